/** The reference of the API by subject: which routes a page of it has, and on which page each body is described. */

import { notFound } from '../../api/route/path-values.ts';
import { shortened } from '../../api/route/query.ts';
import type { PathValue } from '../../api/route/route.ts';
import { SUBJECTS, type Subject } from '../../api/route/subjects.ts';
import { ROUTES } from '../../api/routes.ts';
import type { ApiDocument, Operation } from './docs-routes.ts';

const ids = Object.keys(SUBJECTS) as Subject[];

export const SUBJECT_PATH = {
  subject: {
    description: 'A subject of the reference',
    example: () => 'facts',
    all: () => ids,
    read: (text) => {
      const id = ids.find((id) => id === text);
      if (id) return id;
      throw notFound(`The documentation has no subject "${shortened(text)}".`, 'subject', ids);
    },
  } satisfies PathValue<Subject>,
};

export function routesOf(subject: Subject, { paths }: ApiDocument): [path: string, operation: Operation][] {
  return Object.entries(paths).flatMap(([path, { get }]) =>
    ROUTES[get.operationId]?.subject === subject ? [[path, get] as const] : [],
  );
}

/** The subject of each schema, by its id: the first whose answers have it, themselves or inside; the last subject has all others. */
export function subjectsOfSchemas(document: ApiDocument): Map<string, Subject> {
  const { schemas } = document.components;
  const found = new Map<string, Subject>();
  const visit = (part: unknown, id: Subject): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (found.has(name)) continue;
      found.set(name, id);
      visit(schemas[name], id);
    }
  };
  for (const id of ids) for (const [, { responses }] of routesOf(id, document)) visit(responses, id);
  for (const name of Object.keys(schemas)) if (!found.has(name)) found.set(name, ids.at(-1) as Subject);
  return found;
}
