import type { TradeRecord } from '../../../data/record/schema.ts';
import type { RuleName } from '../../../data/rules/rules.ts';
import { record, release } from '../builder.ts';

export const MONTH = 'CN-XJ.trade.value.world.total.2025-05';
export const TO_APRIL = 'CN-XJ.trade.value.world.total.2025-01..2025-04';
export const TO_MAY = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
export const KAZAKHSTAN = TO_MAY.replace('world', 'KZ');

/** The id of another measure or indicator. */
export const as = (measure: string, id: string) => id.replace('value', measure);
export const of = (indicator: string, id: string) => id.replace('trade', indicator);
export const yearBefore = (id: string) => id.replaceAll('2025', '2024');

/** A page of 19 June 2025, by its numbers. */
export const page = (numbers: Record<string, string>) => record(release('2025-06-19', numbers));

/** How a message about a number of the page begins. */
export const begins = (id: string, printed: string, message: string, file = '2025-06-19-page') =>
  `${id}: data/releases/${file}.json (${printed}): ${message}`;

/** The smallest record that breaks a rule, and the one nearest to it that does not. */
export interface Case {
  rule: RuleName;
  /** What the rule finds, to be read after its name. */
  finds: string;
  wrong: TradeRecord;
  /** How the one message begins: the observation, its file and token, and what is wrong. */
  begins: string;
  right: TradeRecord;
}
