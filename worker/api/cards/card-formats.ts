/**
 * The formats of a card besides JSON. Routes, links on area pages, OpenAPI, docs and tests are made from these objects. The code that renders
 * is loaded on first use, because it is a third of the Worker.
 */
import { ALL_TRADE } from '../../../data/card/series.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { pictureName } from '../../../data/catalogue/format/file-names.ts';
import { notFound, PROBLEMS, type Problem, problemHeaders } from '../../http/problem.ts';
import * as parameters from '../route/parameters.ts';
import { cardArea } from '../route/path-parameters.ts';
import { optional, type Parameters, withDefault } from '../route/query.ts';
import { FILE_POLICY, PNG_MEDIA, type Route, type RouteDefinition, route, SVG_MEDIA } from '../route/route.ts';
import { CHOSEN_CARD, findCard } from './cards.ts';

const renderers = () => import('../../formats/all.ts');

const PATH_PARAMETERS = { area: cardArea };
const FILE_HEADERS = { 'Content-Security-Policy': FILE_POLICY };

interface CardFormat {
  /** The text of links to it. */
  name: string;
  extension: string;
  route: Route;
}

type FormatDefinition<P> = Omit<CardFormat, 'route'> &
  Omit<RouteDefinition<P, typeof PATH_PARAMETERS, null>, 'path' | 'pathParameters' | 'subject' | 'answer'>;

function cardFormat<P extends Parameters>({ name, extension, ...declared }: FormatDefinition<P>): CardFormat {
  const path = `/v1/cards/{area}.${extension}`;
  const shared = { path, pathParameters: PATH_PARAMETERS, subject: 'cards', answer: null } as const;
  return { name, extension, route: route({ ...declared, ...shared }) };
}

/** URLs of the newest card and of one with a period and an as-of date. `extraQuery` is added to both. */
function examples({ examples, languages }: CatalogueIndex, extension: string, extraQuery = ''): [string, string] {
  const { area, period, day } = examples;
  const path = `/v1/cards/${area}.${extension}`;
  const pinned = `period=${period}&asOf=${day}&lang=${languages.at(-1)?.code}`;
  return extraQuery ? [`${path}?${extraQuery}`, `${path}?${pinned}&${extraQuery}`] : [path, `${path}?${pinned}`];
}

const markdown = cardFormat({
  name: 'Markdown',
  extension: 'md',
  title: 'The card as a cited sentence, in Markdown',
  parameters: CHOSEN_CARD,
  media: 'text/markdown; charset=utf-8',
  examples: (index) => examples(index, 'md'),
  handler: async (request) => {
    const { catalogue, origin } = request;
    const card = await findCard(request, 'compact');
    const { cardMarkdown } = await renderers();
    return cardMarkdown(card, (await catalogue.texts(card.lang)).words, origin);
  },
});

const htmlFile = cardFormat({
  name: 'HTML',
  extension: 'html',
  title: 'The card as one HTML file that loads nothing',
  description: 'A page, or with `fragment` a part for another page.',
  parameters: {
    ...CHOSEN_CARD,
    // Unlike a picture, a page follows the reader's color scheme by default.
    theme: withDefault(parameters.drawnTheme, 'auto' as const),
    view: withDefault(parameters.view, 'compact' as const),
    fragment: optional(parameters.fragment),
    style: withDefault(parameters.style, 'inline' as const),
  },
  media: 'text/html; charset=utf-8',
  headers: () => FILE_HEADERS,
  examples: (index) => [
    ...examples(index, 'html'),
    ...examples(index, 'html', 'fragment=1'),
    ...examples(index, 'html', 'fragment=element'),
  ],
  handler: async (request) => {
    const { values, catalogue, origin } = request;
    const { theme, fragment, style, period, asOf, currency } = values;
    const isMailCell = fragment === '1';
    const card = await findCard(request, isMailCell ? 'compact' : values.view);
    const { cardHtml, mailCell, cardElement } = await renderers();
    if (fragment === undefined) return cardHtml(card, origin, theme);
    if (isMailCell) return mailCell(card, origin);
    const { words } = await catalogue.texts(card.lang);
    return `${await cardElement(card, words, { period, asOf, currency, theme, origin, style })}\n`;
  },
});

const svg = cardFormat({
  name: 'SVG',
  extension: 'svg',
  prerender: ['lang'],
  title: 'The compact card as a picture',
  description:
    '480 × 252 pixels, loads nothing. By default it is light; with `theme=auto` it follows the reader. Errors are pictures too.',
  parameters: { ...CHOSEN_CARD, theme: withDefault(parameters.drawnTheme, 'light' as const) },
  media: SVG_MEDIA,
  headers: () => FILE_HEADERS,
  examples: (index) => [...examples(index, 'svg'), ...examples(index, 'svg', 'theme=dark')],
  handler: async (request) => {
    const { values, catalogue, index } = request;
    const card = await findCard(request, 'compact');
    const { cardSvg } = await renderers();
    return cardSvg(card, (await catalogue.texts(card.lang)).words, index.dataset.title, values.theme);
  },
});

const png = cardFormat({
  name: 'PNG',
  extension: 'png',
  title: 'The compact card of all trade as a picture for link previews',
  description:
    '1200 × 630. The newest period has a picture in every language, and other periods only in the first one. For other cards use the SVG.',
  parameters: { period: CHOSEN_CARD.period, lang: CHOSEN_CARD.lang },
  media: PNG_MEDIA,
  examples: ({ examples: { area, period }, languages }) => [
    `/v1/cards/${area}.png`,
    `/v1/cards/${area}.png?period=${period}`,
    `/v1/cards/${area}.png?lang=${languages.at(-1)?.code}`,
  ],
  handler: async ({ values, catalogue, index }) => {
    const { area, period, lang } = values;
    const firstLanguage = parameters.defaultLang(index);
    const hasPicture = lang === firstLanguage || period === undefined;
    const picture = hasPicture && (await catalogue.picture(pictureName(area, period ?? `live.${lang}`)));
    if (picture) return picture;
    // If there is no card, this throws the same problem as the JSON card.
    await findCard({ values: { ...values, ...ALL_TRADE }, catalogue }, 'compact');
    const detail = `There is no PNG of this card. Use /v1/cards/${area}.svg, which has every card.`;
    throw hasPicture ? notFound('period', detail, 'no period') : notFound('lang', detail, [firstLanguage]);
  },
});

/** Each key is the end of an operation id: `Markdown` of `cardMarkdown`. */
export const CARD_FORMATS = { Svg: svg, Png: png, Html: htmlFile, Markdown: markdown } satisfies Record<
  string,
  CardFormat
>;

type FormatRoutes = { [Name in keyof typeof CARD_FORMATS as `card${Name}`]: Route };

/** The routes of the formats by their operation ids. */
export const formatRoutes = Object.fromEntries(
  Object.entries(CARD_FORMATS).map(([name, { route }]) => [`card${name}`, route]),
) as FormatRoutes;

/** The response to a failed SVG request: a picture of the problem, because an `<img>` cannot show text. `url` may have a theme. */
export async function problemPicture(url: string, { status, kind, message, details }: Problem): Promise<Response> {
  const { problemSvg } = await renderers();
  const theme = /[?&]theme=(dark|auto)(?:&|$)/.exec(url)?.[1] as 'dark' | 'auto' | undefined;
  const headers = { 'Content-Type': SVG_MEDIA, ...FILE_HEADERS, ...problemHeaders(status, details) };
  return new Response(problemSvg(status, PROBLEMS[kind].title, message, theme ?? 'light'), { status, headers });
}
