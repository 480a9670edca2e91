/** The gallery's sentences with one cited number each, for `<trade-figure>`. */
import { periodLabel, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { factText, numberText } from '../../../data/fact/number-text.ts';
import { dayAfter } from '../../../data/fact/period.ts';
import { factTitle } from '../../../data/fact/title.ts';
import { fullCard } from '../../api/cards/cards.ts';
import { labelled } from '../../api/facts/fact.ts';
import { defaultLang } from '../../api/route/parameters.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { differentLanguages } from './gallery-cells.ts';

export interface FigureCell {
  id: string;
  caption: string;
  fact: string;
  asOf?: string;
  lang: string;
  text: [before: string, words: string, after: string];
  /** As in `LiveCell`. */
  onDemand?: string;
}

export async function figureCells(catalogue: Catalogue): Promise<FigureCell[]> {
  const index = catalogue.index;
  const { fact, day } = index.examples;
  const lang = defaultLang(index);
  const card = await cardIn(lang);
  const derived = derivedIn(card);
  const revised = (await catalogue.facts(index.start.area)).find(({ revisions }) => revisions.length > 0);
  return [
    { id: 'figure-live', caption: 'Stated', fact, lang, text: sentence(card, card.headline) },
    ...(derived
      ? [
          {
            id: 'figure-derived',
            caption: 'Derived',
            fact: derived.id,
            lang,
            text: sentence(
              card,
              derived,
              periodLabel(await catalogue.texts(lang), (parseFactId(derived.id) as Key).period),
            ),
          },
        ]
      : []),
    ...(revised ? revisedCells(await catalogue.texts(lang), revised) : []),
    { id: 'figure-pinned', caption: 'Pinned', fact, asOf: day, lang, text: sentence(card, card.headline) },
    {
      id: 'figure-unknown',
      caption: 'No such fact: the words stay',
      fact: fact.replace(index.start.period, '1949'),
      lang,
      text: ['The record does not have ', 'the number of 1949', '.'],
      onDemand: 'Ask for the number of 1949: the API answers 404',
    },
    ...(await Promise.all(
      differentLanguages(index)
        .slice(1)
        .map(async ({ code, name }): Promise<FigureCell> => {
          const text = sentence(await cardIn(code));
          return { id: `figure-${code}`, caption: `In ${name}`, fact, lang: code, text };
        }),
    )),
  ];

  async function cardIn(lang: string): Promise<FullCard> {
    const card = await fullCard(catalogue, { ...index.start, lang });
    if (!card) throw new Error(`the catalogue has no card for ${index.start.area} in ${index.start.period}`);
    return card;
  }
}

function sentence(card: FullCard, fact: CardFact = card.headline, period = card.period.label): FigureCell['text'] {
  const { area, indicator } = card;
  return [
    `${area.label}, ${indicator.label}, ${period}: `,
    numberText(fact, card.words, { tag: card.lang, writing: card.writing }),
    '.',
  ];
}

/** A number of the card that no page printed. */
function derivedIn({ trend, other, month }: FullCard): CardFact | undefined {
  const facts = [other, month?.value, month?.growth, ...trend.map(({ fact }) => fact)];
  return facts.find((fact) => fact?.basis === 'derived') ?? undefined;
}

function revisedCells(texts: Texts, fact: Fact): FigureCell[] {
  const { id, revisions } = fact;
  const [first] = revisions as [Fact['revisions'][number]];
  const { labels, words, writing } = labelled(texts, fact);
  const lang = texts.language.code;
  const text = (number: Pick<Fact, 'value' | 'bounds'>): FigureCell['text'] => [
    `${factTitle(fact, labels)}: `,
    factText({ ...fact, ...number }, words, { tag: lang, writing }),
    '.',
  ];
  return [
    { id: 'figure-revised', caption: 'Revised', fact: id, lang, text: text(fact) },
    {
      id: 'figure-superseded',
      caption: 'Pinned to a day before the revision',
      fact: id,
      asOf: dayAfter(first.until, -1),
      lang,
      text: text(first),
    },
  ];
}
