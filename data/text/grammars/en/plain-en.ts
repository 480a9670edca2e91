/**
 * English words that say nothing of which part a figure is of. A clause that has other words may speak of something that the vocabulary
 * has no name for ("exports of solar panels"), so this list is short of nouns on purpose.
 */
import { wordsIn } from '../../../printed/word-list.ts';

/** Verbs without the endings of their forms: none that makes goods ("manufactured") or ways of trade ("processing", "bonded"). */
const VERBS = `
accelerat account achiev accompan accumulat add advanc amount announc approach approximat attain attribut balloon begin boost break bring calculat ceas
climb clock clos com compar complet compris conclud confirm constitut continu contract contribut cross crept decelerat declin decreas deepen demonstrat
diminish dipp
display doubl driv dropp dwindl earn eas edg emerg end enjoy enlarg equal estimat exceed exhibit expand experienc extend fall fell finish flatten fluctuat
follow
foster fuel gain generat get giv gett grow halt help highlight hit hitt hover improv inch increas indicat involv jump keep lag leap lift link log lower
maintain mak mark measur mention
moderat narrow near not notch nudg observ outgrow outpac outperform outstrip outstripp overtak pass pick peak plateau play plummet plung point post prov
publish push put rais rang rank rate reach read realis
realiz rebound record recover reflect register regist releas remain report represent resum retreat return reveal revers ris rocket scor run sa saw say see
seen set sett show shrank shrink shrunk signal
signif skyrocket slid slide slipp slip slow slump soar span speed spik spurr stabilis stabiliz stagnat stand start stat stay strengthen succeed sum support
surg surpass sustain swell swing tak total totall
touch track tripl trail tumbl turn underlin underscor unveil ventur vault wan weaken weigh went widen witness won
`;

const WORDS = `
a an the this that these those its their it them which who and or but while with by of to in at for on as during over through until up down he she we they me
my our his her
was were is are be been being am has have had having do did does
saw beat beats beating beaten risen rose grew grown growth expansion fell fallen came stood held hold holds holding made makes make making took taken takes
taking went goes gone going
kept brought broke broken began begun got given gave led showed shown seen said told put sent spoke became become becomes becoming ran left lost won met
total overall combined whole entire foreign external trade trading trader goods commodity merchandise value values volume volumes amount turnover figure
figures data level levels
customs authorities authority statistics statistical bureau administration gac official officials spokesperson spokesman spokeswoman Monday Tuesday Wednesday
Thursday Friday Saturday Sunday
region's province's city's country's nation's region province city municipality country nation autonomous northwest northwestern southwest southwestern
southern northern
eastern western central north south east west far
ago year years month months quarter period alone date annual annually yearly year-on-year year-over-year yoy y-o-y basis first five half last same ended
ending end
billion million trillion yuan renminbi rmb denominated dollars dollar euros u.s. us tonnes tons percent pct percentage points point countries regions partners
partner
national nationwide rate pace rates higher lower faster slower more less than above below ahead exactly roughly approximately around about nearly almost some
one two three four six seven eight nine ten top largest biggest main major key second third fourth fifth consecutive successive straight district
after before since despite amid versus against even though although because thus hence therefore then also meanwhile respectively further still now both all
only just again already yet so
here there when where whose what how within beyond between under following earlier later early late previous previously prior current currently latest recent
new newly next once
nations thanks among due owing alongside together apart addition contrast comparison instance example particular
high low record records record-breaking record-high record-setting historic historical all-time strong robust rapid fast solid stable steady healthy sharp
sound impressive notable remarkable
significant considerable substantial modest moderate slight mild marginal small smaller big bigger large larger huge massive enormous explosive unprecedented
dramatic brisk vigorous
resilient encouraging exceptional good better best great greater greatest bad worse worst weak weaker stronger strongest fastest highest lowest sluggish
subdued lively favorable favourable
upward downward positive negative sustained continued marked consistent general comparable cumulative collective aggregate estimated preliminary nominal
actual full clear slightly
double-digit triple-digit single-digit double digit digits milestone mark threshold barrier history time times streak row decade trajectory path course trend
trends tendency momentum performance performances resilience vitality
uptick upswing upturn downturn acceleration deceleration slowdown recovery increase increases rise rises rising gain gains jump decline declines decrease drop
drops fall falls surge change changes
scale size sum result results equivalent worth terms hub sector sectors driver drivers engine contributor contribution role position status place peak
counterpart counterparts
target goal targets government work report reports plan plans press conference briefing news media agency agencies numbers breakdown stability strength any
such demand supply risk risks challenge challenges headwinds uncertainty uncertainties pressure pressures
`;

const PHRASES = [
  // A figure after "from" is where a change began (figures are number signs here).
  /(?<!\p{L})from(?!\p{L}| ?#)/gu,
  /(?<!\p{L})(?:national|country's|nation's) average/gu,
  /(?:from|than|compared (?:with|to)|over|against)(?: that)?(?: of| in)? (?:a|the|one)? ?(?:same period (?:a|the|of the|of) (?:year (?:earlier|ago|before)|last year|previous year)|(?:previous|preceding) year|year (?:ago|earlier|before)|same period (?:of )?last year|last year)/gu,
  /(?:the|an?|its) (?:all-time|record|historic) high(?: of)?/gu,
  // Adverbs, but for those that name a period.
  /(?<!\p{L})(?!(?:dai|week|month|quarter)ly)\p{L}{3,}ly(?!\p{L})/gu,
  /(?:beat|beating|beats|defy|defying|above|below|against|exceed\p{L}*|surpass\p{L}*|outpac\p{L}*) (?:(?:market|analysts?'?|economists?'?|the|earlier) ){0,2}(?:expectations?|forecasts?|estimates?|consensus)/gu,
  /(?:according to|as reported by|as announced by|as shown by|citing|cited by) (?:(?! {3})[^,;.#]){1,80}(?=[,;.]|$)/gu,
  /(?:provincial|regional|local|municipal|chinese) (?:customs|authorities|government)|customs district|(?:statistics|statistical) (?:office|agency|committee)/gu,
  /(?<!\p{L})(?:better|worse|higher|lower|faster|slower|more|less)[- ]than[- ](?:expected|anticipated|forecast)/gu,
  // Why something was so: no name that the reader knows stands there, for that would be blanks.
  /(?<!\p{L})(?:amid|despite|thanks to) (?:[\p{L}'-]{1,20} ?){1,8}(?=[,.;:)]|$)/gu,
  /(?:the |its |their )?year's (?:start|beginning|end)/gu,
];

const verbs = new RegExp(
  `(?<![\\p{L}'-])(?:${VERBS.trim().split(/\s+/).join('|')})(?:e|es|ed|s|ing|ied|ies|y|ying)?(?![\\p{L}'-])`,
  'gu',
);

export const enPlain: readonly RegExp[] = [...PHRASES, verbs, wordsIn(WORDS.toLowerCase().trim().split(/\s+/))];
