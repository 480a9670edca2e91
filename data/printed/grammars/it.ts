/** How pages in Italian print numbers. "Mila miliardi" is 10¹². */
import { type Grammar, SIGNS } from './grammar.ts';

export const it: Grammar = {
  decimal: ',',
  scales: { 'mila miliardi': 1e12, miliardi: 1e9, milioni: 1e6 },
  units: {
    ...SIGNS,
    'di yuan': 'CNY',
    yuan: 'CNY',
    'di dollari statunitensi': 'USD',
    'di dollari': 'USD',
    dollari: 'USD',
    'punti percentuali': 'points',
    'per cento': 'percent',
    'di tonnellate': 'tonnes',
    tonnellate: 'tonnes',
  },
  qualifiers: { circa: 'about', oltre: 'over', 'più di': 'over', quasi: 'under' },
};
