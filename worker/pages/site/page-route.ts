/** Pages for people: what a page declares, and how it is opened. The table is in api/routes.ts, the code of each page in page-routes.ts. */
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { onlyKnown, type Parameters, type Values, withDefault } from '../../api/route/query.ts';
import {
  type Asked,
  type Mounted,
  type Opened,
  type PathValues,
  type ReadPath,
  type RouteRequest,
  readRequest,
} from '../../api/route/route.ts';
import type { CardAddress } from './addresses.ts';
import { PAGE_HEADERS, renderPage } from './layout.ts';
import type { Page } from './page.ts';
import { languagesOf, type PageContext, pageContext } from './page-context.ts';
import { siteFrame } from './site-frame.ts';

/** The card that a URL shows. */
export type ShownCard = CardAddress & { lang: string };

/** What is mounted at the path of a page or an embed, such as `/facts/{id}`. */
export interface PageRoute extends Mounted {
  open(asked: Asked, path: string): Promise<Opened>;
  /** The card that other sites can embed instead of a link to the URL; null if it shows none. */
  card(asked: Asked, path: string): Promise<ShownCard | null>;
}

type PageMaker = () => Page | Promise<Page>;
type Found = Page | PageMaker | Promise<Page | PageMaker>;

interface Declared<P, S, Q = Values<P> & ReadPath<S>> {
  parameters?: P;
  pathValues?: S;
  /** The values without those that have no part in the page: whatever they are, the canonical URL is the same. */
  settle?(values: Q): Q;
  card?(request: RouteRequest<Q>): ShownCard | null | Promise<ShownCard | null>;
  /** May return a function if rendering the page costs much more than knowing that there is one. */
  handler(request: RouteRequest<Q>): Found;
}

/** A page in English. The types of the handler's values follow from the path and the parameters. */
export function pageRoute<P extends Parameters = Record<never, never>, S extends PathValues = Record<never, never>>({
  parameters = {} as P,
  pathValues = {} as S,
  settle = (values) => values,
  card,
  handler,
}: Declared<P, S>): PageRoute {
  const read = (asked: Asked, path: string) => readPageRequest(asked, { path, parameters, pathValues });
  return {
    parameters,
    pathValues,
    card: async (asked, path) => (card ? card(await read(asked, path)) : null),
    async open(asked, path) {
      const request = await read(asked, path);
      const { index, catalogue, origin, values } = request;
      Object.assign(values, settle(values));
      const canonicalUrl = request.address({});
      const inLanguages = () => languagesOf(index, (lang) => request.address({ ...values, lang }));
      const languages = 'lang' in parameters ? { languages: inLanguages() } : {};
      return {
        build: index.build,
        canonicalUrl,
        cache: 'live',
        async find() {
          const found = await handler(request);
          return async () => {
            const content = typeof found === 'function' ? await found() : found;
            const frame = await siteFrame(catalogue, content.lang);
            const site = { name: index.dataset.title, origin, frame };
            const body = await renderPage({ ...languages, ...content }, content.address ?? canonicalUrl, site);
            return { body, headers: PAGE_HEADERS };
          };
        },
      };
    },
  };
}

const LANGUAGE = { lang: withDefault(lang, defaultLang) };
type InLanguage<P, S> = Values<P & typeof LANGUAGE> & ReadPath<S>;

type Translated<P, S> = Omit<Declared<P, S, InLanguage<P, S>>, 'handler'> & {
  handler(request: RouteRequest<InLanguage<P, S>>, context: PageContext): Found;
};

/** A page in the languages of the data set. Its handler gets the words of the language that is asked for. */
export function translatedPage<
  P extends Parameters = Record<never, never>,
  S extends PathValues = Record<never, never>,
>({ parameters = {} as P, handler, ...rest }: Translated<P, S>): PageRoute {
  return pageRoute<P & typeof LANGUAGE, S>({
    ...rest,
    parameters: { ...parameters, ...LANGUAGE },
    async handler(request) {
      const context = pageContext(request.index, await request.catalogue.texts(String(request.values.lang)));
      const { lang, language } = context;
      const found = await handler(request, context);
      const inLanguage = (page: Page): Page => ({ lang, dir: language.direction, ...page });
      return typeof found === 'function' ? async () => inLanguage(await found()) : inLanguage(found);
    },
  });
}

/** Pages ignore parameters that they do not know, such as those that trackers add to links. */
export function readPageRequest<P extends Parameters, S extends PathValues>(
  asked: Asked,
  route: { path: string; parameters: P; pathValues: S },
): Promise<RouteRequest<Values<P> & ReadPath<S>>> {
  return readRequest({ ...asked, query: onlyKnown(asked.query, route.parameters) }, route);
}
