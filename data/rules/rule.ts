/** Defines rules and what they report. */
import { type Place, type RecordView, type Stated, withNumber } from './record-view.ts';

export interface Violation {
  /** The observations that cannot all be right. Messages name the first. A suppression in any of them covers the violation. */
  places: [Place, ...Place[]];
  /** What is wrong and what to do. Reports print the id, the file and the token of the first place before it. */
  message: string;
  /** Whether the facts are served as disputed. Then no suppression is needed. */
  isDispute?: boolean;
  /** The field that a person confirms in `desk check` if the story does not name it. The record is valid without an answer. */
  asks?: 'period';
}

/** A rule is a pure function of the record. */
export interface Rule<Name extends string = string> {
  /** The name that suppressions and reports use. */
  name: Name;
  check(view: RecordView): Violation[];
}

/** A rule about single observations. `judge` returns what is wrong with one, or null. It uses no other observation. */
export function observationRule<const Name extends string>(
  name: Name,
  judge: (place: Place, view: RecordView) => string | null,
): Rule<Name> {
  const find = (place: Place, view: RecordView): Violation[] => {
    const message = judge(place, view);
    return message === null ? [] : [{ places: [place], message }];
  };
  return { name, check: (view) => view.places.flatMap((place) => find(place, view)) };
}

/** A rule about the preferred number of each key. `judge` compares it with other numbers of the view. */
export function numberRule<const Name extends string>(
  name: Name,
  measures: readonly string[],
  judge: (stated: Stated, view: RecordView) => Violation[],
): Rule<Name> {
  const check = (view: RecordView) =>
    [...view.preferredOf(...measures)].flatMap((evidence) => {
      const stated = withNumber(evidence);
      return stated ? judge(stated, view) : [];
    });
  return { name, check };
}

/** A rule about one page. `judge` uses only the observations of the page and the vocabulary. */
export function pageRule<const Name extends string>(
  name: Name,
  judge: (places: Place[], view: RecordView) => Violation[],
): Rule<Name> {
  return { name, check: (view) => [...view.pages.values()].flatMap((places) => judge(places, view)) };
}
