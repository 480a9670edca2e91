/**
 * A day at the edge as a model, because no local runtime has the edge's caches: every assumption is a constant here, and the figures follow
 * from the caching headers of `worker/http/cache.ts`. Arrivals of each address at each place are Poisson; popularity follows Zipf's law.
 */
import { CACHE } from '../../../worker/http/cache.ts';
import { REQUESTS_PER_MINUTE } from '../../../worker/http/problem.ts';
import type { Growth } from './growth.ts';

const ASSUMED = {
  /** Pages that embed a card, and how often all of them together are viewed on the day. */
  hosts: 1000,
  views: 100_000_000,
  /** Distinct addresses of cards that the hosts ask for: areas × languages. */
  addresses: 150,
  /** Data centres, and those among them that the others ask before the Worker runs. */
  places: 330,
  upperPlaces: 10,
  /** Share of views by a browser that has had the same answer in the last five minutes, and in the day before. */
  recent: 0.15,
  sameDay: 0.35,
  /** Releases on the day; each deploy changes the version, and so all keys of the edge. */
  deploys: 1,
  /** Dollars for a million requests that reach a Worker's route, and for a million milliseconds of its processor. */
  perMillionRequests: 0.3,
  perMillionMilliseconds: 0.02,
} as const;

const DAY = 86_400;
const FRESH = Number(/max-age=(\d+)/.exec(CACHE.live)?.[1]);

interface EdgeDay {
  /** Views that a browser answers itself, and requests that reach the edge. */
  browser: number;
  edge: number;
  /** Of these: answered where they arrive, by an upper place, by the Worker. */
  lower: number;
  upper: number;
  worker: number;
  /** Share of views in the hour after the release that show an answer of before it. */
  stale: number;
  /** Dollars: where the edge bills only what reaches the Worker, and where it bills all requests. */
  least: number;
  most: number;
}

/** `milliseconds` of processor time that a run of the Worker takes. */
function edgeDay(milliseconds: number): EdgeDay {
  const { views, addresses, places, upperPlaces, recent, sameDay, deploys } = ASSUMED;
  // A browser that has an older answer shows it and asks for another: stale-while-revalidate.
  const browser = views * recent;
  const edge = views - browser;
  let [toUpper, worker] = [0, 0];
  const shares = zipf(addresses);
  const sizes = zipf(places);
  for (const share of shares) {
    let arriving = 0;
    for (const size of sizes) {
      const asked = misses(edge * share * size, deploys);
      toUpper += asked;
      arriving += asked;
    }
    worker += upperPlaces * misses(arriving / upperPlaces, deploys);
  }
  const cost = (requests: number) =>
    (requests / 1e6) * ASSUMED.perMillionRequests + ((worker * milliseconds) / 1e6) * ASSUMED.perMillionMilliseconds;
  // In the hour after a release: who has an answer of the last five minutes keeps it for at most five, who has an older one sees it once.
  const stale = recent * (FRESH / 3600) + (sameDay - recent) * 0.5;
  return {
    browser,
    edge,
    lower: edge - toUpper,
    upper: toUpper - worker,
    worker,
    stale,
    least: cost(worker),
    most: cost(edge),
  };
}

/** Requests in a day that find no fresh answer: with Poisson arrivals each fresh time is followed by a wait for the next request. */
function misses(requests: number, deploys: number): number {
  const perSecond = requests / DAY;
  return Math.min(requests, requests / (1 + perSecond * FRESH) + deploys * (1 - Math.exp(-requests)));
}

/** Shares of 1 that fall with the rank. */
function zipf(count: number): number[] {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

interface Attack {
  networks: number;
  runs: number;
  /** Cores that its runs keep busy on average. */
  cores: number;
  dollars: number;
}

/** Callers who never ask twice for the same: the cache does not help, the rate limit does. `milliseconds` of the dearest answer. */
function attack(networks: number, milliseconds: number): Attack {
  const runs = networks * REQUESTS_PER_MINUTE * 60 * 24;
  const cores = (runs * milliseconds) / 1000 / DAY;
  const dollars =
    (runs / 1e6) * ASSUMED.perMillionRequests + ((runs * milliseconds) / 1e6) * ASSUMED.perMillionMilliseconds;
  return { networks, runs, cores, dollars };
}

export interface Edge {
  day: EdgeDay;
  attacks: Attack[];
}

/** The model with what was measured: a new card for a day of views, the dearest new answer for callers who ask for nothing twice. */
export function edgeOf(growths: Growth[]): Edge {
  const costs = growths.flatMap(({ costs }) => costs ?? []);
  const card = Math.max(...costs.map(({ card }) => card.made), 1);
  const dearest = Math.max(...costs.flatMap((kinds) => Object.values(kinds).map(({ made }) => made)), 1);
  return { day: edgeDay(card), attacks: [1, 100].map((networks) => attack(networks, dearest)) };
}
