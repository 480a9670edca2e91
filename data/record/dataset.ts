/**
 * The shape of `data/dataset.json`: the title of the data set, its languages, its start page, its schedule and plausible exchange rates. To make a
 * data set of your own, replace that file, the releases and the vocabulary.
 */
import * as v from 'valibot';
import { periods, writing } from '../contract/language.ts';
import { parsePeriod } from '../fact/period.ts';
import { address, code, date, inEachLanguage, line } from './text-schema.ts';

/** A language tag (BCP 47). */
const tag = v.pipe(v.string(), v.check(isTag, 'must be a language tag, such as en or zh-Hant'));

function isTag(text: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    return new Intl.Locale(text).baseName.toLowerCase() === text.toLowerCase();
  } catch {
    return false;
  }
}

const language = v.strictObject({
  code: tag,
  /** The name in English. */
  name: line(80),
  direction: v.picklist(['ltr', 'rtl'], 'must be ltr or rtl'),
  writing: v.exactOptional(v.strictObject({ ...writing.entries, like: v.exactOptional(tag) })),
  periods: v.exactOptional(periods),
  /** Missing labels are allowed, and shown in the first language. A deploy to production stops at a draft. */
  draft: v.exactOptional(v.literal(true)),
  /** Labels that are correct although they equal the English ones. */
  sameAsEnglish: v.exactOptional(v.array(line(200))),
});

/** The lowest and the highest rate. */
const rateRange = v.pipe(
  v.strictTuple([v.pipe(v.number(), v.gtValue(0, 'must be above 0')), v.number()]),
  v.check(([lowest, highest]) => lowest < highest, 'must have its lower end before the upper'),
);

const currencyPair = v.pipe(v.string(), v.regex(/^[A-Z]{3}\/[A-Z]{3}$/, 'must be a currency pair, such as EUR/USD'));

/** The lowest and the highest rate of each year, and the page that they come from. */
const yearlyRates = v.strictObject({
  source: address,
  years: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/, 'must be a year')), rateRange),
});

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, YYYY-MM'));

/** The releases of an area's total trade that are expected every year, one for each of `months`: January to this month. */
const scheduled = v.strictObject({
  area: code,
  /** 2 is January to February, 12 is the year. */
  months: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
    v.minLength(1, 'must name a month'),
    v.check(
      (months) => months.every((month, i) => i === 0 || month > (months[i - 1] ?? 0)),
      'must be in order, each once',
    ),
  ),
  /** How many days after the end of the period a page usually appears. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1, 'must be at least 1'), v.maxValue(120, 'must be at most 120')),
  /** The last month of the first expected period, `2025-02`. */
  since: month,
  /** Announced days, by the last month of the period. They replace the usual day. */
  dates: v.exactOptional(v.record(month, date)),
  /** The reasons for releases that will not appear, by the last month of the period. */
  skipped: v.exactOptional(v.record(month, line(200))),
});

export const dataset = v.strictObject({
  /** A name for programs, such as that of the data package. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')),
  title: line(120),
  description: line(400),
  /** Who runs the deployment and is responsible for the record, for `/about`. */
  publisher: v.exactOptional(
    v.strictObject({
      name: line(120),
      url: v.exactOptional(v.pipe(line(200), v.regex(/^https:\/\/\S+$/, 'must be an https: address'))),
    }),
  ),
  /** Where to report errors of the record and security problems, for `/about` and `/.well-known/security.txt`. */
  contact: v.exactOptional(
    v.pipe(line(200), v.regex(/^(mailto:[^@\s]+@\S+|https:\/\/\S+)$/, 'must be a mailto: or https: address')),
  ),
  /** The license of everything that the data set adds to the figures: labels, notes, the compilation. For the data package. */
  license: v.exactOptional(
    v.strictObject({
      /** The SPDX identifier of the license. */
      id: v.pipe(line(60), v.regex(/^[A-Za-z0-9.+-]+$/, 'must be an SPDX identifier')),
      title: inEachLanguage(120),
      url: v.pipe(line(200), v.regex(/^https:\/\/\S+$/, 'must be an https: address')),
    }),
  ),
  /** The first is the default. */
  languages: v.pipe(
    v.array(language),
    v.check(([first]) => !first?.draft, 'must begin with a language that is not a draft'),
    v.minLength(1, 'must name a language'),
    v.check(
      (languages) => new Set(languages.map(({ code }) => code)).size === languages.length,
      'must name each language once',
    ),
  ),
  /** The area and period of the start page and of all examples. */
  start: v.strictObject({
    area: code,
    period: v.pipe(
      v.string(),
      v.check((id) => parsePeriod(id) !== null, 'is not a valid period: write 2025-05, 2025-01..2025-05, or 2024'),
    ),
  }),
  /** The expected releases, for the calendar and the desk. */
  schedule: v.exactOptional(v.array(scheduled)),
  /** Plausible rates by currency pair: how many units of the first currency make one of the second. */
  rates: v.record(currencyPair, rateRange),
  /** Exchange rates of whole years by currency pair. They give the bounds of amounts that newsrooms converted. */
  exchangeRates: v.exactOptional(v.record(currencyPair, yearlyRates)),
});

export type Dataset = v.InferOutput<typeof dataset>;
