/** Converts traditional Chinese characters to the simplified ones of the vocabulary and grammars. */
import { fold } from '../printed/fold.ts';

/** Each traditional character, followed by its simplified form. Only characters that are common in stories about trade. */
const PAIRS = `
億亿萬万進进貿贸總总額额對对與与國国區区陸陆長长較较稅税業业態态關关統统計计數数據据顯显環环減减創创歷历來来資资產产電电機机車车標标雙双邊边際际經经濟济銷销貨货運运輸输幣币銀银匯汇個个點点續续連连擴扩僅仅達达約约佔占過过這这間间時时為为從从還还將将會会員员後后當当發发觀观測测實实
現现報报導导記记訊讯聞闻網网稱称説说說说話话應应響响價价穩稳強强勢势勁劲優优質质結结構构類类項项線线鐵铁釐厘噸吨輛辆艙舱鋼钢鋁铝銅铜礦矿糧粮農农漁渔紡纺織织烏乌魯鲁齊齐維维爾尔蘇苏廣广東东慶庆龍龙內内寧宁雲云貴贵陝陕灣湾門门馬马羅罗韓韩歐欧聯联薩萨剛刚緬缅賓宾紐纽蘭兰義义愛爱臘腊
納纳圖图衛卫絲丝綢绸帶带議议協协參参訪访團团層层級级題题組组屆届鄰邻開开階阶縣县廳厅鎮镇務务書书黨党豐丰麗丽亞亚亂乱乾干備备傳传傷伤傾倾償偿儲储兒儿兩两冊册凍冻別别劃划則则動动勞劳勝胜勵励勻匀華华單单卻却厭厌嗎吗啟启喚唤喬乔問问嘗尝嚴严圍围園园圓圆執执堅坚場场塊块墊垫壓压壞坏壽寿
夠够夢梦夥伙奪夺獎奖婦妇媽妈嬰婴孫孙學学宮宫審审寫写寬宽寶宝專专尋寻屬属島岛嶺岭帳帐幫帮幹干庫库廠厂廢废彈弹徑径復复徵征恆恒悅悦慮虑懷怀懸悬戰战戲戏撥拨擇择擊击擔担擬拟攜携敗败敵敌斷断晉晋晝昼暢畅暫暂曆历條条樂乐樓楼樣样樹树橋桥檔档檢检櫃柜權权歸归殘残殺杀氣气決决沒没況况淨净淺浅
湊凑準准溝沟滅灭滬沪滯滞滿满漸渐潔洁潛潜澤泽濱滨災灾無无煙烟熱热燈灯燒烧爭争爺爷牆墙獲获獻献瑪玛甌瓯畢毕畫画異异療疗瘋疯皺皱盡尽監监盤盘眾众睏困矚瞩砲炮碼码確确磚砖礎础禮礼離离種种積积穀谷窮穷競竞筆笔節节範范築筑簡简簽签籌筹糾纠紅红純纯細细紹绍終终紙纸絕绝給给絡络綜综綠绿緊紧緒绪
緩缓編编縮缩績绩繫系繳缴繼继罰罚聖圣聲声聽听肅肃脫脱腦脑膠胶臨临舉举舊旧艦舰艱艰藝艺藥药虛虚號号虧亏蟲虫術术衝冲補补裝装裡里製制複复見见規规視视親亲覺觉覽览觸触訂订討讨訓训託托設设許许訴诉註注評评詢询試试詳详認认誌志誤误課课諮咨諾诺謀谋謹谨證证譜谱譯译護护讀读讚赞豬猪貝贝負负財财
貧贫販贩購购貫贯貸贷費费貼贴賀贺賠赔賣卖賬账賴赖贊赞贏赢趕赶趙赵趨趋跡迹躍跃踴踊軌轨軍军軟软軸轴載载輔辅輕轻輝辉輪轮輯辑轉转轎轿辦办迴回遞递遠远適适遲迟遷迁選选遺遗郵邮鄉乡鄧邓鄭郑釋释針针釣钓鈔钞鈣钙鉀钾鋰锂錄录錢钱錯错鍋锅鍵键鎖锁鏈链鏡镜鐘钟鑒鉴閉闭閃闪閱阅闊阔隊队隨随險险隱隐
隸隶雖虽雜杂難难靈灵靜静韌韧頁页頂顶順顺預预頓顿領领頭头頻频顆颗願愿顧顾風风飛飞飯饭飲饮飼饲飽饱養养餘余館馆駐驻騰腾驅驱驗验驟骤髮发鬥斗魚鱼鮮鲜鳥鸟麥麦黃黄齒齿龐庞漲涨紀纪佈布並并於于週周臺台幾几張张陳陈劉刘呂吕陽阳漢汉揮挥潤润隻只嚮向係系衆众値值産产裏里麵面鋪铺頒颁擺摆吳吴楊杨
葉叶邏逻茲兹蘋苹龜龟爲为衆众啓启`;

const SIMPLIFIED = new Map(PAIRS.match(/\S{2}/gu)?.map((pair) => [pair[0] as string, pair[1] as string]));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Matches a word with pinyin in brackets after a character: 進(jìn)出口. Such text comes from `<ruby>` markup. */
const WITH_PINYIN = /(?<!\p{Script=Han})(?:\p{Script=Han}+\(\p{Script=Latin}{1,7}\))+\p{Script=Han}*/gu;

/** Folds a text (`printed/fold.ts`). Also simplifies it if its language is Chinese. Offsets stay valid, except inside words with pinyin. */
export function foldIn(language: string, text: string): string {
  return fold(language === 'zh' ? simplify(text) : text);
}

/** Keeps the length of the text. Pinyin moves to the end of its word: 進(jìn)出口 becomes 进出口(jìn). */
function simplify(text: string): string {
  return text
    .replace(WITH_PINYIN, (word) => {
      const pinyin = word.match(/\(.*?\)/g) ?? [];
      return word.replace(/\(.*?\)/g, '') + pinyin.join('');
    })
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) as string);
}
