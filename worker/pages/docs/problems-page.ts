/** `/problems` and `/problems/{kind}`: what each kind of error means and what to do. The `type` of every problem document leads here. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { notFound } from '../../api/route/path-values.ts';
import { shortened } from '../../api/route/query.ts';
import type { PathValue, RouteRequest } from '../../api/route/route.ts';
import { COSTLY_PER_MINUTE, PROBLEMS, type ProblemKind, REQUESTS_PER_MINUTE } from '../../http/problem.ts';
import { withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { pageRoute } from '../site/page-route.ts';

interface Explanation {
  /** Text between backticks is code, here and in `remedy`. */
  meaning: string;
  remedy: string;
  /** An address of the API that answers with it, where asking for one does no harm. */
  example?: (examples: CatalogueIndex['examples']) => string;
}

const EXPLANATIONS: Record<ProblemKind, Explanation> = {
  'not-found': {
    meaning:
      'The address does not exist, or nothing has the id in it, or nothing was known on the day in it. Often the id is misspelled.',
    remedy:
      'Read `detail` and `allowed`. The index at `/v1` links to every address; `/v1/facts` and `/v1/releases` list the ids.',
    example: ({ fact }) => `/v1/facts/${fact.replace(/[^.]+$/, '').replace(/\.+$/, '')}.1949`,
  },
  gone: {
    meaning:
      'The fact was published here and was withdrawn, because it was our error. `detail` gives the day and the reason.',
    remedy: 'Do not cite the figure any more. If `successor` is given, use that fact instead.',
  },
  'method-not-allowed': {
    meaning: 'The API is read-only.',
    remedy: 'Use GET or HEAD.',
  },
  'unknown-parameter': {
    meaning:
      'The address has no query parameter of that name. The parameter is not ignored, because it may be a misspelled one.',
    remedy: 'Remove the parameter, or correct its name: `allowed` lists the parameters of the address.',
    example: ({ area }) => `/v1/facts?aera=${area}`,
  },
  'repeated-parameter': {
    meaning: 'A query parameter that takes one value was given more than once.',
    remedy: 'Give the parameter once. Parameters that take a list may be repeated.',
    example: () => '/v1/facts?limit=1&limit=2',
  },
  'invalid-parameter': {
    meaning:
      'The value of a parameter is not allowed: a code that does not exist, another format, or a day in the future.',
    remedy:
      '`allowed` lists the codes or describes the format. `/v1/areas` and `/v1/indicators` list codes with labels.',
    example: () => '/v1/facts?area=nowhere',
  },
  'missing-parameter': {
    meaning: 'A required query parameter is missing.',
    remedy: 'Add the parameter that is named; `allowed` says what it can be.',
    example: ({ area }) => `/v1/series?area=${area}`,
  },
  'too-many-requests': {
    meaning: `Rate limit exceeded: ${REQUESTS_PER_MINUTE} requests per minute and address (of IPv6, per /64), or ${COSTLY_PER_MINUTE} tables and messages to \`/mcp\`. Answers from a cache are not counted.`,
    remedy: 'Wait as many seconds as `Retry-After` says. `/v1/facts.csv` has all facts in one answer.',
  },
  unavailable: {
    meaning: 'The files that the answer is made from could not be read, or a new version is being deployed.',
    remedy: 'Try again in as many seconds as `Retry-After` says.',
  },
  'not-implemented': {
    meaning: 'What is asked for is a part of a standard that this site does not implement, such as oEmbed as XML.',
    remedy: 'Ask for one of the values in `allowed`.',
    example: () => `/oembed?url=x&format=xml`,
  },
  internal: {
    meaning: 'The server failed. The error was logged.',
    remedy: 'Try again later. If it happens again, report the address to whoever runs this site.',
  },
};

const kinds = Object.keys(EXPLANATIONS) as ProblemKind[];

const PROBLEM_PATH = {
  kind: {
    description: 'A kind of problem',
    example: () => 'not-found',
    read: (text) => {
      const kind = kinds.find((name) => name === text);
      if (kind) return kind;
      throw notFound(`There is no kind of problem "${shortened(text)}".`, 'kind', kinds);
    },
  } satisfies PathValue<ProblemKind>,
};

export const problemsPage = pageRoute({ handler: listProblems });
export const problemPage = pageRoute({ pathValues: PROBLEM_PATH, handler: explainProblem });

function listProblems(): Page {
  return {
    title: 'Problems',
    description: 'What each kind of error of the API means and what to do.',
    main: html`<nav class="path" aria-label="Documentation"><a href="/docs">Data &amp; API</a></nav>
<h1>Problems</h1>
<p>Every error of the API is a problem document (RFC 9457, <code>application/problem+json</code>). Its <code>type</code> is one of these addresses; <code>parameter</code> names what was wrong and <code>allowed</code> what is allowed.</p>
<dl class="links">${kinds.map((kind) => html`<div><dt><a href="/problems/${kind}"><code>${PROBLEMS[kind].status} ${kind}</code></a></dt><dd>${withCode(EXPLANATIONS[kind].meaning)}</dd></div>`)}</dl>`,
  };
}

function explainProblem({ values: { kind }, origin, index }: RouteRequest<{ kind: ProblemKind }>): Page {
  const { status, title } = PROBLEMS[kind];
  const { meaning, remedy, example } = EXPLANATIONS[kind];
  const address = example?.(index.examples);
  return {
    title,
    description: meaning.replaceAll('`', ''),
    main: html`<nav class="path" aria-label="Documentation"><a href="/docs">Data &amp; API</a> › <a href="/problems">Problems</a></nav>
<h1>${title}</h1>
<p>Status <code>${status}</code>, type <code>${origin}/problems/${kind}</code>.</p>
<section><h2>What it means</h2><p>${withCode(meaning)}</p></section>
<section><h2>What to do</h2><p>${withCode(remedy)}</p></section>
${address ? html`<section><h2>Example</h2><p>This address answers with it: <a href="${address}"><code>${address}</code></a></p></section>` : ''}`,
  };
}
