/** How texts name periods in languages of which only the words for months and parts of a year are known. Patterns run on folded text. */
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './mention-grammar.ts';

/** Sources of patterns. In them M stands for a month, N for a count of months, Q for an ordinal from first to fourth; each is a group. */
interface PeriodWords {
  /** From January to December, as their names begin where they are inflected: "de maintenir" is no May. */
  months: string;
  isInflected?: boolean;
  /** From two to eleven or twelve; digits are read too. */
  counts: string;
  ordinals: string;
  /** Between a period and its year, in either order. */
  ofYear: string;
  thisYear: string;
  lastYear: string;
  firstMonths: string;
  threeQuarters: string;
  span: string;
  half: string;
  quarter: string;
  month: string;
  /** Of a whole year, Y stands for its digits. */
  year: string;
  samePeriod: string;
  lastMonth: string;
  /** Periods without an end, or of several years. */
  open: string;
  /** Directly before a period with which something is compared. */
  compared: RegExp;
}

const ROWS: Readonly<Record<string, PeriodWords>> = {
  ar: {
    // The names of the Gulf and of Egypt, and those of the Levant.
    months:
      'يناير|كانون\\sالثاني فبراير|شباط مارس|[آأا]ذار [أا]بريل|نيسان مايو|[أا]يار يونيو|حزيران يوليو|تموز [أا]غسطس|[آا]ب سبتمبر|[أا]يلول [أا]كتوبر|تشرين\\sال[أا]ول نوفمبر|تشرين\\sالثاني ديسمبر|كانون\\sال[أا]ول',
    counts: 'شهرين ثلاثة [أا]ربعة خمسة ستة سبعة ثمانية تسعة عشرة أحد',
    ordinals: 'ال[أا]ول[ى]? الثاني[ة]? الثالث[ة]? الرابع[ة]?',
    ofYear: ' (?:من )?(?:(?:ال)?عام |سنة )?',
    thisYear: '(?:العام|السنة) (?:الجاري[ة]?|الحالي[ة]?)',
    lastYear: '(?:العام|السنة) الماضي[ة]?',
    firstMonths: '(?:ال[أا]شهر|الشهور) ال?N ال[أا]ولى|[أا]ول N [أا]شهر',
    threeQuarters: 'ال[أا]رباع الثلاثة ال[أا]ولى',
    span: 'M (?:إلى|الى|حتى|-) M',
    half: 'النصف Q',
    quarter: 'الربع Q',
    month: '(?:و?في|و?خلال|[وبل]?شهر) (?:شهر )?M',
    year: '(?:عام|سنة) Y',
    samePeriod: '(?:نفس الفترة|الفترة نفسها|الفترة ذاتها|الفترة المماثلة)',
    lastMonth: 'الشهر الماضي',
    open: 'منذ بداية (?:هذا |ال)?(?:عام|سنة)',
    compared: /(?:مقارنة (?:ب|مع )?|عن |أكثر من )$/u,
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto sep?tiembre octubre noviembre diciembre',
    counts: 'dos tres cuatro cinco seis siete ocho nueve diez once',
    ordinals: 'primer segundo tercer cuarto',
    ofYear: ',? (?:del? )?(?:año )?',
    thisYear: '(?:este año|presente año|año en curso)',
    lastYear: 'año pasado',
    firstMonths: '(?:primeros N|N primeros) meses',
    threeQuarters: '(?:primeros tres|tres primeros) trimestres',
    span: 'M (?:a|y|hasta) M',
    half: '(primer|segundo) semestre|(primera|segunda) mitad',
    quarter: 'Qo? trimestre',
    month: '(?:en|de) M',
    year: '(?:en|de|durante) Y',
    samePeriod: '(?:mismo|este) (?:período|periodo)|mismo mes',
    lastMonth: 'mes pasado',
    open: 'en lo que va de año|desde (?:principios de )?20\\d\\d',
    compared: /(?:que en (?:el )?|comparación con (?:el )?|respecto (?:a|al) )$/u,
  },
  fr: {
    months: 'janvier f[ée]vrier mars avril mai juin juillet ao[ûu]t septembre octobre novembre d[ée]cembre',
    counts: 'deux trois quatre cinq six sept huit neuf dix onze',
    ordinals: 'premier deuxi[èe]me troisi[èe]me quatri[èe]me',
    ofYear: ",? (?:de |en )?(?:l'année )?",
    thisYear: '(?:cette année|année en cours)',
    lastYear: "(?:l')?(?:année (?:dernière|précédente|passée)|an (?:dernier|passé))",
    firstMonths: '(?:N premiers|premiers N) mois',
    threeQuarters: '(?:trois premiers|premiers trois) trimestres',
    span: 'M (?:à|et|-) M',
    half: '(premier|second|deuxième) semestre|(première|seconde) moitié',
    quarter: 'Q trimestre',
    month: '(?:en|de|du mois de|au mois de) M',
    year: "(?:en|de|pour|sur|l'année) Y",
    samePeriod: '(?:même|cette) période|même mois',
    lastMonth: 'mois dernier',
    open: "depuis (?:le début de l'année|20\\d\\d)",
    compared: /(?:qu'en |rapport (?:à |au )|comparé (?:à|au) )(?:niveau de )?$/u,
  },
  kk: {
    isInflected: true,
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    counts: 'екі үш төрт бес алты жеті сегіз тоғыз он онбір',
    ordinals: 'бірінші екінші үшінші төртінші',
    ofYear: ' ?(?:ж\\.|жыл\\p{L}*)? ?',
    thisYear: '(?:биыл\\p{L}*|(?:осы|ағымдағы) жыл\\p{L}*)',
    lastYear: '(?:былтыр\\p{L}*|өткен жыл\\p{L}*)',
    firstMonths: '(?:алғашқы|бірінші)? ?N ай\\p{L}*',
    threeQuarters: '(?:алғашқы )?үш тоқсан\\p{L}*',
    span: 'M(?: ?[-–—] ?)M',
    half: 'Q (?:жартыжылд|жартыс)\\p{L}*',
    quarter: 'Q тоқсан\\p{L}*',
    month: 'M',
    year: 'Y ?(?:ж\\.|жыл\\p{L}*)',
    samePeriod: '(?:сәйкес|осы) кезең\\p{L}*',
    lastMonth: 'өткен ай\\p{L}*',
    open: 'жыл басынан',
    compared: /(?!)/u,
  },
  ru: {
    isInflected: true,
    months: 'январ феврал март апрел ма[йяе] июн июл август сентябр октябр ноябр декабр',
    counts: 'дв[ауе] тр(?:и|[её]х) четыр пят шест сем восем девят десят одиннадцат двенадцат',
    ordinals: 'перв|1-?[йм]|i втор|ii трет|iii четв[её]рт|iv',
    ofYear: ',? ?',
    thisYear: '(?:эт|текущ|нынешн)\\p{L}+ год\\p{L}*',
    lastYear: '(?:прошл|прошедш|минувш|предыдущ)\\p{L}+ год\\p{L}*',
    firstMonths: '(?:перв\\p{L}+ )?N месяц\\p{L}*',
    threeQuarters: '(?:перв\\p{L}+ )?тр(?:и|[её]х) квартал\\p{L}*',
    span: '(?:с )?M(?: ?[-–—] ?| по | и )M',
    half: 'Q (?:полугоди|половин)\\p{L}*',
    quarter: 'Q квартал\\p{L}*',
    month: '(?:в|за|на|с начала) M',
    year: 'Y ?(?:г\\.|год\\p{L}*)',
    samePeriod: '(?:аналогичн|соответствующ|т)\\p{L}+ (?:же )?период\\p{L}*|этот период',
    lastMonth: '(?:прошл|прошедш|минувш)\\p{L}+ месяц\\p{L}*',
    open: 'с начала (?:\\p{L}+ )?года|за последн\\p{L}+ (?:\\d+|\\p{L}+) (?:года|лет)',
    compared: /(?:сравнени\p{L}+ с|чем (?:в|за)|относительно|показател\p{L}+|уровн\p{L}+) $/u,
  },
};

const grammars = new Map(Object.entries(ROWS).map(([language, words]) => [language, grammarOf(words)]));

/** The grammar of a language (ISO 639-1) that has none of its own for names and periods. */
export function shortPeriods(language: string): PeriodGrammar | null {
  return grammars.get(language) ?? null;
}

type Months = (parts: string[]) => Pick<SpokenPeriod, 'from' | 'to' | 'refersTo'>;

function grammarOf(words: PeriodWords): PeriodGrammar {
  const [months, counts, ordinals] = [words.months, words.counts, words.ordinals].map((list) => list.split(' ')) as [
    string[],
    string[],
    string[],
  ];
  /** The place in the list, from 1, of what the word begins with, 0 for none: the longest counts, `iii` and not `i`. */
  const place = (list: string[], word = '') => {
    const lengths = list.map((source) => new RegExp(`^(?:${source})`, 'u').exec(word)?.[0].length ?? 0);
    return lengths.indexOf(Math.max(1, ...lengths)) + 1;
  };
  const group = (list: string[], ending = '\\p{L}*') => `((?:${list.join('|')})${ending})`;
  const month = group(months, words.isInflected ? undefined : '');
  const filled = (source: string) =>
    source
      .replaceAll('M', month)
      .replaceAll('N', `(\\d{1,2}|(?:${counts.join('|')})\\p{L}*)`)
      .replaceAll('Q', group(ordinals));
  const when = `(?:(20\\d\\d)(?: ?(?:г\\.|год\\p{L}*|ж\\.|жыл\\p{L}*))?|(${words.lastYear})|(${words.thisYear}))`;
  const phrase = (source: string, read: Months): PeriodPhrase => ({
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${when}${words.ofYear})?(?:${filled(source)})(?!\\p{L})(?:${words.ofYear}${when}(?!\\p{L}))?`,
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
  const monthOf = (word = '') => place(months, word);
  const countOf = (word = '') => (/^\d/.test(word) ? Number(word) : place(counts, word) + 1);
  const part = (length: number): Months => {
    return ([word]) => {
      const nth = word?.startsWith('première') ? 1 : place(ordinals, word) || 2;
      return { from: length * (nth - 1) + 1, to: length * nth };
    };
  };
  return {
    periods: [
      phrase(words.firstMonths, ([last]) => ({ from: 1, to: countOf(last) })),
      phrase(words.threeQuarters, () => ({ from: 1, to: 9 })),
      phrase(words.span, ([from, to]) => ({ from: monthOf(from), to: monthOf(to) })),
      phrase(words.half, part(6)),
      phrase(words.quarter, part(3)),
      phrase(words.month, ([name]) => ({ from: monthOf(name), to: monthOf(name) })),
      phrase(words.samePeriod, () => ({ refersTo: 'main' })),
      phrase(words.lastMonth, () => ({ refersTo: 'lastMonth' })),
      {
        pattern: new RegExp(`(?<![\\p{L}\\d])(?:${words.year.replace('Y', '(20\\d\\d)')})(?![\\p{L}\\d])`, 'gu'),
        read: ([, digits]) => ({ from: 1, to: 12, year: Number(digits) }),
      },
      {
        pattern: new RegExp(`(?<!\\p{L})(?:${words.lastYear})(?!\\p{L})`, 'gu'),
        read: () => ({ from: 1, to: 12, yearsAgo: -1 }),
      },
      { pattern: new RegExp(`(?<!\\p{L})(?:${words.open})`, 'gu'), read: () => ({ yearsAgo: 0, isOpen: true }) },
    ],
    compared: words.compared,
  };
}
