/** The Worker's entry: a kept answer, or one that the routes of `app.ts` make. */
import app from './app.ts';
import { keep, recall } from './http/memory.ts';

export default {
  fetch: (request, env, context) => recall(request) ?? make(request, env, context),
} satisfies ExportedHandler<Env>;

async function make(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
  return keep(request, await app.fetch(request, env, context));
}
