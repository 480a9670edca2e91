import type { Bounds, Qualified } from '../fact/bounds.ts';
import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import { agrees, exceeds, impliedBase, inWords, isOneRelease, sumOf } from './tolerance.ts';

/** Bases are revised between releases. */
const ACROSS_RELEASES = 0.015;

/**
 * The bases that growth rates imply add up as their levels do: those of exports and imports to that of trade, and that of a part is
 * not more than that of the area's total. Where one release prints all the numbers, rounding is all that may be between them.
 */
export const growthOfParts = ruleOfNumbers('growth-of-parts', ['growth'], (growth, view) => {
  const total = baseOf(view, growth);
  if (!total) return [];
  if (growth.indicator === 'trade') {
    const [exports, imports] = ['exports', 'imports'].map((indicator) =>
      baseOf(view, view.stated(growth, { indicator })),
    );
    if (exports && imports) return addition(total, exports, imports);
  }
  return excess(view, total);
});

interface Base extends Qualified {
  growth: Stated;
  level: Stated;
}

function baseOf(view: RecordView, growth: Stated | null): Base | null {
  const level = growth && view.beside(growth, { measure: 'value' });
  return growth && level ? { growth, level, ...impliedBase(level, growth) } : null;
}

function addition(total: Base, exports: Base, imports: Base): Finding[] {
  const bases = [total, exports, imports];
  const allowance = isOneRelease(...bases.flatMap(({ growth, level }) => [growth, level])) ? 0 : ACROSS_RELEASES;
  const sum = sumOf(exports, imports);
  if (agrees(sum, total, allowance)) return allowance ? [] : average(total, exports, imports);
  const message = `with the levels it implies ${inWords(total.bounds)} a year before, but exports (${exports.growth.printed}) and imports (${imports.growth.printed}) imply ${inWords(sum.bounds)}: copy the growth and level of the three again, or waive with the reason`;
  return [{ places: placesOf(...bases), message }];
}

/** Growth of trade is that of exports and imports, weighted by their bases: levels of few digits tell it better than they tell a base. */
function average({ growth }: Base, exports: Base, imports: Base): Finding[] {
  const parts = [exports, imports].map(({ level, growth }) =>
    corners(level.bounds, growth.bounds).map(([value, rate]) => ({ value, base: value / (1 + rate / 100) })),
  );
  const [ofExports = [], ofImports = []] = parts;
  const rates = ofExports.flatMap((a) => ofImports.map((b) => ((a.value + b.value) / (a.base + b.base) - 1) * 100));
  if (!rates.length) return [];
  const bounds: Bounds = [Math.min(...rates), Math.max(...rates)];
  if (agrees(growth, { bounds, qualifier: 'exact' })) return [];
  const inPart = ({ level, growth }: Base) => `${level.printed}, ${growth.printed}`;
  const message = `exports (${inPart(exports)}) and imports (${inPart(imports)}) give growth of ${inWords(bounds, 4)}: copy the five again, or waive with the reason`;
  return [{ places: [growth.place, ...placesOf(exports, imports)], message }];
}

/** The pairs of ends of two intervals; none where one of them is open. */
function corners([a, b]: Bounds, [c, d]: Bounds): [number, number][] {
  if (a === null || b === null || c === null || d === null) return [];
  return [a, b].flatMap((x) => [c, d].map((y): [number, number] => [x, y]));
}

function excess(view: RecordView, part: Base): Finding[] {
  const change = { partner: 'world', breakdown: 'total' };
  const whole = part.growth.partner === 'none' ? null : baseOf(view, view.stated(part.growth, change));
  if (!whole || whole.growth.id === part.growth.id) return [];
  if (!exceeds(part, whole, ACROSS_RELEASES)) return [];
  const message = `with the level ${part.level.printed} it implies ${inWords(part.bounds)} a year before, which is more than the total had, ${inWords(whole.bounds)}: copy growth and level of both again, or waive with the reason`;
  return [{ places: placesOf(part, whole), message }];
}

function placesOf(...bases: Base[]): Finding['places'] {
  const [first, ...others] = bases.flatMap(({ growth, level }) => [growth.place, level.place]);
  return [first as Finding['places'][0], ...others];
}
