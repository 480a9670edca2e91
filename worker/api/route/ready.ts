/**
 * Ready answers: those that follow from the record and the address alone, and that many ask for. The build makes them, and the Worker
 * reads one small file and sends it. An answer whose file is not there is made when it is asked for, as all others are.
 */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { ParameterContext, Parameters } from './query.ts';
import { canonicalAddress } from './query.ts';
import type { PathValues, RouteRequest } from './route.ts';
import { fillPath } from './route.ts';

/** What a route or page says of its ready answers. */
export interface ReadyRoute {
  path: string;
  pathValues: PathValues;
  parameters: Parameters;
  /**
   * The names of path values and parameters that ready answers differ in: there is one for each combination of what is allowed for
   * them, with all other parameters left out. Undefined where no answer is ready.
   */
  ready?: readonly string[] | undefined;
}

/** What stands for the deployment's public address in the bodies of ready answers, because the build does not know it. */
export const ANY_ORIGIN = 'https://any-origin.invalid';

/** The body of the ready answer to a request, or null where none is ready. */
export async function readyBody(
  route: ReadyRoute,
  { values, index, catalogue, origin }: RouteRequest<object>,
): Promise<string | null> {
  const name = readyName(route, values as Record<string, unknown>, index);
  const body = name === null ? null : await catalogue.ready(name);
  if (body === null || !body.includes('any-origin.invalid')) return body;
  return body.replaceAll(ANY_ORIGIN, origin).replaceAll(encodeURIComponent(ANY_ORIGIN), encodeURIComponent(origin));
}

/** The name of the file of a ready answer, below the catalogue and without its ending; null for values of which none is ready. */
export function readyName(
  { path, parameters, ready }: ReadyRoute,
  values: Record<string, unknown>,
  index: CatalogueIndex,
): string | null {
  if (!ready) return null;
  for (const [name, { defaultValue }] of Object.entries(parameters)) {
    const isLeftOut = values[name] === undefined || values[name] === defaultValue?.(index);
    if (!isLeftOut && !ready.includes(name)) return null;
  }
  const folder = path.replace(/[{}]/g, '').replace(/\/$/, '');
  return `ready${folder}/${ready.map((name) => values[name]).join('.') || 'only'}`;
}

/** The ready answers of a route: their names and addresses. */
export function readyAnswers(route: ReadyRoute, context: ParameterContext): { name: string; address: string }[] {
  const { path, pathValues, parameters, ready } = route;
  if (!ready) return [];
  const { index } = context;
  let all: Record<string, unknown>[] = [
    Object.fromEntries(Object.entries(parameters).map(([name, { defaultValue }]) => [name, defaultValue?.(index)])),
  ];
  for (const name of ready) {
    const allowed = pathValues[name]?.all?.(index) ?? parameters[name]?.kind.allowed(context);
    if (!Array.isArray(allowed)) throw new Error(`${path}: nothing lists what is allowed for ${name}`);
    all = all.flatMap((values) => allowed.map((value) => ({ ...values, [name]: value })));
  }
  return all.map((values) => ({
    name: readyName(route, values, index) as string,
    address: canonicalAddress(fillPath(path, pathValues, values), parameters, values, index),
  }));
}
