/**
 * The rules: what makes a record right beyond its shape. Each rule is a pure function of the whole record in a file of its own
 * and names the observations that break it. A known revision or slip of a source is waived in the record, with the reason.
 */
import { factId } from '../id.ts';
import type { Observation, TradeRecord } from '../schema.ts';
import { codes } from './codes.ts';
import { printedValue } from './printed-value.ts';
import { publishedAfterPeriod } from './published-after-period.ts';
import type { Finding, Rule } from './rule.ts';
import { shareLimit } from './share-limit.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

export const RULES: Rule[] = [codes, unitOfMeasure, printedValue, shareLimit, publishedAfterPeriod];

export interface CheckedRecord {
  problems: string[];
  /** Findings per rule, before and after waivers. */
  rules: { name: string; findings: number; waived: number }[];
}

/** Runs every rule. A problem begins with the id of the observation it is about. */
export function checkRecord(record: TradeRecord, rules: Rule[] = RULES): CheckedRecord {
  const problems: string[] = [];
  const report = rules.map((rule) => {
    const findings = rule.check(record);
    const open = findings.filter(({ observation }) => !isWaived(observation, rule.name));
    problems.push(...open.map((finding) => describe(finding, rule.name)));
    return { name: rule.name, findings: findings.length, waived: findings.length - open.length };
  });
  return { problems, rules: report };
}

function isWaived(observation: Observation, rule: string): boolean {
  return observation.waivers?.some((waiver) => waiver.rule === rule) ?? false;
}

function describe({ release, observation, message }: Finding, rule: string): string {
  return `${factId(observation)}: data/releases/${release.id}.json (${observation.printed}): ${message} [${rule}]`;
}
