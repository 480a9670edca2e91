/** How pages in Russian print numbers. Abbreviations are listed with and without their full stop. */
import type { Grammar } from './grammar.ts';
import { SIGNS } from './grammar.ts';

export const ru: Grammar = {
  decimal: ',',
  scales: { трлн: 1e12, млрд: 1e9, млн: 1e6, тыс: 1e3, 'тыс.': 1e3 },
  units: {
    ...SIGNS,
    юаней: 'CNY',
    юаня: 'CNY',
    'долл. сша': 'USD',
    'долларов сша': 'USD',
    долларов: 'USD',
    'п.п.': 'points',
    'процентных пункта': 'points',
    'процентных пунктов': 'points',
    'проц.': 'percent',
    процента: 'percent',
    процентов: 'percent',
    тонн: 'tonnes',
  },
  qualifiers: { около: 'about', более: 'over', свыше: 'over', почти: 'under' },
};
