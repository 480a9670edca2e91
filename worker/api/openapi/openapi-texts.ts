/** The texts at the head of the OpenAPI document. */
import { type CatalogueIndex, CLOCK_NOTE, retrievalNote } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { AMOUNTS_AND_GROWTH } from '../../../data/table/columns.ts';
import { COSTLY_PER_MINUTE, COSTLY_REQUESTS, REQUESTS_PER_MINUTE } from '../../http/rate-limit.ts';

export const INTRODUCTION =
  'Trade statistics from published releases. Every number comes with the place where it was printed, or the numbers that it was computed from, the interval that it is known to lie in, and its revisions.';

/** Rules of all routes: the first words of each, and the rest, with code in backticks. */
export function rules(index: CatalogueIndex): Record<string, string> {
  return {
    'No key.': ' CORS is open, for errors too. Methods: GET, HEAD and OPTIONS.',
    'An id keeps its meaning':
      ': `area.indicator.measure.partner.breakdown.period`. An id that moved redirects (308); a withdrawn one is 410 with the reason. A derived fact that is no longer known well enough is a 404.',
    'As-of dates.': ` \`${CLOCK_NOTE.replace(' shows', '` shows')} A number that was replaced later has the status \`superseded\`. Our own correction notices apply on every day. A future day is a 400; a day before the first page is a 404.`,
    'Retrieval.': ` ${retrievalNote(index)
      .replace(/(?<=the |as )retrieved/, '`$&`')
      .replace('null', '`null`')}`,
    Lists:
      ' may be in any order, joined by commas or by repeating the parameter. An unknown parameter is a 400 that names the allowed ones.',
    'Changes.':
      ' `updatedAfter` gives the facts that changed after a day; ask again with the `date` of the data set that you have. Withdrawn ids (410) are in no list: the feeds have the newest, the JSON of the whole record has all.',
    'Tables.': ` \`/v1/facts.csv\` has facts, \`/v1/series.csv\` one series or several; \`lang\` adds labels, \`bom=1\` a byte order mark, \`shape=wide\` makes one row per period. ${AMOUNTS_AND_GROWTH} Files of the whole record: \`/${DOWNLOADS.csv}\`, \`/${DOWNLOADS.parquet}\` and \`/${DOWNLOADS.record}\`; \`/${DOWNLOADS.package}\` describes the columns.`,
    'Agents.': ' `/mcp` speaks the Model Context Protocol over stateless HTTP. `/llms.txt` is this in short.',
    'Errors are problem documents':
      ' (RFC 9457) that name the parameter and what is allowed. `/docs#errors` explains each kind.',
    'Formats.': ' One media type per URL; `Accept` is not used.',
    'Caching.': ' Responses may be cached for 5 minutes. `If-None-Match` with an `ETag` avoids sending a body again.',
    'Rate limit.': ` ${REQUESTS_PER_MINUTE} requests per minute and IP address (of IPv6, per /64), and ${COSTLY_PER_MINUTE} ${COSTLY_REQUESTS}; then 429 with \`Retry-After\`. Responses from Cloudflare's cache do not count. Lists have 100 items, up to 1000 with \`limit\`; \`next\` and the \`Link\` header have the next page.`,
    'Compatibility.': ' Within `/v1` fields are only added: ignore unknown ones.',
  };
}

/** The same as Markdown, as the document has it. */
export function description(index: CatalogueIndex): string {
  const list = Object.entries(rules(index)).map(([name, text]) => `- **${name}**${text}`);
  return `${INTRODUCTION}\n\n${list.join('\n')}`;
}
