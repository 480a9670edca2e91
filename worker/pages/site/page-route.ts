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

/** The code of a page or an embed. */
export interface PageRoute extends Endpoint {
  open(parts: RequestParts, path: string): Promise<Resource>;
  /** The card that oEmbed offers for the URL; null if the page has none. */
  card(parts: RequestParts, path: string): Promise<ShownCard | null>;
}

interface PageDefinition<P, S, Q = Values<P> & PathValues<S>> {
  parameters?: P;
  pathParameters?: S;
  /** Removes values that do not matter, so that they do not change the canonical URL. */
  settle?(values: Q): Q;
  card?(request: RouteRequest<Q>): ShownCard | null | Promise<ShownCard | null>;
  handler(request: RouteRequest<Q>): Page | Promise<Page>;
}

/** A page in English. The handler's values have the types of the path and the parameters. */
export function pageRoute<
  P extends Parameters = Record<never, never>,
  S extends PathParameters = Record<never, never>,
>({
  parameters = {} as P,
  pathParameters = {} as S,
  settle = (values) => values,
  card,
  handler,
}: PageDefinition<P, S>): PageRoute {
  const read = (parts: RequestParts, path: string) => parsePageRequest(parts, { path, parameters, pathParameters });
  return {
    parameters,
    pathParameters,
    card: async (parts, path) => (card ? card(await read(parts, path)) : null),
    async open(parts, path) {
      const request = await read(parts, path);
      const { index, catalogue, origin, values } = request;
      Object.assign(values, settle(values));
      const canonicalUrl = request.address({});
      const inLanguages = () => languagesOf(index, (lang) => request.address({ ...values, lang }));
      const languages = 'lang' in parameters ? { languages: inLanguages() } : {};
      return {
        build: index.build,
        canonicalUrl,
        cache: 'live',
        async render() {
          const content = await handler(request);
          const frame = await contextIn(catalogue, content.lang);
          const site = { name: index.dataset.title, origin, frame };
          const body = await renderPage({ ...languages, ...content }, content.address ?? canonicalUrl, site);
          return { body, headers: PAGE_HEADERS };
        },
      };
    },
  };
}

const LANGUAGE = { lang: withDefault(lang, defaultLang) };
type InLanguage<P, S> = Values<P & typeof LANGUAGE> & PathValues<S>;

type Translated<P, S> = Omit<PageDefinition<P, S, InLanguage<P, S>>, 'handler'> & {
  handler(request: RouteRequest<InLanguage<P, S>>, context: PageContext): Page | Promise<Page>;
};

/** A page in all languages of the data set. Its handler gets the words of the requested one. */
export function translatedPage<
  P extends Parameters = Record<never, never>,
  S extends PathParameters = Record<never, never>,
>({ parameters = {} as P, handler, ...rest }: Translated<P, S>): PageRoute {
  return pageRoute<P & typeof LANGUAGE, S>({
    ...rest,
    parameters: { ...parameters, ...LANGUAGE },
    async handler(request) {
      const context = pageContext(request.index, await request.catalogue.texts(String(request.values.lang)));
      const { lang, language } = context;
      return { lang, dir: language.direction, ...(await handler(request, context)) };
    },
  });
}

/** Pages ignore unknown parameters, such as those that trackers add to links. */
export function parsePageRequest<P extends Parameters, S extends PathParameters>(
  parts: RequestParts,
  route: { path: string; parameters: P; pathParameters: S },
): Promise<RouteRequest<Values<P> & PathValues<S>>> {
  return parseRequest({ ...parts, query: withoutUnknown(parts.query, route.parameters) }, route);
}
