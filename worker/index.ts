/** The Worker's entry. */
import app from './app.ts';

// The first formatter of a process costs 10 to 20 ms. At startup it costs no response its CPU time.
new Intl.NumberFormat('en', { notation: 'compact' }).format(1e9);
new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(0);

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
