/**
 * The full card as markup, for a panel or in place. Like the compact card, it is for both renderers and has no event listeners. It has the number,
 * its growth beside that of the parent area, the same period of other years, shares and partners, caveats, and actions for readers.
 */
import { chartOf } from '../../../data/card/chart-columns.ts';
import { topWord } from '../../../data/card/groups.ts';
import { headlineDisplay, item } from '../../../data/card/number-parts.ts';
import type { CardFact, CardGroup, CardShare, FullCard } from '../../../data/contract/card.ts';
import { isolateLatin } from '../../../data/fact/bidi.ts';
import { isBound } from '../../../data/fact/bounds.ts';
import { publishers, quoted, withParagraph } from '../../../data/fact/evidence.ts';
import { day, numberOf, plain } from '../../../data/fact/format.ts';
import { factPath } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { isYear } from '../../../data/fact/period.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { type Html, type ViewOptions, type Writer, writer } from '../writer.ts';
import { chart } from './chart.ts';
import { numberLine } from './compact-card.ts';
import { rows } from './rows.ts';

/** Shares are compared, so three significant digits are enough. */
const SHARE_DIGITS = 3;

export function full(html: Html, card: FullCard, options: ViewOptions): unknown {
  const write = writer(html, card, options);
  const { heading } = write;
  const { title, lang, dir } = card;
  const numbers = [kind(write), headline(write), growthComparison(write), month(write), flows(write)];
  const years = trend(write);
  const parts = [shares(write), partners(write)].filter(Boolean);
  // The second column has shares and partners, or else the years.
  const columns = parts.length ? [[...numbers, years], parts] : [numbers, [years].filter(Boolean)];
  const head = html`<div class="head"><p class="title" part="title">${heading(title)}</p></div>`;
  const body = columns.map((column) => (column.length ? html`<div>${column}</div>` : ''));
  return html`<article class="card full" part="card" lang="${lang}" dir="${dir}" aria-label="${title}">${head}<div class="body">${body}</div>${caveats(write)}${foot(write)}</article>`;
}

/** How the card follows the record: live, fixed, or as of a date. */
function kind({ html, card: { mode, asOf, period }, words, locale }: Writer<FullCard>): unknown {
  const text = {
    live: () => words.kindLive,
    fixed: () => fillText(words.kindFixed, period.label),
    pinned: () => fillText(words.kindPinned, day(asOf as string, locale)),
  }[mode];
  return html`<p class="small">${text()}</p>`;
}

/** The number, its notes and growth, the source, and further facts about the number. */
function headline(write: Writer<FullCard>): unknown {
  const { html, card, words, locale, notes, text, cite, citeGrowth } = write;
  const { title, headline, growth, other, exceeds = [], below } = card;
  const list = (items: unknown[]) =>
    items.length ? html`<ul class="notes">${items.map((item) => html`<li>${item}</li>`)}</ul>` : '';
  const noteItems = notes.map(
    ({ kind, label, text }) =>
      html`<span class="${kind}">${label ? html`<b class="tag">${label}</b> ` : ''}${text}</span>`,
  );
  const growthText = growth ? citeGrowth(growth, title) : below?.text;
  const furtherItems = [
    growth && below?.text,
    headline.basis === 'derived' && words.derived,
    other && cite(other, text(other), item(words, title, text(other))),
    partnersFigureItem(write),
    ...exceeds.map(({ period, fact }) =>
      cite(fact, fill(words.exceeds, period.label), fillText(words.exceeds, period.label)),
    ),
    newerItem(write),
  ].filter(Boolean);

  const number = numberLine(html, { number: headlineDisplay(card, locale) }, write);
  const growthParagraph = growthText ? html`<p class="growth" part="growth">${growthText}</p>` : '';
  return html`<div class="block"><p class="value" part="headline">${number}</p>${list(noteItems)}${growthParagraph}${source(write)}${list(furtherItems)}</div>`;
}

/** What the partner country reports for the same trade. */
function partnersFigureItem({ card: { partnersFigure }, words, text, cite, withBasis }: Writer<FullCard>): unknown {
  if (!partnersFigure) return '';
  const number = text(partnersFigure);
  const label = item(words, words.partnersFigure ?? '', number);
  return fill(words.item, words.partnersFigure, withBasis(partnersFigure, cite(partnersFigure, number, label)));
}

/** The newest period: `Newer: 2025`, or `Newer: full year 2025` on a card of months. */
function newerItem({ card: { newer, period }, words }: Writer<FullCard>): string {
  if (!newer) return '';
  const isYearAfterMonths = isYear(newer.id) && !isYear(period.id);
  return fillText(words.newer, isYearAfterMonths ? fillText(words.fullYear, newer.label) : newer.label);
}

/** The number as its page prints it, who published it or what it was computed from, and links to the page and to other sources. */
function source(write: Writer<FullCard>): unknown {
  const { html, card, words, locale, api } = write;
  const { source, quotation, headline, asOf, lang, dir } = card;
  const page = html`<bdi>${publishers(source).join(' · ')}</bdi>`;
  const names = source.attributedTo
    ? fill(words.via, html`<bdi>${isolateLatin(source.attributedTo, dir)}</bdi>`, page)
    : page;
  const published = day(source.published, locale);
  const isComputed = headline.basis === 'derived';
  const from = isComputed
    ? fill(words.detail, fill(words.computedFrom, names), published)
    : fill(words.from, names, published);
  const pageLink = html`<a href="${source.url}${source.fragment}" target="_blank" rel="noopener">${words.page}<span aria-hidden="true"> ↗</span></a>`;
  const others = source.others === 1 ? words.another : fillText(words.others, source.others);
  const othersLink = source.others ? html` <a href="${api}${factPath(headline.id, { asOf, lang })}">${others}</a>` : '';
  return html`${printedNumber(write)}<p class="origin" part="source">${withParagraph(from, quotation?.paragraph, words)} ${pageLink}${othersLink}</p>`;
}

/** A quotation of the number as its page prints it. Empty if the large number already has the same words. */
function printedNumber({ html, card: { quotation, headline }, words, text }: Writer<FullCard>): unknown {
  if (!quotation) return '';
  const quote = (token: unknown) => quoted(token, { ...headline, ...quotation }, words);
  const isSameText = [quote(quotation.printed)].flat().join('') === text(headline);
  if (isSameText) return '';
  return html`<p class="printed">${quote(html`<q><bdi lang="${quotation.language}">${quotation.printed}</bdi></q>`)}</p>`;
}

/** Bars for the growth of the area and of its parent area, and the difference: `Faster than China by 16.1 percentage points`. */
function growthComparison(write: Writer<FullCard>): unknown {
  const { html, card, words, cite, locale, text } = write;
  const { growth, parent, growthDifference, area } = card;
  if (!parent || !(growthDifference || (growth && parent.growth))) return '';
  const differenceText = (fact: CardFact): unknown => {
    const points = numberOf(fact);
    // The message names the unit, percentage points.
    const message = words[points < 0 ? 'growthBelow' : 'growthAbove'];
    const size = fillText(words[fact.qualifier], plain({ ...fact, value: fact.value && Math.abs(points) }, locale));
    return fill(message, parent.label, cite(fact, size, fillText(message, parent.label, size)));
  };
  const compared =
    growth && parent.growth
      ? [
          { name: area.label, fact: growth, isOwn: true },
          { name: parent.label, fact: parent.growth, isOwn: false },
        ]
      : [];
  const lines = compared.map((row) => ({ ...row, number: text(row.fact, true), notes: [] }));
  const largest = Math.max(...compared.map(({ fact }) => Math.abs(numberOf(fact)))) || 1;
  const bars = lines.length ? html`<p class="label">${words.yearOnYear}</p>${rows(write, lines, largest)}` : '';
  const difference = growthDifference ? html`<p class="small">${differenceText(growthDifference)}</p>` : '';
  return html`<div class="block">${bars}${difference}</div>`;
}

/** The last month of a cumulative period, as a sentence. */
function month({ html, card: { month }, words, text, cite, citeGrowth }: Writer<FullCard>): unknown {
  if (!month) return '';
  const { value, growth, period } = month;
  const amount = html`<b>${cite(value, text(value), item(words, period.label, text(value)))}</b>`;
  const number = growth ? fill(words.detail, amount, citeGrowth(growth, period.label)) : amount;
  return html`<p class="block" part="month">${fill(words.item, period.label, number)}</p>`;
}

/** A part's share of the total. Exports, imports and balance as a table, each with its growth. */
function flows(write: Writer<FullCard>): unknown {
  const { html, card, words, text, cite, citeGrowth } = write;
  const { share, flows = [], title } = card;
  const line = ({ label, fact, growth }: FullCard['flows'][number]): unknown =>
    html`<tr><th scope="row">${label}</th><td>${fact ? cite(fact, text(fact), item(words, label, text(fact))) : ''}</td><td>${growth ? citeGrowth(growth, label) : ''}</td></tr>`;
  const shareLine = (share: CardFact): unknown => {
    const label = item(words, title, fillText(words.ofWhole, text(share)));
    return html`<p class="block">${fill(words.ofWhole, html`<b>${cite(share, text(share), label)}</b>`)}</p>`;
  };
  return [
    share ? shareLine(share) : '',
    flows.length ? html`<table class="block flows"><tbody>${flows.map(line)}</tbody></table>` : '',
  ];
}

/** The same period of several years as a chart and a table. */
function trend({ html, card, words, locale, text, cite, withBasis }: Writer<FullCard>): unknown {
  if (!card.trend.length) return '';
  const values = card.trend.filter(({ fact }) => !isBound(fact));
  const columns = chartOf(card, locale);
  const missing = missingYears(card.trend).join(commaOf(words));
  const breaks = card.trend.flatMap(({ year, isBreak }) => (isBreak ? [year] : [])).join(commaOf(words));
  const row = ({ year, label = year, fact }: FullCard['trend'][number]): unknown =>
    html`<tr><th scope="row">${label}</th><td>${withBasis(fact, cite(fact, text(fact), item(words, label, text(fact))))}</td></tr>`;
  // "Same period by year, {}" without the placeholder and the comma before it.
  const label = words.trend?.split(/[ ,،（]*\{/)[0];
  const drawing =
    values.length > 1
      ? html`<div class="columns ${columns.looks}" aria-hidden="true">${chart(html, columns)}</div>`
      : '';
  const remark = (message: string | undefined, years: string) =>
    years ? html`<p class="small">${fillText(message, years)}</p>` : '';
  return html`<div class="block" part="trend"><p class="label">${label}</p>${drawing}<table><tbody>${card.trend.map(row)}</tbody></table>${remark(words.missingYears, missing)}${remark(words.otherDefinition, breaks)}</div>`;
}

/** The years that the trend lacks: a trend of 2015, 2017 and 2021 gives `2016` and `2018–2020`. */
function missingYears(trend: readonly { year: string | number }[]): string[] {
  return trend.slice(1).flatMap(({ year }, i) => {
    const first = Number(trend[i]?.year) + 1;
    const last = Number(year) - 1;
    if (first > last) return [];
    return first === last ? `${first}` : `${first}–${last}`;
  });
}

/** Shares of parts in the total as bars, in groups such as partners and kinds of enterprise. */
function shares(write: Writer<FullCard>): unknown {
  const { html, card, words, text, cite, citeGrowth } = write;
  const { groups = [], parent } = card;
  if (!groups.length) return '';

  const row = ({ label, share, growth, parentShare }: CardShare) => {
    const parentShareText = (fact: CardFact) => {
      const spoken = item(words, label, fillText(words.parentShare, parent?.label, text(fact)));
      return fill(words.parentShare, parent?.label, cite(fact, text(fact), spoken));
    };
    const notes = [growth && citeGrowth(growth, label), parentShare && parentShareText(parentShare)].filter(Boolean);
    const number = text({ ...share, digits: Math.min(share.digits, SHARE_DIGITS) });
    return { name: label, fact: share, number, isOwn: true, notes };
  };
  const group = ({ label, shares }: CardGroup): unknown =>
    html`<p class="group">${label}</p>${rows(write, shares.map(row), 100)}`;
  const hasSeveralShares = groups.length + (groups[0]?.shares.length ?? 0) > 2;

  const overlap = hasSeveralShares ? html` <span>(${words.overlap})</span>` : '';
  return html`<div class="block" part="shares"><p class="label">${words.shares}${overlap}</p>${groups.map(group)}</div>`;
}

/** The number of trade partners, and the largest ones. */
function partners({ html, card: { count, top }, words, text, cite }: Writer<FullCard>): unknown {
  if (!count && !top) return '';
  const topMessage = top ? words[topWord(top)] : '';
  const names = top?.partners.map(({ label, fact }) => cite(fact, label, fillText(topMessage, top.upTo, label)));
  // Kazakhstan, Kyrgyzstan, Tajikistan
  const list = names?.reduce((list, name) => fill(words.list, list, name));
  const countText = count && fill(words.count, cite(count, text(count), fillText(words.count, text(count))));
  const topText = top && fill(topMessage, String(top.upTo), list);
  const paragraph = (content: unknown) => (content ? html`<p>${content}</p>` : '');
  return html`<div class="block" part="partners">${paragraph(countText)}${paragraph(topText)}</div>`;
}

function caveats({ html, card: { caveats = [] }, words }: Writer<FullCard>): unknown {
  return caveats.length
    ? html`<div class="block small" part="caveats"><p>${words.note}</p><ul class="care">${caveats.map(({ label }) => html`<li>${label}</li>`)}</ul></div>`
    : '';
}

/**
 * The actions for readers. Each is a link that also works without a script. `embed` leads to the start page, which makes the snippet for this card.
 * With a script, open/panel.ts copies the citation (`quote`) and the link.
 */
function foot({ html, card, words, api }: Writer<FullCard>): unknown {
  const { headline, lang, area, self, period, asOf } = card;
  const number = api + factPath(headline.id, { asOf, lang });
  const [, indicator = '', , partner = '', breakdown = ''] = headline.id.split('.');
  const key = { area: area.id, indicator, partner, breakdown };
  // The start page and the API have different names for the as-of date.
  const embedDate: Record<string, string> = asOf ? { 'as-of': asOf } : {};
  const dataDate: Record<string, string> = asOf ? { asOf } : {};
  const actions = [
    ['embed', words.embed, `${api}/?${new URLSearchParams({ ...key, period: period.id, ...embedDate, lang })}`],
    ['picture', words.picture, `${api}${pictureAddress(self)}`],
    ['data', words.data, `${api}/v1/facts.csv?${new URLSearchParams({ ...key, ...dataDate, lang })}`],
    ['quote', words.quote, number],
    ['link', words.link, number],
  ];
  const links = actions.map(
    ([name, label, href]) => html`<a data-action="${name}" href="${href}" target="_blank" rel="noopener">${label}</a>`,
  );
  return html`<div class="foot" data-copied="${words.copied}" data-sentence="${card.sentence}"><div class="actions">${links}</div><p class="copied" role="status"></p></div>`;
}

/** The address of the card as SVG, because only some cards have a PNG. A picture has no parameters `view` and `show`. */
function pictureAddress(self: string): string {
  const [path, query] = self.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('view');
  parameters.delete('show');
  return `${path}.svg${parameters.size ? `?${parameters}` : ''}`;
}
