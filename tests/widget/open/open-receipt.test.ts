/** The receipt of a number: opens on a click, loads its fact, closes, and handles focus, failures and revisions. */
import { expect, it } from 'vitest';
import { server } from 'vitest/browser';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { json, type Table } from '../../support/table.ts';
import { card, fact, type TestCard, withDisplay } from '../fixture.ts';
import {
  collectErrors,
  delayedResponse,
  fakeNetwork,
  mount,
  mountLoaded,
  paths,
  plain,
  press,
  textsOf,
  waitForPopover,
  waitUntil,
} from '../page.ts';

const CARD = '<trade-card area="CN-XJ"></trade-card>';
const HEADLINE = '/v1/facts/CN-XJ.trade.value.world.total.2025-01..2025-05';
const GROWTH = '/v1/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05';
const headline = { ...fact, labels: { ...fact.labels, measure: 'Value' }, value: 227.67e9, unit: 'CNY' };
const TABLE: Table = {
  '/v1/cards/CN-XJ': json(card),
  [GROWTH]: json(fact),
  [HEADLINE]: json({ ...headline, bounds: [227.665e9, 227.675e9] }),
};

function link(element: TradeCard, part: string): HTMLAnchorElement {
  return element.shadowRoot?.querySelector(`[part=${part}] .cite`) as HTMLAnchorElement;
}

/** Names and values of the receipt's list of details. */
function rows(receipt: HTMLElement): string[][] {
  const names = [...receipt.querySelectorAll('dt')];
  return names.map((name) => [plain(name.textContent), plain(name.nextElementSibling?.textContent)]);
}

const [evidence] = fact.evidence;

it('opens on a click on a number, and shows where the number was printed', async () => {
  const requests = fakeNetwork(TABLE);
  const element = await mountLoaded(CARD);
  link(element, 'growth').click();
  const receipt = await waitForPopover(element, 'JSON');

  expect(paths(requests)).toEqual(['/v1/cards/CN-XJ?lang=en', `${GROWTH}?lang=en`]);
  expect(textsOf(element, '.receipt .head')).toEqual([
    'Growth on a year earlier: Xinjiang’s foreign trade, January–May 2025',
  ]);
  expect(textsOf(element, '.receipt .quote')).toEqual(['22.9 percent']);
  expect(textsOf(element, '.receipt .by')).toEqual([
    'Xinhua · China Gate, June 19, 2025, paragraph 1',
    'Published figures are rounded: this is what they leave possible',
  ]);
  expect(textsOf(element, '.receipt summary')).toEqual(['Possible range: 22.85% – 22.95%', 'Citation and data']);
  expect(rows(receipt)).toEqual([
    ['How it is known', 'Stated by the source'],
    ['According to', 'customs authorities'],
  ]);
  expect([...receipt.querySelectorAll('a')].map(({ textContent, href }) => [textContent, href])).toEqual([
    ['Read it in the source\u00A0↗', 'http://en.chinagate.cn/2025-06/19/content_117936361.htm#:~:text=22.9%20percent'],
    ['JSON', `${location.origin}${GROWTH}?lang=en`],
    ['CSV', `${location.origin}/v1/facts.csv?ids=${GROWTH.split('/').at(-1)}`],
    ['Page of this figure', `${location.origin}${GROWTH.replace('/v1', '')}?lang=en`],
    ['Report an error', `${location.origin}${GROWTH.replace('/v1', '')}?lang=en#report`],
  ]);
  expect(receipt.querySelector('q > bdi')).toMatchObject({ lang: 'en', textContent: '22.9 percent' });
});

it.each<[string, Table[string]]>([
  ['does not exist', json({ detail: 'No such fact.' }, { status: 404 })],
  ['is withdrawn', json({ detail: 'Withdrawn.' }, { status: 410 })],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is null', json(null)],
  ['is not a fact', json({ facts: [] })],
  ['lacks the word for its unit', json({ ...headline, unit: 'KZT', value: 227.67e9 })],
  ['lacks the word for its qualifier', json({ ...fact, qualifier: 'nearly' })],
  ['lacks the word for its status', json({ ...fact, status: 'rebased' })],
  ['has a script instead of a URL', json({ ...fact, evidence: [{ ...evidence, url: 'javascript:void 0' }] })],
  [
    'has an earlier number that is not a number',
    json({ ...fact, revisions: [{ value: 'x', bounds: [1, 2], until: '2025-07-01' }] }),
  ],
  ['is a web page', new Response('<!doctype html><title>Sign in</title>')],
])('says that it could not be loaded and links to the page of the number, if the fact %s', async (_, answer) => {
  fakeNetwork({ ...TABLE, [GROWTH]: answer });
  const errors = collectErrors();
  const element = await mountLoaded(CARD);
  const { href } = location;
  link(element, 'growth').click();
  const receipt = await waitForPopover(element, 'Could not be loaded.');
  const page = receipt.querySelector('a');

  expect([page?.href, page?.target, page?.rel]).toEqual([link(element, 'growth').href, '_blank', 'noopener']);
  expect(receipt.querySelector('[role=alert]')).not.toBeNull();
  expect(location.href).toBe(href);
  expect(await errors()).toEqual([]);
});

it('loads the current fact of a pinned number too, and shows that it was revised since', async () => {
  const laterPage = { ...evidence, release: 'later', printed: '23 percent', value: 23, bounds: [22.95, 23.05] };
  const before = { until: '2026-01-02', value: 22.9, bounds: [22.85, 22.95], release: evidence?.release };
  const requests = fakeNetwork({
    ...TABLE,
    '/v1/cards/CN-XJ': json(withDisplay<TestCard>({ ...card, mode: 'pinned', asOf: '2025-06-19' })),
    [`${GROWTH}?asOf=2025-06-19&lang=en`]: json(fact),
    [GROWTH]: json({ ...fact, status: 'revised', value: 23, evidence: [laterPage], revisions: [before] }),
  });
  const element = await mountLoaded(CARD);
  link(element, 'growth').click();
  await waitForPopover(element, 'JSON');

  expect(paths(requests).slice(1)).toEqual([`${GROWTH}?asOf=2025-06-19&lang=en`, `${GROWTH}?lang=en`]);
  expect(textsOf(element, '.receipt .mark')).toEqual(['Revised on January 2, 2026']);
  expect(textsOf(element, '.receipt .values b')).toEqual(['22.9%', '23.0%']);
});

it('opens when it is clicked again after a failure', async () => {
  let requestCount = 0;
  fakeNetwork({ ...TABLE, [GROWTH]: () => (requestCount++ ? json(fact) : json({}, { status: 500 })) });
  const element = await mountLoaded(CARD);
  link(element, 'growth').click();
  await waitForPopover(element, 'Could not be loaded.');
  link(element, 'growth').click();
  const receipt = await waitForPopover(element, 'Read it in the source');

  expect(receipt.textContent).not.toContain('Could not be loaded.');
  expect(element.shadowRoot?.querySelectorAll('.receipt').length).toBe(1);
});

it('unfolds and closes without following a link of the page that contains the card', async () => {
  fakeNetwork(TABLE);
  const element = await mountLoaded(`<a href="#followed">${CARD}</a>`);
  link(element, 'growth').click();
  const receipt = await waitForPopover(element, 'JSON');
  for (const summary of receipt.querySelectorAll('summary')) summary.click();
  expect([...receipt.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
  expect(location.hash).toBe('');
  receipt.querySelector<HTMLElement>('.close')?.click();

  expect(receipt.matches(':popover-open')).toBe(false);
  expect(location.hash).toBe('');
});

it('closes by its button, which shows the focus', async () => {
  fakeNetwork(TABLE);
  const element = await mountLoaded(CARD);
  link(element, 'growth').focus();
  await press('Enter');
  const receipt = await waitForPopover(element, 'JSON');
  expect(link(element, 'growth').ariaExpanded).toBe('true');
  await press('Tab');

  const button = element.shadowRoot?.activeElement as HTMLElement;
  expect(button.ariaLabel).toBe('Close');
  // Firefox draws no focus ring, and presses no button by key, if its window is behind another one.
  if (server.browser === 'chromium') expect(getComputedStyle(button).outlineStyle).toBe('solid');

  if (document.hasFocus()) await press('Enter');
  else button.click();
  expect(receipt.matches(':popover-open')).toBe(false);
  expect(element.shadowRoot?.activeElement).toBe(link(element, 'growth'));
  await expect.poll(() => link(element, 'growth').ariaExpanded).toBeNull();
});

it('is replaced by the receipt of another number, also by keyboard', async () => {
  fakeNetwork(TABLE);
  const element = await mountLoaded(CARD);
  link(element, 'growth').focus();
  await press('Enter');
  await waitForPopover(element, 'Growth on a year earlier');
  link(element, 'headline').focus();
  await press('Enter');
  const receipt = await waitForPopover(element, 'Value');

  expect(element.shadowRoot?.querySelectorAll('.receipt').length).toBe(1);
  expect(textsOf(element, '.receipt summary')).toContain('Possible range: 227.665 – 227.675 billion yuan');
  expect(element.shadowRoot?.activeElement).toBe(receipt);
  await press('Escape');
  expect(element.shadowRoot?.activeElement).toBe(link(element, 'headline'));
});

it('is that of the number clicked last, even if the response for another number arrives later', async () => {
  const late = delayedResponse(json(fact));
  fakeNetwork({ ...TABLE, [GROWTH]: late.answer });
  const element = await mountLoaded(CARD);
  link(element, 'growth').click();
  link(element, 'headline').click();
  await waitForPopover(element, 'Value');
  late.release();
  await new Promise((resolve) => setTimeout(resolve));

  expect(textsOf(element, '.receipt summary')).toContain('Possible range: 227.665 – 227.675 billion yuan');
});

it.each([
  ['ctrlKey', { ctrlKey: true }],
  ['metaKey', { metaKey: true }],
  ['shiftKey', { shiftKey: true }],
])('leaves a click with the %s to the browser', async (_, modifier) => {
  const requests = fakeNetwork(TABLE);
  const element = await mountLoaded(CARD);
  const isLeftToBrowser: boolean[] = [];
  const recordClick = (event: Event) => {
    isLeftToBrowser.push(!event.defaultPrevented);
    event.preventDefault();
  };
  window.addEventListener('click', recordClick, { once: true });
  link(element, 'growth').dispatchEvent(
    new MouseEvent('click', { ...modifier, bubbles: true, composed: true, cancelable: true }),
  );

  expect(isLeftToBrowser).toEqual([true]);
  expect(paths(requests)).toEqual(['/v1/cards/CN-XJ?lang=en']);
});

it('closes when the receipt of another card opens', async () => {
  fakeNetwork(TABLE);
  const first = await mountLoaded(CARD);
  const second = await mountLoaded(CARD);
  link(first, 'growth').click();
  await waitForPopover(first);
  link(second, 'headline').click();
  await waitForPopover(second);

  expect(first.shadowRoot?.querySelector('.receipt:popover-open')).toBeNull();
});

it.each([
  ['a card', CARD, '[part=growth] .cite'],
  ['a full card', CARD.replace('>', ' view="full">'), '[part=growth] .cite'],
  ['a figure', `<trade-figure fact="${fact.id}">22.9 percent</trade-figure>`, '.cite'],
])('underlines its links, in the receipt of %s', async (_, markup, selector) => {
  fakeNetwork({ ...TABLE, '/v1/facts': json({ facts: [fact] }) });
  const { place } = mount(markup);
  const element = place.firstElementChild as TradeCard;
  await waitUntil(() => element.shadowRoot?.querySelector(selector));
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  const receipt = await waitForPopover(element, 'JSON');
  const links = [...receipt.querySelectorAll('a')].map((link) => [
    link.textContent,
    getComputedStyle(link).textDecorationLine,
  ]);

  expect(links).toEqual([
    ['Read it in the source\u00A0↗', 'none'],
    ['JSON', 'underline'],
    ['CSV', 'underline'],
    ['Page of this figure', 'underline'],
    ['Report an error', 'underline'],
  ]);
  expect(getComputedStyle(receipt.querySelector('.read') as Element).backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
});
