/**
 * Loads the facts of figures. Facts that figures of a page ask for at about the same time become one request for a list. The API refuses
 * a list that contains an unknown id. The list is then halved until only the unknown id is left.
 */
import type { ServedFact } from '../../data/contract/fact.ts';
import type { LabelledFact } from '../view/receipt/receipt.ts';
import { fetchJson, type LoadError, share } from './load.ts';

/** Milliseconds that a list waits for further facts, and how many it may have, so that its address stays within 8 kB. */
const GATHERING = 20;
const LONGEST = 50;

/** Facts in a list come without words. A fact that needs words is requested by itself. */
export type ListedFact = ServedFact & Partial<Pick<LabelledFact, 'words' | 'writing'>>;

interface FactList {
  ids: Set<string>;
  users: number;
  abort: AbortController;
  facts: Promise<Map<string, ListedFact>>;
}

/** The list of each API that still waits for facts. */
const gathering = new Map<string, FactList>();

/** The fact as known today. Rejects with a `LoadError`. */
export function loadFact(api: string, id: string, lang: string, signal: AbortSignal): Promise<ListedFact> {
  return share(`${api} ${id} ${lang}`, (own) => listed(api, id, lang, own), signal);
}

/** The address of one fact with labels and words, which its receipt asks for too. */
export function factAddress(api: string, id: string, lang: string): string {
  return `${api}/v1/facts/${encodeURIComponent(id)}?lang=${lang}`;
}

async function listed(api: string, id: string, lang: string, signal: AbortSignal): Promise<ListedFact> {
  const list = gathering.get(api) ?? openList(api);
  list.ids.add(id);
  list.users++;
  signal.addEventListener('abort', () => {
    if (!--list.users) list.abort.abort();
  });
  if (list.ids.size === LONGEST) gathering.delete(api);
  const facts = await list.facts;
  return facts.get(id) ?? fetchJson(factAddress(api, id, lang), signal);
}

function openList(api: string): FactList {
  const ids = new Set<string>();
  const abort = new AbortController();
  const list = { ids, users: 0, abort, facts: askLater() };
  gathering.set(api, list);
  return list;

  async function askLater() {
    await new Promise((resolve) => setTimeout(resolve, GATHERING));
    if (gathering.get(api) === list) gathering.delete(api);
    return new Map((await load([...ids].sort())).map((fact) => [fact.id, fact]));
  }

  async function load(ids: string[]): Promise<ServedFact[]> {
    // A single fact has an address of its own, with its words.
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
