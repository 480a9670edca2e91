/**
 * Trade that both sides count: the area's own statistics and those of the partner, which differ by when and where goods are counted.
 * The amounts and shares of such a pair carry the caveat `mirror`, with the other side's numbers named.
 */
import { type DatedCaveat, type Entry, knownFrom } from '../../fact/entry.ts';
import type { TradeRecord } from '../../record/schema.ts';

const MEASURES = ['value', 'value-usd', 'share'];

type Areas = TradeRecord['vocabulary']['areas'];

export function withMirrors(entries: Entry[], areas: Areas): Entry[] {
  const pairs = firstDays(entries);
  return entries.map((entry) => {
    const { area, partner, measure } = entry;
    if (!MEASURES.includes(measure) || !Object.hasOwn(areas, partner)) return entry;
    // A country's partner may count its trade with the whole country, of which a region is a part.
    const parent = areas[area]?.parent;
    const counted = [area, ...(parent === undefined ? [] : [parent])].find((code) => pairs.has(`${partner} ${code}`));
    if (counted === undefined) return entry;
    const from = pairs.get(`${partner} ${counted}`) ?? '';
    const caveat: DatedCaveat = {
      kind: 'mirror',
      text: explanation(counted, area, partner, areas),
      from,
      sentences: [
        [counted === area ? 'caveatMirror' : 'caveatMirrorPart', { whole: { area: counted } }],
        ['caveatMirrorWhy', {}],
      ],
    };
    return { ...entry, caveats: [...(entry.caveats ?? []), caveat] };
  });
}

/** The first day on which a page printed trade of an area with a partner, by `area partner`. */
function firstDays(entries: Entry[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { area, partner, measure, evidence } of entries) {
    if (!MEASURES.includes(measure)) continue;
    const pair = `${area} ${partner}`;
    for (const day of evidence.map(knownFrom)) if (day < (days.get(pair) ?? '9999')) days.set(pair, day);
  }
  return days;
}

function explanation(counted: string, area: string, partner: string, areas: Areas): string {
  const [whole, other] = [counted, partner].map((code) => areas[code]?.labels.en ?? code);
  const part = counted === area ? '' : ', of which this is a part,';
  return `${other} counts its trade with ${whole}${part} itself, as ${partner}.trade.value.${counted}: the two differ by when, where and at which price goods are counted, and by goods in transit that one side counts as trade with the other.`;
}
