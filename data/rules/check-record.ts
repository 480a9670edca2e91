/**
 * Runs the rules over a record: what makes it right beyond its shape. A known revision or a slip of a source is waived in the record,
 * with the reason; a waiver that covers nothing is itself a fault.
 */
import { DATA } from '../record/folders.ts';
import type { TradeRecord } from '../record/schema.ts';
import { type Place, RecordView } from './record-view.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

interface RuleReport {
  name: string;
  findings: number;
  /** How many of the findings are waived. */
  waived: number;
}

export interface CheckedRecord {
  /** A line for each fault that is not waived: fact id, file, token, what is wrong and what to do, and the rule in brackets. */
  problems: string[];
  rules: RuleReport[];
  /** The findings that are not waived. Disputes and questions among them are no problems: nothing stops, and the operator looks at them. */
  open: OpenFinding[];
}

interface OpenFinding {
  rule: string;
  finding: Finding;
  /** Its line, as among the problems. */
  line: string;
}

/** Nothing is thrown: the caller decides what a fault stops. */
export function checkRecord(record: TradeRecord, rules: Rule[] = RULES): CheckedRecord {
  const view = new RecordView(record);
  const used = new Set<object>();
  const open: OpenFinding[] = [];
  const reports = rules.map((rule) => {
    const findings = rule.check(view);
    const standing = findings.filter((finding) => !isWaived(finding, rule.name, used));
    for (const finding of standing) {
      open.push({ rule: rule.name, finding, line: describe(finding, rule.name) });
    }
    return { name: rule.name, findings: findings.length, waived: findings.length - standing.length };
  });
  const faults = open.filter(({ finding }) => !finding.isDispute && !finding.asks).map(({ line }) => line);
  return { problems: [...faults, ...needlessWaivers(view.places, rules, used)], rules: reports, open };
}

/** Notes in `used` which waivers cover the finding. */
function isWaived({ places }: Finding, rule: string, used: Set<object>): boolean {
  const waivers = places
    .flatMap(({ observation }) => observation.waivers ?? [])
    .filter((waiver) => waiver.rule === rule);
  for (const waiver of waivers) used.add(waiver);
  return waivers.length > 0;
}

function needlessWaivers(places: Place[], rules: Rule[], used: Set<object>): string[] {
  const names = new Set(rules.map(({ name }) => name));
  return places.flatMap((place) =>
    (place.observation.waivers ?? [])
      .filter((waiver) => !used.has(waiver))
      .map(({ rule }) => {
        const why = names.has(rule) ? 'covers nothing: delete it' : 'names no rule: correct the name';
        return describe({ places: [place], message: `the waiver of "${rule}" ${why}` }, 'waivers');
      }),
  );
}

function describe({ places: [{ id, release, observation }], message }: Finding, rule: string): string {
  return `${id}: ${DATA}/releases/${release.id}.json (${observation.printed}): ${message} [${rule}]`;
}
