/** Reads the file of the card that a question asks for and makes the answer from it, without the address of the answer. */

import { cardScope } from '../../data/catalogue/card/files.ts';
import type { Knowledge } from '../../data/catalogue/card/knowledge.ts';
import { knownOn, knownToday } from '../../data/catalogue/card/knowledge.ts';
import type { CardChoice, CardContent } from '../../data/catalogue/card/make.ts';
import { makeContent } from '../../data/catalogue/card/make.ts';
import type { CardPeriod, CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Card, Named } from '../../data/contract/card.ts';
import type { Key } from '../../data/fact/id.ts';
import { lastDay, parsePeriod } from '../../data/fact/period.ts';
import { periodName } from '../../data/fact/period-name.ts';
import type { Catalogue } from './catalogue.ts';
import { cardWords, keyLabels } from './words.ts';

export interface Question extends CardChoice {
  area: string;
  /** The newest period of which a total was known, where it is left out. */
  period?: string | undefined;
  /** The day whose knowledge is shown; today's where it is left out. */
  asOf?: string | undefined;
  lang: string;
}

/** What the card that answers the question says, or null where no total was known for its period on its day. */
export async function makeCard(catalogue: Catalogue, question: Question): Promise<Omit<Card, 'self'> | null> {
  const { area, asOf, lang } = question;
  const index = await catalogue.index();
  const periods = await catalogue.periods(area);
  const period = question.period ?? periods.findLast(({ known }) => !asOf || known <= asOf)?.id ?? '';
  const parent = index.vocabulary.areas[area]?.parent;
  const scope = cardScope(area, period, parent);
  const knowledge = scope && (await knowledgeOf(catalogue, area, period, asOf));
  if (!knowledge) return null;

  const texts = await catalogue.texts(lang);
  const { language } = texts;
  const labels = (key: Key) => keyLabels(texts, key);
  const named = (id: string): Named => ({ id, label: periodName(id, language) });
  const names = { period: named, label: (key: Key, dimension: keyof Key) => labels(key)[dimension] };
  const content = makeContent(knowledge, scope, names, question);
  if (!content) return null;
  const { headline, ...facts } = content;
  return {
    area: { id: area, label: labels(scope.total).area },
    indicator: { id: scope.total.indicator, label: labels(scope.total).indicator },
    lang,
    dir: language.direction,
    ...(language.writing ? { writing: language.writing } : {}),
    period: named(period),
    ...modeOf(index, question),
    newer: newerOf(periods, period, named),
    headline,
    ...facts,
    parent: parent ? { id: parent, label: labels({ ...scope.total, area: parent }).area, growth: facts.parent } : null,
    words: cardWords(texts, unitsOf(content)),
  };
}

/** What was known of the card's facts on the day; null where there is no such card. */
async function knowledgeOf(
  catalogue: Catalogue,
  area: string,
  period: string,
  asOf?: string,
): Promise<Knowledge | null> {
  if (asOf === undefined) {
    const facts = await catalogue.card(area, period);
    return facts && knownToday(facts);
  }
  const entries = await catalogue.cardEntries(area, period);
  return entries && knownOn(entries, asOf);
}

/** The units of the amounts that a card shows. */
function unitsOf({ headline, other, month, exceeds, trend }: CardContent): string[] {
  const amounts = [headline, other, month?.value, ...exceeds.map(({ fact }) => fact), ...trend.map(({ fact }) => fact)];
  return amounts.flatMap((fact) => fact?.unit ?? []);
}

function modeOf({ dataset }: CatalogueIndex, { period, asOf }: Question): Pick<Card, 'mode' | 'asOf' | 'pin'> {
  return {
    mode: asOf ? 'pinned' : period ? 'fixed' : 'live',
    asOf: asOf ?? null,
    // On a day that the record has not reached, what was known is what is known.
    pin: asOf && asOf < dataset.date ? `@${asOf}` : '',
  };
}

/** The newest period, where it ends after the one shown. */
function newerOf(periods: CardPeriod[], shown: string, named: (id: string) => Named): Named | null {
  const newest = periods.at(-1)?.id;
  return newest && endOf(newest) > endOf(shown) ? named(newest) : null;
}

function endOf(id: string): string {
  const period = parsePeriod(id);
  return period ? lastDay(period) : '';
}
