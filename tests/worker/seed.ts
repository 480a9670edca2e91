/** The seed release, the first one that was recorded, as the API must serve it. Written by hand, so that tests find errors in the record too. */

import type { Unit } from '../../data/contract/enumerations.ts';
import type { Bounds, Qualifier } from '../../data/fact/bounds.ts';

export const SEED = '2025-06-19-chinagate-xinjiang-trade';
/** The page that was published. */
export const PAGE = 'http://en.chinagate.cn/2025-06/19/content_117936361.htm';
/** The main period of the release. */
export const PERIOD = '2025-01..2025-05';
export const HEADLINE = `CN-XJ.trade.value.world.total.${PERIOD}`;

export interface SeedObservation {
  fact: string;
  value: number | null;
  unit: Unit;
  qualifier: Qualifier;
  bounds: Bounds;
  printed: string;
  paragraph: number;
  attributedTo: string | null;
  office?: string;
  isUnattributed?: true;
  url: string;
}

const CUSTOMS = 'customs authorities';
const URUMQI = 'Urumqi Customs';
const JIAO = 'Jiao Liang, Urumqi Customs';
const REPORT = "the region's government work report";
/** The bounds of a total that its page converted into dollars: 227.67 billion yuan at 7.2968 to 7.0432 yuan per dollar. */
const CONVERTED_TOTAL: [number, number] = [31200663304.5, 32325505452.1];

const OFFICES: Record<string, string> = {
  [CUSTOMS]: 'customs',
  [URUMQI]: 'urumqi-customs',
  [JIAO]: 'urumqi-customs',
  [REPORT]: 'regional-government-report',
};

type StatedNumber = [fact: string, value: number | null, unit: Unit, qualifier: Qualifier, bounds: Bounds];
type PrintedAt = [printed: string, paragraph: number, attributedTo: string | null];

function seed(
  [fact, value, unit, qualifier, bounds]: StatedNumber,
  [printed, paragraph, attributedTo]: PrintedAt,
): SeedObservation {
  // A text fragment scrolls to the printed number. A hyphen would end its text.
  const url = `${PAGE}#:~:text=${encodeURIComponent(printed).replaceAll('-', '%2D')}`;
  const attribution =
    attributedTo === null ? { isUnattributed: true as const } : { office: OFFICES[attributedTo] as string };
  return { fact, value, unit, qualifier, bounds, printed, paragraph, attributedTo, ...attribution, url };
}

/** All 18 observations, sorted by fact id. */
export const OBSERVATIONS: SeedObservation[] = [
  seed(['CN-XJ.gdp.target.none.total.2025', 6, 'percent', 'about', [5.4, 6.6]], ['around 6 percent', 8, REPORT]),
  seed(
    ['CN-XJ.gdp.value.none.total.2024', 2_000_000_000_000, 'CNY', 'over', [2_000_000_000_000, null]],
    ['topped 2 trillion yuan', 8, REPORT],
  ),
  seed(
    ['CN-XJ.trade.count.world.total.2025-01..2025-05', 222, 'count', 'exact', [222, 222]],
    ['222 countries and regions', 4, null],
  ),
  seed(
    ['CN-XJ.trade.growth-difference.world.total.2025-01..2025-05', 20, 'points', 'over', [20, null]],
    ['over 20 percentage points', 2, URUMQI],
  ),
  seed(
    ['CN-XJ.trade.growth.belt-and-road.total.2025-01..2025-05', 13.8, 'percent', 'exact', [13.75, 13.85]],
    ['13.8 percent', 4, null],
  ),
  seed(
    ['CN-XJ.trade.growth.world.private-enterprises.2025-01..2025-05', 25, 'percent', 'exact', [24.5, 25.5]],
    ['25 percent', 6, JIAO],
  ),
  seed(
    ['CN-XJ.trade.growth.world.total.2025-01..2025-05', 22.9, 'percent', 'exact', [22.85, 22.95]],
    ['22.9 percent', 1, CUSTOMS],
  ),
  seed(
    ['CN-XJ.trade.growth.world.total.2025-05', 30.8, 'percent', 'exact', [30.75, 30.85]],
    ['30.8 percent', 2, URUMQI],
  ),
  seed(
    ['CN-XJ.trade.national-share.central-asia-5.total.2025-01..2025-05', 39.4, 'percent', 'exact', [39.35, 39.45]],
    ['39.4 percent', 5, null],
  ),
  seed(
    ['CN-XJ.trade.rank.KG.total.2025-01..2025-05', null, 'rank', 'exact', [1, 2]],
    ['top two trading partners', 5, null],
  ),
  seed(
    ['CN-XJ.trade.rank.KZ.total.2025-01..2025-05', null, 'rank', 'exact', [1, 2]],
    ['top two trading partners', 5, null],
  ),
  seed(
    ['CN-XJ.trade.share.belt-and-road.total.2025-01..2025-05', 84.8, 'percent', 'exact', [84.75, 84.85]],
    ['84.8 percent', 4, null],
  ),
  seed(
    ['CN-XJ.trade.share.central-asia-5.total.2025-01..2025-05', 49.5, 'percent', 'exact', [49.45, 49.55]],
    ['49.5 percent', 5, null],
  ),
  seed(
    ['CN-XJ.trade.share.world.private-enterprises.2025-01..2025-05', 94.7, 'percent', 'exact', [94.65, 94.75]],
    ['94.7 percent', 6, JIAO],
  ),
  seed(
    [`CN-XJ.trade.value-usd.world.total.2025-01..2025-05`, 31.73e9, 'USD', 'about', CONVERTED_TOTAL],
    ['about 31.73 billion U.S. dollars', 1, null],
  ),
  seed(
    ['CN-XJ.trade.value.world.total.2024-01..2024-06', null, 'CNY', 'under', [null, 227.675e9]],
    ["last year's six-month total", 2, URUMQI],
  ),
  seed([HEADLINE, 227.67e9, 'CNY', 'exact', [227.665e9, 227.675e9]], ['227.67 billion yuan', 1, CUSTOMS]),
  seed(
    ['CN-XJ.trade.value.world.total.2025-05', 61.81e9, 'CNY', 'exact', [61.805e9, 61.815e9]],
    ['61.81 billion yuan', 2, URUMQI],
  ),
];
