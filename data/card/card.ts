/** Makes a card of either view from what is known of its facts. Pure: the Worker reads the files, and the build makes cards too. */
import type { CardPeriod, CatalogueIndex } from '../catalogue/format/catalogue-index.ts';
import { namedIn } from '../catalogue/format/source-names.ts';
import { labelsIn, periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { CardView, CompactCard, FullCard, Named } from '../contract/card.ts';
import { lastDay, parsePeriod } from '../fact/period.ts';
import { type CardChoice, makeContent, type Names } from './content.ts';
import type { Knowledge } from './knowledge.ts';
import { cardScope } from './section.ts';
import { cardWords } from './words.ts';

/** Which card is made. */
export interface CardRequest extends CardChoice {
  area: string;
  /** The newest period of which a total was known, where it is left out. */
  period?: string | undefined;
  /** The day whose knowledge is shown; today's where it is left out. */
  asOf?: string | undefined;
  lang: string;
}

/** What a card is made from. */
export interface CardSources {
  index: CatalogueIndex;
  /** All periods that cards of the area can show, oldest first. */
  periods: readonly CardPeriod[];
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

/** `self` is the address of the card. Null where nothing was known of the total of the period. */
export function makeCard<V extends CardView>(
  view: V,
  self: string,
  request: CardRequest,
  sources: CardSources,
): Cards[V] | null {
  const { periods, period, texts } = sources;
  const names = namesOf(request.area, sources);
  const newer = newerOf(periods, period, names);
  const mode = modeOf(request);
  const scope = cardScope(request.area, period, names.parent?.id);
  if (!scope) return null;
  const content = makeContent(view, sources.knowledge, scope, names, request);
  if (!content) return null;
  const { head, sections, facts, caveats } = content;
  const { direction, writing } = texts.language;
  const card = {
    self,
    area: { id: request.area, label: names.label(scope.total, 'area') },
    indicator: { id: scope.total.indicator, label: names.label(scope.total, 'indicator') },
    lang: request.lang,
    dir: direction,
    ...(writing ? { writing } : {}),
    period: names.period(period),
    ...mode,
    newer,
    ...head,
    ...(sections as Pick<CompactCard, 'parent' | 'trend'>),
    ...(view === 'full' ? { caveats: caveats.map((code) => ({ code, label: texts.words[code] ?? code })) } : {}),
  };
  return { ...card, words: cardWords(texts, { view, card, facts }) } as Cards[V];
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
  };
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
