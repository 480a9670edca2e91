/**
 * Grammars of languages other than English and Chinese. Abbreviations are listed with and without their full stop. Words are literal text; only
 * `fallsAtEnd` is a regular expression.
 */
import type { Grammar } from './grammar.ts';

export const OTHER_LANGUAGES: Readonly<Record<string, Grammar>> = {
  /** Arabic: "435.11 مليار يوان". Pages print Western digits with a decimal point. */
  ar: {
    decimal: '.',
    scales: { 1e12: 'تريليون|ترليون', 1e9: 'مليار|مليارات', 1e6: 'مليون|ملايين', 1e3: 'ألف' },
    units: {
      CNY: 'يوان',
      USD: 'دولار أمريكي|دولار',
      points: 'نقطة مئوية',
      percent: 'بالمائة|في المائة|بالمئة|في المئة',
      tonnes: 'طن',
    },
    qualifiers: { about: 'حوالي|نحو', over: 'أكثر من', under: 'أقل من' },
    rises: 'ارتفع|ارتفعت|ارتفاع|بارتفاع|زيادة|بزيادة|زاد|زادت|نمو|بنمو|نما|نمت',
    falls: 'انخفض|انخفضت|انخفاض|بانخفاض|تراجع|تراجعت|بتراجع|هبط|هبطت',
  },
  /** Bulgarian: "280,8 млрд.юана". */
  bg: {
    decimal: ',',
    scales: { 1e12: 'трлн.|трлн', 1e9: 'милиарда|млрд.|млрд', 1e6: 'млн.|млн' },
    units: { CNY: 'юана', USD: 'долара', percent: 'процента', tonnes: 'тона' },
    qualifiers: { about: 'около', over: 'над', under: 'почти' },
  },
  /** German: "108,16 Milliarden Yuan". "Billion" is 10¹² here. "Ab" is a fall only at the end of a clause: "ab Januar" means "from January". */
  de: {
    decimal: ',',
    scales: { 1e12: 'billionen', 1e9: 'milliarden', 1e6: 'millionen' },
    units: {
      CNY: 'yuan',
      USD: 'us-dollar|dollar',
      points: 'prozentpunkte',
      percent: 'prozent',
      tonnes: 'tonnen',
    },
    qualifiers: { about: 'rund|etwa', over: 'über|mehr als', under: 'fast|knapp' },
    rises: 'anstieg|gestiegen|stieg|stiegen|gewachsen|wuchs|wuchsen|wachstum|zunahme|zuwachs|erhöhte|plus',
    falls:
      'rückgang|gesunken|sank|sanken|gefallen|fiel|fielen|zurückgegangen|abnahme|schrumpfte|schrumpften|verringerte|verringerten|minus',
    fallsAtEnd: 'zurück|ab',
  },
  /** Spanish: "9.420 millones de yuanes". "Billón" is 10¹². 10⁹ is "mil millones", or a count of millions: 9.420 millones is 9.42 × 10⁹. */
  es: {
    decimal: ',',
    scales: { 1e12: 'billones|billón', 1e9: 'mil millones|mil mill.', 1e6: 'millones|millón|mill.', 1e3: 'mil|miles' },
    units: {
      CNY: 'de yuanes|yuanes',
      USD: 'de dólares|dólares',
      points: 'puntos porcentuales',
      percent: 'por ciento',
      tonnes: 'de toneladas|toneladas',
    },
    qualifiers: { about: 'cerca de|alrededor|unos', over: 'más de', under: 'casi|menos de' },
    rises: 'aumento|alza|aumentó|aumentaron|creció|crecieron|subió|subieron|sube un',
    falls:
      'caída|descenso|disminución|reducción|retroceso|cayó|cayeron|caído|disminuyó|disminuyeron|disminuido|bajó|bajaron|bajado|baja un|redujo|redujeron|reducido|retrocedió|retrocedieron|descendió|descendieron|contrajo|contrajeron',
  },
  /** Persian: "۴ میلیارد و ۷۳۱ میلیون دلار" ("4 billion and 731 million dollars"). Other pages print Western digits with a decimal point. */
  fa: {
    decimal: '.',
    scales: { 1e9: 'میلیارد', 1e6: 'میلیون', 1e3: 'هزار' },
    partSeparator: ' و ',
    units: { CNY: 'یوان', USD: 'دلار', percent: 'درصدی|درصد', tonnes: 'تن' },
    qualifiers: { about: 'حدود' },
  },
  /** French: "2,5 milliards d'euros". "Billion" is 10¹² here. */
  fr: {
    decimal: ',',
    scales: {
      1e12: 'billions|billion|mille md',
      1e9: 'milliards|milliard|md',
      1e6: 'millions|million',
      1e3: 'mille|milliers',
    },
    moneyScales: { 1e6: 'm', 1e3: 'k' },
    units: {
      CNY: 'de yuans|yuans|yuan',
      USD: '$ us|de dollars américains|de dollars|dollars américains|dollars',
      EUR: "d'euros|euros",
      points: 'points de pourcentage|point de pourcentage',
      percent: 'pour cent',
      tonnes: 'de tonnes|tonnes',
    },
    qualifiers: { about: 'environ', under: "près d'|près de|presque|moins de", over: "plus de|plus d'" },
    rises: 'hausse|hausse de|augmentation|croissance|augmenté|progressé|crû',
    falls:
      'baisse|baisse de|recul|diminution|chute|contraction|repli|baissé|reculé|diminué|chuté|contracté|contractée|contractés|contractées|replié|repliée|repliés|repliées',
  },
  /** Italian: "63,69 miliardi di yuan". "Mila miliardi" is 10¹². */
  it: {
    decimal: ',',
    scales: { 1e12: 'mila miliardi', 1e9: 'miliardi', 1e6: 'milioni' },
    units: {
      CNY: 'di yuan|yuan',
      USD: 'di dollari statunitensi|di dollari|dollari',
      points: 'punti percentuali',
      percent: 'per cento',
      tonnes: 'di tonnellate|tonnellate',
    },
    qualifiers: { about: 'circa', over: 'oltre|più di', under: 'quasi' },
    rises:
      'aumento|aumentato|aumentata|aumentati|aumentate|crescita|cresciuto|cresciuta|cresciuti|cresciute|salito|salita|saliti|salite|incremento|rialzo',
    falls:
      'calo|calato|calata|calati|calate|diminuzione|diminuito|diminuita|diminuiti|diminuite|sceso|scesa|scesi|scese|flessione|ribasso|contrazione',
  },
  /** Japanese: "2206億3000万元". Several multipliers may follow each other. */
  ja: {
    decimal: '.',
    isUnspaced: true,
    scales: { 1e12: '兆', 1e8: '億', 1e4: '万' },
    innerThousand: '千',
    units: { CNY: '人民元|元', USD: '米ドル|ドル', points: 'ポイント', tonnes: 'トン', count: '社' },
    qualifiers: { about: '約', over: '超' },
    rises: '増|上昇|伸び|拡大',
    falls: '減|低下|下落|縮小|落ち込',
  },
  /** Kazakh: "1,5 млрд теңге". */
  kk: {
    decimal: ',',
    scales: { 1e12: 'триллион|трлн', 1e9: 'миллиард|млрд', 1e6: 'миллион|млн', 1e3: 'мың' },
    units: {
      CNY: 'юань|юаньға|юанды|юаньды',
      USD: 'ақш доллары|ақш долларына|доллар|долларға',
      KZT: 'теңге',
      RUB: 'рубль',
      EUR: 'еуро',
      points: 'пайыздық тармақ|п. т.',
      percent: 'пайызға|пайызы|пайыз',
      tonnes: 'тонна',
    },
    qualifiers: { about: 'шамамен|жуық', over: '>', under: '<' },
    rises: 'өсім|өсті|өскен|артты|артқан|ұлғайды|көбейді',
    falls: 'төмендеу|төмендеді|төмендеген|азайды|азайған|кеміді|қысқарды',
  },
  /** Korean: "5203억 7000만 위안". Several multipliers may follow each other. */
  ko: {
    decimal: '.',
    scales: { 1e12: '조', 1e8: '억', 1e4: '만' },
    innerThousand: '천',
    units: { CNY: '위안', USD: '달러', points: '%포인트|포인트', tonnes: '톤' },
    qualifiers: { about: '약' },
    rises: '증가|늘어|늘었|성장|상승',
    falls: '감소|줄어|줄었|하락',
  },
  /** Polish: "280,8 mld juanów". */
  pl: {
    decimal: ',',
    scales: { 1e12: 'bln', 1e9: 'mld', 1e6: 'mln' },
    units: {
      CNY: 'juanów|juany|juana|yuan',
      USD: 'usd|dolarów|dolary|dolara',
      percent: 'proc.|procent',
      tonnes: 'ton',
    },
    qualifiers: { about: 'około', over: 'ponad', under: 'prawie' },
  },
  /** Portuguese: "5,3 mil milhões de yuans". "Trilhão" and "bilhão" are Brazilian, "bilião" is 10¹². */
  pt: {
    decimal: ',',
    scales: { 1e12: 'trilhões|trilhão|biliões', 1e9: 'mil milhões|bilhões|bilhão', 1e6: 'milhões', 1e3: 'mil' },
    units: {
      CNY: 'de yuans|de yuan|yuans',
      USD: 'de dólares|dólares',
      points: 'pontos percentuais',
      percent: 'por cento',
      tonnes: 'de toneladas|toneladas',
    },
    qualifiers: { about: 'cerca de', over: 'mais de', under: 'quase' },
    rises: 'aumento|aumentou|aumentaram|alta|crescimento|cresceu|cresceram|subiu|subiram',
    falls: 'queda|redução|caiu|caíram|diminuiu|diminuíram|recuou|recuaram|baixa',
  },
  /** Russian: "около 65 млрд долл. США". */
  ru: {
    decimal: ',',
    scales: {
      1e12: 'трлн.|трлн|триллионов|триллиона',
      1e9: 'млрд.|млрд|миллиардов|миллиарда',
      1e6: 'млн.|млн|миллионов|миллиона',
      1e3: 'тысяч|тыс.|тыс',
    },
    units: {
      CNY: 'юаней|юаня|юань',
      USD: 'долл. сша|долларов сша|доллара сша|долларов|доллара|долл.',
      EUR: 'евро',
      RUB: 'рублей',
      AMD: 'армянских драмов|драмов|драма|драм',
      KZT: 'тенге',
      points: 'п.п.|п. п.|процентных пункта|процентных пунктов|процентного пункта',
      percent: 'проц.|проц|процента|процентов|процент',
      tonnes: 'тонн|т',
    },
    qualifiers: {
      about: 'около|порядка|примерно|примерно на|приблизительно',
      over: 'более|свыше|превысил|превысила|превысило|превысили',
      under: 'почти|менее',
    },
    rises:
      'рост|рост на|прирост|увеличение|вырос|выросла|выросло|выросли|увеличился|увеличилась|увеличилось|увеличились|увеличившись',
    falls:
      'снижение|снижение на|сокращение|падение|снизился|снизилась|снизилось|снизились|снизившись|сократился|сократилась|сократилось|сократились|сократившись|упал|упала|упало|упали|просел|просела|просело|просели|уменьшился|уменьшилась|уменьшилось|уменьшились',
    // Also within a clause: `на 11,6% меньше, чем`, `на 11,6% меньше показателя`.
    fallsAtEnd: '(?:меньше|ниже)(?: .*)?',
  },
  /** Tajik: "1,2 миллиард доллар". */
  tg: {
    decimal: ',',
    scales: { 1e9: 'миллиарду|миллиард', 1e6: 'миллион' },
    units: { USD: 'доллар', percent: 'дарсад', tonnes: 'тонна' },
    qualifiers: { about: 'тақрибан', over: 'беш аз' },
  },
  /** Turkish: "yaklaşık 65,1 milyar ABD doları". */
  tr: {
    decimal: ',',
    scales: { 1e12: 'trilyon', 1e9: 'milyar', 1e6: 'milyon' },
    units: {
      CNY: 'yuan|yuana|yuanı|yuanlık',
      USD: 'abd doları|abd dolarına|dolar|doları|dolara|dolarlık',
      percent: 'yüzde',
      tonnes: 'ton',
    },
    unitsBefore: 'yüzde',
    qualifiers: { about: 'yaklaşık' },
    rises: 'artış|artışla|arttı|artarak|artması|yükseliş|yükseldi|yükselerek|büyüme|büyüdü|büyüyerek',
    falls: 'azalış|azaldı|azalarak|düşüş|düşüşle|düştü|düşerek|geriledi|gerileyerek|daraldı',
  },
  /** Urdu: "285 ارب 32 کروڑ یوآن". Counts in lakh (10⁵), crore (10⁷), arab (10⁹) and kharab (10¹¹); several may follow each other. */
  ur: {
    decimal: '.',
    scales: { 1e11: 'کھرب', 1e9: 'ارب', 1e7: 'کروڑ', 1e5: 'لاکھ' },
    units: { CNY: 'یوآن', USD: 'ڈالر', percent: 'فیصد' },
    qualifiers: { about: 'تقریباً' },
  },
  /** Uzbek in Latin letters: "1,2 mlrd dollar". */
  uz: {
    decimal: ',',
    scales: { 1e12: 'trln', 1e9: 'mlrd', 1e6: 'mln' },
    units: {
      CNY: 'yuan|yuanga|yuanni',
      USD: 'aqsh dollari|aqsh dollariga|aqsh dollarini|dollar|dollarga|dollarni|dollarlik',
      percent: 'foiz|foizga|foizni',
      tonnes: 'tonna',
    },
    qualifiers: { under: 'qariyb', over: 'ortiq' },
  },
};
