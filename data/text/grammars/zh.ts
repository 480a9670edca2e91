/** How pages in Chinese print numbers. Simplified and traditional characters. */
import type { Grammar } from './grammar.ts';
import { SIGNS } from './grammar.ts';

export const zh: Grammar = {
  decimal: '.',
  scales: { 万亿: 1e12, 萬億: 1e12, 亿: 1e8, 億: 1e8, 万: 1e4, 萬: 1e4 },
  thousand: '千',
  units: {
    ...SIGNS,
    个百分点: 'points',
    個百分點: 'points',
    '¥': 'CNY',
    人民币: 'CNY',
    美元: 'USD',
    元: 'CNY',
    吨: 'tonnes',
    噸: 'tonnes',
    个国家和地区: 'count',
    家: 'count',
    列: 'count',
    辆: 'count',
  },
  qualifiers: { 约: 'about', 約: 'about', 超: 'over', 超过: 'over', 逾: 'over', 近: 'under' },
  falls: ['下降', '同比下降', '减少'],
};
