import { DIMENSIONS, type Dimension } from '../fact/id.ts';
import type { Place } from './page-evidence.ts';
import { type Finding, ruleOfPages } from './rule.ts';

/** What a page prints of one figure, side by side: the amount, its conversion, its growth, its share of the whole, its place. */
const OF_A_FIGURE = ['value', 'value-usd', 'count', 'growth', 'growth-usd', 'share', 'rank', 'lead'];
/** Of these, what pages also print of one partner or part beside the amount of another. */
const OF_ANOTHER_PART = ['share', 'rank', 'lead'];
const SUBJECT = DIMENSIONS.filter((dimension) => dimension !== 'measure');

/**
 * Growth, conversion and share are of the amount beside them. Two neighbours in a paragraph whose keys differ in one dimension, and which have
 * no measure in common on the page, are one figure of which a part has a wrong dimension.
 */
export const oneFigure = ruleOfPages('one-figure', (places) => {
  const ofFigures = Map.groupBy(places.filter(isOfFigure), subjectOf);
  const measures = new Map([...ofFigures].map(([subject, list]) => [subject, new Set(list.map(measureOf))]));
  return places.flatMap((place, i): Finding[] => {
    const before = places[i - 1];
    if (!before || !isOfFigure(place) || !isOfFigure(before)) return [];
    if (before.observation.paragraph !== place.observation.paragraph) return [];
    const [differing, ...others] = SUBJECT.filter((name) => before.observation[name] !== place.observation[name]);
    if (!differing || others.length) return [];
    const [own, beside] = [measures.get(subjectOf(place)), measures.get(subjectOf(before))];
    if (!own || !beside || [...own].some((measure) => beside.has(measure))) return [];
    if (isOfAnotherPart(differing, place, before)) return [];
    const { printed, [differing]: code } = before.observation;
    const message = `it stands beside the ${before.observation.measure} ${printed} of the ${differing} ${code}, and neither has the other's measure: correct one of the two`;
    return [{ places: [place, before], message }];
  });
});

function isOfFigure({ observation }: Place): boolean {
  return OF_A_FIGURE.includes(observation.measure);
}

function isOfAnotherPart(differing: Dimension, ...pair: [Place, Place]): boolean {
  return (
    ['partner', 'breakdown'].includes(differing) && pair.some((place) => OF_ANOTHER_PART.includes(measureOf(place)))
  );
}

function measureOf({ observation }: Place): string {
  return observation.measure;
}

function subjectOf({ observation }: Place): string {
  return SUBJECT.map((dimension) => observation[dimension]).join('.');
}
