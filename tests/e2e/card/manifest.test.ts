/** The built manifest of the elements agrees with the docs and with what the elements do. */
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

it('is of the two elements of one script, and explains each attribute, event, part, slot and property', () => {
  const all = [card, figure].flatMap((element) =>
    [element.attributes, element.events, element.cssParts, element.slots, element.cssProperties ?? []].flat(),
  );
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter(({ description }) => !description)).toEqual([]);
  const of = [modules.map(({ path }) => path), card.tagName, figure.tagName];
  expect(of).toEqual([['trade-card.js'], 'trade-card', 'trade-figure']);
});

describe('of trade-card', () => {
  it("lists the attributes of the README's table", () => {
    const table = [...readme.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name);
    expect(names(card.attributes)).toEqual(table.sort());
  });

  it('lists its events, and the parts that the view has', () => {
    expect(names(card.events)).toEqual(['trade-card-error', 'trade-card-load']);
    const files = globSync('widget/view/**/*.ts', { cwd: new URL('../../../', import.meta.url) }).map(read);
    const shown = [...files.join('').matchAll(/ part="([a-z]+)"/g)].map(([, part]) => part);
    expect(names(card.cssParts)).toEqual([...new Set([...shown, 'panel', 'receipt'])].sort());
  });

  it('lists the custom properties that the styles read', () => {
    const used = read('dist/assets/w/v1/trade-card.css').match(/--trade-card-\w+/g);
    expect(names(card.cssProperties)).toEqual([...new Set(used)].sort());
  });
});

it('of trade-figure lists its attributes, events and parts', () => {
  expect([names(figure.attributes), names(figure.events), names(figure.cssParts)]).toEqual([
    ['api', 'as-of', 'fact', 'strict', 'theme'],
    ['trade-figure-differs', 'trade-figure-error', 'trade-figure-load'],
    ['mark', 'number', 'receipt'],
  ]);
});
