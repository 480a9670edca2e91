import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { boundsOf } from '../../../../data/fact/bounds.ts';
import { factId } from '../../../../data/fact/id.ts';
import { checkText } from '../../../../data/text/check/check-text.ts';
import { compare } from '../../../../data/text/check/compare.ts';
import type { Finding } from '../../../../data/text/check/finding.ts';
import { extractFigures } from '../../../../data/text/figures/extract.ts';
import type { TextOptions } from '../../../../data/text/statements/read-text.ts';
import { sentencesOf } from '../../../support/texts/compose.ts';
import { recordChecker } from '../../../support/texts/record-checker.ts';
import { slipsIn } from '../../../support/texts/slips.ts';
import { byDay, isWhole } from '../../../support/whole.ts';
import { BESIDE, BESIDE_CHINESE, CHINESE, PAGE, STORY } from '../articles.ts';

const { record, facts } = recordChecker();
const release = record.releases.find(
  ({ id }) => id === '2025-06-19-chinagate-xinjiang-trade',
) as (typeof record.releases)[0];

async function check(text: string, options: TextOptions = {}, known: Fact[] = facts): Promise<Finding[]> {
  const source = {
    vocabulary: async () => record.vocabulary,
    facts: async (code: string) => known.filter(({ area }) => area === code),
  };
  return (await checkText(text, source, options)).findings;
}

async function verdicts(text: string, options: TextOptions = {}, known: Fact[] = facts): Promise<string[]> {
  return (await check(text, options, known)).map(({ text: figure, verdict }) => `${figure}: ${verdict}`);
}

function tally(values: (string | undefined)[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, String)].map(([value, same]) => [value, same.length]));
}

describe('a story of a release in the record', () => {
  it.each([
    ['English', STORY, 13],
    ['Chinese', CHINESE, 8],
  ])('matches in all figures, in %s', async (_, text, count) => {
    expect(tally((await check(text)).map(({ verdict }) => verdict))).toEqual({ matches: count });
  });

  it('differs in each number that a copyist changed, but for limits that stay true', async () => {
    const slips = slipsIn(STORY, release, await check(STORY));
    const found = await Promise.all(
      slips.map(async ({ text, start, slip }) => {
        const finding = (await check(text)).find((other) => other.start === start);
        return { slip, text: finding?.text, verdict: finding?.verdict, notes: finding?.notes };
      }),
    );
    expect(slips.length).toBeGreaterThan(70);
    expect(found.filter(({ verdict }) => verdict !== 'differs')).toEqual([
      { slip: 'ten percent less', text: 'over 18 percentage points', verdict: 'matches', notes: ['loose', 'derived'] },
    ]);
  });

  it('differs in a changed number in Chinese', async () => {
    for (const [before, after] of [
      ['2276.7', '2267.7'],
      ['30.8%', '38.0%'],
      ['49.5%', '45.9%'],
      ['94.7%', '97.4%'],
    ])
      expect(
        tally((await check(CHINESE.replace(before as string, after as string))).map(({ verdict }) => verdict)),
      ).toEqual({
        matches: 7,
        differs: 1,
      });
  });

  it('matches on a whole page, with its menus', async () => {
    expect(tally((await check(PAGE)).map(({ verdict }) => verdict))).toEqual({ matches: 17 });
    const slips = slipsIn(PAGE, release, await check(PAGE));
    const found = await Promise.all(
      slips.map(async (slip) => (await check(slip.text)).find(({ start }) => start === slip.start)?.verdict),
    );
    expect(tally(found)).toEqual({ differs: slips.length - 1, matches: 1 });
  });
});

describe('sentences that state the observations of the record', () => {
  // Those of the pages that the record had when it began: sentences of a page that is added later may be misread.
  const first = record.releases.filter(({ published, recorded }) => recorded === published);
  const stated = byDay(first, 3).flatMap((page) =>
    page.observations.flatMap((observation) =>
      sentencesOf(record, page, observation).map((sentence) => ({ page, observation, sentence })),
    ),
  );
  const status = new Map(facts.map((fact) => [fact.id, fact.status]));

  it('never differ', { timeout: 240_000 }, async () => {
    const found = await Promise.all(
      stated.map(async ({ page, observation, sentence }) => {
        const [finding] = await check(sentence, { language: page.language, day: page.published });
        const isRead = finding?.id === factId(observation);
        return { verdict: isRead ? finding.verdict : 'misread', status: status.get(factId(observation)) };
      }),
    );
    expect(stated.length).toBeGreaterThan(isWhole ? 1000 : 300);
    const verdictsOn = (isCurrent: boolean) =>
      Object.keys(
        tally(found.filter((each) => (each.status === 'current') === isCurrent).map(({ verdict }) => verdict)),
      );
    expect(verdictsOn(true)).toEqual(['matches']);
    // What pages contradict is in doubt, and what they revised is outdated: that depends on pages that are added later.
    expect(['doubt', 'matches', 'outdated']).toEqual(expect.arrayContaining(verdictsOn(false)));
  });
});

describe('a figure that the record has no fact of', () => {
  it.each([...BESIDE, ...BESIDE_CHINESE])('never differs: %s', async (text) => {
    expect((await verdicts(text)).filter((verdict) => verdict.endsWith('differs'))).toEqual([]);
  });

  it('is unknown, with the reason', async () => {
    const notes = async (text: string) => (await check(text)).map(({ verdict, notes: [note] }) => [verdict, note]);
    expect(await notes("Xinjiang's services trade grew 11 percent in 2025.")).toEqual([['unknown', 'words']]);
    expect(await notes("Xinjiang's foreign trade rose 30.8 percent in May.")).toEqual([['unknown', 'period']]);
    expect(await notes("Xinjiang's exports to Russia grew 99 percent in 1999.")).toEqual([['unknown', 'fact']]);
  });

  it('is told once that the text names no year', async () => {
    const text = "Xinjiang's foreign trade rose 30.8 percent in May. Xinjiang's exports grew 3 percent in June.";
    expect((await check(text)).map(({ verdict, notes }) => [verdict, notes])).toEqual([
      ['unknown', ['period']],
      ['unknown', []],
    ]);
  });

  it('is no finding where it is no figure of trade', async () => {
    expect(await check('The court heard 12 witnesses. It rained 5 percent less in Paris.')).toEqual([]);
    expect(await check('')).toEqual([]);
  });
});

describe('a figure with its day', () => {
  it('is of the year in which the text is published', async () => {
    const text = "Xinjiang's foreign trade rose 30.8 percent in May.";
    expect(await verdicts(text, { day: '2025-06-20' })).toEqual(['30.8 percent: matches']);
    expect(await verdicts(`June 20, 2025\n\n${text}`)).toEqual(['30.8 percent: matches']);
    expect(await verdicts(text, { day: '2024-06-20' })).not.toEqual(['30.8 percent: matches']);
  });

  it('names the newest period that the record has of the same fact', async () => {
    const [finding] = await check(
      "Xinjiang's foreign trade reached 227.67 billion yuan in the first five months of 2025.",
    );
    expect(finding).toMatchObject({ verdict: 'matches', newer: 'CN-XJ.trade.value.world.total.2025' });
  });
});

describe('what became of a fact', () => {
  const id = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
  const base = facts.find((fact) => fact.id === id) as Fact;
  const text = "Xinjiang's foreign trade reached 227.67 billion yuan in the first five months of 2025.";

  it('makes the earlier number outdated', async () => {
    const revised: Fact = {
      ...base,
      value: 229e9,
      bounds: [228.95e9, 229.05e9],
      status: 'revised',
      revisions: [
        {
          until: '2025-07-18',
          value: 227.67e9,
          bounds: base.bounds,
          published: '2025-06-19',
          printed: '227.67 billion yuan',
          release: null,
        },
      ],
    };
    const [finding] = await check(text, {}, [revised]);
    expect(finding).toMatchObject({ verdict: 'outdated', revision: { until: '2025-07-18' } });
    expect(await verdicts(text.replace('227.67', '229'), {}, [revised])).toEqual(['229 billion yuan: matches']);
    expect(await verdicts(text.replace('227.67', '272.67'), {}, [revised])).toEqual(['272.67 billion yuan: differs']);
  });

  it('matches the number of any page, but for a slip that was set aside', async () => {
    const [page] = base.evidence as [Fact['evidence'][0]];
    const other = { ...page, value: 231.4e9, printed: '231.4 billion yuan' };
    const written = text.replace('227.67', '231.4');
    const known = (evidence: Fact['evidence']) => [{ ...base, evidence: [page, ...evidence] }];
    expect(await verdicts(written, {}, known([other]))).toEqual(['231.4 billion yuan: matches']);
    expect(await verdicts(written, {}, known([{ ...other, setAside: 'A slip.' }]))).toEqual([
      '231.4 billion yuan: differs',
    ]);
  });

  it.each(['disputed', 'corrected', 'withdrawn'] as const)(
    'puts a %s fact in doubt, whatever the number',
    async (status) => {
      expect(await verdicts(text, {}, [{ ...base, status }])).toEqual(['227.67 billion yuan: doubt']);
      expect(await verdicts(text.replace('227', '300'), {}, [{ ...base, status }])).toEqual([
        '300.67 billion yuan: doubt',
      ]);
    },
  );
});

describe('a number as a text prints it', () => {
  const known = { value: 227.67e9, bounds: [227.665e9, 227.675e9], unit: 'CNY', caveats: [] } as const;
  const limit = { value: null, bounds: [2e12, null], unit: 'CNY', caveats: [] } as const;
  const share = { value: 49.5, bounds: [49.45, 49.55], unit: 'percent', caveats: [] } as const;
  const derived = { value: 20.4, bounds: [20.14, 20.66], unit: 'points', caveats: [] } as const;

  it.each([
    ['227.67 billion yuan', known, 'same'],
    ['228 billion yuan', known, 'same'],
    ['230 billion yuan', known, 'same'],
    ['about 230 billion yuan', known, 'same'],
    ['nearly 230 billion yuan', known, 'same'],
    ['over 200 billion yuan', known, 'same'],
    ['over 220 billion yuan', known, 'same'],
    ['227.7 billion yuan', known, 'same'],
    ['227.6 billion yuan', known, 'open'],
    ['227.5 billion yuan', known, 'other'],
    ['229 billion yuan', known, 'other'],
    ['220 billion yuan', known, 'other'],
    ['over 230 billion yuan', known, 'other'],
    ['over 22 billion yuan', known, 'other'],
    ['over 2 trillion yuan', known, 'other'],
    ['less than 200 billion yuan', known, 'other'],
    ['-227.67 billion yuan', known, 'other'],
    ['over 2 trillion yuan', limit, 'same'],
    ['over 1.9 trillion yuan', limit, 'same'],
    ['over 2.1 trillion yuan', limit, 'open'],
    ['2.1 trillion yuan', limit, 'open'],
    ['20 trillion yuan', limit, 'other'],
    ['over 20 trillion yuan', limit, 'other'],
    ['1.8 trillion yuan', limit, 'other'],
    ['49.5 percent', share, 'same'],
    ['50 percent', share, 'same'],
    ['49 percent', share, 'same'],
    ['48 percent', share, 'other'],
    ['nearly 50 percent', share, 'same'],
    ['over 20 percentage points', derived, 'same'],
    ['over 2 percentage points', derived, 'other'],
    ['20.4 percentage points', derived, 'same'],
    ['21 percentage points', derived, 'same'],
    ['22 percentage points', derived, 'other'],
  ] as const)('%s', (text, fact, expected) => {
    const [figure] = extractFigures(`It was ${text}.`);
    if (!figure) throw new Error('no figure');
    const { value, qualifier, resolution } = figure;
    const stated = qualifier ?? 'exact';
    const claim = { value, qualifier: stated, bounds: boundsOf(value, resolution, stated), figure };
    expect(compare(claim, { ...fact, caveats: [], bounds: fact.bounds as Fact['bounds'] })).toBe(expected);
  });
});

describe('a long text', () => {
  const megabytes = isWhole ? 2 : 0.5;

  it(`is read in time: ${megabytes} MB of stories`, async () => {
    const text = `${STORY}\n\n`.repeat(Math.ceil((megabytes * 1e6) / STORY.length));
    const findings = await check(text, { day: '2025-06-20' });
    expect(findings.length).toBeGreaterThan(10_000 * megabytes);
  });

  it.each([
    ['markup', '<script>alert(1)</script>'.repeat(20_000 * megabytes)],
    ['no spaces', '贸易'.repeat(200_000 * megabytes)],
    ['numbers alone', '1 '.repeat(250_000 * megabytes)],
    ['binary', String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 65_536))],
  ])('of %s is read to its end', async (_, text) => {
    expect(await check(text)).toEqual([]);
  });
});
