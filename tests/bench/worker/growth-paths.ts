/** The addresses that are asked for as the record grows: answers of the record as it is, which every size holds. */
import { LANGUAGES } from '../../support/languages.ts';

const AREA = 'CN-XJ';

export const ANSWERS = ['card', 'fact', 'list', 'CSV', 'page'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** Different answers of each kind. */
export async function pathsOf(origin: string): Promise<Record<AnswerKind, string[]>> {
  const ask = async <T>(path: string) => (await (await fetch(`${origin}${path}`)).json()) as T;
  const { periods } = await ask<{ periods: string[] }>(`/v1/areas/${AREA}`);
  const { facts } = await ask<{ facts: { id: string }[] }>(`/v1/facts?area=${AREA}&period=${periods.at(-1)}`);
  const newest = periods.slice(-8).reverse();
  const list = newest.map((period) => `area=${AREA}&period=${period}`);
  return {
    card: newest.flatMap((period) => LANGUAGES.map((lang) => `/v1/cards/${AREA}?period=${period}&lang=${lang}`)),
    fact: facts.flatMap(({ id }) => LANGUAGES.map((lang) => `/v1/facts/${id}?lang=${lang}`)),
    list: list.flatMap((query) => [`/v1/facts?${query}`, `/v1/facts?${query}&limit=99`, `/v1/facts?${query}&limit=98`]),
    CSV: list.flatMap((query) => [`/v1/facts.csv?${query}`, `/v1/facts.csv?${query}&limit=99`]),
    page: LANGUAGES.flatMap((lang) => [
      `/areas/${AREA}?lang=${lang}`,
      ...newest.slice(0, 3).map((period) => `/areas/${AREA}?lang=${lang}&period=${period}`),
    ]),
  };
}
