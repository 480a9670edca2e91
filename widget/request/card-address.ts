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

export function addressOf(
  { area, indicator, partner, breakdown, period, asOf, currency, show }: CardParameters,
  api: string,
  lang: string,
  view: string,
): string {
  const query = new URLSearchParams({ lang });
  const asked = {
    view: view === 'full' && view,
    indicator,
    partner,
    breakdown,
    period: period !== 'latest' && period,
    asOf,
    currency,
    show,
  };
  for (const [name, value] of Object.entries(asked)) {
    // A framework may have set a number.
    if (value) query.set(name, [...new Set(`${value}`.trim().split(/[\s,]+/))].sort().join(','));
  }
  return `${api}/v1/cards/${encodeURIComponent(area)}?${query}`;
}
