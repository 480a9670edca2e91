/** Rules about sums, differences and shares. */
import { agree, divide, type Qualified, scale, subtract } from '../fact/bounds.ts';
import { boundsAgree, boundsInWords, exceeds, isBalance, isOneRelease, qualifierOf, sumOf } from './arithmetic.ts';
import type { RecordView, Stated } from './record-view.ts';
import { numberRule, type Violation } from './rule.ts';

/** Relative, for revisions between releases. Dollars have more, because editors convert at different rates. */
const TRADE_TOLERANCE = { value: 0.02, 'value-usd': 0.04 };

/**
 * Exports plus imports make trade: within rounding if one release prints all three, otherwise with a tolerance. Neither is more than
 * trade.
 */
export const exportsPlusImports = numberRule('exports-plus-imports', Object.keys(TRADE_TOLERANCE), (total, view) => {
  if (total.indicator !== 'trade') return [];
  const ofPages = view.evidenceFor(total).map(({ place: { release } }) => ({
    total: view.inRelease(release, total),
    exports: view.inRelease(release, total, { indicator: 'exports' }),
    imports: view.inRelease(release, total, { indicator: 'imports' }),
  }));
  const complete = ofPages.filter((page) => page.total && page.exports && page.imports);
  if (complete.length)
    return complete.flatMap((page) => addExportsAndImports(page.total ?? total, page.exports, page.imports, 0));
  const exports = view.stated(total, { indicator: 'exports' });
  const imports = view.stated(total, { indicator: 'imports' });
  const tolerance = TRADE_TOLERANCE[total.measure as keyof typeof TRADE_TOLERANCE];
  if (exports && imports) return addExportsAndImports(total, exports, imports, tolerance);
  return [exports, imports].flatMap((part) => (part ? checkAgainstWhole(part, total, 'all trade', tolerance) : []));
});

function addExportsAndImports(
  total: Stated,
  exports: Stated | null,
  imports: Stated | null,
  tolerance: number,
): Violation[] {
  if (!exports || !imports || boundsAgree(sumOf(exports, imports), total, tolerance)) return [];
  const message = `exports of ${exports.printed} and imports of ${imports.printed} do not add up to it: copy the three again, or suppress the rule with the reason`;
  const places: Violation['places'] = [total.place, exports.place, imports.place];
  return [{ places, message, isDispute: isOneRelease(total, exports, imports) }];
}

/** Relative to exports, for revisions between releases. */
const BALANCE_TOLERANCE = 0.02;

/** A balance is exports minus imports. */
export const balance = numberRule('balance', ['value', 'value-usd'], (stated, view) => {
  if (stated.indicator !== 'balance') return [];
  const exports = view.stated(stated, { indicator: 'exports' });
  const imports = view.stated(stated, { indicator: 'imports' });
  if (!exports || !imports) return [];
  const [low, high] = subtract(exports.bounds, imports.bounds);
  const isOnePage = isOneRelease(stated, exports, imports);
  const tolerance = isOnePage ? 0 : BALANCE_TOLERANCE * exports.value;
  const bounds: typeof stated.bounds = [low === null ? null : low - tolerance, high === null ? null : high + tolerance];
  if (boundsAgree({ bounds, qualifier: qualifierOf([exports], [imports]) }, stated)) return [];
  const message = `exports of ${exports.printed} minus imports of ${imports.printed} give another balance: copy the three again, with the sign, or suppress the rule with the reason`;
  return [{ places: [stated.place, exports.place, imports.place], message, isDispute: isOnePage }];
});

/** January to May is January to April plus May, within rounding. A longer period is not less than a shorter one in it. */
export const cumulative = numberRule('cumulative', ['value', 'value-usd', 'count'], (whole, view) => {
  if (whole.months.from !== 1 || whole.months.to === 1) return [];
  const parts = view.ofYear(whole, whole.months.year).filter(({ months }) => months.to <= whole.months.to);
  return [...addMonths(whole, parts), ...(isBalance(whole) ? [] : excessOfMonths(whole, parts))];
});

function addMonths(whole: Stated, parts: Stated[]): Violation[] {
  const { to } = whole.months;
  const before = parts.find(({ months }) => months.from === 1 && months.to === to - 1);
  const month = parts.find(({ months }) => months.from === to && months.to === to);
  if (whole.measure !== 'value' || !before || !month) return [];
  if (agree(sumOf(before, month), whole)) return [];
  const message = `${before.printed} to the month before and ${month.printed} in the month do not add up to it: copy the three again, or suppress the rule for a known revision`;
  return [{ places: [whole.place, before.place, month.place], message }];
}

function excessOfMonths(whole: Stated, parts: Stated[]): Violation[] {
  return parts
    .filter((part) => part.id !== whole.id && exceeds(part, whole))
    .map((part) => ({
      places: [whole.place, part.place],
      message: `it is less than the ${part.printed} of ${part.period}, which it includes: copy both again`,
    }));
}

/** A part divided by its total gives the printed share. No part is more than its total. */
export const partOfTotal = numberRule('part-of-total', ['share', 'national-share', 'value'], (stated, view) => {
  if (stated.measure === 'share') return compareShare(stated, view.beside(stated, AMOUNT), total(view, stated));
  if (stated.measure === 'national-share')
    return compareShare(stated, view.beside(stated, AMOUNT), inParent(view, stated));
  if (isBalance(stated)) return [];
  return [
    ...checkAgainstWhole(stated, total(view, stated), 'its total'),
    ...checkAgainstWhole(stated, inParent(view, stated), 'the same in its parent area'),
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

function compareShare(share: Stated, part: Stated | null, whole: Stated | null): Violation[] {
  if (!part || !whole || part.id === whole.id) return [];
  const bounds = scale(divide(part.bounds, whole.bounds), 100);
  const percent: Qualified = { bounds, qualifier: qualifierOf([part], [whole]) };
  if (agree(percent, share)) return [];
  const message = `${part.printed} of ${whole.printed} is ${boundsInWords(bounds, 4)} percent: copy the three again, or suppress the rule with the reason`;
  const places: Violation['places'] = [share.place, part.place, whole.place];
  return [{ places, message, isDispute: isOneRelease(share, part, whole) }];
}

/** A part is not more than the whole. `wholeName` is for the message. */
function checkAgainstWhole(part: Stated, whole: Stated | null, wholeName: string, tolerance = 0): Violation[] {
  if (!whole || part.id === whole.id || !exceeds(part, whole, tolerance)) return [];
  const message = `it is more than ${wholeName}, ${whole.printed}: copy both again, or suppress the rule with the reason`;
  return [{ places: [part.place, whole.place], message }];
}
