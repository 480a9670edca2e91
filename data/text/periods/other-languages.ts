/**
 * The words for periods in languages other than English and Chinese. `Intl` gives the words for months, quarters, this year and last year in
 * every language of the runtime. Other words are read only in languages with a row here.
 *
 * In German, `ordinals` and `half` match "erstes Halbjahr" (first half), `counts` and `ordinals` match "die ersten fünf Monate" (first five months).
 */

/**
 * Sources of patterns, which run on folded text. The placeholder N is a count of months, and Q is an ordinal from first to fourth. Each becomes a
 * group.
 */
export interface PeriodWords {
  /** From January to December, without endings. Only for a language that some runtimes lack. */
  months?: string;
  /** The words from two to eleven or twelve, separated by spaces. Digits are always read. */
  counts: string;
  /** The words from first to fourth, separated by spaces. Numerals such as "1" and "II" are always read. */
  ordinals: string;
  /** Between a period and its year, in either order: " жылғы ". Default: any short words. */
  ofYear?: string;
  /** "This year" in other words than `Intl` has. */
  thisYear?: string;
  /** "Last year" in other words than `Intl` has. */
  lastYear?: string;
  /** "The first N months". */
  firstMonths?: string;
  /** "The first three quarters". */
  threeQuarters?: string;
  /** The word for half a year, before or after an ordinal: "Halbjahr". */
  half?: string;
  /** "The Qth quarter". */
  quarter?: string;
  /** A whole year. The placeholder Y is its digits. */
  year?: string;
  /** "The same period", before or after its year. */
  samePeriod?: string;
  /** Matches the text directly before a period that is named for comparison: "than in ". */
  comparisonBefore?: RegExp;
  /** Matches the text directly after such a period. */
  comparisonAfter?: RegExp;
}

export const PERIOD_WORDS: Readonly<Record<string, PeriodWords | undefined>> = {
  // "في الأشهر الخمسة الأولى من عام 2030", "في النصف الأول من عام 2030"
  ar: {
    counts: 'شهرين ثلاثة [أا]ربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد',
    ordinals: 'ال[أا]ول[ى]? الثاني[ة]? الثالث[ة]? الرابع[ة]?',
    ofYear: ' (?:من )?(?:(?:ال)?عام |سنة )?',
    quarter: 'الربع Q',
    firstMonths: '(?:ال[أا]شهر|الشهور) ال?N ال[أا]ولى|[أا]ول N [أا]شهر',
    threeQuarters: 'ال[أا]رباع الثلاثة ال[أا]ولى',
    half: 'النصف',
    samePeriod: '(?:نفس الفترة|الفترة نفسها|الفترة ذاتها|الفترة المماثلة)',
    comparisonBefore: /(?:مقارنة (?:ب|مع )?|عن |أكثر من )$/u,
  },
  // "in den ersten fünf Monaten des Jahres 2030", "im ersten Halbjahr 2030"
  de: {
    counts: 'zwei drei vier fünf sechs sieben acht neun zehn elf',
    ordinals: 'erst zweit dritt viert',
    lastYear: '(?:letzt|vergangen|vorig)\\p{L}+ jahr\\p{L}*|vorjahr\\p{L}{0,2}',
    half: '(?:halbjahr|jahreshälfte|hälfte)',
    samePeriod: '(?:gleich|selb)\\p{L}+ (?:vorjahres)?zeitraum\\p{L}*',
    comparisonBefore: /(?:verglichen mit|vergleich zu[mr]?|gegenüber|als (?:im|in)) (?:de[mr] )?$/u,
  },
  // "en los primeros cinco meses de 2030", "en la segunda mitad de 2030"
  es: {
    counts: 'dos tres cuatro cinco seis siete ocho nueve diez once',
    ordinals: 'primer segund tercer cuart',
    half: '(?:semestre|mitad)',
    samePeriod: 'mismo (?:per[íi]odo|mes)',
    comparisonBefore: /(?:que en (?:el )?|comparación con (?:el )?|respecto (?:a|al) )$/u,
  },
  // "au cours des cinq premiers mois de 2030", "au premier semestre 2030"
  fr: {
    counts: 'deux trois quatre cinq six sept huit neuf dix onze',
    ordinals: 'premi[èe]r second|deuxi[èe]me troisi[èe]me quatri[èe]me',
    lastYear: "(?:l')?(?:année (?:précédente|passée)|an (?:dernier|passé))",
    half: '(?:semestre|moitié)',
    samePeriod: 'même (?:période|mois)',
    comparisonBefore: /(?:qu'en |rapport (?:à |au )|comparé (?:à|au) )(?:niveau de )?$/u,
  },
  // "nei primi cinque mesi del 2030", "la seconda metà del 2030"
  it: {
    counts: 'due tre quattro cinque sei sette otto nove dieci undici',
    ordinals: 'prim second terz quart',
    lastYear: '(?:scorso anno|anno (?:precedente|passato))',
    half: '(?:semestre|met[àa])',
    samePeriod: '(?:stesso|medesimo) periodo',
    comparisonBefore:
      /(?:rispetto (?:a|al|allo|alla|ai)|confronto (?:a|al|con(?: il| lo| la)?)|che (?:nel|nello|a)|contro (?:i|gli|il|lo)) $|(?:rispetto al|confronto al|con )l'$/u,
  },
  // "2030年上半期の輸出"
  ja: {
    counts: '',
    ordinals: '上|第[1一] 下|第[2二] 第[3三] 第[4四]',
    lastYear: '(?:去年|前年)',
    half: '半[期年]',
    samePeriod: '同期',
    comparisonAfter: /^(?:に比べ|より|比)/u,
  },
  // "2030 жылғы қаңтар-мамырда", "2030 жылдың бірінші жартысында"
  kk: {
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    counts: 'екі үш төрт бес алты жеті сегіз тоғыз он онбір',
    ordinals: 'бірінші екінші үшінші төртінші',
    ofYear: ' ?(?:ж\\.|жыл\\p{L}*)? ?',
    thisYear: '(?:биыл\\p{L}*|(?:осы|ағымдағы) жыл\\p{L}*)',
    lastYear: '(?:былтыр\\p{L}*|өткен жыл\\p{L}*)',
    firstMonths: '(?:алғашқы|бірінші)? ?N ай\\p{L}*',
    half: '(?:жартыжылд|жартыс)',
    quarter: 'Q тоқсан\\p{L}*',
    year: 'Y ?(?:ж\\.|жыл\\p{L}*)',
    samePeriod: 'сәйкес кезең\\p{L}*',
  },
  // "2030년 상반기 수출", "2030년 1~3분기 수출"
  ko: {
    counts: '',
    ordinals: '상|첫 하 3 4',
    lastYear: '(?:지난해|전년)',
    half: '반기',
    samePeriod: '같은 기간|동기간?',
    comparisonAfter: /^ ?(?:보다|에 비해|과 비교|대비)/u,
  },
  // "nos primeiros cinco meses de 2030", "no primeiro semestre de 2030"
  pt: {
    counts: 'dois três quatro cinco seis sete oito nove dez onze',
    ordinals: 'primeir segund terceir quart',
    half: '(?:semestre|metade)',
    samePeriod: '(?:mesmo|igual) período',
    comparisonBefore: /(?:comparação com (?:o )?|relação (?:a|ao) |do que (?:em|no) )$/u,
  },
  // "за первые пять месяцев 2030 года", "в первом полугодии 2030 г."
  ru: {
    counts: 'дв[ауе] тр(?:и|[её]х) четыр пят шест сем восем девят десят одиннадцат двенадцат',
    ordinals: 'перв втор трет четв[её]рт',
    lastYear: '(?:прошл|прошедш|минувш|предыдущ)\\p{L}+ год\\p{L}*',
    firstMonths: '(?:перв\\p{L}+ )?N месяц\\p{L}*',
    half: '(?:полугоди|половин)',
    samePeriod: '(?:аналогичн|соответствующ|т)\\p{L}+ (?:же )?период\\p{L}*',
    comparisonBefore: /(?:сравнени\p{L}+ с|чем (?:в|за)|относительно|показател\p{L}+|уровн\p{L}+) $/u,
  },
  // "2030'un ilk yarısında"
  tr: {
    counts: 'iki üç dört beş altı yedi sekiz dokuz on on.?bir',
    ordinals: 'ilk|birinci ikinci üçüncü dördüncü',
    lastYear: '(?:geçen|önceki) (?:yıl|sene)\\p{L}*',
    half: 'yarı',
    samePeriod: 'aynı dönem\\p{L}*',
    comparisonAfter: /^ (?:göre|kıyasla)/u,
  },
};
