/**
 * Runs the rules over a record. A release suppresses a rule for a known exception, such as an error of its source, with the reason. A
 * suppression that covers nothing is a problem too.
 */
import { DATA } from '../record/folders.ts';
import type { TradeRecord } from '../record/schema.ts';
import { type Place, RecordView } from './record-view.ts';
import type { Rule, Violation } from './rule.ts';
import { RULES } from './rules.ts';

interface RuleReport {
  name: string;
  violations: number;
  suppressed: number;
}

export interface CheckedRecord {
  /** A line for each violation that stops a build, and for each suppression that covers nothing. */
  problems: string[];
  rules: RuleReport[];
  /** All violations that are not suppressed. Disputes and questions are among them, but stop nothing. */
  open: OpenViolation[];
}

interface OpenViolation {
  rule: string;
  violation: Violation;
  /** As in `problems`. */
  line: string;
}

export function checkRecord(record: TradeRecord, rules: Rule[] = RULES): CheckedRecord {
  const view = new RecordView(record);
  const usedSuppressions = new Set<object>();
  const open: OpenViolation[] = [];
  const reports = rules.map((rule) => {
    const violations = rule.check(view);
    const remaining = violations.filter((violation) => !isSuppressed(violation, rule.name, usedSuppressions));
    for (const violation of remaining) {
      open.push({ rule: rule.name, violation, line: describe(violation, rule.name) });
    }
    return { name: rule.name, violations: violations.length, suppressed: violations.length - remaining.length };
  });
  const blocking = open.filter(({ violation }) => !violation.isDispute && !violation.asks).map(({ line }) => line);
  const problems = [...blocking, ...unusedSuppressions(view.places, rules, usedSuppressions)];
  return { problems, rules: reports, open };
}

/** Adds the suppressions that cover the violation to `used`. Nothing covers a code without a name: readers would see the code. */
function isSuppressed({ places }: Violation, rule: string, used: Set<object>): boolean {
  if (rule === 'codes') return false;
  const suppressions = places
    .flatMap(({ observation }) => observation.suppressions ?? [])
    .filter((suppression) => suppression.rule === rule);
  for (const suppression of suppressions) used.add(suppression);
  return suppressions.length > 0;
}

function unusedSuppressions(places: Place[], rules: Rule[], used: Set<object>): string[] {
  const names = new Set(rules.map(({ name }) => name));
  return places.flatMap((place) =>
    (place.observation.suppressions ?? [])
      .filter((suppression) => !used.has(suppression))
      .map(({ rule }) => {
        const problem = names.has(rule) ? 'covers nothing: delete it' : 'does not name a rule: correct the name';
        return describe({ places: [place], message: `the suppression of "${rule}" ${problem}` }, 'suppressions');
      }),
  );
}

/** `{fact id}: data/releases/{release}.json ({printed}): {message} [{rule}]`. */
function describe({ places: [{ id, release, observation }], message }: Violation, rule: string): string {
  return `${id}: ${DATA}/releases/${release.id}.json (${observation.printed}): ${message} [${rule}]`;
}
