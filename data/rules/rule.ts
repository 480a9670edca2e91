/** What a rule is and what it reports. */

import { numbered, type RecordView } from './record-view.ts';
import type { Place, Stated, Statement } from './statements.ts';

export interface Finding {
  /** The observations that can't all be right. Messages name the first; a waiver in any of them covers the finding. */
  places: [Place, ...Place[]];
  /** What is wrong and what to do. It is printed after the id, the file and the token of the first place. */
  message: string;
  /** Whether the facts are served as disputed for it, so that it needs no waiver and the operator is told. */
  isDispute?: boolean;
}

/** A pure function of the whole record. Its running time must not grow faster than n log n in the observations. */
export interface Rule {
  /** The name that waivers and reports use. */
  name: string;
  check(view: RecordView): Finding[];
}

/**
 * A rule about single observations. `judge` gives what is wrong with one, or null; it may use the vocabulary and the data set, but
 * no other observation, because its answer is kept for views that differ elsewhere.
 */
export function ruleOfOne(name: string, judge: (place: Place, view: RecordView) => string | null): Rule {
  const judged = new WeakMap<Place, string | null>();
  const messageOf = (place: Place, view: RecordView) => {
    const known = judged.get(place);
    if (known !== undefined) return known;
    const message = judge(place, view);
    judged.set(place, message);
    return message;
  };
  return {
    name,
    check: (view) =>
      view.places.flatMap((place) => {
        const message = messageOf(place, view);
        return message === null ? [] : [{ places: [place], message }];
      }),
  };
}

/** What a rule found about each statement, and which of them must be judged again when a key changes. */
interface Judged {
  findings: Map<Statement, Finding[]>;
  readers: Map<string, Set<Statement>>;
}

/**
 * A rule about the preferred numbers of some measures. `judge` compares one number with others that it asks the view for. The view
 * notes which, so that a view with one number replaced judges only the numbers that were compared with it.
 */
export function ruleOfNumbers(
  name: string,
  measures: readonly string[],
  judge: (stated: Stated, view: RecordView) => Finding[],
): Rule {
  return ruleOfPreferred(name, measures, (statement, view) => {
    const stated = numbered(statement);
    return stated ? judge(stated, view) : [];
  });
}

/** Like `ruleOfNumbers`, but `judge` also gets what a page states by bounds alone. */
export function ruleOfPreferred(
  name: string,
  measures: readonly string[],
  judge: (statement: Statement, view: RecordView) => Finding[],
): Rule {
  const memory = new WeakMap<RecordView, Judged>();
  return {
    name,
    check(view) {
      const { base, changedNames } = view;
      const judged = memory.get(base) ?? judgeAll(base);
      memory.set(base, judged);
      if (!changedNames.length) return [...judged.findings.values()].flat();
      const affected = new Set(changedNames.flatMap((name) => [...(judged.readers.get(name) ?? [])]));
      const found = [...judged.findings].flatMap(([statement, findings]) => {
        if (!affected.has(statement)) return findings;
        const current = view.preferred(statement.id);
        return current ? judge(current, view) : [];
      });
      return [...found, ...view.addedOf(...measures).flatMap((statement) => judge(statement, view))];
    },
  };

  function judgeAll(view: RecordView): Judged {
    const findings = new Map<Statement, Finding[]>();
    const readers = new Map<string, Set<Statement>>();
    for (const statement of view.preferredOf(...measures)) {
      const { result, ids } = view.noting(() => judge(statement, view));
      findings.set(statement, result);
      for (const id of ids.add(statement.id)) {
        const known = readers.get(id);
        if (known) known.add(statement);
        else readers.set(id, new Set([statement]));
      }
    }
    return { findings, readers };
  }
}

/** A rule about what one page prints together. `judge` may use the places of the page and the vocabulary, and nothing of other pages. */
export function ruleOfPages(name: string, judge: (places: Place[], view: RecordView) => Finding[]): Rule {
  return { name, check: ofPages(judge) };
}

/** What `judge` makes of each page of a view. It is kept for the pages that a variant of the view leaves as they are. */
export function ofPages<T>(judge: (places: Place[], view: RecordView) => T[]): (view: RecordView) => T[] {
  const memory = new WeakMap<RecordView, Map<string, T[]>>();
  return (view) => {
    const { base, changedPages } = view;
    const judged = memory.get(base) ?? new Map([...base.pages].map(([id, places]) => [id, judge(places, base)]));
    memory.set(base, judged);
    return [...judged].flatMap(([id, made]) => {
      const changed = changedPages.get(id);
      return changed ? judge(changed, view) : made;
    });
  };
}
