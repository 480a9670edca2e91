/**
 * What pages say of themselves to machines, as JSON-LD with the terms of schema.org: a `Dataset` for the record and for each area, an
 * `Observation` for a number. `correction` is a property of creative works, so it stands at the page and not at the number.
 */
import { html, raw } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { publishers, sourcePage } from '../../../data/fact/evidence.ts';
import { firstDay, lastDay, parsePeriod } from '../../../data/fact/period.ts';
import { isCurrency } from '../../../data/fact/unit.ts';

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

interface DatasetText {
  name: string;
  description: string;
  /** The page's own address and language. */
  url: string;
  lang: string;
  /** The day on which the newest release entered the record. */
  date: string;
  /** `2015-01-01/2025-12-31`. */
  covers?: string | undefined;
  /** The area that it is about. */
  place?: string | undefined;
  /** Who runs the deployment, and under which licence the record is, where the data set names them. */
  about: CatalogueIndex['about'];
  /** The data set that it is a part of. */
  whole?: string | undefined;
  /** Absolute addresses by media type. */
  files: readonly (readonly [media: string, address: string])[];
}

export function datasetStructure(set: DatasetText): Structure {
  return {
    '@type': 'Dataset',
    name: set.name,
    description: set.description,
    url: set.url,
    inLanguage: set.lang,
    dateModified: set.date,
    isAccessibleForFree: true,
    ...(set.about.licence ? { license: set.about.licence.url } : {}),
    ...(set.about.publisher ? { creator: { '@type': 'Organization', ...set.about.publisher } } : {}),
    ...(set.covers ? { temporalCoverage: set.covers } : {}),
    ...(set.place ? { spatialCoverage: { '@type': 'Place', name: set.place } } : {}),
    ...(set.whole ? { isPartOf: { '@type': 'Dataset', url: set.whole } } : {}),
    distribution: set.files.map(([encodingFormat, contentUrl]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl,
    })),
  };
}

interface FactText {
  title: string;
  description: string;
  url: string;
  lang: string;
  /** Labels of the area, and of what is measured. */
  area: string;
  variable: string;
  /** The name of the unit. */
  unit: string | undefined;
  /** The formula of a derived number, in words. */
  method: string | undefined;
}

/** A page with one number as what it is about. */
export function factStructure(fact: Fact, text: FactText): Structure {
  const best = sourcePage(fact);
  const page = best && {
    '@type': 'CreativeWork',
    url: best.url,
    publisher: { '@type': 'Organization', name: publishers(best).join(', ') },
    datePublished: best.published,
    inLanguage: best.language,
  };
  const inputs = fact.derivation?.inputs.map(({ url }) => url) ?? [];
  return {
    '@type': 'WebPage',
    name: text.title,
    description: text.description,
    url: text.url,
    inLanguage: text.lang,
    dateModified: fact.published,
    ...(page ? { citation: page } : {}),
    ...(!page && inputs.length ? { isBasedOn: inputs } : {}),
    ...corrections(fact),
    mainEntity: observation(fact, text),
  };
}

function observation(fact: Fact, { url, area, variable, unit, method }: FactText): Structure {
  const period = parsePeriod(fact.period);
  const [minValue, maxValue] = fact.bounds;
  const unitText = { unitText: fact.unit === 'percent' ? '%' : (unit ?? fact.unit) };
  return {
    '@type': 'Observation',
    '@id': `${url}#number`,
    identifier: fact.id,
    observationAbout: { '@type': 'Place', name: area },
    variableMeasured: variable,
    ...(period ? { observationDate: lastDay(period), observationPeriod: `P${period.to - period.from + 1}M` } : {}),
    ...(period ? { description: `${firstDay(period)}/${lastDay(period)}` } : {}),
    ...(fact.value === null ? {} : { value: fact.value }),
    ...(minValue === null ? {} : { minValue }),
    ...(maxValue === null ? {} : { maxValue }),
    ...(isCurrency(fact.unit) ? { unitCode: fact.unit } : {}),
    ...unitText,
    ...(method ? { measurementMethod: method } : {}),
  };
}

/** What was set right: our own errors and withdrawals by their reason, revisions by the value before. */
function corrections({ evidence, derivation, revisions }: Fact): Structure {
  const marks = [...evidence.flatMap(({ mark }) => mark ?? []), ...(derivation?.mark ? [derivation.mark] : [])];
  const comments = [
    ...marks.map(({ reason, date }) => ({ text: reason, datePublished: date })),
    ...revisions.map(({ printed, value, until }) => ({ text: printed ?? String(value), datePublished: until })),
  ].map((comment) => ({ '@type': 'CorrectionComment', ...comment }));
  return comments.length ? { correction: comments } : {};
}
