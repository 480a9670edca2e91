/** What a picture says of itself to machines: which numbers it shows, by whom they were published, and as of which day they are known. */
import { html } from 'hono/html';
import type { CardFact, CompactCard } from '../../data/contract/card.ts';
import { writer } from '../../widget/view/writer.ts';
import { escapePlain } from './escape.ts';

export interface Receipt {
  /** Title and id of the data set. */
  dataset: { id: string; title: string };
  /** Path and query of the card's own answer. */
  card: string;
  /** The day of the newest release that the numbers may come from, or the day that the card is pinned to. */
  day: string;
  source: Pick<CompactCard['source'], 'publisher' | 'agency' | 'url' | 'published'>;
  /** What the picture shows of each fact, by its id. */
  facts: Record<string, string>;
}

export interface DatasetName {
  id: string;
  title: string;
  date: string;
}

export function receipt(card: CompactCard, { id, title, date }: DatasetName): Receipt {
  const { text } = writer(html, card, { tag: card.lang, api: '', level: '' });
  const { headline, growth, parent, trend, pin, source } = card;
  // The last of the trend is the headline, with fewer digits.
  const past = trend.map(({ fact }) => fact).filter(({ id }) => id !== headline.id);
  const shown = [headline, growth, parent?.growth, ...past];
  const known = shown.filter((fact): fact is CardFact => Boolean(fact));
  return {
    dataset: { id, title },
    card: card.self,
    day: card.asOf ?? date,
    source: { publisher: source.publisher, agency: source.agency, url: source.url, published: source.published },
    facts: Object.fromEntries(known.map((fact) => [`${fact.id}${pin}`, text(fact)])),
  };
}

/** The receipt as JSON, as SVG and PNG carry it. */
export function receiptJson(card: CompactCard, dataset: DatasetName): string {
  return escapePlain(JSON.stringify(receipt(card, dataset)));
}
