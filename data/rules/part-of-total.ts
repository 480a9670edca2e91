import { agree, divide, type Qualified, scale } from '../fact/bounds.ts';
import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import { exceeds, inWords, isDifference, isOneRelease, qualifierOf } from './tolerance.ts';

/** A part divided by its total gives the printed share, of the area or of its parent; and no part is more than its total. */
export const partOfTotal = ruleOfNumbers('part-of-total', ['share', 'national-share', 'value'], (stated, view) => {
  if (stated.measure === 'share') return compare(stated, view.beside(stated, AMOUNT), total(view, stated));
  if (stated.measure === 'national-share') return compare(stated, view.beside(stated, AMOUNT), inParent(view, stated));
  if (isDifference(stated)) return [];
  return [
    ...excess(stated, total(view, stated), 'its total'),
    ...excess(stated, inParent(view, stated), 'the same in its parent area'),
  ];
});

const AMOUNT = { measure: 'value' };

function total(view: RecordView, part: Stated): Stated | null {
  if (part.partner === 'none') return null;
  return view.beside(part, { ...AMOUNT, partner: 'world', breakdown: 'total' });
}

function inParent(view: RecordView, part: Stated): Stated | null {
  const parent = view.parentOf(part.area);
  return parent ? view.stated(part, { measure: 'value', area: parent }) : null;
}

function compare(share: Stated, part: Stated | null, whole: Stated | null): Finding[] {
  if (!part || !whole || part.id === whole.id) return [];
  const bounds = scale(divide(part.bounds, whole.bounds), 100);
  const percent: Qualified = { bounds, qualifier: qualifierOf([part], [whole]) };
  if (agree(percent, share)) return [];
  const message = `${part.printed} of ${whole.printed} is ${inWords(bounds, 4)} percent: copy the three again, or waive with the reason`;
  const places: Finding['places'] = [share.place, part.place, whole.place];
  return [{ places, message, isDispute: isOneRelease(share, part, whole) }];
}

function excess(part: Stated, whole: Stated | null, name: string): Finding[] {
  if (!whole || part.id === whole.id || !exceeds(part, whole)) return [];
  const message = `it is more than ${name}, ${whole.printed}: copy both again, or waive with the reason`;
  return [{ places: [part.place, whole.place], message }];
}
