/** Which card an address of this deployment shows: what another site embeds in the place of a link to it. */
import type { Bindings } from '../../api/route/serve-route.ts';
import { Problem, Redirect } from '../../http/problem.ts';
import { type CardSource, readPageRequest, type ShownCard } from '../site/page-route.ts';

/** By path, `/areas/{area}`. */
export type CardSources = Record<string, CardSource>;

/** The card at an absolute address; null for an address of another site, or of a page without a card. */
export async function cardAtAddress(env: Bindings, url: string, sources: CardSources): Promise<ShownCard | null> {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search, username, password } = new URL(url);
  if (origin !== env.PUBLIC_ORIGIN || username || password) return null;
  try {
    return await cardAtPath(env, pathname, search.slice(1), sources);
  } catch (error) {
    if (error instanceof Redirect) return cardAtAddress(env, `${origin}${error.location}`, sources);
    if (error instanceof Problem || error instanceof URIError) return null;
    throw error;
  }
}

async function cardAtPath(env: Bindings, pathname: string, query: string, sources: CardSources) {
  for (const [path, source] of Object.entries(sources)) {
    const match = patternOf(path).exec(pathname);
    if (!match) continue;
    const value = decodeURIComponent(match[1] ?? '');
    return (await source.card?.(await readPageRequest(env, { ...source, path }, query, () => value))) ?? null;
  }
  return null;
}

/** What matches an address of the path, with the value in it as the group. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`);
}
