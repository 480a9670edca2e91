/** A small client of the API, for Node, browsers, Deno and Workers: `tradeFacts('https://…').facts({ area: ['CN-XJ'] })`. */
import type * as answers from './answers.ts';

export type * from './answers.ts';

type List = string | readonly string[];

/** What was known on a day such as `2025-06-19`: by the record (`asOf`), or by publication alone (`publishedBy`). */
interface Clock {
  asOf?: string;
  publishedBy?: string;
}

/** What facts and series are chosen by. */
interface Choice extends Clock {
  indicator?: List;
  partner?: List;
  breakdown?: List;
  /** Months, `2025-01`: periods that lie within them. */
  from?: string;
  to?: string;
  basis?: List;
  status?: List;
  lang?: string;
}

/** The parameters of `/v1/facts`; `tests/worker/client.test.ts` compares all of these with the routes. */
export interface FactQuery extends Choice {
  area?: List;
  measure?: List;
  period?: List;
  window?: List;
  release?: List;
  ids?: List;
  updatedAfter?: string;
  limit?: number;
  cursor?: string;
}

/** The parameters of `/v1/series`. */
export interface SeriesQuery extends Choice {
  area: List;
  measure: List;
  window: string;
}

/** The parameters of `/v1/cards/{area}`, but `view`, for which there are two functions. */
export interface CardQuery {
  indicator?: string;
  partner?: string;
  breakdown?: string;
  period?: string;
  asOf?: string;
  lang?: string;
  currency?: string;
  show?: List;
}

/** As much of the platform's `fetch` as the client needs: the types of DOM, Node and Workers have it. */
interface Response {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

export interface Options {
  /** Called in place of the global `fetch`, such as one that gives up after a while. */
  fetch?: (url: string, init: { headers: Record<string, string> }) => Promise<Response>;
}

/** What went wrong, in one sentence; `problem` is what the API said, where it was the API that answered. */
export class TradeFactsError extends Error {
  override name = 'TradeFactsError';
  readonly status: number | null;
  readonly problem: answers.Problem | null;

  constructor(message: string, status: number | null = null, problem: answers.Problem | null = null) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

export type Client = ReturnType<typeof tradeFacts>;

/** A query that names one series. */
type OneSeries = SeriesQuery &
  Record<'area' | 'measure', string> &
  Partial<Record<'indicator' | 'partner' | 'breakdown', string>>;

/** `origin` is the address of a deployment, such as `https://facts.example`. Throws where it is no address. */
export function tradeFacts(origin: string, { fetch = globalThis.fetch.bind(globalThis) }: Options = {}) {
  const base = baseOf(origin);

  async function get<T>(path: string): Promise<T> {
    let response: Response;
    try {
      response = await fetch(base + path, { headers: { Accept: 'application/json' } });
    } catch (error) {
      throw new TradeFactsError(`${base} can't be reached: ${reasonOf(error)}.`);
    }
    const body = await response.json().catch(() => null);
    if (response.ok && isObject(body) && 'dataset' in body) return body as T;
    if (isObject(body) && typeof body.detail === 'string' && typeof body.status === 'number')
      throw new TradeFactsError(body.detail, response.status, body as unknown as answers.Problem);
    throw new TradeFactsError(
      `${base}${path} is no answer of Trade Facts (status ${response.status}): check the address of the deployment.`,
      response.status,
    );
  }

  async function* allFacts(query: FactQuery = {}): AsyncGenerator<answers.FactList['facts'][number], void, undefined> {
    let path: string | null = address('/v1/facts', { limit: 1000, ...query });
    while (path) {
      const page: answers.FactList = await get(path);
      yield* page.facts;
      path = page.next;
    }
  }

  function series(query: OneSeries): Promise<answers.Series>;
  function series(query: SeriesQuery): Promise<answers.Series | answers.SeriesList>;
  function series(query: SeriesQuery) {
    return get<answers.Series | answers.SeriesList>(address('/v1/series', query));
  }

  const cardPath = (area: string) => `/v1/cards/${encodeURIComponent(area)}`;
  return {
    /** The JSON at a path of the API, such as `/v1/facts?limit=2`. */
    get,
    facts: (query?: FactQuery) => get<answers.FactList>(address('/v1/facts', query)),
    /** All facts that match, page after page. */
    allFacts,
    /** One fact; with a day as it was known then. */
    fact: (id: string, day?: string) =>
      get<answers.FactAnswer>(`/v1/facts/${encodeURIComponent(id)}${day ? `@${encodeURIComponent(day)}` : ''}`),
    /** A list of series where arrays name several keys; one series where they name one. */
    series,
    areas: () => get<answers.AreaList>('/v1/areas'),
    area: (id: string) => get<answers.Area>(`/v1/areas/${encodeURIComponent(id)}`),
    vocabulary: () => get<answers.Vocabulary>('/v1/indicators'),
    releases: (query?: { limit?: number; cursor?: string }) => get<answers.ReleaseList>(address('/v1/releases', query)),
    release: (id: string) => get<answers.ReleaseAnswer>(`/v1/releases/${encodeURIComponent(id)}`),
    card: (area: string, query?: CardQuery) => get<answers.CompactCard>(address(cardPath(area), query)),
    fullCard: (area: string, query?: CardQuery) =>
      get<answers.FullCard>(address(cardPath(area), { ...query, view: 'full' })),
  };
}

function baseOf(origin: string): string {
  if (!URL.canParse(origin) || !/^https?:/i.test(origin))
    throw new TradeFactsError(`"${origin}" is no address of a deployment: give one such as https://facts.example.`);
  return new URL(origin).origin;
}

function address(path: string, query: object = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join() : String(value)]],
  );
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
