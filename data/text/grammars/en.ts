/** How pages in English print numbers. */
import type { Grammar } from './grammar.ts';
import { SIGNS } from './grammar.ts';

export const en: Grammar = {
  decimal: '.',
  scales: { trillion: 1e12, trln: 1e12, billion: 1e9, bln: 1e9, million: 1e6, mln: 1e6 },
  units: {
    ...SIGNS,
    '¥': 'CNY',
    yuan: 'CNY',
    'u.s. dollars': 'USD',
    'us dollars': 'USD',
    euros: 'EUR',
    tenge: 'KZT',
    roubles: 'RUB',
    rubles: 'RUB',
    'percentage points': 'points',
    'percentage point': 'points',
    percent: 'percent',
    'per cent': 'percent',
    tonnes: 'tonnes',
    tons: 'tonnes',
    'countries and regions': 'count',
    companies: 'count',
    vehicles: 'count',
    routes: 'count',
  },
  qualifiers: {
    about: 'about',
    around: 'about',
    approximately: 'about',
    over: 'over',
    'more than': 'over',
    exceeded: 'over',
    topped: 'over',
    surpassed: 'over',
    nearly: 'under',
    almost: 'under',
    'less than': 'under',
  },
  falls: ['down', 'fell', 'dropped', 'declined', 'decreased', 'fell by', 'dropped by', 'declined by', 'decreased by'],
};
