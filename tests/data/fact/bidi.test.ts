/** Latin words in Arabic text are isolated (U+2066 … U+2069), so that they keep their direction. */
import { expect, it } from 'vitest';
import { isolateLatin } from '../../../data/fact/bidi.ts';

it.each([
  ['24.kg', '\u206624.kg\u2069'],
  ['وكالة 24.kg', 'وكالة \u206624.kg\u2069'],
  ['Customs authorities, via Xinhua', '\u2066Customs authorities, via Xinhua\u2069'],
  ['Xinhua (شينخوا)', '\u2066Xinhua\u2069 (شينخوا)'],
  ['شينخوا', 'شينخوا'],
])(
  'isolates the Latin words of "%s" in right-to-left text, and changes nothing in left-to-right text',
  (name, text) => {
    expect(isolateLatin(name, 'rtl')).toBe(text);
    expect(isolateLatin(name, 'ltr')).toBe(name);
  },
);
