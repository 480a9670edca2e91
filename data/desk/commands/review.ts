/** `desk review`: walks through what a draft leaves to decide, each figure with its sentence and what the record has beside it. */
import { parseArgs, styleText } from 'node:util';
import { REASONS } from '../../contract/enumerations.ts';
import { DIMENSIONS, factId } from '../../fact/id.ts';
import { parsePeriod } from '../../fact/period.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { RecordView } from '../../rules/record-view.ts';
import { sentencesOf } from '../../text/story/sentences.ts';
import {
  applyDecisions,
  DECISIONS,
  DECISIONS_HELP,
  type GivenReason,
  giveReason,
  leaveOut,
  pageShape,
  readReason,
  setField,
  settle,
  take,
  wrongShape,
} from '../draft/decide.ts';
import {
  argumentOf,
  type Draft,
  type DraftNotTaken,
  type DraftObservation,
  listDraft,
  nameOf,
  readDraft,
  readFinished,
  releaseId,
  releasePath,
  undecided,
  writeDraft,
} from '../draft/draft-file.ts';
import { neighbourLines, neighboursOf } from '../draft/neighbours.ts';
import { placesOfToken } from '../story/account.ts';
import type { StoryText } from '../story/propose.ts';
import { readStory } from '../story/read-story.ts';
import { ask, type Command, choose, mayAsk, say, UsageError } from '../terminal.ts';

export const review: Command = {
  summary: 'decides what a draft leaves open',
  help: `Usage: npm run desk -- review <release> [file|-] [decisions]

Walks through what a draft leaves to decide; with the story it shows the sentence of each figure. Every answer is written at once, so
it can be stopped with Ctrl-C and gone on with later. Without a terminal it applies the decisions that are given as flags and lists
what is still open.

${DECISIONS_HELP}
  --no-input            never asks

Exit status: 0 all is decided, 1 something is open, 2 the arguments are wrong, 3 a file can't be read, 4 it can't be written,
130 stopped with Ctrl-C.`,
  async run(args) {
    const options = { 'no-input': { type: 'boolean' }, language: { type: 'string' }, ...DECISIONS } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [name, file] = positionals;
    if (!name || positionals.length > 2) throw new UsageError('review takes a release, and the file of its story.');
    const path = releasePath(name);
    const draft = readDraft(path);
    const story = file ? await readStory(file, values.language ?? draft.language) : null;
    const isDecided = Object.keys(DECISIONS).some((flag) => values[flag as keyof typeof DECISIONS]);
    applyDecisions(draft, values);
    if (isDecided) writeDraft(path, draft);
    if (mayAsk(values) && file !== '-') await walk(path, draft, story, readFinished(releaseId(path)));
    return closing(path, draft);
  },
};

/** Says what is open; the exit status. */
export function closing(path: string, draft: Draft): number {
  const open = undecided(path, draft);
  if (open) for (const line of listDraft(draft)) console.error(line);
  console.error(open ?? `${nameOf(path)}: all is decided. Next: npm run desk -- audit <file> ${argumentOf(path)}`);
  return open ? 1 : 0;
}

/** Asks about everything that is open. */
export async function walk(path: string, draft: Draft, story: StoryText | null, record: TradeRecord): Promise<void> {
  const view = new RecordView(record);
  for (const field of Object.keys(draft.decide ?? {})) {
    const proposed = draft[field as keyof Draft];
    const why = draft.decide?.[field] ?? '';
    const value = await ask(`${field} (${why})`, (text) => wrongShape(pageShape(field), text), String(proposed ?? ''));
    Object.assign(draft, { [field]: value });
    settle(draft, field);
    writeDraft(path, draft);
  }
  for (const figure of draft.notTaken.filter(({ decide }) => decide)) {
    await walkFigure(draft, figure, story, record);
    writeDraft(path, draft);
  }
  for (const observation of draft.observations.filter(({ decide }) => decide)) {
    await walkObservation(draft, observation, story, view, path);
    writeDraft(path, draft);
  }
}

async function walkFigure(
  draft: Draft,
  figure: DraftNotTaken,
  story: StoryText | null,
  record: TradeRecord,
): Promise<void> {
  say(sentenceOf(figure, story), figure.printed);
  const answer = await choose('Why is it no observation?', [
    ...REASONS.map((reason) => ({ value: reason, label: record.reasons[reason].labels.en ?? reason })),
    { value: 'take', label: 'it is one: take it' },
  ]);
  const given = readReason(answer);
  if (given) giveReason(figure, given);
  else take(draft, figure);
}

async function walkObservation(
  draft: Draft,
  observation: DraftObservation,
  story: StoryText | null,
  view: RecordView,
  path: string,
): Promise<void> {
  const beside = neighbourLines(neighboursOf(view, observation, releaseId(path)));
  const id = factId(Object.fromEntries(DIMENSIONS.map((name) => [name, observation[name] ?? '?'])) as never);
  say([sentenceOf(observation, story), '', id, ...beside].join('\n'), observation.printed);
  for (const [field, why] of Object.entries(observation.decide ?? {})) {
    const proposed = observation[field as keyof DraftObservation];
    const answer = await choose(`${field}: ${why}`, [
      ...(proposed == null ? [] : [{ value: 'keep', label: `${proposed} is right` }]),
      { value: 'change', label: `another ${field}` },
      { value: 'leave', label: 'the figure is no observation' },
    ]);
    if (answer === 'leave') {
      const hint = `Begin with one of ${REASONS.join(', ')}.`;
      const text = await ask('The reason', (typed) => (readReason(typed) ? undefined : hint));
      leaveOut(draft, observation, readReason(text) as GivenReason);
      return;
    }
    if (answer === 'keep') settle(observation, field);
    else
      setField(
        observation,
        field,
        await ask(field, (text) => wrongValue(field, text, view), String(proposed ?? '')),
        draft.language,
      );
    writeDraft(path, draft);
  }
}

/** What is wrong with an answer. */
function wrongValue(field: string, text: string, { record }: RecordView): string | undefined {
  if (field === 'period') return parsePeriod(text) ? undefined : 'Write 2025-05, 2025-01..2025-05, or 2024 for a year.';
  const list = ({ area: 'areas', indicator: 'indicators', measure: 'measures', partner: 'partners' } as const)[field];
  const codes = list ?? ({ breakdown: 'breakdowns', unit: 'units' } as const)[field];
  if (codes) {
    if (Object.hasOwn(record.vocabulary[codes], text)) return undefined;
    const near = Object.keys(record.vocabulary[codes]).filter((code) => code.includes(text.slice(0, 3)));
    return `No code of ${codes}.json${near.length ? `; there are ${near.slice(0, 8).join(', ')}` : ''}.`;
  }
  if (field === 'value' || field === 'paragraph')
    return text && !Number.isNaN(Number(text)) ? undefined : 'Write a number.';
  return text || field === 'attributedTo' ? undefined : 'It is needed.';
}

/** The sentence that the token stands in, with the token set off. */
function sentenceOf(entry: Pick<DraftObservation, 'printed' | 'paragraph'>, story: StoryText | null): string {
  const at = story && placesOfToken(story, entry)[0];
  if (!at) return `paragraph ${entry.paragraph ?? '?'}`;
  const sentence = sentencesOf(story.text, story.story).find(({ start, end }) => at.start >= start && at.start < end);
  const { start, end } = sentence ?? at;
  const { text } = story;
  return `${text.slice(start, at.start)}${styleText('bold', text.slice(at.start, at.end))}${text.slice(at.end, end)}`;
}
