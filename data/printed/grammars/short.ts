/** How pages print numbers in languages whose grammar is short. Abbreviations are listed with and without their full stop. */
import { type Grammar, SIGNS } from './grammar.ts';

/** Arabic. Pages print Western digits with a decimal point. */
export const ar: Grammar = {
  decimal: '.',
  scales: { تريليون: 1e12, مليار: 1e9, مليارات: 1e9, مليون: 1e6, ملايين: 1e6 },
  units: {
    ...SIGNS,
    يوان: 'CNY',
    'دولار أمريكي': 'USD',
    دولار: 'USD',
    بالمائة: 'percent',
    'في المائة': 'percent',
    بالمئة: 'percent',
    'في المئة': 'percent',
    طن: 'tonnes',
  },
  qualifiers: { حوالي: 'about', 'أكثر من': 'over', نحو: 'about' },
  rises: 'ارتفع ارتفعت ارتفاع بارتفاع زيادة بزيادة زاد زادت نمو بنمو نما نمت'.split(' '),
  falls: 'انخفض انخفضت انخفاض بانخفاض تراجع تراجعت بتراجع هبط هبطت'.split(' '),
};

/** Bulgarian. */
export const bg: Grammar = {
  decimal: ',',
  scales: { 'трлн.': 1e12, трлн: 1e12, милиарда: 1e9, 'млрд.': 1e9, млрд: 1e9, 'млн.': 1e6, млн: 1e6 },
  units: { ...SIGNS, юана: 'CNY', долара: 'USD', процента: 'percent', тона: 'tonnes' },
  qualifiers: { около: 'about', над: 'over', почти: 'under' },
};

/** German. "Billion" is 10¹² here. */
export const de: Grammar = {
  decimal: ',',
  scales: { billionen: 1e12, milliarden: 1e9, millionen: 1e6 },
  units: { ...SIGNS, yuan: 'CNY', 'us-dollar': 'USD', prozentpunkte: 'points', prozent: 'percent', tonnen: 'tonnes' },
  qualifiers: { rund: 'about', etwa: 'about', über: 'over', 'mehr als': 'over', fast: 'under', knapp: 'under' },
};

/** Spanish. "Billón" is 10¹². Thousands of millions are "mil millones", or counted in millions: 9.420 millones. */
export const es: Grammar = {
  decimal: ',',
  scales: { billones: 1e12, 'mil millones': 1e9, millones: 1e6, mil: 1e3 },
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
  rises: 'aumento alza aumentó aumentaron creció crecieron subió subieron'.split(' '),
  falls: 'caída descenso disminución cayó cayeron disminuyó disminuyeron bajó bajaron'.split(' '),
};

/** Persian. Pages print Western digits with a decimal point. */
export const fa: Grammar = {
  decimal: '.',
  scales: { میلیارد: 1e9, میلیون: 1e6, هزار: 1e3 },
  between: ' و ',
  units: { ...SIGNS, یوان: 'CNY', دلار: 'USD', درصدی: 'percent', درصد: 'percent', تن: 'tonnes' },
  qualifiers: { حدود: 'about' },
};

/** French. "Billion" is 10¹² here. */
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
  rises: 'hausse augmentation croissance augmenté progressé crû'.split(' '),
  falls: 'baisse recul diminution chute baissé reculé diminué chuté'.split(' '),
};

/** Italian. "Mila miliardi" is 10¹². */
export const it: Grammar = {
  decimal: ',',
  scales: { 'mila miliardi': 1e12, miliardi: 1e9, milioni: 1e6 },
  units: {
    ...SIGNS,
    'di yuan': 'CNY',
    yuan: 'CNY',
    'di dollari statunitensi': 'USD',
    'di dollari': 'USD',
    dollari: 'USD',
    'punti percentuali': 'points',
    'per cento': 'percent',
    'di tonnellate': 'tonnes',
    tonnellate: 'tonnes',
  },
  qualifiers: { circa: 'about', oltre: 'over', 'più di': 'over', quasi: 'under' },
};

/** Japanese. Several multipliers may follow each other: 2206億3000万元. */
export const ja: Grammar = {
  decimal: '.',
  isUnspaced: true,
  scales: { 兆: 1e12, 億: 1e8, 万: 1e4 },
  thousand: '千',
  units: {
    ...SIGNS,
    人民元: 'CNY',
    元: 'CNY',
    米ドル: 'USD',
    ドル: 'USD',
    ポイント: 'points',
    トン: 'tonnes',
    社: 'count',
  },
  qualifiers: { 約: 'about', 超: 'over' },
};

/** Kazakh. */
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
  rises: 'өсті өскен артты артқан ұлғайды көбейді'.split(' '),
  falls: 'төмендеді төмендеген азайды азайған кеміді қысқарды'.split(' '),
};

/** Korean. Several multipliers may follow each other: 5203억 7000만 위안. */
export const ko: Grammar = {
  decimal: '.',
  scales: { 조: 1e12, 억: 1e8, 만: 1e4 },
  thousand: '천',
  units: { ...SIGNS, 위안: 'CNY', 달러: 'USD', '%포인트': 'points', 포인트: 'points', 톤: 'tonnes' },
  qualifiers: { 약: 'about' },
};

/** Polish. */
export const pl: Grammar = {
  decimal: ',',
  scales: { bln: 1e12, mld: 1e9, mln: 1e6 },
  units: { ...SIGNS, usd: 'USD', 'proc.': 'percent', procent: 'percent', ton: 'tonnes' },
  qualifiers: { około: 'about', ponad: 'over', prawie: 'under' },
};

/** Russian. */
export const ru: Grammar = {
  decimal: ',',
  scales: {
    трлн: 1e12,
    триллионов: 1e12,
    триллиона: 1e12,
    млрд: 1e9,
    миллиардов: 1e9,
    миллиарда: 1e9,
    млн: 1e6,
    миллионов: 1e6,
    миллиона: 1e6,
    тысяч: 1e3,
    тыс: 1e3,
    'тыс.': 1e3,
  },
  units: {
    ...SIGNS,
    юаней: 'CNY',
    юаня: 'CNY',
    юань: 'CNY',
    'долл. сша': 'USD',
    'долларов сша': 'USD',
    'доллара сша': 'USD',
    долларов: 'USD',
    доллара: 'USD',
    евро: 'EUR',
    рублей: 'RUB',
    тенге: 'KZT',
    'п.п.': 'points',
    'процентных пункта': 'points',
    'процентных пунктов': 'points',
    'проц.': 'percent',
    процента: 'percent',
    процентов: 'percent',
    процент: 'percent',
    'процентного пункта': 'points',
    тонн: 'tonnes',
  },
  qualifiers: { около: 'about', более: 'over', свыше: 'over', почти: 'under' },
  rises:
    'рост прирост увеличение вырос выросла выросло выросли увеличился увеличилась увеличилось увеличились увеличившись'.split(
      ' ',
    ),
  falls:
    'снижение сокращение падение снизился снизилась снизилось снизились снизившись сократился сократилась сократилось сократились сократившись упал упала упало упали уменьшился уменьшилась уменьшилось уменьшились'.split(
      ' ',
    ),
};

/** Tajik. */
export const tg: Grammar = {
  decimal: ',',
  scales: { миллиарду: 1e9, миллиард: 1e9, миллион: 1e6 },
  units: { ...SIGNS, доллар: 'USD', дарсад: 'percent', тонна: 'tonnes' },
  qualifiers: { тақрибан: 'about', 'беш аз': 'over' },
};

/** Turkish. */
export const tr: Grammar = {
  decimal: ',',
  scales: { trilyon: 1e12, milyar: 1e9, milyon: 1e6 },
  units: { ...SIGNS, yuan: 'CNY', 'abd doları': 'USD', dolar: 'USD', yüzde: 'percent', ton: 'tonnes' },
  prefixes: ['yüzde'],
  qualifiers: { yaklaşık: 'about' },
};

/** Urdu. Counts in lakh (10⁵), crore (10⁷), arab (10⁹) and kharab (10¹¹); several may follow each other. */
export const ur: Grammar = {
  decimal: '.',
  scales: { کھرب: 1e11, ارب: 1e9, کروڑ: 1e7, لاکھ: 1e5 },
  units: { ...SIGNS, یوآن: 'CNY', ڈالر: 'USD', فیصد: 'percent' },
  qualifiers: { تقریباً: 'about' },
};

/** Uzbek in Latin letters. */
export const uz: Grammar = {
  decimal: ',',
  scales: { trln: 1e12, mlrd: 1e9, mln: 1e6 },
  units: { ...SIGNS, dollar: 'USD', foiz: 'percent', tonna: 'tonnes' },
  qualifiers: { qariyb: 'under', ortiq: 'over' },
};
