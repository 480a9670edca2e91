import type { Bounds } from '../fact/bounds.ts';
import { divide, overlap, scale } from '../fact/bounds.ts';
import type { Finding, RecordView, Rule, Stated } from './rule.ts';

/** A part over its total gives the printed share, of the area's trade or of the nation's; and no part is more than its total. */
export const partOfTotal: Rule = {
  name: 'part-of-total',
  check(view) {
    return [
      ...[...view.numbers('share')].flatMap((share) =>
        compare(share, view.stated(share, { measure: 'value' }), total(view, share)),
      ),
      ...[...view.numbers('national-share')].flatMap((share) =>
        compare(share, view.stated(share, { measure: 'value' }), view.stated(share, { measure: 'value', area: 'CN' })),
      ),
      ...[...view.numbers('value')].flatMap((part) => exceeds(part, total(view, part))),
    ];
  },
};

function total(view: RecordView, part: Stated): Stated | null {
  if (part.partner === 'none') return null;
  return view.stated(part, { measure: 'value', partner: 'world', breakdown: 'total' });
}

function compare(share: Stated, part: Stated | null, whole: Stated | null): Finding[] {
  if (!part || !whole || part.id === whole.id) return [];
  const percent: Bounds = scale(divide(part.bounds, whole.bounds), 100);
  if (overlap(percent, share.bounds)) return [];
  const message = `${part.printed} of ${whole.printed} is ${percent.map((end) => end?.toFixed(2)).join(' to ')} percent: copy the three again, or waive with the reason`;
  return [{ places: [share.place, part.place, whole.place], message }];
}

function exceeds(part: Stated, whole: Stated | null): Finding[] {
  if (!whole || part.id === whole.id || (part.bounds[0] ?? 0) <= (whole.bounds[1] ?? Infinity)) return [];
  return [{ places: [part.place, whole.place], message: `a part is more than its total of ${whole.printed}` }];
}
