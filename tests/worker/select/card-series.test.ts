/** Cards of any series: titles, sentences, sections, modes, translations, and the errors for series without a card. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard, FullCard } from '../../../data/contract/card.ts';
import { readCard } from '../../../worker/api/cards/cards.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { LANGUAGES, type LanguageCode, perLanguage } from '../../support/languages.ts';
import { ask, askJson, askProblem, askText } from '../ask.ts';
import { PERIOD } from '../seed.ts';

describe('the title of a series', () => {
  const titleOf = async (query: string) => {
    const { title, titleInText } = await askJson<CompactCard>(`/v1/cards/CN-XJ?${query}`);
    return [title, titleInText];
  };

  /** `inText` is the title without area and period, for use in a sentence. */
  const TITLES: Record<LanguageCode, [title: string, inText: string]> = {
    en: ['Xinjiang’s exports to five Central Asian countries in 2023', 'exports to five Central Asian countries'],
    zh: ['2023年新疆对中亚五国出口', '对中亚五国出口'],
    ru: ['Синьцзян: экспорт в пять стран Центральной Азии, 2023 г.', 'экспорт в пять стран Центральной Азии'],
    kk: ['Шыңжаң: Орталық Азияның бес еліне экспорт, 2023 ж.', 'Орталық Азияның бес еліне экспорт'],
    ar: ['شينجيانغ: الصادرات إلى دول آسيا الوسطى الخمس، 2023', 'الصادرات إلى دول آسيا الوسطى الخمس'],
    fr: [
      'Xinjiang\u00a0: exportations vers cinq pays d’Asie centrale, 2023',
      'exportations vers cinq pays d’Asie centrale',
    ],
    es: [
      'Xinjiang: exportaciones a cinco países de Asia Central, 2023',
      'exportaciones a cinco países de Asia Central',
    ],
  };

  it.each(LANGUAGES)('names indicator and partner in %s', async (lang) => {
    expect(await titleOf(`indicator=exports&partner=central-asia-5&period=2023&lang=${lang}`)).toEqual(TITLES[lang]);
  });

  it('names the breakdown', async () => {
    expect(await titleOf('breakdown=private-enterprises&period=2025')).toEqual([
      'Xinjiang’s foreign trade (private enterprises) in 2025',
      'foreign trade (private enterprises)',
    ]);
  });
});

it.each([
  [
    '/v1/cards/CN-XJ.md?indicator=exports&partner=central-asia-5&period=2023',
    'Xinjiang’s exports to five Central Asian countries in 2023: 246.57 billion yuan, up 23.2 percent from a year earlier (figures disagree).',
  ],
  [
    '/v1/cards/CN.md?indicator=exports&partner=US&period=2025-01..2025-02',
    'China’s exports to the United States in January – February 2025: up 3.4 percent from a year earlier.',
  ],
  [
    '/v1/cards/UZ.md?indicator=exports&partner=IR',
    'Uzbekistan’s exports to Iran (goods and services) in January – April 2019: 1.4% of the total.',
  ],
])('%s begins with a whole sentence', async (path, sentence) => {
  const line = await askText(path);
  expect(line.slice(0, sentence.length)).toBe(sentence);
  // A later release may become the source that is named.
  expect(line.slice(sentence.length)).toMatch(
    /^ \[[^.,]+, [A-Z][a-z]+ \d{1,2}, \d{4}\]\(<[^>]+>\) \[Sources and data\]\(<[^>]+>\)\n$/,
  );
});

describe('the full view of a series', () => {
  const fullCard = (query: string) => askJson<FullCard>(`/v1/cards/CN-XJ?view=full&${query}`);

  it('of all trade has exports, imports and the balance', async () => {
    const card = await fullCard('period=2025');
    expect(card.share).toBeNull();
    expect(card.flows.map(({ id }) => id)).toEqual(['exports', 'imports', 'balance']);
  });

  it('of a partner has its share of all trade', async () => {
    const card = await fullCard('partner=central-asia-5&period=2025-01..2025-05');
    expect(card.share?.id).toBe('CN-XJ.trade.share.central-asia-5.total.2025-01..2025-05');
    expect(card.groups).toEqual([]);
    expect(card.count).toBeNull();
  });

  it('of exports has imports, and only shares of exports', async () => {
    const card = await fullCard('indicator=exports&period=2025');
    expect(card.flows.map(({ id }) => id)).toEqual(['imports']);
    const shares = card.groups.flatMap(({ shares }) => shares.map(({ share }) => share.id));
    expect(shares.filter((id) => !id.includes('.exports.'))).toEqual([]);
  });
});

describe('without a card,', () => {
  it('a combination of codes is a 404 that lists the allowed values', async () => {
    const { detail, parameter, allowed } = await askProblem('/v1/cards/CN-XJ?indicator=exports&partner=KZ', 404);
    expect(detail).toBe(
      'CN-XJ has no figures for exports.KZ.total (indicator.partner.breakdown). "partner" must be world or central-asia-5.',
    );
    expect([parameter, allowed]).toEqual(['partner', ['world', 'central-asia-5']]);
  });

  it('an area without a figure of all trade is a 404 that lists its indicators', async () => {
    const { parameter, allowed } = await askProblem('/v1/cards/CN-XJ-port-karasu', 404);
    expect(parameter).toBe('indicator');
    expect(allowed).toContain('cargo');
    expect((await ask('/v1/cards/CN-XJ-port-karasu?indicator=cargo')).status).toBe(200);
  });

  it('a series that has only a target is a 404, but one that has only bounds has a card', async () => {
    const { headline } = await askJson<CompactCard>('/v1/cards/TJ?indicator=imports&partner=UZ');
    expect([headline.value, headline.qualifier]).toEqual([null, 'over']);
    const text = await askText('/v1/cards/TJ.md?indicator=imports&partner=UZ');
    expect(text).toMatch(/in January – April 2019: over\s45\.9\smillion/);
    await askProblem('/v1/cards/CN-XJ?indicator=gdp&period=2025', 404);
  });

  it.each<[path: string, status: number]>([
    ['/embed/CN-XJ?indicator=exports&utm_source=a', 200],
    ['/embed/CN-XJ?indicator=exports&partner=KZ', 404],
    ['/?area=CN-XJ&indicator=exports', 200],
    // The start page shows all trade of the area instead.
    ['/?area=CN-XJ&indicator=exports&partner=KZ', 200],
  ])('the page %s is a %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});

const liveCard = await askJson<CompactCard>('/v1/cards/CN-XJ');
const fixedCard = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=${PERIOD}`);

describe('the mode of a card', () => {
  it('is "fixed" if a period is requested, and "newer" names the newest period', () => {
    expect(fixedCard.mode).toBe('fixed');
    expect(fixedCard.newer).toEqual(liveCard.period.id === PERIOD ? null : liveCard.period);
  });

  it('is "live" without a period, and the card is otherwise that of the newest period', async () => {
    expect({ mode: liveCard.mode, newer: liveCard.newer }).toEqual({ mode: 'live', newer: null });
    const newest = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=${liveCard.period.id}`);
    // Only a live card says that newer figures are due.
    const notes = liveCard.notes.filter(({ after }) => !after);
    expect(newest).toEqual({ ...liveCard, mode: 'fixed', notes, self: newest.self, words: newest.words });
  });

  it('is "pinned" with an as-of date, and the numbers are those of the facts as of that date', async () => {
    const pinned = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05&asOf=2024-08-01');
    expect(pinned.asOf).toBe('2024-08-01');
    for (const { id, value } of [pinned.headline, ...pinned.trend.map(({ fact }) => fact)]) {
      expect((await askJson<CardFact>(`/v1/facts/${id}?asOf=${pinned.asOf}&lang=en`)).value).toBe(value);
    }
    const today = new Date().toISOString().slice(0, 10);
    expect((await askJson<CompactCard>(`/v1/cards/CN-XJ?asOf=${today}`)).asOf).toBe(today);
    expect((await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05')).asOf).toBeNull();
  });

  it('is "fixed" for a month, and "newer" is null if the newest period ends with this month', async () => {
    const catalogue = await openCatalogue(env.ASSETS);
    const cardPeriods = async () => ({ periods: [{ id: PERIOD, knownSince: '2025-06-19' }] });
    const request = { area: 'CN-XJ', period: '2025-05', lang: 'en' };
    const card = await readCard({ ...catalogue, cardPeriods }, request, 'compact');
    expect(card?.headline.value).toBe(61_810_000_000);
    expect(card?.newer).toBeNull();
  });
});

const fullCardIn = (lang: string) => askJson<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&lang=${lang}&view=full`);
const englishCard = await fullCardIn('en');

const LABELS: Record<
  LanguageCode,
  [dir: string, area: string, indicator: string, period: string, enterprises: string, centralAsia: string]
> = {
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
  it('has labels in its language, and its direction', async () => {
    const translated = await fullCardIn(lang);
    expect(translated).toMatchObject({ lang, dir });
    expect(translated.area).toEqual({ id: 'CN-XJ', label: area });
    expect(translated.indicator).toEqual({ id: 'trade', label: indicator });
    expect(translated.period).toMatchObject({ id: PERIOD, label: period });
    expect(translated.groups.flatMap(({ shares }) => shares.map(({ label }) => label))).toEqual(
      expect.arrayContaining([enterprises, centralAsia]),
    );
  });

  it('differs from the English card only in words and writing', async () => {
    // Some languages have no short form of a title, or leave out a long name.
    const OPTIONAL = ['shortTitle', 'explains', 'byline'];
    const TRANSLATED = /^(self|label|title|sentence|words|text|short|lang|dir|publisher|agency|attributedTo)$/;
    const withoutWords = ({ writing: _, ...card }: FullCard) =>
      JSON.stringify({ ...card, period: card.period.id }, (key, value) => {
        if (OPTIONAL.includes(key)) return undefined;
        return TRANSLATED.test(key) ? 0 : value;
      });
    expect(withoutWords(await fullCardIn(lang))).toBe(withoutWords(englishCard));
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

it.each(perLanguage(SOURCES))(
  'a card in %s translates the agency, the publisher and the office',
  async (lang, agency, publisher, attributedTo) => {
    expect((await fullCardIn(lang)).source).toMatchObject({ agency, publisher, attributedTo });
  },
);
