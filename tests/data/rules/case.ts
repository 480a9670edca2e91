import type { TradeRecord } from '../../../data/record/schema.ts';

/** The smallest record that breaks a rule, and the one nearest to it that does not. */
export interface Case {
  rule: string;
  /** What the rule finds, to be read after its name. */
  finds: string;
  wrong: TradeRecord;
  /** How the one message begins: the observation, its file and token, and what is wrong. */
  begins: string;
  right: TradeRecord;
}
