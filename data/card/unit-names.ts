/** The names of units among the words of a response. */
import type { Texts } from '../catalogue/format/texts.ts';
import type { Words } from '../contract/card.ts';
import { isNamed } from '../fact/unit.ts';

/** Names of those units that are written behind a number, and how those with a short form are written where there is little room. */
export function unitNames(
  { labels, words = {} }: Pick<Texts, 'labels'> & Partial<Pick<Texts, 'words'>>,
  units: Iterable<string>,
): Words {
  return Object.fromEntries(
    [...new Set(units)].flatMap((unit) => {
      const short = words[`short-${unit}`];
      return [[unit, labels.units[unit] ?? unit], ...(short === undefined ? [] : [[`short-${unit}`, short]])];
    }),
  );
}

/** All messages, and the names of units by code. There are hundreds, so they are copied once per language. */
export function wordsWithUnits(texts: Texts): Words {
  const copied = withUnits.get(texts);
  if (copied) return copied;
  const words = { ...texts.words, ...unitNames(texts, Object.keys(texts.labels.units).filter(isNamed)) };
  withUnits.set(texts, words);
  return words;
}

const withUnits = new WeakMap<Texts, Words>();
