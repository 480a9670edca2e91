/** `/llms.txt`: what the API is and how its numbers are cited, in plain text for agents (llmstxt.org). */
import { ownCurrency } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Route, RouteRequest } from '../route/route.ts';

export function llms({ index, origin }: RouteRequest<unknown>, table: Route[]): string {
  const { title, description, date, newest } = index.dataset;
  const { fact, day } = index.examples;
  const link = (path: string, what: string) => `- [${path}](${origin}${path}): ${what}`;
  return `# ${title}

> ${description} Every number comes with the page that printed it, or the numbers that it was computed from with their pages, the interval that it is known to lie in, and its revisions.

Newest printed page: ${newest}. Last change of the record: ${date}. Releases: ${index.releases}. No key is needed. Answers are JSON unless the address ends otherwise; errors are problem documents (RFC 9457) that name the parameter that is wrong and what is allowed.

## Read and cite

- A fact's id is area.indicator.measure.partner.breakdown.period, and permanent: ${fact}
- Its page for people is ${origin}/facts/{id}. Cite the publisher, the day and the address of the page in evidence, then that page.
- {id}@{day} is pinned to what was known on a day: ${origin}/facts/${fact}@${day}
- value is in base units: ${ownCurrency(index)}, not billions of it. bounds is the interval that the printed digits stand for.
- basis is stated where a page printed the number and derived where it was computed from printed ones: say so.
- qualifier about, over or under is part of the number. A limit (over, under) has bounds and no value.
- status disputed, corrected or withdrawn, and caveats, are reasons for care: pass them on.

## Routes

${table.map((route) => link(route.examples(index)[0], `${route.title}. ${route.path}`)).join('\n')}

## For agents

- ${origin}/mcp: Model Context Protocol, stateless HTTP, without a key. Tools find facts, get series and cite a fact.
${link('/openapi.json', 'the API described')}
`;
}
