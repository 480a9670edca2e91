/** The type of a tool for agents. mcp.ts lists all tools. */
import type * as v from 'valibot';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { RouteName } from '../api/routes.ts';
import type { Catalogue } from '../select/catalogue.ts';

export interface ToolContext {
  index: CatalogueIndex;
  /** Labels and words in the first language of the data set. */
  texts: Texts;
  /** The public origin of the deployment. */
  origin: string;
}

/** The parts of the API that tools use. */
export interface Api extends ToolContext {
  /** Calls a route by its name in api/routes.ts, with the same checks and errors as a request. Undefined values of `query` are omitted. */
  callRoute<T>(route: RouteName, query: Query, pathValues?: Record<string, string>): Promise<T>;
  catalogue: Catalogue;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

type Arguments = v.GenericSchema<Record<string, unknown>>;

/** `S` is the schema of the arguments, `R` the type of the result. */
export interface Tool<S extends Arguments = Arguments, R extends object = Record<string, unknown>> {
  title: string;
  description: string;
  arguments(context: ToolContext): S;
  run(values: v.InferOutput<S>, api: Api): Promise<R>;
  /** The result as text, the most important line first, for clients that do not read structured content. */
  lines(result: R, context: ToolContext): string[];
}

/** Infers the types of a tool: `arguments` decides the values of `run`, and `run` the result that `lines` gets. */
export function tool<S extends Arguments, R extends object>(definition: Tool<S, R>): Tool {
  return definition as unknown as Tool;
}
