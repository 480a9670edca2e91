/** A draft of a release: what the reader proposes for each figure of a story, and what in it a person must decide. */
import { DIMENSIONS, isTotalTrade } from '../../fact/id.ts';
import { fold } from '../../printed/fold.ts';
import { extractFigures } from '../../text/figures/extract.ts';
import type { Figure } from '../../text/figures/figure.ts';
import { statementGrammarOf } from '../../text/grammars/all-statements.ts';
import type { TextVocabulary } from '../../text/statements/mentions.ts';
import { lastClause } from '../../text/statements/parsed-story.ts';
import { readText } from '../../text/statements/read-text.ts';
import type { Guess, Reading } from '../../text/statements/reading.ts';
import type { Story } from '../../text/story/story.ts';
import type { Draft, DraftNotTaken, DraftObservation } from '../draft/draft-file.ts';
import { doubtsOf, NO_MEASURE, suspicions, withUnknown } from './doubts.ts';
import { type LimitInWords, limitsInWords } from './limits-in-words.ts';
import type { PageFacts } from './story-page.ts';
import { tidied, tokenOf } from './token.ts';
import { unknownCountries } from './unknown-countries.ts';

export interface StoryText {
  text: string;
  language: string;
  story: Story;
}

/** What is known of areas besides their names, where a record knows it. */
type DraftVocabulary = TextVocabulary & { areas: Record<string, { kind?: string }> };

/** Proposes a release for the story; `recorded` and `retrieved` are days. */
export function proposeDraft(
  { text, language, story }: StoryText,
  page: PageFacts & { published: { value: string } },
  { recorded, retrieved }: { recorded: string; retrieved: string | null },
  vocabulary: DraftVocabulary,
): Draft {
  const published = page.published.value;
  const { readings } = readText(text, vocabulary, { language, day: published, layout: story });
  const unknown = unknownCountries(text, vocabulary, { language, layout: story });
  const before = new Map(readings.map((reading, i) => [reading, readings[i - 1]]));
  const decideOf = (reading: Reading) => ({
    ...suspicions(reading, {
      text,
      language,
      before: before.get(reading),
      first: readings[0],
      headline: unknown.headline,
      layout: story,
      areas: vocabulary.areas,
    }),
    ...withUnknown(doubtsOf(reading), reading, unknown),
  });
  const byFigure = Map.groupBy(readings, ({ figure }) => figure.start);
  const observations: DraftObservation[] = [];
  const notTaken: DraftNotTaken[] = [];
  const byKey = new Map<string, DraftObservation>();
  const figures = extractFigures(text, language, story);
  const limits = limitsInWords({ text, language, story }, published, figures, readings);
  // What the headline repeats is taken from the paragraphs.
  const found = [...figures, ...limits].sort(
    (a, b) => Number(a.paragraph === 0) - Number(b.paragraph === 0) || a.start - b.start,
  );
  for (const figure of found) {
    if ('level' in figure) {
      observations.push(ofLimit(text, figure, language));
      continue;
    }
    const own = byFigure.get(figure.start) ?? [];
    if (!own.length) notTaken.push(withoutReading(figure, story, readings.length > 0));
    for (const reading of own) {
      if (reading.measure.value === null) notTaken.push(withoutMeasure(text, reading, language));
      else add(observationOf(text, reading, language, decideOf(reading)), figure, byKey, observations, notTaken);
    }
  }
  const doubts = Object.entries(page).flatMap(([field, { doubt }]) => (doubt ? [[field, doubt]] : []));
  return {
    publisher: page.publisher.value,
    agency: page.agency.value,
    title: page.title.value === null ? null : tidied(page.title.value),
    url: page.url.value,
    language,
    tier: page.tier.value as Draft['tier'],
    published,
    recorded,
    retrieved,
    observations,
    notTaken: notTaken.sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)),
    ...(doubts.length ? { decide: Object.fromEntries(doubts) } : {}),
  };
}

function observationOf(
  text: string,
  reading: Reading,
  language: string,
  decide: Record<string, string>,
): DraftObservation {
  const { printed, value, bounds, normalised } = tokenOf(text, reading, language);
  const key = (name: Exclude<keyof Reading, 'figure' | 'sentence'>) => (reading[name] as Guess).value;
  return {
    area: key('area'),
    indicator: key('indicator'),
    measure: reading.measure.value as DraftObservation['measure'],
    partner: key('partner'),
    breakdown: key('breakdown'),
    period: key('period'),
    value,
    unit: reading.unit,
    qualifier: reading.qualifier,
    printed,
    ...(normalised ? { normalised } : {}),
    paragraph: reading.figure.paragraph || null,
    attributedTo: key('attributedTo'),
    ...(bounds ? { bounds: [...bounds] } : {}),
    ...(Object.keys(decide).length ? { decide } : {}),
  };
}

/** A limit in words is of what the level is of, but for its period; a person must say whether it is. */
function ofLimit(
  text: string,
  { level, printed, paragraph, period, bounds, attributedTo }: LimitInWords,
  language: string,
): DraftObservation {
  const passed = observationOf(text, level, language, {});
  return {
    ...passed,
    ...{ period, value: null, qualifier: 'under', printed, paragraph: paragraph || null, bounds: [...bounds] },
    attributedTo: attributedTo.value,
    note: `The page says that ${passed.printed} (${passed.period}) is more; the upper bound of that number is therefore one of this.`,
    decide: { bounds: `a limit in words: no number, but less than ${passed.printed}` },
  };
}

/** Adds the observation, unless the page has said the same before; `byKey` has the first of each key. */
function add(
  observation: DraftObservation,
  figure: Figure,
  byKey: Map<string, DraftObservation>,
  observations: DraftObservation[],
  notTaken: DraftNotTaken[],
): void {
  const key = keyOf(observation);
  const same = key === null ? undefined : byKey.get(key);
  if (key !== null && !same) byKey.set(key, observation);
  if (!same) observations.push(observation);
  else if (isSameNumber(same, observation)) {
    const note = `paragraph ${same.paragraph ?? 0}`;
    notTaken.push({ printed: tidied(figure.text), paragraph: figure.paragraph, reason: 'repeats', note });
  } else {
    const why = (other: DraftObservation) =>
      `${other.printed} in paragraph ${other.paragraph ?? 0} has the same six dimensions: which one differs?`;
    observations.push({ ...observation, decide: { ...observation.decide, dimensions: why(same) } });
    // In one paragraph either of the two may be the one that was misread.
    if (same.paragraph === observation.paragraph) same.decide = { dimensions: why(observation), ...same.decide };
  }
}

/** Null where a dimension is not known yet. */
function keyOf(observation: DraftObservation): string | null {
  const codes = DIMENSIONS.map((dimension) => observation[dimension]);
  return codes.includes(null) ? null : codes.join(' ');
}

function isSameNumber(a: DraftObservation, b: DraftObservation): boolean {
  return a.value === b.value && a.unit === b.unit && String(a.bounds) === String(b.bounds);
}

function withoutReading(figure: Figure, { headline }: Story, isRead: boolean): DraftNotTaken {
  const entry = { printed: tidied(figure.text), paragraph: figure.paragraph };
  const isInHeadline = headline && figure.start >= headline.start && figure.start < headline.end;
  if (isRead && figure.paragraph === 0 && !isInHeadline)
    return { ...entry, reason: 'no-figure', note: 'beside the headline' };
  if (isRead) return { ...entry, reason: 'no-figure', note: 'a part of a name' };
  return { ...entry, reason: null, decide: { reason: 'what figures are of is not read in this language' } };
}

/** What is proposed is the reason, where the words before an amount say that something changed by it. */
function withoutMeasure(text: string, { figure, sentence, unit }: Reading, language: string): DraftNotTaken {
  const before = fold(text.slice(sentence.start, figure.start));
  const isLevel = unit !== null && unit !== 'percent' && unit !== 'points';
  const grammar = statementGrammarOf(language);
  // By how much exports exceed imports is their balance.
  const isChange = isLevel && grammar?.change.test(before) && !grammar.lead.test(lastClause(before));
  return {
    ...{ printed: tidied(figure.text), paragraph: figure.paragraph, reason: isChange ? 'change' : null },
    decide: { reason: NO_MEASURE },
  };
}

/** The area whose total trade the draft states, or else the area of most observations: it names the file. */
export function areaOfDraft({ observations }: Draft): string | null {
  const total = observations.find(
    ({ area, measure, indicator, partner, breakdown }) =>
      area !== null && isTotalTrade({ measure, indicator, partner, breakdown } as Parameters<typeof isTotalTrade>[0]),
  );
  if (total) return total.area;
  const counts = Map.groupBy(observations, ({ area }) => area);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}
