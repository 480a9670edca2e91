/**
 * How texts name periods in the languages that have no grammar of their own: in months, years and numbered quarters in any, in words in those with
 * a row. Patterns run on folded text.
 */
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './mention-grammar.ts';
import { monthWords, namedMonths, unitWords } from './months.ts';

/** Sources of patterns. In them N stands for a count of months, Q for an ordinal from first to fourth; each is a group. */
interface PeriodWords {
  /** Of a language that not all runtimes have, from January to December. Its names are inflected. */
  months?: string;
  /** From two to eleven or twelve; digits are read too. */
  counts: string;
  ordinals: string;
  /** Between a period and its year, in either order. */
  ofYear: string;
  thisYear?: string;
  lastYear?: string;
  firstMonths: string;
  threeQuarters?: string;
  half?: string;
  quarter: string;
  /** Of a whole year, Y stands for its digits. */
  year: string;
  samePeriod?: string;
  lastMonth?: string;
  /** Periods without an end, or of several years. */
  open?: string;
  /** Directly before a period with which something is compared. */
  compared?: RegExp;
}

const ROWS: Readonly<Record<string, PeriodWords | undefined>> = {
  ar: {
    counts: 'شهرين ثلاثة [أا]ربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد',
    ordinals: 'ال[أا]ول[ى]? الثاني[ة]? الثالث[ة]? الرابع[ة]?',
    ofYear: ' (?:من )?(?:(?:ال)?عام |سنة )?',
    thisYear: '(?:العام|السنة) (?:الجاري[ة]?|الحالي[ة]?)',
    lastYear: '(?:العام|السنة) الماضي[ة]?',
    firstMonths: '(?:ال[أا]شهر|الشهور) ال?N ال[أا]ولى|[أا]ول N [أا]شهر',
    threeQuarters: 'ال[أا]رباع الثلاثة ال[أا]ولى',
    half: 'النصف Q',
    quarter: 'الربع Q',
    year: '(?:عام|سنة) Y',
    samePeriod: '(?:نفس الفترة|الفترة نفسها|الفترة ذاتها|الفترة المماثلة)',
    lastMonth: 'الشهر الماضي',
    open: 'منذ بداية (?:هذا |ال)?(?:عام|سنة)',
    compared: /(?:مقارنة (?:ب|مع )?|عن |أكثر من )$/u,
  },
  es: {
    counts: 'dos tres cuatro cinco seis siete ocho nueve diez once',
    ordinals: 'primer segundo tercer cuarto',
    ofYear: ',? (?:del? )?(?:año )?',
    thisYear: '(?:este año|presente año|año en curso)',
    lastYear: 'año pasado',
    firstMonths: '(?:primeros N|N primeros) meses',
    threeQuarters: '(?:primeros tres|tres primeros) trimestres',
    half: '(primer|segundo) semestre|(primera|segunda) mitad',
    quarter: 'Qo? trimestre',
    year: '(?:en|de|durante) Y',
    samePeriod: '(?:mismo|este) (?:período|periodo)|mismo mes',
    lastMonth: 'mes pasado',
    open: 'en lo que va de año|desde (?:principios de )?20\\d\\d',
    compared: /(?:que en (?:el )?|comparación con (?:el )?|respecto (?:a|al) )$/u,
  },
  fr: {
    counts: 'deux trois quatre cinq six sept huit neuf dix onze',
    ordinals: 'premier deuxi[èe]me troisi[èe]me quatri[èe]me',
    ofYear: ",? (?:de |en )?(?:l'année )?",
    thisYear: '(?:cette année|année en cours)',
    lastYear: "(?:l')?(?:année (?:dernière|précédente|passée)|an (?:dernier|passé))",
    firstMonths: '(?:N premiers|premiers N) mois',
    threeQuarters: '(?:trois premiers|premiers trois) trimestres',
    half: '(premier|second|deuxième) semestre|(première|seconde) moitié',
    quarter: 'Q trimestre',
    year: "(?:en|de|pour|sur|l'année) Y",
    samePeriod: '(?:même|cette) période|même mois',
    lastMonth: 'mois dernier',
    open: "depuis (?:le début de l'année|20\\d\\d)",
    compared: /(?:qu'en |rapport (?:à |au )|comparé (?:à|au) )(?:niveau de )?$/u,
  },
  kk: {
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    counts: 'екі үш төрт бес алты жеті сегіз тоғыз он онбір',
    ordinals: 'бірінші екінші үшінші төртінші',
    ofYear: ' ?(?:ж\\.|жыл\\p{L}*)? ?',
    thisYear: '(?:биыл\\p{L}*|(?:осы|ағымдағы) жыл\\p{L}*)',
    lastYear: '(?:былтыр\\p{L}*|өткен жыл\\p{L}*)',
    firstMonths: '(?:алғашқы|бірінші)? ?N ай\\p{L}*',
    threeQuarters: '(?:алғашқы )?үш тоқсан\\p{L}*',
    half: 'Q (?:жартыжылд|жартыс)\\p{L}*',
    quarter: 'Q тоқсан\\p{L}*',
    year: 'Y ?(?:ж\\.|жыл\\p{L}*)',
    samePeriod: '(?:сәйкес|осы) кезең\\p{L}*',
    lastMonth: 'өткен ай\\p{L}*',
    open: 'жыл басынан',
  },
  ru: {
    counts: 'дв[ауе] тр(?:и|[её]х) четыр пят шест сем восем девят десят одиннадцат двенадцат',
    ordinals: 'перв|1-?[йм]|i втор|ii трет|iii четв[её]рт|iv',
    ofYear: ',? ?',
    thisYear: '(?:эт|текущ|нынешн)\\p{L}+ год\\p{L}*',
    lastYear: '(?:прошл|прошедш|минувш|предыдущ)\\p{L}+ год\\p{L}*',
    firstMonths: '(?:перв\\p{L}+ )?N месяц\\p{L}*',
    threeQuarters: '(?:перв\\p{L}+ )?тр(?:и|[её]х) квартал\\p{L}*',
    half: 'Q (?:полугоди|половин)\\p{L}*',
    quarter: 'Q квартал\\p{L}*',
    year: 'Y ?(?:г\\.|год\\p{L}*)',
    samePeriod: '(?:аналогичн|соответствующ|т)\\p{L}+ (?:же )?период\\p{L}*|этот период',
    lastMonth: '(?:прошл|прошедш|минувш)\\p{L}+ месяц\\p{L}*',
    open: 'с начала (?:\\p{L}+ )?года|за последн\\p{L}+ (?:\\d+|\\p{L}+) (?:года|лет)',
    compared: /(?:сравнени\p{L}+ с|чем (?:в|за)|относительно|показател\p{L}+|уровн\p{L}+) $/u,
  },
};

const grammars = new Map<string, PeriodGrammar | null>();

/** The grammar of a language (ISO 639-1); null where neither the runtime nor a row has its months. */
export function shortPeriods(language: string): PeriodGrammar | null {
  const known = grammars.get(language);
  if (known !== undefined) return known;
  const grammar = grammarOf(language);
  grammars.set(language, grammar);
  return grammar;
}

/** What is read in any language: counts of months and numbered quarters, in digits, and years; with some words between a period and its year. */
function inDigits({ months, quarter }: ReturnType<typeof unitWords>): PeriodWords {
  return {
    counts: '',
    ordinals: '1|i 2|ii 3|iii 4|iv',
    ofYear: "(?:['’년年]?\\p{L}{0,4},?[ -]?(?:\\p{L}{1,7}[ -]){0,2})",
    firstMonths: `N ?${months}\\p{L}{0,4}`,
    quarter: `Q[^\\p{L}\\d]{0,2}${quarter}\\p{L}{0,4}`,
    year: 'Y',
  };
}

const NEVER = '(?!)';
const TO = '(?: ?[-–—~] ?| \\p{L}{1,5} |から|부터 ?)';

type Months = (parts: string[]) => Omit<SpokenPeriod, 'year' | 'yearsAgo'>;

function grammarOf(language: string): PeriodGrammar | null {
  const row = ROWS[language];
  const ofRuntime = row?.months ? null : monthWords(language);
  const named = row?.months ? namedMonths(row.months.split(' ').map((name) => `${name}\\p{L}*`)) : ofRuntime;
  const words = row ?? (ofRuntime && inDigits(unitWords(language)));
  if (!named || !words) return null;
  const [counts, ordinals] = [words.counts, words.ordinals].map((list) => list.split(' ').filter(Boolean)) as [
    string[],
    string[],
  ];
  /** The place in the list, from 1, of what the word begins with, 0 for none: the longest counts, `iii` and not `i`. */
  const place = (list: string[], word = '') => {
    const lengths = list.map((source) => new RegExp(`^(?:${source})`, 'u').exec(word)?.[0].length ?? 0);
    return lengths.indexOf(Math.max(1, ...lengths)) + 1;
  };
  const group = (list: string[]) => `(${list.join('|')})`;
  const anyEnd = (source: string) => `(?:${source})\\p{L}*`;
  const isNumber = ofRuntime?.isNumber ?? false;
  // 1~5월
  const [before = '', after = ''] = named.source.split('(\\d{1,2})');
  const span = isNumber
    ? `${before}(\\d{1,2})(?:${after})?${TO}(?:${before})?(\\d{1,2})${after}`
    : `${named.source}${TO}${named.source}`;
  const filled = (source: string) =>
    source.replaceAll('N', group(['\\d{1,2}', ...counts.map(anyEnd)])).replaceAll('Q', group(ordinals.map(anyEnd)));
  const when = `(?:(20\\d\\d)(?: ?(?:г\\.|год\\p{L}*|ж\\.|жыл\\p{L}*))?|(${words.lastYear ?? NEVER})|(${words.thisYear ?? NEVER}))`;
  // Where months are numbers, words are not parted from them.
  const [begin, end] = isNumber ? ['(?<!\\d)', ''] : ['(?<![\\p{L}\\d])', '(?!\\p{L})'];
  const phrase = (source: string, read: Months): PeriodPhrase => ({
    pattern: new RegExp(
      `${begin}(?:${when}${words.ofYear})?(?:${source})${end}(?:${words.ofYear}${when}(?!\\p{L}))?`,
      'gu',
    ),
    read(match) {
      const [year, last, current, ...rest] = match.slice(1);
      const [yearAfter, lastAfter, currentAfter] = rest.splice(-3);
      const digits = year ?? yearAfter;
      const spoken = read(rest.filter((part) => part !== undefined));
      if (digits) return { ...spoken, year: Number(digits) };
      const yearsAgo = (last ?? lastAfter) ? -1 : (current ?? currentAfter) ? 0 : undefined;
      return yearsAgo === undefined ? spoken : { ...spoken, yearsAgo };
    },
  });
  const ifKnown = (source: string | undefined, read: Months) =>
    source === undefined ? [] : [phrase(filled(source), read)];
  const countOf = (word = '') => (/^\d/.test(word) ? Number(word) : place(counts, word) + 1);
  const part = (length: number): Months => {
    return ([word]) => {
      const nth = word?.startsWith('première') ? 1 : place(ordinals, word) || 2;
      return { from: length * (nth - 1) + 1, to: length * nth };
    };
  };
  return {
    isPartial: row === undefined,
    periods: [
      phrase(span, ([from = '', to = '']) => ({ from: named.monthOf(from), to: named.monthOf(to) })),
      phrase(named.source, ([name = '']) => ({ from: named.monthOf(name), to: named.monthOf(name) })),
      // A day beside a month makes a date.
      phrase(
        `(?<![.,])\\d{1,2}(?:\\.|er|-)? ?(?:\\p{L}{1,3} )?${named.source}|${named.source} ?\\d{1,2}(?:[日일]|(?=,? 20\\d\\d))`,
        () => ({ isOpen: true }),
      ),
      phrase(filled(words.firstMonths), ([last]) => ({ from: 1, to: countOf(last) })),
      ...ifKnown(words.threeQuarters, () => ({ from: 1, to: 9 })),
      ...ifKnown(words.half, part(6)),
      phrase(filled(words.quarter), part(3)),
      ...ifKnown(words.samePeriod, () => ({ refersTo: 'main' })),
      ...ifKnown(words.lastMonth, () => ({ refersTo: 'lastMonth' })),
      {
        pattern: new RegExp(`(?<![\\p{L}\\d.,/-])(?:${words.year.replace('Y', '(20\\d\\d)')})(?!\\d|[.,/-]\\d)`, 'gu'),
        read: ([, digits]) => ({ from: 1, to: 12, year: Number(digits) }),
      },
      {
        pattern: new RegExp(`(?<!\\p{L})(?:${words.lastYear ?? NEVER})(?!\\p{L})`, 'gu'),
        read: () => ({ from: 1, to: 12, yearsAgo: -1 }),
      },
      {
        pattern: new RegExp(`(?<!\\p{L})(?:${words.open ?? NEVER})`, 'gu'),
        read: () => ({ yearsAgo: 0, isOpen: true }),
      },
    ],
    ...(words.compared && { compared: words.compared }),
  };
}
