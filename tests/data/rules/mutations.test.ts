import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../data/record/record.ts';
import { printedValue } from '../../../data/rules/alone.ts';
import { checkView } from '../../../data/rules/check-record.ts';
import { verdict } from '../../measure/mutate/comparable.ts';
import { dimensionTrials } from '../../measure/mutate/dimension-slips.ts';
import { numberSlips, tokenSlips } from '../../measure/mutate/mutations.ts';
import { OriginalRecord } from '../../measure/mutate/record-variant.ts';
import { foundBy } from '../../measure/mutate/trial.ts';
import { byDay, isWhole } from '../../support/whole.ts';
import { observation, record, release } from '../builder.ts';

const whole = readRecord();
const view = new OriginalRecord(whole);

describe('a slip in the number alone', () => {
  it('is found by its token, each of a third of the pages, or at night of all', () => {
    // The rule looks at one token at a time, so a record of the page alone is enough.
    const pages = byDay(whole.releases, 3).map((page) => new OriginalRecord({ ...whole, releases: [page] }));
    const slips = pages.flatMap((page) =>
      page.places.flatMap((place) =>
        numberSlips(place.release, place.observation).map((change) => ({ page, place, ...change })),
      ),
    );
    const missed = slips.filter(({ page, place, observation: changed }) => {
      const { rules } = checkView(page.replacing(new Map([[place, changed]])), [printedValue]);
      return rules[0]?.findings !== 1;
    });
    expect(
      missed.map(({ place, slip, observation: { printed } }) => `${place.release.id}, ${printed}: ${slip}`),
    ).toEqual([]);
    expect(slips.length).toBeGreaterThan(isWhole ? 4000 : 1300);
  });
});

describe('a slip in a dimension', () => {
  it('is found in most cases, whatever the rule duplicate finds', () => {
    const made = new Map<string, { of: number; found: number }>();
    // Of the pages that the record had when it began: those that are added may print numbers that stand alone.
    const first = view.places.filter(({ release: { published, recorded } }) => recorded === published);
    const sample = first.filter((_, i) => i % Math.ceil(first.length / (isWhole ? 70 : 24)) === 0);
    for (const { slip, variant } of dimensionTrials(view, 'observation', sample)) {
      const rules = foundBy(variant);
      rules.delete('duplicate');
      const { of, found } = made.get(slip) ?? { of: 0, found: 0 };
      made.set(slip, { of: of + 1, found: found + Number(rules.size > 0) });
    }
    const many = [...made].filter(([, { of }]) => of >= (isWhole ? 20 : 12));
    expect(many.length).toBeGreaterThan(5);
    expect(many.filter(([, { of, found }]) => found < 0.7 * of)).toEqual([]);
    expect(made.size).toBeGreaterThan(isWhole ? 11 : 8);
  });
});

describe('what could tell a changed number from a true one', () => {
  const MONTH = 'CN-XJ.trade.value.world.total.2025-05';
  const TO_MAY = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
  const KAZAKHSTAN = TO_MAY.replace('world', 'KZ');
  const as = (measure: string, id: string) => id.replace('value', measure);

  /** The verdict on the first number of the first page, changed. */
  function verdictOn(changed: number, ...pages: Record<string, string>[]) {
    const made = record(...pages.map((page, i) => release('2025-06-19', page, { id: `page-${i}` })));
    const variant = new OriginalRecord(made);
    const [place] = variant.places;
    const evidence = place && variant.inRelease(place.release, place.observation);
    return evidence && verdict(variant, evidence, changed);
  }

  it('is nothing for a number that stands alone', () => {
    expect(verdictOn(618e9, { [MONTH]: '61.81 billion yuan' })).toBe('nothing to compare with');
    expect(
      verdictOn(50, { [as('growth', MONTH)]: '30%', [as('growth', MONTH).replaceAll('2025', '2024')]: '20%' }),
    ).toBe('nothing to compare with');
  });

  it('is another page with the same number', () => {
    expect(verdictOn(62.8e9, { [MONTH]: '61.81 billion yuan' }, { [MONTH]: '61.8 billion yuan' })).toBe(
      'could be told',
    );
    expect(verdictOn(62.7e9, { [MONTH]: '61.81 billion yuan' }, { [MONTH]: '61.8 billion yuan' })).toBe(
      'within the noise',
    );
  });

  it.each<[what: string, page: Record<string, string>, changed: number]>([
    [
      'exports and imports',
      {
        [MONTH]: '10 billion yuan',
        [MONTH.replace('trade', 'exports')]: '8 billion yuan',
        [MONTH.replace('trade', 'imports')]: '2 billion yuan',
      },
      11e9,
    ],
    [
      'the run before and the month',
      { [TO_MAY]: '50 billion yuan', [TO_MAY.replace('-05', '-04')]: '40 billion yuan', [MONTH]: '10 billion yuan' },
      55e9,
    ],
    ['a conversion', { [MONTH]: '71 billion yuan', [as('value-usd', MONTH)]: '$10 billion' }, 75e9],
    ['what was converted', { [as('value-usd', MONTH)]: '$10 billion', [MONTH]: '71 billion yuan' }, 11e9],
    [
      'share and total',
      { [KAZAKHSTAN]: '10 billion yuan', [as('share', KAZAKHSTAN)]: '20%', [TO_MAY]: '50 billion yuan' },
      11e9,
    ],
    [
      'part and total',
      { [as('share', KAZAKHSTAN)]: '20%', [KAZAKHSTAN]: '10 billion yuan', [TO_MAY]: '50 billion yuan' },
      22,
    ],
    [
      "the part and the parent's",
      {
        [as('national-share', MONTH)]: '20%',
        [MONTH]: '10 billion yuan',
        [MONTH.replace('CN-XJ', 'CN')]: '50 billion yuan',
      },
      22,
    ],
    [
      'growth here and in the parent',
      {
        [as('lead', MONTH)]: '20 percentage points',
        [as('growth', MONTH)]: '22%',
        [as('growth', MONTH).replace('CN-XJ', 'CN')]: '2%',
      },
      22,
    ],
    [
      'the levels of both years',
      { [as('growth', MONTH)]: '20%', [MONTH]: '12 billion yuan', [MONTH.replace('2025', '2024')]: '10 billion yuan' },
      22,
    ],
  ])('is an equation with %s', (_what, page, changed) => {
    const [first = '', ...others] = Object.keys(page);
    expect(verdictOn(changed, page)).toBe('could be told');
    const incomplete = Object.fromEntries([first, ...others.slice(1)].map((id) => [id, page[id] ?? '']));
    expect(verdictOn(changed, incomplete)).toBe('nothing to compare with');
  });

  it('is, from other periods of the series, only a large change', () => {
    const page = { [MONTH]: '60 billion yuan', [MONTH.replace('2025', '2023')]: '50 billion yuan' };
    expect([81e9, 79e9].map((changed) => verdictOn(changed, page))).toEqual(['could be told', 'within the noise']);
    const growth = { [as('growth', TO_MAY)]: '20%', [as('growth', TO_MAY).replace('-05', '-04')]: '25%' };
    expect([31, 29].map((changed) => verdictOn(changed, growth))).toEqual(['could be told', 'within the noise']);
  });
});

describe('the slips', () => {
  const level = observation('CN-XJ.trade.value.world.total.2025-05', '61.81 billion yuan');
  const other = observation('CN-XJ.trade.value.world.total.2025-06', '53.17 billion yuan');
  const growth = observation('CN-XJ.trade.growth.world.total.2025-05', '30.8 percent');
  const page = release('2025-07-20', [level, growth, other]);

  it('of a number keep its token', () => {
    expect(numberSlips(page, level).map(({ slip, observation: { value, printed } }) => [slip, value, printed])).toEqual(
      [
        ['digit swap', 16_810_000_000, '61.81 billion yuan'],
        ['times ten', 618_100_000_000, '61.81 billion yuan'],
        ['ten percent more', 67_991_000_000, '61.81 billion yuan'],
        ['ten percent less', 55_629_000_000, '61.81 billion yuan'],
        ['sign turned', -61_810_000_000, '61.81 billion yuan'],
        ["neighbour's number", 53_170_000_000, '61.81 billion yuan'],
      ],
    );
  });

  it('of both change them alike, with as many decimals', () => {
    expect(tokenSlips(page, level).map(({ observation: { value, printed } }) => [value, printed])).toEqual([
      [16_810_000_000, '16.81 billion yuan'],
      [618_100_000_000, '618.10 billion yuan'],
      [67_990_000_000, '67.99 billion yuan'],
      [55_630_000_000, '55.63 billion yuan'],
      [-61_810_000_000, '-61.81 billion yuan'],
      [53_170_000_000, '53.17 billion yuan'],
    ]);
  });

  it('that change nothing are not made', () => {
    const zero = observation('CN-XJ.trade.growth.world.total.2025-05', '0 percent');
    const alone = release('2025-06-19', [zero]);
    expect(numberSlips(alone, zero).map(({ slip }) => slip)).toEqual([]);
    expect(tokenSlips(alone, zero)).toEqual([]);
  });

  it('are not made of words', () => {
    const words = observation('CN-XJ.trade.value.world.total.2024', 'a record', { bounds: [1e9, null] });
    expect(numberSlips(release('2025-06-19', [words]), words)).toEqual([]);
    expect(tokenSlips(release('2025-06-19', [words]), words)).toEqual([]);
  });
});
