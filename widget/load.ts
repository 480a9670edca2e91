/** Fetches a card and makes sure that it is one: whatever a network or a wrong `api` may send, the element gets a card or an error. */
import type { Card } from '../worker/card.ts';

/** How long a host page waits before its fallback counts as the answer. */
const TIMEOUT = 10_000;

export interface CardRequest {
  api: string;
  area: string;
  /** A period, or `latest`. */
  period: string;
  lang: string;
}

/** The card asked for. Raises an error that names the address and what came instead. */
export async function loadCard({ api, area, period, lang }: CardRequest, signal: AbortSignal): Promise<Card> {
  const query = new URLSearchParams({ lang, ...(period === 'latest' ? {} : { period }) });
  const url = `${api}/v1/cards/${encodeURIComponent(area)}?${query}`;
  const response = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
    credentials: 'omit',
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Error(`${url}: ${(body as { detail?: string } | null)?.detail ?? response.status}`);
  if (!isCard(body)) throw new Error(`${url}: the answer is no card`);
  return body;
}

/** No schema library: enough is checked that the view can't fail for want of a part. */
function isCard(body: unknown): body is Card {
  const card = body as Card | null;
  return (
    typeof card?.headline?.value === 'number' &&
    [card.words, card.area, card.indicator, card.period, card.source].every(
      (part) => typeof part === 'object' && part,
    ) &&
    [card.shares, card.trend, card.exceeds].every(Array.isArray)
  );
}
