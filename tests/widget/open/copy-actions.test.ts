/** What a reader copies from the full view. */
import { expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { network, putLoaded } from '../page.ts';

const SENTENCE = card.sentence;
const NUMBER = `/facts/${card.headline.id}?lang=en`;

/** The text that a click on the link copies. Tests cannot read the clipboard, so a spy catches what is written to it. */
async function copiedText(element: Element, name: string): Promise<string> {
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

  expect(await copiedText(element, name)).toBe(text);
});

it('links to the start page with the snippet for the same card and as-of date', async () => {
  network({ '/v1/cards/CN-XJ': json({ ...card, asOf: '2025-06-19' }) });
  const element = await putLoaded('<trade-card area="CN-XJ" view="full"></trade-card>');

  expect(element.shadowRoot?.querySelector<HTMLAnchorElement>('[data-action=embed]')?.getAttribute('href')).toBe(
    `${location.origin}/?area=CN-XJ&indicator=trade&partner=world&breakdown=total&period=2025-01..2025-05&as-of=2025-06-19&lang=en`,
  );
});
