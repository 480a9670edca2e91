/** How pages in Korean print numbers. Several multipliers may follow each other: 5203억 7000만 위안. */
import { type Grammar, SIGNS } from './grammar.ts';

export const ko: Grammar = {
  decimal: '.',
  scales: { 조: 1e12, 억: 1e8, 만: 1e4 },
  thousand: '천',
  units: { ...SIGNS, 위안: 'CNY', 달러: 'USD', '%포인트': 'points', 포인트: 'points', 톤: 'tonnes' },
  qualifiers: { 약: 'about' },
};
