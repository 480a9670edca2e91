/** `/problems` and `/problems/{type}`: what each kind of error means and what to do about it. Every problem's `type` leads here. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import { readQuery } from '../api/parameters.ts';
import type { ProblemKind } from '../http/problem.ts';
import { PROBLEMS, Problem } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { page } from './layout.ts';

interface Explanation {
  status: number;
  means: string;
  mend: string;
  /** An address that answers with it, where asking for one does no harm. */
  example?: string;
}

const EXPLANATIONS: Record<ProblemKind, Explanation> = {
  'not-found': {
    status: 404,
    means:
      'The path leads nowhere, or the id in it is not held: a misspelling, or a day before the fact was first published.',
    mend: 'Look at detail and allowed. The index at /v1 links to every route, /v1/facts and /v1/releases list the ids.',
    example: '/v1/facts/CN-XJ.trade.value.world.total.1949',
  },
  gone: {
    status: 410,
    means:
      'The fact was published here and has been withdrawn, because it was an error of ours. detail says when and why.',
    mend: 'Stop citing the figure. Where successor is given, it is the fact to use instead.',
  },
  'method-not-allowed': {
    status: 405,
    means: 'The API is read only.',
    mend: 'Use GET or HEAD.',
  },
  'not-acceptable': {
    status: 406,
    means: 'The Accept header leaves out the one media type that the address serves.',
    mend: 'Send no Accept header, or one with a type named in allowed. Formats have addresses of their own, such as /v1/facts.csv.',
  },
  'unknown-parameter': {
    status: 400,
    means: 'The route has no query parameter of that name. It is not ignored, because that would hide a misspelling.',
    mend: 'allowed lists the parameters of the route. Leave out what trackers add to addresses.',
    example: '/v1/facts?aera=CN-XJ',
  },
  'repeated-parameter': {
    status: 400,
    means: 'A query parameter was given more than once.',
    mend: 'Join values by commas, sorted: area=CN,CN-XJ.',
    example: '/v1/facts?area=CN&area=CN-XJ',
  },
  'invalid-parameter': {
    status: 400,
    means: 'The value is none that the parameter can have, or a list is not in its one order.',
    mend: 'allowed lists the codes, says how values look, or gives the list in its order. Codes with labels are at /v1/areas and /v1/indicators.',
    example: '/v1/facts?area=Xinjiang',
  },
  'missing-parameter': {
    status: 400,
    means: 'The route cannot answer without a parameter that was not given.',
    mend: 'Give the parameter that is named; allowed says what it can be.',
    example: '/v1/series?area=CN-XJ',
  },
  'too-many-requests': {
    status: 429,
    means: 'One address asked for more than 600 answers in a minute at one place. Answers from the cache do not count.',
    mend: 'Wait as long as Retry-After says. /v1/facts.csv has everything in one answer.',
  },
  internal: {
    status: 500,
    means: 'The fault is ours and has been logged.',
    mend: 'Try again later. If it stays, tell us the address.',
  },
};

const kinds = Object.keys(EXPLANATIONS) as ProblemKind[];

export const problems = new Hono<{ Bindings: Env }>()
  .get('/problems', async (c) => {
    readQuery(c.req.url, [], await openCatalogue(c.env.ASSETS).index());
    return page({
      title: 'Problems: Trade Facts',
      description: 'What each kind of error of the Trade Facts API means and what to do about it.',
      path: '/problems',
      origin: c.env.PUBLIC_ORIGIN,
      main: html`<h1>Problems</h1>
<p>Every error is a problem document (RFC 9457, <code>application/problem+json</code>) with a status that says the same. Its <code>type</code> is one of these addresses; <code>parameter</code> and <code>allowed</code> name what was wrong and what may stand there.</p>
<dl class="links">${kinds.map((kind) => html`<div><dt><a href="/problems/${kind}"><code>${EXPLANATIONS[kind].status} ${kind}</code></a></dt><dd>${PROBLEMS[kind]}</dd></div>`)}</dl>`,
    });
  })
  .get('/problems/:type', async (c) => {
    readQuery(c.req.url, [], await openCatalogue(c.env.ASSETS).index());
    const type = c.req.param('type');
    const kind = kinds.find((one) => one === type);
    if (!kind) {
      throw new Problem(404, 'not-found', `There is no kind of problem "${type}".`, {
        parameter: 'type',
        allowed: kinds,
      });
    }
    const { status, means, mend, example } = EXPLANATIONS[kind];
    return page({
      title: `${PROBLEMS[kind]}: Trade Facts`,
      description: means,
      path: `/problems/${kind}`,
      origin: c.env.PUBLIC_ORIGIN,
      main: html`<h1>${PROBLEMS[kind]}</h1>
<p>Status <code>${status}</code>, type <code>${c.env.PUBLIC_ORIGIN}/problems/${kind}</code>.</p>
<h2>What it means</h2><p>${means}</p>
<h2>What to do</h2><p>${mend}</p>
${example ? html`<h2>Example</h2><p>This address answers with it: <a href="${example}"><code>${example}</code></a></p>` : ''}
<p><a href="/problems">All problems</a>, <a href="/docs">documentation of the API</a></p>`,
    });
  });
