import { derivationsOf } from '../catalogue/derivations.ts';
import { RECIPES } from '../catalogue/recipes/all.ts';
import { allowanceOf } from '../catalogue/recipes/allowances.ts';
import { COMPUTED_MEASURES, MEASURES } from '../contract/enumerations.ts';
import { agree } from '../fact/bounds.ts';
import type { Finding } from './rule.ts';
import { ruleOfNumbers } from './rule.ts';
import { isNumber } from './runs.ts';
import type { Stated } from './statements.ts';
import { inWords } from './tolerance.ts';
import type { RecordView } from './view.ts';

const PRINTED_MEASURES = MEASURES.filter((measure) => !COMPUTED_MEASURES.includes(measure));

/** What follows from printed numbers is not outside a limit that a page prints ("over 20") for the same key. */
export const derivedOutsideLimit = ruleOfNumbers('derived-outside-limit', PRINTED_MEASURES, (limit, view) => {
  if (isNumber(limit.qualifier)) return [];
  const outside = latestDerivations(limit, view).find((derivation) => !agree(limit, derivation));
  if (!outside) return [];
  const inputs = outside.inputs.flatMap(({ id }) => view.byId(id) ?? []);
  const tokens = inputs.map(({ printed, id }) => `${printed} (${id})`).join(' and ');
  const message = `${tokens} give ${inWords(outside.bounds)}, which is outside it: copy all of them again, or waive with the reason`;
  const places: Finding['places'] = [limit.place, ...inputs.map(({ place }) => place)];
  return [{ places, message }];
});

/** What each formula makes of the record as it is now. */
function latestDerivations(target: Stated, view: RecordView) {
  const context = {
    areas: view.record.vocabulary.areas,
    entry: (id: string) => view.entry(id),
    allowance: allowanceOf,
  };
  return RECIPES.flatMap((recipe) => derivationsOf(recipe, target, context)).flatMap((days) => days.at(-1) ?? []);
}
