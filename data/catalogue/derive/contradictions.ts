/**
 * Numbers of one page that break a relation between them: exports and imports that do not add up to the total of the same page, a share
 * that is not the part of its total. Which of them is wrong is not known, so all of them are disputed.
 */
import { agree } from '../../fact/bounds.ts';
import type { DatedContradiction, FactHistory } from '../../fact/history.ts';
import { lastOf } from '../../fact/period.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { type Context, derivationsOf, withEvidence } from './derivations.ts';
import { RECIPES } from './recipes.ts';

type Vocabulary = Pick<TradeRecord['vocabulary'], 'areas' | 'partners'>;

/** The histories with what the pages of their evidence contradict. */
export function withContradictions(histories: FactHistory[], vocabulary: Vocabulary): FactHistory[] {
  const byId = new Map(histories.map((history) => [history.id, history]));
  return histories.map((history) => {
    const contradictions = contradictionsOf(history, byId, vocabulary);
    return contradictions.length ? { ...history, contradictions } : history;
  });
}

function contradictionsOf(
  target: FactHistory,
  byId: ReadonlyMap<string, FactHistory>,
  vocabulary: Vocabulary,
): DatedContradiction[] {
  // Numbers of other periods may be of before or after a revision.
  const recipes = RECIPES.filter(
    (recipe) => !recipe.otherPeriods && recipe.inputs(target, vocabulary.areas).length > 0,
  );
  return target.evidence.flatMap((piece) => {
    if (piece.setAside !== undefined) return [];
    const history = (id: string) =>
      withEvidence(byId.get(id), ({ release, correction }) => release === piece.release && !correction);
    const context: Context = { ...vocabulary, history, level: null };
    return recipes.flatMap((recipe) =>
      derivationsOf(recipe, target, context)
        .flatMap((days) => days.at(-1) ?? [])
        .filter((derivation) => !agree(piece, derivation))
        .map((derivation) => {
          const { formula, inputs, value, bounds } = derivation;
          const from = lastOf([piece.published, derivation.from]);
          const recorded = lastOf([piece.recorded, derivation.recorded]);
          return { release: piece.release, formula, inputs, printed: piece.printed, value, bounds, from, recorded };
        }),
    );
  });
}
