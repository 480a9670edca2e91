/** Handlers as the table of routes has them before their module is loaded. */
import type { Handler } from './route/route.ts';

type OnDemand = typeof import('./on-demand.ts');
type Name = { [K in keyof OnDemand]: OnDemand[K] extends Handler<never> ? K : never }[keyof OnDemand];

/** A handler of on-demand.ts, which is loaded when it is first asked. */
export function loaded<K extends Exclude<Name, 'problemPicture'>>(name: K): OnDemand[K] {
  const handler: Handler<never> = async (request) => (await import('./on-demand.ts'))[name](request);
  return handler as OnDemand[K];
}
