/** One derived number of the real record for each formula, with its bounds. It is derived from the named pages only, so later pages do not change it. */
import { expect, it } from 'vitest';
import type { Formula } from '../../../../data/contract/enumerations.ts';
import type { Fact } from '../../../../data/contract/fact.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';
import { factIn } from '../../builder.ts';

interface Case {
  pages: string[];
  id: string;
  value: number;
  bounds: Fact['bounds'];
  unit: string;
  /** The printed numbers that the value follows from. */
  inputs: string[];
  /** Indicators to leave out. The pages print them, so nothing would be derived otherwise. */
  without?: string[];
}

/** A new formula does not compile without a case. */
const CASES: Record<Formula, Case> = {
  subtraction: {
    pages: ['2025-06-19-chinagate-xinjiang-trade'],
    id: 'CN-XJ.trade.value.world.total.2025-01..2025-04',
    value: 165_860_000_000,
    bounds: [164_256_310_000, 167_463_690_000],
    unit: 'CNY',
    inputs: ['227.67 billion yuan', '61.81 billion yuan'],
  },
  'share-of-total': {
    pages: ['2025-06-19-chinagate-xinjiang-trade'],
    id: 'CN-XJ.trade.value.belt-and-road.total.2025-01..2025-05',
    value: 193_064_160_000,
    bounds: [192_946_087_500, 193_182_237_500],
    unit: 'CNY',
    inputs: ['84.8 percent', '227.67 billion yuan'],
  },
  'exports-plus-imports': {
    pages: ['2022-12-23-peoples-daily-horgos-port'],
    id: 'CN-XJ-port-horgos.trade.value.world.total.2022-11',
    value: 27_510_000_000,
    bounds: [27_500_000_000, 27_520_000_000],
    unit: 'CNY',
    inputs: ['16.83 billion yuan', '10.68 billion yuan'],
  },
  'trade-minus-part': {
    pages: ['2026-01-26-dnyxxg-chongqing-trade'],
    id: 'CN-CQ.imports.value.world.total.2025',
    value: 241_950_000_000,
    bounds: [241_935_000_000, 241_965_000_000],
    unit: 'CNY',
    inputs: ['800.68 billion yuan', '558.73 billion yuan'],
  },
  'exports-minus-balance': {
    pages: ['2026-01-27-vgp-news-vietnam-trade'],
    id: 'VN.imports.value.world.total.2025',
    value: 455_010_000_000,
    bounds: [454_995_000_000, 455_025_000_000],
    unit: 'USD',
    inputs: ['US$475.04 billion', 'US$20.03 billion'],
  },
  'imports-plus-balance': {
    pages: ['2025-06-06-viet-nam-news-vietnam-trade'],
    without: ['exports', 'trade'],
    id: 'VN.exports.value.world.total.2025-01..2025-05',
    value: 180_230_000_000,
    bounds: [180_220_000_000, 180_250_000_000],
    unit: 'USD',
    inputs: ['$175.56 billion', '$4.67 billion'],
  },
  balance: {
    pages: ['2026-01-24-ecns-xinjiang-trade'],
    id: 'CN-XJ.balance.value.world.total.2025',
    value: 401_100_000_000,
    bounds: [401_000_000_000, 401_200_000_000],
    unit: 'CNY',
    inputs: ['460.7 billion yuan', '59.6 billion yuan'],
  },
  'part-over-total': {
    pages: ['2024-01-23-peoples-daily-inner-mongolia-trade'],
    id: 'CN-NM.trade.share.RU.total.2023',
    value: 17.6359843281,
    bounds: [17.6329915791, 17.6389772294],
    unit: 'percent',
    inputs: ['34.66 billion yuan', '196.53 billion yuan'],
  },
  // The parent's exports of the same goods. Its total is on the same page.
  'part-over-parent': {
    pages: ['2024-01-16-peoples-daily-anhui-trade', '2024-01-12-xinhua-china-trade'],
    id: 'CN-AH.exports.national-share.world.evs-batteries-solar.2023',
    value: 3.68490566038,
    bounds: [3.64134181061, 3.72863794152],
    unit: 'percent',
    inputs: ['39.06 billion yuan', '1.06 trillion yuan'],
  },
  'national-total': {
    pages: ['2025-06-19-chinagate-xinjiang-trade', '2025-06-20-cinic-xinjiang-central-asia-trade'],
    id: 'CN.trade.value.central-asia-5.total.2025-01..2025-05',
    value: 286_032_106_599,
    bounds: [285_374_759_189, 286_691_137_230],
    unit: 'CNY',
    inputs: ['227.67 billion yuan', '49.5 percent', '39.4 percent'],
  },
  'national-total-of-value': {
    pages: ['2026-01-26-chinaxinjiang-xinjiang-trade', '2026-01-30-peoples-daily-ko-xinjiang-trade'],
    id: 'CN.trade.value.central-asia-5.total.2025',
    value: 760_137_362_637,
    bounds: [752_720_134_352, 766_517_660_300],
    unit: 'CNY',
    inputs: ['2766.9亿元', '36.4%'],
  },
  'growth-difference': {
    pages: ['2022-11-03-peoples-daily-anhui-trade', '2022-10-24-peoples-daily-china-trade'],
    id: 'CN-AH.imports.growth-difference.world.total.2022-01..2022-09',
    value: -1.1,
    bounds: [-1.3, -0.9],
    unit: 'points',
    inputs: ['4.1 percent', '5.2 percent'],
  },
  'year-before': {
    pages: ['2026-01-24-ecns-xinjiang-trade'],
    id: 'CN-XJ.exports.value.world.total.2024',
    value: 368_560_000_000,
    bounds: [361_891_952_829, 375_240_161_285],
    unit: 'CNY',
    inputs: ['460.7 billion yuan', '25 percent'],
  },
};

const { record } = recordFacts();

it.each(Object.entries(CASES))('%s', (formula, { pages, id, value, bounds, unit, inputs, without = [] }) => {
  const releases = pages.map((page) => {
    const release = record.releases.find((one) => one.id === page);
    if (!release) throw new Error(`The record has no release ${page}: choose another case for ${formula}.`);
    const observations = release.observations.filter(({ indicator }) => !without.includes(indicator));
    return { ...release, observations };
  });
  const fact = factIn({ ...record, releases }, id);
  expect(fact).toMatchObject({ value, bounds, unit, basis: 'derived', derivation: { formula } });
  expect(fact?.derivation?.inputs.map(({ printed }) => printed)).toEqual(inputs);
});
