/** The error rates of the check in words, from `data/check-rates.json`, which `npm run measure:check` writes. */
import measured from '../../../data/check-rates.json' with { type: 'json' };
import { day, gap, type Locale, percent, plain } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import type { PageWords } from '../site/page-words.ts';

/** `of` figures, of which `found` are as the rate says, with the 95% interval of the share. */
interface Rate {
  found: number;
  of: number;
  low: number;
  high: number;
}

export function errorRates(page: PageWords, locale: Locale): string {
  const { matchesPrecision, differsPrecision, matchesRecall, differsRecall, decided } = measured;
  const rates = [matchesPrecision, differsPrecision, matchesRecall, differsRecall, decided];
  const numbers = [measured.figures, measured.stories].map((number) => count(number, locale));
  const how = fillText(page.checkMeasured, day(measured.measured, locale), ...numbers);
  return `${how}${gap(locale)}${fillText(page.checkRates, ...rates.map((rate) => rateText(rate, locale)))}`;
}

/** `13/23 (37%–74%)`. */
function rateText({ found, of, low, high }: Rate, locale: Locale): string {
  const [from, to] = [low, high].map((share) => percent({ value: share * 100, digits: 2 }, locale));
  return `${count(found, locale)}/${count(of, locale)} (${from}–${to})`;
}

function count(value: number, locale: Locale): string {
  return plain({ value, digits: 0 }, locale);
}
