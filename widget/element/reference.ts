/**
 * Descriptions of the elements' slots, events, parts and states, for the custom elements manifest, editors and `/docs`. The attributes are
 * described in `types/trade-card.d.ts`. No script contains this file.
 */

type DescriptionsByName = Readonly<Record<string, string>>;

export interface ElementReference {
  tag: string;
  className: string;
  description: string;
  /** Read-only properties that are not attributes. */
  properties: Readonly<Record<string, { type: string; description: string }>>;
  /** The empty name is the slot for the children. */
  slots: DescriptionsByName;
  events: DescriptionsByName;
  parts: DescriptionsByName;
  states: DescriptionsByName;
  customProperties: DescriptionsByName;
}

export const ELEMENTS: readonly ElementReference[] = [
  {
    tag: 'trade-card',
    className: 'TradeCard',
    description:
      "Shows the trade of one area as a card, compact or full. Each number opens its receipt. The element's children are its fallback. Readers see them before the script runs, without JavaScript, and if the API can't be reached. A compact card is 10em high. The style of the snippet reserves that height, so that nothing on the page moves when the card appears. On failure the element is as high as its fallback.",
    properties: {
      card: {
        type: 'CompactCard | null',
        description: 'The response of the API that is shown. Null until a card is shown.',
      },
    },
    slots: { '': 'The fallback: the number in words, with its source, date and a link.' },
    events: {
      'trade-card-load': 'The card is shown. `detail` is `{ card }`.',
      'trade-card-error':
        'The card could not be loaded or drawn. `detail` is `{ error }`. The fallback shows, or the card that a server rendered. The element retries if that can help.',
    },
    parts: {
      card: 'The whole card',
      title: 'Area and indicator',
      note: 'A warning: the number is disputed, revised or overdue',
      headline: 'The large number',
      growth: 'Its growth from a year earlier',
      month: 'The last month',
      trend: 'The same period over the years',
      shares: 'Parts of the whole as bars',
      partners: 'The number of trading partners, and the largest',
      caveats: 'Caveats',
      source: 'Source and date',
      open: 'The button that opens the full view',
      number: 'Each number that opens a receipt',
      receipt: 'The receipt',
      panel: 'The dialog with the full view, over the page',
    },
    states: {
      loading: 'The card is loading and not shown yet',
      loaded: 'The card is shown',
      failed: 'The card could not be loaded; only the fallback shows',
    },
    customProperties: {
      '--trade-card-ink': 'Text',
      '--trade-card-muted': 'Secondary text',
      '--trade-card-line': 'Borders and rules',
      '--trade-card-accent': 'Bars, columns, the link to the full view and the button of the receipt',
      '--trade-card-background': 'Background',
      '--trade-card-radius': 'Radius of the corners',
    },
  },
  {
    tag: 'trade-figure',
    className: 'TradeFigure',
    description:
      "Cites one number in running text, and checks it. The element's children are the author's words, which stay. If they give the number of the fact, they open its receipt. If they give another number, they are plain text, and the console says so. If no number can be read in them, they are a link to the number's page. A note follows them if the number is disputed, corrected or withdrawn, or has been revised since.",
    properties: {},
    slots: { '': "The number in the author's words." },
    events: {
      'trade-figure-load': 'The fact has been loaded and compared with the words. `detail` is `{ fact }`.',
      'trade-figure-differs': 'The words give a number that differs from the fact. `detail` is `{ fact, words }`.',
      'trade-figure-error':
        'The fact could not be loaded. `detail` is `{ error }`. The words stay as they are; a mistyped id is also named on the console, once.',
    },
    parts: {
      number: 'The words',
      mark: "The note that the number is disputed or was revised; with `strict`, the record's number",
      receipt: 'The receipt',
    },
    states: {
      loading: 'The fact is loading',
      matches: 'The words give the number of the fact, or one that it had',
      differs: 'The words give another number',
      unread: 'No number can be read in the words, or more than one',
      failed: 'The fact could not be loaded; the words stay as they are',
    },
    customProperties: {},
  },
];
