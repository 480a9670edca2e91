/** The full view of a card: its texts, links, bars and chart agree with the numbers of the response. */
import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import { cardNote } from '../../support/card-note.ts';
import { drawCompact, drawFull, queryAll } from '../draw.ts';
import { card } from '../fixture.ts';
import { plain, textsOf } from '../page.ts';

const [group] = card.groups as [FullCard['groups'][number]];
const [share] = group.shares as [FullCard['groups'][number]['shares'][number]];

/** The card with one share, changed. */
function withShare(change: Partial<CardFact>): FullCard {
  return { ...card, groups: [{ ...group, shares: [{ ...share, share: { ...share.share, ...change } }] }] };
}

it('links each number of a pinned card to its fact as of the same day', () => {
  const links = queryAll(drawFull({ ...card, mode: 'pinned', asOf: '2025-06-19' }), '.cite');

  expect(links.length).toBe(16);
  expect(links.filter((link) => !link.getAttribute('href')?.endsWith('?asOf=2025-06-19&lang=en'))).toEqual([]);
});

it('draws a bar as long as its share', () => {
  const parts = queryAll(drawFull(card), '[part=shares] .bar').map((bar) => {
    const track = bar.parentElement?.getBoundingClientRect().width ?? 1;
    return Math.round((bar.getBoundingClientRect().width / track) * 1000) / 10;
  });

  expect(parts).toEqual(card.groups.flatMap(({ shares }) => shares.map(({ share }) => share.value)));
});

it('draws no bar for a share that is only a bound', () => {
  const host = drawFull(withShare({ value: null, digits: 0, qualifier: 'over', bounds: [50, null] }));

  expect(textsOf(host, '[part=shares] b')).toEqual(['over 50%']);
  expect(queryAll(host, '[part=shares] .bar')).toEqual([]);
});

describe('the trend', () => {
  const trend = ['2019', '2022', '2023'].map((year) => ({ year, label: year, fact: card.headline }));

  it('hatches the column of a derived number, and says that it is computed', () => {
    const host = drawFull(card);
    // One is in the column, the other in the key.
    expect(queryAll(host, '[part=trend] path').map((hatch) => hatch.getAttribute('class'))).toEqual(['past', 'past']);
    expect(textsOf(host, '[part=trend] .key')).toEqual(['computed']);
    expect(textsOf(host, '[part=trend] td').map((number) => number.includes('(computed)'))).toEqual(
      card.trend.map(({ fact }) => fact.basis === 'derived'),
    );
  });

  it('lists the years, and names those between them without figures', () => {
    const host = drawFull({ ...card, trend: [{ year: '2015', label: '2015', fact: card.headline }, ...trend] });

    expect(textsOf(host, '[part=trend] th')).toEqual(['2015', '2019', '2022', '2023']);
    expect(textsOf(host, '[part=trend] .small')).toEqual(['No figures for 2016–2018, 2020–2021']);
    expect(textsOf(drawFull({ ...card, trend: trend.slice(1) }), '[part=trend] .small')).toEqual([]);
  });
});

it('shows the growth of the parent after that of the area, with its qualifier', () => {
  const growth = { ...(card.growth as CardFact), value: 2.5, digits: 2 };
  const lines = (qualifier: CardFact['qualifier']) =>
    textsOf(
      drawFull({ ...card, parent: { id: 'CN', label: 'China', growth: { ...growth, qualifier } } }),
      '.block:nth-child(3) .pair',
    );

  expect(lines('exact')).toEqual(['Xinjiang: +22.9%', 'China: +2.5%']);
  expect(lines('about')).toEqual(['Xinjiang: +22.9%', 'China: about +2.5%']);
});

it('shows what the partner itself reports, with a link to that figure', () => {
  const partnersFigure = {
    ...card.headline,
    ...{ id: 'KZ.trade.value.CN.total.2025-01..2025-05', value: 31.7e9, digits: 3, basis: 'derived' as const },
  };
  const host = drawFull({ ...card, partnersFigure });
  expect(textsOf(host, '.notes li')).toContain('The partner’s own figure: 31.7 billion yuan (computed)');
  expect(queryAll(host, `a[href*="${partnersFigure.id}"]`).length).toBe(1);
});

it('says "slower" if the growth is below that of the parent', () => {
  const growthDifference = {
    ...(card.growthDifference as CardFact),
    value: -3.2,
    digits: 2,
    qualifier: 'exact' as const,
  };

  expect(textsOf(drawFull({ ...card, growthDifference }), '.block > .small')).toContain(
    'Slower than China by 3.2 percentage points',
  );
});

it('says "computed from" before the source of a derived number', () => {
  const host = drawFull({ ...card, headline: { ...card.headline, basis: 'derived' }, quotation: null });
  expect(textsOf(host, '[part=source]')[0]).toMatch(/^Computed from /);
  expect(textsOf(host, '.notes li')).toContain('Computed from published figures');
  expect(textsOf(drawFull(card), '.notes li').join()).not.toContain('Computed from');
});

it('strikes through only the withdrawn number', () => {
  const growth = { ...(card.growth as CardFact), status: 'withdrawn' as const };
  const struck = queryAll(drawFull({ ...card, growth }), '.cite').filter(
    (link) => getComputedStyle(link).textDecorationLine === 'line-through',
  );

  expect(struck.map((link) => link.getAttribute('href')?.includes(growth.id))).toEqual([true]);
});

it.each([
  [1, '1 other source'],
  [7, '7 other sources'],
])('links %d other sources to the page of the headline', (others, words) => {
  const host = drawFull({ ...card, source: { ...card.source, others } });
  const link = queryAll(host, '[part=source] a').at(-1);

  expect([link?.textContent, link?.getAttribute('href')]).toEqual([words, `/facts/${card.headline.id}?lang=en`]);
});

it('quotes the number as its source prints it, in the language of the page', () => {
  const quotation = { printed: '5203.7亿元', language: 'zh', paragraph: null };
  const host = drawFull({ ...card, quotation });
  const quote = queryAll(host, '.printed bdi')[0] as HTMLElement;

  expect([quote.textContent, quote.lang]).toEqual(['5203.7亿元', 'zh']);
  expect(getComputedStyle(quote.parentElement as Element, '::before').content).toBe('open-quote');
  expect(textsOf(host, '[part=source]')[0]).not.toContain('paragraph');
  expect(queryAll(drawFull({ ...card, quotation: null }), '.printed')).toEqual([]);
});

it('has the note about a dispute directly below the number', () => {
  const notes = [cardNote('or 215', { kind: 'doubt', label: 'Sources disagree' })];
  const host = drawFull({ ...card, headline: { ...card.headline, status: 'disputed' }, notes });
  const parts = [...(queryAll(host, '.block')[0]?.children ?? [])].map(({ className, textContent }) => [
    className,
    plain(textContent),
  ]);

  expect(parts.map(([name]) => name?.split(' ')[0])).toEqual(['value', 'notes', 'growth', 'origin', 'notes']);
  expect(parts[1]?.[1]).toMatch(/^Sources disagree/);
});

it('quotes the page only if its words differ from the number on the card', () => {
  const quoted = (printed: string, qualifier: CardFact['qualifier'] = 'exact', change: Partial<CardFact> = {}) =>
    textsOf(
      drawFull({
        ...card,
        headline: { ...card.headline, ...change, qualifier },
        quotation: { printed, language: 'en', paragraph: 1 },
      }),
      '.printed',
    );
  expect(quoted('227.67 billion yuan')).toEqual([]);
  expect(quoted('2276.7亿元')).toEqual(['2276.7亿元']);
  const bound = { value: null, digits: 0, bounds: [null, 226e9] as const };
  expect(quoted('226 billion yuan', 'under', bound)).toEqual([]);
  expect(quoted('226 miliardi di yuan', 'under', bound)).toEqual(['under 226 miliardi di yuan']);
  expect(quoted('about 228 billion yuan', 'about')).toEqual(['about 228 billion yuan']);
});

it('shows a derived share with at most three digits, underlined like a printed one', () => {
  const host = drawFull(withShare({ value: 2.206, digits: 4, basis: 'derived' }));
  const [number] = queryAll(host, '[part=shares] .cite');

  expect(number?.textContent).toBe('2.21%');
  expect(getComputedStyle(number as Element).textDecorationStyle).toBe('dotted');
});

it.each([
  ['dialog', 'dialog'],
  [undefined, 'false'],
] as const)('the links of numbers have aria-haspopup for the option %s', (popup, ariaHasPopup) => {
  const place = document.createElement('div');
  const options = { tag: 'en', api: '', level: '', ...(popup ? { popup } : {}) };
  render(full(html, card, options), place);
  const links = [...place.querySelectorAll('.cite')];

  expect(links.length).toBe(16);
  expect(links.filter((link) => link.getAttribute('aria-haspopup') !== ariaHasPopup)).toEqual([]);
});

it('shows caveats, and that there is a newer period', () => {
  const caveats = [{ code: 'conversion' as const, label: 'Currency converted by the publisher' }];
  const host = drawFull({ ...card, caveats, newer: { id: '2025', label: '2025' } });

  expect(textsOf(host, '[part=caveats] li')).toEqual(['Currency converted by the publisher']);
  expect(textsOf(host, '.notes li')).toContain('Newer: full year 2025');
});

it('shows exports and imports with their growth, and the share of the total', () => {
  const growth = card.growth as CardFact;
  const flows = [
    { id: 'exports', label: 'Exports', fact: { ...card.headline, value: 182e9, digits: 3 }, growth },
    { id: 'imports', label: 'Imports', fact: null, growth: { ...growth, value: -8.9, digits: 2 } },
  ];
  const host = drawFull({ ...card, flows, share: { ...share.share, value: 80, digits: 2 } });

  expect(textsOf(host, '.flows tr')).toEqual([
    'Exports182 billion yuanUp 22.9% from a year earlier',
    'ImportsDown 8.9% from a year earlier',
  ]);
  expect(textsOf(host, 'p.block')).toContain('80% of the total');
});

it('offers its actions as links that work without a script', () => {
  const links = queryAll(drawFull({ ...card, self: '/v1/cards/CN-XJ?lang=en&view=full' }), '.actions a');

  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Make a card', '/?area=CN-XJ&indicator=trade&partner=world&breakdown=total&period=2025-01..2025-05&lang=en'],
    ['Download picture', '/v1/cards/CN-XJ.svg?lang=en'],
    ['Download CSV', '/v1/facts.csv?area=CN-XJ&indicator=trade&partner=world&breakdown=total&lang=en'],
    ['Copy citation', `/facts/${card.headline.id}?lang=en`],
    ['Copy link', `/facts/${card.headline.id}?lang=en`],
  ]);
});

it.each([
  ['/v1/cards/CN-XJ', '/v1/cards/CN-XJ.svg'],
  ['/v1/cards/CN-XJ?view=full', '/v1/cards/CN-XJ.svg'],
  ['/v1/cards/CN-XJ?view=full&period=2025', '/v1/cards/CN-XJ.svg?period=2025'],
])('the picture of %s is %s', (self, picture) => {
  const link = queryAll(drawFull({ ...card, self }), '[data-action=picture]')[0];
  expect(link?.getAttribute('href')).toBe(picture);
});

it('underlines every link except those that look like buttons', () => {
  const links = [drawCompact(card), drawFull({ ...card, source: { ...card.source, others: 2 } })].flatMap((host) =>
    queryAll(host, 'a:not(.actions a)'),
  );
  const notUnderlined = links.filter((link) =>
    [link, ...link.querySelectorAll('*')].every((part) => getComputedStyle(part).textDecorationLine === 'none'),
  );

  expect(links.length).toBeGreaterThan(15);
  expect(notUnderlined.map(({ outerHTML }) => outerHTML)).toEqual([]);
});
