/** The labelled set: figures of stories from outside the record, two labels of each, and the answers of the checker's last run. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../../data/text/check/finding.ts';

/** What a careful person with the record's facts says of a figure. `undecidable`: the record has no such fact, or the words say too little. */
export type Label = 'right' | 'wrong' | 'undecidable';

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
  /** Two labels, each made without looking at the other. */
  a: Label;
  b: Label;
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

/** Answers by story, in the order of its figures. */
export interface StoredAnswers {
  run: string;
  answers: Record<string, Answer[]>;
}

export function readLabels(): LabelledStory[] {
  return readJson<{ stories: LabelledStory[] }>('labels.json').stories;
}

export function readAnswers(): StoredAnswers {
  return readJson('answers.json');
}

export function pathOf(file: string): string {
  return join(import.meta.dirname, file);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(pathOf(file), 'utf8')) as T;
}

/** Whether nothing may be tuned on the story: a third of all, by the hash of its text. */
export function isUntouched({ sha256 }: LabelledStory): boolean {
  return Number.parseInt(sha256.slice(0, 8), 16) % 3 === 0;
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
