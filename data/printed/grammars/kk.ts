/** How pages in Kazakh print numbers. Abbreviations are listed with and without their full stop. */
import { type Grammar, SIGNS } from './grammar.ts';

export const kk: Grammar = {
  decimal: ',',
  scales: { триллион: 1e12, трлн: 1e12, миллиард: 1e9, млрд: 1e9, миллион: 1e6, млн: 1e6, мың: 1e3 },
  units: {
    ...SIGNS,
    юань: 'CNY',
    'ақш доллары': 'USD',
    доллар: 'USD',
    теңге: 'KZT',
    рубль: 'RUB',
    еуро: 'EUR',
    'пайыздық тармақ': 'points',
    пайызға: 'percent',
    пайызы: 'percent',
    пайыз: 'percent',
    тонна: 'tonnes',
  },
  qualifiers: { шамамен: 'about', жуық: 'about' },
};
