import { ruleOfPages } from './rule.ts';

/** A place, a day, and perhaps an agency, as agencies begin a story: `BAKU, Azerbaijan, Feb. 26`, `URUMQI, June 19 (Xinhua) --`. */
const DATELINE =
  /^\p{Lu}[\p{L}.'’-]*(,? \p{Lu}[\p{L}.'’-]*)*, (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(, \d{4})?( \([^()]*\))?[ .–—-]*$/u;

export function isDateline(title: string): boolean {
  return DATELINE.test(title);
}

/** The title of a page is its headline, and not the dateline that a copy without the headline begins with. */
export const dateline = ruleOfPages('dateline', ([place]) => {
  const title = place?.release.title;
  if (!place || !title || !isDateline(title)) return [];
  const message = `the title of the page is the dateline "${title}": copy the headline, or write null if it was not seen`;
  return [{ places: [place], message }];
});
