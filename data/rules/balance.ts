import { subtract } from '../fact/bounds.ts';
import { ruleOfNumbers } from './rule.ts';
import { agrees, isOneRelease, qualifierOf } from './tolerance.ts';

/** Between two releases months are revised, by less than this part of the exports. */
const ACROSS_RELEASES = 0.02;

/** A balance is exports less imports, with its sign: a surplus where exports are more. */
export const balance = ruleOfNumbers('balance', ['value', 'value-usd'], (stated, view) => {
  if (stated.indicator !== 'balance') return [];
  const exports = view.stated(stated, { indicator: 'exports' });
  const imports = view.stated(stated, { indicator: 'imports' });
  if (!exports || !imports) return [];
  const [low, high] = subtract(exports.bounds, imports.bounds);
  const isOnePage = isOneRelease(stated, exports, imports);
  const allowance = isOnePage ? 0 : ACROSS_RELEASES * exports.value;
  const bounds: typeof stated.bounds = [low === null ? null : low - allowance, high === null ? null : high + allowance];
  if (agrees({ bounds, qualifier: qualifierOf([exports], [imports]) }, stated)) return [];
  const message = `exports of ${exports.printed} less imports of ${imports.printed} are another balance: copy the three again, with the sign, or waive with the reason`;
  return [{ places: [stated.place, exports.place, imports.place], message, isDispute: isOnePage }];
});
