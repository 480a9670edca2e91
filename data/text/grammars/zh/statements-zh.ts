/** How Chinese sentences say what a figure is a figure of. */
import type { StatementGrammar } from '../statement-grammar.ts';
import { zhMentions } from './mentions-zh.ts';
import { zhPlain } from './plain-zh.ts';

export const zhStatements: StatementGrammar = {
  ...zhMentions,
  owner: {
    notAfter:
      /[对對与與同和及自从從向由至到于占比较、—-](?:共建)?[“"「『]?(?:[两一二三四五六七八九十\d]{1,3}个|该|其)?$/u,
    tradedWith: /[对對与與同自从從向至到](?:共建)?[“"「『]?$/u,
    owns: /^(?:(?!占|是|成为|成為|仍为)[^,，;；。!！?？]){0,20}$/u,
  },
  dateline:
    /^(?:[\p{Script=Han}]{2,12}(?:社|网|报)[^，。]{0,30}电(?:[（(][^）)]{0,30}[）)])?|[\p{Script=Han}]{2,4}(?:网|社|报)[\p{Script=Han}]{2,4}\d{1,2}月\d{1,2}日(?:讯|消息|电)|[\p{Script=Han}]{2,6}\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:电|讯)?)/u,
  share: /(?:占|占比|比重|份额)[^，；。]{0,24}$/u,
  shareInBrackets: /^[),]/u,
  target: /(?:目标|预期|力争|计划|规划)/u,
  sequential: /环比|[比较]上(?:个)?(?:月|季度?)/u,
  sequentialAfter: /^（?\(?环比/u,
  balance: /顺差|逆差|差额/u,
  deficit: /逆差/u,
  anyCurrency: /^[^人¥￥]*元$/u,
  inOwnCurrency: /(?:以|按)人民币计|人民币计价/gu,
  inDollars: /(?:以美元计价?|按美元计价?|美元计)/gu,
  growth: /(?:同比|按年|年增|年减|比上年|比去年|较上年|较去年|增速|增幅)/u,
  turn: /;|总体|而/u,
  goesOn: /^(?:其中|这一|该|占)/u,
  lead: /(?:高于|高出|快于|领先)/u,
  lag: /(?:低于|慢于)/u,
  passed:
    /(?:超过|超出|突破|[超高]于|多于|超)了?(?<earlier>[^,，。;；、]{0,16}?(?:去年|上年|(?:19|20)\d\d年)[^,，。;；、]{0,12}?(?:全年|上半年|总额|总量|总值|总和|水平|规模)(?:的?(?:总额|总量|总值|总和|水平|规模))?)/gu,
  change: /(?:增加|减少|增长了|多)$/u,
  otherForm: /^[，,(]?即$/u,
  isAddedMultiple: (figure, before) => figure.includes('倍') && /增长|增加/u.test(before),
  deals: /出售|销售|購買|购买|采购/u,
  manyPartners: /\d(?:个|個)(?:国家|國家|贸易伙伴)/u,
  somePartners: /[对与同和自从向](?:[^,，;；。对与同]{0,10})(?:伙伴|市场|国家)/u,
  partners: /(?:贸易伙伴|贸易往来|与[^，。]{0,12}$|对)/u,
  counterpart: /(?:对|与|同|和|及|自|从|向|、)(?:共建)?[“"「『]?$/u,
  parent: /(?:全国|我国)/u,
  ofParent: /[比较]$/u,
  partAfter: /^ ?$/u,
  ownArea: /该(?:自治)?区|全区|该省|全省|该市|全市|该口岸|该港|自治区/gu,
  respectively: /分别|依次/u,
  listed: /^\s?[、和，,与]\s?$/u,
  whole: /总|整体|全部|全区|全省|全市|全国|我国|外贸/u,
  between:
    /[与與和](?!\d)[^,，;；。与和]{1,12}(?:之间|之間|双边|雙邊|互)|(?:中|俄|哈|吉|乌|塔|蒙|越|阿)[\p{Script=Han}](?:双边|贸易|两国)|两国/u,
  and: /[和、及]/u,
  attributions: [
    /据(?<who>[\p{Script=Han}]{2,14}?(?:海关|总署|统计局|商务厅|商务部|政府工作报告))(?:统计|消息|介绍|数据|发布|获悉|，|,)/gu,
    /(?:从|由)(?<who>[\p{Script=Han}]{2,14}?(?:海关|总署|统计局|商务厅))(?:获悉|了解到)/gu,
    /(?<who>[\p{Script=Han}]{2,12}?(?:海关|总署|统计局|商务厅))(?:[^，。]{0,10})(?:表示|介绍|说|称|发布|公布)/gu,
  ],
  report:
    /^(?:面对|在)[^,，。;；\d]{1,40}(?:下|中|挑战|形势)[,，]|^[^。;；]{0,120}(?:介绍|表示|说|称|指出|显示|获悉|了解到?|发布会上?|公布|发布|报道|透露|通报|新闻办|会上)(?=[了,，:：])[了]?(?:[^,，:：]{0,12})[,，:：]/u,
  plain: zhPlain,
};
