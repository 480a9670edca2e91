/** What pages say of themselves to search engines for data, as JSON-LD: a `Dataset` of schema.org for the record and for each area. */
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

/** A part of the record: that of one area. */
interface AreaPart {
  id: string;
  label: string;
  /** The path of its page, with its query. */
  address: string;
  /** Of its numbers, oldest first. */
  years: readonly number[];
}

/** The record, or a part of it, with what its page says of it. */
export function datasetStructure(
  { index, origin }: Pick<RouteRequest<unknown>, 'index' | 'origin'>,
  text: { name: string; description: string; inLanguage: string },
  part?: AreaPart,
): Structure {
  const { licence, publisher } = index.about;
  const of = part ? `?area=${part.id}` : '';
  const file = (encodingFormat: string, path: string) => ({
    ...{ '@type': 'DataDownload', encodingFormat },
    contentUrl: `${origin}${path}${of}`,
  });
  return {
    ...{ '@type': 'Dataset', ...text, url: `${origin}${part?.address ?? '/'}` },
    ...{ dateModified: index.dataset.date, isAccessibleForFree: true },
    ...(licence ? { license: licence.url } : {}),
    ...(publisher ? { creator: { '@type': 'Organization', ...publisher } } : {}),
    ...(part?.years.length ? { temporalCoverage: `${part.years[0]}/${part.years.at(-1)}` } : {}),
    ...(part ? { spatialCoverage: { '@type': 'Place', name: part.label } } : {}),
    ...(part ? { isPartOf: { '@type': 'Dataset', url: `${origin}/` } } : {}),
    distribution: [file('text/csv', '/v1/facts.csv'), file('application/json', '/v1/facts')],
  };
}
