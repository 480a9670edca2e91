import type { Place } from './page-evidence.ts';
import { type Finding, ruleOfPages } from './rule.ts';

/** What the numbers of a list have in common. */
const SHARED = ['area', 'indicator', 'breakdown', 'period'] as const;

/** A list of partners in a paragraph gives one quantity of each: a number of it has the dimensions of the two beside it, where these agree. */
export const partnerList = ruleOfPages('partner-list', (places) => {
  const ofPartners = places.filter(({ observation: { partner } }) => partner !== 'world' && partner !== 'none');
  const lists = Map.groupBy(ofPartners, ({ observation: { paragraph, measure } }) => `${paragraph} ${measure}`);
  return [...lists.values()].flatMap((list) => list.flatMap((place, i) => compare(list[i - 1], place, list[i + 1])));
});

function compare(before: Place | undefined, place: Place, after: Place | undefined): Finding[] {
  if (!before || !after) return [];
  const [first, own, last] = [before.observation, place.observation, after.observation];
  if (new Set([first.partner, own.partner, last.partner]).size < 3) return [];
  if (SHARED.some((name) => first[name] !== last[name])) return [];
  const odd = SHARED.find((name) => own[name] !== first[name]);
  if (!odd) return [];
  const message = `in a list of partners it has the ${odd} ${own[odd]}, where those beside it have ${first[odd]}: correct it, or waive with the reason`;
  return [{ places: [place, before, after], message }];
}
