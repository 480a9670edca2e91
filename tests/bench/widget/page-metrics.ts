/** What Chromium has measured of a page. */
import type { CDPSession } from 'playwright';

/** Its metrics by name, durations in seconds; the session has enabled `Performance`. */
export async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
