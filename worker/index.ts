/** The Worker's entry. */
import app from './app.ts';

try {
  const { warmUp } = await import('./warm-up.ts');
  await warmUp();
} catch (error) {
  // Without the warm-up, first responses are slower but correct.
  console.error(JSON.stringify({ level: 'error', message: `warm-up: ${(error as Error).message}` }));
}

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
