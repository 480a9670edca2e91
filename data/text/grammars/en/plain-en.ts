/**
 * English words that say nothing of which part a figure is of. A clause that has other words may speak of something that the vocabulary
 * has no name for ("exports of solar panels"), so this list is short of nouns on purpose.
 */
import { wordsIn } from '../../../printed/word-list.ts';

const WORDS = `
a an the this that these those its their it which who and or but while with by of to in at for on as during over through until up down
was were is are be been being has have had having saw see sees seen seeing posted posting reported reporting recorded recording registered registering
reached reaching reach reaches hit hits hitting totaled totaling totalled totalling totals stood stands standing came comes amounted amounting
climbed climbing rose rise rises rising risen increased increase increases increasing grew grow grows growing grown growth expanded expand expands
expanding expansion jumped jump jumping surged surge surging soared soaring gained gain gaining advanced rebounded rebound rebounding fell fall falls falling fallen
dropped drop drops dropping declined decline declines declining decreased decrease decreasing slipped shrank shrinking contracted contraction dipped edged
topped topping exceeded exceeding surpassed surpassing crossed crossing passed passing outpaced outpacing outpaces outperformed outstripped remained remaining
accounted accounting accounts made making makes make up represented representing represents constituted constituting comprised comprising contributed contributing took
total overall combined whole entire foreign external trade trading trader goods commodity value values volume volumes amount turnover figure figures data level levels
customs authorities statistics statistical bureau administration official officials spokesperson said says showed shows show showing according
announced released release releases revealed Monday Tuesday Wednesday Thursday Friday Saturday Sunday
region's province's city's country's nation's region province city municipality country nation autonomous northwest northwestern southwest southwestern southern northern
eastern western central north south east west far
ago stay stays stayed year years month months quarter period alone date annual annually monthly yearly year-on-year basis first five half last same ended ending end
billion million trillion yuan renminbi rmb dollars dollar euros u.s. us tonnes tons percent pct percentage points point countries regions partners partner
national nationwide rate pace rates higher lower faster slower more less than above below ahead exactly
one two three four six seven eight nine ten top largest biggest main major key second third
after before nations also meanwhile respectively further still now both all only just record high strong robust rapid fast solid stable healthy sharp sound impressive notable remarkable significant
driven thanks among
double-digit positive negative momentum trend
target goal targets government work report plan plans set sets
`;

const PHRASES = [
  // A figure after "from" is where a change began (figures are number signs here).
  /(?<!\p{L})from(?!\p{L}| ?#)/gu,
  /(?<!\p{L})(?:national|country's|nation's) average/gu,
  /(?:from|than|compared (?:with|to)|over|against)(?: that)?(?: of| in)? (?:a|the|one)? ?(?:same period (?:a|the|of the|of) (?:year (?:earlier|ago|before)|last year|previous year)|(?:previous|preceding) year|year (?:ago|earlier|before)|same period (?:of )?last year|last year)/gu,
  /(?:the|an?|its) (?:all-time|record|historic) high(?: of)?/gu,
  /(?<!\p{L})\p{L}{3,}ly(?!\p{L})/gu,
];

export const enPlain: readonly RegExp[] = [...PHRASES, wordsIn(WORDS.toLowerCase().trim().split(/\s+/))];
