/** The address of the card that an element's attributes ask for, written in one way, so that one answer is cached once. */

/** Attributes of the element that choose its card. */
export interface CardParameters {
  area: string;
  indicator?: string | undefined;
  partner?: string | undefined;
  breakdown?: string | undefined;
  period: string;
  asOf: string;
  currency: string;
  show: string;
}

/** Those beside area and language, in the order of the address. */
const CHOICE = ['indicator', 'partner', 'breakdown', 'period', 'asOf', 'currency', 'show'] as const;

/** What the attributes choose beside area and language, each value written in one way; nothing of what is the default. */
function choiceIn(parameters: CardParameters): [name: string, value: string][] {
  return CHOICE.flatMap((name) => {
    const value = parameters[name];
    if (!value || (name === 'period' && value === 'latest')) return [];
    // A framework may have set a number.
    return [[name, [...new Set(`${value}`.trim().split(/[\s,]+/))].sort().join(',')]];
  });
}

export function addressOf(parameters: CardParameters, api: string, lang: string, view: string): string {
  const shown: [string, string][] = view === 'full' ? [['view', view]] : [];
  const query = new URLSearchParams([['lang', lang], ...shown, ...choiceIn(parameters)]);
  return `${api}/v1/cards/${encodeURIComponent(parameters.area)}?${query}`;
}
