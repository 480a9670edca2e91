/** The states of <trade-card>: it shows its children until the card arrives, and keeps showing them if the response cannot be shown. */
import { expect, it } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import {
  collectErrors,
  delayedResponse,
  FALLBACK,
  fakeNetwork,
  fallbackOf,
  mount,
  textsOf,
  waitForDrawing,
} from '../page.ts';

const CARD = `<trade-card area="CN-XJ">${FALLBACK}</trade-card>`;
const PATH = '/v1/cards/CN-XJ';
const ADDRESS = `${location.origin}${PATH}?lang=en`;
const FULL_CARD = CARD.replace('>', ' view="full">');

it('shows its children until the card arrives', async () => {
  const late = delayedResponse(json(card));
  fakeNetwork({ [PATH]: late.answer });
  const { element, outcome } = mount(CARD);
  await waitForDrawing();

  expect(fallbackOf(element)).toEqual([FALLBACK]);

  late.release();
  expect((await outcome).type).toBe('trade-card-load');
  expect(fallbackOf(element)).toEqual([]);
});

it('fires an event with the card, which bubbles out of shadow roots', async () => {
  fakeNetwork({ [PATH]: json(card) });
  const { outcome } = mount(CARD);

  const { type, detail, bubbles, composed } = await outcome;
  expect({ type, detail, bubbles, composed }).toEqual({
    type: 'trade-card-load',
    detail: { card },
    bubbles: true,
    composed: true,
  });
});

const { number, source, chart } = card.display;
const loginPage = new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });

const FAILURES: [failure: string, response: Response | (() => Promise<Response>), message: unknown][] = [
  ['is down', () => Promise.reject(new TypeError('Failed to fetch')), `${ADDRESS}: Failed to fetch`],
  [
    'is slow',
    () => Promise.reject(new DOMException('signal timed out', 'TimeoutError')),
    `${ADDRESS}: signal timed out`,
  ],
  ['fails', new Response('oh', { status: 500 }), `${ADDRESS}: 500`],
  [
    'has no such card',
    json({ status: 404, detail: 'There is no card for the area "CN-XJ".' }, { status: 404 }),
    `${ADDRESS}: There is no card for the area "CN-XJ".`,
  ],
  ['answers with a web page', loginPage, expect.stringContaining('JSON')],
  ['answers null', json(null), expect.stringContaining('null')],
  ['answers with a list of facts', json({ facts: [], total: 0, next: null }), `${ADDRESS}: invalid card: title`],
  ['leaves out the texts', json({ ...card, display: undefined }), `${ADDRESS}: invalid card: display`],
  [
    'leaves out the texts before the number',
    withDisplayPart({ number: { ...number, before: { narrow: '' } } }),
    `${ADDRESS}: invalid card: wide`,
  ],
  [
    'sends a list instead of the texts before the number',
    withDisplayPart({ number: { ...number, before: [] } }),
    `${ADDRESS}: invalid card`,
  ],
  [
    'sends the digits as a number',
    withDisplayPart({ number: { ...number, digits: { narrow: 22, wide: 22 } } }),
    `${ADDRESS}: invalid card`,
  ],
  ['sends no number', withDisplayPart({ number: null }), expect.stringContaining('null')],
  [
    'leaves out the digits of the number',
    withDisplayPart({ number: { ...number, digits: undefined } }),
    `${ADDRESS}: invalid card: digits`,
  ],
  ['sends one text as the digits', withDisplayPart({ number: { ...number, digits: '227.67' } }), expect.anything()],
  [
    'sends a list of numbers as the digits',
    withDisplayPart({ number: { ...number, digits: [227.67e9] } }),
    expect.anything(),
  ],
  ['leaves out the text of a note', json({ ...card, notes: [{ kind: 'doubt' }] }), `${ADDRESS}: invalid card: after`],
  [
    'links to a script',
    withDisplayPart({ source: { ...source, href: 'javascript:void(document.title="run")' } }),
    `${ADDRESS}: invalid card: href`,
  ],
  [
    'links a number to another host',
    withDisplayPart({ number: { ...number, path: '.example.net/facts' } }),
    `${ADDRESS}: invalid card: path`,
  ],
  [
    'sends a column that is too high',
    withDisplayPart({ chart: { ...chart, zero: 1e9 } }),
    `${ADDRESS}: invalid card: zero`,
  ],
];

/** The card with another part of its display texts. */
function withDisplayPart(part: object): Response {
  return json({ ...card, display: { ...card.display, ...part } });
}

it.each(FAILURES)('keeps its children if the API %s', async (_, answer, message) => {
  const errors = collectErrors();
  fakeNetwork({ [PATH]: answer });
  const { element, outcome } = mount(CARD);

  const { type, detail, bubbles, composed } = await outcome;
  expect({ type, bubbles, composed }).toEqual({ type: 'trade-card-error', bubbles: true, composed: true });
  expect(detail.error?.message).toEqual(message);
  await waitForDrawing();
  expect(fallbackOf(element)).toEqual([FALLBACK]);
  expect(textsOf(element, '[role=status]')).toEqual([]);
  expect(await errors()).toEqual([]);
});

function wordsWithout(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(card.words).filter(([word]) => word !== name));
}

/** Errors that appear only when the card is drawn, and missing words without which a number would be misread. */
const UNSHOWABLE: [string, object][] = [
  ['a share without a number', { groups: [{ id: 'a', label: 'A', shares: [{ label: 'B' }] }] }],
  ['no list of groups', { groups: { length: 1 } }],
  ['an object instead of a label', { period: { id: '2025', label: { en: '2025' } } }],
  ['an invalid date', { source: { ...card.source, published: 'yesterday' } }],
  ['an invalid language', { lang: '!' }],
  [
    'a template of Lit instead of a label',
    { period: { id: '2025', label: { _$litType$: 1, strings: ['<b>x</b>'], values: [] } } },
  ],
  ['a month without a value', { month: { period: card.period } }],
  ['no word for its qualifier', { headline: { ...card.headline, qualifier: 'over' }, words: wordsWithout('over') }],
  ['an unknown qualifier', { headline: { ...card.headline, qualifier: 'nearly' } }],
  ['no word for its unit', { words: wordsWithout('CNY') }],
  ['no word for the direction of its growth', { words: wordsWithout('up') }],
  ['no words', { words: {} }],
  ['a label that is null', { parent: { ...card.parent, label: null } }],
  ['its headline as text', { headline: '227.67 billion' }],
  ['a chart of ten thousand years', { trend: ['0001', '9999'].map((year) => ({ ...card.trend[0], year })) }],
];

it.each(UNSHOWABLE)('keeps its children if the card has %s', async (_, part) => {
  const errors = collectErrors();
  fakeNetwork({ [PATH]: json({ ...card, ...part }) });
  const { element, outcome } = mount(FULL_CARD);

  expect((await outcome).type).toBe('trade-card-error');
  await waitForDrawing();
  expect(fallbackOf(element)).toEqual([FALLBACK]);
  expect(await errors()).toEqual([]);
});

/** Errors that are found before the card is drawn. As JSON text, because `1e400` is Infinity, which `JSON.stringify` cannot write. */
const BROKEN: [string, string][] = (
  [
    ['its headline, which has no value', { headline: { ...card.headline, value: undefined } }],
    ['its headline, whose value is null', { headline: { ...card.headline, value: null } }],
    ['its headline, which has only bounds', { headline: { ...card.headline, value: null, bounds: [515e9, 525e9] } }],
    ['its headline, whose value is a text', { headline: { ...card.headline, value: '227670000000' } }],
    ['its headline, which is too large', { headline: { ...card.headline, value: '1e400' } }],
    ['its headline, which is missing', { headline: undefined }],
    ['its headline, a bound without its number', { headline: { ...card.headline, value: null, qualifier: 'over' } }],
    [
      'its headline, a bound that is too large',
      { headline: { ...card.headline, value: null, qualifier: 'under', bounds: [null, '1e400'] } },
    ],
    ['its headline, which is disputed without a note', { headline: { ...card.headline, status: 'disputed' } }],
    ['its growth', { growth: { ...card.growth, value: undefined } }],
    ['the growth of the parent', { parent: { ...card.parent, growth: { ...card.growth, value: null } } }],
    ['a year of its trend', { trend: card.trend.map(({ year, fact }) => ({ year, fact: { ...fact, value: null } })) }],
    ['a year that is not a number', { trend: card.trend.map(({ fact }) => ({ year: 'x', fact })) }],
    ['its headline, which has no status', { headline: { ...card.headline, status: undefined } }],
    ['its headline, which has no basis', { headline: { ...card.headline, basis: undefined } }],
    ['its growth, which has no number of digits', { growth: { ...card.growth, digits: undefined } }],
    ['a note without a kind', { notes: [{ text: 'or 15.3' }] }],
    ['an unknown status', { growth: { ...card.growth, status: 'retracted' } }],
    ['its page, which is a script', { source: { ...card.source, url: 'javascript:void(document.title="run")' } }],
    ['the day of its page', { source: { ...card.source, published: null } }],
  ] as [string, object][]
).map(([name, part]) => [name, JSON.stringify({ ...card, ...part }).replaceAll('"1e400"', '1e400')]);

it.each(BROKEN)('keeps its children if the response is wrong in %s', async (_, body) => {
  const requests = fakeNetwork({ [PATH]: new Response(body) });
  const { element, outcome } = mount(FULL_CARD);

  expect((await outcome).detail.error?.message).toBe(`${ADDRESS}&view=full: invalid card`);
  expect(fallbackOf(element)).toEqual([FALLBACK]);
  expect(requests.length).toBe(1);
});

it('does not handle clicks on links of its children', async () => {
  fakeNetwork({});
  const { element, outcome } = mount(
    '<trade-card area="CN-XJ"><a href="mailto:desk@example.org">Ask the desk</a></trade-card>',
  );
  await outcome;
  const prevented: boolean[] = [];
  const recordClick = (event: Event) => {
    prevented.push(event.defaultPrevented);
    event.preventDefault();
  };
  document.addEventListener('click', recordClick, { once: true });
  element.querySelector('a')?.click();

  expect(prevented).toEqual([false]);
});
