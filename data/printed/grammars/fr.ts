/** How pages in French print numbers. "Billion" is 10¹² here. */
import { type Grammar, SIGNS } from './grammar.ts';

export const fr: Grammar = {
  decimal: ',',
  scales: { billions: 1e12, billion: 1e12, milliards: 1e9, milliard: 1e9, millions: 1e6, million: 1e6, mille: 1e3 },
  units: {
    ...SIGNS,
    'de yuans': 'CNY',
    yuans: 'CNY',
    yuan: 'CNY',
    'de dollars américains': 'USD',
    'de dollars': 'USD',
    'dollars américains': 'USD',
    dollars: 'USD',
    "d'euros": 'EUR',
    euros: 'EUR',
    'points de pourcentage': 'points',
    'point de pourcentage': 'points',
    'pour cent': 'percent',
    'de tonnes': 'tonnes',
    tonnes: 'tonnes',
  },
  qualifiers: {
    environ: 'about',
    "près d'": 'under',
    'près de': 'under',
    presque: 'under',
    'plus de': 'over',
    "plus d'": 'over',
    'moins de': 'under',
  },
};
