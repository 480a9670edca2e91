import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { askJson } from '../ask.ts';
import { PERIOD } from '../seed.ts';

const fixed = (lang: string) => askJson<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&lang=${lang}&view=full`);
const english = await fixed('en');

/** Of each language its direction, area, indicator, period, private enterprises, five Central Asian countries; and who said a number. */
const LABELS: Record<string, readonly [string, string, string, string, string, string, ...source: string[]]> = {
  en: [
    ...(['ltr', 'Xinjiang', 'Foreign trade', 'January – May 2025'] as const),
    ...([
      'Private enterprises',
      'Five Central Asian countries',
      'Xinhua',
      'China Gate',
      'customs authorities',
    ] as const),
  ],
  zh: ['ltr', '新疆', '对外贸易', '2025年1—5月', '民营企业', '中亚五国', '新华社', '中国发展门户网', '海关'],
  ru: [
    ...(['ltr', 'Синьцзян', 'Внешняя торговля', 'январь – май 2025 г.', 'Частные предприятия'] as const),
    ...(['Пять стран Центральной Азии', 'Синьхуа', '«Чайна гейт»', 'таможенные органы'] as const),
  ],
  kk: [
    ...(['ltr', 'Шыңжаң', 'Сыртқы сауда', '2025 ж. қаңтар – мамыр', 'Жеке кәсіпорындар'] as const),
    ...(['Орталық Азияның бес елі', 'Синьхуа', '«Чайна гейт»', 'кеден органдары'] as const),
  ],
  ar: [
    ...(['rtl', 'شينجيانغ', 'التجارة الخارجية', 'يناير – مايو 2025', 'المؤسسات الخاصة'] as const),
    ...(['دول آسيا الوسطى الخمس', 'شينخوا', 'بوابة التنمية الصينية', 'سلطات الجمارك'] as const),
  ],
  fr: [
    ...(['ltr', 'Xinjiang', 'Commerce extérieur', 'janvier – mai 2025', 'Entreprises privées'] as const),
    ...(['Cinq pays d’Asie centrale', 'Xinhua', 'China Gate', 'les douanes'] as const),
  ],
  es: [
    ...(['ltr', 'Xinjiang', 'Comercio exterior', 'enero – mayo de 2025', 'Empresas privadas'] as const),
    ...(['Cinco países de Asia Central', 'Xinhua', 'China Gate', 'las autoridades aduaneras'] as const),
  ],
};

it('are known here of every language', () => {
  expect(Object.keys(LABELS).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(Object.entries(LABELS))('the card in %s', (lang, labels) => {
  const [dir, area, indicator, period, enterprises, centralAsia, agency, publisher, attributedTo] = labels;

  it('is labelled in its language and direction', async () => {
    const translated = await fixed(lang);
    expect(translated).toMatchObject({ lang, dir, source: { agency, publisher, attributedTo } });
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
    const WORDED = /^(self|label|title|sentence|words|lang|dir|publisher|agency|attributedTo)$/;
    const numbers = ({ writing: _, ...one }: FullCard) =>
      JSON.stringify({ ...one, period: one.period.id }, (key, value) => {
        if (OPTIONAL.includes(key)) return undefined;
        return WORDED.test(key) ? 0 : value;
      });
    expect(numbers(await fixed(lang))).toBe(numbers(english));
  });

  it('carries every word that the view says, with as many gaps as in English', async () => {
    const translated = await fixed(lang);
    const missing: string[] = [];
    const words = new Proxy(translated.words, {
      get: (held, name: string) => held[name] ?? String(missing.push(name)),
    });
    await full(html, { ...translated, words, newer: english.period }, { tag: lang, api: '', level: '2' });
    // What is usual has no word.
    expect(missing.filter((name) => !/^(current|exact)$/.test(name))).toEqual([]);

    const gaps = (held: FullCard['words']) =>
      Object.entries(held).map(([name, word]) => [name, word.split('{}').length - 1]);
    expect(gaps(translated.words)).toEqual(gaps(english.words));
    expect(
      Object.entries(translated.words).filter(([name, word]) => !word.trim() || (lang !== 'en' && word === name)),
    ).toEqual([]);
  });
});
