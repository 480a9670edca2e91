/** What an English number counts, and whether a number that counts nothing is a quantity all the same. */

/** Words at which a noun phrase after a number ends. */
const STOPS = new Set(
  (
    'a an the and or nor but of in on at to from by for with within without as was were is are be been being am has have had do does did will would shall should can could may might must ' +
    'that which who whom whose when where while whereas since until till after before during than then there here this these those it its his her their our my your he she they we you i ' +
    'per each every compared against into onto over under above below about around between among through across along via versus vs plus minus if so because due also too only just even still yet not no ' +
    'last next this year-on-year yoy annually monthly yesterday today tomorrow respectively earlier later ago up down said says say saying according including excluding accounting making representing reaching totaling totalling rising falling rose fell grew dropped declined increased decreased up down ' +
    "us plus it's always perhaps besides towards toward overseas abroad thus is has was does goes rises falls equals remains becomes makes takes gives sees shows means comes accounts represents stands hits marks covers ends starts begins runs lies includes follows"
  ).split(' '),
);
const IRREGULAR = new Set(
  'people men women children personnel staff staffers police cattle sheep fish aircraft spacecraft livestock teu teus feet foreigners members crew troops media series species mice personnel-times person-times households'.split(
    ' ',
  ),
);
/** What the text counts without stating a quantity of anything. */
const RHETORICAL = new Set(
  'levels sides aspects ways things reasons respects points thoughts words fronts sessions halves'.split(' '),
);
const SINGULAR_S = /(?:ss|us|is|ous|'s|less|news|series|always|perhaps|towards)$/;

/** How many characters of `after` are the noun that the number before it counts; 0 where none is found within four words. */
export function countedLength(after: string): number {
  const [containers] = /^ (?:20|twenty|40|forty)[ -]foot(?:[ -]equivalent)? (?:units|containers)/u.exec(after) ?? [];
  if (containers) return containers.length;
  const words = /^(?: ?-?(?=\p{L})|-)/u.test(after) ? after.matchAll(/([ -]?)([\p{L}][\p{L}.'-]*)/gu) : [];
  let seen = 0;
  let expected = 0;
  for (const { index, 0: whole, 2: word = '' } of words) {
    if (index !== expected || seen === 4) return 0;
    expected = index + whole.length;
    const plain = word.replace(/[.]$/, '');
    if (STOPS.has(plain)) return 0;
    if (IRREGULAR.has(plain) || isPlural(plain)) {
      return RHETORICAL.has(plain) ? 0 : index + whole.length - (word.length - plain.length);
    }
    if (plain !== word || /^[\p{L}-]+(?:ed|ly)$/u.test(plain)) {
      if (plain !== word) return 0;
    }
    seen += 1;
  }
  return 0;
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !SINGULAR_S.test(word);
}

/** Words after which a number needs no noun to be a quantity. */
const LEADS =
  /(?<![\p{L}])(?:to|of|at|from|by|as|was|were|total|totals|totaled|totalled|totaling|totalling|reached|reaching|reach|reaches|hit|hits|hitting|numbered|numbering|than|about|around|nearly|almost|over|approximately|roughly|some|recorded|averaged|averaging|and|exceeded|exceeding|topped|surpassed|for|among|least|up|down|near|only|just|with|handled|posted|\p{L}{2,12}ing) $/u;

/** Is the number a quantity though no unit and no noun follow? It is where a verb or preposition leads to it and no name goes on. */
export function isBareNumber(before: string, after: string, digits: string): boolean {
  if (/^\p{L}|^[/:]|^ ?[-–x×] ?\d/u.test(after)) return false;
  if (/^-\p{L}/u.test(after)) return digits.includes('.');
  if (/[\d)] ?[-–/x×] ?$|[/#№]$/u.test(before)) return false;
  if (/[.,]/.test(digits)) return !/(?:version|v|section|article|level) ?$/u.test(before);
  return LEADS.test(before);
}

/** Words that begin a sentence with a capital and are no name. */
const OPENERS = new Set(
  'about over some nearly almost around roughly approximately the these those its their his her our all with in of by from at to more than and only another last up least most for on as both between among since until after during an a or but that these while when however meanwhile also then up under below above'.split(
    ' ',
  ),
);

/** Does a word with a capital stand before the number, so that both make a name: Boeing 737, Apollo 11? */
export function isNamed(before: string): boolean {
  const [, word = ''] = /(?<![\p{L}])(\p{Lu}[\p{L}.-]*) $/u.exec(before) ?? [];
  return word !== '' && !OPENERS.has(word.toLowerCase());
}
