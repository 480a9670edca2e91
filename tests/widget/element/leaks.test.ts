/** What a page still has after many drawings and panels: no listener more, and no style sheet. */
import { afterEach, expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { network, putLoaded } from '../page.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Listeners of the window, by type, that were added and not removed since. */
function listeners(): () => Map<string, number> {
  const counts = new Map<string, number>();
  const count = (type: string, by: number) => counts.set(type, (counts.get(type) ?? 0) + by);
  const { addEventListener: add, removeEventListener: remove } = window;
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    count(args[0], 1);
    return add.apply(window, args);
  });
  vi.spyOn(window, 'removeEventListener').mockImplementation((...args: Parameters<typeof remove>) => {
    count(args[0], -1);
    return remove.apply(window, args);
  });
  return () => new Map(counts);
}

it('draws fifty times with the same style sheets', async () => {
  network({ '/v1/cards/CN-XJ': json(card) });
  const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
  const root = element.shadowRoot as ShadowRoot;
  const sheets = [...root.adoptedStyleSheets];
  expect(sheets.length).toBeGreaterThan(0);
  for (let i = 0; i < 50; i++) {
    element.theme = i % 2 ? 'dark' : 'light';
    element.show = i % 2 ? 'trend' : 'trend lead';
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  expect([...root.adoptedStyleSheets]).toEqual(sheets);
});

it('opens and closes ten panels with no listener left, and with the style sheets of the first', async () => {
  const compact = { ...card, groups: undefined };
  network({
    '/v1/cards/CN-XJ?lang=en': json(JSON.parse(JSON.stringify(compact))),
    '/v1/cards/CN-XJ?lang=en&view=full': json(card),
  });
  const element = await putLoaded('<trade-card area="CN-XJ" lang="en"></trade-card>');
  const panel = () => element.shadowRoot?.querySelector<HTMLDialogElement>('.panel[open]');
  const openAndClose = async () => {
    element.shadowRoot?.querySelector<HTMLButtonElement>('.open')?.click();
    await vi.waitUntil(() => panel(), { timeout: 10_000 });
    panel()?.close();
    await vi.waitUntil(() => !element.shadowRoot?.querySelector('.panel'), { timeout: 10_000 });
  };
  const left = listeners();
  await openAndClose();
  const after = left();
  const sheets = [...(element.shadowRoot?.adoptedStyleSheets ?? [])];
  expect(sheets.length).toBeGreaterThan(1);
  for (let i = 0; i < 9; i++) await openAndClose();
  expect(left()).toEqual(after);
  expect([...(element.shadowRoot?.adoptedStyleSheets ?? [])]).toEqual(sheets);
  expect([...after.values()].filter((count) => count > 0)).toEqual([]);
});
