/** Declares pages. Their paths are in api/routes.ts, which loads at start-up; their code is in page-routes.ts, which loads on demand. */
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { type Parameters, type Values, withDefault, withoutUnknown } from '../../api/route/query.ts';
import {
  type Endpoint,
  type PathParameters,
  type PathValues,
  parseRequest,
  type RequestParts,
  type RouteRequest,
} from '../../api/route/route.ts';
import type { Resource } from '../../http/protocol.ts';
import type { CardAddress } from './addresses.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';
import type { Page } from './page.ts';
import { contextIn, languagesOf, type PageContext, pageContext } from './page-context.ts';

/** The card that a URL shows. */
export type ShownCard = CardAddress & { lang: string };

/** The code of a page or an embed. `path` is its path in api/routes.ts, such as `/areas/{area}`. */
export interface PageRoute extends Endpoint {
  /** Parses the request. The resource that it returns renders the page. */
  open(parts: RequestParts, path: string): Promise<Resource>;
  /** The card that oEmbed offers for the URL; null if the page has none. */
  card(parts: RequestParts, path: string): Promise<ShownCard | null>;
}

/** How a page is declared. `Input` is the type of the values that its handler gets. */
interface PageDefinition<Query, Path, Input = Values<Query> & PathValues<Path>> {
  parameters?: Query;
  pathParameters?: Path;
  /** Removes values that have no effect, so that they are not in the canonical URL. */
  normalize?(values: Input): Input;
  /** The card of the page, for oEmbed. */
  card?(request: RouteRequest<Input>): ShownCard | null | Promise<ShownCard | null>;
  handler(request: RouteRequest<Input>): Page | Promise<Page>;
}

/** A page in English, or in the language that its handler returns. */
export function pageRoute<
  Query extends Parameters = Record<never, never>,
  Path extends PathParameters = Record<never, never>,
>({
  parameters = {} as Query,
  pathParameters = {} as Path,
  normalize = (values) => values,
  card,
  handler,
}: PageDefinition<Query, Path>): PageRoute {
  const parse = (parts: RequestParts, path: string) => parsePageRequest(parts, { path, parameters, pathParameters });
  return {
    parameters,
    pathParameters,
    card: async (parts, path) => (card ? card(await parse(parts, path)) : null),
    async open(parts, path) {
      const request = await parse(parts, path);
      const { index, catalogue, origin, values } = request;
      Object.assign(values, normalize(values));
      const canonicalUrl = request.address({});
      return {
        build: index.build,
        canonicalUrl,
        cache: 'live',
        async render() {
          const page = await handler(request);
          const frame = await contextIn(catalogue, page.lang);
          const site = { name: index.dataset.title, origin, frame };
          const addressIn = (lang: string) => request.address({ ...values, lang });
          const languages = 'lang' in parameters ? languagesOf(index, addressIn) : undefined;
          const body = await renderPage({ languages, ...page }, page.address ?? canonicalUrl, site);
          return { body, headers: PAGE_HEADERS };
        },
      };
    },
  };
}

const LANG_PARAMETER = { lang: withDefault(lang, defaultLang) };
type TranslatedInput<Query, Path> = Values<Query & typeof LANG_PARAMETER> & PathValues<Path>;

type TranslatedDefinition<Query, Path> = Omit<PageDefinition<Query, Path, TranslatedInput<Query, Path>>, 'handler'> & {
  handler(request: RouteRequest<TranslatedInput<Query, Path>>, context: PageContext): Page | Promise<Page>;
};

/** A page in all languages of the data set. Its handler gets the words of the requested one. */
export function translatedPage<
  Query extends Parameters = Record<never, never>,
  Path extends PathParameters = Record<never, never>,
>({ parameters = {} as Query, handler, ...definition }: TranslatedDefinition<Query, Path>): PageRoute {
  return pageRoute<Query & typeof LANG_PARAMETER, Path>({
    ...definition,
    parameters: { ...parameters, ...LANG_PARAMETER },
    async handler(request) {
      const context = pageContext(request.index, await request.catalogue.texts(String(request.values.lang)));
      const { lang, language } = context;
      return { lang, dir: language.direction, ...(await handler(request, context)) };
    },
  });
}

/** Parses a request, without unknown parameters: trackers add some to links, such as `utm_source`. */
export function parsePageRequest<Query extends Parameters, Path extends PathParameters>(
  parts: RequestParts,
  route: { path: string; parameters: Query; pathParameters: Path },
): Promise<RouteRequest<Values<Query> & PathValues<Path>>> {
  return parseRequest({ ...parts, query: withoutUnknown(parts.query, route.parameters) }, route);
}
