/** How pages in German print numbers. "Billion" is 10¹² here. */
import { type Grammar, SIGNS } from './grammar.ts';

export const de: Grammar = {
  decimal: ',',
  scales: { billionen: 1e12, milliarden: 1e9, millionen: 1e6 },
  units: { ...SIGNS, yuan: 'CNY', 'us-dollar': 'USD', prozentpunkte: 'points', prozent: 'percent', tonnen: 'tonnes' },
  qualifiers: { rund: 'about', etwa: 'about', über: 'over', 'mehr als': 'over', fast: 'under', knapp: 'under' },
};
