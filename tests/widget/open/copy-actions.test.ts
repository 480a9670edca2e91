/** What a reader copies from the full view. */
import { expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { network, putLoaded } from '../page.ts';

const SENTENCE = card.sentence;
const NUMBER = `/facts/${card.headline.id}?lang=en`;

/** What a press of the link copies. The clipboard of a browser under test can't be read, so what is written to it is kept instead. */
async function copied(element: Element, name: string): Promise<string> {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  element.shadowRoot?.querySelector<HTMLElement>(`[data-action=${name}]`)?.click();
  await vi.waitUntil(() => write.mock.calls.length);
  const [[text] = ['']] = write.mock.calls;
  write.mockRestore();
  return text.replaceAll(location.origin, '').replaceAll('\u00a0', ' ');
}

it.each([
  ['quote', `${SENTENCE} Xinhua, China Gate, 2025-06-19, ${card.source.url}. Trade Facts, ${NUMBER}`],
  ['link', NUMBER],
])('copies a %s', async (name, text) => {
  network({ '/v1/cards/CN-XJ': json(card) });
  const element = await putLoaded('<trade-card area="CN-XJ" view="full"></trade-card>');

  expect(await copied(element, name)).toBe(text);
});

it('leads to the lines for the same card, with its day, on the start page', async () => {
  network({ '/v1/cards/CN-XJ': json({ ...card, asOf: '2025-06-19' }) });
  const element = await putLoaded('<trade-card area="CN-XJ" view="full"></trade-card>');

  expect(element.shadowRoot?.querySelector<HTMLAnchorElement>('[data-action=embed]')?.getAttribute('href')).toBe(
    `${location.origin}/?area=CN-XJ&indicator=trade&partner=world&breakdown=total&period=2025-01..2025-05&as-of=2025-06-19&lang=en`,
  );
});
