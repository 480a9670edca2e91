/** The attributes of <trade-card>: area, api, theme and heading-level. */
import { describe, expect, it } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { json } from '../../support/table.ts';
import { card, type TestCard, withDisplay } from '../fixture.ts';
import {
  asked,
  delayed,
  drawn,
  FALLBACK,
  fallbackOf,
  listenForErrors,
  network,
  next,
  paths,
  put,
  putLoaded,
  text,
} from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const other = withDisplay<TestCard>({
  ...card,
  area: { id: 'CN', label: 'China' },
  headline: { ...card.headline, value: 17.94e12, digits: 4 },
});

function shown(element: TradeCard): string[] {
  return text(element, '[part=title] b, [part=headline]');
}

describe('area', () => {
  it('can be set after the element is in the page', async () => {
    const requests = network({ [PATH]: json(card) });
    const { place } = put('');
    const element = document.createElement('trade-card');
    place.append(element);
    const outcome = next(place);
    element.setAttribute('area', 'CN-XJ');

    expect((await outcome).type).toBe('trade-card-load');
    expect(paths(requests)).toEqual([`${PATH}?lang=en`]);
  });

  it('is escaped in the path', async () => {
    const requests = network({});
    await put('<trade-card area="../areas?a=1#b"></trade-card>').outcome;

    expect(paths(requests)).toEqual(['/v1/cards/..%2Fareas%3Fa%3D1%23b?lang=en']);
  });

  it('loads another card when it changes, and the old card stays until then', async () => {
    const late = delayed(json(other));
    const requests = network({ [PATH]: json(card), '/v1/cards/CN': late.answer });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');

    const outcome = next(element);
    element.setAttribute('area', 'CN');
    await drawn();
    expect(shown(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '227.67 bn yuan']);

    late.release();
    await outcome;
    expect(shown(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '17.94 tn yuan']);
    expect(paths(requests)).toEqual([`${PATH}?lang=en`, '/v1/cards/CN?lang=en']);
  });

  it('shows the card requested last, even if another response arrives later', async () => {
    const errors = listenForErrors();
    const late = delayed(json(card));
    network({ [PATH]: late.answer, '/v1/cards/CN': json(other) });
    const { element, outcome } = put('<trade-card area="CN-XJ"></trade-card>');
    await drawn();
    element.area = 'CN';
    await outcome;
    late.release();

    expect(await errors()).toEqual([]);
    expect(shown(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '17.94 tn yuan']);
  });

  it('keeps its card if it is changed back before the other card arrives', async () => {
    const late = delayed(json(other));
    const requests = network({ [PATH]: json(card), '/v1/cards/CN': late.answer });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
    element.area = 'CN';
    await asked(requests, 2);
    element.area = 'CN-XJ';
    await drawn();
    late.release();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(shown(element)).toEqual(['Xinjiang’s foreign trade, Jan–May 2025', '227.67 bn yuan']);
    expect([element.matches(':state(loaded)'), requests.length]).toEqual([true, 2]);
  });

  it('shows the children again if the new area has no card', async () => {
    network({ [PATH]: json(card) });
    const element = await putLoaded(`<trade-card area="CN-XJ">${FALLBACK}</trade-card>`);
    const outcome = next(element);
    element.area = 'XX';

    expect((await outcome).type).toBe('trade-card-error');
    await drawn();
    expect(fallbackOf(element)).toEqual([FALLBACK]);
  });
});

describe('api', () => {
  it('is the origin of the script by default', async () => {
    const requests = network({ [PATH]: json(card) });
    await putLoaded('<trade-card area="CN-XJ"></trade-card>');

    expect(requests[0]?.url).toBe(`${location.origin}${PATH}?lang=en`);
  });

  it('can be another origin, which is also linked to; requests have default credentials, as preloads have', async () => {
    const requests = network({ [PATH]: json(card) });
    const element = await putLoaded('<trade-card area="CN-XJ" api="https://api.example"></trade-card>');

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
    ['light on a page that declares none', '<trade-card area="CN-XJ"></trade-card>', 'normal'],
    ['that of the page', '<div style="color-scheme: dark"><trade-card area="CN-XJ"></trade-card></div>', 'dark'],
  ])('is %s', async (_, markup, scheme) => {
    network({ [PATH]: json(card) });
    const element = await putLoaded(markup);
    const inside = element.shadowRoot?.querySelector('.card') as Element;

    expect(getComputedStyle(inside).colorScheme).toBe(scheme);
    const own = scheme === 'dark' ? 'rgb(238, 240, 242)' : 'rgb(20, 23, 26)';
    const ofPage = getComputedStyle(element.parentElement as Element).color;
    expect(getComputedStyle(inside).color).toBe(element.theme ? own : ofPage);
    expect(getComputedStyle(inside).backgroundColor === 'rgba(0, 0, 0, 0)').toBe(!element.theme);
  });
});

it('a theme does not change the colors of the sentence inside the element', async () => {
  network({});
  const { element, outcome } = put(
    '<trade-card area="XX" theme="dark">Words <a href="#source">Source</a></trade-card>',
  );
  await outcome;
  await drawn();

  const link = element.querySelector('a') as Element;
  expect(getComputedStyle(link).colorScheme).toBe('normal');
  element.removeAttribute('theme');
  const plain = getComputedStyle(link).color;
  element.theme = 'dark';
  expect(getComputedStyle(link).color).toBe(plain);
});

describe('heading-level', () => {
  it('makes the title a heading, without another request', async () => {
    const requests = network({ [PATH]: json(card) });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
    element.headingLevel = '2';
    await drawn();

    expect(text(element, '[role=heading][aria-level="2"]')).toEqual(['Xinjiang’s foreign trade, Jan–May 2025']);
    expect(requests.length).toBe(1);
  });

  it('is empty by default, so that the card adds no headings to the page', async () => {
    network({ [PATH]: json(card) });
    const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');

    expect(text(element, '[role=heading], h1, h2, h3, h4, h5, h6')).toEqual([]);
  });
});
