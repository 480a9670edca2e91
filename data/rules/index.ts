/**
 * The rules: what makes a record right beyond its shape. Each rule is a pure function of the whole record in a file of its own
 * and names the observations that break it. A known revision or slip of a source is waived in the record, with the reason;
 * a waiver that covers nothing any more is itself a fault.
 */
import { factId } from '../fact/id.ts';
import type { TradeRecord } from '../record/schema.ts';
import { agreement } from './agreement.ts';
import { codes } from './codes.ts';
import { cumulative } from './cumulative.ts';
import { dollarRate } from './dollar-rate.ts';
import { duplicate } from './duplicate.ts';
import { exportsPlusImports } from './exports-plus-imports.ts';
import { growthAverage } from './growth-average.ts';
import { growthBase } from './growth-base.ts';
import { lead } from './lead.ts';
import { partOfTotal } from './part-of-total.ts';
import { printedValue } from './printed-value.ts';
import { publishedAfterPeriod } from './published-after-period.ts';
import type { Finding, Place, Rule } from './rule.ts';
import { RecordView } from './rule.ts';
import { sameDay } from './same-day.ts';
import { shareLimit } from './share-limit.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

export const RULES: Rule[] = [
  ...[codes, unitOfMeasure, duplicate, publishedAfterPeriod, printedValue, shareLimit],
  ...[sameDay, agreement, exportsPlusImports, cumulative, partOfTotal, growthBase, growthAverage, lead, dollarRate],
];

export interface RuleReport {
  name: string;
  findings: number;
  waived: number;
}

export interface CheckedRecord {
  /** One line a fault, each beginning with the id of the observation that it is about. */
  problems: string[];
  rules: RuleReport[];
}

/** Runs the rules over the record. Nothing is thrown: the caller decides what a fault stops. */
export function checkRecord(record: TradeRecord, rules: Rule[] = RULES): CheckedRecord {
  const view = new RecordView(record);
  const used = new Set<object>();
  const problems: string[] = [];
  const reports = rules.map((rule) => {
    const findings = rule.check(view);
    const open = findings.filter((finding) => !isWaived(finding, rule.name, used));
    problems.push(...open.map((finding) => describe(finding, rule.name)));
    return { name: rule.name, findings: findings.length, waived: findings.length - open.length };
  });
  return { problems: [...problems, ...needlessWaivers(view.places, rules, used)], rules: reports };
}

function isWaived({ places }: Finding, rule: string, used: Set<object>): boolean {
  const waivers = places
    .flatMap(({ observation }) => observation.waivers ?? [])
    .filter((waiver) => waiver.rule === rule);
  for (const waiver of waivers) used.add(waiver);
  return waivers.length > 0;
}

function needlessWaivers(places: Place[], rules: Rule[], used: Set<object>): string[] {
  return places.flatMap((place) =>
    (place.observation.waivers ?? [])
      .filter((waiver) => !used.has(waiver))
      .map(({ rule }) => {
        const why = rules.some(({ name }) => name === rule)
          ? 'covers nothing any more: delete it'
          : 'names no rule: correct it';
        return describe({ places: [place], message: `the waiver of "${rule}" ${why}` }, 'waivers');
      }),
  );
}

function describe({ places: [{ release, observation }], message }: Finding, rule: string): string {
  return `${factId(observation)}: data/releases/${release.id}.json (${observation.printed}): ${message} [${rule}]`;
}
