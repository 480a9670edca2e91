/** The built custom-elements.json, which describes the elements for editors, agrees with the README and the code. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Named {
  name: string;
  description?: string;
}
interface Declaration {
  tagName: string;
  attributes: Named[];
  events: Named[];
  cssParts: Named[];
  cssProperties?: Named[];
  slots: Named[];
}

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { modules } = JSON.parse(read('dist/assets/w/v1/custom-elements.json')) as {
  modules: [{ path: string; declarations: [Declaration, Declaration] }];
};
const [card, figure] = modules[0].declarations;
const readme = read('README.md');

function names(list: Named[] | undefined): string[] {
  return (list ?? []).map(({ name }) => name).sort();
}

it('describes the two elements of the script, and each attribute, event, part, slot and property', () => {
  const descriptions = [card, figure].flatMap((element) =>
    [element.attributes, element.events, element.cssParts, element.slots, element.cssProperties ?? []].flat(),
  );
  expect(descriptions.length).toBeGreaterThan(30);
  expect(descriptions.filter(({ description }) => !description)).toEqual([]);

  expect(modules.map(({ path }) => path)).toEqual(['trade-card.js']);
  expect([card.tagName, figure.tagName]).toEqual(['trade-card', 'trade-figure']);
});

describe('for trade-card', () => {
  it("lists the attributes of the README's table", () => {
    const table = [...readme.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name);
    expect(names(card.attributes)).toEqual(table.sort());
  });

  it('lists its events, and the parts that the view has', () => {
    expect(names(card.events)).toEqual(['trade-card-error', 'trade-card-load']);
    const files = globSync('widget/view/**/*.ts', { cwd: new URL('../../../', import.meta.url) }).map(read);
    const shown = [...files.join('').matchAll(/ part="([a-z]+)"/g)].map(([, part]) => part);
    // Dialogs get the names of these two from code.
    expect(names(card.cssParts)).toEqual([...new Set([...shown, 'panel', 'receipt'])].sort());
  });

  it('lists the custom properties that the styles read', () => {
    const used = read('dist/assets/w/v1/trade-card.css').match(/--trade-card-\w+/g);
    expect(names(card.cssProperties)).toEqual([...new Set(used)].sort());
  });
});

it('for trade-figure lists its attributes, events and parts', () => {
  expect([names(figure.attributes), names(figure.events), names(figure.cssParts)]).toEqual([
    ['api', 'as-of', 'fact', 'strict', 'theme'],
    ['trade-figure-differs', 'trade-figure-error', 'trade-figure-load'],
    ['mark', 'number', 'receipt'],
  ]);
});
