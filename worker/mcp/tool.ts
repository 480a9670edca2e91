/** The type of a tool for agents: an entry of `TOOLS` in mcp.ts. */
import type * as v from 'valibot';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { RouteName } from '../api/routes.ts';
import type { Catalogue } from '../select/catalogue.ts';

/** The codes that exist, and their labels in the first language. */
export interface ToolContext {
  index: CatalogueIndex;
  texts: Texts;
  /** The public origin of the deployment. */
  origin: string;
}

/** The parts of the API that tools use. Calling a route has the same checks, limits and errors as a request to it. */
export interface Api extends ToolContext {
  /** Calls a route by its name in the table of routes. Undefined values of `query` are omitted. */
  ask<T>(route: RouteName, query: Query, pathValues?: Record<string, string>): Promise<T>;
  catalogue: Catalogue;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

type Arguments = v.GenericSchema<Record<string, unknown>>;

/** `S` is the schema of the arguments, `R` the type of the response. */
export interface Tool<S extends Arguments = Arguments, R extends object = Record<string, unknown>> {
  title: string;
  description: string;
  arguments(context: ToolContext): S;
  run(values: v.InferOutput<S>, api: Api): Promise<R>;
  /** The response as text, the most important line first, for clients that do not read structured content. */
  lines(response: R, context: ToolContext): string[];
}

/** Checks the types of an entry: those of `run` follow from `arguments`, and that of `lines` from `run`. */
export function tool<S extends Arguments, R extends object>(entry: Tool<S, R>): Tool {
  return entry as unknown as Tool;
}
