/** How a page is declared, as an entry of the table in page-routes.ts, and how a request to it is read. */
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { onlyKnown, type Parameters, type Values, withDefault } from '../../api/route/query.ts';
import type { PathValues, ReadPath, RouteRequest } from '../../api/route/route.ts';
import { type Bindings, readRequest } from '../../api/route/serve-route.ts';
import type { CardAddress } from './addresses.ts';
import type { Page } from './page.ts';
import { type PageContext, pageContext } from './page-context.ts';

/** The card that an address shows. */
export type ShownCard = CardAddress & { lang: string };

/** An address with a card that other sites can embed in the place of a link to it. */
export interface CardSource<Q = Record<string, unknown>> {
  pathValues: PathValues;
  parameters: Parameters;
  /** Null where it shows no card. */
  card?(request: RouteRequest<Q>): ShownCard | null | Promise<ShownCard | null>;
}

type PageMaker = () => Page | Promise<Page>;

export interface PageRoute<Q = Record<string, unknown>> extends CardSource<Q> {
  /** The values without those that have no part in the page: whatever they are, the canonical address is the same. */
  settle?(values: Q): Q;
  /** May return a function where making the page costs much more than knowing that there is one. */
  handler(request: RouteRequest<Q>): Page | PageMaker | Promise<Page | PageMaker>;
}

type Declared<P, S> = Omit<PageRoute<Values<P> & ReadPath<S>>, 'pathValues' | 'parameters'> & {
  pathValues?: S;
  parameters?: P;
};

/** An entry of the table: the types of the handler's values follow from the path and the parameters. */
export function pageRoute<P extends Parameters = Record<never, never>, S extends PathValues = Record<never, never>>({
  pathValues,
  parameters,
  ...rest
}: Declared<P, S>): PageRoute {
  return { pathValues: pathValues ?? {}, parameters: parameters ?? {}, ...rest } as unknown as PageRoute;
}

const LANGUAGE = { lang: withDefault(lang, defaultLang) };

type Translated<P, S, Q> = Omit<Declared<P, S>, 'handler' | 'settle' | 'card'> &
  Pick<PageRoute<Q>, 'settle' | 'card'> & {
    handler(request: RouteRequest<Q>, context: PageContext): ReturnType<PageRoute['handler']>;
  };

/** A page in the languages of the data set. Its handler gets the words of the language that is asked for. */
export function translatedPage<
  P extends Parameters = Record<never, never>,
  S extends PathValues = Record<never, never>,
>({ parameters, handler, ...rest }: Translated<P, S, Values<P & typeof LANGUAGE> & ReadPath<S>>): PageRoute {
  return pageRoute({
    ...rest,
    parameters: { ...parameters, ...LANGUAGE },
    handler: async (request: RouteRequest<Values<P & typeof LANGUAGE> & ReadPath<S>>) => {
      const context = pageContext(request.index, await request.catalogue.texts(String(request.values.lang)));
      const { lang, language } = context;
      const found = await handler(request, context);
      const inLanguage = (page: Page): Page => ({ lang, dir: language.direction, ...page });
      return typeof found === 'function' ? async () => inLanguage(await found()) : inLanguage(found);
    },
  } as never);
}

/**
 * Path and query of a page as typed values. Pages ignore parameters that they do not know, such as those that trackers add to links.
 * `path` is as the page is mounted: `/facts/{id}`.
 */
export function readPageRequest(
  env: Bindings,
  { path, pathValues, parameters }: Pick<CardSource, 'pathValues' | 'parameters'> & { path: string },
  query: string,
  value: (name: string) => string | undefined,
): Promise<RouteRequest<Record<string, unknown>>> {
  return readRequest(env, { path, pathValues, parameters }, onlyKnown(query, parameters), value);
}
