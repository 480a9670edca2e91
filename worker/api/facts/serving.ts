/** Adds the parts of facts that depend on the language of the request: caveats in words, and with `lang` labels. */
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { type Serving, servedFact } from '../../../data/fact/served.ts';
import { defaultLang } from '../route/parameters.ts';
import type { RouteRequest } from '../route/route.ts';

type ServingRequest = Pick<RouteRequest<{ lang?: string | undefined }>, 'values' | 'catalogue'>;

export async function servingOf({ values: { lang }, catalogue }: ServingRequest): Promise<Serving> {
  const texts = await catalogue.texts(lang ?? defaultLang(catalogue.index));
  return { caveats: caveatWriter(texts), labels: lang === undefined ? undefined : labelsIn(texts) };
}

export async function servedFacts(facts: readonly Fact[], request: ServingRequest): Promise<ServedFact[]> {
  const serving = await servingOf(request);
  return facts.map((fact) => servedFact(fact, serving));
}
