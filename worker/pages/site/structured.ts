/** What pages say of themselves to search engines for data, as JSON-LD: the record as a `Dataset` of schema.org. */
import { html, raw } from 'hono/html';
import type { RouteRequest } from '../../api/route/route.ts';

type Structure = Record<string, unknown>;

/** JSON inside a script element: no character of it can end the element or begin another. */
export function scriptJson(content: unknown): string {
  return JSON.stringify(content).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function structuredData(content: Structure) {
  return html`<script type="application/ld+json">${raw(scriptJson({ '@context': 'https://schema.org', ...content }))}</script>`;
}

/** The record, with what the page says of it. */
export function datasetStructure(
  { index, origin }: Pick<RouteRequest<unknown>, 'index' | 'origin'>,
  text: { name: string; description: string; inLanguage: string },
): Structure {
  const { licence, publisher } = index.about;
  const file = (encodingFormat: string, path: string) => ({
    ...{ '@type': 'DataDownload', encodingFormat },
    contentUrl: `${origin}${path}`,
  });
  return {
    ...{ '@type': 'Dataset', ...text, url: `${origin}/` },
    ...{ dateModified: index.dataset.date, isAccessibleForFree: true },
    ...(licence ? { license: licence.url } : {}),
    ...(publisher ? { creator: { '@type': 'Organization', ...publisher } } : {}),
    distribution: [file('text/csv', '/v1/facts.csv'), file('application/json', '/v1/facts')],
  };
}
