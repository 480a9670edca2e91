/** How pages in Turkish print numbers. */
import { type Grammar, SIGNS } from './grammar.ts';

export const tr: Grammar = {
  decimal: ',',
  scales: { trilyon: 1e12, milyar: 1e9, milyon: 1e6 },
  units: { ...SIGNS, yuan: 'CNY', 'abd doları': 'USD', dolar: 'USD', yüzde: 'percent', ton: 'tonnes' },
  qualifiers: { yaklaşık: 'about' },
};
