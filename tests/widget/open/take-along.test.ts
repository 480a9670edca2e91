/** What a reader copies from the full view: lines that put the same card into a page, a citation and a link. */
import { expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { asked, network, paths, put, putLoaded } from '../page.ts';

const SENTENCE = card.sentence;
const NUMBER = `/facts/${card.headline.id}?lang=en`;

/** What a press of the link copies. The clipboard of a browser under test can't be read, so what is written to it is kept instead. */
async function copied(element: Element, name: string): Promise<string> {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  element.shadowRoot?.querySelector<HTMLElement>(`[data-take=${name}]`)?.click();
  await vi.waitUntil(() => write.mock.calls.length);
  const [[text] = ['']] = write.mock.calls;
  write.mockRestore();
  return text.replaceAll(location.origin, '').replaceAll('\u00a0', ' ');
}

it('copies a snippet that asks for the same card', async () => {
  const requests = network({ '/v1/cards/CN-XJ': json(card) });
  const element = await putLoaded(
    '<trade-card area="CN-XJ" view="full" as-of="2025-06-19" show="trend month"></trade-card>',
  );
  // As frameworks set them, without an attribute.
  Object.assign(element, { indicator: 'exports', partner: 'KZ', breakdown: 'total', period: '2024', currency: 'USD' });
  const snippet = await copied(element, 'embed');

  expect(snippet.split('\n')).toEqual([
    '<script type="module" async src="/w/v1/trade-card.js"></script>',
    `<trade-card style="display:block;min-height:10em;margin-block:1em;line-height:1.4" area="CN-XJ" indicator="exports" partner="KZ" breakdown="total" period="2024" as-of="2025-06-19" currency="USD" show="month,trend" lang="en">${SENTENCE} <a href="${card.source.url}">Xinhua, 2025-06-19</a></trade-card>`,
  ]);
  await asked(requests, 2);
  element.remove();
  await put(snippet.split('\n')[1] as string).outcome;
  const [, original, copy] = paths(requests);
  expect(copy).toBe(original?.replace('&view=full', ''));
});

it.each([
  ['quote', `${SENTENCE} Xinhua, China Gate, 2025-06-19, ${card.source.url}. Trade Facts, ${NUMBER}`],
  ['link', NUMBER],
])('copies a %s', async (name, text) => {
  network({ '/v1/cards/CN-XJ': json(card) });
  const element = await putLoaded('<trade-card area="CN-XJ" view="full"></trade-card>');

  expect(await copied(element, name)).toBe(text);
});
