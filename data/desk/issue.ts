/** Problems and questions that `desk check` reports. */
import type { Confirmable, ConfirmableOfPage } from '../record/schema.ts';

/** A problem must be corrected. A question is for a person. */
export interface Issue {
  /** Positions of the observations that it is about, counted from 1; empty if it is about the page. */
  observations: number[];
  message: string;
  /** The fields that a person can confirm, if it is a question. */
  asks?: readonly (Confirmable | ConfirmableOfPage)[];
  /** The rule that is broken. A person can give a reason for the exception. */
  rule?: string;
}

/** A field that the words around a number do not settle. */
export interface Question {
  field: Confirmable;
  reason: string;
}

export function pageIssue(message: string): Issue {
  return { observations: [], message };
}
