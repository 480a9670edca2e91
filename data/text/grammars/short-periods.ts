/**
 * How texts name periods in languages other than English and Chinese. Months, years, numbered quarters and halves, this year and last year
 * are read in every language of the runtime; other words only in languages with a row here. Patterns run on folded text.
 */
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './mention-grammar.ts';
import { monthWords, namedMonths, unitWords } from './months.ts';

/** Pattern sources. N is a count of months, Q an ordinal from first to fourth; each is a group. */
interface PeriodWords {
  /** From January to December, for a language that some runtimes lack. Names are inflected. */
  months?: string;
  /** From two to eleven or twelve. Digits are read too. */
  counts: string;
  /** From first to fourth. Numerals are read too. */
  ordinals: string;
  /** Between a period and its year, in either order. By default any short words. */
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

const ROWS: Readonly<Record<string, PeriodWords | undefined>> = {
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
export function shortPeriods(language: string): PeriodGrammar | null {
  const cached = grammars.get(language);
  if (cached !== undefined) return cached;
  const grammar = grammarOf(language);
  grammars.set(language, grammar);
  return grammar;
}

const NEVER = '(?!)';
const TO = '(?: ?[-–—~] ?| \\p{L}{1,5} |から|부터 ?)';
/** Any short words between a period and its year. */
const OF_YEAR = "(?:['’년年]?\\p{L}{0,4},?[ -]?(?:\\p{L}{1,7}[ '-]){0,2})";
const ROMAN = ['i', 'ii', 'iii', 'iv'];

type Months = (parts: string[]) => Omit<SpokenPeriod, 'year' | 'yearsAgo'>;

function grammarOf(language: string): PeriodGrammar | null {
  const row = ROWS[language];
  const ofRuntime = row?.months ? null : monthWords(language);
  const named = row?.months ? namedMonths(row.months.split(' ').map((name) => `${name}\\p{L}*`)) : ofRuntime;
  if (!named) return null;
  const isNumber = ofRuntime?.isNumber ?? false;
  const words = { counts: '', ordinals: '', ofYear: OF_YEAR, year: 'Y', ...row };
  const runtime = row?.months ? null : unitWords(language);
  const [counts, ordinals] = [words.counts, words.ordinals].map((list) => list.split(' ').filter(Boolean)) as [
    string[],
    string[],
  ];
  /** The position in the list, from 1, of the longest source that the word begins with; 0 for none. */
  const place = (list: string[], word = '') => {
    const lengths = list.map((source) => new RegExp(`^(?:${source})`, 'u').exec(word)?.[0].length ?? 0);
    return lengths.indexOf(Math.max(1, ...lengths)) + 1;
  };
  // In languages whose months are numbers, no space separates words, and the year comes first.
  const [begin, end, ending] = isNumber ? ['(?<!\\d)', '', ''] : ['(?<![\\p{L}\\d])', '(?!\\p{L})', '\\p{L}*'];
  const numeral = `[1-4]${isNumber ? '' : '-?\\p{L}{0,2}'}|iv|i{1,3}`;
  const anyEnd = (source = NEVER) => `(?:${source})${ending}`;
  // 1~5월
  const [before = '', after = ''] = named.source.split('(\\d{1,2})');
  const span = isNumber
    ? `${before}(\\d{1,2})(?:${after})?${TO}(?:${before})?(\\d{1,2})${after}`
    : `${named.source}${TO}${named.source}`;
  const filled = (source: string) =>
    source
      .replaceAll('N', `(${['\\d{1,2}', ...counts.map(anyEnd)].join('|')})`)
      .replaceAll('Q', `(${[...ordinals.map(anyEnd), numeral].join('|')})`);
  const lastYear = `(?:${row?.lastYear ?? NEVER}|${runtime?.lastYear ?? NEVER})`;
  const thisYear = `(?:${row?.thisYear ?? NEVER}|${runtime?.thisYear ?? NEVER})`;
  const when = `(?:(20\\d\\d)(?: ?(?:г\\.|год\\p{L}*|ж\\.|жыл\\p{L}*))?|(${lastYear})|(${thisYear}))`;
  const phrase = (source: string, read: Months): PeriodPhrase => ({
    pattern: new RegExp(
      `${begin}(?:${when}${words.ofYear})?(?:${filled(source)})${end}(?:${isNumber ? NEVER : ''}${words.ofYear}${when}(?!\\p{L}))?`,
      'gu',
    ),
    read(match) {
      const [year, last, current, ...rest] = match.slice(1);
      const [yearAfter, lastAfter, currentAfter] = rest.splice(-3);
      const digits = year ?? yearAfter;
      const spoken = read(rest.filter((part) => part !== undefined));
      if (digits) return { ...spoken, year: Number(digits) };
      const yearsAgo = last ? -1 : current ? 0 : lastAfter ? -1 : currentAfter ? 0 : undefined;
      return yearsAgo === undefined ? spoken : { ...spoken, yearsAgo };
    },
  });
  const ifKnown = (source: string | undefined, read: Months) => (source === undefined ? [] : [phrase(source, read)]);
  const countOf = (word = '') => (/^\d/.test(word) ? Number(word) : place(counts, word) + 1);
  const nth = (word = '') => Number.parseInt(word, 10) || ROMAN.indexOf(word) + 1 || place(ordinals, word);
  const part = (length: number): Months => {
    return ([first = '', last = first]) => ({ from: length * (nth(first) - 1) + 1, to: length * nth(last) });
  };
  const quarters = `[^\\p{L}\\d]{0,2}${runtime?.quarter ?? NEVER}`;
  // "The first five" in either order.
  const firstN = row ? `(?:${anyEnd(ordinals[0])} ?N|N ${anyEnd(ordinals[0])})` : 'N';
  return {
    isPartial: row === undefined,
    periods: [
      phrase(span, ([from = '', to = '']) => ({ from: named.monthOf(from), to: named.monthOf(to) })),
      phrase(named.source, ([name = '']) => ({ from: named.monthOf(name), to: named.monthOf(name) })),
      // A day beside a month is a date, not a period.
      phrase(
        `(?<![.,])\\d{1,2}(?:\\.|er|-)? ?(?:\\p{L}{1,3} )?${named.source}|${named.source} ?\\d{1,2}(?:[日일]|(?=,? 20\\d\\d))`,
        () => ({ isOpen: true }),
      ),
      phrase(row?.firstMonths ?? `${firstN} ?${runtime?.months}`, ([last]) => ({ from: 1, to: countOf(last) })),
      ...ifKnown(row && (row.threeQuarters ?? `${firstN}${quarters}`), ([last]) => ({
        from: 1,
        to: last ? 3 * countOf(last) : 9,
      })),
      ...ifKnown(row?.half && `Q[^\\p{L}\\d]{0,2}${anyEnd(row.half)}|${row.half} Q`, part(6)),
      phrase(row?.quarter ?? `Q${quarters}`, part(3)),
      phrase(`(${numeral})${TO}(${numeral})${quarters}`, part(3)),
      phrase('(?<!\\p{L})[hs]([12])(?!\\p{L})', part(6)),
      phrase('(?<!\\p{L})[qt]([1-4])(?!\\p{L})', part(3)),
      ...ifKnown(row?.samePeriod, () => ({ refersTo: 'main' })),
      ...ifKnown(row?.lastMonth, () => ({ refersTo: 'lastMonth' })),
      {
        pattern: new RegExp(
          `(?<![${isNumber ? '' : '\\p{L}'}\\d.,/-])(?:${words.year.replace('Y', '(20\\d\\d)')})(?!\\d|[.,/-]\\d)`,
          'gu',
        ),
        read: ([, digits]) => ({ from: 1, to: 12, year: Number(digits) }),
      },
    ],
    compared: row?.compared,
    comparedAfter: row?.comparedAfter,
  };
}
