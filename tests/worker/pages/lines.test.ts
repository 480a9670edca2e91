import { expect, it } from 'vitest';
import { withUnbroken } from '../../../worker/pages/site/markup.ts';

const MONTHS = 'January – May 2025';
const AMOUNT = '227.67 billion yuan';

it.each([
  ['a part', `${AMOUNT} in total`, [AMOUNT], `<span class="whole">${AMOUNT}</span> in total`],
  [
    'a part with the comma after it',
    `In ${MONTHS}, it grew`,
    [MONTHS],
    `In <span class="whole">${MONTHS},</span> it grew`,
  ],
  [
    'two parts',
    `2025年5203.7亿元`,
    ['5203.7亿元', '2025年'],
    '<span class="whole">2025年</span><span class="whole">5203.7亿元</span>',
  ],
  ['not a part that the text lacks', 'It grew', [AMOUNT], 'It grew'],
  ['not digits, which may be in another number', 'Rank 2 in 2025', ['2', '2025'], 'Rank 2 in 2025'],
])('keeps on one line: %s', (_, text, parts, markup) => {
  expect(String(withUnbroken(text, ...parts))).toBe(markup);
});
