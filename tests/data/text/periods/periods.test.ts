import { expect, test } from 'vitest';
import { mayMean, periodReader } from '../../../../data/text/periods/periods.ts';

/** The periods of a text, as `2030-01..05`, `????` being a year that nothing tells, `<` a period that is compared with. */
function periodsOf(text: string, { language = 'en', day }: { language?: string; day?: string } = {}): string[] {
  return periodReader(
    text,
    language,
  )(day).periods.map(
    ({ year, from, to, isComparison }) => `${year ?? '????'}-${from}..${to}${isComparison ? '<' : ''}`,
  );
}

test.each([
  ['in the first five months of 2030', '2030-1..5'],
  ['Exports in January-May 2030 rose', '2030-1..5'],
  ['in the second quarter of 2030', '2030-4..6'],
  ['in 2030', '2030-1..12'],
  ['in May 2030', '2030-5..5'],
  ['in the first half of 2030', '2030-1..6'],
  ['in the five-month period of 2030', '2030-1..5'],
  ['during the 11 months of 2030', '2030-1..11'],
  ['a five-month high in May 2030', '2030-5..5'],
])('English: %s', (text, period) => {
  expect(periodsOf(text)).toEqual([period]);
});

test.each([
  ['2030年前5个月', '2030-1..5'],
  ['2030年1至5月', '2030-1..5'],
  ['2030年第二季度', '2030-4..6'],
  ['2030年', '2030-1..12'],
  ['2030年5月', '2030-5..5'],
  ['2030年四川', '2030-1..12'],
  ['2030年首次', '2030-1..12'],
  ['2030年上海', '2030-1..12'],
  ['2030年三亚', '2030-1..12'],
  ['2030年一带一路', '2030-1..12'],
  ['2030年下半年', '2030-7..12'],
  ['2030年三月', '2030-3..3'],
  ['2030年首季', '2030-1..3'],
  ['2030年上半年', '2030-1..6'],
])('Chinese: %s', (text, period) => {
  expect(periodsOf(text, { language: 'zh' })).toEqual([period]);
});

test.each([
  ['in May', '2030-06-19', '2030-5..5'],
  ['in December', '2030-06-19', '2029-12..12'],
  ['last year', '2030-06-19', '2029-1..12'],
])('reads the year of "%s" by the day %s', (text, day, period) => {
  expect(periodsOf(text, { day })).toEqual([period]);
});

test('reads the day of the dateline, else the end of the last period with a year, else no year', () => {
  expect(periodsOf('Xinhua, June 19, 2030\n\nTrade rose by a fifth to 3 billion yuan in May, it said.')).toEqual([
    '2030-5..5',
  ]);
  expect(periodsOf('Trade was 3 in the first five months of 2030, and 2 in May.')).toEqual(['2030-1..5', '2030-5..5']);
  expect(periodsOf('Trade was 2 in May.')).toEqual(['????-5..5']);
});

test('the same period of another year has the months of the last period of several months', () => {
  const text = 'In the first five months of 2030 it was 9, in May 2. It rose by 3 from the same period last year.';
  expect(periodsOf(text)).toEqual(['2030-1..5', '2030-5..5', '2029-1..5<']);
});

test.each([
  ['en', 'It was 3 in 2030, higher than in 2029', ['2030-1..12', '2029-1..12<']],
  ['it', 'Nel 2030 era 3, rispetto al 2029', ['2030-1..12', '2029-1..12<']],
  ['ko', '2030년 5월 지난해 같은 기간보다', ['2030-5..5', '2029-5..5<']],
])('%s: tells what something is compared with: %s', (language, text, periods) => {
  expect(periodsOf(text, { language, day: '2030-12-31' })).toEqual(periods);
});

test.each([
  ['ru', 'за первые пять месяцев 2030 года', '2030-1..5'],
  ['ru', 'за 11 месяцев 2030 года', '2030-1..11'],
  ['ru', 'в январе-мае 2030 года', '2030-1..5'],
  ['ru', 'во втором квартале 2030 года', '2030-4..6'],
  ['ru', 'во II квартале 2030 года', '2030-4..6'],
  ['ru', 'в IV квартале 2030 года', '2030-10..12'],
  ['ru', 'в первом полугодии 2030 г.', '2030-1..6'],
  ['ru', 'во II полугодии 2030 г.', '2030-7..12'],
  ['ru', 'за двенадцать месяцев 2030 года', '2030-1..12'],
  ['ru', 'в мае 2030 года', '2030-5..5'],
  ['ru', 'по итогам 2030 года', '2030-1..12'],
  ['ru', 'больше, чем в 2030 году', '2030-1..12<'],
  ['ru', 'за первые три квартала 2030 года', '2030-1..9'],
  ['kk', '2030 жылғы қаңтар-мамырда', '2030-1..5'],
  ['kk', '2030 жылдың бірінші тоқсанында', '2030-1..3'],
  ['kk', '2030 жылдың бірінші жартысында', '2030-1..6'],
  ['kk', '2030 жылы', '2030-1..12'],
  ['ar', 'في الربع الأول من عام 2030', '2030-1..3'],
  ['ar', 'في النصف الأول من عام 2030', '2030-1..6'],
  ['ar', 'في الأشهر الخمسة الأولى من عام 2030', '2030-1..5'],
  ['ar', 'من يناير إلى مايو 2030', '2030-1..5'],
  ['ar', 'في عام 2030', '2030-1..12'],
  ['ar', 'خلال الأرباع الثلاثة الأولى من عام 2030', '2030-1..9'],
  ['ar', 'لشهر كانون الثاني 2030', '2030-1..1'],
  ['ar', 'في شهر أيلول 2030', '2030-9..9'],
  ['fr', 'pour les trois premiers trimestres de 2030', '2030-1..9'],
  ['fr', 'au cours des cinq premiers mois de 2030', '2030-1..5'],
  ['fr', 'de janvier à mai 2030', '2030-1..5'],
  ['fr', 'au deuxième trimestre de 2030', '2030-4..6'],
  ['fr', 'au premier semestre 2030', '2030-1..6'],
  ['fr', 'en mai 2030', '2030-5..5'],
  ['fr', 'en 2030', '2030-1..12'],
  ['es', 'en los tres primeros trimestres de 2030', '2030-1..9'],
  ['es', 'en los primeros cinco meses de 2030', '2030-1..5'],
  ['es', 'entre enero y mayo de 2030', '2030-1..5'],
  ['es', 'en el primer trimestre de 2030', '2030-1..3'],
  ['es', 'en la segunda mitad de 2030', '2030-7..12'],
  ['es', 'en mayo de 2030', '2030-5..5'],
  ['es', 'en 2030', '2030-1..12'],
  ['de', 'im ersten Halbjahr 2030', '2030-1..6'],
  ['de', 'in den ersten fünf Monaten des Jahres 2030', '2030-1..5'],
  ['de', 'im dritten Quartal 2030', '2030-7..9'],
  ['it', 'nel primo semestre del 2030', '2030-1..6'],
  ['it', 'la seconda metà del 2030', '2030-7..12'],
  ['it', 'nei primi cinque mesi del 2030', '2030-1..5'],
  ['it', 'nei primi tre trimestri del 2030', '2030-1..9'],
  ['pt', 'no primeiro semestre de 2030', '2030-1..6'],
  ['pt', 'nos primeiros cinco meses de 2030', '2030-1..5'],
  ['tr', "2030'un ilk yarısında", '2030-1..6'],
  ['tr', '2030 yılının ilk çeyreğinde', '2030-1..3'],
  ['ja', '2030年上半期の輸出', '2030-1..6'],
  ['ja', '2030年下半期の輸出', '2030-7..12'],
  ['ko', '2030년 상반기 수출', '2030-1..6'],
  ['ko', '2030년 1~3분기 수출', '2030-1..9'],
  ['pl', 'w H1 2030', '2030-1..6'],
  ['pl', 'w 3. kwartale 2030', '2030-7..9'],
  ['it', 'il trimestre 2030', '2030-1..12'],
])('%s: %s', (language, text, period) => {
  expect(periodsOf(text, { language })).toEqual([period]);
});

test.each([
  ['fr', 'L’objectif de maintenir, la semaine dernière'],
  ['es', 'la mayor parte de mayores ventas, el lunes pasado'],
  ['ar', 'في الأسبوع الماضي'],
])('%s: words that begin like a month or a year are not periods: %s', (language, text) => {
  expect(periodsOf(text, { language, day: '2030-07-19' })).toEqual([]);
});

test('a paragraph in another language is read in that', () => {
  const text = '2030年，甲国进出口总值增长。\n\nThe exports of the year rose in May 2030 to a record.';
  expect(periodsOf(text, { language: 'zh' })).toEqual(['2030-1..12', '2030-5..5']);
});

test.each([
  ['de', 'im Mai 2030', ['2030-5..5']],
  ['de', 'von Januar bis Mai 2030', ['2030-1..5']],
  ['de', 'im 2. Quartal 2030', ['2030-4..6']],
  ['it', 'da gennaio a maggio 2030, e nel 2029', ['2030-1..5', '2029-1..12']],
  ['it', 'nei primi 5 mesi del 2030', ['2030-1..5']],
  ['ko', '2030년 1~5월', ['2030-1..5']],
  ['ko', '2030년 첫 4개월 동안', ['2030-1..4']],
  ['ko', '2030년 1분기', ['2030-1..3']],
  ['ja', '2030年5月の輸出', ['2030-5..5']],
  ['ja', '2030年1～5月の輸出', ['2030-1..5']],
  ['ja', '2030年第1四半期の輸出', ['2030-1..3']],
  ['tr', "2030 yılının ilk 5 ayında, Mayıs'ta", ['2030-1..5', '2030-5..5']],
  ['pl', 'w maju 2030 r., od stycznia do maja', ['2030-5..5', '2030-1..5']],
])('%s, months, years and counts in digits: %s', (language, text, periods) => {
  expect(periodsOf(text, { language })).toEqual(periods);
});

test.each([
  ['en', 'On May 19, 2030, and from 2013 to 2020'],
  ['de', 'CHONGQING, 20. Juli 2030'],
  ['es', 'el 9 de mayo de 2030'],
  ['ru', '9 мая 2030 года'],
  ['ko', '2030년 5월 19일'],
])('%s: no period in %s', (language, text) => {
  expect(periodsOf(text, { language })).toEqual([]);
});

test('words without a year may mean their months in any year', () => {
  const may = { id: '2030-05', year: 2030, from: 5, to: 5 };
  expect(mayMean({ year: null, from: 5, to: 5 }, may)).toBe(true);
  expect(mayMean({ year: 2029, from: 5, to: 5 }, may)).toBe(false);
  expect(mayMean({ year: 2030, from: 1, to: 5 }, may)).toBe(false);
});
