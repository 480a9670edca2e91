/** What is to be known of routes beside their titles, by their names in routes.ts: for the documentation, which no answer of theirs needs. */
import { LEVELS_AND_GROWTH } from '../../../data/table/columns.ts';

const FILTERING =
  'A fact matches if it has one of the values of every parameter. Lists may be in any order, joined by commas or by repeating the parameter. No match is an empty list; a code that does not exist is a 400. For what has changed since a day, ask for `updatedAfter` that day.';

const GUARDED = 'Text that a spreadsheet would run as a formula has an apostrophe before it.';

export const DESCRIPTIONS: Partial<Record<string, string>> = {
  facts: FILTERING,
  csv: `RFC 4180 in UTF-8, one row per fact; \`/datapackage.json\` describes the columns. ${LEVELS_AND_GROWTH} ${FILTERING} ${GUARDED}`,
  table: `The records have the columns of \`/v1/facts.csv\`, \`null\` where a cell is empty. ${FILTERING}`,
  fact: 'An id followed by `@` and a day is pinned: it shows the fact as known on that day, from the releases recorded by then. Releases recorded later do not change it. With `lang` the answer has labels and words too, in their current wording.',
  series:
    'The points of a series are comparable: they are of the same months of each year (`ytd-05` is January to May), of whole years, or of single months. `window=ytd` has January to each month in one series, of which only those of the same months are comparable. `gaps=1` names the periods between that have no point. Where a definition changed, `breaks` says between which points: those before and after are not comparable. One area and one partner give the series itself; several give a list of series, at most 100, and name the keys that have no point.',
  seriesTable: `\`shape=long\` has the columns of \`/v1/facts.csv\`. \`shape=wide\` has one column a key, named by its codes, and with \`bounds=1\` its lower and upper bound; its column \`notes\` says which values are derived, approximate, limits, disputed or at a break of the series. Several measures may stand side by side; one measure in several units makes no wide table. \`gaps=1\` adds rows without a value. ${LEVELS_AND_GROWTH} ${GUARDED}`,
  card: 'Without `period` the newest; with `asOf` the newest that was known on that day. A compact card is the default; with `view=full` the answer has everything that is known of the period.',
  cardText: 'In lines of their own: the sentence with its source, the page of the source, and that of the figures.',
  cardHtml:
    'With `fragment=1` the compact card as one table cell with inline styles, for mail and a strict CMS. With `fragment=element` the element with its card in declarative shadow DOM, for pages that are built: its script takes it over.',
  cardSvg:
    '480 × 252, loads nothing, light, or by `theme` dark or as the reader prefers. Its metadata names its facts, their source and day. Problems are pictures too.',
  cardPng:
    '1200 × 630, drawn in the build: the newest card of all trade in each language, and in the first one each period and each other series. A chunk `iTXt`, `Receipt`, names its facts, their source and day. Problems are pictures too.',
};
