/** The text at the head of the OpenAPI document: an introduction and the rules of all routes. The docs page shows them too. */
import { type CatalogueIndex, CLOCK_NOTE, retrievalNote } from '../../../data/catalogue/format/catalogue-index.ts';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { AMOUNTS_AND_GROWTH } from '../../../data/table/columns.ts';
import { COSTLY_PER_MINUTE, COSTLY_REQUESTS, REQUESTS_PER_MINUTE } from '../../http/rate-limit.ts';

export const INTRODUCTION =
  'Trade statistics from published releases. Every number has its source, or the numbers that it was computed from, its possible range and its revisions.';

/** The rules of all routes by their titles, with code in backticks. */
export function rules(index: CatalogueIndex): Record<string, string> {
  // The data package has the same sentences without backticks.
  const clock = CLOCK_NOTE.replace(/^asOf=\S+/, '`$&`');
  const retrieval = retrievalNote(index)
    .replace(/(?<=the |as )retrieved/, '`$&`')
    .replace('null', '`null`');
  return {
    'No key.': 'CORS is open, also for errors. Methods: GET, HEAD and OPTIONS.',
    'Permanent ids.':
      '`area.indicator.measure.partner.breakdown.period`. An id that moved redirects (308). A withdrawn id is a 410 with the reason. A derived fact that has become too uncertain is a 404.',
    'As-of dates.': `${clock} A number that was replaced later has the status \`superseded\`. Our own correction notices apply on every day. A future day is a 400; a day before the first page is a 404.`,
    'Retrieval.': retrieval,
    'Parameters.':
      'Separate the values of a list by commas, or repeat the parameter. An unknown parameter is a 400 that names the allowed ones.',
    'Changes.':
      '`updatedAfter` gives the facts that changed after a day; next time send the `date` of the data set that you have. Withdrawn ids (410) are in no list: the feeds have the newest, the JSON of the whole record has all.',
    'Tables.': `\`/v1/facts.csv\` has facts, \`/v1/series.csv\` has series. \`lang\` adds labels, \`bom=1\` a byte order mark. Text that a spreadsheet could run as a formula has an apostrophe before it. ${AMOUNTS_AND_GROWTH} Files of the whole record: \`/${DOWNLOADS.csv}\`, \`/${DOWNLOADS.parquet}\` and \`/${DOWNLOADS.record}\`; \`/${DOWNLOADS.package}\` describes the columns.`,
    'Agents.': '`/mcp` speaks the Model Context Protocol over stateless HTTP. `/llms.txt` is a summary.',
    'Errors.':
      'Problem documents (RFC 9457) name the parameter and what is allowed. `/docs#errors` explains each kind.',
    'Formats.': 'Each URL has one media type; `Accept` is ignored.',
    'Caching.': 'Responses may be cached for 5 minutes. Send `If-None-Match` with the `ETag` to revalidate.',
    'Rate limit.': `${REQUESTS_PER_MINUTE} requests per minute and IP address (of IPv6, per /64), and ${COSTLY_PER_MINUTE} ${COSTLY_REQUESTS}; then 429 with \`Retry-After\`. Responses from Cloudflare's cache do not count.`,
    'Lists.': 'Lists have 100 items, or up to 1000 with `limit`. The next page is in `next` and in the `Link` header.',
    'Compatibility.': 'Within `/v1` fields are only added: ignore unknown ones.',
  };
}

/** Introduction and rules as Markdown. */
export function description(index: CatalogueIndex): string {
  const list = Object.entries(rules(index)).map(([title, text]) => `- **${title}** ${text}`);
  return `${INTRODUCTION}\n\n${list.join('\n')}`;
}
