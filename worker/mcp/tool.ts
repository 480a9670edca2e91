/** The type of a tool that agents can call: an entry of `TOOLS` in mcp.ts. */
import type * as v from 'valibot';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { RouteName } from '../api/routes.ts';
import type { Catalogue } from '../select/catalogue.ts';

/** What a tool needs to describe its arguments and to write its answer: the codes that exist, and their labels in the first language. */
export interface ToolContext {
  index: CatalogueIndex;
  texts: Texts;
  /** The deployment's public address, without a slash at the end. */
  origin: string;
}

/** What a tool asks: the routes of the API, with their limits and problems. */
export interface Api extends ToolContext {
  /** The answer of the route with this name in the table of routes. Arguments that are undefined are left out. */
  ask<T>(route: RouteName, query: Query, place?: Record<string, string>): Promise<T>;
  catalogue: Catalogue;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

type Arguments = v.GenericSchema<Record<string, unknown>>;

/** `S` is the schema of its arguments, `A` its answer. */
export interface Tool<S extends Arguments = Arguments, A extends object = Record<string, unknown>> {
  name: string;
  title: string;
  description: string;
  arguments(context: ToolContext): S;
  /** The shape of the response, without members that are null: these are left out. */
  output: v.GenericSchema<object>;
  run(values: v.InferOutput<S>, api: Api): Promise<A>;
  /** The answer as text, the most important first: what a client shows its model that reads no structured content. */
  lines(answer: A, context: ToolContext): string[];
}

/** An entry of `TOOLS`: the types of the values follow from the arguments, and that of `lines` from `run`. */
export function tool<S extends Arguments, A extends object>(entry: Tool<S, A>): Tool {
  return entry as unknown as Tool;
}
