/** Hostile responses and attributes: the element shows a card or its children, runs no script and adds no element of an attacker. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NASTY } from '../../support/nasty.ts';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { collectErrors, fakeNetwork, mount, waitForDrawing } from '../page.ts';

const ATTACKS = Object.values(NASTY).map((text) => text.toWellFormed());

// The element logs why it shows no card.
beforeEach(() => vi.spyOn(console, 'debug').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** The paths of all values in the card: `['area', 'label']`. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  const paths = path.length ? [path] : [];
  if (!value || typeof value !== 'object') return paths;
  return [...paths, ...Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]))];
}

/** The card with `value` at the path, or without the field if `value` is undefined. */
function cardWith(path: string[], value: unknown): unknown {
  const copy = structuredClone(card) as unknown as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((part, name) => part[name] as Record<string, unknown>, copy);
  const name = path.at(-1) as string;
  if (value === undefined) delete parent[name];
  else parent[name] = value;
  return copy;
}

/** The elements and attributes that a card must never contain. */
function attacksIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(/^(script|img|iframe|object|embed|base|meta|form|animate)$/.test(element.localName) ? [element.localName] : []),
    ...element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc'),
    ...(element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol) ? [element.href] : []),
  ]);
}

async function expectHarmless(markup: string): Promise<void> {
  const errors = collectErrors();
  const alert = vi.spyOn(window, 'alert').mockImplementation(() => {});
  const { place, element, outcome } = mount(markup);
  await outcome;
  await waitForDrawing();
  expect(attacksIn(element.shadowRoot ?? place)).toEqual([]);
  expect(await errors()).toEqual([]);
  expect(alert).not.toHaveBeenCalled();
  place.remove();
}

const hostile = fc.oneof(
  fc.constantFrom<unknown>(...ATTACKS, null, undefined, true, -1, 1e308, [], {}, [null], { toString: null }),
  fc.constantFrom<unknown>({ _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] }, { length: 1e9 }),
  fc.jsonValue({ maxDepth: 2 }),
);

it.each(['compact', 'full'])('a %s card is harmless with any hostile value in the response', async (view) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pathsIn(card)), hostile, async (path, value) => {
      fakeNetwork({ '/v1/cards/CN-XJ': json(cardWith(path, value)) });
      await expectHarmless(`<trade-card area="CN-XJ" view="${view}">Xinjiang</trade-card>`);
    }),
    // One seed, so that a failure can be repeated.
    { numRuns: 60, seed: 20261202 },
  );
});

it('hostile attributes are harmless', async () => {
  fakeNetwork({ '/v1/cards/CN-XJ': json(card) });
  const { observedAttributes } = customElements.get('trade-card') as unknown as { observedAttributes: string[] };
  expect(observedAttributes).toContain('area');
  for (const name of observedAttributes) {
    const element = document.createElement('trade-card');
    element.setAttribute('area', 'CN-XJ');
    element.setAttribute(name, ATTACKS.join(' '));
    await expectHarmless(element.outerHTML);
  }
});
