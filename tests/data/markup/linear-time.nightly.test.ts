/** The time to read HTML and periods must not grow with the square of the length. It is CPU time, so other processes do not count. */
import { expect, it } from 'vitest';
import { textOfHtml } from '../../../data/markup/html.ts';
import { periodReader } from '../../../data/text/periods/periods.ts';

const SHORT = 20_000;
const FACTOR = 8;

/** Eight times the length would take a linear reader 8 times as long, and a quadratic one 64 times. The limit of 32 leaves room for noise. */
function expectLinear(make: (length: number) => string, read: (source: string) => void): void {
  const short = Math.min(...[1, 2, 3].map(() => timeOf(read, make(SHORT))));
  expect(timeOf(read, make(SHORT * FACTOR))).toBeLessThan(Math.max(short, 20) * FACTOR * 4);
}

/** CPU time in milliseconds. */
function timeOf(read: (source: string) => void, source: string): number {
  const start = process.cpuUsage();
  read(source);
  const { user } = process.cpuUsage(start);
  return user / 1000;
}

const times = (repeated: string, end = '') => {
  return (length: number) => repeated.repeat(length / repeated.length) + end;
};
const around = (open: string, close: string) => (length: number) => times(open)(length / 2) + times(close)(length / 2);

it.each([
  ['unclosed tags', times('<a b="')],
  ['tags with both kinds of quotes', times(`<a b='"`)],
  ['tags with a quoted >', times('<a b=">" ')],
  ['tags with a quoted >, then an unclosed quote', times('<a b="x>" ', '"')],
  ['quotes outside of attributes, then an unclosed one', times('<a "x>"', '"')],
  ['quotes in names, then an unclosed one', times('<nav<a "x>"', '<nav<a "')],
  ['tag names only', times('<a ')],
  ['unclosed comments', times('<!--')],
  ['unclosed figures', times('<trade-figure fact="')],
  ['unclosed menus', times('<nav>')],
  ['menus with the wrong end tag', around('<nav>', '</footer>')],
  ['unclosed scripts', times('<script>')],
  ['character references', times('&amp')],
])('reads HTML in linear time: %s', (_, make) => expectLinear(make, textOfHtml));

it.each(
  ['de', 'es', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'tr'].flatMap((language) =>
    ['2030 ', '1 ', 'i ', '2030年上', '1~', 'mai a ', 'prim ', "ilk '"].map(
      (repeated) => [language, repeated] as const,
    ),
  ),
)('reads the periods of a text in %s in linear time: %s', (language, repeated) =>
  expectLinear(times(repeated), (text) => periodReader(text, language)()),
);
