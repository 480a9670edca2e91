import type { Measure } from '../contract/enumerations.ts';
import { DATA } from '../record/folders.ts';
import type { RecordView } from './record-view.ts';
import { ruleOfOne } from './rule.ts';

/** Stands for the currency of the area. */
const CURRENCY = 'currency';

const UNITS_OF: Record<Measure, string[]> = {
  value: [CURRENCY, 'tonnes'],
  'value-usd': ['USD'],
  growth: ['percent'],
  'growth-usd': ['percent'],
  share: ['percent'],
  'national-share': ['percent'],
  count: ['count'],
  rank: ['rank'],
  lead: ['points'],
  target: ['percent', CURRENCY],
};

/** Each measure has its unit: growth in percent, a lead in percentage points, a value in the area's currency or in tonnes. */
export const unitOfMeasure = ruleOfOne('unit-of-measure', ({ observation: { area, measure, unit } }, view) => {
  const units = unitsOf(measure, area, view);
  if (units.includes(unit)) return null;
  const add = view.currencyOf(area) ? '' : `, or add the currency of ${area} to ${DATA}/vocabulary/areas.json`;
  return `the unit is ${unit}, but ${measure} of ${area} is given in ${units.join(' or ')}: correct it${add}`;
});

/** The units that a measure of an area can have; none with a currency where the vocabulary names no currency of the area. */
function unitsOf(measure: Measure, area: string, view: RecordView): string[] {
  const currency = view.currencyOf(area);
  const units = UNITS_OF[measure];
  return currency
    ? units.map((unit) => unit.replace(CURRENCY, currency))
    : units.filter((unit) => !unit.includes(CURRENCY));
}
