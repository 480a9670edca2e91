/** The card in its other formats: `/v1/cards/{area}.md` and so on. */
import { ALL_TRADE } from '../../../data/card/series.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { pictureName } from '../../../data/catalogue/format/file-names.ts';
import type { Theme } from '../../formats/static-view.ts';
import { notFound, PROBLEMS, type Problem, problemHeaders } from '../../http/problem.ts';
import * as parameters from '../route/parameters.ts';
import { cardArea } from '../route/path-values.ts';
import { optional, withDefault } from '../route/query.ts';
import { FILE_POLICY, PNG_MEDIA, route, SVG_MEDIA } from '../route/route.ts';
import { CHOSEN_CARD, findCard } from './cards.ts';

/** A newest one, and one as it was known on a day, with what is `more` in the query of both. */
function examples(ending: string, more = '') {
  return ({ examples: { area, period, day }, languages }: CatalogueIndex): [string, string] => [
    `/v1/cards/${area}.${ending}${more && `?${more}`}`,
    `/v1/cards/${area}.${ending}?period=${period}&asOf=${day}&lang=${languages.at(-1)?.code}${more && `&${more}`}`,
  ];
}

const formats = () => import('../../formats/all.ts');

const SHARED = { pathValues: { area: cardArea }, subject: 'cards', answer: null } as const;
const POLICY = { 'Content-Security-Policy': FILE_POLICY };

export const cardMarkdownRoute = route({
  ...SHARED,
  path: '/v1/cards/{area}.md',
  title: 'The card as a cited sentence, in Markdown',
  parameters: CHOSEN_CARD,
  media: 'text/markdown; charset=utf-8',
  examples: examples('md'),
  handler: async (request) => {
    // A pinned card also shows later corrections and revisions, so it is cached like a live one.
    const { catalogue, origin } = request;
    const card = await findCard(request, 'compact');
    return async () => (await formats()).cardMarkdown(card, (await catalogue.texts(card.lang)).words, origin);
  },
});

export const cardHtmlRoute = route({
  ...SHARED,
  path: '/v1/cards/{area}.html',
  title: 'The card as one HTML file that loads nothing',
  description: 'A page, or with `fragment` a part for another page.',
  parameters: {
    ...CHOSEN_CARD,
    // The file is a page of its own.
    theme: withDefault(parameters.drawnTheme, 'auto' as const),
    view: withDefault(parameters.view, 'compact' as const),
    fragment: optional(parameters.fragment),
    style: withDefault(parameters.style, 'inline' as const),
  },
  media: 'text/html; charset=utf-8',
  headers: () => POLICY,
  examples: (index) => [
    ...examples('html')(index),
    ...examples('html', 'fragment=1')(index),
    ...examples('html', 'fragment=element')(index),
  ],
  handler: async (request) => {
    const { values, catalogue, origin } = request;
    const { theme, fragment, view, style } = values;
    const card = await findCard(request, fragment === '1' ? 'compact' : view);
    return async () => {
      const { cardHtml, mailCell, servedElement, themeOf } = await formats();
      if (!fragment) return cardHtml(card, origin, themeOf(theme));
      if (fragment === 'element') {
        const { words } = await catalogue.texts(card.lang);
        const { period, asOf, currency } = values;
        const options = { period, asOf, currency, theme: themeOf(theme), origin, style };
        return `${await servedElement(card, words, options)}\n`;
      }
      return mailCell(card, origin);
    };
  },
});

export const cardSvgRoute = route({
  ...SHARED,
  path: '/v1/cards/{area}.svg',
  prerender: ['lang'],
  title: 'The compact card as a picture',
  description:
    '480 × 252, loads nothing, light, or by `theme` dark or as the reader prefers. Problems are pictures too.',
  parameters: { ...CHOSEN_CARD, theme: withDefault(parameters.drawnTheme, 'light' as const) },
  media: SVG_MEDIA,
  headers: () => POLICY,
  examples: (index) => [...examples('svg')(index), ...examples('svg', 'theme=dark')(index)],
  handler: async (request) => {
    const { values, catalogue, index } = request;
    const card = await findCard(request, 'compact');
    return async () => {
      const { cardSvg, themeOf } = await formats();
      return cardSvg(card, (await catalogue.texts(card.lang)).words, index.dataset.title, themeOf(values.theme));
    };
  },
});

export const cardPngRoute = route({
  ...SHARED,
  path: '/v1/cards/{area}.png',
  title: 'The compact card of all trade as a picture for previews of links',
  description:
    '1200 × 630. The newest period in every language, other periods in the first language. For other cards use the SVG.',
  parameters: { period: CHOSEN_CARD.period, lang: CHOSEN_CARD.lang },
  media: PNG_MEDIA,
  examples: ({ examples: { area, period }, languages }) => [
    `/v1/cards/${area}.png`,
    `/v1/cards/${area}.png?period=${period}`,
    `/v1/cards/${area}.png?lang=${languages.at(-1)?.code}`,
  ],
  handler: async ({ values, catalogue, index }) => {
    const { area, period, lang } = values;
    const first = parameters.defaultLang(index);
    const isDrawn = lang === first || period === undefined;
    const picture = isDrawn && (await catalogue.picture(pictureName(area, period ?? `live.${lang}`)));
    if (picture) return picture;
    // Throws the card's own problem if there is no card.
    await findCard({ values: { ...values, ...ALL_TRADE }, catalogue }, 'compact');
    const detail = `There is no PNG of this card. /v1/cards/${area}.svg has every card.`;
    throw isDrawn ? notFound('period', detail, 'no period') : notFound('lang', detail, [first]);
  },
});

/** Problems of an SVG as an SVG, with the right status: in an `<img>` nobody sees a status or a text. `url` tells the theme. */
export async function problemPicture(url: string, { status, kind, message, details }: Problem): Promise<Response> {
  const { problemSvg, themeOf } = await formats();
  const theme = (/[?&]theme=(dark|auto)(?:&|$)/.exec(url)?.[1] ?? 'light') as Theme | 'auto';
  const content = { 'Content-Type': SVG_MEDIA, 'Content-Security-Policy': FILE_POLICY };
  return new Response(problemSvg(status, PROBLEMS[kind].title, message, themeOf(theme)), {
    status,
    headers: { ...content, ...problemHeaders(status, details) },
  });
}
