/** Cases of rules that look at one observation or one release. A token is a number as it was printed. */
import type { Observation } from '../../../data/record/schema.ts';
import { observation, record, release } from '../builder.ts';
import type { Case } from './case.ts';

const TOTAL = 'CN-XJ.trade.value.world.total.2025-05';
const GROWTH = 'CN-XJ.trade.growth.world.total.2025-05';
const SHARE = 'CN-XJ.trade.share.KZ.total.2025-05';
const RANK = 'CN-XJ.trade.rank.KZ.total.2025-05';
const GDP = 'CN-XJ.gdp.value.none.total.2024';
const FILE = 'data/releases/2025-06-19-page.json';

const recordWith = (...observations: Observation[]) => record(release('2025-06-19', observations));
const recordPrinting = (id: string, printed: string, more: Partial<Observation> = {}) =>
  recordWith(observation(id, printed, more));

export const SINGLE_OBSERVATION = [
  {
    rule: 'codes',
    finds: 'a code without labels',
    wrong: recordPrinting('CN-XX.trade.value.world.total.2025-05', '61.81 billion yuan'),
    begins: `CN-XX.trade.value.world.total.2025-05: ${FILE} (61.81 billion yuan): the area is not in data/vocabulary/areas.json`,
    right: recordPrinting(TOTAL, '61.81 billion yuan'),
  },
  {
    rule: 'codes',
    finds: 'a code that is a property of every JavaScript object',
    wrong: recordPrinting('CN-XJ.trade.value.constructor.total.2025-05', '61.81 billion yuan'),
    begins: `CN-XJ.trade.value.constructor.total.2025-05: ${FILE} (61.81 billion yuan): the partner is not in`,
    right: recordPrinting('CN-XJ.trade.value.KZ.total.2025-05', '61.81 billion yuan'),
  },
  {
    rule: 'codes',
    finds: 'cargo of a region',
    wrong: recordPrinting('CN-XJ.cargo.value.world.total.2025-05', '1 million tonnes'),
    begins: `CN-XJ.cargo.value.world.total.2025-05: ${FILE} (1 million tonnes): CN-XJ is a region, and cargo is counted for a port: correct the area`,
    right: recordPrinting('CN-XJ-port-horgos.cargo.value.world.total.2025-05', '1 million tonnes'),
  },
  {
    rule: 'codes',
    finds: 'a partner of an indicator that has none',
    wrong: recordPrinting(GDP.replace('none', 'world'), '2 trillion yuan'),
    begins: `CN-XJ.gdp.value.world.total.2024: ${FILE} (2 trillion yuan): the partner of gdp is always none, not world: correct it`,
    right: recordPrinting(GDP, '2 trillion yuan'),
  },
  {
    rule: 'codes',
    finds: 'a national share of a country',
    wrong: recordPrinting('CN.trade.national-share.world.total.2025-05', '5 percent'),
    begins: `CN.trade.national-share.world.total.2025-05: ${FILE} (5 percent): CN has no parent, so it has no national share: correct the area`,
    right: recordPrinting('CN-XJ.trade.national-share.world.total.2025-05', '5 percent'),
  },
  {
    rule: 'unit-of-measure',
    finds: 'growth in points',
    wrong: recordPrinting(GROWTH, '30.8 percentage points'),
    begins: `${GROWTH}: ${FILE} (30.8 percentage points): the unit is points, but growth of CN-XJ is given in percent: correct it`,
    right: recordPrinting(GROWTH, '30.8 percent'),
  },
  {
    rule: 'unit-of-measure',
    finds: 'a value in a currency that is not the currency of the area',
    wrong: recordPrinting(TOTAL, '61.81 billion', { unit: 'USD' }),
    // `[` begins the end: the message offers no second way.
    begins: `${TOTAL}: ${FILE} (61.81 billion): the unit is USD, but value of CN-XJ is given in CNY or tonnes: correct it [`,
    right: recordPrinting(TOTAL, '61.81 billion', { unit: 'CNY' }),
  },
  {
    rule: 'unit-of-measure',
    finds: 'a value in a currency for an area without a currency',
    wrong: recordPrinting('CN-XX.trade.value.world.total.2025-05', '61.81 billion yuan'),
    begins: `CN-XX.trade.value.world.total.2025-05: ${FILE} (61.81 billion yuan): the unit is CNY, but value of CN-XX is given in tonnes: correct it, or add the currency of CN-XX to data/vocabulary/areas.json`,
    right: recordPrinting('CN-XX.trade.value.world.total.2025-05', '61.81 million tonnes'),
  },
  {
    rule: 'codes',
    finds: 'a unit without labels',
    wrong: recordPrinting(TOTAL, '61.81 billion', { unit: 'EUR' }),
    begins: `${TOTAL}: ${FILE} (61.81 billion): the unit is not in data/vocabulary/units.json: correct the code`,
    right: recordPrinting(TOTAL, '61.81 billion', { unit: 'USD' }),
  },
  {
    rule: 'duplicate',
    finds: 'a key twice in a release',
    wrong: recordWith(observation(TOTAL, '61.81 billion yuan'), observation(TOTAL, '61.8 billion yuan')),
    begins: `${TOTAL}: ${FILE} (61.81 billion yuan): the release has this key more than once`,
    right: recordWith(observation(TOTAL, '61.81 billion yuan'), observation(GROWTH, '30.8 percent')),
  },
  {
    rule: 'published-after-period',
    finds: 'a release published on the last day of its period',
    wrong: record(release('2025-05-31', { [TOTAL]: '61.81 billion yuan' })),
    begins: `${TOTAL}: data/releases/2025-05-31-page.json (61.81 billion yuan): the release was published on 2025-05-31, before its period 2025-05 ended`,
    // An estimate and a target may be published earlier.
    right: record(
      release('2025-06-01', { [TOTAL]: '61.81 billion yuan' }),
      {
        ...release('2025-05-30', { [TOTAL]: '61.81 billion yuan' }),
        observations: [{ ...observation(TOTAL, '61.81 billion yuan'), estimate: true as const }],
      },
      release('2025-05-31', { 'CN-XJ.gdp.target.none.total.2025': 'around 6 percent' }),
    ),
  },
  {
    rule: 'printed-value',
    finds: 'a value that differs from the token',
    wrong: recordPrinting(TOTAL, '61.81 billion yuan', { value: 61_180_000_000 }),
    begins: `${TOTAL}: ${FILE} (61.81 billion yuan): the token says 61810000000, but value is 61180000000`,
    right: recordPrinting(TOTAL, '61.81 billion yuan', { value: 61_810_000_000 }),
  },
  {
    rule: 'printed-value',
    finds: 'a unit that differs from the token',
    wrong: recordPrinting(TOTAL, '61.81 billion yuan', { unit: 'USD' }),
    begins: `${TOTAL}: ${FILE} (61.81 billion yuan): the token says CNY, but unit is USD`,
    right: recordPrinting(TOTAL, '61.81 billion', { unit: 'USD' }),
  },
  {
    rule: 'printed-value',
    // A token without such a word does not contradict a qualifier.
    finds: 'a qualifier that differs from a word of the token',
    wrong: recordPrinting(GDP, 'topped 2 trillion yuan', { qualifier: 'exact' }),
    begins: `${GDP}: ${FILE} (topped 2 trillion yuan): the token says "over", but qualifier is "exact"`,
    right: recordPrinting(GDP, '2 trillion yuan', { qualifier: 'over' }),
  },
  {
    rule: 'printed-value',
    finds: 'words without bounds',
    wrong: recordPrinting(SHARE, 'over half', { unit: 'percent', qualifier: 'over' }),
    begins: `${SHARE}: ${FILE} (over half): no number can be read from the token: add the bounds`,
    right: recordPrinting(SHARE, 'over half', { value: 50, unit: 'percent', qualifier: 'over', bounds: [50, null] }),
  },
  {
    rule: 'printed-value',
    finds: 'a value that differs from its bound',
    wrong: recordPrinting(SHARE, 'over half', { value: 51, unit: 'percent', qualifier: 'over', bounds: [50, null] }),
    begins: `${SHARE}: ${FILE} (over half): the value 51 is neither the middle nor an end of the bounds [50,null]`,
    right: recordPrinting(SHARE, 'under half', { value: 50, unit: 'percent', qualifier: 'under', bounds: [null, 50] }),
  },
  {
    rule: 'printed-value',
    finds: 'a value between an end and the middle of its bounds',
    wrong: recordPrinting(GROWTH, 'two percent', { value: 2.2, unit: 'percent', bounds: [1.5, 2.5] }),
    begins: `${GROWTH}: ${FILE} (two percent): the value 2.2 is neither the middle nor an end of the bounds [1.5,2.5]`,
    right: recordPrinting(GROWTH, 'two percent', { value: 2, unit: 'percent', bounds: [1.5, 2.5] }),
  },
  {
    rule: 'printed-value',
    finds: 'bounds that follow from the token',
    wrong: recordPrinting(GROWTH, '30.8 percent', { bounds: [30, 31] }),
    begins: `${GROWTH}: ${FILE} (30.8 percent): bounds are given, but the token gives them already`,
    right: recordPrinting(GROWTH, 'a third', { bounds: [30, 36] }),
  },
  {
    rule: 'possible-value',
    finds: 'a share above the whole',
    wrong: recordPrinting(SHARE, '100.1 percent'),
    begins: `${SHARE}: ${FILE} (100.1 percent): a share of 100.1 percent is not between 0 and 100`,
    right: recordPrinting(SHARE, '100 percent'),
  },
  {
    rule: 'possible-value',
    finds: 'a negative national share',
    wrong: recordPrinting(SHARE.replace('share', 'national-share'), '-1 percent'),
    begins: `CN-XJ.trade.national-share.KZ.total.2025-05: ${FILE} (-1 percent): a share of -1 percent is not`,
    right: recordPrinting(SHARE.replace('share', 'national-share'), '0 percent'),
  },
  {
    rule: 'possible-value',
    finds: 'a negative amount',
    wrong: recordPrinting(TOTAL, '-61.81 billion yuan'),
    begins: `${TOTAL}: ${FILE} (-61.81 billion yuan): value cannot be negative: copy the number again`,
    right: recordPrinting(TOTAL.replace('trade', 'balance'), '-61.81 billion yuan'),
  },
  {
    rule: 'possible-value',
    finds: 'a fall by 100 percent',
    wrong: recordPrinting(GROWTH, '-100 percent'),
    begins: `${GROWTH}: ${FILE} (-100 percent): growth of -100 percent is impossible: copy the number again`,
    right: recordPrinting(GROWTH, '-99.9 percent'),
  },
  {
    rule: 'possible-value',
    finds: 'a share of the whole',
    wrong: recordPrinting(SHARE.replace('KZ', 'world'), '22.9 percent'),
    begins: `${SHARE.replace('KZ', 'world')}: ${FILE} (22.9 percent): a share of the whole needs a partner or a breakdown`,
    right: recordPrinting(SHARE, '22.9 percent'),
  },
  {
    rule: 'possible-value',
    finds: 'a count of partners of one partner',
    wrong: recordPrinting('CN-XJ.trade.count.KZ.total.2025-05', '206'),
    begins: `CN-XJ.trade.count.KZ.total.2025-05: ${FILE} (206): a count of trading partners cannot have a partner`,
    right: recordPrinting('CN-XJ.trade.count.world.total.2025-05', '206'),
  },
  {
    rule: 'growth-limit',
    finds: 'growth of total trade beyond what is usual',
    wrong: recordPrinting(GROWTH, '150.1 percent'),
    begins: `${GROWTH}: ${FILE} (150.1 percent): growth is outside -60 to 150 percent: copy it again, or suppress the rule`,
    right: recordPrinting(GROWTH, '150 percent'),
  },
  {
    rule: 'growth-limit',
    finds: 'growth of a part beyond what is usual',
    wrong: recordPrinting(GROWTH.replace('world', 'KZ'), '-90.1 percent'),
    begins: `CN-XJ.trade.growth.KZ.total.2025-05: ${FILE} (-90.1 percent): growth is outside -90 to 500 percent`,
    right: recordPrinting(GROWTH.replace('world', 'KZ'), '500 percent'),
  },
  {
    rule: 'rank-words',
    finds: 'a rank that differs from its words',
    wrong: recordPrinting(RANK, 'second-largest', { value: null, unit: 'rank', bounds: [1, 1] }),
    begins: `${RANK}: ${FILE} (second-largest): the words say [2,2], but bounds is [1,1]: correct one of the two`,
    right: recordPrinting(RANK, 'second-largest', { value: null, unit: 'rank', bounds: [2, 2] }),
  },
  {
    rule: 'rank-words',
    finds: 'rank 2 for "largest"',
    wrong: recordPrinting(RANK, 'largest', { value: null, unit: 'rank', bounds: [2, 2] }),
    begins: `${RANK}: ${FILE} (largest): the words say [1,1], but bounds is [2,2]: correct one of the two`,
    right: recordPrinting(RANK, 'largest', { value: null, unit: 'rank', bounds: [1, 1] }),
  },
  {
    rule: 'rank-words',
    finds: 'rank 3 for "top three"',
    wrong: recordPrinting(RANK, 'top three trading partners', { value: null, unit: 'rank', bounds: [3, 3] }),
    begins: `${RANK}: ${FILE} (top three trading partners): the words say [1,3], but bounds is [3,3]: correct one of the two`,
    right: recordPrinting(RANK, 'top three trading partners', { value: null, unit: 'rank', bounds: [1, 3] }),
  },
  {
    rule: 'rank-words',
    finds: 'a rank that differs from its Chinese words',
    wrong: recordPrinting(RANK, '第四大', { value: null, unit: 'rank', bounds: [3, 3] }),
    begins: `${RANK}: ${FILE} (第四大): the words say [4,4], but bounds is [3,3]: correct one of the two`,
    right: recordPrinting(RANK, '第四大', { value: null, unit: 'rank', bounds: [4, 4] }),
  },
] satisfies Case[];
