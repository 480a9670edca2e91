/** `/v1/facts/{id}`: one fact as it is now, and `{id}@{day}` as that day knew it, which never changes. */
import { Hono } from 'hono';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import { isDay } from '../../data/contract/day.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Entry } from '../../data/fact/entry.ts';
import { firstKnown } from '../../data/fact/first-known.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import { pin } from '../../data/fact/pin.ts';
import { answer } from '../http/answer.ts';
import { CACHE } from '../http/cache.ts';
import { Problem } from '../http/problem.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { keyLabels, languageOf, receiptWords } from '../select/words.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const fact = new Hono<{ Bindings: Env }>().get('/v1/facts/:id', (c) =>
  answerFact(openCatalogue(c.env.ASSETS), c.req.url, c.req.param('id')),
);

/** The answer for a fact at `name`, an id or an id and a day joined by `@`. */
export async function answerFact(catalogue: Catalogue, url: string, name: string): Promise<Response> {
  const index = await catalogue.index();
  const { lang } = readQuery(url, ROUTES.fact, index);
  const [, id = name, at] = /^([^@]*)(@.*)?$/s.exec(name) ?? [];
  const elsewhere = movedTo(index, id, `${at ?? ''}${new URL(url).search}`);
  if (elsewhere) return elsewhere;

  const fact = await (at === undefined ? catalogue.fact(id) : pinnedFact(catalogue, id, at.slice(1)));
  if (!fact) throw unknownFact(id);
  const dataset = at === undefined ? index.dataset : { ...index.dataset, date: at.slice(1) };
  if (!lang) return answer({ dataset }, fact, { cache: at === undefined ? 'live' : 'pinned' });
  // What a receipt says around the numbers, for a reader rather than a program. The wording of a pin may get better, so it is
  // kept no longer than that of a live fact.
  const { direction: dir, writing } = languageOf(index, lang);
  const labels = keyLabels(index, fact, lang);
  const words = receiptWords(index, lang, fact.unit);
  return answer({ dataset }, { ...fact, labels, words, dir, ...(writing ? { writing } : {}) });
}

async function pinnedFact(catalogue: Catalogue, id: string, day: string): Promise<Fact | null> {
  const entry = await catalogue.entry(id);
  return entry && pinned(await catalogue.index(), entry, day);
}

function pinned({ dataset }: CatalogueIndex, entry: Entry, day: string): Fact | null {
  const first = firstKnown(entry);
  if (!isDay(day)) throw unknownPin(entry.id, `"@${day}" is no day.`, 'a day written YYYY-MM-DD after the @');
  if (first === null) return null;
  const allowed = `a day from ${first} to ${dataset.date}`;
  if (day > dataset.date) {
    throw unknownPin(
      entry.id,
      `The record ends on ${dataset.date}: what is known on ${day} can still change.`,
      allowed,
    );
  }
  if (day < first) throw unknownPin(entry.id, `It was first published on ${first}.`, allowed);
  return pin(entry, day);
}

/** The redirect of an id that moved; raises the 410 of one that was withdrawn. */
function movedTo({ moved, withdrawn }: CatalogueIndex, id: string, rest: string): Response | null {
  if (Object.hasOwn(withdrawn, id)) {
    const { date, reason, successor } = withdrawn[id] as (typeof withdrawn)[string];
    const instead = successor ? { successor: `/v1/facts/${successor}` } : {};
    throw new Problem(410, 'gone', `The fact "${id}" was withdrawn on ${date}: ${reason}`, {
      parameter: 'id',
      ...instead,
    });
  }
  if (!Object.hasOwn(moved, id)) return null;
  const headers = { Location: `/v1/facts/${moved[id]}${rest}`, 'Cache-Control': CACHE.live };
  return new Response(null, { status: 308, headers });
}

function unknownFact(id: string): Problem {
  const allowed = `${DIMENSIONS.join('.')}, as listed by /v1/facts`;
  return new Problem(404, 'not-found', `No fact has the id "${id}".`, { parameter: 'id', allowed });
}

function unknownPin(id: string, why: string, allowed: string): Problem {
  return new Problem(404, 'not-found', `The fact "${id}" cannot be pinned there. ${why}`, { parameter: 'id', allowed });
}
