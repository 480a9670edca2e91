/**
 * The card in its other formats: `/v1/cards/{area}.md` and so on. Part of the table in routes.ts, with the handlers of
 * card-formats.ts.
 */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Ready } from '../http/ready.ts';
import { loaded } from './loaded.ts';
import { CARD_SERIES, DRAWN, WHICH, WHOLE } from './route/few-parameters.ts';
import { FILE_POLICY, PNG_MEDIA, SVG_MEDIA } from './route/media.ts';
import { cardArea } from './route/path-values.ts';
import { type Route, route } from './route/route.ts';

/** A newest one, and one as it was known on a day, with what is `more` in the query of both. */
function examples(ending: string, more = '') {
  return ({ examples: { area, period, day }, languages }: CatalogueIndex): [string, string] => [
    `/v1/cards/${area}.${ending}${more && `?${more}`}`,
    `/v1/cards/${area}.${ending}?period=${period}&asOf=${day}&lang=${languages.at(-1)?.code}${more && `&${more}`}`,
  ];
}

const SHARED = {
  pathValues: { area: cardArea },
  subject: 'cards',
  answer: null,
  cache: 'live',
  statuses: [404],
} as const;

/** Of these the build makes the newest card of each area in each language. */
const READY: Ready = [{ area: 'all', lang: 'all' }];

export const CARD_FILE_ROUTES: Record<string, Route> = {
  cardText: route({
    ...SHARED,
    path: '/v1/cards/{area}.txt',
    ready: READY,
    title: 'The card as a cited sentence, in plain text',
    parameters: WHICH,
    media: 'text/plain; charset=utf-8',
    examples: examples('txt'),
    handler: loaded('text'),
  }),
  cardMarkdown: route({
    ...SHARED,
    path: '/v1/cards/{area}.md',
    ready: READY,
    title: 'The card as a cited sentence, in Markdown',
    parameters: WHICH,
    media: 'text/markdown; charset=utf-8',
    examples: examples('md'),
    handler: loaded('markdown'),
  }),
  cardHtml: route({
    ...SHARED,
    path: '/v1/cards/{area}.html',
    ready: READY,
    title: 'The card as one HTML file that loads nothing',
    parameters: WHOLE,
    media: 'text/html; charset=utf-8',
    headers: () => ({ 'Content-Security-Policy': FILE_POLICY }),
    examples: (index) => [
      ...examples('html')(index),
      ...examples('html', 'fragment=1')(index),
      ...examples('html', 'fragment=element')(index),
    ],
    handler: loaded('html'),
  }),
  cardSvg: route({
    ...SHARED,
    path: '/v1/cards/{area}.svg',
    ready: READY,
    title: 'The compact card as a picture',
    parameters: DRAWN,
    media: SVG_MEDIA,
    headers: () => ({ 'Content-Security-Policy': FILE_POLICY }),
    examples: (index) => [...examples('svg')(index), ...examples('svg', 'theme=dark')(index)],
    handler: loaded('svg'),
  }),
  cardPng: route({
    ...SHARED,
    path: '/v1/cards/{area}.png',
    title: 'The compact card as a picture for previews of links',
    parameters: { ...CARD_SERIES, period: WHICH.period, lang: WHICH.lang },
    media: PNG_MEDIA,
    examples: ({ examples: { area, period }, languages }) => [
      `/v1/cards/${area}.png`,
      `/v1/cards/${area}.png?period=${period}`,
      `/v1/cards/${area}.png?lang=${languages.at(-1)?.code}`,
    ],
    handler: loaded('png'),
  }),
};
