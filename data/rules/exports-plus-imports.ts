import type { Stated } from './page-evidence.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import { agrees, exceeds, isOneRelease, sumOf } from './tolerance.ts';

/** Between two releases months are revised, by less than this; editors of different pages convert at different rates. */
const ALLOWANCE: Record<string, number> = { value: 0.02, 'value-usd': 0.04 };

/**
 * Exports and imports add up to trade: within the rounding of the three where one release prints them all, else with an allowance
 * for revisions. Neither is more than trade.
 */
export const exportsPlusImports = ruleOfNumbers('exports-plus-imports', Object.keys(ALLOWANCE), (total, view) => {
  if (total.indicator !== 'trade') return [];
  const ofPages = view.evidenceFor(total).map(({ place: { release } }) => ({
    total: view.inRelease(release, total),
    exports: view.inRelease(release, total, { indicator: 'exports' }),
    imports: view.inRelease(release, total, { indicator: 'imports' }),
  }));
  const complete = ofPages.filter((page) => page.total && page.exports && page.imports);
  if (complete.length) return complete.flatMap((page) => addition(page.total ?? total, page.exports, page.imports, 0));
  const exports = view.stated(total, { indicator: 'exports' });
  const imports = view.stated(total, { indicator: 'imports' });
  const allowance = ALLOWANCE[total.measure] ?? 0;
  if (exports && imports) return addition(total, exports, imports, allowance);
  return [exports, imports].flatMap((part) => (part ? excess(total, part, allowance) : []));
});

function addition(total: Stated, exports: Stated | null, imports: Stated | null, allowance: number): Finding[] {
  if (!exports || !imports || agrees(sumOf(exports, imports), total, allowance)) return [];
  const message = `exports of ${exports.printed} and imports of ${imports.printed} do not add up to it: copy the three again, or waive with the reason`;
  const places: Finding['places'] = [total.place, exports.place, imports.place];
  return [{ places, message, isDispute: isOneRelease(total, exports, imports) }];
}

/** A part that is known without the other. */
function excess(total: Stated, part: Stated, allowance: number): Finding[] {
  if (!exceeds(part, total, allowance)) return [];
  const message = `it is more than all trade, ${total.printed}: copy both again, or waive with the reason`;
  return [{ places: [part.place, total.place], message }];
}
