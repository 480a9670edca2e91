/** English numbers that are no quantities: dates, durations, ages, pages, names. */
import { COMMON_IGNORED } from '../common-figures.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const number =
  '(?:\\d{1,5}(?:[.,]\\d{1,3})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty(?:[ -](?:one|two|four|five))?|thirty|forty|fifty|sixty|a hundred|a dozen)';
const time =
  '(?:years?|months?|weeks?|weekends?|days?|hours?|minutes?|mins?|seconds?|decades?|centuries|century|quarters?(?! of (?:the (?!year)|its|their|all|total|[a-z]+(?:s|t|p)(?![a-z])))|nights?|fortnights?|semesters?|semiannual|yrs?|hrs?)';
/** What makes the number before it a quantity whatever else it may look like. */
const quantity =
  '(?! ?(?:%|percent|per cent|pct|million|billion|trillion|thousand|hundred|mln|bln|trln|bn|yuan|dollars|euros|tonnes|tons|metric|points?|countries|companies))';
const labels =
  'exhibits?|pages?|pp?\\.|nos\\.|articles?|sections?|chapters?|clauses?|phases?|tiers?|levels?|routes?|highways?|flights?|versions?|grades?|class|types?|rooms?|figures?|figs?\\.|tables?|items?|volumes?|vol\\.|issues?|paragraphs?|parts?|steps?|lines?|terminals?|gates?|channels?|seasons?|episodes?|rounds?|days?|weeks?|stages?|categor(?:y|ies)|schedules?|appendix|annex|rules?|titles?|buildings?|reactors?|scopes?|apollo|formula|catch|resolution|rank-and-file|interstate|model|mark|agenda|vision|horizon|industry|made in china|euro|hr|session|form|world war';

export const EN_IGNORED: RegExp[] = [
  ...COMMON_IGNORED,
  // May 19, 2025 · May 19-21 · 19 May 2025 · May 2025 · 19th of May
  new RegExp(
    `(?<![a-z])${month}\\.? \\d{1,2}(?:st|nd|rd|th)?(?! ?(?:-|to |and |–) ?\\d{1,2}(?:\\.\\d| ?%))(?:(?: ?[-–] ?| to | and )(?:${month}\\.? )?\\d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\\d\\d)?(?![\\d%]|[.,]\\d)${quantity}`,
    'g',
  ),
  new RegExp(
    `(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?)?[ -](?:of )?${month}(?![a-z])(?:\\.?,? (?:19|20)\\d\\d)?`,
    'g',
  ),
  new RegExp(`(?<![a-z])${month}\\.?,? (?:of )?(?:19|20)\\d\\d(?![\\d%,]|\\.\\d)${quantity}`, 'g'),
  // five years · 15-day · a 30-year-old · the past two decades · 8 1/2 hours
  new RegExp(
    `(?<![\\d.,$€£¥a-z])${number}(?:(?: ?[-–] ?| to | or | and )${number})?[ -]?(?:(?:more|full|consecutive|straight|successive|calendar|trading|working|business|further|whole|additional|light|odd|financial|fiscal)[ -])?${time}(?![a-z])(?:[ -]olds?)?`,
    'g',
  ),
  /(?<![a-z])(?:aged?|ages) (?:between |from )?\d{1,3}(?:(?: ?[-–] ?| to | and | or )\d{1,3})?(?![\d%]|\.\d)/g,
  // 5 p.m. · 8 am · 1500 GMT
  /(?<![\d.,])\d{1,2}(?:[:.]\d\d)? ?(?:a\.m\.|p\.m\.|am|pm|o'clock)(?![a-z])/g,
  /(?<![\d.,])\d{3,4} (?:gmt|utc|est|edt|cet|bst|hours)(?![a-z])/g,
  // 1990s · the '80s · mid-2020s · ordinals, which are ranks only in the phrases that say so
  /(?<![\d.,$€£¥])(?:\d{4}|'?\d0)s(?![a-z])/g,
  /(?<![\d.,])\d{1,4}(?:,\d{3})?(?:st|nd|rd|th)(?![a-z])/g,
  // fiscal 2025 · FY25
  /(?<![a-z])(?:fy|q[1-4]|h[12])[ -]?'?\d{2,4}(?!\d)/g,
  /(?<![a-z0-9])[hq][1-4](?![a-z0-9])/g,
  new RegExp(
    `(?<![a-z])(?:${labels})[ -](?:no\\. ?)?\\d{1,5}(?:\\.\\d{1,2})?(?![\\d%]|[.,]\\d)(?:(?:,|,? (?:of|and|to)) \\d{1,4}(?![\\d%]|[.,]\\d)){0,6}${quantity}`,
    'g',
  ),
  /(?<![a-z])(?:no\.|number|nr\.|#) ?\d{1,6}(?![\d%])/g,
  /(?<![\d.,])24\/7|(?<![\d.,])9\/11|(?<![\d.,])50[-/]50|(?<![\d.,])360[- ]degrees?/g,
  // The size of a container, not how many.
  /(?<![\d.,])(?:20|40|twenty|forty)[ -]f(?:oo|ee)t/g,
  // Names with a number in words, and the turns of speech in which one counts nothing.
  /(?<![a-z])(?:two sessions|two plus two|three gorges|group of (?:seven|eight|twenty|20|7|8|77)|big (?:three|four|five)|one (?:belt|country|road)|five-?year plans?|four seasons|five-star|six-pack|zero[ -](?:tariffs?|sum|covid|carbon|emissions?)|seven sisters|fifth avenue|one another|number one|double[ -]digit|single[ -]digit|(?:one|two|three) steps? (?:ahead|away|back|behind|closer|forward))/g,
  /(?<![a-z])(?:the|these|those|both|between|its|their|our|all) two (?:sides|countries|nations|leaders|governments|parties|economies|presidents|ministers|peoples|neighbou?rs|men|women|companies|firms|sessions)/g,
];

/** On the text as written: capitals before a number or around a number word make a name. */
export const EN_NAMES: RegExp[] = [
  /(?<![\p{L}])(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Fourteen|Twenty|Thirty)[ -][A-Z][\p{L}]{1,20}[ -](?:Plan|Year|Policy|Initiative|Group|Act|Agreement|Club|Cup|League)/gu,
  /(?<![\p{L}])(?:13|14|15)th Five-Year/gu,
  /(?<=[a-z,] )(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)(?= [A-Z])/gu,
];
