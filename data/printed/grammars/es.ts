/** How pages in Spanish print numbers. "Billón" is 10¹², and thousands of millions are written as such: 9.420 millones. */
import { type Grammar, SIGNS } from './grammar.ts';

export const es: Grammar = {
  decimal: ',',
  scales: { billones: 1e12, millones: 1e6 },
  units: {
    ...SIGNS,
    'de yuanes': 'CNY',
    yuanes: 'CNY',
    'de dólares': 'USD',
    dólares: 'USD',
    'puntos porcentuales': 'points',
    'por ciento': 'percent',
    'de toneladas': 'tonnes',
    toneladas: 'tonnes',
  },
  qualifiers: { 'cerca de': 'about', alrededor: 'about', 'más de': 'over', casi: 'under' },
};
