/**
 * Numbers that moved and numbers that contradict, as cards and pages show them: China's first quarter of 2023, which was revised twice
 * and of which the first prints were found late, and Azerbaijan's January to July 2020, whose page does not add up.
 */

import { describe, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { dayAfter } from '../../../data/fact/period.ts';
import { cardNote } from '../../support/card-note.ts';
import { askJson, askText } from '../ask.ts';
import { withoutJoiners } from '../markup.ts';

const CARD = '/v1/cards/CN?period=2023-01..2023-03';

it('shows the newest number, and the one before it', async () => {
  const card = await askJson<FullCard>(CARD);
  expect(card.headline).toMatchObject({ value: 9_690_000_000_000, status: 'revised' });
  expect(card.notes).toEqual([cardNote('Revised from 9.76')]);
  expect(await askText(CARD.replace('CN?', 'CN.md?'))).toContain('9.69');
});

it('names of several numbers that were replaced the last one, as the fact does, and on the full card all of them', async () => {
  const notes = async (query: string) =>
    (await askJson<FullCard>(`/v1/cards/${query}`)).notes.filter(({ after }) => !after).map(({ text }) => text);
  expect(await notes('CN?period=2023-01..2023-03&view=full')).toEqual(['Revised from 9.76', 'Revised from 9.89']);
  const { revisions } = await askJson<Fact>('/v1/facts/UZ.trade.value.world.total.2023');
  expect(await notes('UZ?period=2023')).toEqual(['Revised from 62.6']);
  expect(revisions.map(({ value, until }) => [value, until])).toEqual([[62_600_000_000, '2025-01-21']]);
});

it('says another sum without alarm where it differs by less than a thousandth, and has the status all the same', async () => {
  const card = await askJson<FullCard>('/v1/cards/TJ?period=2025-01..2025-06');
  expect(card.headline).toMatchObject({ value: 4_731_400_000, status: 'disputed' });
  expect(card.notes[0]).toEqual(cardNote('Exports plus imports give 4.7311'));
});

const REVISED = await revisedAmounts();

describe('a card that is pinned to the day before a revision', () => {
  it.each(REVISED)('%s on %s: shows the number of that day, and today’s', async (id, until, amount) => {
    const { area, indicator, partner, breakdown, period, before, today } = amount;
    const asOf = dayAfter(until, -1);
    expect(await askJson<Fact>(`/v1/facts/${id}?asOf=${asOf}`)).toMatchObject({ value: before, status: 'superseded' });
    const query = new URLSearchParams({ indicator, partner, breakdown, period, asOf });
    const card = await askJson<FullCard>(`/v1/cards/${area}?${query}`);
    expect(card.headline).toMatchObject({ value: before, status: 'superseded' });
    expect(card.notes[0]?.label).toBe('Since revised');
    // "to 9.69 trillion yuan" for 9690000000000.
    const digits = (number: string) => number.replace(/\D/g, '').replace(/^0+|0+$/g, '');
    expect(digits(card.notes[0]?.text.split(' ')[1] ?? '')).toBe(digits(`${today}`));
  });
});

/** Every revision of an amount on record. */
async function revisedAmounts() {
  const { facts } = await askJson<{ facts: Fact[] }>('/v1/facts?measure=value&status=revised&limit=1000');
  const revised = facts.flatMap(({ revisions, value, ...fact }) =>
    revisions.map(({ until, value: before }) => [fact.id, until, { ...fact, before, today: value }] as const),
  );
  if (!revised.length) throw new Error('no amount on record was revised');
  return revised;
}

it('has no growth that another page than those of the number revised', async () => {
  expect(await askJson<FullCard>('/v1/cards/CN?period=2023-11')).toMatchObject({ growth: null, notes: [] });
});

it('says what is in doubt where a person marked it, or where it follows from another number', async () => {
  const texts = async (query: string) =>
    (await askJson<FullCard>(`/v1/cards/${query}`)).notes.map(({ label, text }) => label || text);
  expect(await texts('KZ?partner=TR&period=2024-01..2024-04')).toEqual(['Under review']);
  expect(await texts('CN-XJ?indicator=exports&partner=central-asia-5&period=2023')).toEqual(['Growth under review']);
  expect(await texts('TJ?indicator=balance&period=2025-01..2025-06')).toEqual(['Based on a disputed figure']);
});

it('names on the page of a number each earlier value with its quotation', async () => {
  const page = withoutJoiners(await askText('/facts/CN.trade.value.world.total.2023-01..2023-03'));
  const [, values = ''] = /<ul class="values">(.*?)<\/ul>/s.exec(page) ?? [];
  const rows = values.split('</li>').map((row) =>
    row
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  expect(rows).toEqual([
    expect.stringMatching(/^9\.69 trillion Now .*RMB9\.69 trillion.* January 12, 2024/),
    expect.stringMatching(/^9\.76 trillion Earlier value .*9\.76万亿元.* July 13, 2023/),
    expect.stringMatching(/^9\.89 trillion Earlier value .*9\.89万亿元.* April 13, 2023/),
    '',
  ]);
});

it.each([
  ['en', 'Published figures contradict each other', 'Figures disagree</b></p>', 'exports plus imports give 15.0'],
  ['zh', '已公布的数字相互矛盾', '数字不一致</b></p>', '出口加进口为150'],
])(
  'says in words on the full card and on the number’s page that numbers contradict each other, in %s',
  async (lang, words, mark, doubt) => {
    const card = await askJson<FullCard>(`/v1/cards/AZ?period=2020-01..2020-07&view=full&lang=${lang}`);
    expect(card.headline.status).toBe('disputed');
    expect(card.notes).toMatchObject([{ kind: 'doubt', text: doubt }]);
    expect(card.caveats).toContainEqual({ code: 'contradiction', label: words });
    const page = withoutJoiners(await askText(`/facts/AZ.trade.value.world.total.2020-01..2020-07?lang=${lang}`));
    expect(page).toContain(`<p class="mark"><b>${mark}`);
    const fact = await askJson<{ words: Record<string, string> }>(
      `/v1/facts/AZ.trade.value.world.total.2020-01..2020-07?lang=${lang}`,
    );
    expect(fact.words.contradiction).toBe(words);
  },
);

it('says of a revised total of goods and services that it is both, wherever it is a sentence', async () => {
  const said = 'Uzbekistan’s foreign trade (goods and services) in 2023: 63.5 billion US dollars (revised).';
  const source = 'https://en.trend.az/casia/uzbekistan/3995614.html';
  expect(withoutJoiners(await askText('/v1/cards/UZ.md?period=2023'))).toContain(
    `${said} [Trend News Agency, January 21, 2025](<${source}>) [Sources and data](<`,
  );
  const maker = withoutJoiners(await askText('/?area=UZ&period=2023'));
  expect(maker).toContain(`>${said} [Trend News Agency, January 21, 2025](&lt;${source}&gt;)`);
  expect(maker).toContain(`>${said} <a href="${source}">`);
  const page = withoutJoiners(await askText('/facts/UZ.trade.value.world.total.2023'));
  const headline = 'Uzbekistan’s foreign trade (goods and services) came to 63.5 billion US dollars in 2023 (revised)';
  expect(page).toContain(`<title>${headline} – `);
  expect(page).toContain(`>${headline}. [Trend News Agency, January 21, 2025](&lt;${source}&gt;) [Sources and data](`);
  // The day of the print that revises it, what it replaced, and the day on which the record had it.
  expect(page).toContain('</a>, <time datetime="2025-01-21">January 21, 2025</time>, paragraph 2');
  expect([...page.matchAll(/<b>([\d.]+) billion<\/b>/g)].map(([, value]) => value)).toEqual(['63.5', '62.5', '62.6']);
  expect(page).toContain('<dt>Revised</dt><dd><a href="/releases/2025-01-21-trend-news-agency-uzbekistan-trade">');
  for (const day of ['02-24-trend-news-agency', '02-10-menafn'])
    expect(page).toContain(`<a href="/releases/2024-${day}-uzbekistan-trade">`);
  expect(page).toContain('<dt>Added</dt><dd><span class="whole">November 27, 2026</span></dd>');
});

it('marks what was printed before its total was revised, and counts with the total of that time', async () => {
  const area = withoutJoiners(await askText('/areas/UZ?period=2023'));
  const marked = (id: string, number: string, word: string) =>
    `href="/facts/UZ.${id}.value.world.total.2023"><span class="whole">${number} billion US dollars</span></a> <span class="fine">${word}</span>`;
  expect(area).toContain(marked('trade', '63.5', 'Revised'));
  expect(area).toContain(marked('exports', '24.4', 'Earlier value'));
  expect(area).toContain(marked('imports', '38.1', 'Earlier value'));
  const quarter = withoutJoiners(await askText('/areas/CN?period=2023-01..2023-03'));
  for (const part of ['value.world.private-enterprises', 'share.asean.total', 'share.eu.total']) {
    expect(quarter).toMatch(
      new RegExp(`/CN\\.trade\\.${part}\\.2023-01\\.\\.2023-03"(?:(?!<a ).)*</a> <span class="fine">Earlier value`),
    );
  }
  const share = withoutJoiners(await askText('/facts/CN-HL.trade.national-share.world.total.2023-01..2023-03'));
  expect(share).toContain('÷ <bdi dir="ltr"><span class="whole">9.89 trillion yuan</span></bdi>');
  expect(share).toContain(
    'Foreign trade (China) of the period: revised on January 12, 2024 from 9.89 trillion yuan to 9.69',
  );
});

it('says why one of the numbers that contradict each other is shown first', async () => {
  const rule = 'The headline shows the one with the most digits';
  const page = await askText('/facts/UZ.trade.value.CN.total.2024');
  expect(page).toContain(rule);
  expect(await askText('/facts/CN-XJ.trade.value.world.total.2025')).not.toContain(rule);
});

it('has dollars of years without an amount in yuan in their own column, and names the nearest figure of a gap', async () => {
  const page = withoutJoiners(await askText('/areas/CN-XJ'));
  const [, table = ''] = /<table class="numbers full" id="totals">(.*?)<\/table>/s.exec(page) ?? [];
  const row = (year: string) =>
    new RegExp(`<tr><th scope="row">${year}(?:–\\d{4})?</th>(.*?)</tr>`, 's').exec(table)?.[1] ?? '';
  expect(table).toContain('<span class="fine">billion US dollars</span>');
  expect(row('2016')).toMatch(/^<td class="none">.*17\.963<\/bdi><\/a><\/td>$/s);
  expect(row('2020')).toMatch(/No figure\..*Nearest: <a href="\/facts\/CN-XJ\.trade\.value\.world\.total\.202[01]-/s);
});

it('says of Uzbekistan, and not on each of its numbers, that it counts goods and services', async () => {
  const { title, explains } = await askJson<FullCard>('/v1/cards/UZ?view=full');
  expect([title, explains]).toEqual(['Uzbekistan’s foreign trade in 2025', 'goods and services']);
  const { concept } = await askJson<{ concept: { coverage: string } }>('/v1/areas/UZ');
  expect(concept.coverage).toBe('goods-and-services');
});
