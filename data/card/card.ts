/** Makes a card of either view from what is known of its facts. Pure: the Worker reads the files, and the build makes cards too. */
import type { CardPeriod, CatalogueIndex, ExpectedPeriod } from '../catalogue/format/catalogue-index.ts';
import { namedIn } from '../catalogue/format/source-names.ts';
import { labelsIn, periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { CardView, CompactCard, FullCard, Named } from '../contract/card.ts';
import type { Key } from '../fact/id.ts';
import { fillText } from '../fact/number-text.ts';
import { lastDay, parsePeriod } from '../fact/period.ts';
import { sentence } from '../fact/sentence.ts';
import { type CardChoice, makeContent, type Names } from './content.ts';
import type { Knowledge } from './knowledge.ts';
import { cardScope } from './section.ts';
import { isAllTrade, type SeriesChoice, seriesOf } from './series.ts';
import { seriesTitle } from './series-title.ts';
import { cardWords } from './words.ts';

/** Which card is made. */
export interface CardRequest extends CardChoice, SeriesChoice {
  /** The newest period of which a number was known, where it is left out. */
  period?: string | undefined;
  /** The day whose knowledge is shown; today's where it is left out. */
  asOf?: string | undefined;
  lang: string;
}

/** What a card is made from. */
export interface CardSources {
  index: CatalogueIndex;
  /** All periods that cards of the series can show, oldest first. */
  periods: readonly CardPeriod[];
  /** The next period that the schedule expects, and the day by which it is there as a rule. */
  expected?: ExpectedPeriod | undefined;
  /** The one to show. */
  period: string;
  /** What was known of its facts on the day. */
  knowledge: Knowledge;
  /** Labels and words in the language of the card. */
  texts: Texts;
}

/** The card of each view. */
export interface Cards {
  compact: CompactCard;
  full: FullCard;
}

/** `self` is the address of the card. Null where nothing was known of the series in the period. */
export function makeCard<V extends CardView>(
  view: V,
  self: string,
  request: CardRequest,
  sources: CardSources,
): Cards[V] | null {
  const { index, periods, period, texts } = sources;
  const names = namesOf(request.area, sources);
  const newer = newerOf(periods, period, names);
  const mode = modeOf(request);
  const series = seriesOf(request, index.vocabulary.indicators);
  const scope = cardScope(series, period, names.parent?.id);
  if (!scope) return null;
  const content = makeContent(view, sources.knowledge, scope, names, request);
  if (!content) return null;
  const { measure, head, sections, facts, instead, caveats } = content;
  const { direction, writing } = texts.language;
  const card = {
    self,
    area: { id: request.area, label: names.label(scope.key, 'area') },
    ...seriesNames({ ...scope.key, measure }, names, texts, caveats.includes('definition')),
    lang: request.lang,
    dir: direction,
    ...(writing ? { writing } : {}),
    period: { ...names.period(period), ...shortOf(period, texts) },
    ...mode,
    newer,
    ...(newer || request.asOf ? {} : expectedOf(sources, names)),
    ...head,
    ...(sections as Pick<CompactCard, 'parent' | 'trend'>),
    ...(view === 'full' ? { caveats: caveats.map((code) => ({ code, label: texts.words[code] ?? code })) } : {}),
  };
  const worded = { ...card, words: cardWords(texts, { view, card, facts, instead }) };
  return (view === 'full' ? { ...worded, sentence: sentence(worded, texts.words).text } : worded) as Cards[V];
}

function namesOf(area: string, { index, texts }: CardSources): Names {
  const { areas, partners, breakdowns } = index.vocabulary;
  const { labels } = texts;
  const parent = areas[area]?.parent;
  const labelsOf = labelsIn(texts);
  return {
    label: (key, dimension) => labelsOf(key)[dimension],
    period: (id) => ({ id, label: periodLabel(texts, id) }),
    parent: parent === undefined ? null : { id: parent, label: labels.areas[parent] ?? parent },
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

/** What is the default is not named. The title says where services are counted with the goods. */
function seriesNames(key: Key, { label }: Names, texts: Texts, isWithServices: boolean) {
  const { indicator, partner, breakdown } = key;
  const { title, inText } = seriesTitle(texts, key);
  const isDefault = isAllTrade(key);
  return {
    indicator: { id: indicator, label: label(key, 'indicator') },
    ...(partner === 'world' || partner === 'none' ? {} : { partner: { id: partner, label: label(key, 'partner') } }),
    ...(breakdown === 'total' ? {} : { breakdown: { id: breakdown, label: label(key, 'breakdown') } }),
    title: isWithServices ? fillText(texts.words.withServices, title) : title,
    ...(isDefault ? {} : { titleInText: inText }),
  };
}

function shortOf(period: string, { shortPeriods }: Texts): { short?: string } {
  const short = shortPeriods[period];
  return short === undefined ? {} : { short };
}

function expectedOf({ expected }: CardSources, names: Names): Pick<CompactCard, 'expected'> {
  return expected ? { expected: { period: names.period(expected.period), day: expected.due } } : {};
}

function modeOf({ period, asOf }: CardRequest): Pick<CompactCard, 'mode' | 'asOf' | 'pin'> {
  return {
    mode: asOf ? 'pinned' : period ? 'fixed' : 'live',
    asOf: asOf ?? null,
    pin: asOf ? `@${asOf}` : '',
  };
}

/** The newest period, where it ends after the one shown. */
function newerOf(periods: readonly CardPeriod[], shown: string, names: Names): Named | null {
  const newest = periods.at(-1)?.id;
  return newest && endOf(newest) > endOf(shown) ? names.period(newest) : null;
}

function endOf(id: string): string {
  const period = parsePeriod(id);
  return period ? lastDay(period) : '';
}
