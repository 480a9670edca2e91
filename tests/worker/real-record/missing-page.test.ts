/** Errors for readers: they are in the reader's language, and lead to the nearest figures, also those of the partner or in another currency. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import { askJson, askPage, askProblem, askText } from '../ask.ts';
import { withoutJoiners } from '../markup.ts';

describe('an error page', () => {
  it('lists the nearest numbers, and keeps the language in its links', async () => {
    const markup = withoutJoiners(await askPage('/facts/CN-XJ.trade.value.world.total.2035?lang=zh', 404));
    expect(markup).toContain(
      '<li><a href="/facts/CN-XJ.trade.value.world.total.2025?lang=zh">新疆，对外贸易，<span class="whole">2025年</span></a></li>',
    );
    expect(markup).toContain('<a class="name" href="/?lang=zh">');
    expect(markup).toContain('<a href="?lang=ru" lang="ru">Русский</a>');
  });

  it.each([
    ['/nothing?lang=ru', 'По адресу <bdi>/nothing</bdi> ничего нет.'],
    ['/areas/XX?lang=ar', 'رمز منطقة غير معروف: «<bdi>XX</bdi>».'],
    ['/releases/none?lang=fr', 'Cette publication n’existe pas.'],
    [
      '/facts/CN-XJ.trade.value.world.total.2035?lang=zh',
      '未知的数字：“<bdi>CN-XJ.trade.value.world.total.2035</bdi>”。',
    ],
    [
      '/facts/CN-XJ.trade.value.world.total.2025?asOf=2025-06-19&lang=es',
      'Ninguna fuente había publicado esta cifra hasta el <span class="whole">19 de junio de 2025</span>; la primera lo hizo el <span class="whole">23 de enero de 2026</span>.',
    ],
  ])('says in the language of the reader what is missing: %s', async (path, text) => {
    const markup = withoutJoiners(await askPage(path, 404));
    expect(markup).toContain(`<p class="fine">${text}</p>`);
    expect(markup).not.toContain('lang="en" dir="ltr"');
  });

  it('says which parameter is wrong', async () => {
    const markup = withoutJoiners(await askPage('/?theme=pink&lang=ru&area=CN', 400));
    expect(markup).toContain('<h1>В адресе ошибка</h1>');
    expect(markup).toContain('<p class="fine">«<bdi>pink</bdi>» не может быть значением <bdi>theme</bdi>.</p>');
  });

  it('has links to other languages that stay on this site, even for a path like //evil.example', async () => {
    const markup = await askText('//evil.example/x?lang=ru&period=2024');
    expect(markup).toContain('<a href="?lang=zh&amp;period=2024" lang="zh">中文</a>');
    expect(markup).not.toContain('href="//');
  });

  it('does not repeat a very long query in its links', async () => {
    const markup = await askText(`/x?lang=ru&utm=${'a'.repeat(5000)}`);
    expect(markup).toContain('<a href="?lang=zh" lang="zh">中文</a>');
    expect(markup).not.toContain('aaaa');
  });
});

type Missing = Pick<Answer<'FactList'>, 'total' | 'nearest' | 'sameTrade'>;
/** China's trade with Kazakhstan is on record only in dollars. */
const IN_DOLLARS = 'CN.trade.value-usd.KZ.total.2023';
/** Turkmenistan's trade with China is on record only as China reports it. */
const BY_CHINA = 'CN.trade.value-usd.TM.total.2023';

describe('a list without a fact', () => {
  it('has the amount in the other currency as the nearest', async () => {
    const list = await askJson<Missing>('/v1/facts?area=CN&partner=KZ&indicator=trade&measure=value&period=2023');
    expect(list.total).toBe(0);
    expect(list.nearest?.[0]).toBe(IN_DOLLARS);
    expect(list.sameTrade).toContainEqual({ id: IN_DOLLARS, kind: 'other-currency' });
  });

  it.each(['area=TM&partner=CN&period=2023', 'area=TM&partner=CN&measure=value&from=2023&to=2023'])(
    'has the figure that the partner reports: %s',
    async (query) => {
      const list = await askJson<Missing>(`/v1/facts?${query}`);
      expect(list.total).toBe(0);
      expect(list.nearest).toContain(BY_CHINA);
      expect(list.sameTrade).toContainEqual({ id: BY_CHINA, kind: 'partner-reports' });
      expect(list.sameTrade?.every(({ id }) => id.startsWith('CN.') && id.includes('.2023'))).toBe(true);
    },
  );

  it('has the imports of the partner for exports to it, but no growth rates', async () => {
    const list = await askJson<Missing>('/v1/facts?area=TM&partner=CN&indicator=exports&period=2023');
    const indicators = new Set(list.sameTrade?.map(({ id }) => id.split('.')[1]));
    expect([...indicators]).toEqual(['imports']);
    const growth = await askJson<Missing>('/v1/facts?area=TM&partner=CN&measure=growth&period=2023');
    expect(growth.sameTrade).toBeUndefined();
  });
});

it('the page of Turkmenistan with China links to the page of China with Turkmenistan', async () => {
  const page = await askPage('/areas/TM?partner=CN');
  expect(page).toContain('<a href="/areas/CN?partner=TM">China · Turkmenistan</a>');
});

describe('a fact or series that does not exist', () => {
  it.each<[path: string, words: string, id: string]>([
    ['/v1/facts/CN.trade.value.KZ.total.2023', 'The same trade in another currency: ', IN_DOLLARS],
    ['/v1/facts/TM.trade.value-usd.CN.total.2023', 'The figure that the partner reports: ', BY_CHINA],
    ['/v1/series?area=CN&partner=KZ&measure=value&periodType=year&from=2023&to=2023', 'another currency: ', IN_DOLLARS],
  ])('is a 404 that names the same trade in another form: %s', async (path, words, id) => {
    const { detail } = await askProblem(path, 404);
    expect(detail).toContain(words);
    expect(detail).toContain(id);
  });
});
