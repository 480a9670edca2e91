/** The lookup on a small record: when a number is found, one of several, none of those there, not covered, or not looked up. */
import { describe, expect, it, test } from 'vitest';
import { type LookupOptions, lookUp, MAX_TEXT_LENGTH } from '../../../../data/text/lookup/lookup.ts';
import { NASTY } from '../../../support/nasty.ts';
import { FACTS, fact, sourceOf } from './record.ts';

const source = sourceOf(FACTS);

/** Each figure with its outcome, and the facts or what there is instead. */
async function outcomes(text: string, options: LookupOptions = {}, from = source): Promise<string[]> {
  const { findings } = await lookUp(text, from, options);
  return findings.map(({ text, outcome, matches, count, area, period, reason }) => {
    const facts = matches.map(({ fact }) => fact.id).join(' ');
    const rest = {
      found: facts,
      several: facts,
      differs: facts,
      none: `${count} of ${area} ${period}`,
      not_covered: `${area} ${period}`,
      not_looked_up: reason,
    };
    return `${text}: ${outcome} ${rest[outcome]}`;
  });
}

it('takes no genitive of an English name for Uzbek', async () => {
  const { language } = await lookUp('Xinjiang’s exports reached 227.67 billion yuan, up 22.9 percent.', source, {});
  expect(language).toBe('en');
});

describe('found', () => {
  it.each([
    ['the amount', "Aland's trade was 227.67 billion yuan in 2030.", 'AA.trade.value.world.total.2030'],
    ['rounder than the record', "Aland's trade was 228 billion yuan in 2030.", 'AA.trade.value.world.total.2030'],
    ['just above a bound', "Aland's trade was over 227 billion yuan in 2030.", 'AA.trade.value.world.total.2030'],
    ['without a known currency', "Aland's trade was 227.67 billion in 2030.", 'AA.trade.value.world.total.2030'],
    ['growth', "Aland's trade rose 22.9 percent in 2030.", 'AA.trade.growth.world.total.2030'],
    ['a fall in words', "Aland's exports fell 5.2 percent in 2030.", 'AA.exports.growth.world.total.2030'],
    ['a part', "Private firms made up 84.8 percent of Aland's trade in 2030.", 'AA.trade.share.world.private.2030'],
    ['a partner', "Aland's trade with Borland was 61.81 billion yuan in 2030.", 'AA.trade.value.BB.total.2030'],
    ['a month', "Aland's trade was 61.81 billion yuan in May 2030.", 'AA.trade.value.world.total.2030-05'],
    ['a share', "Norrland made up 5.5 percent of Aland's trade in 2030.", 'AA-N.trade.national-share.world.total.2030'],
    ['in Chinese', '2030年，甲国进出口总值2276.7亿元。', 'AA.trade.value.world.total.2030'],
    [
      'all trade',
      'The imports and the exports of Aland were 227.67 billion yuan in 2030.',
      'AA.trade.value.world.total.2030',
    ],
  ])('is %s', async (_, text, id) => {
    expect(await outcomes(text)).toEqual([expect.stringMatching(`^[^:]+: found ${id}$`)]);
  });

  it.each([
    [
      'the long number of a sentence without a period: any period named before',
      'In 2030 Aland traded. In 2029 it rained. In the period its exports were 130.45 billion yuan.',
      ['130.45 billion yuan: found AA.exports.value.world.total.2030'],
    ],
    [
      'named by the words before it, and not by those of the next figure',
      "Aland's exports fell 5.2 percent to 130.45 billion yuan and imports rose 5.2 percent to 97.22 billion yuan in 2030.",
      [
        '5.2 percent: found AA.exports.growth.world.total.2030',
        '130.45 billion yuan: found AA.exports.value.world.total.2030',
        '5.2 percent: found AA.imports.growth.world.total.2030',
        '97.22 billion yuan: found AA.imports.value.world.total.2030',
      ],
    ],
    [
      'a number in a paragraph of another language',
      '2030年，甲国进出口总值2276.7亿元。\n\nIn 2030 the exports of Aland were 130.45 billion yuan, the office said.',
      [
        '2276.7亿元: found AA.trade.value.world.total.2030',
        '130.45 billion yuan: found AA.exports.value.world.total.2030',
      ],
    ],
    [
      'each number of the lines above the story',
      'Trade of Aland up 22.9 percent in 2030\nExports were 130.45 billion yuan\nThe ships of Aland sailed on.',
      [
        '22.9 percent: found AA.trade.growth.world.total.2030',
        '130.45 billion yuan: found AA.exports.value.world.total.2030',
      ],
    ],
  ])('is %s', async (_, text, expected) => {
    expect(await outcomes(text)).toEqual(expected);
  });

  it('is a short number beside one that is found and differs from it in the measure alone, and beside no other', async () => {
    const short = sourceOf([...FACTS, fact('AA.trade.growth.world.total.2030', 5, 'percent')]);
    const confirmed = await outcomes("Aland's trade was 227.67 billion yuan in 2030, up 5 percent.", {}, short);
    expect(confirmed[1]).toBe('5 percent: found AA.trade.growth.world.total.2030');
    expect(await outcomes("Aland's trade rose 5 percent in 2030.", {}, short)).toEqual([
      '5 percent: several AA.trade.growth.world.total.2030',
    ]);
    const other = await outcomes("Aland's trade was 227.67 billion yuan in 2030. Imports rose 5 percent.", {}, short);
    expect(other[1]).not.toContain('found');
  });

  it('is each figure of a list', async () => {
    const both = [
      '130.45: found AA.exports.value.world.total.2030',
      '97.22 billion yuan: found AA.imports.value.world.total.2030',
    ];
    expect(await outcomes("Aland's exports and imports reached 130.45 and 97.22 billion yuan in 2030.")).toEqual(both);
  });

  it('is what a sentence goes on about: the area, the indicator and the period of the one before', async () => {
    const text = "Aland's exports fell in 2030. They were 130.45 billion yuan.";
    expect(await outcomes(text)).toEqual(['130.45 billion yuan: found AA.exports.value.world.total.2030']);
  });

  it('tells a number that was revised since, and one that no page printed', async () => {
    const revision = {
      until: '2031-03-01',
      value: 220e9,
      bounds: [220e9, 220e9] as const,
      published: '2031-01-15',
      printed: '220 billion yuan',
      release: 'r',
    };
    const revised = sourceOf([fact('AA.trade.value.world.total.2030', 227.67e9, 'CNY', { revisions: [revision] })]);
    const { findings } = await lookUp("Aland's trade was 220 billion yuan in 2030.", revised);
    expect(findings.map(({ outcome, matches }) => [outcome, matches[0]?.replaced?.until])).toEqual([
      ['found', '2031-03-01'],
    ]);
  });
});

describe('no number is found that the sentence contradicts', () => {
  it.each([
    ['exports for imports', "Aland's imports were 130.45 billion yuan in 2030.", 'AA.exports.value.world.total.2030'],
    ['another partner', "Aland's trade with Corland was 61.81 billion yuan in 2030.", 'AA.trade.value.BB.total.2030'],
    [
      'a country beside the area',
      'Aland trades with Borland. The trade between Aland and Deland was 61.81 billion yuan in 2030.',
      'AA.trade.value.BB.total.2030',
    ],
    [
      'another period after a bracket',
      'In 2030 Aland grew. Its trade was 227.67 billion yuan (a record) in 2029.',
      'AA.trade.value.world.total.2030',
    ],
    [
      'another sign without a word directly before the number',
      "Aland's trade fell to 22.9 percent in 2030.",
      'AA.trade.growth.world.total.2030',
    ],
    ['a fall of growth', "Aland's trade growth fell 22.9 percent in 2030.", 'AA.trade.growth.world.total.2030'],
    [
      'another sign, with the period in another sentence',
      "2030 was a year of change for Aland. Aland's trade fell 22.9 percent.",
      'AA.trade.growth.world.total.2030',
    ],
    ['another part', "Machines made up 84.8 percent of Aland's trade in 2030.", 'AA.trade.share.world.private.2030'],
  ])('%s: it is listed', async (_, text, id) => {
    const { findings } = await lookUp(text, source);
    expect(findings.map(({ outcome, matches }) => [outcome, matches[0]?.fact.id])).toEqual([['several', id]]);
  });

  it('a place in a list: it is listed', async () => {
    const text = "Aland's trade with Corland and Borland made up 27.1 percent and 8.3 percent in 2030, respectively.";
    const [first] = await outcomes(text);
    expect(first).toBe('27.1 percent: several AA.trade.share.BB.total.2030');
  });

  it.each([
    ['another period', "Aland's trade was 227.67 billion yuan in 2029."],
    ['another area', "Norrland's trade was 227.67 billion yuan in 2030."],
    ['another unit', "Aland's trade was 227.67 billion U.S. dollars in 2030."],
  ])('%s: it is not there', async (_, text) => {
    const { findings } = await lookUp(text, source);
    expect(findings.map(({ outcome }) => outcome)).toEqual([expect.stringMatching(/^(none|not_covered)$/)]);
  });

  it('a round number: it is listed', async () => {
    const rounded = sourceOf([fact('AA.trade.value.world.total.2030', 200e9, 'CNY')]);
    const { findings } = await lookUp("Aland's trade was 200 billion yuan in 2030.", rounded);
    expect(findings.map(({ outcome }) => outcome)).toEqual(['several']);
  });
});

describe('several', () => {
  const twice = sourceOf([
    fact('AA.trade.growth.world.total.2030', 5, 'percent'),
    fact('AA.trade.growth-usd.world.total.2030', 5, 'percent'),
  ]);

  it('is a tie', async () => {
    expect(await outcomes("Aland's trade rose 5 percent in 2030.", {}, twice)).toEqual([
      '5 percent: several AA.trade.growth.world.total.2030 AA.trade.growth-usd.world.total.2030',
    ]);
  });

  it.each(["Aland's exports rose 5 percent in 2030.", "Aland's trade fell 5 percent in 2030."])(
    'is no short number that the sentence contradicts, which matches by chance: %s',
    async (text) => {
      expect(await outcomes(text, {}, twice)).toEqual(['5 percent: none 2 of AA 2030']);
    },
  );

  it('is a number of the record that is shorter, and that the figure agrees with', async () => {
    const rounder = sourceOf([fact('AA.trade.value.world.total.2030', 4.4e9, 'USD', { bounds: [4.35e9, 4.45e9] })]);
    expect(await outcomes("Aland's trade was $4.39 billion in 2030.", {}, rounder)).toEqual([
      '$4.39 billion: several AA.trade.value.world.total.2030',
    ]);
    const { findings } = await lookUp("Aland's trade was $4.39 billion in 2030.", rounder);
    expect(findings[0]?.matches[0]?.isWithinBounds).toBe(true);
    expect(await outcomes("Aland's trade was $4.49 billion in 2030.", {}, rounder)).toEqual([
      '$4.49 billion: differs AA.trade.value.world.total.2030',
    ]);
  });

  it('is at most what a text without a period has', async () => {
    expect(await outcomes("Aland's trade was 227.67 billion yuan.")).toEqual([
      '227.67 billion yuan: several AA.trade.value.world.total.2030',
    ]);
  });

  it('is not what names and periods with endings tell', async () => {
    const text = 'Объём торговли Аландии вырос за 2030 год на 22,9%, а за 2029 год на 1,1%.';
    const aland = sourceOf(FACTS, { AA: { en: 'Aland', ru: 'Аландия' } });
    expect(await outcomes(text, { language: 'ru' }, aland)).toEqual([
      '22,9%: found AA.trade.growth.world.total.2030',
      '1,1%: not_covered AA 2029',
    ]);
  });

  it('is what a language without words has where number, area and period leave two facts, or the period is not read', async () => {
    const polish = (text: string) => outcomes(text, { language: 'pl' });
    const [trade, other] = ['AA.trade.value.world.total.2030', 'AA.exports.value.world.total.2030'];
    expect(await polish('Handel Aland wyniósł 2030 227,67 mld yuan, 23 proc. więcej.')).toEqual([
      `227,67 mld yuan: found ${trade}`,
      '23 proc.: found AA.trade.growth.world.total.2030',
    ]);
    expect(await polish('Handel Aland wyniósł w minionym roku 227,67 mld yuan.')).toEqual([
      `227,67 mld yuan: several ${trade}`,
    ]);
    const alike = sourceOf([...FACTS, fact(other, 227.67e9)]);
    const text = 'Sprzedaż Aland wyniosła 2030 227,67 mld yuan.';
    expect(await outcomes(text, { language: 'pl' }, alike)).toEqual([`227,67 mld yuan: several ${trade} ${other}`]);
    expect((await lookUp(text, source, { language: 'pl' })).isRead).toEqual({ numbers: true, periods: false });
  });
});

describe('differs', () => {
  it.each([
    ['a digit', '227.87 billion yuan'],
    ['two swapped digits', '272.67 billion yuan'],
    ['a factor of ten', '2276.7 billion yuan'],
    ['a tenth', '22.767 billion yuan'],
    ['millions for billions', '227.67 million yuan'],
    ['trillions for billions', '227.67 trillion yuan'],
  ])('is a number that differs by %s', async (_, amount) => {
    expect(await outcomes(`Aland's trade was ${amount} in 2030.`)).toEqual([
      `${amount}: differs AA.trade.value.world.total.2030`,
    ]);
  });

  it.each([
    ['a fall for a rise', "Aland's trade fell 22.9 percent in 2030.", 'AA.trade.growth.world.total.2030'],
    ['a fall for a rise, with "by"', "In 2030, Aland's trade declined by 22.9%.", 'AA.trade.growth.world.total.2030'],
    ['a rise for a fall', "Aland's exports rose 5.2 percent in 2030.", 'AA.exports.growth.world.total.2030'],
  ])('is %s, if the word is directly before the number', async (_, text, id) => {
    const { findings } = await lookUp(text, source);
    expect(findings.map(({ outcome, matches }) => [outcome, matches[0]?.fact.id])).toEqual([['differs', id]]);
  });

  it.each([
    ['a number whose last digits are cut off', "Aland's trade was 227.6 billion yuan in 2030."],
    ['more than one slip', "Aland's trade was 234.81 billion yuan in 2030."],
    ['a number with another unit and other digits', "Aland's trade was 225.31 trillion yuan in 2030."],
    ['a number of two digits', "Aland's trade rose 32 percent in 2030."],
    ['a similar number of another partner', "Aland's trade with Corland was 61.82 billion yuan in 2030."],
    ['a share that is similar to growth', "Machines made up 22.8 percent of Aland's trade in 2030."],
  ])('is not %s', async (_, text) => {
    expect(await outcomes(text)).toEqual([expect.stringMatching(/: none \d of AA 2030$/)]);
  });
});

it('a text that differs from an estimate is not reported as a slip: it may have the final number', async () => {
  const estimate = fact('AA.trade.value.world.total.2030', 227.67e9, 'CNY', { bounds: [null, null], obsStatus: 'P' });
  expect(await outcomes("Aland's trade was 227.87 billion yuan in 2030.", {}, sourceOf([estimate]))).toEqual([
    '227.87 billion yuan: none 1 of AA 2030',
  ]);
});

describe('none', () => {
  it('lists what the record has for the sentence', async () => {
    const { findings } = await lookUp("Aland's trade was 1 billion yuan in 2030.", source);
    expect(findings[0]?.matches.map(({ fact }) => fact.id)).toEqual(['AA.trade.value.world.total.2030']);
  });

  it('offers the total of the area if the record has nothing for the sentence', async () => {
    const { findings } = await lookUp("Aland's exports of machines rose 8 percent in 2030.", source);
    expect(findings.map(({ outcome, matches, departsIn }) => [outcome, matches[0]?.fact.id, departsIn])).toEqual([
      ['none', 'AA.exports.growth.world.total.2030', 'part'],
    ]);
  });

  it.each([
    ['a partner', "Aland's trade with Borland was 5 billion yuan in 2029.", 'AA.trade.value.BB.total.2030', 'period'],
    [
      'a partner without figures',
      "Aland's trade with Corland was 5 billion yuan in 2029.",
      'AA.trade.value.world.total.2029',
      'part',
    ],
    [
      'a part',
      'Private firms made up 4 percent of the trade of Aland in 2028.',
      'AA.trade.share.world.private.2030',
      'period',
    ],
    [
      'nothing but a total',
      "Aland's exports were 5 billion yuan in 2029.",
      'AA.exports.value.world.total.2030',
      'period',
    ],
  ])('offers the nearest period before it asks less of a sentence about %s', async (_, text, id, departsIn) => {
    const more = fact('AA.trade.share.BB.total.2028', 20, 'percent');
    const { findings } = await lookUp(text, sourceOf([...FACTS, more]));
    expect(findings.map((each) => [each.outcome, each.matches[0]?.fact.id, each.departsIn])).toEqual([
      ['none', id, departsIn],
    ]);
  });
});

describe('a sentence with more than one part', () => {
  const trading = sourceOf([
    ...FACTS,
    fact('DD.trade.value.world.total.2030', 22.71e9, 'USD'),
    fact('AA.trade.value.DD.total.2030', 22.72e9, 'USD'),
    fact('AA.exports.value.BB.total.2030', 78.71e9),
    fact('AA.trade.value.world.total.2028', 166.61e9),
  ]);

  it.each([
    [
      'a country that follows in a list is not an area',
      'In 2030 Aland traded most with Borland. The Deland Republic followed with $22.71 billion.',
      ['$22.71 billion: differs AA.trade.value.DD.total.2030'],
    ],
    [
      'a country that follows in a list is not an area, in Chinese',
      '2030年，甲国对丙国进出口618.1亿元；戊国紧随其后，为227.1亿美元。',
      ['618.1亿元: found AA.trade.value.BB.total.2030', '227.1亿美元: differs AA.trade.value.DD.total.2030'],
    ],
    [
      'a country that the record lacks is a partner after "from"',
      "Aland's exports were 130.45 billion yuan in 2030, and imports from France were 9 billion yuan.",
      ['130.45 billion yuan: found AA.exports.value.world.total.2030', '9 billion yuan: none 5 of AA 2030'],
    ],
    [
      'a year in brackets is that of the figure in the brackets',
      "In 2030 Aland's trade was 227.67 billion yuan (185.2 billion yuan in 2029).",
      [
        '227.67 billion yuan: found AA.trade.value.world.total.2030',
        '185.2 billion yuan: found AA.trade.value.world.total.2029',
      ],
    ],
    [
      'a year in brackets before a figure does not date it',
      "In 2030 it was a record (the last was in 2028): Aland's trade was 227.67 billion yuan.",
      ['227.67 billion yuan: found AA.trade.value.world.total.2030'],
    ],
    [
      'an aside in brackets does not date the sentence',
      "Aland's trade was 166.61 billion yuan in 2028 (the port opened in 2030).",
      ['166.61 billion yuan: found AA.trade.value.world.total.2028'],
    ],
    [
      'a partner of another clause does not count',
      "In 2030 Aland's trade with Borland slowed, while its exports were 78.71 billion yuan.",
      ['78.71 billion yuan: several AA.exports.value.BB.total.2030'],
    ],
    [
      'a partner counts for what follows about the same trade',
      "In 2030 Aland's trade with Borland was 61.81 billion yuan, or 27.1 percent of the total.",
      ['61.81 billion yuan: found AA.trade.value.BB.total.2030', '27.1 percent: found AA.trade.share.BB.total.2030'],
    ],
    [
      'a partner counts for its share of all trade',
      "Aland's trade with Borland rose in 2030 and made up 27.1 percent of the country's total trade.",
      ['27.1 percent: found AA.trade.share.BB.total.2030'],
    ],
    [
      'a partner that a sentence begins with counts',
      'With Borland, the trade of Aland was 61.81 billion yuan in 2030.',
      ['61.81 billion yuan: found AA.trade.value.BB.total.2030'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await outcomes(text, {}, trading)).toEqual(expected);
  });

  it.each(['in the year 2030', 'in full-year 2030', 'in the whole of 2030', 'in calendar year 2030'])(
    'the period "%s" is read',
    async (period) => {
      expect(await outcomes(`Aland's trade was 227.67 billion yuan ${period}.`)).toEqual([
        '227.67 billion yuan: found AA.trade.value.world.total.2030',
      ]);
    },
  );
});

it('a number that a page prints as a bound is not found without its word', async () => {
  const bound = sourceOf([
    fact('AA.trade.value.world.total.2030', null, 'CNY', { qualifier: 'over', bounds: [21.7e9, null] }),
    fact('AA.exports.value.world.total.2030', 2.33e9, 'CNY', {
      evidence: [
        { value: 2.1e9, unit: 'CNY', qualifier: 'over', bounds: [2.1e9, null], printed: 'over 2.1 billion yuan' },
      ],
    } as never),
  ]);
  expect(await outcomes("Aland's exports were 2.1 billion yuan in 2030.", {}, bound)).toEqual([
    expect.stringContaining(': none'),
  ]);
  expect(await outcomes("Aland's exports were over 2.1 billion yuan in 2030.", {}, bound)).toEqual([
    'over 2.1 billion yuan: found AA.exports.value.world.total.2030',
  ]);
});

test('not covered is what the record has nothing of: the period, the unit, a country that it lacks', async () => {
  const text =
    "In 2020 Aland's trade was 5 billion yuan. In 2030 it was 5 million tonnes. France's trade was 5 billion yuan in 2030.";
  expect(await outcomes(text)).toEqual([
    '5 billion yuan: not_covered AA 2020',
    '5 million tonnes: not_covered AA 2030',
    '5 billion yuan: not_covered FR 2030',
  ]);
});

test('what is not looked up is listed with the reason, and so are dates', async () => {
  expect(await outcomes('Trade was 5 billion yuan in 2030.')).toEqual(['5 billion yuan: not_looked_up area']);
  expect(await outcomes("France's trade was 5 billion yuan in 2030.")).toEqual(['5 billion yuan: not_covered FR 2030']);
  const text = 'On May 19, 2030, Aland had 2 companies.';
  expect(await outcomes(text)).toEqual(['2 companies: not_looked_up unit']);
  expect((await lookUp(text, source)).otherNumbers).toEqual(['19', '2030']);
});

test('a text without a year is given the year that fits most of its numbers, as an assumption', async () => {
  const text = "Aland's trade was 61.81 billion yuan in May.";
  const { assumedYear, day, findings } = await lookUp(text, source);
  expect([assumedYear, day, findings[0]?.outcome]).toEqual([2030, null, 'found']);
  const dated = await lookUp(text, source, { day: '2030-06-19' });
  expect([dated.assumedYear, dated.day, dated.findings[0]?.outcome]).toEqual([null, '2030-06-19', 'found']);
});

test('of a text without a day also the years that it does not name: an older year is no day', async () => {
  const text = "Aland's trade was 61.81 billion yuan in May this year. In 2029 it was 185.2 billion yuan.";
  const { assumedYear, findings } = await lookUp(text, source);
  expect([assumedYear, findings.map(({ outcome }) => outcome)]).toEqual([2030, ['found', 'found']]);
});

test('the five of "five countries of a league" is a part of the name', async () => {
  expect(await outcomes("Aland's trade with the Six League countries rose in 2030.")).toEqual([]);
});

describe('the last line is read, whatever precedes it', () => {
  const LINE = "Aland's trade rose 22.9% in 2030. ";

  it.each<[string, string, number]>([
    ['nothing', '', 0],
    ['spaces', ' \n\t ', 0],
    ['bytes of no text', '\u0000\u0001\ufffd'.repeat(100), 0],
    ['Japanese', '2030年のAlandの貿易額は22.9%増の5億円だった。', 2],
    ['no area', 'Trade rose 22.9 percent in 2030.', 1],
    ['languages mixed', `${LINE}2030年，甲国进出口总值2276.7亿元。Der Handel wuchs um 5 Prozent.`, 2],
    ['190 kB without a number', 'trade with Borland '.repeat(10_000), 0],
    ['170 kB in one sentence', LINE.replace('. ', ', ').repeat(5000), 5000],
    ['5,000 figures', LINE.repeat(5000), 5000],
    ['names without an end', 'Aland '.repeat(30_000), 0],
    ...Object.entries(NASTY).map(([name, text]): [string, string, number] => [name, text, 0]),
  ])('%s', async (_, before, figures) => {
    const text = `${before}\n\n${LINE}`;
    const { findings } = await lookUp(text, source);
    expect([findings.length, findings.at(-1)?.text]).toEqual([figures + 1, '22.9%']);
    for (const { start, end, text: shown } of findings.slice(0, 50)) expect(text.slice(start, end)).toBe(shown);
  });

  it('a text that is too long is refused', async () => {
    await expect(lookUp('1,'.repeat(MAX_TEXT_LENGTH), source)).rejects.toThrow('the limit is 200000');
  });
});
