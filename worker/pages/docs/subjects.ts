/** The reference of the API by subject: which routes a page of it has, and on which page each body is described. */
import { notFound } from '../../api/route/path-values.ts';
import { shortened } from '../../api/route/query.ts';
import type { PathValue } from '../../api/route/route.ts';
import type { ApiDocument, Operation } from './docs-routes.ts';

export interface Subject {
  id: string;
  title: string;
  description: string;
  /** The paths of its routes. */
  paths: RegExp;
}

export const SUBJECTS: readonly Subject[] = [
  { id: 'facts', title: 'Facts', description: 'Single numbers, lists and tables', paths: /^\/v1\/facts/ },
  {
    id: 'series',
    title: 'Series',
    description: 'One key over the years, the months or the same months of each year',
    paths: /^\/v1\/series/,
  },
  {
    id: 'record',
    title: 'Areas, codes and releases',
    description: 'What ids are made of, and the pages that the numbers were read from',
    paths: /^\/v1\/(areas|indicators|releases)/,
  },
  { id: 'cards', title: 'Cards', description: 'What a card shows, in each of its formats', paths: /^\/v1\/cards/ },
  { id: 'changes', title: 'Changes', description: 'What was added, revised and is due', paths: /^\/(feed|calendar)\./ },
  {
    id: 'documents',
    title: 'Index and documents',
    description: 'Health, descriptions for programs, and the body of a problem',
    paths: /^\/(v1|healthz|(openapi|datapackage)\.json|sitemap\.xml|(llms|robots)\.txt)$/,
  },
];

const ids = SUBJECTS.map(({ id }) => id);

export const SUBJECT_PATH = {
  subject: {
    description: 'A subject of the reference',
    example: () => 'facts',
    all: () => ids,
    read: (text) => {
      if (ids.includes(text)) return text;
      throw notFound(`The documentation has no subject "${shortened(text)}".`, 'subject', ids);
    },
  } satisfies PathValue<string>,
};

export function routesOf({ paths: own }: Subject, { paths }: ApiDocument): [path: string, operation: Operation][] {
  return Object.entries(paths).flatMap(([path, { get }]) => (own.test(path) ? [[path, get] as const] : []));
}

/** The subject of each schema, by its id: the first whose answers have it, themselves or inside; the last subject has all others. */
export function subjectsOfSchemas(document: ApiDocument): Map<string, string> {
  const { schemas } = document.components;
  const found = new Map<string, string>();
  const visit = (part: unknown, id: string): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (found.has(name)) continue;
      found.set(name, id);
      visit(schemas[name], id);
    }
  };
  for (const subject of SUBJECTS)
    for (const [, { responses }] of routesOf(subject, document)) visit(responses, subject.id);
  for (const name of Object.keys(schemas)) if (!found.has(name)) found.set(name, ids.at(-1) as string);
  return found;
}
