/** How pages in Arabic print numbers. Pages print Western digits with a decimal point. */
import { type Grammar, SIGNS } from './grammar.ts';

export const ar: Grammar = {
  decimal: '.',
  scales: { تريليون: 1e12, مليار: 1e9, مليون: 1e6 },
  units: {
    ...SIGNS,
    يوان: 'CNY',
    'دولار أمريكي': 'USD',
    دولار: 'USD',
    بالمائة: 'percent',
    'في المائة': 'percent',
    بالمئة: 'percent',
    'في المئة': 'percent',
    طن: 'tonnes',
  },
  qualifiers: { حوالي: 'about', 'أكثر من': 'over', نحو: 'about' },
};
