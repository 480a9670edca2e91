/** The error rates of the check in words. */
import { day, gap, type Locale, percent, plain } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import type { CheckRates } from '../../../data/record/check-rates.ts';
import type { PageWords } from '../site/page-words.ts';

export function errorRates(measured: CheckRates, page: PageWords, locale: Locale): string {
  const { matchesPrecision, differsPrecision, matchesRecall, accused, differsRecall, decided } = measured;
  const rates = [matchesPrecision, differsPrecision, matchesRecall, differsRecall, decided];
  const numbers = [measured.figures, measured.stories].map((number) => count(number, locale));
  const how = fillText(page.checkMeasured, day(measured.measured, locale), ...numbers);
  const found = fillText(page.checkRates, ...rates.map((rate) => rateText(rate, locale)));
  const wrongly = fillText(page.checkAccused, rateText(accused, locale));
  return [how, page.checkRepeated, found, wrongly].join(gap(locale));
}

/** `13/23 (37%–74%)`, which does not break behind its dash. */
function rateText({ found, of, low, high }: CheckRates['decided'], locale: Locale): string {
  const [from, to] = [low, high].map((share) => percent({ value: share * 100, digits: 2 }, locale));
  return `${count(found, locale)}/${count(of, locale)} (${from}–\u2060${to})`;
}

function count(value: number, locale: Locale): string {
  return plain({ value, digits: 0 }, locale);
}
