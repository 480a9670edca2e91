/**
 * Loads the facts of figures. Facts that figures of a page ask for at about the same time become one request for a list. The API refuses
 * a list that contains an unknown id. The list is then halved until only the unknown id is left.
 */
import type { ServedFact } from '../../data/contract/fact.ts';
import type { LabelledFact } from '../view/receipt/receipt.ts';
import { fetchJson, type LoadError, share } from './load.ts';

/** Milliseconds that a list waits for more ids. */
const WAIT = 20;
/** The URL of a list with this many ids is shorter than 8 kB. */
const MAX_IDS = 50;

/** The API sends a list of facts without words. If words are needed, the fact is requested by its own URL. */
export type ListedFact = ServedFact & Partial<Pick<LabelledFact, 'words' | 'writing'>>;

interface FactList {
  ids: Set<string>;
  users: number;
  abort: AbortController;
  facts: Promise<Map<string, ListedFact>>;
}

/** For each API, the list that still accepts ids. */
const openLists = new Map<string, FactList>();

/** The fact as known today. Rejects with a `LoadError`. */
export function loadFact(api: string, id: string, lang: string, signal: AbortSignal): Promise<ListedFact> {
  return share(`${api} ${id} ${lang}`, (sharedSignal) => loadInList(api, id, lang, sharedSignal), signal);
}

/** The URL of one fact with labels and words. Its receipt is made from the same response. */
export function factAddress(api: string, id: string, lang: string): string {
  return `${api}/v1/facts/${encodeURIComponent(id)}?lang=${lang}`;
}

async function loadInList(api: string, id: string, lang: string, signal: AbortSignal): Promise<ListedFact> {
  const list = openLists.get(api) ?? openList(api);
  list.ids.add(id);
  list.users++;
  signal.addEventListener('abort', () => {
    if (!--list.users) list.abort.abort();
  });
  if (list.ids.size === MAX_IDS) openLists.delete(api);
  const facts = await list.facts;
  return facts.get(id) ?? fetchJson(factAddress(api, id, lang), signal);
}

function openList(api: string): FactList {
  const ids = new Set<string>();
  const abort = new AbortController();
  const list = { ids, users: 0, abort, facts: askLater() };
  openLists.set(api, list);
  return list;

  async function askLater() {
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    if (openLists.get(api) === list) openLists.delete(api);
    return new Map((await load([...ids].sort())).map((fact) => [fact.id, fact]));
  }

  async function load(ids: string[]): Promise<ServedFact[]> {
    // A single id needs no list: `loadInList` then requests the fact by its own URL, with its words.
    if (ids.length < 2) return [];
    try {
      const query = ids.map(encodeURIComponent).join();
      return (await fetchJson<{ facts: ServedFact[] }>(`${api}/v1/facts?ids=${query}`, abort.signal)).facts;
    } catch (error) {
      if ((error as LoadError).status !== 400) throw error;
      const half = ids.length >> 1;
      return (await Promise.all([load(ids.slice(0, half)), load(ids.slice(half))])).flat();
    }
  }
}
