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

/** Gives tools the routes of the API, with their limits and problems. */
export interface Api extends ToolContext {
  /** Calls a route by its name in the table of routes. Undefined arguments are omitted. */
  ask<T>(route: RouteName, query: Query, place?: Record<string, string>): Promise<T>;
  catalogue: Catalogue;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

type Arguments = v.GenericSchema<Record<string, unknown>>;

/** `S` is the schema of its arguments, `A` its response. */
export interface Tool<S extends Arguments = Arguments, A extends object = Record<string, unknown>> {
  name: string;
  title: string;
  description: string;
  arguments(context: ToolContext): S;
  /** The shape of the response, without members that are null: these are left out. */
  output: v.GenericSchema<object>;
  run(values: v.InferOutput<S>, api: Api): Promise<A>;
  /** The response as text, the most important line first, for clients that do not read structured content. */
  lines(answer: A, context: ToolContext): string[];
}

/** Checks the types of an entry: those of `run` follow from `arguments`, and that of `lines` from `run`. */
export function tool<S extends Arguments, A extends object>(entry: Tool<S, A>): Tool {
  return entry as unknown as Tool;
}
