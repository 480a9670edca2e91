/** Documents that the build makes and the Worker only sends, and `/healthz` for the operator. */
import type { Answer } from '../../../data/contract/answers.ts';
import type { Handler } from '../route/route.ts';

export function document(name: 'openapi' | 'datapackage'): Handler<unknown> {
  return ({ catalogue }) =>
    async () =>
      JSON.stringify(await catalogue.document(name));
}

/** Reading the index proves that the Worker reaches its assets. */
export const health: Handler<unknown> = ({ index }): Omit<Answer<'Health'>, 'dataset'> => ({
  status: 'ok',
  build: index.build,
});
