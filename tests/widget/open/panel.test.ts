/** The panel: a click on "Sources and data" opens the full view over the page. */
import { expect, it, vi } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { json, type Table } from '../../support/table.ts';
import { card, cardIn, fact } from '../fixture.ts';
import {
  collectErrors,
  delayedResponse,
  fakeNetwork,
  mountLoaded,
  paths,
  waitForRequests,
  waitUntil,
} from '../page.ts';

const GROWTH = '/v1/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05';

function compactOf({ groups: _, month: __, count: ___, top: ____, caveats: _____, ...rest }: typeof card): CompactCard {
  return rest;
}

/** Responses for a period. Each test uses another period, because the page keeps full cards that were loaded before. */
function responses(period: string, lang = 'en', full: Table[string] = json(cardIn(lang))): Table {
  const address = `/v1/cards/CN-XJ?lang=${lang}`;
  return {
    [`${address}&period=${period}`]: json(compactOf(cardIn(lang))),
    [`${address}&view=full&period=${period}`]: full,
    [GROWTH]: json(fact),
  };
}

function mountCard(period: string, lang = 'en'): Promise<TradeCard> {
  return mountLoaded(`<trade-card area="CN-XJ" period="${period}" lang="${lang}"></trade-card>`);
}

/** "Sources and data". */
function button(element: TradeCard): HTMLButtonElement {
  return element.shadowRoot?.querySelector('.open') as HTMLButtonElement;
}

/** Waits for the open panel with `words` in it. */
async function openPanel(element: TradeCard, words = ''): Promise<HTMLDialogElement> {
  const panel = () => element.shadowRoot?.querySelector<HTMLDialogElement>('.panel[open]');
  await waitUntil(() => panel()?.textContent?.includes(words));
  return panel() as HTMLDialogElement;
}

it('opens at once with its title, and shows the rest when it arrives, at the same height', async () => {
  const late = delayedResponse(json(card));
  fakeNetwork(responses('2001', 'en', late.answer));
  const element = await mountCard('2001');
  button(element).click();
  const panel = await openPanel(element, 'Loading…');

  expect(panel.querySelector('.top span')?.textContent).toBe(card.title.replaceAll('–', '–\u2060'));
  expect(panel.getAttribute('aria-busy')).toBe('true');
  const { height } = panel.getBoundingClientRect();

  late.release();
  await openPanel(element, 'Private enterprises');
  await waitUntil(() => !panel.hasAttribute('aria-busy'));
  expect(panel.textContent).not.toContain('Loading…');
  expect(panel.getBoundingClientRect().height).toBe(height);
});

it('requests the full card as of the same day as its card', async () => {
  const address = '/v1/cards/CN-XJ?lang=en';
  const requests = fakeNetwork({
    [`${address}&asOf=2025-06-19`]: json(compactOf(card)),
    [`${address}&view=full&asOf=2025-06-19`]: json(card),
  });
  const element = await mountLoaded('<trade-card area="CN-XJ" lang="en" as-of="2025-06-19"></trade-card>');
  button(element).click();
  (await openPanel(element, 'Private enterprises')).close();

  expect(paths(requests)).toEqual([`${address}&asOf=2025-06-19`, `${address}&view=full&asOf=2025-06-19`]);
});

it('closes by its button, and by a click beside it', async () => {
  fakeNetwork(responses('2003'));
  const element = await mountCard('2003');
  button(element).click();
  const first = await openPanel(element, 'Private enterprises');
  expect(button(element).ariaExpanded).toBe('true');
  first.querySelector<HTMLElement>('.close')?.click();
  await waitUntil(() => !first.isConnected);
  expect(button(element).ariaExpanded).toBeNull();

  button(element).click();
  const second = await openPanel(element, 'Private enterprises');
  const { left, top } = second.getBoundingClientRect();
  second.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 5, clientY: top + 5 }));
  expect(second.open).toBe(true);
  second.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left - 1, clientY: top - 1 }));
  expect(second.open).toBe(false);
});

it('is prefetched once when the pointer or the focus reaches the button', async () => {
  const requests = fakeNetwork(responses('2005'));
  const element = await mountCard('2005');
  button(element).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await waitForRequests(requests, 2);
  button(element).focus();
  button(element).click();
  (await openPanel(element, 'Private enterprises')).close();
  await new Promise((resolve) => setTimeout(resolve, 50));

  const address = '/v1/cards/CN-XJ?lang=en';
  expect(paths(requests)).toEqual([`${address}&period=2005`, `${address}&view=full&period=2005`]);
});

it.each<[string, Table[string]]>([
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is invalid', json({ groups: [] })],
])(
  'says that the full card could not be loaded if it %s, and requests it again when it is opened again',
  async (failure, answer) => {
    const errors = collectErrors();
    const period = failure === 'is invalid' ? '2006' : '2007';
    const requests = fakeNetwork(responses(period, 'en', answer));
    const element = await mountCard(period);
    button(element).click();
    const panel = await openPanel(element, 'Could not be loaded.');

    expect(panel.querySelector('[role=status]')?.textContent).toBe('Could not be loaded.');
    panel.close();
    await waitUntil(() => !panel.isConnected);
    if (failure === 'cannot be reached') {
      button(element).click();
      (await openPanel(element, 'Could not be loaded.')).close();
      expect(requests.length).toBeGreaterThan(2);
    }
    expect(await errors()).toEqual([]);
  },
);

it.each([
  ['zh', 'ltr', '关闭'],
  ['ar', 'rtl', 'إغلاق'],
])('has the language and direction of the card: %s', async (lang, dir, close) => {
  fakeNetwork(responses('2008', lang));
  const element = await mountCard('2008', lang);
  button(element).click();
  const panel = await openPanel(element);

  expect([panel.lang, panel.dir, getComputedStyle(panel).direction]).toEqual([lang, dir, dir]);
  expect(panel.querySelector('.close')?.ariaLabel).toBe(close);
  panel.close();
});

it('does not follow a link of the page that contains the card', async () => {
  fakeNetwork(responses('2009'));
  const element = await mountLoaded('<a href="#followed"><trade-card area="CN-XJ" period="2009"></trade-card></a>');
  button(element).click();
  const panel = await openPanel(element, 'Private enterprises');
  panel.querySelector<HTMLElement>('[part=period]')?.click();
  panel.querySelector<HTMLElement>('.close')?.click();

  expect(location.hash).toBe('');
});

it('on a phone with large text has space above its title, and a unit as large as a heading', async () => {
  fakeNetwork(responses('2010'));
  const element = await mountLoaded(
    '<div style="font-size:20px"><trade-card area="CN-XJ" period="2010"></trade-card></div>',
  );
  button(element).click();
  const panel = await openPanel(element, 'Private enterprises');
  const title = document.createRange();
  title.selectNodeContents(panel.querySelector('.top span') as Element);

  expect(title.getBoundingClientRect().top - panel.getBoundingClientRect().top).toBeGreaterThanOrEqual(8);
  // 17/16 of the font size of 20 pixels.
  expect(Number.parseFloat(getComputedStyle(panel.querySelector('.unit') as Element).fontSize)).toBeCloseTo(21.25, 1);
  panel.close();
});

const SENTENCE = card.sentence;
const NUMBER = `/facts/${card.headline.id}?lang=en`;

/** The text that a click on the link copies. Tests cannot read the clipboard, so a spy catches what is written to it. */
async function copiedText(element: Element, name: string): Promise<string> {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  element.shadowRoot?.querySelector<HTMLElement>(`[data-action=${name}]`)?.click();
  await waitUntil(() => write.mock.calls.length);
  const [[text] = ['']] = write.mock.calls;
  write.mockRestore();
  return text.replaceAll(location.origin, '').replaceAll('\u00a0', ' ');
}

it.each([
  ['quote', `${SENTENCE} Xinhua, China Gate, 2025-06-19, ${card.source.url}. Trade Facts, ${NUMBER}`],
  ['link', NUMBER],
])('copies a %s', async (name, text) => {
  fakeNetwork({ '/v1/cards/CN-XJ': json(card) });
  const element = await mountLoaded('<trade-card area="CN-XJ" view="full"></trade-card>');

  expect(await copiedText(element, name)).toBe(text);
});

it('links to the start page with the snippet for the same card and as-of date', async () => {
  fakeNetwork({ '/v1/cards/CN-XJ': json({ ...card, asOf: '2025-06-19' }) });
  const element = await mountLoaded('<trade-card area="CN-XJ" view="full"></trade-card>');

  expect(element.shadowRoot?.querySelector<HTMLAnchorElement>('[data-action=embed]')?.getAttribute('href')).toBe(
    `${location.origin}/?area=CN-XJ&indicator=trade&partner=world&breakdown=total&period=2025-01..2025-05&as-of=2025-06-19&lang=en`,
  );
});
