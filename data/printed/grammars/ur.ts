/** How pages in Urdu print numbers. Counts in lakh (10⁵), crore (10⁷), arab (10⁹) and kharab (10¹¹); several may follow each other. */
import { type Grammar, SIGNS } from './grammar.ts';

export const ur: Grammar = {
  decimal: '.',
  scales: { کھرب: 1e11, ارب: 1e9, کروڑ: 1e7, لاکھ: 1e5 },
  units: { ...SIGNS, یوآن: 'CNY', ڈالر: 'USD', فیصد: 'percent' },
  qualifiers: { تقریباً: 'about' },
};
