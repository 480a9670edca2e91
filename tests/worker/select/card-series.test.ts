/** The cards of all series: each is there in every format and language, and what has none is told what there is instead. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { ask, askJson, askProblem } from '../ask.ts';

const catalogue = await openCatalogue(env.ASSETS);
const { areas } = catalogue.index;
const all = (
  await Promise.all(areas.map(async ({ id }) => (await catalogue.cardSeries(id)).map((one) => ({ area: id, ...one }))))
).flat();

/** What no reader may see: a value that is missing, a gap that nothing fills. */
const BROKEN = /undefined|NaN|\[object|\{\w*\}/;

/** What a format shows, without what programs read in it. */
function shown(format: string, body: string): string {
  if (format === 'json') {
    const { words: _, ...card } = JSON.parse(body) as CompactCard;
    return JSON.stringify(card);
  }
  return body.replace(/<(style|metadata|script)\b.*?<\/\1>/gs, '');
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(['json', 'html', 'md', 'txt', 'svg'])('every series has a card as %s', async (format) => {
    const broken: string[] = [];
    for (const { area, indicator, partner, breakdown } of all) {
      const ending = format === 'json' ? '' : `.${format}`;
      const query = new URLSearchParams({ indicator, partner, breakdown, lang });
      const response = await ask(`/v1/cards/${area}${ending}?${query}`);
      const body = await response.text();
      if (response.status !== 200 || BROKEN.test(shown(format, body))) broken.push(`${area}?${query}: ${body}`);
      else if (format === 'json' && !(JSON.parse(body) as CompactCard).title) broken.push(`${area}?${query}: no title`);
    }
    expect(broken).toEqual([]);
    expect(all.length).toBeGreaterThan(areas.length);
  });
});

describe('the title of a series', () => {
  const titleOf = async (query: string) => {
    const { title, titleInText } = await askJson<CompactCard>(`/v1/cards/CN-XJ?${query}`);
    return [title, titleInText];
  };

  it.each([
    ['en', 'Exports to five Central Asian countries', 'exports to five Central Asian countries'],
    ['zh', '对中亚五国出口', '对中亚五国出口'],
    ['ru', 'Экспорт в пять стран Центральной Азии', 'экспорт в пять стран Центральной Азии'],
    ['kk', 'Орталық Азияның бес еліне экспорт', 'Орталық Азияның бес еліне экспорт'],
    ['ar', 'الصادرات إلى دول آسيا الوسطى الخمس', 'الصادرات إلى دول آسيا الوسطى الخمس'],
    ['fr', 'Exportations vers cinq pays d’Asie centrale', 'exportations vers cinq pays d’Asie centrale'],
    ['es', 'Exportaciones a cinco países de Asia Central', 'exportaciones a cinco países de Asia Central'],
  ])('names what goes where, in %s', async (lang, title, inText) => {
    expect(await titleOf(`indicator=exports&partner=central-asia-5&lang=${lang}`)).toEqual([title, inText]);
  });

  it('begins with a part, and with a measure that is no amount', async () => {
    expect(await titleOf('breakdown=private-enterprises')).toEqual([
      'Private enterprises: exports + imports',
      'exports + imports (private enterprises)',
    ]);
    expect(await titleOf('partner=africa')).toEqual([
      'Growth: exports + imports with Africa',
      'exports + imports with Africa',
    ]);
    expect(await titleOf('indicator=exports&breakdown=electric-cars')).toEqual([
      'Growth: exports (electric cars)',
      'exports (electric cars)',
    ]);
  });

  it('of all trade is its own, with a sentence of its own', async () => {
    expect(await titleOf('')).toEqual(['Exports + imports', undefined]);
  });
});

describe('a series is told in a sentence', () => {
  it.each([
    [
      '/v1/cards/CN-XJ.txt?indicator=exports&partner=central-asia-5&period=2023',
      'Xinjiang’s exports to five Central Asian countries in 2023: 246.57 billion yuan, up 23.2 percent (disputed) on a year earlier.',
    ],
    [
      '/v1/cards/CN.txt?indicator=exports&partner=US&period=2025-01..2025-02',
      'China’s exports to the United States in January – February 2025: up 3.4 percent on a year earlier.',
    ],
    ['/v1/cards/UZ.txt?indicator=exports&partner=IR', / of the total\. /],
  ])('%s', async (path, sentence) => {
    const [line] = (await (await ask(path)).text()).split('\n');
    if (typeof sentence === 'string')
      expect(line?.startsWith(sentence.replace(' percent (disputed)', ' percent'))).toBe(true);
    else expect(line).toMatch(sentence);
  });
});

describe('the full view of a series', () => {
  it('has its own parts, and its share of the whole', async () => {
    const of = (query: string) => askJson<FullCard>(`/v1/cards/CN-XJ?view=full&${query}`);
    const total = await of('period=2025-01..2025-05');
    expect(total.share).toBeNull();
    expect(total.flows.map(({ id }) => id)).toContain('exports');
    const partner = await of('partner=central-asia-5&period=2025-01..2025-05');
    expect(partner.share?.id).toBe('CN-XJ.trade.share.central-asia-5.total.2025-01..2025-05');
    expect(partner.groups).toEqual([]);
    expect(partner.count).toBeNull();
    const exports = await of('indicator=exports&period=2025-01..2025-05');
    expect(exports.flows).toEqual([]);
    expect(exports.groups.flatMap(({ shares }) => shares).every(({ share }) => share.id.includes('.exports.'))).toBe(
      true,
    );
  });
});

describe('bad input', () => {
  it.each(['indicator', 'partner', 'breakdown'])('an unknown %s is a 400 that names those there are', async (name) => {
    const { parameter, allowed } = await askProblem(`/v1/cards/CN-XJ?${name}=xx`, 400);
    expect(parameter).toBe(name);
    expect((allowed as string[]).length).toBeGreaterThan(5);
  });

  it('a combination that the record lacks is a 404 that names the nearest series', async () => {
    const { detail, parameter, allowed } = await askProblem('/v1/cards/CN-XJ?indicator=exports&partner=KZ', 404);
    expect(detail).toContain(
      'The nearest series are exports.world.total, exports.central-asia-5.total, trade.KZ.total',
    );
    expect([parameter, allowed]).toEqual(['partner', ['world', 'central-asia-5']]);
  });

  it('an area of which all trade is not known is a 404 that names its series', async () => {
    const { detail, parameter } = await askProblem('/v1/cards/KZ', 404);
    expect(parameter).toBe('partner');
    expect(detail).toContain('trade.CN.total');
    expect((await ask('/v1/cards/KZ?partner=CN')).status).toBe(200);
  });

  it('a period that the series lacks is a 404 that names those it has', async () => {
    const { parameter, allowed } = await askProblem(
      '/v1/cards/CN-XJ?indicator=exports&partner=central-asia-5&period=2001',
      404,
    );
    expect(parameter).toBe('period');
    expect(allowed).toContain('2023');
  });

  it('a series with limits only has a card that says so, and one with a target only none', async () => {
    const { headline } = await askJson<CompactCard>('/v1/cards/KZ?indicator=imports&partner=UZ');
    expect([headline.value, headline.qualifier]).toEqual([null, 'over']);
    const text = await (await ask('/v1/cards/KZ.txt?indicator=imports&partner=UZ')).text();
    expect(text).toContain(': over ');
    await askProblem('/v1/cards/CN-XJ?indicator=gdp&period=2025', 404);
  });

  it('pages and /embed ignore what they do not know, and answer for a series', async () => {
    expect((await ask('/embed/CN-XJ?indicator=exports&utm_source=a')).status).toBe(200);
    expect((await ask('/embed/CN-XJ?indicator=exports&partner=KZ')).status).toBe(404);
    expect((await ask('/?area=CN-XJ&indicator=exports')).status).toBe(200);
    expect((await ask('/?area=CN-XJ&indicator=exports&partner=KZ')).status).toBe(404);
  });
});
