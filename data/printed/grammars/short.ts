/** How pages print numbers in languages whose grammar is short. Abbreviations are listed with and without their full stop. */
import type { Unit } from '../../contract/enumerations.ts';
import { type Grammar, SIGNS } from './grammar.ts';

/** The words of each unit, divided by `|`. */
function unitsOf(words: Partial<Record<Unit, string>>): Grammar['units'] {
  const byWord = Object.entries(words).flatMap(([unit, list = '']) =>
    list.split('|').map((word) => [word, unit as Unit]),
  );
  return { ...SIGNS, ...Object.fromEntries(byWord) };
}

/** Arabic. Pages print Western digits with a decimal point. */
export const ar: Grammar = {
  decimal: '.',
  scales: { تريليون: 1e12, مليار: 1e9, مليارات: 1e9, مليون: 1e6, ملايين: 1e6 },
  units: unitsOf({
    CNY: 'يوان',
    USD: 'دولار أمريكي|دولار',
    percent: 'بالمائة|في المائة|بالمئة|في المئة',
    tonnes: 'طن',
  }),
  qualifiers: { حوالي: 'about', 'أكثر من': 'over', نحو: 'about' },
  rises: 'ارتفع ارتفعت ارتفاع بارتفاع زيادة بزيادة زاد زادت نمو بنمو نما نمت'.split(' '),
  falls: 'انخفض انخفضت انخفاض بانخفاض تراجع تراجعت بتراجع هبط هبطت'.split(' '),
};

/** Bulgarian. */
export const bg: Grammar = {
  decimal: ',',
  scales: { 'трлн.': 1e12, трлн: 1e12, милиарда: 1e9, 'млрд.': 1e9, млрд: 1e9, 'млн.': 1e6, млн: 1e6 },
  units: unitsOf({ CNY: 'юана', USD: 'долара', percent: 'процента', tonnes: 'тона' }),
  qualifiers: { около: 'about', над: 'over', почти: 'under' },
};

/** German. "Billion" is 10¹² here. */
export const de: Grammar = {
  decimal: ',',
  scales: { billionen: 1e12, milliarden: 1e9, millionen: 1e6 },
  units: unitsOf({
    CNY: 'yuan',
    USD: 'us-dollar|dollar',
    points: 'prozentpunkte',
    percent: 'prozent',
    tonnes: 'tonnen',
  }),
  qualifiers: { rund: 'about', etwa: 'about', über: 'over', 'mehr als': 'over', fast: 'under', knapp: 'under' },
  rises: 'anstieg gestiegen stieg stiegen gewachsen wuchs wuchsen wachstum zunahme zuwachs erhöhte plus'.split(' '),
  falls: 'rückgang gesunken sank sanken gefallen fiel fielen zurückgegangen abnahme schrumpfte minus'.split(' '),
};

/** Spanish. "Billón" is 10¹². Thousands of millions are "mil millones", or counted in millions: 9.420 millones. */
export const es: Grammar = {
  decimal: ',',
  scales: { billones: 1e12, 'mil millones': 1e9, millones: 1e6, mil: 1e3 },
  units: unitsOf({
    CNY: 'de yuanes|yuanes',
    USD: 'de dólares|dólares',
    points: 'puntos porcentuales',
    percent: 'por ciento',
    tonnes: 'de toneladas|toneladas',
  }),
  qualifiers: { 'cerca de': 'about', alrededor: 'about', 'más de': 'over', casi: 'under' },
  rises: 'aumento alza aumentó aumentaron creció crecieron subió subieron'.split(' '),
  falls: 'caída descenso disminución cayó cayeron disminuyó disminuyeron bajó bajaron'.split(' '),
};

/** Persian. Pages print Western digits with a decimal point. */
export const fa: Grammar = {
  decimal: '.',
  scales: { میلیارد: 1e9, میلیون: 1e6, هزار: 1e3 },
  between: ' و ',
  units: unitsOf({ CNY: 'یوان', USD: 'دلار', percent: 'درصدی|درصد', tonnes: 'تن' }),
  qualifiers: { حدود: 'about' },
};

/** French. "Billion" is 10¹² here. */
export const fr: Grammar = {
  decimal: ',',
  scales: { billions: 1e12, billion: 1e12, milliards: 1e9, milliard: 1e9, millions: 1e6, million: 1e6, mille: 1e3 },
  units: unitsOf({
    CNY: 'de yuans|yuans|yuan',
    USD: 'de dollars américains|de dollars|dollars américains|dollars',
    EUR: "d'euros|euros",
    points: 'points de pourcentage|point de pourcentage',
    percent: 'pour cent',
    tonnes: 'de tonnes|tonnes',
  }),
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
  units: unitsOf({
    CNY: 'di yuan|yuan',
    USD: 'di dollari statunitensi|di dollari|dollari',
    points: 'punti percentuali',
    percent: 'per cento',
    tonnes: 'di tonnellate|tonnellate',
  }),
  qualifiers: { circa: 'about', oltre: 'over', 'più di': 'over', quasi: 'under' },
  rises:
    'aumento aumentato aumentata aumentati aumentate crescita cresciuto cresciuta cresciuti cresciute salito salita saliti salite incremento rialzo'.split(
      ' ',
    ),
  falls:
    'calo calato calata calati calate diminuzione diminuito diminuita diminuiti diminuite sceso scesa scesi scese flessione ribasso contrazione'.split(
      ' ',
    ),
};

/** Japanese. Several multipliers may follow each other: 2206億3000万元. */
export const ja: Grammar = {
  decimal: '.',
  isUnspaced: true,
  scales: { 兆: 1e12, 億: 1e8, 万: 1e4 },
  thousand: '千',
  units: unitsOf({ CNY: '人民元|元', USD: '米ドル|ドル', points: 'ポイント', tonnes: 'トン', count: '社' }),
  qualifiers: { 約: 'about', 超: 'over' },
  rises: '増 上昇 伸び 拡大'.split(' '),
  falls: '減 低下 下落 縮小 落ち込'.split(' '),
};

/** Kazakh. */
export const kk: Grammar = {
  decimal: ',',
  scales: { триллион: 1e12, трлн: 1e12, миллиард: 1e9, млрд: 1e9, миллион: 1e6, млн: 1e6, мың: 1e3 },
  units: unitsOf({
    CNY: 'юань|юаньға|юанды|юаньды',
    USD: 'ақш доллары|ақш долларына|доллар|долларға',
    KZT: 'теңге',
    RUB: 'рубль',
    EUR: 'еуро',
    points: 'пайыздық тармақ',
    percent: 'пайызға|пайызы|пайыз',
    tonnes: 'тонна',
  }),
  qualifiers: { шамамен: 'about', жуық: 'about' },
  rises: 'өсті өскен артты артқан ұлғайды көбейді'.split(' '),
  falls: 'төмендеді төмендеген азайды азайған кеміді қысқарды'.split(' '),
};

/** Korean. Several multipliers may follow each other: 5203억 7000만 위안. */
export const ko: Grammar = {
  decimal: '.',
  scales: { 조: 1e12, 억: 1e8, 만: 1e4 },
  thousand: '천',
  units: unitsOf({ CNY: '위안', USD: '달러', points: '%포인트|포인트', tonnes: '톤' }),
  qualifiers: { 약: 'about' },
  rises: '증가 늘어 늘었 성장 상승'.split(' '),
  falls: '감소 줄어 줄었 하락'.split(' '),
};

/** Polish. */
export const pl: Grammar = {
  decimal: ',',
  scales: { bln: 1e12, mld: 1e9, mln: 1e6 },
  units: unitsOf({
    CNY: 'juanów|juany|juana|yuan',
    USD: 'usd|dolarów|dolary|dolara',
    percent: 'proc.|procent',
    tonnes: 'ton',
  }),
  qualifiers: { około: 'about', ponad: 'over', prawie: 'under' },
};

/** Portuguese. "Trilhão" and "bilhão" are Brazilian, "bilião" is 10¹². */
export const pt: Grammar = {
  decimal: ',',
  scales: {
    trilhões: 1e12,
    trilhão: 1e12,
    biliões: 1e12,
    'mil milhões': 1e9,
    bilhões: 1e9,
    bilhão: 1e9,
    milhões: 1e6,
    mil: 1e3,
  },
  units: unitsOf({
    CNY: 'de yuans|de yuan|yuans',
    USD: 'de dólares|dólares',
    points: 'pontos percentuais',
    percent: 'por cento',
    tonnes: 'de toneladas|toneladas',
  }),
  qualifiers: { 'cerca de': 'about', 'mais de': 'over', quase: 'under' },
  rises: 'aumento aumentou aumentaram alta crescimento cresceu cresceram subiu subiram'.split(' '),
  falls: 'queda redução caiu caíram diminuiu diminuíram recuou recuaram baixa'.split(' '),
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
  units: unitsOf({
    CNY: 'юаней|юаня|юань',
    USD: 'долл. сша|долларов сша|доллара сша|долларов|доллара',
    EUR: 'евро',
    RUB: 'рублей',
    KZT: 'тенге',
    points: 'п.п.|процентных пункта|процентных пунктов|процентного пункта',
    percent: 'проц.|процента|процентов|процент',
    tonnes: 'тонн',
  }),
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
  units: unitsOf({ USD: 'доллар', percent: 'дарсад', tonnes: 'тонна' }),
  qualifiers: { тақрибан: 'about', 'беш аз': 'over' },
};

/** Turkish. */
export const tr: Grammar = {
  decimal: ',',
  scales: { trilyon: 1e12, milyar: 1e9, milyon: 1e6 },
  units: unitsOf({
    CNY: 'yuan|yuana|yuanı|yuanlık',
    USD: 'abd doları|abd dolarına|dolar|doları|dolara|dolarlık',
    percent: 'yüzde',
    tonnes: 'ton',
  }),
  prefixes: ['yüzde'],
  qualifiers: { yaklaşık: 'about' },
  rises: 'artış artışla arttı artarak artması yükseliş yükseldi yükselerek büyüme büyüdü büyüyerek'.split(' '),
  falls: 'azalış azaldı azalarak düşüş düşüşle düştü düşerek geriledi gerileyerek daraldı'.split(' '),
};

/** Urdu. Counts in lakh (10⁵), crore (10⁷), arab (10⁹) and kharab (10¹¹); several may follow each other. */
export const ur: Grammar = {
  decimal: '.',
  scales: { کھرب: 1e11, ارب: 1e9, کروڑ: 1e7, لاکھ: 1e5 },
  units: unitsOf({ CNY: 'یوآن', USD: 'ڈالر', percent: 'فیصد' }),
  qualifiers: { تقریباً: 'about' },
};

/** Uzbek in Latin letters. */
export const uz: Grammar = {
  decimal: ',',
  scales: { trln: 1e12, mlrd: 1e9, mln: 1e6 },
  units: unitsOf({
    CNY: 'yuan|yuanga|yuanni',
    USD: 'dollar|dollarga|dollarni|dollarlik',
    percent: 'foiz|foizga|foizni',
    tonnes: 'tonna',
  }),
  qualifiers: { qariyb: 'under', ortiq: 'over' },
};
