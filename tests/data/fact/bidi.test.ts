import { expect, it } from 'vitest';
import { isolateLatin } from '../../../data/fact/bidi.ts';

it.each([
  ['24.kg', '\u206624.kg\u2069'],
  ['وكالة 24.kg', 'وكالة \u206624.kg\u2069'],
  ['Customs authorities, via Xinhua', '\u2066Customs authorities, via Xinhua\u2069'],
  ['Xinhua (شينخوا)', '\u2066Xinhua\u2069 (شينخوا)'],
  ['شينخوا', 'شينخوا'],
])('the Latin words of %s keep their direction in a text from right to left', (name, text) => {
  expect(isolateLatin(name, 'rtl')).toBe(text);
  expect(isolateLatin(name, 'ltr')).toBe(name);
});
