/**
 * The URL of the card that an element's attributes ask for. Spaces, the order of codes and `latest` do not change it, so that elements share a
 * cached response:
 *
 *   area="CN-XJ" period="latest" show="trend, share"   →   /v1/cards/CN-XJ?lang=en&show=share%2Ctrend
 */

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

/** The parameters after `lang` and `view`, in the order of the URL. */
const OPTIONAL = ['indicator', 'partner', 'breakdown', 'period', 'asOf', 'currency', 'show'] as const;

export function cardUrl(parameters: CardParameters, api: string, lang: string, view: string): string {
  const viewEntry: [string, string][] = view === 'full' ? [['view', view]] : [];
  const query = new URLSearchParams([['lang', lang], ...viewEntry, ...optionalEntries(parameters)]);
  return `${api}/v1/cards/${encodeURIComponent(parameters.area.trim())}?${query}`;
}

/** Leaves out empty parameters and the default period. */
function optionalEntries(parameters: CardParameters): [name: string, value: string][] {
  return OPTIONAL.flatMap((name) => {
    // A framework may have set a number.
    const value = `${parameters[name] || ''}`.trim();
    if (!value || (name === 'period' && value === 'latest')) return [];
    const codes = value.split(/[\s,]+/);
    return [[name, [...new Set(codes)].sort().join(',')]];
  });
}
