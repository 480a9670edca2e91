/** What a picture says of itself to machines: which numbers it shows, by whom they were published, and as of which day they are known. */
import { html } from 'hono/html';
import type { CardFact, CompactCard } from '../../data/contract/card.ts';
import { writer } from '../../widget/view/writer.ts';
import { escapePlain } from './escape.ts';

/** Of the data set, with the day of the newest release that the numbers may come from. */
export interface DatasetName {
  id: string;
  title: string;
  date: string;
}

/** What the picture shows of each fact, by its id, with the path of the card's own answer and the day of its knowledge. */
export function receipt(card: CompactCard, { id, title, date }: DatasetName) {
  const { text } = writer(html, card, { tag: card.lang, api: '', level: '' });
  const { headline, growth, parent, trend, pin } = card;
  const { publisher, agency, url, published } = card.source;
  // The last of the trend is the headline, with fewer digits.
  const past = trend.map(({ fact }) => fact).filter(({ id }) => id !== headline.id);
  const shown = [headline, growth, parent?.growth, ...past].filter((fact): fact is CardFact => Boolean(fact));
  return {
    dataset: { id, title },
    card: card.self,
    day: card.asOf ?? date,
    source: { publisher, agency, url, published },
    facts: Object.fromEntries(shown.map((fact) => [`${fact.id}${pin}`, text(fact)])),
  };
}

/** The receipt as JSON, as SVG and PNG carry it. */
export function receiptJson(card: CompactCard, dataset: DatasetName): string {
  return escapePlain(JSON.stringify(receipt(card, dataset)));
}
