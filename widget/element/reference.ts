/**
 * What the elements have beside their attributes, which `types/trade-card.d.ts` describes: for manifest, editors and documentation. No script
 * contains it.
 */

/** Descriptions by name. */
type Named = Readonly<Record<string, string>>;

export interface ElementReference {
  tag: string;
  className: string;
  description: string;
  /** Properties that are no attributes; they can only be read. */
  properties: Readonly<Record<string, { type: string; description: string }>>;
  /** By name; the empty one is that of the children. */
  slots: Named;
  events: Named;
  parts: Named;
  states: Named;
  customProperties: Named;
}

export const ELEMENTS: readonly ElementReference[] = [
  {
    tag: 'trade-card',
    className: 'TradeCard',
    description:
      "Shows the trade of one area as a card, compact or full; each number opens its receipt. The element's children are its fallback: readers see them before the script has run, without it, and when the API can't be reached. A compact card is 10em high; the style of the snippet keeps its place, so that nothing on the page moves when it comes. An element that failed gives the place up and is as high as its fallback.",
    properties: {
      card: {
        type: 'CompactCard | null',
        description: 'The card that is shown, as the API answered it; null while there is none.',
      },
    },
    slots: { '': 'The fallback: the number in words, with its source, date and a link.' },
    events: {
      'trade-card-load': 'The card is shown. `detail` is `{ card }`.',
      'trade-card-error':
        'The card could not be loaded or drawn. `detail` is `{ error }`. The fallback shows, or the card that a server rendered. The element retries a few times when that may help.',
    },
    parts: {
      card: 'The whole card',
      title: 'Area and indicator',
      note: 'A warning: the number is disputed, revised or overdue',
      headline: 'The large number',
      growth: 'Its growth on a year earlier',
      month: 'The last month',
      trend: 'The same period over the years',
      shares: 'Parts of the whole as bars',
      partners: 'The number of trading partners, and the largest',
      caveats: 'Caveats',
      source: 'Source and date',
      open: 'The button that opens the full view',
      number: 'Each number that opens a receipt',
      receipt: 'The receipt',
      panel: 'The dialog that holds the full view over the page',
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
      "One cited number inside running text, which is checked. The element's children are the author's words, which stay. Where they give the number of the fact they lead to its receipt. Where they give another one they are no link, and the console says so. Where no number can be read in them they are an ordinary link to the number's page. A note follows them where the number is disputed, corrected or withdrawn, or has been revised since.",
    properties: {},
    slots: { '': "The number in the author's words." },
    events: {
      'trade-figure-load': 'The fact is loaded and the words are compared with it. `detail` is `{ fact }`.',
      'trade-figure-differs': 'The words give another number than the fact. `detail` is `{ fact, words }`.',
      'trade-figure-error':
        'The fact could not be loaded. `detail` is `{ error }`. The words stay as they are; a mistyped id is also named on the console, once.',
    },
    parts: {
      number: 'The words',
      mark: "The note that the number is in doubt or was revised; with `strict`, the record's number",
      receipt: 'The receipt',
    },
    states: {
      loading: 'The fact is loading',
      matches: 'The words give the number of the fact, or one that it had',
      differs: 'The words give another number',
      unread: 'No number can be read in the words, or more than one',
      failed: 'The fact could not be loaded: the words stay as they are',
    },
    customProperties: {},
  },
];
