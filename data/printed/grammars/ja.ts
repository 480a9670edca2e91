/** How pages in Japanese print numbers. Several multipliers may follow each other: 2206億3000万元. */
import { type Grammar, SIGNS } from './grammar.ts';

export const ja: Grammar = {
  decimal: '.',
  isUnspaced: true,
  scales: { 兆: 1e12, 億: 1e8, 万: 1e4 },
  thousand: '千',
  units: {
    ...SIGNS,
    人民元: 'CNY',
    元: 'CNY',
    米ドル: 'USD',
    ドル: 'USD',
    ポイント: 'points',
    トン: 'tonnes',
    社: 'count',
  },
  qualifiers: { 約: 'about', 超: 'over' },
};
