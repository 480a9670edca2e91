/**
 * The first answer of a fresh isolate, of every kind: processor time and bytes, each beside a bare Hono Worker that reads one file with the same
 * body and returns it. The two take turns in fresh processes, because what else the machine does then falls on both.
 */
import { join } from 'node:path';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { median } from '../report.ts';
import { root } from '../runtime.ts';
import { type Asked, type FirstAnswer, type FreshWorker, freshWorkers, ORIGIN } from './fresh.ts';

/** Turns of each kind; COLD_ROUNDS=3 for a quick look. */
const ROUNDS = Number(process.env.COLD_ROUNDS ?? 9);

export interface Cold {
  kind: string;
  /** Milliseconds of processor time of the first answer: ours, the bare Worker's, and the median of the ratios within a turn. */
  ours: number;
  bare: number;
  toBare: number;
  files: number;
  read: number;
  bytes: number;
}

export async function measureCold(index: CatalogueIndex, say: (line: string) => void): Promise<Cold[]> {
  const workers = await freshWorkers(join(root, 'dist/assets'));
  try {
    const cold: Cold[] = [];
    for (const [kind, asked] of kinds(index)) {
      const { body } = await workers.firstAnswer('ours', asked);
      workers.setReference(body);
      const turns: Record<FreshWorker, FirstAnswer>[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        const bare = await workers.firstAnswer('bare', { path: '/file' });
        if (!bare.body.equals(body)) throw new Error(`the bare Worker does not answer with the body of ${asked.path}`);
        const ours = await workers.firstAnswer('ours', asked);
        turns.push({ bare, ours });
      }
      const of = (which: FreshWorker) => median(turns.map((turn) => turn[which].answer));
      const { files, read } = (turns[0] as (typeof turns)[number]).ours;
      cold.push({
        kind,
        ours: of('ours'),
        bare: of('bare'),
        toBare: median(turns.map(({ ours, bare }) => ours.answer / bare.answer)),
        ...{ files, read, bytes: body.length },
      });
      say(`${kind}: ${cold.at(-1)?.ours.toFixed(2)} ms, ${cold.at(-1)?.toBare.toFixed(1)} of a bare Worker's`);
    }
    return cold;
  } finally {
    workers.close();
  }
}

/** Every kind of answer by an address of it. */
function kinds({ examples, languages }: CatalogueIndex): [string, Asked][] {
  const { area, period, fact, release, day } = examples;
  const [first, other] = [languages[0]?.code, languages.at(-1)?.code];
  const tool = (name: string, values: object): Asked => message('tools/call', { name, arguments: values });
  const paths: Record<string, string> = {
    // As the element asks.
    card: `/v1/cards/${area}?lang=${first}`,
    [`card, ${other}`]: `/v1/cards/${area}?lang=${other}`,
    'card of a period': `/v1/cards/${area}?period=${period}`,
    // Only the first language has it ready.
    [`card of a period, ${other}`]: `/v1/cards/${area}?period=${period}&lang=${other}`,
    'card as known on a day': `/v1/cards/${area}?asOf=${day}`,
    'full card': `/v1/cards/${area}?view=full`,
    fact: `/v1/facts/${fact}?lang=${first}`,
    'fact without labels': `/v1/facts/${fact}`,
    'fact with labels': `/v1/facts/${fact}?lang=${other}`,
    'fact as known on a day': `/v1/facts/${fact}@${day}`,
    'list of 100': '/v1/facts',
    'list of one area and period': `/v1/facts?area=${area}&period=${period}`,
    'list of 1,000, with labels': `/v1/facts?limit=1000&lang=${other}`,
    'CSV of all facts': '/v1/facts.csv',
    series: `/v1/series?area=${area}&measure=value&window=year`,
    'CSV of a series, wide': `/v1/series.csv?area=${area}&measure=value&window=year&shape=wide`,
    index: '/v1',
    areas: '/v1/areas',
    area: `/v1/areas/${area}`,
    indicators: '/v1/indicators',
    releases: '/v1/releases',
    release: `/v1/releases/${release}`,
    SVG: `/v1/cards/${area}.svg`,
    PNG: `/v1/cards/${area}.png`,
    HTML: `/v1/cards/${area}.html`,
    Markdown: `/v1/cards/${area}.md`,
    'frame of a card': `/embed/${area}`,
    oEmbed: `/oembed?url=${encodeURIComponent(`${ORIGIN}/embed/${area}`)}`,
    'start page': '/',
    'page of an area': `/areas/${area}`,
    'page of areas': '/areas',
    'page of a fact': `/facts/${fact}`,
    'page of the checker': '/check',
    documentation: '/docs',
    OpenAPI: '/openapi.json',
    feed: '/feed.xml',
    sitemap: '/sitemap.xml',
    'llms.txt': '/llms.txt',
    health: '/healthz',
  };
  return [
    ...Object.entries(paths).map(([kind, path]): [string, Asked] => [kind, { path }]),
    ['MCP: list of tools', message('tools/list', {})],
    ['MCP: find_facts', tool('find_facts', { area: [area], period: [period] })],
    ['MCP: cite_fact', tool('cite_fact', { id: fact })],
    ['MCP: check_claim', tool('check_claim', { text: CLAIM, day })],
  ];
}

const CLAIM = 'Foreign trade expanded 22.9 percent to 227.67 billion yuan in the first five months.';

function message(method: string, params: object): Asked {
  return { path: '/mcp', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) };
}
