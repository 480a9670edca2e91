import { observationBounds } from '../catalogue/compile.ts';
import { add, overlap } from '../fact/bounds.ts';
import { factId } from '../fact/id.ts';
import type { Rule } from './rule.ts';

/** What a release prints for exports and imports adds up to what it prints for trade, within the rounding of all three. */
export const exportsPlusImports: Rule = {
  name: 'exports-plus-imports',
  check({ record }) {
    return record.releases.flatMap((release) => {
      const byId = new Map(release.observations.map((observation) => [factId(observation), observation]));
      return release.observations.flatMap((total) => {
        if (total.indicator !== 'trade' || !['value', 'value-usd'].includes(total.measure)) return [];
        const [exports, imports] = ['exports', 'imports'].map((indicator) => byId.get(factId({ ...total, indicator })));
        if (!exports || !imports) return [];
        const bounds = (one: typeof total) => observationBounds(one, release.language);
        if (overlap(add(bounds(exports), bounds(imports)), bounds(total))) return [];
        const message = `exports of ${exports.printed} and imports of ${imports.printed} do not add up to it: copy the three again, or waive with the reason`;
        const [first, second, third] = [total, exports, imports].map((observation) => ({ release, observation }));
        return first && second && third ? [{ places: [first, second, third], message }] : [];
      });
    });
  },
};
