/** The explanations of a fact's caveats, in the requested language; English is the default. */
import { expect, it } from 'vitest';
import { isWritten } from '../../../../data/contract/enumerations.ts';
import type { ServedFact } from '../../../../data/contract/fact.ts';
import { askJson, askText } from '../../ask.ts';
import { withoutJoiners } from '../../markup.ts';

/** The definition of these partners changed in the same year. */
const WITH_NEW_DEFINITION = 'CN.trade.growth.belt-and-road.total.2024';
const NEW_DEFINITION =
  'Periods that end in December 2024 or later count Belt and Road partners by another definition than earlier ones, so this number is not comparable with that of the year before. China’s customs widened it twice: with the figures of January to August 2023, from the countries along the routes to all partner countries, and again with those of the year 2024.';

async function caveatTexts(id: string, lang: string): Promise<string[]> {
  const { caveats } = await askJson<ServedFact>(`/v1/facts/${id}?lang=${lang}`);
  return caveats.map(({ text }) => text);
}

it('are in English if no language is requested', async () => {
  const { caveats } = await askJson<ServedFact>(`/v1/facts/${WITH_NEW_DEFINITION}`);
  expect(caveats[0]).toEqual({ kind: 'definition-change', text: NEW_DEFINITION });
});

it.each([
  [
    'en',
    NEW_DEFINITION,
    'Growth of 6.4% to 22.07 trillion yuan in 2024 implies 20.74 trillion yuan for 2023. Earlier pages printed 19.47 trillion yuan.',
  ],
  [
    'zh',
    '从截至2024年12月的时期起，共建“一带一路”国家的统计口径与此前不同，因此本数与上一年的数字不可比。中国海关自2023年1至8月的数字起，把范围由沿线国家扩大到所有共建国家，自2024年全年的数字起再次扩大。',
    '2024年为22.07万亿元，增速6.4%，由此推算2023年为20.74万亿元。此前页面刊登的是19.47万亿元。',
  ],
])('explain in %s a new definition and a growth that contradicts earlier pages', async (lang, definition, growth) => {
  expect((await caveatTexts(WITH_NEW_DEFINITION, lang)).slice(0, 2)).toEqual([definition, growth]);
});

it.each<[id: string, lang: string, text: string]>([
  [
    'CN.balance.value.world.total.2023-01..2023-03',
    'ru',
    'Внешняя торговля за этот период: 12 января 2024 г. вместо 9,89 трлн юаней указано 9,69 трлн юаней. Это число появилось раньше и относится к прежнему.',
  ],
  [
    'UZ.exports.value.CN.total.2023',
    'ar',
    'يختلف الرقمان في وقت الإحصاء ومكانه وسعر السلع، وفي سلع العبور التي يعدّها أحد الطرفين تجارة مع الآخر.',
  ],
  ['UZ.exports.value.CN.total.2023', 'zh', '中国也自行统计这项贸易。'],
  [
    'AZ.exports.value.world.total.2020-01..2020-07',
    'zh',
    '页面刊登$9.1 billion，但由其他数字算得94亿美元（92.5亿–96亿美元）。',
  ],
  [
    'AZ.exports.share.RU.total.2020-01..2020-07',
    'fr',
    'Calculé à partir d’un chiffre sur lequel les sources divergent.',
  ],
  [
    'AZ.trade.value.IT.total.2020-01..2020-07',
    'en',
    '$3.17 billion (Azernews, August 27, 2020); $2.9 billion (Azernews, August 17, 2020)',
  ],
])('the caveats of %s say in %s: %s', async (id, lang, text) => {
  expect((await caveatTexts(id, lang)).join('\n')).toContain(text);
});

it('have no Latin letters in Chinese, unless people wrote them or they quote printed numbers', async () => {
  const lists = ['area=UZ', 'area=CN', 'area=CN&measure=value-usd'].map((query) =>
    askJson<{ facts: ServedFact[] }>(`/v1/facts?${query}&limit=1000`),
  );
  const facts = (await Promise.all(lists)).flatMap((list) => list.facts);
  const exampleOfKind = new Map(facts.flatMap(({ id, caveats }) => caveats.map(({ kind }) => [kind, id] as const)));
  expect([...exampleOfKind.keys()]).toEqual(
    expect.arrayContaining(['base-revised', 'conversion', 'mirror', 'normalised', 'single-source']),
  );
  for (const [kind, id] of exampleOfKind) {
    const isQuotation = kind === 'contradiction';
    if (isWritten(kind) || isQuotation) continue;
    const { caveats } = await askJson<ServedFact>(`/v1/facts/${id}?lang=zh`);
    const text = caveats.find((caveat) => caveat.kind === kind)?.text ?? '';
    expect(text).toMatch(/^[^a-z{}]+$/i);
  }
});

it('are on the page of the number in its language, and notes by people are marked as English', async () => {
  const page = withoutJoiners(await askText(`/facts/${WITH_NEW_DEFINITION}?lang=zh`));
  const [, list = ''] = /<section aria-labelledby="caveats">(.*?)<\/section>/s.exec(page) ?? [];
  expect(list).toContain('<li><b>统计口径有变</b>：从截至2024年12月的时期起');
  expect([...list.matchAll(/<span lang="en" dir="ltr">(.*?)<\/span>/g)].map(([, text]) => text?.slice(0, 10))).toEqual([
    'As printed',
  ]);
});
