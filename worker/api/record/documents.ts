/** Documents that the build makes and the Worker only sends. */
import type { Handler } from '../route/route.ts';

export function document(name: 'openapi' | 'datapackage'): Handler<unknown> {
  return ({ catalogue }) =>
    async () =>
      JSON.stringify(await catalogue.document(name));
}
