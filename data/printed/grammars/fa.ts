/** How pages in Persian print numbers. Pages print Western digits with a decimal point. */
import { type Grammar, SIGNS } from './grammar.ts';

export const fa: Grammar = {
  decimal: '.',
  scales: { میلیارد: 1e9, میلیون: 1e6 },
  units: { ...SIGNS, یوان: 'CNY', دلار: 'USD', درصد: 'percent', تن: 'tonnes' },
  qualifiers: { حدود: 'about' },
};
