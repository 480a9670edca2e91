/**
 * Runs the rules over a record: what makes it right beyond its shape. A known revision or a slip of a source is suppressed in the record,
 * with the reason; a suppression that covers nothing is itself a fault.
 */
import { DATA } from '../record/folders.ts';
import type { TradeRecord } from '../record/schema.ts';
import { type Place, RecordView } from './record-view.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

interface RuleReport {
  name: string;
  findings: number;
  /** How many of the findings are suppressed. */
  suppressed: number;
}

export interface CheckedRecord {
  /** A line for each fault that is not suppressed: fact id, file, token, what is wrong and what to do, and the rule in brackets. */
  problems: string[];
  rules: RuleReport[];
  /** The findings that are not suppressed. Disputes and questions among them are no problems: nothing stops, and the operator looks at them. */
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
    const standing = findings.filter((finding) => !isSuppressed(finding, rule.name, used));
    for (const finding of standing) {
      open.push({ rule: rule.name, finding, line: describe(finding, rule.name) });
    }
    return { name: rule.name, findings: findings.length, suppressed: findings.length - standing.length };
  });
  const faults = open.filter(({ finding }) => !finding.isDispute && !finding.asks).map(({ line }) => line);
  return { problems: [...faults, ...needlessSuppressions(view.places, rules, used)], rules: reports, open };
}

/** Notes in `used` which suppressions cover the finding. */
function isSuppressed({ places }: Finding, rule: string, used: Set<object>): boolean {
  const suppressions = places
    .flatMap(({ observation }) => observation.suppressions ?? [])
    .filter((suppression) => suppression.rule === rule);
  for (const suppression of suppressions) used.add(suppression);
  return suppressions.length > 0;
}

function needlessSuppressions(places: Place[], rules: Rule[], used: Set<object>): string[] {
  const names = new Set(rules.map(({ name }) => name));
  return places.flatMap((place) =>
    (place.observation.suppressions ?? [])
      .filter((suppression) => !used.has(suppression))
      .map(({ rule }) => {
        const why = names.has(rule) ? 'covers nothing: delete it' : 'names no rule: correct the name';
        return describe({ places: [place], message: `the suppression of "${rule}" ${why}` }, 'suppressions');
      }),
  );
}

function describe({ places: [{ id, release, observation }], message }: Finding, rule: string): string {
  return `${id}: ${DATA}/releases/${release.id}.json (${observation.printed}): ${message} [${rule}]`;
}
