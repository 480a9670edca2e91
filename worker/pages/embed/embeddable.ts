/** Which card a page of this deployment shows, by the page's address: what another site embeds in the place of a link to the page. */
import { findFact } from '../../api/facts/fact.ts';
import type { Parameters } from '../../api/route/query.ts';
import { onlyKnown } from '../../api/route/query.ts';
import type { PathValues, RouteRequest } from '../../api/route/route.ts';
import { readRequest } from '../../api/route/serve-route.ts';
import { Problem } from '../../http/problem.ts';
import { Redirect } from '../../http/redirect.ts';
import { AREA_PAGE, AREA_PAGE_PATH } from '../area/area-page.ts';
import type { FactAsked } from '../fact/fact-page.ts';
import { FACT_PAGE, FACT_PAGE_PATH } from '../fact/fact-page.ts';
import type { Asked as Chosen } from '../start/choice.ts';
import { choose, START } from '../start/choice.ts';
import type { Embedded } from './embed-page.ts';
import { EMBED, EMBED_PATH } from './embed-page.ts';

/** How the card is asked for. */
export interface EmbeddedCard {
  area: string;
  period?: string | undefined;
  asOf?: string | undefined;
  lang: string;
  theme?: 'light' | 'dark' | undefined;
  view?: 'compact' | 'full' | undefined;
}

interface Place<Q> {
  /** As the page is mounted. */
  path: string;
  pathValues: PathValues;
  parameters: Parameters;
  card(question: RouteRequest<Q>): Promise<EmbeddedCard | null>;
}

const start: Place<Chosen> = {
  path: '/',
  pathValues: {},
  parameters: START,
  card: async (question) => {
    const { area, found } = await choose(question);
    return 'card' in found ? { area, ...found.options, lang: found.card.lang } : null;
  },
};

const area: Place<{ area: string; lang: string }> = {
  path: '/areas/{area}',
  pathValues: AREA_PAGE_PATH as PathValues,
  parameters: AREA_PAGE,
  // The page shows the newest card, whichever period its table is of.
  card: async ({ values }) => ({ area: values.area, lang: values.lang }),
};

const fact: Place<FactAsked> = {
  path: '/facts/{id}',
  pathValues: FACT_PAGE_PATH as PathValues,
  parameters: FACT_PAGE,
  card: async ({ values, catalogue, address }) => {
    const found = await findFact(catalogue, values.id, (id) => address({ id }));
    const periods = await catalogue.periods(found.area);
    const period = periods.some(({ id }) => id === found.period) ? found.period : undefined;
    return { area: found.area, period, asOf: values.id.day, lang: values.lang };
  },
};

const embed: Place<Embedded> = {
  path: '/embed/{area}',
  pathValues: EMBED_PATH as PathValues,
  parameters: EMBED,
  card: async ({ values }) => ({ ...values, view: values.view as 'compact' | 'full' }),
};

const PLACES = [start, area, fact, embed] as unknown as Place<Record<string, unknown>>[];

/** What matches an address of the page, with the value in its path as the group. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`);
}

/** The card at an absolute address; null for an address of another site, or of a page without a card. */
export async function embeddedAt(
  env: Pick<Env, 'ASSETS' | 'PUBLIC_ORIGIN'>,
  url: string,
): Promise<EmbeddedCard | null> {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search, username, password } = new URL(url);
  if (origin !== env.PUBLIC_ORIGIN || username || password) return null;
  try {
    return await cardAt(env, pathname, search.slice(1));
  } catch (error) {
    if (error instanceof Redirect) return embeddedAt(env, `${origin}${error.location}`);
    if (error instanceof Problem || error instanceof URIError) return null;
    throw error;
  }
}

async function cardAt(env: Pick<Env, 'ASSETS' | 'PUBLIC_ORIGIN'>, path: string, query: string) {
  for (const place of PLACES) {
    const match = patternOf(place.path).exec(path);
    if (!match) continue;
    const value = decodeURIComponent(match[1] ?? '');
    return place.card(await readRequest(env, place, onlyKnown(query, place.parameters), () => value));
  }
  return null;
}
