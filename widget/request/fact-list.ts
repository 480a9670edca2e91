/**
 * Loads the facts of figures. Figures of a page that ask at about the same time share one request for a list of facts. The API refuses a
 * list that contains an unknown id. The list is then halved until only the unknown id is left:
 *
 *   [a, b, unknown, d] is refused   →   [a, b] and [unknown, d], which is refused   →   unknown and d, each by its own URL
 */
import type { ServedFact } from '../../data/contract/fact.ts';
import type { LabeledFact } from '../view/receipt/receipt.ts';
import { fetchJson, type LoadError, share } from './load.ts';

/** Milliseconds that a list waits for more ids. */
const LIST_DELAY = 20;
/** The URL of a list with this many ids is shorter than 8 kB. */
const MAX_IDS = 50;

/** The API sends a list of facts without words. If words are needed, the fact is requested by its own URL. */
export type ListedFact = ServedFact & Partial<Pick<LabeledFact, 'words' | 'writing'>>;

interface FactList {
  ids: Set<string>;
  users: number;
  controller: AbortController;
  facts: Promise<Map<string, ListedFact>>;
}

/** For each API, the list that still accepts ids. */
const openLists = new Map<string, FactList>();

/** The fact as known today. Rejects with a `LoadError`. */
export function loadFact(api: string, id: string, lang: string, signal: AbortSignal): Promise<ListedFact> {
  return share(`${api} ${id} ${lang}`, (sharedSignal) => loadInList(api, id, lang, sharedSignal), signal);
}

/** The URL of one fact with labels and words. Its receipt is made from the same response. */
export function factUrl(api: string, id: string, lang: string): string {
  return `${api}/v1/facts/${encodeURIComponent(id)}?lang=${lang}`;
}

async function loadInList(api: string, id: string, lang: string, signal: AbortSignal): Promise<ListedFact> {
  const list = openLists.get(api) ?? openList(api);
  list.ids.add(id);
  list.users++;
  signal.addEventListener('abort', () => {
    if (!--list.users) list.controller.abort();
  });
  if (list.ids.size === MAX_IDS) openLists.delete(api);
  const facts = await list.facts;
  return facts.get(id) ?? fetchJson(factUrl(api, id, lang), signal);
}

function openList(api: string): FactList {
  const ids = new Set<string>();
  const controller = new AbortController();
  const list = { ids, users: 0, controller, facts: loadLater() };
  openLists.set(api, list);
  return list;

  async function loadLater() {
    await new Promise((resolve) => setTimeout(resolve, LIST_DELAY));
    if (openLists.get(api) === list) openLists.delete(api);
    return new Map((await load([...ids].sort())).map((fact) => [fact.id, fact]));
  }

  async function load(ids: string[]): Promise<ServedFact[]> {
    // A single id needs no list: `loadInList` then requests the fact by its own URL, with its words.
    if (ids.length < 2) return [];
    try {
      const query = ids.map(encodeURIComponent).join();
      return (await fetchJson<{ facts: ServedFact[] }>(`${api}/v1/facts?ids=${query}`, controller.signal)).facts;
    } catch (error) {
      if ((error as LoadError).status !== 400) throw error;
      const half = Math.floor(ids.length / 2);
      return (await Promise.all([load(ids.slice(0, half)), load(ids.slice(half))])).flat();
    }
  }
}
