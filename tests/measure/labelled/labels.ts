/** Labelled sets: figures of stories from outside the record, their labels, and the answers of the checker's last run. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../../data/text/check/finding.ts';

/** `first`: what the reader was tuned on. `second`: labelled before the reader had seen its stories; the page `/check` has its rates. */
export type SetName = 'first' | 'second';

/** What a careful person with the record's facts says of a figure. `undecidable`: the record has no such fact, or the words say too little. */
type Label = (typeof LABELS)[number];

export const LABELS = ['right', 'wrong', 'undecidable'] as const;

/** A verdict of the checker; `unread` where it reads no statement there. */
export type Answer = Verdict | 'unread';

export interface LabelledFigure {
  /** Paragraphs are the lines of the text, from 1. */
  paragraph: number;
  /** Offset of the token in its paragraph, in UTF-16 units, after the alteration. */
  start: number;
  token: string;
  /** What was changed by hand in the paragraph, for this figure alone. */
  altered?: { kind: string; from: string; to: string };
  /** Two labels of one labeller, each made without looking at the other; the second set has one. */
  a: Label;
  b?: Label;
  /** The label of a second labeller, made without looking at the others. */
  c?: Label;
}

export interface LabelledStory {
  id: string;
  /** `recorded`: on the trade of an area of the record. `unrecorded`: on a country or a subject that the record does not hold. */
  kind: 'recorded' | 'unrecorded';
  language: string;
  /** The day of the page, where it names one. */
  published: string | null;
  url: string;
  /** Of the text as UTF-8. The texts are not part of the project. */
  sha256: string;
  figures: LabelledFigure[];
}

/** Answers by story, in the order of its figures, with the day on which they were made. */
export interface StoredAnswers {
  run: string;
  answers: Record<string, Answer[]>;
}

export function readLabels(set: SetName): LabelledStory[] {
  return readJson<{ stories: LabelledStory[] }>(set, 'labels.json').stories;
}

/** In the file the answers of a story are one text, so that it has a line. */
export function readAnswers(set: SetName): StoredAnswers {
  const { run, answers } = readJson<{ run: string; answers: Record<string, string> }>(set, 'answers.json');
  return { run, answers: mapValues(answers, (text) => text.split(' ') as Answer[]) };
}

export function writeAnswers(set: SetName, { run, answers }: StoredAnswers): void {
  const content = { run, answers: mapValues(answers, (given) => given.join(' ')) };
  writeFileSync(fileOf(set, 'answers.json'), `${JSON.stringify(content, null, 2)}\n`);
}

function readJson<T>(set: SetName, file: string): T {
  return JSON.parse(readFileSync(fileOf(set, file), 'utf8')) as T;
}

function fileOf(set: SetName, file: string): string {
  return join(import.meta.dirname, set, file);
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** The text of a story in a folder of texts (`<id>.txt`), or null where it is missing or another text. */
export function textOf(story: LabelledStory, folder: string): string | null {
  try {
    const text = readFileSync(join(folder, `${story.id}.txt`), 'utf8');
    return createHash('sha256').update(text).digest('hex') === story.sha256 ? text : null;
  } catch {
    return null;
  }
}
