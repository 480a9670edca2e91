/** Titles of facts, made of the labels of their keys. */
import type { Words } from '../contract/enumerations.ts';
import { hasPartner, type Key } from './id.ts';

/** The separator of list items: `, `, or `，` in Chinese. It is taken from the message `from`, `{}, {}`. */
export function commaOf({ from }: Words): string {
  return from?.split('{}')[1] ?? ', ';
}

/**
 * Area, indicator, part and period, and the measure unless it is the amount: `Xinjiang, Foreign trade, Growth, 2024`.
 * `comma` is the list separator of the language.
 */
export function factTitle(key: Key, labels: Key, comma = ', '): string {
  const measure = key.measure === 'value' ? '' : labels.measure;
  return [labels.area, labels.indicator, factPart(key, labels, comma), measure, labels.period]
    .filter(Boolean)
    .join(comma);
}

/** Which part of the whole: the partner, the breakdown or both; empty for the whole. */
export function factPart(key: Key, labels: Key, comma = ', '): string {
  return [hasPartner(key) && labels.partner, key.breakdown !== 'total' && labels.breakdown].filter(Boolean).join(comma);
}
