/** The attributes of <trade-card>: area, api, theme and heading-level. */
import { describe, expect, it } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { json } from '../../support/table.ts';
import { card, type TestCard, withDisplay } from '../fixture.ts';
import {
  collectErrors,
  delayedResponse,
  FALLBACK,
  fakeNetwork,
  fallbackOf,
  mount,
  mountLoaded,
  nextOutcome,
  paths,
  textsOf,
  waitForDrawing,
  waitForRequests,
} from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const chinaCard = withDisplay<TestCard>({
  ...card,
  area: { id: 'CN', label: 'China' },
  headline: { ...card.headline, value: 17.94e12, digits: 4 },
});

function titleAndNumber(element: TradeCard): string[] {
  return textsOf(element, '[part=title] b, [part=headline]');
}

describe('area', () => {
  it('can be set after the element is in the page', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const { place } = mount('');
    const element = document.createElement('trade-card');
    place.append(element);
    const outcome = nextOutcome(place);
    element.setAttribute('area', 'CN-XJ');

    expect((await outcome).type).toBe('trade-card-load');
    expect(paths(requests)).toEqual([`${PATH}?lang=en`]);
  });

  it('is escaped in the path', async () => {
    const requests = fakeNetwork({});
    await mount('<trade-card area="../areas?a=1#b"></trade-card>').outcome;

    expect(paths(requests)).toEqual(['/v1/cards/..%2Fareas%3Fa%3D1%23b?lang=en']);
  });

  it('loads another card when it changes, and the old card stays until then', async () => {
    const late = delayedResponse(json(chinaCard));
    const requests = fakeNetwork({ [PATH]: json(card), '/v1/cards/CN': late.answer });
    const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');

    const outcome = nextOutcome(element);
    element.setAttribute('area', 'CN');
    await waitForDrawing();
    expect(titleAndNumber(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '227.67 bn yuan']);

    late.release();
    await outcome;
    // The test's card of China keeps the title of the first one.
    expect(titleAndNumber(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '17.94 tn yuan']);
    expect(paths(requests)).toEqual([`${PATH}?lang=en`, '/v1/cards/CN?lang=en']);
  });

  it('shows the card requested last, even if another response arrives later', async () => {
    const errors = collectErrors();
    const late = delayedResponse(json(card));
    fakeNetwork({ [PATH]: late.answer, '/v1/cards/CN': json(chinaCard) });
    const { element, outcome } = mount('<trade-card area="CN-XJ"></trade-card>');
    await waitForDrawing();
    element.area = 'CN';
    await outcome;
    late.release();

    expect(await errors()).toEqual([]);
    expect(titleAndNumber(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '17.94 tn yuan']);
  });

  it('keeps its card if it is changed back before the other card arrives', async () => {
    const late = delayedResponse(json(chinaCard));
    const requests = fakeNetwork({ [PATH]: json(card), '/v1/cards/CN': late.answer });
    const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
    element.area = 'CN';
    await waitForRequests(requests, 2);
    element.area = 'CN-XJ';
    await waitForDrawing();
    late.release();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(titleAndNumber(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '227.67 bn yuan']);
    expect([element.matches(':state(loaded)'), requests.length]).toEqual([true, 2]);
  });

  it('shows the children again if the new area has no card', async () => {
    fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded(`<trade-card area="CN-XJ">${FALLBACK}</trade-card>`);
    const outcome = nextOutcome(element);
    element.area = 'XX';

    expect((await outcome).type).toBe('trade-card-error');
    await waitForDrawing();
    expect(fallbackOf(element)).toEqual([FALLBACK]);
  });
});

describe('api', () => {
  it('is the origin of the script by default', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    await mountLoaded('<trade-card area="CN-XJ"></trade-card>');

    expect(requests[0]?.url).toBe(`${location.origin}${PATH}?lang=en`);
  });

  it('can be another origin, which is also linked to; requests have default credentials, as preloads have', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded('<trade-card area="CN-XJ" api="https://api.example"></trade-card>');

    expect(requests.map(({ url, credentials }) => [url, credentials])).toEqual([
      [`https://api.example${PATH}?lang=en`, 'same-origin'],
    ]);
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('.cite');
    expect(link?.origin).toBe('https://api.example');
  });
});

describe('theme', () => {
  it.each([
    ['light', '<trade-card area="CN-XJ" theme="light"></trade-card>', 'light'],
    ['dark', '<trade-card area="CN-XJ" theme="dark"></trade-card>', 'dark'],
    ['light on a page without a color scheme', '<trade-card area="CN-XJ"></trade-card>', 'normal'],
    ['that of the page', '<div style="color-scheme: dark"><trade-card area="CN-XJ"></trade-card></div>', 'dark'],
  ])('is %s', async (_, markup, scheme) => {
    fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded(markup);
    const inside = element.shadowRoot?.querySelector('.card') as Element;

    expect(getComputedStyle(inside).colorScheme).toBe(scheme);
    const themeColor = scheme === 'dark' ? 'rgb(238, 240, 242)' : 'rgb(20, 23, 26)';
    const pageColor = getComputedStyle(element.parentElement as Element).color;
    expect(getComputedStyle(inside).color).toBe(element.theme ? themeColor : pageColor);
    expect(getComputedStyle(inside).backgroundColor === 'rgba(0, 0, 0, 0)').toBe(!element.theme);
  });
});

it('a theme does not change the colors of the sentence inside the element', async () => {
  fakeNetwork({});
  const { element, outcome } = mount(
    '<trade-card area="XX" theme="dark">Words <a href="#source">Source</a></trade-card>',
  );
  await outcome;
  await waitForDrawing();

  const link = element.querySelector('a') as Element;
  expect(getComputedStyle(link).colorScheme).toBe('normal');
  element.removeAttribute('theme');
  const colorWithoutTheme = getComputedStyle(link).color;
  element.theme = 'dark';
  expect(getComputedStyle(link).color).toBe(colorWithoutTheme);
});

describe('heading-level', () => {
  it('makes the title a heading, without another request', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
    element.headingLevel = '2';
    await waitForDrawing();

    expect(textsOf(element, '[role=heading][aria-level="2"]')).toEqual(['Xinjiang’s foreign trade, Jan–May 2025']);
    expect(requests.length).toBe(1);
  });

  it('is empty by default, so that the card adds no headings to the page', async () => {
    fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');

    expect(textsOf(element, '[role=heading], h1, h2, h3, h4, h5, h6')).toEqual([]);
  });
});
