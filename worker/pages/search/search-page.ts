/**
 * `/search?q=`: at most eight rows for words in any order or a pasted number. Works without JavaScript; with it, search.js shows these rows as
 * suggestions below every search box.
 */
import { html } from 'hono/html';
import { cardTitles } from '../../../data/card/series-title.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { type Codes, labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { factText, fillText, sizeOf } from '../../../data/fact/number-text.ts';
import { isBalanceAmount } from '../../../data/fact/same-trade.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { anyText } from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { addressOf, searchBox } from '../site/forms.ts';
import { chips, type Markup, statusMark, withUnbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import type { FoundFact, Missing, SearchResult } from './search.ts';

const PARAMETERS = { q: optional(anyText('Words in any order, or a number')) };

export const searchPage = translatedPage({ parameters: PARAMETERS, handler: showSearch });

async function showSearch(
  { values: { q = '' }, catalogue, index }: RouteRequest<Values<typeof PARAMETERS>>,
  context: PageContext,
): Promise<Page> {
  const { page } = context;
  const query = q.trim();
  // Loaded only for a query, because it contains the grammars that read numbers and periods.
  const result = query ? await (await import('./search.ts')).search(catalogue, query) : null;
  return {
    title: query ? fillText(page.inParentheses, page.searchPage, query) : page.searchPage,
    description: page.searchHint,
    listed: !query,
    main: html`<h1>${page.searchPage}</h1>${searchBox(page, context, query)}
<p class="fine">${page.searchHint}</p>
${result ? results(query, result, index.vocabulary.areas, context) : ''}`,
  };
}

function results(query: string, result: SearchResult, areas: Codes['areas'], context: PageContext): Markup {
  const { page } = context;
  const rows = resultRows(result, areas, context);
  if (!rows.length) return noResult(query, result, context);
  const notes = missingNotes(result, context).map((note) => html`<p>${note}</p>`);
  return html`<div role="status">${notes}<p class="sr">${fillText(page.resultsCount, rows.length)}</p></div><ul class="results" id="results">${rows}</ul>`;
}

/** Exchange rates, figures, and the pages of areas. */
function resultRows({ areas, facts, hasRates }: SearchResult, codes: Codes['areas'], context: PageContext): Markup[] {
  const { page, texts, words, locale, langQuery } = context;
  const rates = html`<li><a href="/about${langQuery}#rates"><span>${page.exchangeRates}</span></a></li>`;
  const figures = facts.map((fact) => {
    const title = withUnbroken(titleOf(fact, codes, context), periodLabel(texts, fact.period));
    return html`<li><a href="/facts/${fact.id}${langQuery}"><span>${title}</span> <b>${factText(withoutMinus(fact), words, locale)}</b></a>${statusMark(fact.status, context)}</li>`;
  });
  const pages = areas.map(
    (id) =>
      html`<li><a href="/areas/${id}${langQuery}"><span>${labelOf(texts, 'areas', id)}</span> <span>${page.allFiguresOf}</span></a></li>`,
  );
  return [...(hasRates ? [rates] : []), ...figures, ...pages];
}

/** `No match for: germany`; `No figure for: Kazakhstan, Gansu (Exports). Nearest figures:`. */
function missingNotes({ unknownWords, missing }: SearchResult, context: PageContext): string[] {
  const { page, texts, words } = context;
  const comma = commaOf(words);
  const nameOf = ({ list, code, parts = [] }: Missing): string => {
    const name = list === 'periods' ? missingPeriod(code, context) : labelOf(texts, list, code);
    return parts.length ? fillText(page.inParentheses, name, parts.map(nameOf).join(comma)) : name;
  };
  const missingNames = missing.map(nameOf);
  const notes = [];
  if (unknownWords.length) notes.push(fillText(page.searchUnknown, unknownWords.join(comma)));
  if (missingNames.length) notes.push(fillText(page.searchMissing, missingNames.join(comma)));
  return notes;
}

/** `the whole of 2023`, because the nearest figures are often of some months of that year. */
function missingPeriod(id: string, { page, texts }: PageContext): string {
  return /^\d{4}$/.test(id) ? fillText(page.wholeYear, id) : periodLabel(texts, id);
}

/** Says that nothing matches, and links to searches for the nearest names. */
function noResult(query: string, { nearest }: SearchResult, context: PageContext): Markup {
  const { page, texts } = context;
  const suggestions = nearest.map(({ list, code }) => {
    const name = labelOf(texts, list, code);
    return [addressOf('/search', { q: name }, context), name] as const;
  });
  const message = fillText(page.searchNone, query);
  if (!suggestions.length) return html`<p role="status">${message}</p>`;
  return html`<p role="status">${message} ${page.didYouMean}</p>${chips(suggestions, 'nearest')}`;
}

/** `Kazakhstan’s exports to China in 2023`; for measures that cards do not have, the names of the key. */
function titleOf(fact: FoundFact, areas: Codes['areas'], { texts, words }: PageContext): string {
  const key = parseFactId(fact.id) as Key;
  if (!['value', 'value-usd', 'growth'].includes(key.measure)) return titleOfFact(texts, fact.id, commaOf(words));
  const { value, bounds } = fact;
  return cardTitles(texts, { ...key, value, bounds }, areas[key.area]).title;
}

/** The title calls a negative balance a deficit, so its number has no minus. */
function withoutMinus(fact: FoundFact): FoundFact {
  return isBalanceAmount(parseFactId(fact.id) as Key) ? sizeOf(fact) : fact;
}
