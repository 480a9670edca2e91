import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../../data/text/figures/figures.ts';
import { TOKENS } from '../../printed/tokens.ts';
import { STORIES } from '../stories.ts';

/** The figure as text, value and unit, with qualifier and direction where it has them. */
function brief(text: string, language: string): unknown[][] {
  return extractFigures(text, language).map((figure) => {
    const { value, unit, qualifier, direction } = figure;
    return [figure.text, value, unit, ...[qualifier, direction].filter(Boolean)];
  });
}

describe('stories in all shapes', () => {
  it.each(STORIES)('$name', ({ language, text, figures }) => {
    expect(brief(text, language)).toEqual(figures);
  });
});

describe('a printed token in running text', () => {
  // A bare number is no figure by itself.
  const tokens = TOKENS.filter(([, , , , unit]) => unit !== null);

  it.each(tokens)('in %s, %s, reads as by itself', (language, token, value, resolution, unit, qualifier) => {
    const [figure, ...more] = extractFigures(token, language);
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ resolution, unit, qualifier });
    expect(figure?.direction === 'down' ? -Math.abs(figure.value) : figure?.value).toBe(value);
  });
});

describe('two numbers beside each other', () => {
  it.each([
    ['Output went from 850,000 yuan to 1.4 million yuan.', [850_000, 1_400_000], ['CNY', 'CNY']],
    ['Output went from 850 yuan to 1.4 million yuan.', [850, 1_400_000], ['CNY', 'CNY']],
    ['Output went from 850,000 to 1.4 million yuan.', [850_000, 1_400_000], ['CNY', 'CNY']],
    ['It cost $5 to $6 billion.', [5e9, 6e9], ['USD', 'USD']],
    ['Trade rose 5.6 percent to 3.84 trillion.', [5.6, 3.84e12], ['percent', null]],
    ['It shipped 900 to 1,200 tonnes.', [900, 1200], ['tonnes', 'tonnes']],
    ['The index may close at 17,210, 12 per cent above June.', [12], ['percent']],
    ['On May 19, 5 percent, and in 2024, 6 percent.', [5, 6], ['percent', 'percent']],
  ])('share what is printed once, and no more: %s', (text, values, units) => {
    const figures = extractFigures(text);
    expect(figures.map(({ value }) => value)).toEqual(values);
    expect(figures.map(({ unit }) => unit)).toEqual(units);
  });
});

describe('the direction of a percentage', () => {
  it.each([
    ['es', 'Las exportaciones se redujeron un 3,2 por ciento.', 'down'],
    ['es', 'El comercio retrocedió un 5,3 por ciento.', 'down'],
    ['es', 'Las importaciones descendieron un 7,1 por ciento.', 'down'],
    ['fr', "Le commerce s'est contracté de 5,3 %.", 'down'],
    ['fr', 'La demande s’est contractée de 5,3 %.', 'down'],
    ['ru', 'Импорт просел на 7,1%.', 'down'],
    ['de', 'Die Exporte gingen im Januar um 3,2 Prozent zurück.', 'down'],
    ['de', 'Die Importe nahmen um 7,1 Prozent ab.', 'down'],
    ['ru', 'Импорт был на 11,6% меньше, чем год назад.', 'down'],
    ['ru', 'Импорт на 11,6% ниже показателя прошлого года.', 'down'],
    ['de', 'Ab Januar stiegen die Importe um 7,1 Prozent.', 'up'],
    ['de', 'Die Importe stiegen um 7,1 Prozent ab Januar.', 'up'],
    ['de', 'Die Importe gingen um 7,1 Prozent zurück, die Exporte stiegen.', 'down'],
  ])('follows from the verb: %s, %s', (language, text, direction) => {
    expect(extractFigures(text, language).map((figure) => figure.direction)).toEqual([direction]);
  });
});

describe('offsets', () => {
  it.each(STORIES)('are those of the text: $name', ({ language, text }) => {
    for (const figure of extractFigures(text, language)) {
      expect(text.slice(figure.start, figure.end)).toBe(figure.text);
    }
  });

  it('count UTF-16 units, also after letters outside the first plane and full-width digits', () => {
    const [figure] = extractFigures('𠮷野家：出口１２．５亿元。', 'zh');
    expect(figure).toMatchObject({ text: '１２．５亿元', start: 7, end: 13, value: 1_250_000_000 });
  });
});

describe('paragraphs', () => {
  const story = 'Trade rises again\nAgency, June 1, 2025\n\nExports rose 5 percent.\n\nImports fell to 3 billion yuan.';

  it('are counted from the first that is a sentence', () => {
    expect(extractFigures(story).map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  });

  it.each(['May', 'Jan.-Sept.'])('count a headline as 0: "Trade up 5 pct in %s"', (period) => {
    const figures = extractFigures(`Trade up 5 pct in ${period}\n\nExports rose 6 percent in May, customs said.`);
    expect(figures.map(({ paragraph, value }) => [paragraph, value])).toEqual([
      [0, 5],
      [1, 6],
    ]);
  });
});

describe('large and hostile texts', () => {
  const SIZE = 100_000;
  const repeated = (text: string) => text.repeat(Math.ceil(SIZE / text.length));

  it.each(['1', '1,', '12-', 'a@', '+1 ', '3千', '$', '5 and ', 'over ', ' • ', '“十四五', '123,456,'])(
    'are read to their end: %j',
    (piece) => {
      const text = `${repeated(piece)}\n\nTrade rose 22.9%.`;
      for (const language of ['en', 'zh', 'ru']) expect(extractFigures(text, language).at(-1)?.text).toBe('22.9%');
    },
  );

  it('finds nothing in an empty text, and nothing in a language without a grammar', () => {
    expect(extractFigures('')).toEqual([]);
    expect(extractFigures('5 percent', 'xx')).toEqual([]);
  });
});
