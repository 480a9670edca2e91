/**
 * The shape of `data/dataset.json`: the title of the data set, its languages, where its pages and examples start, and the exchange
 * rates that are plausible. Who replaces it, the releases and the vocabulary has a data set of their own.
 */
import * as v from 'valibot';
import { periods, writing } from '../contract/language.ts';
import { parsePeriod } from '../fact/period.ts';
import { address, code, date, inEachLanguage, line } from './text-schema.ts';

/** A language tag by the form of BCP 47. */
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
  name: line(80),
  direction: v.picklist(['ltr', 'rtl'], 'must be ltr or rtl'),
  writing: v.exactOptional(v.strictObject({ ...writing.entries, like: v.exactOptional(tag) })),
  periods: v.exactOptional(periods),
  /** Labels may be missing: those of the first language are shown. Production does not deploy a draft. */
  draft: v.exactOptional(v.literal(true)),
  /** Labels that are right although they equal the English ones. */
  sameAsEnglish: v.exactOptional(v.array(line(200))),
});

const rate = v.pipe(
  v.strictTuple([v.pipe(v.number(), v.gtValue(0, 'must be above 0')), v.number()]),
  v.check(([lower, upper]) => lower < upper, 'must have its lower end before the upper'),
);

const pair = v.pipe(v.string(), v.regex(/^[A-Z]{3}\/[A-Z]{3}$/, 'must be a currency pair, such as EUR/USD'));

/** The lowest and the highest rate of each year, and the page that has them. */
const yearlyRates = v.strictObject({
  source: address,
  years: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/, 'must be a year')), rate),
});

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, YYYY-MM'));

/** A release of an area's total trade that is expected every year, of January to each of some months. */
const scheduled = v.strictObject({
  area: code,
  /** The last months of these runs: 2 is January to February, 12 the year. */
  months: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
    v.minLength(1, 'must name a month'),
    v.check((all) => all.every((month, i) => i === 0 || month > (all[i - 1] ?? 0)), 'must be in order, each once'),
  ),
  /** How many days after the end of the last month a page is there as a rule. */
  days: v.pipe(v.number(), v.integer(), v.minValue(1, 'must be at least 1'), v.maxValue(120, 'must be at most 120')),
  /** The last month from which on they are expected, `2025-02`. */
  since: month,
  /** The days that the statistics office announced, by last month: they replace the usual day. */
  dates: v.exactOptional(v.record(month, date)),
  /** Releases that will not come, by last month, with the reason. */
  skipped: v.exactOptional(v.record(month, line(200))),
});

export const dataset = v.strictObject({
  /** A name for programs: of the data package, for example. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')),
  title: line(120),
  description: line(400),
  /** Who runs the deployment and answers for the record, for `/about`. */
  publisher: v.exactOptional(
    v.strictObject({
      name: line(120),
      url: v.exactOptional(v.pipe(line(200), v.regex(/^https:\/\/\S+$/, 'must be an https: address'))),
    }),
  ),
  /** Where to report errors of the record and weaknesses of the deployment, for `/about` and `/.well-known/security.txt`. */
  contact: v.exactOptional(
    v.pipe(line(200), v.regex(/^(mailto:[^@\s]+@\S+|https:\/\/\S+)$/, 'must be a mailto: or https: address')),
  ),
  /** The licence of what this project adds to the figures: labels, notes, the compilation. For the data package. */
  licence: v.exactOptional(
    v.strictObject({
      /** The SPDX identifier of the licence. */
      id: v.pipe(line(60), v.regex(/^[A-Za-z0-9.+-]+$/, 'must be an SPDX identifier')),
      title: inEachLanguage(120),
      url: v.pipe(line(200), v.regex(/^https:\/\/\S+$/, 'must be an https: address')),
    }),
  ),
  /** The first is the one that is shown where none is asked for. */
  languages: v.pipe(
    v.array(language),
    v.check(([first]) => !first?.draft, 'must begin with a language that is not a draft'),
    v.minLength(1, 'must name a language'),
    v.check((all) => new Set(all.map(({ code }) => code)).size === all.length, 'must name each language once'),
  ),
  /** The area and the period of the start page and of every example. */
  start: v.strictObject({
    area: code,
    period: v.pipe(
      v.string(),
      v.check((id) => parsePeriod(id) !== null, 'is not a valid period: write 2025-05, 2025-01..2025-05, or 2024'),
    ),
  }),
  /** The releases that are expected, for the calendar and the desk. */
  schedule: v.exactOptional(v.array(scheduled)),
  /** Plausible rates, by currency pair: how many of the first make one of the second. */
  rates: v.record(pair, rate),
  /** The exchange rates of whole years, by currency pair: the range of amounts that newsrooms converted. */
  exchangeRates: v.exactOptional(v.record(pair, yearlyRates)),
});

export type Dataset = v.InferOutput<typeof dataset>;
