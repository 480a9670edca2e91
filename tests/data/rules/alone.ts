/** Rules that look at one observation at a time, or at one release. */
import type { Observation } from '../../../data/record/schema.ts';
import { observation, record, release } from '../builder.ts';
import type { Case } from './case.ts';

const TOTAL = 'CN-XJ.trade.value.world.total.2025-05';
const GROWTH = 'CN-XJ.trade.growth.world.total.2025-05';
const SHARE = 'CN-XJ.trade.share.KZ.total.2025-05';
const GDP = 'CN-XJ.gdp.value.none.total.2024';
const FILE = 'data/releases/2025-06-19-page.json';

const holding = (...observations: Observation[]) => record(release('2025-06-19', observations));
const printing = (id: string, printed: string, more: Partial<Observation> = {}) =>
  holding(observation(id, printed, more));

export const ALONE: Case[] = [
  {
    rule: 'codes',
    finds: 'a code without labels',
    wrong: printing('CN-XX.trade.value.world.total.2025-05', '61.81 billion yuan'),
    begins: `CN-XX.trade.value.world.total.2025-05: ${FILE} (61.81 billion yuan): the area is not in data/vocabulary/areas.json`,
    right: printing(TOTAL, '61.81 billion yuan'),
  },
  {
    rule: 'codes',
    finds: 'a code that is the name of something every object has',
    wrong: printing('CN-XJ.trade.value.constructor.total.2025-05', '61.81 billion yuan'),
    begins: `CN-XJ.trade.value.constructor.total.2025-05: ${FILE} (61.81 billion yuan): the partner is not in`,
    right: printing('CN-XJ.trade.value.KZ.total.2025-05', '61.81 billion yuan'),
  },
  {
    rule: 'unit-of-measure',
    finds: 'growth in points',
    wrong: printing(GROWTH, '30.8 percentage points'),
    begins: `${GROWTH}: ${FILE} (30.8 percentage points): the unit is points, but growth is given in percent`,
    right: printing(GROWTH, '30.8 percent'),
  },
  {
    rule: 'duplicate',
    finds: 'a key twice in a release',
    wrong: holding(observation(TOTAL, '61.81 billion yuan'), observation(TOTAL, '61.8 billion yuan')),
    begins: `${TOTAL}: ${FILE} (61.81 billion yuan): the release holds this key more than once`,
    right: holding(observation(TOTAL, '61.81 billion yuan'), observation(GROWTH, '30.8 percent')),
  },
  {
    rule: 'published-after-period',
    finds: 'a page of the last day of its period',
    wrong: record(release('2025-05-31', { [TOTAL]: '61.81 billion yuan' })),
    begins: `${TOTAL}: data/releases/2025-05-31-page.json (61.81 billion yuan): the release is of 2025-05-31, before`,
    right: record(
      release('2025-06-01', { [TOTAL]: '61.81 billion yuan' }),
      release('2025-05-31', { 'CN-XJ.gdp.target.none.total.2025': 'around 6 percent' }),
    ),
  },
  {
    rule: 'printed-value',
    finds: 'another number than the token',
    wrong: printing(TOTAL, '61.81 billion yuan', { value: 61_180_000_000 }),
    begins: `${TOTAL}: ${FILE} (61.81 billion yuan): the token reads 61810000000, but value is 61180000000`,
    right: printing(TOTAL, '61.81 billion yuan', { value: 61_810_000_000 }),
  },
  {
    rule: 'printed-value',
    finds: 'another unit than the token',
    wrong: printing(TOTAL, '61.81 billion yuan', { unit: 'USD' }),
    begins: `${TOTAL}: ${FILE} (61.81 billion yuan): the token reads CNY, but unit is USD`,
    right: printing(TOTAL, '61.81 billion', { unit: 'USD' }),
  },
  {
    rule: 'printed-value',
    finds: 'another qualifier than the token',
    wrong: printing(GDP, 'topped 2 trillion yuan', { qualifier: 'exact' }),
    begins: `${GDP}: ${FILE} (topped 2 trillion yuan): the token reads "over", but qualifier is "exact"`,
    right: printing(GDP, '2 trillion yuan', { qualifier: 'over' }),
  },
  {
    rule: 'printed-value',
    finds: 'words without bounds',
    wrong: printing(SHARE, 'over half', { unit: 'percent', qualifier: 'over' }),
    begins: `${SHARE}: ${FILE} (over half): the token gives no number that can be read: write the bounds`,
    right: printing(SHARE, 'over half', { value: 50, unit: 'percent', qualifier: 'over', bounds: [50, null] }),
  },
  {
    rule: 'printed-value',
    finds: 'a number that is not the limit which its bounds give',
    wrong: printing(SHARE, 'over half', { value: 51, unit: 'percent', qualifier: 'over', bounds: [50, null] }),
    begins: `${SHARE}: ${FILE} (over half): the value 51 is not the limit that the bounds [50,null] give`,
    right: printing(SHARE, 'under half', { value: 50, unit: 'percent', qualifier: 'under', bounds: [null, 50] }),
  },
  {
    rule: 'printed-value',
    finds: 'bounds that a token gives by itself',
    wrong: printing(GROWTH, '30.8 percent', { bounds: [30, 31] }),
    begins: `${GROWTH}: ${FILE} (30.8 percent): bounds are given, but follow from the token`,
    right: printing(GROWTH, 'a third', { bounds: [30, 36] }),
  },
  {
    rule: 'share-limit',
    finds: 'a share above the whole',
    wrong: printing(SHARE, '100.1 percent'),
    begins: `${SHARE}: ${FILE} (100.1 percent): a share of 100.1 percent is not between 0 and 100`,
    right: printing(SHARE, '100 percent'),
  },
  {
    rule: 'share-limit',
    finds: 'a national share below nothing',
    wrong: printing(SHARE.replace('share', 'national-share'), '-1 percent'),
    begins: `CN-XJ.trade.national-share.KZ.total.2025-05: ${FILE} (-1 percent): a share of -1 percent is not`,
    right: printing(SHARE.replace('share', 'national-share'), '0 percent'),
  },
];
