import { levelOf } from '../catalogue/derive/allowances.ts';
import { derivationsOf } from '../catalogue/derive/derivations.ts';
import { RECIPES } from '../catalogue/derive/recipes.ts';
import { MEASURES } from '../contract/enumerations.ts';
import { agree } from '../fact/bounds.ts';
import type { Derivation } from '../fact/entry.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { type Finding, ruleOfPreferred } from './rule.ts';
import { inWords, isNumber } from './tolerance.ts';

/**
 * What follows from printed numbers is not outside a limit that a page states for the same key, as "over 20" or as bounds without a
 * number. Where the preferred page states a number, the rules of stated numbers compare it with the limits of other pages.
 */
export const derivedOutsideLimit = ruleOfPreferred('derived-outside-limit', MEASURES, (preferred, view) => {
  if (!isLimit(preferred)) return [];
  const derivations = latestDerivations(preferred, view);
  const limits = view.evidenceFor(preferred).filter((evidence) => !evidence.isSetAside && isLimit(evidence));
  return limits.flatMap((limit) => findingOf(limit, derivations, view));
});

function isLimit({ value, qualifier }: PageEvidence): boolean {
  return value === null || !isNumber(qualifier);
}

function findingOf(limit: PageEvidence, derivations: Derivation[], view: RecordView): Finding[] {
  const outside = derivations.find((derivation) => !agree(limit, derivation));
  if (!outside) return [];
  const inputs = outside.inputs.flatMap(({ id }) => view.preferred(id) ?? []);
  const tokens = inputs.map(({ printed, id }) => `${printed} (${id})`).join(' and ');
  const message = `${tokens} give ${inWords(outside.bounds)}, which is outside it: copy all of them again, or waive with the reason`;
  const places: Finding['places'] = [limit.place, ...inputs.map(({ place }) => place)];
  return [{ places, message }];
}

/** The newest derivations of a key, by each formula. */
function latestDerivations(target: PageEvidence, view: RecordView): Derivation[] {
  const { areas, partners } = view.record.vocabulary;
  const context = {
    areas,
    partners,
    entry: (id: string) => view.entry(id),
    level: (area: string) => levelOf(area, areas),
  };
  return RECIPES.flatMap((recipe) => derivationsOf(recipe, target, context)).flatMap((days) => days.at(-1) ?? []);
}
