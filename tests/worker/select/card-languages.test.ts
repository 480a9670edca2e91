import { describe, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { type LanguageCode, perLanguage } from '../../support/languages.ts';
import { askJson } from '../ask.ts';
import { PERIOD } from '../seed.ts';

const fixed = (lang: string) => askJson<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&lang=${lang}&view=full`);
const english = await fixed('en');

/** direction, area, indicator, period, private enterprises, five Central Asian countries */
const LABELS: Record<LanguageCode, [string, string, string, string, string, string]> = {
  en: ['ltr', 'Xinjiang', 'Foreign trade', 'January – May 2025', 'Private enterprises', 'Five Central Asian countries'],
  zh: ['ltr', '新疆', '对外贸易', '2025年1—5月', '民营企业', '中亚五国'],
  ru: [
    'ltr',
    'Синьцзян',
    'Внешняя торговля',
    'январь – май 2025 г.',
    'Частные предприятия',
    'Пять стран Центральной Азии',
  ],
  kk: ['ltr', 'Шыңжаң', 'Сыртқы сауда', '2025 ж. қаңтар – мамыр', 'Жеке кәсіпорындар', 'Орталық Азияның бес елі'],
  ar: ['rtl', 'شينجيانغ', 'التجارة الخارجية', 'يناير – مايو 2025', 'المؤسسات الخاصة', 'دول آسيا الوسطى الخمس'],
  fr: [
    'ltr',
    'Xinjiang',
    'Commerce extérieur',
    'janvier – mai 2025',
    'Entreprises privées',
    'Cinq pays d’Asie centrale',
  ],
  es: [
    'ltr',
    'Xinjiang',
    'Comercio exterior',
    'enero – mayo de 2025',
    'Empresas privadas',
    'Cinco países de Asia Central',
  ],
};

describe.each(perLanguage(LABELS))('the card in %s', (lang, dir, area, indicator, period, enterprises, centralAsia) => {
  it('is labelled in its language and direction', async () => {
    const translated = await fixed(lang);
    expect(translated).toMatchObject({ lang, dir });
    expect(translated.area).toEqual({ id: 'CN-XJ', label: area });
    expect(translated.indicator).toEqual({ id: 'trade', label: indicator });
    expect(translated.period).toMatchObject({ id: PERIOD, label: period });
    expect(translated.groups.flatMap(({ shares }) => shares.map(({ label }) => label))).toEqual(
      expect.arrayContaining([enterprises, centralAsia]),
    );
  });

  it('differs from the English card in words, names and writing alone', async () => {
    // Some languages have no short form, and leave out a name that is too long.
    const OPTIONAL = ['shortTitle', 'explains', 'byline'];
    const WORDED = /^(self|label|title|sentence|words|text|short|lang|dir|publisher|agency|attributedTo)$/;
    const numbers = ({ writing: _, ...one }: FullCard) =>
      JSON.stringify({ ...one, period: one.period.id }, (key, value) => {
        if (OPTIONAL.includes(key)) return undefined;
        return WORDED.test(key) ? 0 : value;
      });
    expect(numbers(await fixed(lang))).toBe(numbers(english));
  });
});

const SOURCES: Record<LanguageCode, [agency: string, publisher: string, attributedTo: string]> = {
  en: ['Xinhua', 'China Gate', 'customs authorities'],
  zh: ['新华社', '中国发展门户网', '海关'],
  ru: ['Синьхуа', '«Чайна гейт»', 'таможенные органы'],
  kk: ['Синьхуа', '«Чайна гейт»', 'кеден органдары'],
  ar: ['شينخوا', 'بوابة التنمية الصينية', 'سلطات الجمارك'],
  fr: ['Xinhua', 'China Gate', 'les douanes'],
  es: ['Xinhua', 'China Gate', 'las autoridades aduaneras'],
};

it.each(perLanguage(SOURCES))('names agency, site and office in %s', async (lang, agency, publisher, attributedTo) => {
  expect((await fixed(lang)).source).toMatchObject({ agency, publisher, attributedTo });
});
