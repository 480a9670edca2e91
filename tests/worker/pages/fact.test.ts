/** `/facts/{id}`: the page of one number. */
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { cardNote } from '../../support/card-note.ts';
import { ask, askPage, askText, ORIGIN } from '../ask.ts';
import { withoutJoiners, withoutTags } from '../markup.ts';
import { HEADLINE, PAGE } from '../seed.ts';

/** The as-of date of pinned pages. Later releases do not change what they say. */
const DAY = '2025-06-19';

/** The text of the page without its markup. */
function textOf(markup: string): string {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(markup)?.[1] ?? '';
  return main
    .replace(/<span class="whole">(.*?)<\/span>/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

describe('/facts/{id}', () => {
  it('has the number in a sentence, its source, its bounds and its growth', async () => {
    const markup = await askPage(`/facts/${HEADLINE}?asOf=${DAY}`);
    const text = textOf(markup);
    expect(markup).toContain(
      '<h1>Xinjiang’s foreign trade came to <span class="whole">227.67 billion yuan</span> in <span class="whole">January – May 2025</span></h1>',
    );
    expect(text).toContain('Source 227.67 billion yuan Xinhua · China Gate , June 19, 2025, paragraph 1');
    expect(text).toContain('Read it in the source');
    expect(text).toContain('According to customs authorities');
    expect(text).toContain('Possible range 227.665 – 227.675 billion yuan');
    expect(text).toContain('Growth from the same period a year earlier 22.9%');
    expect(markup).toContain(`<a class="button" href="${PAGE}#:~:text=227.67%20billion%20yuan"`);
    expect(markup).toContain(`href="/v1/facts/${HEADLINE}?asOf=${DAY}"`);
    expect(markup).toContain(`<link rel="canonical" href="${ORIGIN}/facts/${HEADLINE}?asOf=${DAY}">`);
  });

  it('says that no revision is on record, unless there is one', async () => {
    const noRevision = 'Revisions None on record';
    expect(textOf(await askPage(`/facts/${HEADLINE}?asOf=${DAY}`))).toContain(noRevision);
    expect(textOf(await askPage('/facts/UZ.trade.value.world.total.2023'))).not.toContain(noRevision);
    expect(textOf(await askPage('/facts/CN.trade.value.world.total.2023-01..2023-03'))).not.toContain(noRevision);
  });

  it.each([
    ['en', 'starts from about 23.6 trillion yuan for 2022, not from 23.97 trillion yuan.'],
    ['zh', '公布的增速以2022年约23.6万亿元为基数，而非23.97万亿元。'],
  ])('has the note of its card that the growth starts from another amount (%s)', async (lang, note) => {
    const path = 'CN.exports.value.world.total.2023';
    expect(textOf(await askPage(`/facts/${path}?lang=${lang}`))).toContain(note);
    const { notes } = await (await ask(`/v1/cards/CN?indicator=exports&period=2023`)).json<CompactCard>();
    expect(notes.map(({ text }) => text)).toContain('Growth implies about 23.6 in 2022');
  });

  it('has no such note if the growth fits', async () => {
    const text = textOf(await askPage('/facts/CN.exports.value.world.total.2024'));
    expect(text).toContain('Growth from the same period a year earlier');
    expect(text).not.toContain('The published growth starts');
  });

  it('links to the publishers of its sources where readers report an error', async () => {
    const [, report = ''] =
      /<h2 id="report">(.*?)<\/section>/s.exec(await askPage(`/facts/${HEADLINE}?asOf=${DAY}`)) ?? [];
    expect(report).toContain(`Report an error to the publisher of the source: <a href="${PAGE}`);
    const derived = await askPage('/facts/CN-XJ.balance.value.world.total.2025');
    expect(derived).toContain('Report an error to the publisher of the source: <a href="http://www.ecns.cn/');
  });

  it('has no growth beside a number that was revised after the growth was printed', async () => {
    const text = textOf(await askPage('/facts/UZ.trade.value.world.total.2023?asOf=2026-11-27'));
    expect(text).toContain('Possible range 63.45 – 63.60 billion US dollars');
    expect(text).not.toContain('Growth from the same period');
  });

  it.each([
    ['en', 'trade.growth.world.total.2025-01..2025-05', 'Xinjiang’s foreign trade grew 22.9% in January – May 2025'],
    ['zh', 'trade.growth.world.total.2025-01..2025-05', '新疆2025年1—5月对外贸易同比增长22.9%'],
    [
      'ru',
      'trade.growth.world.total.2025-01..2025-05',
      'Синьцзян: внешняя торговля за январь – май 2025 г. – рост 22,9 % год к году',
    ],
    [
      'en',
      'trade.share.KZ.total.2019-01..2019-10',
      'Xinjiang’s trade with Kazakhstan made up 45.81% of the total in January – October 2019 (computed)',
    ],
  ])('has a sentence in %s with the number as its headline: %s', async (lang, key, headline) => {
    const markup = await askPage(`/facts/CN-XJ.${key}?lang=${lang}`);
    const [, title = ''] = /<h1>(.*)<\/h1>/.exec(markup) ?? [];
    expect(withoutJoiners(withoutTags(title))).toBe(headline);
    expect(markup.replace(/\u00a0/g, ' ')).toContain(`<title>${headline} – Trade Facts</title>`);
  });

  it.each([
    ['en', 'in January – May 2025. Source: Xinhua'],
    ['zh', '同比增长22.9%。来源：新华社'],
  ])('ends the sentence of its description in %s with the full stop of the language', async (lang, part) => {
    const markup = await askPage(`/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05?lang=${lang}`);
    expect(/<meta name="description" content="([^"]*)"/.exec(markup)?.[1]).toContain(part);
  });

  /** The sentence with `<trade-figure>` that the page offers to copy. */
  const snippetOf = (markup: string) =>
    /trade-card\.js[^\n]*\n([^\n]*&lt;trade-figure[^\n<]*)/
      .exec(markup)?.[1]
      ?.replaceAll('&quot;', '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>');

  it.each([
    [
      'CN-XJ.trade.growth.world.total.2025-01..2025-05',
      'en',
      'Xinjiang’s foreign trade grew <…>22.9%</…> in January – May 2025.',
    ],
    [HEADLINE, 'en', 'Xinjiang’s foreign trade came to <…>227.67 billion yuan</…> in January – May 2025.'],
    ['CN.imports.growth.world.total.2025-01..2025-05', 'en', 'China’s imports <…>fell 3.8%</…> in January – May 2025.'],
    ['CN.imports.growth.world.total.2025-01..2025-05', 'zh', '中国2025年1—5月进口同比<…>下降3.8%</…>。'],
    [
      'CN.imports.growth.world.total.2025-01..2025-05',
      'fr',
      'Chine, janvier – mai 2025 : importations en baisse sur un an (<…>−3,8 %</…>).',
    ],
  ])('offers for %s in %s the snippet "%s"', async (id, lang, sentence) => {
    const snippet = snippetOf(await askPage(`/facts/${id}?lang=${lang}`));
    const element = `<trade-figure fact="${id}" lang="${lang}">`;
    expect(withoutJoiners(snippet ?? '').replace(/\u00a0|\u202f/g, ' ')).toBe(
      sentence.replace('<…>', element).replace('</…>', '</trade-figure>'),
    );
  });

  it('offers no snippet for a range, because no sentence cites one', async () => {
    const page = await askPage('/facts/TJ.exports.value.world.total.2023-01..2023-11');
    expect(page).toContain('came to 1.6 – 1.8 billion US dollars');
    expect(page).not.toContain('trade-figure');
  });

  it('has its own feed, and says where to report an error', async () => {
    const markup = await askPage(`/facts/${HEADLINE}`);
    expect(markup).toContain(`<a href="/feed.xml?facts=${HEADLINE}">Feed</a>`);
    expect((await ask(`/feed.xml?facts=${HEADLINE}`)).status).toBe(200);
    expect(textOf(markup)).toContain(
      'Report an error This site has no contact address. Report an error to the publisher of the source: ',
    );
    expect(markup).toContain('<h2 id="report">');
  });

  it('warns of a disputed number first, then lists each value with its quotation, source and day', async () => {
    const page = await askPage('/facts/UZ.trade.value.CN.total.2024');
    expect(page).toMatch(/<\/h1>\n<p class="mark"><b>Figures disagree<\/b><\/p>/);
    expect(textOf(page)).toMatch(
      /Source 12\.4 billion “?\$12\.4 billion”? .{0,40}Trend News Agency ↗ , January 21, 2025 , paragraph 4 18 billion “?\$18 миллиардов”? .{0,40}24\.kg ↗ , August 8, 2025 , paragraph 4/,
    );
    const derived = await askPage('/facts/AZ.exports.share.RU.total.2020-01..2020-07');
    expect(derived).toMatch(
      /AZ\.exports\.value\.world[^>]*>.{1,200}<\/a> <b class="doubt">Figures disagree<\/b><\/th>/s,
    );
  });

  it.each([
    ['en', 'Azernews', 'August 17, 2020'],
    ['ar', 'أذرنيوز', '17 أغسطس 2020'],
  ])('names in %s the contradicting source with its date and its number', async (lang, ...nameAndDate) => {
    const page = await askPage(`/facts/AZ.exports.value.world.total.2020-01..2020-07?lang=${lang}`);
    const [, values = ''] = /<ul class="values">(.*?)<\/section>/s.exec(page) ?? [];
    expect(values).toContain('<bdi lang="en">$9.1 billion</bdi>');
    for (const part of nameAndDate) expect(values.split(part).length, part).toBeGreaterThan(2);
  });

  it.each([
    ['CN-XJ.trade.value.world.total.2025-07..2025-12', 'Part of the range for later revisions ±3.6 billion yuan'],
    ['CN-XJ.trade.share.KZ.total.2023-01..2023-04', 'Part of the range for later revisions ±0.26 percentage points'],
  ])('says how far the bounds of %s were widened for revisions', async (id, revisionTolerance) => {
    expect(textOf(await askPage(`/facts/${id}`))).toContain(revisionTolerance);
  });

  it('says that a derived number is approximate and computed', async () => {
    const page = await askText('/facts/TJ.trade.value.KZ.total.2023-01..2023-11');
    expect(page.replace(/\u00a0/g, ' ')).toContain(
      '<h1>Tajikistan’s trade with Kazakhstan came to <span class="whole">about 1.04 billion US dollars</span> in <span class="whole">January – November 2023</span> (computed)</h1>',
    );
  });

  it.each([
    ['en', 'How it was computed 15.3% × about 6.8 billion US dollars Figure'],
    ['zh', '计算过程 15.3% × 约68亿美元 指标'],
    ['ar', 'كيف حُسب 15.3\u200e%\u200e × نحو 6.8 مليار دولار أمريكي'],
  ])('says in %s how a number was computed', async (lang, sum) => {
    const text = textOf(await askPage(`/facts/TJ.trade.value.KZ.total.2023-01..2023-11?lang=${lang}`));
    expect(text).toContain(sum);
    expect(text).not.toContain('share-of-total');
  });

  it('writes "over" before a lower bound whose quotation lacks that word', async () => {
    expect(textOf(await askPage('/facts/CN-XJ.trade.value.world.total.2022'))).toContain(' over 240 billion yuan ');
    expect(textOf(await askPage('/facts/CN-XJ.trade.value.world.total.2025'))).toMatch(/ 520\.37 billion yuan Xinhua /);
  });

  it('marks a disputed column in its chart', async () => {
    const page = await askPage('/facts/TJ.trade.value.world.total.2025-01..2025-06');
    expect(page).toMatch(
      /<li class="stated doubt own"><a href="\/facts\/TJ\.trade\.value\.world\.total\.2025-01\.\.2025-06">/,
    );
    expect(page).toMatch(/<span class="sr">: 4\.7314 billion US dollars \(Figures disagree\)<\/span>/);
    expect(page).toMatch(/<bdi lang="fa">[^<]*دلار<\/bdi>/);
  });

  it('has the figure that the partner reports, and says once why the two differ', async () => {
    const page = await askPage('/facts/KZ.trade.value.CN.total.2023');
    const [, section = ''] = /<h2 id="mirror">(.*?)<\/section>/s.exec(page) ?? [];
    expect(section).toContain('<a href="/facts/CN.trade.value-usd.KZ.total.2023">');
    // 41.0 − 31.5 = 9.5, and 9.5 / 31.5 = 30%.
    expect(section).toContain('differ by 9.5 billion US dollars, which is 30% of the figure on this page');
    expect(section).toContain('The two sides count goods at different times, places and prices');
    expect(page.match(/The two sides count/g)).toHaveLength(1);
  });

  it('shows for a number in dollars the card in dollars, also in its snippet and its oEmbed response', async () => {
    const page = await askPage('/facts/CN-XJ.trade.value-usd.world.total.2025');
    expect(page).toContain('&lt;trade-card area=&quot;CN-XJ&quot; period=&quot;2025&quot; currency=&quot;USD&quot;');
    expect(page).toMatch(/<trade-card area="CN-XJ" period="2025" currency="USD"/);
    const oembed = await ask(
      `/oembed?url=${encodeURIComponent(`${ORIGIN}/facts/CN-XJ.trade.value-usd.world.total.2025`)}`,
    );
    expect((await oembed.json<{ html: string }>()).html).toContain(
      '/embed/CN-XJ?period=2025&amp;currency=USD&amp;lang=en',
    );
  });

  it('links to the source of the exchange rates if the amount was converted', async () => {
    const page = await askPage('/facts/CN-XJ.trade.value-usd.world.total.2025');
    expect(page).toContain(
      '<a href="https://github.com/datasets/exchange-rates/blob/main/data/monthly.csv">Source of the rates</a>',
    );
    expect(await askPage('/facts/CN-XJ.trade.value.world.total.2025')).not.toContain('Source of the rates');
  });

  it('tells readers of other languages that its caveats are in English', async () => {
    const id = 'CN-XJ.trade.value-usd.world.total.2023';
    expect(await askPage(`/facts/${id}?lang=zh`)).toMatch(
      /<span lang="en" dir="ltr">Printed in dollars.*编辑的说明为英文。/s,
    );
    expect(await askPage(`/facts/${id}`)).not.toContain('Notes by our editors are in English.');
  });

  it('says that the growth beside a number is disputed', async () => {
    const page = await askPage('/facts/CN-XJ.exports.value.central-asia-5.total.2023');
    expect(page).toContain('23.2%</a> <b class="doubt">Figures disagree</b>');
    const card = await ask('/v1/cards/CN-XJ?indicator=exports&partner=central-asia-5&period=2023');
    expect((await card.json<CompactCard>()).notes).toEqual([
      cardNote('', { kind: 'doubt', label: 'Growth under review' }),
    ]);
  });

  it('does not name a source that printed only a bound as the source of the derived number', async () => {
    const markup = await askPage('/facts/CN-XJ.trade.value.central-asia-5.total.2025-01..2025-05?asOf=2025-06-20');
    const text = textOf(markup);
    expect(text).toContain('112.7 billion yuan');
    expect(markup).not.toContain('<blockquote>');
    expect(text).not.toContain('Read it in the source');
    expect(text).toMatch(/other sources? .*CINIC \(China\).*超千亿元/);
  });

  it('shows a pinned number as of its date', async () => {
    const markup = await askPage(`/facts/${HEADLINE}?asOf=2025-06-19`);
    expect(textOf(markup)).toContain('The figure that sources had published by June 19, 2025.');
    expect(markup).toContain(`<a href="/facts/${HEADLINE}">The figure today</a>`);
    expect(markup).toContain(`href="/v1/facts/${HEADLINE}?asOf=2025-06-19"`);
    expect(markup).toContain(`href="/v1/facts.csv?asOf=2025-06-19&amp;ids=${HEADLINE}"`);
  });

  it('has an Arabic citation with Arabic commas and right-to-left marks (U+200F)', async () => {
    const [, citation] =
      /<code id="citation"[^>]*>(.*?)<\/code>/s.exec(await askPage(`/facts/${HEADLINE}?asOf=${DAY}&lang=ar`)) ?? [];
    expect(citation).toBe(
      `شينجيانغ، التجارة الخارجية، يناير – مايو 2025: 227.67 مليار يوان. \u200fXinhua, \u200fChina Gate, 2025-06-19, \u200f${PAGE}. \u200fTrade Facts, \u200f${ORIGIN}/facts/${HEADLINE}?asOf=${DAY}`,
    );
  });

  it.each<[path: string, status: number, message: string]>([
    ['/facts/nothing', 404, 'Unknown figure: “<bdi>nothing</bdi>”.'],
    [`/facts/${HEADLINE}?asOf=1949-10-01`, 404, 'Choose a date from '],
    [`/facts/${HEADLINE}?asOf=2099-01-01`, 400, 'Choose a date from '],
    [`/facts/${HEADLINE}?lang=xx`, 400, '“<bdi>xx</bdi>” is not a valid value of <bdi>lang</bdi>.'],
    ['/facts/<script>alert(1)</script>', 404, 'There is nothing at'],
    ['/facts/%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404, '&lt;script&gt;'],
  ])('has an error page: %s', async (path, status, message) => {
    const markup = await askPage(path, status);
    expect(markup).toContain(message);
    expect(markup).not.toContain('<script>');
    expect(markup).toContain('<meta name="robots" content="noindex">');
  });
});

it('a rank of an area is not a rank among partners', async () => {
  expect(await askPage('/facts/CN-ZJ.trade.rank.world.total.2023')).toMatch(
    /<h1>Zhejiang’s foreign trade ranked No\. .*3.* in .*2023/,
  );
  expect(textOf(await askPage('/facts/CN-ZJ.trade.rank.world.total.2023'))).not.toContain('among partners');
});

it.each(['/', '/releases', '/docs'])('the page %s ignores unknown parameters', async (path) => {
  const page = await askPage(path);
  for (const query of ['utm_source=x', 'fbclid=y&gclid=z', '__proto__=1', '=1', '%00=1', 'a&b'])
    expect(await askPage(`${path}?${query}`)).toBe(page);
});
