/** The Worker's entry: an answer from memory, or one that the routes of `app.ts` make. */
import app from './app.ts';
import { memory } from './http/memory.ts';

export default {
  fetch: (request, env, context) => memory.recall(request) ?? app.fetch(request, env, context),
} satisfies ExportedHandler<Env>;
