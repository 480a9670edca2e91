/** Makes a compact or full card from its facts. Reads no files, so that both the Worker and the build can use it. */
import type { CardPeriod, CatalogueIndex, ExpectedPeriod } from '../catalogue/format/catalogue-index.ts';
import { namedIn } from '../catalogue/format/names.ts';
import { labelOf, labelsIn, periodLabel, type Texts, wordOf } from '../catalogue/format/texts.ts';
import type { CardView, CompactCard, FullCard, LabeledCode } from '../contract/card.ts';
import type { Fact } from '../contract/fact.ts';
import { isolateLatin } from '../fact/bidi.ts';
import { sourcePage } from '../fact/evidence.ts';
import { capitalize } from '../fact/first-letter.ts';
import type { Key } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';
import { lastDay, parsePeriod, shiftYears } from '../fact/period.ts';
import { sentence } from '../fact/sentence.ts';
import type { Knowledge } from './card-facts.ts';
import { type CardChoice, makeContent, type Names } from './content.ts';
import { displayOf } from './display.ts';
import { belowHeadline, notesOf } from './notes.ts';
import { type CardScope, cardScope } from './section.ts';
import { isAllTrade, isWithServices, type SeriesChoice, seriesOf } from './series.ts';
import { cardTitles, lowered, seriesInSentence } from './series-title.ts';
import { yearBeforeFact } from './trend.ts';
import { cardWords } from './words.ts';

/** The parameters of a card. */
export interface CardRequest extends CardChoice, SeriesChoice {
  /** The default is the newest period with a number. */
  period?: string | undefined;
  /** The as-of date. The default is today. */
  asOf?: string | undefined;
  lang: string;
}

/** The data that a card is made from. */
export interface CardSources {
  index: CatalogueIndex;
  /** All periods that cards of the series can show, oldest first. */
  periods: readonly CardPeriod[];
  /** The next scheduled period, and the day by which it is usually published. */
  expected?: ExpectedPeriod | undefined;
  /** The period to show. */
  period: string;
  /** The facts of the card as of the requested day. */
  knowledge: Knowledge;
  /** Labels and words in the language of the card. */
  texts: Texts;
}

export interface Cards {
  compact: CompactCard;
  full: FullCard;
}

/** `self` is the address of the card. null if nothing is known about the series in the period. */
export function makeCard<V extends CardView>(
  view: V,
  self: string,
  request: CardRequest,
  sources: CardSources,
): Cards[V] | null {
  const { index, periods, period, texts } = sources;
  const names = namesOf(request.area, sources);
  const series = seriesOf(request, index.vocabulary.indicators);
  const scope = cardScope(series, period);
  if (!scope) return null;
  const content = makeContent(view, sources.knowledge, scope, names, request);
  if (!content) return null;
  const { headline, growth, head, sections, units, caveats } = content;

  const mode = modeOf(request);
  const newer = newerOf(periods, period, names);
  const isLatest = !newer && !request.asOf;
  const next = isLatest ? sources.expected : undefined;
  const expected = next ? { expected: { period: names.period(next.period), day: next.due } } : {};

  const { facts, today } = sources.knowledge;
  const yearBefore = growth && yearBeforeFact(facts, scope, headline.measure);
  const notes = notesOf({ view, headline, growth, yearBefore, today, card: { ...mode, newer, ...expected } }, texts);
  const growthPhrases = growthPhrasesOf(view, scope, names, texts);
  const below = belowHeadline(headline, growthPhrases, texts);

  const { direction, writing } = texts.language;
  const areaCode = index.vocabulary.areas[request.area];
  const withServices = isWithServices(areaCode, series);
  const card = {
    self,
    area: { id: request.area, label: names.label(scope.key, 'area') },
    ...seriesNames({ ...scope.key, measure: headline.measure }, names, texts, withServices),
    ...cardTitles(texts, headline, areaCode),
    lang: request.lang,
    dir: direction,
    ...(writing ? { writing } : {}),
    period: names.period(period),
    ...mode,
    newer,
    // A compact card has the expected period only in its notes.
    ...(view === 'full' ? expected : {}),
    ...head,
    source: { ...head.source, ...bylineOf(headline, head.source, texts) },
    ...(below ? { below } : {}),
    notes,
    ...(sections as Pick<CompactCard, 'parent' | 'trend' | 'other' | 'earlier' | 'share' | 'beside'>),
    ...(view === 'full' ? { caveats: caveats.map((code) => ({ code, label: wordOf(texts, code) })) } : {}),
  };

  const growthWords = growth ? growthPhrases : {};
  const words = { ...cardWords(texts, view, [...units]), ...growthWords };
  // All messages as its prototype, because copying hundreds of them for each card is slow.
  const allWords = Object.assign(Object.create(texts.words), growthWords);
  const finishedTexts =
    view === 'full'
      ? { sentence: sentence({ ...card, words }, texts.words).text }
      : { display: displayOf({ ...card, words: allWords }) };
  return { ...card, words, ...finishedTexts } as unknown as Cards[V];
}

/** Maximum characters of a byline. The foot of a card has no room for more. */
const MAX_BYLINE = 32;

/** Letters of other scripts than Latin. Not `\p{Script}`, which takes half a millisecond to compile. */
const OTHER_SCRIPTS = /[\u0370-\u1dff\u3040-\ud7ff]/;

/**
 * Who gave the number and who printed it: `Urumqi Customs, via Xinhua`. Empty for a derived number, if nobody is named, if the name is not in the
 * language of the card, or if the byline is too long.
 */
function bylineOf(
  headline: Fact,
  { agency, attributedTo }: CompactCard['source'],
  { words, language }: Texts,
): { byline?: string } {
  const page = sourcePage(headline);
  if (!attributedTo || !(page?.office || page?.language === language.code)) return {};
  // Leave out a byline that mixes scripts: "Li Xuan, 地区商务厅".
  if (/[A-Za-z]/.test(attributedTo) && OTHER_SCRIPTS.test(attributedTo)) return {};
  const byline = fillText(words.via, attributedTo, isolateLatin(agency, language.direction));
  if (byline.length > MAX_BYLINE) return {};
  return { byline: capitalize(byline, language.code) };
}

/**
 * Phrases for the period that growth is compared with: `onYear` is `{} from a year earlier`, `onBase` is `{} from January–May 2024`. A narrow card
 * has little room and uses `onYear`, so in a compact card that is the shorter of the two.
 */
function growthPhrasesOf(view: CardView, { period }: CardScope, names: Names, { words }: Texts) {
  const { id, year } = shiftYears(period, -1);
  const pattern = id === `${year}` ? words.onBaseYear : words.onBaseMonths;
  const onBase = fillNames(pattern, { year: `${year}`, period: names.period(id).label.replace(' – ', '–') });
  const { onYear = '' } = words;
  return { onBase, onYear: view === 'compact' && onBase.length < onYear.length ? onBase : onYear };
}

function namesOf(area: string, { index, texts }: CardSources): Names {
  const { areas, partners, breakdowns } = index.vocabulary;
  const { labels } = texts;
  const parent = areas[area]?.parent;
  const labelsOf = labelsIn(texts);
  // Chinese compares a province with 全国, not with the country's name.
  const parentLabel = (id: string) => {
    const label = labelOf(texts, 'areas', id);
    return areas[id]?.kind === 'country' ? fillNames(texts.words.nation, { area: label }) : label;
  };
  return {
    label: (key, dimension) => labelsOf(key)[dimension],
    period: (id) => ({ id, label: periodLabel(texts, id) }),
    shortPeriod: (id) => texts.shortPeriods[id] ?? periodLabel(texts, id),
    parent: parent === undefined ? null : { id: parent, label: parentLabel(parent) },
    whole: (key) => {
      const series = labelOf(texts, 'indicators', key.indicator);
      const area = labelOf(texts, 'areas', key.area);
      return fillNames(texts.words.wholeSeries, { area, Series: series, series: lowered(series, texts) });
    },
    source: (source) => {
      const { office: _, ...named } = namedIn(texts, source);
      return named;
    },
    divisions: Object.entries(labels.divisions).map(([id, label]) => ({ id, label })),
    divisionOf: ({ partner, breakdown }) =>
      (partner === 'world' ? breakdowns[breakdown] : partners[partner])?.division ?? null,
    breaksOf: ({ partner }) => partners[partner]?.breaks ?? [],
  };
}

/**
 * The names of the series. Left out are the partner `world`, the breakdown `total`, and the name within a sentence if it is all trade without
 * services.
 */
function seriesNames(key: Key, { label }: Names, texts: Texts, withServices: boolean) {
  const { indicator, partner, breakdown } = key;
  return {
    indicator: { id: indicator, label: label(key, 'indicator') },
    ...(partner === 'world' || partner === 'none' ? {} : { partner: { id: partner, label: label(key, 'partner') } }),
    ...(breakdown === 'total' ? {} : { breakdown: { id: breakdown, label: label(key, 'breakdown') } }),
    ...(isAllTrade(key) && !withServices ? {} : { titleInText: seriesInSentence(texts, key, withServices).title }),
  };
}

function modeOf({ period, asOf }: CardRequest): Pick<CompactCard, 'mode' | 'asOf'> {
  if (asOf) return { mode: 'pinned', asOf };
  return { mode: period ? 'fixed' : 'live', asOf: null };
}

/** The newest period if it ends after the shown one, otherwise null. */
function newerOf(periods: readonly CardPeriod[], shown: string, names: Names): LabeledCode | null {
  const newest = periods.at(-1)?.id;
  return newest && lastDayOf(newest) > lastDayOf(shown) ? names.period(newest) : null;
}

function lastDayOf(id: string): string {
  const period = parsePeriod(id);
  return period ? lastDay(period) : '';
}
