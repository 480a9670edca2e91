/** The questions of `desk draft` and `desk review`: one for each figure that is open, then all observations once as a table. */
import { DIMENSIONS } from '../../fact/id.ts';
import { parsePeriod } from '../../fact/period.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { RecordView } from '../../rules/record-view.ts';
import { giveReason, leaveOut, pageShape, setField, setOfPage, take, unfinished, wrongShape } from '../draft/decide.ts';
import {
  type Draft,
  type DraftObservation,
  listDraft,
  nameOf,
  releaseId,
  undecided,
  writeDraft,
} from '../draft/draft-file.ts';
import { neighbourLines, neighboursOf } from '../draft/neighbours.ts';
import { codeChoices, seriesChoices } from '../draft/series-choices.ts';
import { settle, settleCollisions } from '../draft/settle.ts';
import { amountOf, doubtLines, idOf, sentenceOf } from '../draft/shown.ts';
import type { StoryText } from '../story/propose.ts';
import { ask, choose, Interrupted, pick, say, UsageError, wrongIfEmpty } from '../terminal.ts';
import { askReason, chooseReason, type ReasonsGiven } from './ask-reason.ts';

interface Walk extends ReasonsGiven {
  path: string;
  draft: Draft;
  story: StoryText | null;
  view: RecordView;
}

/** Asks about everything that is open, then whether all is right. Ctrl-C leaves the file as it was written last. */
export async function walk(path: string, draft: Draft, story: StoryText | null, record: TradeRecord): Promise<void> {
  try {
    await askAll({ path, draft, story, record, view: new RecordView(record), lastReason: null });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const what = undecided(path, draft) ?? `${nameOf(path)}: all is decided.`;
    throw new Interrupted(`Stopped. What was decided is in the file. ${what}`);
  }
}

async function askAll(context: Walk): Promise<void> {
  const { path, draft, story } = context;
  for (const field of Object.keys(draft.decide ?? {})) {
    const proposed = draft[field as keyof Draft];
    const why = draft.decide?.[field] ?? '';
    const value = await ask(`${field} (${why})`, (text) => wrongShape(pageShape(field), text), String(proposed ?? ''));
    setOfPage(draft, field, value);
    writeDraft(path, draft);
  }
  for (const field of ['area', 'period', 'attributedTo'] as const) await askTogether(context, field);
  for (const figure of draft.notTaken.filter(({ decide }) => decide)) {
    say(sentenceOf(figure, story), figure.printed);
    const given = await askReason(context, figure.reason);
    if (given) giveReason(figure, given);
    else take(draft, figure);
    writeDraft(path, draft);
  }
  // What was answered before may have settled it.
  for (const observation of draft.observations.filter(({ decide }) => decide))
    if (observation.decide) await walkObservation(context, observation);
  await askEstimates(context);
  await confirm(context);
}

/** Numbers of a period that was not over are estimates, or their period was read wrongly. */
async function askEstimates({ path, draft }: Walk): Promise<void> {
  const early = unfinished(draft);
  const [first] = early;
  if (!first) return;
  const answer = await choose(
    `${early.length} of a period that was not over when the page was published (${first.period}): are they estimates?`,
    [
      { value: 'yes', label: 'yes, cards say so' },
      { value: 'no', label: 'no, a period or the day is wrong: change it in what follows' },
    ],
  );
  if (answer !== 'yes') return;
  for (const observation of early) observation.estimate = true;
  writeDraft(path, draft);
}

/** So many figures with the same doubt are asked about once. */
const MANY = 3;

/** Asks once about figures that share a doubt: nothing tells their area, or the same period was guessed for all. */
async function askTogether(context: Walk, field: 'area' | 'period' | 'attributedTo'): Promise<void> {
  const { path, draft, record } = context;
  const doubted = draft.observations.filter(({ decide }) => decide?.[field] !== undefined);
  for (const [value, group] of Map.groupBy(doubted, (each) => each[field] ?? null)) {
    if (group.length < MANY) continue;
    const lines = group.map((each) => `${each.printed}  ${idOf(each)}`);
    say(lines.join('\n'), value === null ? `${field}: nothing tells it` : `${field}: ${value} is a guess`);
    const answer = await choose(`What is the ${field} of these ${group.length}?`, [
      ...(value === null ? [] : [{ value: 'keep', label: `${value} is right for all` }]),
      { value: 'one', label: value === null ? 'the same for all: choose it' : 'another, the same for all' },
      { value: 'each', label: 'ask one by one' },
    ]);
    if (answer === 'each') continue;
    const [first] = group;
    if (answer === 'one' && first) await change(context, first, field);
    for (const each of group) {
      if (answer === 'one') setField(each, field, String(first?.[field] ?? ''), draft.language, record.vocabulary);
      else settle(each, field);
    }
    writeDraft(path, draft);
  }
}

/** Shows a figure until a person says that what is proposed is right, or that it is no observation. */
async function walkObservation(context: Walk, observation: DraftObservation): Promise<void> {
  const { path, draft, story, view } = context;
  for (;;) {
    const beside = neighbourLines(neighboursOf(view, observation, releaseId(path)));
    const doubts = doubtLines(observation);
    const { value, unit } = observation;
    const amount = amountOf(observation);
    const shown = [sentenceOf(observation, story), '', idOf(observation) + amount, ...beside];
    say([...shown, ...(doubts.length ? ['', ...doubts] : [])].join('\n'), observation.printed);
    const isComplete = !idOf(observation).includes('?') && unit !== null;
    const keep = isComplete ? [{ value: 'keep', label: `${idOf(observation)} is right` }] : [];
    // Of two figures with the same dimensions at most one is right as it is.
    const collides = observation.decide?.dimensions !== undefined;
    const answer = await choose('What is it?', [
      ...(collides ? [] : keep),
      { value: 'series', label: 'choose from a list', hint: 'those of this story first' },
      ...(collides ? keep : []),
      ...DIMENSIONS.map((field) => ({
        value: field,
        label: `another ${field}`,
        hint: observation[field] ?? 'none yet',
      })),
      { value: 'other', label: 'another value, unit, qualifier, paragraph or name', hint: `${value} ${unit}` },
      { value: 'leave', label: 'it is no observation' },
    ]);
    if (answer === 'keep') delete observation.decide;
    else if (answer === 'leave') {
      context.lastReason = await chooseReason('Why is it no observation?', [context.lastReason], context);
      leaveOut(draft, observation, { reason: context.lastReason });
    } else if (answer === 'series') await chooseSeries(context, observation);
    else if (answer === 'other') await changeOther(context, observation);
    else await change(context, observation, answer);
    settleCollisions(draft);
    writeDraft(path, draft);
    // What a person chose need not be confirmed: all are shown once at the end.
    if (!observation.decide || answer === 'leave') return;
  }
}

/** The five dimensions from a list, then the period, for which that of a figure beside it is proposed. */
async function chooseSeries(context: Walk, observation: DraftObservation): Promise<void> {
  const { draft, record } = context;
  const series = await pick('Which series?', seriesChoices(draft, observation, record));
  const codes = series.split('.');
  for (const [i, field] of DIMENSIONS.entries()) {
    const code = codes[i];
    if (code !== undefined) setField(observation, field, code, draft.language, record.vocabulary);
  }
  await change(context, observation, 'period');
}

async function changeOther(context: Walk, observation: DraftObservation): Promise<void> {
  const fields = ['value', 'unit', 'qualifier', 'paragraph', 'attributedTo', 'printed'] as const;
  const options = fields.map((field) => ({ value: field, label: field, hint: String(observation[field] ?? 'none') }));
  await change(context, observation, await choose('Which?', options));
}

async function change({ draft, record }: Walk, observation: DraftObservation, field: string): Promise<void> {
  const choices = codeChoices(field, record);
  const set = (text: string) => setField(observation, field, text, draft.language, record.vocabulary);
  if (choices) return set(await pick(field, choices));
  const at = draft.observations.indexOf(observation);
  const near = draft.observations[at - 1] ?? draft.observations[at + 1];
  const proposed = observation[field as keyof DraftObservation] ?? (field === 'period' ? near?.period : null) ?? '';
  set(await ask(field, (text) => wrongText(field, text, observation, draft, record), String(proposed)));
}

function wrongText(
  field: string,
  text: string,
  observation: DraftObservation,
  { language }: Draft,
  { vocabulary }: TradeRecord,
): string | undefined {
  if (field === 'period') return parsePeriod(text) ? undefined : 'Write 2025-05, 2025-01..2025-05, or 2024 for a year.';
  if (text === '' && (field === 'unit' || (field === 'value' && !observation.bounds))) return wrongIfEmpty(text);
  try {
    setField(structuredClone(observation), field, text, language, vocabulary);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** Shows all observations, sure ones too, until a person says that they are right. */
async function confirm(context: Walk): Promise<void> {
  const { draft } = context;
  while (draft.observations.length) {
    const { length } = draft.observations;
    say(listDraft(draft).join('\n'), `${draft.publisher}, ${draft.published}`);
    const answer = await choose(length === 1 ? 'Is this one right?' : `Are these ${length} right?`, [
      { value: 'yes', label: 'yes' },
      { value: 'change', label: 'change one' },
      { value: 'take', label: 'take one of those that are not taken' },
    ]);
    if (answer === 'yes') return;
    if (answer === 'take') {
      if (!draft.notTaken.length) continue;
      const options = draft.notTaken.map(({ printed }, i) => ({
        value: String(i),
        label: printed,
        hint: `no. ${i + 1}`,
      }));
      const figure = draft.notTaken[Number(await pick('Which one?', options))];
      if (figure) await walkObservation(context, take(draft, figure));
      continue;
    }
    const options = draft.observations.map((each, i) => ({ value: String(i), label: each.printed, hint: idOf(each) }));
    const observation = draft.observations[Number(await pick('Which one?', options))];
    if (observation) await walkObservation(context, observation);
  }
}
