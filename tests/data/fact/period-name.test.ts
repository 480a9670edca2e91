/** Names of periods in each language: "January – May 2025". */
import { expect, it } from 'vitest';
import { dayOfYear, periodName, shortPeriodName } from '../../../data/fact/period-name.ts';
import { LANGUAGES, type LanguageCode, languageOf } from '../../support/languages.ts';

/** Node's ICU has a plain space before the Russian "г.". Chromium's has a no-break space. */
const NAMES: Record<LanguageCode, [januaryToMay: string, may: string, year: string, marchToApril: string]> = {
  en: ['January – May 2025', 'May 2025', '2024', 'March – April 2025'],
  zh: ['2025年1—5月', '2025年5月', '2024年', '2025年3—4月'],
  ru: ['январь – май 2025 г.', 'май 2025 г.', '2024 г.', 'март – апрель 2025 г.'],
  kk: ['2025 ж. қаңтар – мамыр', '2025 ж. мамыр', '2024 ж.', '2025 ж. наурыз – сәуір'],
  ar: ['يناير – مايو 2025', 'مايو 2025', '2024', 'مارس – أبريل 2025'],
  fr: ['janvier – mai 2025', 'mai 2025', '2024', 'mars – avril 2025'],
  es: ['enero – mayo de 2025', 'mayo de 2025', '2024', 'marzo – abril de 2025'],
};

it.each(LANGUAGES)('names periods in %s', (language) => {
  const ids = ['2025-01..2025-05', '2025-05', '2024', '2025-03..2025-04'];
  expect(ids.map((id) => periodName(id, languageOf(language)))).toEqual(NAMES[language]);
});

it('abbreviates the names of months for narrow cards', () => {
  const short = ['en', 'zh', 'ru', 'kk'].map((language) => shortPeriodName('2025-01..2025-05', languageOf(language)));
  expect(short).toEqual(['Jan–May 2025', '2025年1—5月', 'янв.–май 2025 г.', '2025 ж. қаң.–мам.']);
});

const DAYS: Record<LanguageCode, [long: string, short: string]> = {
  en: ['September 15', 'Sep 15'],
  zh: ['9月15日', '9月15日'],
  ru: ['15 сентября', '15 сент.'],
  kk: ['15 қыркүйек', '15 қыр.'],
  ar: ['15 سبتمبر', '15 سبتمبر'],
  fr: ['15 septembre', '15 sept.'],
  es: ['15 de septiembre', '15 sept'],
};

it.each(LANGUAGES)('names a day without its year in %s', (language) => {
  expect([dayOfYear('2026-09-15', languageOf(language)), dayOfYear('2026-09-15', languageOf(language), true)]).toEqual(
    DAYS[language],
  );
});

it('names the same month in every time zone, also the first and last of a year', () => {
  expect(periodName('2025-01', languageOf('en'))).toBe('January 2025');
  expect(periodName('2025-12', languageOf('en'))).toBe('December 2025');
});

it.each(['2025-13', '2025-01..2025-12', ''])('returns "%s", which is not a valid period, unchanged', (id) => {
  expect(LANGUAGES.map((language) => periodName(id, languageOf(language)))).toEqual(LANGUAGES.map(() => id));
});
