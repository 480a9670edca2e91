/** The page of a preview: the card before and after, by the element that pages embed. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../terminal.ts';

/** A card that is shown: of total trade, or of the series that is named. */
export interface Shown {
  area: string;
  indicator?: string;
  partner?: string;
  breakdown?: string;
  /** null is the newest. */
  period: string | null;
}

/** What asks for the card, as attributes of the element and parameters of the API have it. */
export function parametersOf({ area: _, ...card }: Shown): [name: string, value: string][] {
  return Object.entries(card).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

interface Preview {
  title: string;
  shown: Shown[];
  /** The addresses of the two Workers; null where there is none. */
  before: string | null;
  after: string;
}

/** Raises a UsageError where the page can't be served on the port, before anything is built for it. */
export async function refuseTakenPort(port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    throw new UsageError(`--port ${port}: another program listens there, or it is not allowed.`);
  }
  server.close();
}

/** Serves the page on a port of this machine; 0 takes any. */
export async function servePage(port: number, preview: Preview): Promise<{ address: string; close(): Promise<void> }> {
  const html = pageOf(preview);
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(isPage ? html : '');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function pageOf({ title, shown, before, after }: Preview): string {
  const element = (card: Shown, origin: string, view: string, fallback: string) => {
    const attributes = [
      ['area', card.area] as const,
      ...parametersOf(card),
      ['view', view] as const,
      ['api', origin] as const,
    ];
    const written = attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ');
    return `<trade-card ${written}>${fallback}</trade-card>`;
  };
  const side = (name: string, each: Shown, origin: string | null) => {
    const cards =
      origin === null
        ? none
        : `${element(each, origin, 'compact', '<p class="none">No card: the record does not have it.</p>')}${element(each, origin, 'full', '')}`;
    return `<section><h3>${name}</h3>${cards}</section>`;
  };
  const none = '<p class="none">The record does not build without the release.</p>';
  const rows = shown.map(
    (each) => `<h2>${escaped(nameOfCard(each))}</h2>
<div class="sides">${side('Before', each, before)}
${side('After', each, after)}</div>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}: before and after</title>
<script type="module" async src="${escaped(after)}/w/v1/trade-card.js"></script>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.25rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h3 { font-size: 0.9rem; margin: 0 0 0.5rem; }
.sides { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); align-items: start; }
trade-card { display: block; margin-bottom: 1rem; }
.none { color: GrayText; margin: 0; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${rows.join('\n')}
</body>
</html>
`;
}

/** The series and the period of a card, for people. */
export function nameOfCard({ area, indicator, partner, breakdown, period }: Shown): string {
  const series = [area, indicator, partner, breakdown].filter((code) => code !== undefined).join('.');
  return `${series} ${period ?? 'newest'}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
