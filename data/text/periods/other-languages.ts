/**
 * How texts name periods in languages other than English and Chinese. Months, years, numbered quarters and halves, this year and last year
 * are read in every language of the runtime; other words only in languages with a row here. Patterns run on folded text.
 */
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './period-grammar.ts';
import { namedMonths, runtimeWords } from './runtime-words.ts';

/** Sources of patterns. N is a count of months, Q an ordinal from first to fourth; each is a group. */
interface Row {
  /** From January to December, for a language that some runtimes lack. Names are inflected. */
  months?: string;
  /** From two to eleven or twelve. Digits are read too. */
  counts: string;
  /** From first to fourth. Numerals are read too. */
  ordinals: string;
  /** Between a period and its year, in either order. By default `ANY_SHORT_WORDS`. */
  ofYear?: string;
  /** In addition to the words of the runtime. */
  thisYear?: string;
  lastYear?: string;
  firstMonths?: string;
  threeQuarters?: string;
  /** Follows or precedes the ordinal. */
  half?: string;
  quarter?: string;
  /** A whole year. Y is its digits. */
  year?: string;
  samePeriod?: string;
  lastMonth?: string;
  /** Directly before a period that is named for comparison. */
  compared?: RegExp;
  /** Directly after such a period. */
  comparedAfter?: RegExp;
}

const ROWS: Readonly<Record<string, Row | undefined>> = {
  ar: {
    counts: 'شهرين ثلاثة [أا]ربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد',
    ordinals: 'ال[أا]ول[ى]? الثاني[ة]? الثالث[ة]? الرابع[ة]?',
    ofYear: ' (?:من )?(?:(?:ال)?عام |سنة )?',
    quarter: 'الربع Q',
    firstMonths: '(?:ال[أا]شهر|الشهور) ال?N ال[أا]ولى|[أا]ول N [أا]شهر',
    threeQuarters: 'ال[أا]رباع الثلاثة ال[أا]ولى',
    half: 'النصف',
    samePeriod: '(?:نفس الفترة|الفترة نفسها|الفترة ذاتها|الفترة المماثلة)',
    lastMonth: 'الشهر الماضي',
    compared: /(?:مقارنة (?:ب|مع )?|عن |أكثر من )$/u,
  },
  de: {
    counts: 'zwei drei vier fünf sechs sieben acht neun zehn elf',
    ordinals: 'erst zweit dritt viert',
    lastYear: '(?:letzt|vergangen|vorig)\\p{L}+ jahr\\p{L}*|vorjahr\\p{L}{0,2}',
    half: '(?:halbjahr|jahreshälfte|hälfte)',
    samePeriod: '(?:gleich|selb)\\p{L}+ (?:vorjahres)?zeitraum\\p{L}*',
    compared: /(?:verglichen mit|vergleich zu[mr]?|gegenüber|als (?:im|in)) (?:de[mr] )?$/u,
  },
  es: {
    counts: 'dos tres cuatro cinco seis siete ocho nueve diez once',
    ordinals: 'primer segund tercer cuart',
    half: '(?:semestre|mitad)',
    samePeriod: '(?:mismo|este) (?:período|periodo)|mismo mes',
    lastMonth: 'mes pasado',
    compared: /(?:que en (?:el )?|comparación con (?:el )?|respecto (?:a|al) )$/u,
  },
  fr: {
    counts: 'deux trois quatre cinq six sept huit neuf dix onze',
    ordinals: 'premi[èe]r second|deuxi[èe]me troisi[èe]me quatri[èe]me',
    lastYear: "(?:l')?(?:année (?:précédente|passée)|an (?:dernier|passé))",
    half: '(?:semestre|moitié)',
    samePeriod: '(?:même|cette) période|même mois',
    lastMonth: 'mois dernier',
    compared: /(?:qu'en |rapport (?:à |au )|comparé (?:à|au) )(?:niveau de )?$/u,
  },
  it: {
    counts: 'due tre quattro cinque sei sette otto nove dieci undici',
    ordinals: 'prim second terz quart',
    lastYear: '(?:scorso anno|anno (?:precedente|passato))',
    half: '(?:semestre|met[àa])',
    samePeriod: '(?:stesso|medesimo) periodo|durante il periodo|nel periodo(?!\\p{L}| \\p{L}+[-–])',
    compared:
      /(?:rispetto (?:a|al|allo|alla|ai)|confronto (?:a|al|con(?: il| lo| la)?)|che (?:nel|nello|a)|contro (?:i|gli|il|lo)) $|(?:rispetto al|confronto al|con )l'$/u,
  },
  ja: {
    counts: '',
    ordinals: '上|第[1一] 下|第[2二] 第[3三] 第[4四]',
    lastYear: '(?:去年|前年)',
    half: '半[期年]',
    samePeriod: '同期|期間中',
    comparedAfter: /^(?:に比べ|より|比)/u,
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
    half: '(?:жартыжылд|жартыс)',
    quarter: 'Q тоқсан\\p{L}*',
    year: 'Y ?(?:ж\\.|жыл\\p{L}*)',
    samePeriod: '(?:сәйкес|осы) кезең\\p{L}*',
    lastMonth: 'өткен ай\\p{L}*',
  },
  ko: {
    counts: '',
    ordinals: '상|첫 하 3 4',
    lastYear: '(?:지난해|전년)',
    half: '반기',
    samePeriod: '같은 기간|동기간?',
    comparedAfter: /^ ?(?:보다|에 비해|과 비교|대비)/u,
  },
  pt: {
    counts: 'dois três quatro cinco seis sete oito nove dez onze',
    ordinals: 'primeir segund terceir quart',
    half: '(?:semestre|metade)',
    samePeriod: '(?:mesmo|igual) período',
    compared: /(?:comparação com (?:o )?|relação (?:a|ao) |do que (?:em|no) )$/u,
  },
  ru: {
    counts: 'дв[ауе] тр(?:и|[её]х) четыр пят шест сем восем девят десят одиннадцат двенадцат',
    ordinals: 'перв втор трет четв[её]рт',
    lastYear: '(?:прошл|прошедш|минувш|предыдущ)\\p{L}+ год\\p{L}*',
    firstMonths: '(?:перв\\p{L}+ )?N месяц\\p{L}*',
    threeQuarters: '(?:перв\\p{L}+ )?тр(?:и|[её]х) квартал\\p{L}*',
    half: '(?:полугоди|половин)',
    samePeriod: '(?:аналогичн|соответствующ|т)\\p{L}+ (?:же )?период\\p{L}*|этот период',
    lastMonth: '(?:прошл|прошедш|минувш)\\p{L}+ месяц\\p{L}*',
    compared: /(?:сравнени\p{L}+ с|чем (?:в|за)|относительно|показател\p{L}+|уровн\p{L}+) $/u,
  },
  tr: {
    counts: 'iki üç dört beş altı yedi sekiz dokuz on on.?bir',
    ordinals: 'ilk|birinci ikinci üçüncü dördüncü',
    lastYear: '(?:geçen|önceki) (?:yıl|sene)\\p{L}*',
    half: 'yarı',
    samePeriod: 'aynı dönem\\p{L}*',
    comparedAfter: /^ (?:göre|kıyasla)/u,
  },
};

const grammars = new Map<string, PeriodGrammar | null>();

/** Built once for a language (ISO 639-1). null if neither the runtime nor a row has its months. */
export function otherGrammarOf(language: string): PeriodGrammar | null {
  const cached = grammars.get(language);
  if (cached !== undefined) return cached;
  const grammar = build(language);
  grammars.set(language, grammar);
  return grammar;
}

const NEVER = '(?!)';
const TO = '(?: ?[-–—~] ?| \\p{L}{1,5} |から|부터 ?)';
const ANY_SHORT_WORDS = "(?:['’年년]?\\p{L}{0,4},?[ -]?(?:\\p{L}{1,7}[ '-]){0,2})";
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** Reads the groups of a phrase, without those of its year. */
type ReadMonths = (groups: string[]) => SpokenPeriod;

function build(language: string): PeriodGrammar | null {
  const row = ROWS[language];
  // A row with months is for a language that some runtimes lack. The runtime is not asked, so that all read the same.
  const runtime = row?.months ? null : runtimeWords(language);
  const month = row?.months ? namedMonths(row.months.split(' ').map((name) => `${name}\\p{L}*`)) : runtime?.month;
  if (!month) return null;

  // In languages whose months are numbers, no space separates words, and the year comes first.
  const isNumber = runtime?.isNumber ?? false;
  const [begin, end, ending] = isNumber ? ['(?<!\\d)', '', ''] : ['(?<![\\p{L}\\d])', '(?!\\p{L})', '\\p{L}*'];
  const inflected = (source = NEVER) => `(?:${source})${ending}`;
  const counts = listOf(row?.counts);
  const ordinals = listOf(row?.ordinals);
  const numeral = `[1-4]${isNumber ? '' : '-?\\p{L}{0,2}'}|iv|i{1,3}`;
  const withGroups = (source: string) =>
    source
      .replaceAll('N', `(${['\\d{1,2}', ...counts.map(inflected)].join('|')})`)
      .replaceAll('Q', `(${[...ordinals.map(inflected), numeral].join('|')})`);
  const countOf = (word = '') => (/^\d/.test(word) ? Number(word) : placeIn(counts, word) + 1);
  const nthOf = (word = '') => Number.parseInt(word, 10) || ROMAN.indexOf(word) + 1 || placeIn(ordinals, word);

  const ofYear = row?.ofYear ?? ANY_SHORT_WORDS;
  const lastYear = `(?:${row?.lastYear ?? NEVER}|${runtime?.lastYear ?? NEVER})`;
  const thisYear = `(?:${row?.thisYear ?? NEVER}|${runtime?.thisYear ?? NEVER})`;
  const year = `(?:(20\\d\\d)(?: ?(?:г\\.|год\\p{L}*|ж\\.|жыл\\p{L}*))?|(${lastYear})|(${thisYear}))`;
  /** A phrase with its year before or after it. */
  const phrase = (source: string, read: ReadMonths): PeriodPhrase => ({
    pattern: new RegExp(
      `${begin}(?:${year}${ofYear})?(?:${withGroups(source)})${end}(?:${isNumber ? NEVER : ''}${ofYear}${year}(?!\\p{L}))?`,
      'gu',
    ),
    read([, ...groups]) {
      const before = groups.slice(0, 3);
      const after = groups.slice(-3);
      const spoken = read(groups.slice(3, -3).filter((group) => group !== undefined));
      const digits = before[0] ?? after[0];
      if (digits) return { ...spoken, year: Number(digits) };
      const [, last, current] = before.some(Boolean) ? before : after;
      if (last) return { ...spoken, yearsAgo: -1 };
      return current ? { ...spoken, yearsAgo: 0 } : spoken;
    },
  });
  /** A part of a year, as the first or the first and last of its groups name it. */
  const part = (length: number): ReadMonths => {
    return ([first = '', last = first]) => ({ from: length * (nthOf(first) - 1) + 1, to: length * nthOf(last) });
  };

  const monthRange = isNumber ? numberedRange(month.source) : `${month.source}${TO}${month.source}`;
  // A day beside a month is a date, not a period.
  const date = `(?<![.,])\\d{1,2}(?:\\.|er|-)? ?(?:\\p{L}{1,3} )?${month.source}|${month.source} ?\\d{1,2}(?:[日일]|(?=,? 20\\d\\d))`;
  const quarters = `[^\\p{L}\\d]{0,2}${runtime?.quarter ?? NEVER}`;
  // "The first five" in either order.
  const firstN = row ? `(?:${inflected(ordinals[0])} ?N|N ${inflected(ordinals[0])})` : 'N';
  const optional = (source: string | undefined, read: ReadMonths) => (source ? [phrase(source, read)] : []);
  const phrases = [
    phrase(monthRange, ([from = '', to = '']) => ({ from: month.monthOf(from), to: month.monthOf(to) })),
    phrase(month.source, ([name = '']) => ({ from: month.monthOf(name), to: month.monthOf(name) })),
    phrase(date, () => ({ isOpen: true })),
    phrase(row?.firstMonths ?? `${firstN} ?${runtime?.months}`, ([last]) => ({ from: 1, to: countOf(last) })),
    ...optional(row && (row.threeQuarters ?? `${firstN}${quarters}`), ([last]) => ({
      from: 1,
      to: last ? 3 * countOf(last) : 9,
    })),
    ...optional(row?.half && `Q[^\\p{L}\\d]{0,2}${inflected(row.half)}|${row.half} Q`, part(6)),
    phrase(row?.quarter ?? `Q${quarters}`, part(3)),
    phrase(`(${numeral})${TO}(${numeral})${quarters}`, part(3)),
    phrase('(?<!\\p{L})[hs]([12])(?!\\p{L})', part(6)),
    phrase('(?<!\\p{L})[qt]([1-4])(?!\\p{L})', part(3)),
    ...optional(row?.samePeriod, () => ({ refersTo: 'main' })),
    ...optional(row?.lastMonth, () => ({ refersTo: 'lastMonth' })),
    wholeYear(row?.year ?? 'Y', isNumber),
  ];
  return { isPartial: row === undefined, phrases, compared: row?.compared, comparedAfter: row?.comparedAfter };
}

function listOf(words = ''): string[] {
  return words.split(' ').filter(Boolean);
}

/** The position in the list, from 1, of the longest source that the word begins with; 0 for none. */
function placeIn(sources: readonly string[], word: string): number {
  const lengths = sources.map((source) => new RegExp(`^(?:${source})`, 'u').exec(word)?.[0].length ?? 0);
  return lengths.indexOf(Math.max(1, ...lengths)) + 1;
}

/** 1~5월: the suffix may be printed once. */
function numberedRange(source: string): string {
  const [before = '', after = ''] = source.split('(\\d{1,2})');
  return `${before}(\\d{1,2})(?:${after})?${TO}(?:${before})?(\\d{1,2})${after}`;
}

/** A year by itself. `source` has Y for its digits. */
function wholeYear(source: string, isNumber: boolean): PeriodPhrase {
  const digits = source.replace('Y', '(20\\d\\d)');
  return {
    pattern: new RegExp(`(?<![${isNumber ? '' : '\\p{L}'}\\d.,/-])(?:${digits})(?!\\d|[.,/-]\\d)`, 'gu'),
    read: ([, year]) => ({ from: 1, to: 12, year: Number(year) }),
  };
}
