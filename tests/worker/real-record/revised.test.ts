/**
 * How cards and pages show revised and contradicting numbers. Examples: China's trade in January to March 2023 was revised twice, from 9.89 to 9.76
 * to 9.69 trillion yuan. Azerbaijan's exports and imports in January to July 2020 do not add up to the printed total.
 */

import { describe, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { dayAfter } from '../../../data/fact/period.ts';
import { cardNote } from '../../support/card-note.ts';
import { askJson, askPage, askText } from '../ask.ts';
import { withoutJoiners } from '../markup.ts';

const CARD = '/v1/cards/CN?period=2023-01..2023-03';

it('a card shows the newest number, and the one before it in a note', async () => {
  const card = await askJson<FullCard>(CARD);
  expect(card.headline).toMatchObject({ value: 9_690_000_000_000, status: 'revised' });
  expect(card.notes).toEqual([cardNote('Revised from 9.76')]);
  expect(await askText(CARD.replace('CN?', 'CN.md?'))).toContain('9.69');
});

it('a compact card notes the last replaced number, and a full card all of them', async () => {
  const notes = async (query: string) =>
    (await askJson<FullCard>(`/v1/cards/${query}`)).notes.filter(({ after }) => !after).map(({ text }) => text);
  expect(await notes('CN?period=2023-01..2023-03&view=full')).toEqual(['Revised from 9.76', 'Revised from 9.89']);
  const { revisions } = await askJson<Fact>('/v1/facts/UZ.trade.value.world.total.2023');
  expect(await notes('UZ?period=2023')).toEqual(['Revised from 62.6']);
  expect(revisions.map(({ value, until }) => [value, until])).toEqual([[62_600_000_000, '2025-01-21']]);
});

it('a card with a sum that differs by less than 0.1% has a plain note, but the status "disputed"', async () => {
  const card = await askJson<FullCard>('/v1/cards/TJ?period=2025-01..2025-06');
  expect(card.headline).toMatchObject({ value: 4_731_400_000, status: 'disputed' });
  expect(card.notes[0]).toEqual(cardNote('Exports plus imports give 4.7311'));
});

/** Every revision of an amount on record: the fact today, the day of the revision and the value before. */
const REVISIONS = (await askJson<{ facts: Fact[] }>('/v1/facts?measure=value&status=revised&limit=1000')).facts.flatMap(
  (fact) => fact.revisions.map(({ until, value }) => ({ id: fact.id, fact, until, before: value })),
);

it('the record has revised amounts', () => {
  expect(REVISIONS.length).toBeGreaterThan(0);
});

/** The significant digits: `9.69` and `9690000000000` → `969` */
const significantDigits = (number: string) => number.replace(/\D/g, '').replace(/^0+|0+$/g, '');

describe('a card as of the day before a revision', () => {
  it.each(REVISIONS)(
    'shows the earlier number and notes the newer one: $id, $until',
    async ({ id, fact, until, before }) => {
      const { area, indicator, partner, breakdown, period } = fact;
      const asOf = dayAfter(until, -1);
      const earlier = { value: before, status: 'superseded' };
      expect(await askJson<Fact>(`/v1/facts/${id}?asOf=${asOf}`)).toMatchObject(earlier);
      const query = new URLSearchParams({ indicator, partner, breakdown, period, asOf });
      const card = await askJson<FullCard>(`/v1/cards/${area}?${query}`);
      expect(card.headline).toMatchObject(earlier);
      const [note] = card.notes;
      expect(note?.label).toBe('Since revised');
      // "to 9.69 trillion yuan"
      const [, newerNumber = ''] = note?.text.split(' ') ?? [];
      expect(significantDigits(newerNumber)).toBe(significantDigits(`${fact.value}`));
    },
  );
});

it('a card has no growth that was revised by another page than its number', async () => {
  expect(await askJson<FullCard>('/v1/cards/CN?period=2023-11')).toMatchObject({ growth: null, notes: [] });
});

it.each<[card: string, note: string]>([
  ['KZ?partner=TR&period=2024-01..2024-04', 'Under review'],
  ['CN-XJ?indicator=exports&partner=central-asia-5&period=2023', 'Growth under review'],
  ['TJ?indicator=balance&period=2025-01..2025-06', 'Based on a disputed figure'],
])('the card %s has the note "%s"', async (card, note) => {
  const { notes } = await askJson<FullCard>(`/v1/cards/${card}`);
  expect(notes.map(({ label, text }) => label || text)).toEqual([note]);
});

it('the page of a number lists each earlier value with its quotation, newest first', async () => {
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

it.each<[lang: string, caveat: string, mark: string, note: string]>([
  ['en', 'Published figures contradict each other', 'Figures disagree</b></p>', 'exports plus imports give 15.0'],
  ['zh', '已公布的数字相互矛盾', '数字不一致</b></p>', '出口加进口为150'],
])('the full card, the page and the response of a disputed number say so, in %s', async (lang, caveat, mark, note) => {
  const card = await askJson<FullCard>(`/v1/cards/AZ?period=2020-01..2020-07&view=full&lang=${lang}`);
  expect(card.headline.status).toBe('disputed');
  expect(card.notes).toMatchObject([{ kind: 'doubt', text: note }]);
  expect(card.caveats).toContainEqual({ code: 'contradiction', label: caveat });
  const page = withoutJoiners(await askText(`/facts/AZ.trade.value.world.total.2020-01..2020-07?lang=${lang}`));
  expect(page).toContain(`<p class="mark"><b>${mark}`);
  const fact = await askJson<{ words: Record<string, string> }>(
    `/v1/facts/AZ.trade.value.world.total.2020-01..2020-07?lang=${lang}`,
  );
  expect(fact.words.contradiction).toBe(caveat);
});

it('sentences with a revised total of goods and services say that it is both', async () => {
  const sentence = 'Uzbekistan’s foreign trade (goods and services) in 2023: 63.5 billion US dollars (revised).';
  const source = 'https://en.trend.az/casia/uzbekistan/3995614.html';
  expect(withoutJoiners(await askText('/v1/cards/UZ.md?period=2023'))).toContain(
    `${sentence} [Trend News Agency, January 21, 2025](<${source}>) [Sources and data](<`,
  );
  const maker = withoutJoiners(await askText('/?area=UZ&period=2023'));
  expect(maker).toContain(`>${sentence} [Trend News Agency, January 21, 2025](&lt;${source}&gt;)`);
  expect(maker).toContain(`>${sentence} <a href="${source}">`);
  const page = withoutJoiners(await askText('/facts/UZ.trade.value.world.total.2023'));
  const headline = 'Uzbekistan’s foreign trade (goods and services) came to 63.5 billion US dollars in 2023 (revised)';
  expect(page).toContain(`<title>${headline} – `);
  expect(page).toContain(`>${headline}. [Trend News Agency, January 21, 2025](&lt;${source}&gt;) [Sources and data](`);
});

it('the page of a revised number has each value, the sources with their dates, and the day it was recorded', async () => {
  const page = withoutJoiners(await askPage('/facts/UZ.trade.value.world.total.2023'));
  expect(page).toContain('</a>, <time datetime="2025-01-21">January 21, 2025</time>, paragraph 2');
  expect([...page.matchAll(/<b>([\d.]+) billion<\/b>/g)].map(([, value]) => value)).toEqual(['63.5', '62.5', '62.6']);
  expect(page).toContain('<dt>Revised</dt><dd><a href="/releases/2025-01-21-trend-news-agency-uzbekistan-trade">');
  for (const day of ['02-24-trend-news-agency', '02-10-menafn'])
    expect(page).toContain(`<a href="/releases/2024-${day}-uzbekistan-trade">`);
  expect(page).toContain('<dt>Added</dt><dd><span class="whole">November 27, 2026</span></dd>');
});

it('numbers printed before their total was revised are marked', async () => {
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
});

it('a share printed before its total was revised is explained with the total of that time', async () => {
  const share = withoutJoiners(await askPage('/facts/CN-HL.trade.national-share.world.total.2023-01..2023-03'));
  expect(share).toContain('÷ <bdi dir="ltr"><span class="whole">9.89 trillion yuan</span></bdi>');
  expect(share).toContain(
    'Foreign trade (China) of the period: revised on January 12, 2024 from 9.89 trillion yuan to 9.69',
  );
});

it('a computed number is not linked as if its source had printed it', async () => {
  const page = withoutJoiners(await askText('/revised?area=TJ'));
  const [, row = ''] =
    /<a href="\/facts\/TJ\.exports\.value\.world\.total\.2025-01\.\.2025-06">(.*?)<\/tr>/s.exec(page) ?? [];
  expect(row).toMatch(
    /955\.3 million US dollars<.*?>TRT \(Persian service\)<.*955\.6 million US dollars<.*?Computed from <a /s,
  );
});

it('the page of a disputed number says why it shows one of the numbers first', async () => {
  const rule = 'The headline shows one of them, if possible the more precise one';
  const page = await askText('/facts/UZ.trade.value.CN.total.2024');
  expect(page).toContain(rule);
  expect(await askText('/facts/CN-XJ.trade.value.world.total.2025')).not.toContain(rule);
});

it('the table of an area has dollar amounts in their own column, and the nearest figure for a year without one', async () => {
  const page = withoutJoiners(await askText('/areas/CN-XJ'));
  const [, table = ''] = /<table class="numbers full" id="totals">(.*?)<\/table>/s.exec(page) ?? [];
  const row = (year: string) =>
    new RegExp(`<tr><th scope="row">${year}(?:–\\d{4})?</th>(.*?)</tr>`, 's').exec(table)?.[1] ?? '';
  expect(table).toContain('<span class="fine">billion US dollars</span>');
  expect(row('2016')).toMatch(/^<td class="none">.*17\.963<\/bdi><\/a><\/td>$/s);
  expect(row('2020')).toMatch(/No figure\..*Nearest: <a href="\/facts\/CN-XJ\.trade\.value\.world\.total\.202[01]-/s);
});

it('a card that counts goods and services says so below its title', async () => {
  const { title, explains } = await askJson<FullCard>('/v1/cards/UZ?view=full');
  expect([title, explains]).toEqual(['Uzbekistan’s foreign trade in 2025', 'goods and services']);
  const { concept } = await askJson<{ concept: { coverage: string } }>('/v1/areas/UZ');
  expect(concept.coverage).toBe('goods-and-services');
});
