/** Decisions on a draft: what the flags `--set`, `--accept`, `--leave`, `--reason` say, and what a person answers in a review. */
import * as v from 'valibot';
import { REASONS, type Reason } from '../../contract/enumerations.ts';
import { DIMENSIONS, type Dimension, parseFactId } from '../../fact/id.ts';
import { lastDay, parsePeriod } from '../../fact/period.ts';
import { parsePrinted } from '../../printed/printed.ts';
import { demand } from '../../record/record.ts';
import {
  observation as observationShape,
  release as releaseShape,
  VOCABULARY_OF,
  type Vocabulary,
} from '../../record/schema.ts';
import { tierByNames } from '../story/story-page.ts';
import { UsageError } from '../terminal.ts';
import type { Draft, DraftNotTaken, DraftObservation } from './draft-file.ts';
import { acceptAll, settle, settleCollisions } from './settle.ts';

/** The flags of commands that decide, for parseArgs. */
export const DECISIONS = {
  set: { type: 'string', multiple: true },
  accept: { type: 'string', multiple: true },
  leave: { type: 'string', multiple: true },
  take: { type: 'string', multiple: true },
  reason: { type: 'string', multiple: true },
  estimate: { type: 'boolean' },
} as const;

export const DECISIONS_HELP = `Decisions (each may be given several times; N counts observations from 1, M those not taken):
  --set N=ID            sets all six dimensions: ${DIMENSIONS.join('.')}
  --set N.FIELD=VALUE   sets a field of an observation: one of them, value, unit, qualifier, printed, paragraph, attributedTo, note
  --set FIELD=VALUE     sets a field of the page: publisher, agency, title, url, tier
  --accept N|page       what is proposed for the observation, or for the page, is right
  --leave N=REASON      the observation is none: lists it in notTaken. A reason is a code, or a code, a colon and a note:
                        ${REASONS.slice(0, 8).join(', ')},
                        ${REASONS.slice(8).join(', ')}
  --take M[=ID]         the figure M of notTaken is an observation, with these dimensions; else they are to be set
  --reason M=REASON     why the figure M of notTaken is no observation
  --estimate            numbers of periods that were not over on the day of the page are estimates`;

type Given = { [K in keyof typeof DECISIONS]?: (K extends 'estimate' ? boolean : string[]) | undefined };

const TEXTS = [...DIMENSIONS, 'unit', 'qualifier', 'printed', 'attributedTo', 'note'];
const NUMBERS = ['value', 'paragraph'];
const PAGE = ['publisher', 'agency', 'title', 'url', 'tier'];

/** Applies the flags to the draft; numbers are those before any of them. Raises a UsageError that names the flag. */
export function applyDecisions(
  draft: Draft,
  { set = [], accept = [], leave = [], take: taken = [], reason = [], estimate }: Given,
  vocabulary: Vocabulary,
): void {
  const observations = [...draft.observations];
  const others = [...draft.notTaken];
  const pick = <T>(list: T[], number: string, flag: string): T => {
    const found = list[Number(number) - 1];
    if (!found) throw new UsageError(`--${flag}: there is no number "${number}", the numbers are 1 to ${list.length}.`);
    return found;
  };
  for (const flag of set) {
    const [, whole, id = ''] = /^(\d+)=(.+)$/s.exec(flag) ?? [];
    const [, number, field = '', value = ''] = /^(?:(\d+)\.)?(\w+)=(.*)$/s.exec(flag) ?? [];
    if (whole) setId(pick(observations, whole, 'set'), id, draft.language, vocabulary);
    else if (number) setField(pick(observations, number, 'set'), field, value, draft.language, vocabulary);
    else setPage(draft, field, value, flag);
  }
  for (const number of accept) acceptAll(number === 'page' ? draft : pick(observations, number, 'accept'));
  for (const flag of leave) {
    const [number, why] = numbered(flag, 'leave');
    leaveOut(draft, pick(observations, number, 'leave'), reasonOf(why, `--leave ${flag}`));
  }
  for (const flag of reason) {
    const [number, why] = numbered(flag, 'reason');
    giveReason(pick(others, number, 'reason'), reasonOf(why, `--reason ${flag}`));
  }
  for (const flag of taken) {
    const [number = '', ...id] = flag.split('=');
    const observation = take(draft, pick(others, number, 'take'));
    if (id.length) setId(observation, id.join('='), draft.language, vocabulary);
  }
  if (estimate) for (const observation of unfinished(draft)) observation.estimate = true;
  settleCollisions(draft);
}

function numbered(flag: string, name: string): [number: string, text: string] {
  const [, number, text] = /^(\d+)=(.+)$/s.exec(flag) ?? [];
  if (!number || !text) throw new UsageError(`--${name} ${flag}: write a number, = and the reason.`);
  return [number, text];
}

/** Why a figure is no observation, with what else to know. */
export interface GivenReason {
  reason: Reason;
  note?: string;
}

/** `repeats` or `repeats: paragraph 1`. null where it begins with no code. */
function readReason(text: string): GivenReason | null {
  const [, word, note] = /^([a-z-]+)(?::\s*(.+))?$/s.exec(text.trim()) ?? [];
  const reason = REASONS.find((code) => code === word);
  return reason ? { reason, ...(note ? { note } : {}) } : null;
}

function reasonOf(text: string, flag: string): GivenReason {
  const given = readReason(text);
  if (!given) throw new UsageError(`${flag}: the reason begins with one of ${REASONS.join(', ')}.`);
  return given;
}

/** What the record's schema says against a value of a field, read after the field's name. */
export function wrongShape(shape: v.GenericSchema, value: unknown): string | undefined {
  const result = v.safeParse(shape, value);
  return result.success ? undefined : demand(result.issues[0] as v.BaseIssue<unknown>);
}

/** The shape of a field of the page. */
export function pageShape(field: string): v.GenericSchema {
  return releaseShape.entries[field as keyof typeof releaseShape.entries];
}

/** Sets all six dimensions. */
function setId(observation: DraftObservation, id: string, language: string, vocabulary: Vocabulary): void {
  const key = parseFactId(id);
  if (!key) throw new UsageError(`"${id}" is no id: write ${DIMENSIONS.join('.')}.`);
  for (const dimension of DIMENSIONS) setField(observation, dimension, key[dimension], language, vocabulary);
}

/** What is wrong with a code; undefined where the vocabulary has it, or the field has none. */
function wrongCode(field: string, code: string, vocabulary: Vocabulary): string | undefined {
  const list = VOCABULARY_OF[field as keyof typeof VOCABULARY_OF];
  if (!list || Object.hasOwn(vocabulary[list], code)) return undefined;
  const add = list === 'areas' || list === 'partners' ? `, or take a country in with add-${field}` : '';
  return `is no code of ${list}.json: correct it${add}`;
}

/** Sets a field of an observation; an empty value is null, and no note. What the record would refuse is refused. */
export function setField(
  observation: DraftObservation,
  field: string,
  text: string,
  language: string,
  vocabulary: Vocabulary,
): void {
  if (!TEXTS.includes(field) && !NUMBERS.includes(field))
    throw new UsageError(`An observation has no field "${field}" to set.`);
  const value = text === '' ? null : NUMBERS.includes(field) ? Number(text) : text;
  if (Number.isNaN(value)) throw new UsageError(`${field} is a number: "${text}" is none.`);
  if (field === 'note' && value === null) {
    delete observation.note;
    return;
  }
  const wrong =
    wrongShape(observationShape.entries[field as keyof typeof observationShape.entries], value) ??
    (value === null ? undefined : wrongCode(field, text, vocabulary));
  if (wrong) throw new UsageError(`${field} "${text}" ${wrong}.`);
  Object.assign(observation, { [field]: value });
  // A number that is set needs no bounds of its own.
  if (field === 'value' && value !== null) delete observation.bounds;
  if (field === 'value' && value !== null) withSign(observation, value as number, language);
  settle(observation, field);
  if (field === 'area') withCurrency(observation, vocabulary);
  if (DIMENSIONS.includes(field as Dimension)) settle(observation, 'dimensions');
}

/** An amount in dollars is the value of an area that gives its trade in dollars, and a conversion of another's. */
function withCurrency(observation: DraftObservation, { areas }: Vocabulary): void {
  const { area, unit, measure } = observation;
  const currency = areas[area ?? '']?.currency;
  if (currency === undefined || unit !== 'USD') return;
  if (measure === 'value-usd' && currency === unit) observation.measure = 'value';
  if (measure === 'value' && currency !== unit) observation.measure = 'value-usd';
}

/** Of a token that reads as the same number without its minus ("a deficit of 3 billion") the sign is ours. */
function withSign(observation: DraftObservation, value: number, language: string): void {
  const { printed } = observation;
  const reads = (token: string, number: number) => parsePrinted(token, language)?.value === number;
  if (value >= 0 || !reads(printed, -value) || !reads(`-${printed}`, value)) return;
  observation.printed = `-${printed}`;
  observation.normalised = true;
}

function setPage(draft: Draft, field: string, value: string, flag: string): void {
  if (!PAGE.includes(field)) throw new UsageError(`--set ${flag}: write N.FIELD=VALUE, or FIELD=VALUE of the page.`);
  const wrong = wrongShape(pageShape(field), value || null);
  if (wrong) throw new UsageError(`${field} "${value}" ${wrong}.`);
  setOfPage(draft, field, value || null);
}

/** Sets a field of the page. What is proposed for its tier follows from publisher and agency. */
export function setOfPage(draft: Draft, field: string, value: string | null): void {
  Object.assign(draft, { [field]: value });
  settle(draft, field);
  if ((field !== 'publisher' && field !== 'agency') || !draft.decide?.tier) return;
  const { value: tier, doubt } = tierByNames(draft.publisher, draft.agency);
  Object.assign(draft, { tier, decide: { ...draft.decide, tier: doubt } });
}

export function leaveOut(draft: Draft, observation: DraftObservation, given: GivenReason): void {
  draft.observations = draft.observations.filter((other) => other !== observation);
  // The sign of a fall was ours; what is not taken is as the page has it.
  const printed = observation.normalised ? observation.printed.replace(/^-/, '') : observation.printed;
  draft.notTaken.push({ printed, paragraph: observation.paragraph, ...given });
}

/** The observations of periods that were not over when the page was published, and which nobody called an estimate. */
export function unfinished({ published, observations }: Draft): DraftObservation[] {
  return observations.filter(({ period, measure, estimate }) => {
    const parsed = period === null ? null : parsePeriod(period);
    return parsed !== null && measure !== 'target' && !estimate && published <= lastDay(parsed);
  });
}

export function giveReason(figure: DraftNotTaken, given: GivenReason): void {
  Object.assign(figure, given);
  settle(figure, 'reason');
}

/** Makes an observation of a figure that was not taken, the last of its paragraph, with what its token says; its dimensions are open. */
export function take(draft: Draft, figure: DraftNotTaken): DraftObservation {
  const open = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, null]));
  const token = parsePrinted(figure.printed, draft.language);
  const { value = null, unit = null, qualifier } = token ?? {};
  const lacking = [...DIMENSIONS, ...(value === null ? ['value'] : []), ...(unit === null ? ['unit'] : [])];
  const observation = {
    ...(open as Record<(typeof DIMENSIONS)[number], null>),
    value,
    unit,
    qualifier: qualifier ?? 'exact',
    printed: figure.printed,
    paragraph: figure.paragraph || null,
    attributedTo: null,
    decide: Object.fromEntries(lacking.map((field) => [field, 'it was not proposed'])),
  } as DraftObservation;
  draft.notTaken = draft.notTaken.filter((other) => other !== figure);
  const next = draft.observations.findIndex(({ paragraph }) => (paragraph ?? 0) > (observation.paragraph ?? 0));
  draft.observations.splice(next < 0 ? draft.observations.length : next, 0, observation);
  return observation;
}
