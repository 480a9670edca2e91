import { overlap, subtract } from '../fact/bounds.ts';
import type { Rule } from './rule.ts';

/** A lead over national growth is the area's growth less the nation's, within the rounding of the three. */
export const lead: Rule = {
  name: 'lead',
  check(view) {
    return [...view.numbers('lead')].flatMap((points) => {
      const own = view.stated(points, { measure: 'growth' });
      const nation = view.stated(points, { measure: 'growth', area: 'CN' });
      if (!own || !nation || overlap(subtract(own.bounds, nation.bounds), points.bounds)) return [];
      const message = `growth of ${own.printed} against a national ${nation.printed} gives another lead: copy the three again, or waive with the reason`;
      return [{ places: [points.place, own.place, nation.place], message }];
    });
  },
};
