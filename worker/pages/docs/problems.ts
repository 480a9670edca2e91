/** The meaning of each kind of error, and what to do. The `type` of a problem document, `/problems/{kind}`, redirects to it in `/docs`. */
import { html } from 'hono/html';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { shortened } from '../../api/route/query.ts';
import { notFound, PROBLEMS, type ProblemKind, Redirect } from '../../http/problem.ts';
import { COSTLY_PER_MINUTE, COSTLY_REQUESTS, REQUESTS_PER_MINUTE } from '../../http/rate-limit.ts';
import { type Markup, withCode } from '../site/markup.ts';
import { pageRoute } from '../site/page-route.ts';

/** Text between backticks is code. */
const EXPLANATIONS: Record<ProblemKind, string> = {
  'not-found':
    'The address does not exist, nothing has the id in it, or no figure was published by the `asOf` date in it. Often the id is misspelled. Read `detail` and `allowed`. The index at `/v1` links to every address; `/v1/facts` and `/v1/releases` list the ids.',
  gone: 'The fact was published here and was withdrawn, because it was our error. `detail` gives the day and the reason. Do not cite the figure any more. If `successor` is given, use that fact instead.',
  'method-not-allowed': 'The API is read-only. Use GET or HEAD.',
  'unknown-parameter':
    'The address has no query parameter of that name. Unknown parameters are rejected, because they may be misspelled. Remove it, or correct its name: `allowed` lists the parameters of the address.',
  'repeated-parameter':
    'A query parameter that takes one value was given more than once. Give it once. Parameters that take a list may be repeated.',
  'invalid-parameter':
    'The value of a parameter is not allowed: a code that does not exist, another format, or a day in the future. `allowed` lists the codes or describes the format. `/v1/areas` and `/v1/indicators` list codes with labels.',
  'missing-parameter':
    'A required query parameter is missing. Add the parameter that is named; `allowed` says what it can be.',
  'too-many-requests': `Rate limit exceeded: ${REQUESTS_PER_MINUTE} requests per minute and IP address (of IPv6, per /64), or ${COSTLY_PER_MINUTE} ${COSTLY_REQUESTS}. Responses from Cloudflare's cache do not count. Wait as many seconds as \`Retry-After\` says. \`/${DOWNLOADS.csv}\` is a file with all facts.`,
  unavailable:
    'The files that the response is made from could not be read, or a new version is being deployed. Try again in as many seconds as `Retry-After` says.',
  'not-implemented':
    'This site does not implement that part of a standard, such as oEmbed as XML. Use one of the values in `allowed`.',
  internal:
    'The server failed. The error was logged. Try again later. If it happens again, report the address to the operator of this site.',
};

const KINDS = Object.keys(EXPLANATIONS) as ProblemKind[];

/** The `type` of a problem document: redirects to its explanation in `/docs`. */
export const problemPage = pageRoute({
  pathParameters: { kind: { description: 'A kind of problem', example: () => 'not-found' } },
  handler: ({ values: { kind } }) => {
    if (!Object.hasOwn(EXPLANATIONS, kind))
      throw notFound('kind', `There is no kind of problem "${shortened(kind)}".`, KINDS);
    throw new Redirect(`/docs#${kind}`);
  },
});

/** A list of all kinds of errors, each with its status and explanation. */
export function problemTerms(): Markup {
  const terms = KINDS.map(
    (kind) =>
      html`<div><dt><code id="${kind}">${PROBLEMS[kind].status} ${kind}</code></dt><dd>${withCode(EXPLANATIONS[kind])}</dd></div>`,
  );
  return html`<dl class="texts">${terms}</dl>`;
}
