/** How pages in Bulgarian print numbers. Abbreviations are listed with and without their full stop. */
import { type Grammar, SIGNS } from './grammar.ts';

export const bg: Grammar = {
  decimal: ',',
  scales: { 'трлн.': 1e12, трлн: 1e12, 'млрд.': 1e9, млрд: 1e9, 'млн.': 1e6, млн: 1e6 },
  units: { ...SIGNS, юана: 'CNY', долара: 'USD', процента: 'percent', тона: 'tonnes' },
  qualifiers: { около: 'about', над: 'over', почти: 'under' },
};
