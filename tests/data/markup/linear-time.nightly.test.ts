/** How the time of the readers of files grows with their length, in processor time, which other processes on the machine do not take. */
import { expect, it } from 'vitest';
import { textOfHtml } from '../../../data/markup/html.ts';
import { periodReader } from '../../../data/text/periods/periods.ts';

const SHORT = 20_000;
const FACTOR = 8;

/** Eight times the length may take 32 times as long; a reader that compares each part with all that follow takes 64 times. */
function expectLinear(make: (length: number) => string, read: (source: string) => void): void {
  const short = Math.min(...[1, 2, 3].map(() => timeOf(read, make(SHORT))));
  expect(timeOf(read, make(SHORT * FACTOR))).toBeLessThan(Math.max(short, 20) * FACTOR * 4);
}

/** In milliseconds. */
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
  ['tags that never end', times('<a b="')],
  ['tags with both marks', times(`<a b='"`)],
  ['tags whose ends are quoted', times('<a b=">" ')],
  ['tags whose ends are quoted, and a mark without end', times('<a b="x>" ', '"')],
  ['marks outside of attributes, and one without end', times('<a "x>"', '"')],
  ['marks in names, and one without end', times('<nav<a "x>"', '<nav<a "')],
  ['names alone', times('<a ')],
  ['comments', times('<!--')],
  ['figures', times('<trade-figure fact="')],
  ['menus that never end', times('<nav>')],
  ['ends of other menus', around('<nav>', '</footer>')],
  ['scripts that never end', times('<script>')],
  ['references', times('&amp')],
])('takes time by the length of HTML: %s', (_, make) => expectLinear(make, textOfHtml));

it.each(
  ['de', 'es', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'tr'].flatMap((language) =>
    ['2030 ', '1 ', 'i ', '2030年上', '1~', 'mai a ', 'prim ', "ilk '"].map(
      (repeated) => [language, repeated] as const,
    ),
  ),
)('takes time by the length of a text in %s to read its periods: %s', (language, repeated) =>
  expectLinear(times(repeated), (text) => periodReader(text, language)()),
);
