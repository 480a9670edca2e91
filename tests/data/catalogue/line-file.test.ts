/** Data files with an item on each line, which are read without parsing the whole file. */
import { expect, it } from 'vitest';
import { LineFile, lineFileText } from '../../../data/catalogue/format/line-file.ts';

const ITEMS = { 'CN.a.2024': { text: 'two\nlines' }, 'CN.b.2024': { text: '亿' }, 'CN-XJ.a.2024': { text: '' } };
const text = lineFileText('abc', Object.entries(ITEMS));
const file = new LineFile<{ text: string }>(text, 'abc');

it('finds an item by its name', () => {
  expect(file.get('CN.b.2024')).toEqual(ITEMS['CN.b.2024']);
});

// The start of a name, and words of the format itself.
it.each(['CN.b', 'end', 'build', ''])('has no item with the name "%s"', (name) => {
  expect(file.get(name)).toBeUndefined();
});

it('lists the names and items that begin with a prefix, in their order', () => {
  expect(file.names()).toEqual(Object.keys(ITEMS));
  expect(file.names('CN.')).toEqual(['CN.a.2024', 'CN.b.2024']);
  expect(file.all('CN.')).toEqual([ITEMS['CN.a.2024'], ITEMS['CN.b.2024']]);
});

it('can be empty', () => {
  expect(new LineFile(lineFileText('abc', []), 'abc').names()).toEqual([]);
});

it.each(Array.from(text, (_, length) => length))('rejects a file that was cut off after %i characters', (length) => {
  expect(() => new LineFile(text.slice(0, length), 'abc')).toThrow(/truncated|not from build/);
});

it('rejects a file of another build', () => {
  expect(() => new LineFile(text, 'abd')).toThrow('the file is not from build abd');
});
