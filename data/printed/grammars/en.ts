/** How pages in English print numbers. */
import type { Grammar } from './grammar.ts';

export const en: Grammar = {
  decimal: '.',
  scales: {
    1e15: 'quadrillion',
    1e12: 'trillion|trln|trn|tn',
    1e9: 'billion|bln|bn',
    1e7: 'crore',
    1e6: 'million|mln|mn',
    1e5: 'lakh',
    1e3: 'thousand',
    1e2: 'hundred',
  },
  moneyScales: { 1e12: 't', 1e9: 'b|bil', 1e6: 'm|mm|mil', 1e3: 'k' },
  units: {
    HKD: 'hong kong dollars',
    AUD: 'australian dollars',
    CAD: 'canadian dollars',
    SGD: 'singapore dollars',
    NZD: 'new zealand dollars',
    TWD: 'taiwan dollars',
    USD: 'u.s. dollars|u.s. dollar|us dollars|us dollar|american dollars|dollars|dollar',
    CNY: '¥|chinese yuan|yuan rmb|yuan|renminbi',
    EUR: 'euros|euro',
    KZT: 'tenge',
    RUB: 'roubles|rubles|ruble',
    GBP: 'pounds sterling|british pounds|pounds',
    JPY: 'japanese yen|yen',
    KRW: 'korean won|won',
    INR: 'indian rupees|rupees',
    PKR: 'pakistani rupees',
    THB: 'baht',
    VND: 'dong',
    IDR: 'rupiah',
    MYR: 'ringgit|rm',
    MNT: 'tugriks|tugrik|tögrög|togrog',
    PLN: 'zlotys|zloty',
    ILS: 'shekels|shekel',
    CHF: 'swiss francs',
    AED: 'dirhams',
    TRY: 'turkish lira|lira',
    UAH: 'hryvnia',
    BRL: 'reais',
    ZAR: 'rand',
    KGS: 'som|soms',
    AMD: 'armenian drams|armenian dram|drams|dram',
    UZS: 'soums|soum',
    points: 'percentage points|percentage point|percent points|pct points|ppts|pp|pc points',
    percent: 'percent|per cent|pct|pc',
    tonnes: 'metric tons|metric tonnes|tonnes|tonne|tons|ton',
    count: 'countries and regions|countries|companies|enterprises|firms|businesses|vehicles|trains|trips|routes',
  },
  unitsBefore: '¥|renminbi|rm',
  qualifiers: {
    about: 'about|around|approximately|roughly|some|close to|an estimated|estimated',
    over:
      'over|above|well over|more than|greater than|higher than|at least|no less than|not less than|in excess of|' +
      'exceed|exceeds|exceeding|exceeded|top|topped|topping|tops|surpass|surpassing|surpassed',
    under:
      'nearly|almost|less than|fewer than|lower than|up to|at most|no more than|not more than|below|under|' +
      'not exceed|not exceeding|not reach|failed to exceed|failed to reach|short of|shy of',
  },
  trailingQualifiers: { over: 'plus|+|or more|or above|and above', about: 'or so|odd', under: 'or less|or fewer' },
  minusWords: 'minus',
  falls: withOptionalBy('down|fell|dropped|declined|decreased|shrank|contracted|slid|slipped'),
  rises: withOptionalBy('up|rose|grew|increased|climbed|gained|jumped|surged|expanded'),
};

/** Adds `fell by` to `fell`. */
function withOptionalBy(verbs: string): string {
  return `${verbs}|${verbs.replaceAll('|', ' by|')} by`;
}
