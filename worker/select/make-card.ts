/** Reads the file of the card that a question asks for and makes the answer from it, without the address of the answer. */

import type { CardChoice, CardContent, CompactContent } from '../../data/card/content.ts';
import { compactContent, makeContent } from '../../data/card/content.ts';
import type { Knowledge } from '../../data/card/knowledge.ts';
import { knownOn, knownToday } from '../../data/card/knowledge.ts';
import type { Show } from '../../data/card/section.ts';
import { cardScope } from '../../data/card/section.ts';
import type { CardPeriod, CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { CompactCard, FullCard, Named } from '../../data/contract/card.ts';
import { lastDay, parsePeriod } from '../../data/fact/period.ts';
import { periodName } from '../../data/fact/period-name.ts';
import type { Catalogue } from './catalogue.ts';
import { cardWords, keyLabels } from './labels.ts';
import { withOccasion } from './occasions.ts';

export interface Question extends CardChoice {
  area: string;
  /** The newest period of which a total was known, where it is left out. */
  period?: string | undefined;
  /** The day whose knowledge is shown; today's where it is left out. */
  asOf?: string | undefined;
  lang: string;
}

/** What the compact card that answers the question says, or null where nothing was known of the total of its period on its day. */
export async function makeCompactCard(
  catalogue: Catalogue,
  question: Question,
): Promise<Omit<CompactCard, 'self'> | null> {
  const made = await make(catalogue, question);
  if (!made) return null;
  const { frame, texts, content } = made;
  const compact = compactContent(content);
  const card = { ...frame, ...compact, parent: parentOf(made) };
  return { ...card, words: withOccasion(cardWords('compact', texts, unitsOf(compact)), card) };
}

/** Like `makeCompactCard`, with everything that is known. */
export async function makeFullCard(catalogue: Catalogue, question: Question): Promise<Omit<FullCard, 'self'> | null> {
  const made = await make(catalogue, question);
  if (!made) return null;
  const { frame, texts, content } = made;
  const { other, month, exceeds } = content;
  const more = [other, month?.value, ...exceeds.map(({ fact }) => fact)].flatMap((fact) => fact?.unit ?? []);
  const caveats = content.caveats.map((code) => ({ code, label: texts.words[code] ?? code }));
  const card = { ...frame, ...content, parent: parentOf(made), caveats };
  return { ...card, words: withOccasion(cardWords('full', texts, [...unitsOf(content), ...more]), card) };
}

interface Made {
  /** The fields that don't come from facts. */
  frame: Omit<CompactCard, 'self' | 'parent' | 'words' | keyof CompactContent>;
  content: CardContent;
  texts: Texts;
  parent: Named | null;
}

async function make(catalogue: Catalogue, question: Question): Promise<Made | null> {
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
  const named = (id: string): Named => ({ id, label: periodName(id, language) });
  const labels = keyLabels(texts, scope.total);
  const content = makeContent(knowledge, scope, { ...namesOf(index, texts), period: named }, question);
  if (!content) return null;
  const frame = {
    area: { id: area, label: labels.area },
    indicator: { id: scope.total.indicator, label: labels.indicator },
    lang,
    dir: language.direction,
    ...(language.writing ? { writing: language.writing } : {}),
    period: named(period),
    ...modeOf(question),
    newer: newerOf(periods, period, named),
  };
  const parentName = parent ? { id: parent, label: texts.labels.areas[parent] ?? parent } : null;
  return { frame, content, texts, parent: parentName };
}

function namesOf({ vocabulary }: CatalogueIndex, texts: Texts): Pick<Show, 'label' | 'divisions' | 'divisionOf'> {
  const { partners, breakdowns } = vocabulary;
  return {
    label: (key, dimension) => keyLabels(texts, key)[dimension],
    divisions: Object.entries(texts.labels.divisions).map(([id, label]) => ({ id, label })),
    divisionOf: ({ partner, breakdown }) =>
      (partner === 'world' ? breakdowns[breakdown] : partners[partner])?.division ?? null,
  };
}

function parentOf({ parent, content }: Made): CompactCard['parent'] {
  return parent && { ...parent, growth: content.parent };
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

/** The units of the amounts that every card shows. */
function unitsOf({ headline, trend }: CompactContent): string[] {
  return [headline, ...trend.map(({ fact }) => fact)].map(({ unit }) => unit);
}

function modeOf({ period, asOf }: Question): Pick<CompactCard, 'mode' | 'asOf' | 'pin'> {
  return {
    mode: asOf ? 'pinned' : period ? 'fixed' : 'live',
    asOf: asOf ?? null,
    pin: asOf ? `@${asOf}` : '',
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
