/** Cards of series: what they are called, what their full view has, and what a request without a card is told there is instead. */

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

  /** Of each language; in a sentence it is the part behind the area. */
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

  it.each(LANGUAGES)('names what goes where, in %s', async (lang) => {
    expect(await titleOf(`indicator=exports&partner=central-asia-5&period=2023&lang=${lang}`)).toEqual(TITLES[lang]);
  });

  it('names a part, and no measure', async () => {
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
])('%s is a whole sentence', async (path, sentence) => {
  const line = await askText(path);
  expect(line.slice(0, sentence.length)).toBe(sentence);
  // Which page is named depends on what pages the record has of the number.
  expect(line.slice(sentence.length)).toMatch(
    /^ \[[^.,]+, [A-Z][a-z]+ \d{1,2}, \d{4}\]\(<[^>]+>\) \[Sources and data\]\(<[^>]+>\)\n$/,
  );
});

describe('the full view of a series', () => {
  it('has its own parts, and its share of the whole', async () => {
    const of = (query: string) => askJson<FullCard>(`/v1/cards/CN-XJ?view=full&${query}`);
    const total = await of('period=2025');
    expect(total.share).toBeNull();
    expect(total.flows.map(({ id }) => id)).toEqual(['exports', 'imports', 'balance']);
    const partner = await of('partner=central-asia-5&period=2025-01..2025-05');
    expect(partner.share?.id).toBe('CN-XJ.trade.share.central-asia-5.total.2025-01..2025-05');
    expect(partner.groups).toEqual([]);
    expect(partner.count).toBeNull();
    const exports = await of('indicator=exports&period=2025');
    expect(exports.flows.map(({ id }) => id)).toEqual(['imports']);
    expect(exports.groups.flatMap(({ shares }) => shares).every(({ share }) => share.id.includes('.exports.'))).toBe(
      true,
    );
  });
});

describe('bad input', () => {
  it('a combination that the record lacks is a 404 that names what the parameter may be instead', async () => {
    const { detail, parameter, allowed } = await askProblem('/v1/cards/CN-XJ?indicator=exports&partner=KZ', 404);
    expect(detail).toBe(
      'CN-XJ has no figures for exports.KZ.total (indicator.partner.breakdown). "partner" must be world or central-asia-5.',
    );
    expect([parameter, allowed]).toEqual(['partner', ['world', 'central-asia-5']]);
  });

  it('an area of which all trade is not known is a 404 that names its indicators', async () => {
    const { parameter, allowed } = await askProblem('/v1/cards/CN-XJ-port-karasu', 404);
    expect(parameter).toBe('indicator');
    expect(allowed).toContain('cargo');
    expect((await ask('/v1/cards/CN-XJ-port-karasu?indicator=cargo')).status).toBe(200);
  });

  it('a series with limits only has a card that says so, and one with a target only none', async () => {
    const { headline } = await askJson<CompactCard>('/v1/cards/TJ?indicator=imports&partner=UZ');
    expect([headline.value, headline.qualifier]).toEqual([null, 'over']);
    const text = await askText('/v1/cards/TJ.md?indicator=imports&partner=UZ');
    expect(text).toMatch(/in January – April 2019: over\s45\.9\smillion/);
    await askProblem('/v1/cards/CN-XJ?indicator=gdp&period=2025', 404);
  });

  it('pages and /embed ignore what they do not know, and answer for a series', async () => {
    expect((await ask('/embed/CN-XJ?indicator=exports&utm_source=a')).status).toBe(200);
    expect((await ask('/embed/CN-XJ?indicator=exports&partner=KZ')).status).toBe(404);
    expect((await ask('/?area=CN-XJ&indicator=exports')).status).toBe(200);
    // The maker shows all trade of the area, and says that it has no such series.
    expect((await ask('/?area=CN-XJ&indicator=exports&partner=KZ')).status).toBe(200);
  });
});

const live = await askJson<CompactCard>('/v1/cards/CN-XJ');
const card = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=${PERIOD}`);

describe('the mode of a card', () => {
  it('is fixed where a period is asked for, and a newer period is named', () => {
    expect(card.mode).toBe('fixed');
    expect(card.newer).toEqual(live.period.id === PERIOD ? null : live.period);
  });

  it('is live where none is asked for, and else the card is that of the newest period', async () => {
    expect({ mode: live.mode, newer: live.newer }).toEqual({ mode: 'live', newer: null });
    const newest = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=${live.period.id}`);
    // What is due is told where a card follows the newest period.
    const notes = live.notes.filter(({ after }) => !after);
    expect(newest).toEqual({ ...live, mode: 'fixed', notes, self: newest.self, words: newest.words });
  });

  it('leads, pinned, to facts that say what the card says', async () => {
    const pinned = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05&asOf=2024-08-01');
    expect(pinned.asOf).toBe('2024-08-01');
    for (const { id, value } of [pinned.headline, ...pinned.trend.map(({ fact }) => fact)]) {
      expect((await askJson<CardFact>(`/v1/facts/${id}?asOf=${pinned.asOf}&lang=en`)).value).toBe(value);
    }
    const today = new Date().toISOString().slice(0, 10);
    expect((await askJson<CompactCard>(`/v1/cards/CN-XJ?asOf=${today}`)).asOf).toBe(today);
    expect((await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05')).asOf).toBeNull();
  });

  it('names nothing newer beside a month that the newest period ends with', async () => {
    const held = await openCatalogue(env.ASSETS);
    const cardPeriods = async () => ({ periods: [{ id: PERIOD, knownSince: '2025-06-19' }] });
    const month = await readCard({ ...held, cardPeriods }, { area: 'CN-XJ', period: '2025-05', lang: 'en' }, 'compact');
    expect(month?.headline.value).toBe(61_810_000_000);
    expect(month?.newer).toBeNull();
  });
});

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
