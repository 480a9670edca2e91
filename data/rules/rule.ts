/** What a rule is and what it reports. */

import { type Place, type RecordView, type Stated, withNumber } from './record-view.ts';

export interface Finding {
  /** The observations that can't all be right. Messages name the first; a suppression in any of them covers the finding. */
  places: [Place, ...Place[]];
  /** What is wrong and what to do. It is printed after the id, the file and the token of the first place. */
  message: string;
  /** Whether the facts are served as disputed for it, so that it needs no suppression and the operator is told. */
  isDispute?: boolean;
  /** The field that a page may well print so: `desk check` asks a person where the story does not name it, and it is no fault of the record. */
  asks?: 'period';
}

/** A pure function of the whole record. Its running time must not grow faster than n log n in the observations. */
export interface Rule {
  /** The name that suppressions and reports use. */
  name: string;
  check(view: RecordView): Finding[];
}

/** A rule about single observations. `judge` gives what is wrong with an observation, or null. It may use the vocabulary, but no other observation. */
export function ruleOfOne(name: string, judge: (place: Place, view: RecordView) => string | null): Rule {
  const find = (place: Place, view: RecordView): Finding[] => {
    const message = judge(place, view);
    return message === null ? [] : [{ places: [place], message }];
  };
  return { name, check: (view) => view.places.flatMap((place) => find(place, view)) };
}

/** A rule about the preferred numbers of some measures. `judge` compares a number with others that it asks the view for. */
export function ruleOfNumbers(
  name: string,
  measures: readonly string[],
  judge: (stated: Stated, view: RecordView) => Finding[],
): Rule {
  const check = (view: RecordView) =>
    [...view.preferredOf(...measures)].flatMap((evidence) => {
      const stated = withNumber(evidence);
      return stated ? judge(stated, view) : [];
    });
  return { name, check };
}

/** A rule about what one page prints together. `judge` may use the places of the page and the vocabulary, and nothing of other pages. */
export function ruleOfPages(name: string, judge: (places: Place[], view: RecordView) => Finding[]): Rule {
  return { name, check: (view) => [...view.pages.values()].flatMap((places) => judge(places, view)) };
}
