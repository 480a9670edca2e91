/**
 * The full view of a card as markup, for both renderers, shown in place or in a panel. Pure, like the compact view. It has the number, its
 * growth beside that of the parent area, the same period of other years, shares and partners, caveats, and actions for readers.
 */

import { chartOf } from '../../../data/card/chart-columns.ts';
import { topWord } from '../../../data/card/groups.ts';
import { headlineDisplay, item } from '../../../data/card/number-parts.ts';
import type { CardFact, CardGroup, CardShare, FullCard } from '../../../data/contract/card.ts';
import { isolateLatin } from '../../../data/fact/bidi.ts';
import { isLimit } from '../../../data/fact/bounds.ts';
import { publishers, quoted, withParagraph } from '../../../data/fact/evidence.ts';
import { day, numberOf, plain } from '../../../data/fact/format.ts';
import { factPath } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { type Html, type ViewOptions, type Writer, writer } from '../writer.ts';
import { chart } from './chart.ts';
import { numberLine } from './compact-card.ts';
import { rows } from './rows.ts';

/** Shares are compared, so three significant digits are enough. */
const SHARE_DIGITS = 3;

export function full(html: Html, card: FullCard, options: ViewOptions): unknown {
  const write = writer(html, card, options);
  const { name, heading } = write;
  const { lang, dir } = card;
  const first = [kind(write), headline(write), compared(write), month(write), flows(write)];
  const years = trend(write);
  const parts = [shares(write), partners(write)].filter(Boolean);
  // Where the card has neither shares nor partners, the years stand beside the number.
  const columns = parts.length ? [[...first, years], parts] : [first, [years].filter(Boolean)];
  return html`<article class="card full" part="card" lang="${lang}" dir="${dir}" aria-label="${name}"><div class="head"><p class="title" part="title">${heading(name)}</p></div><div class="body">${columns.map((column) => (column.length ? html`<div>${column}</div>` : ''))}</div>${caveats(write)}${foot(write)}</article>`;
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

function headline(write: Writer<FullCard>): unknown {
  const { html, card, words, locale, name, notes, text, cite, citeGrowth, withBasis } = write;
  const { headline, growth, other, partnersFigure, exceeds = [], below, newer, period } = card;
  const isYear = (id: string) => /^\d+$/.test(id);
  const list = (items: unknown[]) =>
    items.length ? html`<ul class="notes">${items.map((item) => html`<li>${item}</li>`)}</ul>` : '';
  const status = notes.map(
    ({ kind, label, text }) =>
      html`<span class="${kind}">${label ? html`<b class="tag">${label}</b> ` : ''}${text}</span>`,
  );
  const grown = growth ? citeGrowth(growth, name) : below?.text;
  const more = [
    growth && below?.text,
    headline.basis === 'derived' && words.derived,
    other && cite(other, text(other), item(words, name, text(other))),
    partnersFigure &&
      fill(
        words.item,
        words.partnersFigure,
        withBasis(
          partnersFigure,
          cite(partnersFigure, text(partnersFigure), item(words, words.partnersFigure ?? '', text(partnersFigure))),
        ),
      ),
    ...exceeds.map(({ period, fact }) =>
      cite(fact, fill(words.exceeds, period.label), fillText(words.exceeds, period.label)),
    ),
    // A whole year beside a part of one says that it is whole.
    newer &&
      fillText(words.newer, fillText(isYear(newer.id) && !isYear(period.id) ? words.fullYear : '{}', newer.label)),
  ].filter(Boolean);

  return html`<div class="block"><p class="value" part="headline">${numberLine(html, { number: headlineDisplay(card, locale) }, write)}</p>${list(status)}${
    grown ? html`<p class="growth" part="growth">${grown}</p>` : ''
  }${source(write)}${list(more)}</div>`;
}

/** The number as it is printed, who published it or what it was computed from, and the way to its paragraph and to the other pages. */
function source({ html, card, words, locale, api, text }: Writer<FullCard>): unknown {
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
  const others = () => (source.others === 1 ? words.another : fillText(words.others, source.others));
  const inWords = (token: unknown) => (quotation ? quoted(token, { ...headline, ...quotation }, words) : '');
  // Nothing is said twice: the large number may be in the words of the page.
  const printed =
    quotation && [inWords(quotation.printed)].flat().join('') !== text(headline)
      ? html`<p class="printed">${inWords(html`<q><bdi lang="${quotation.language}">${quotation.printed}</bdi></q>`)}</p>`
      : '';
  return html`${printed}<p class="origin" part="source">${withParagraph(from, quotation?.paragraph, words)} <a href="${source.url}${source.fragment}" target="_blank" rel="noopener">${words.page}<span aria-hidden="true"> ↗</span></a>${
    source.others ? html` <a href="${api}${factPath(headline.id, { asOf, lang })}">${others()}</a>` : ''
  }</p>`;
}

/** The growth of the area and of the one that it is a part of, on one axis, and by how much one is faster. */
function compared(write: Writer<FullCard>): unknown {
  const { html, card, words, cite, locale, text } = write;
  const { growth, parent, growthDifference, area } = card;
  if (!parent || !(growthDifference || (growth && parent.growth))) return '';
  const pace = (fact: CardFact): unknown => {
    const value = numberOf(fact);
    const word = words[value < 0 ? 'growthBelow' : 'growthAbove'];
    // The words name the unit, percentage points.
    const size = fillText(words[fact.qualifier], plain({ ...fact, value: fact.value && Math.abs(value) }, locale));
    return fill(word, parent.label, cite(fact, size, fillText(word, parent.label, size)));
  };
  const both =
    growth && parent.growth
      ? [
          { name: area.label, fact: growth, isOwn: true },
          { name: parent.label, fact: parent.growth, isOwn: false },
        ]
      : [];
  const lines = both.map((row) => ({ ...row, number: text(row.fact, true), notes: [] }));
  const most = Math.max(...both.map(({ fact }) => Math.abs(numberOf(fact)))) || 1;
  return html`<div class="block">${lines.length ? html`<p class="label">${words.yearOnYear}</p>${rows(write, lines, most)}` : ''}${growthDifference ? html`<p class="small">${pace(growthDifference)}</p>` : ''}</div>`;
}

/** The last month of a cumulative period, as a sentence. */
function month({ html, card: { month }, words, text, cite, citeGrowth }: Writer<FullCard>): unknown {
  if (!month) return '';
  const { value, growth, period } = month;
  const amount = html`<b>${cite(value, text(value), item(words, period.label, text(value)))}</b>`;
  const number = growth ? fill(words.detail, amount, citeGrowth(growth, period.label)) : amount;
  return html`<p class="block" part="month">${fill(words.item, period.label, number)}</p>`;
}

/** Exports, imports and balance of trade as a table, each with its growth; the share of the whole for a part of it. */
function flows(write: Writer<FullCard>): unknown {
  const { html, card, words, text, cite, citeGrowth } = write;
  const { share, flows = [], title } = card;
  const line = ({ label, fact, growth }: FullCard['flows'][number]): unknown =>
    html`<tr><th scope="row">${label}</th><td>${fact ? cite(fact, text(fact), item(words, label, text(fact))) : ''}</td><td>${growth ? citeGrowth(growth, label) : ''}</td></tr>`;
  return [
    share
      ? html`<p class="block">${fill(words.ofWhole, html`<b>${cite(share, text(share), item(words, title, fillText(words.ofWhole, text(share))))}</b>`)}</p>`
      : '',
    flows.length ? html`<table class="block flows"><tbody>${flows.map(line)}</tbody></table>` : '',
  ];
}

function trend({ html, card, words, locale, text, cite, withBasis }: Writer<FullCard>): unknown {
  if (!card.trend.length) return '';
  const values = card.trend.filter(({ fact }) => !isLimit(fact));
  const columns = chartOf(card, locale);
  const missing = missingYears(card.trend).join(commaOf(words));
  const breaks = card.trend.flatMap(({ year, isBreak }) => (isBreak ? [year] : [])).join(commaOf(words));
  const row = ({ year, label = year, fact }: FullCard['trend'][number]): unknown =>
    html`<tr><th scope="row">${label}</th><td>${withBasis(fact, cite(fact, text(fact), item(words, label, text(fact))))}</td></tr>`;
  return html`<div class="block" part="trend"><p class="label">${words.trend?.split(/[ ,،（]*\{/)[0]}</p>${
    values.length > 1
      ? html`<div class="columns ${columns.looks}" aria-hidden="true">${chart(html, columns)}</div>`
      : ''
  }<table><tbody>${card.trend.map(row)}</tbody></table>${
    missing ? html`<p class="small">${fillText(words.missingYears, missing)}</p>` : ''
  }${breaks ? html`<p class="small">${fillText(words.otherDefinition, breaks)}</p>` : ''}</div>`;
}

/** The years between those of the trend that it lacks, runs of them as `2016–2022`. */
function missingYears(trend: readonly { year: string | number }[]): string[] {
  return trend.slice(1).flatMap(({ year }, i) => {
    const [from, to] = [Number(trend[i]?.year) + 1, Number(year) - 1];
    if (!(from <= to)) return [];
    return from === to ? `${from}` : `${from}–${to}`;
  });
}

function shares(write: Writer<FullCard>): unknown {
  const { html, card, words, text, cite, citeGrowth } = write;
  const { groups = [], parent } = card;
  if (!groups.length) return '';

  const row = ({ label, share, growth, parentShare }: CardShare) => {
    const notes = [
      growth && citeGrowth(growth, label),
      parentShare &&
        fill(
          words.parentShare,
          parent?.label,
          cite(
            parentShare,
            text(parentShare),
            item(words, label, fillText(words.parentShare, parent?.label, text(parentShare))),
          ),
        ),
    ].filter(Boolean);
    const number = text({ ...share, digits: Math.min(share.digits, SHARE_DIGITS) });
    return { name: label, fact: share, number, isOwn: true, notes };
  };
  const group = ({ label, shares }: CardGroup): unknown =>
    html`<p class="group">${label}</p>${rows(write, shares.map(row), 100)}`;
  const isSeveral = groups.length + (groups[0]?.shares.length ?? 0) > 2;

  return html`<div class="block" part="shares"><p class="label">${words.shares}${isSeveral ? html` <span>(${words.overlap})</span>` : ''}</p>${groups.map(group)}</div>`;
}

/** With how many partners, and which are the largest. */
function partners({ html, card: { count, top }, words, text, cite }: Writer<FullCard>): unknown {
  if (!count && !top) return '';
  const named = top ? words[topWord(top)] : '';
  const names = top?.partners.map(({ label, fact }) => cite(fact, label, fillText(named, top.upTo, label)));
  const list = names?.reduce((list, name) => fill(words.list, list, name));
  return html`<div class="block" part="partners">${count ? html`<p>${fill(words.count, cite(count, text(count), fillText(words.count, text(count))))}</p>` : ''}${
    top ? html`<p>${fill(named, String(top.upTo), list)}</p>` : ''
  }</div>`;
}

function caveats({ html, card: { caveats = [] }, words }: Writer<FullCard>): unknown {
  return caveats.length
    ? html`<div class="block small" part="caveats"><p>${words.note}</p><ul class="care">${caveats.map(({ label }) => html`<li>${label}</li>`)}</ul></div>`
    : '';
}

/**
 * The actions for readers. Every action is a link that works without a script. `embed` leads to the start page, which makes the
 * snippet for this card. open/panel.ts copies the citation and the link.
 */
function foot({ html, card, words, api }: Writer<FullCard>): unknown {
  const { headline, lang, area, self, period, asOf } = card;
  const number = api + factPath(headline.id, { asOf, lang });
  const [, indicator = '', , partner = '', breakdown = ''] = headline.id.split('.');
  const key = { area: area.id, indicator, partner, breakdown };
  const pinned: Record<string, string> = asOf ? { 'as-of': asOf } : {};
  const pinnedData: Record<string, string> = asOf ? { asOf } : {};
  const actions = [
    ['embed', words.embed, `${api}/?${new URLSearchParams({ ...key, period: period.id, ...pinned, lang })}`],
    ['picture', words.picture, `${api}${pictureAddress(self)}`],
    ['data', words.data, `${api}/v1/facts.csv?${new URLSearchParams({ ...key, ...pinnedData, lang })}`],
    ['quote', words.quote, number],
    ['link', words.link, number],
  ];
  return html`<div class="foot" data-copied="${words.copied}" data-sentence="${card.sentence}"><div class="actions">${actions.map(
    ([name, label, href]) => html`<a data-action="${name}" href="${href}" target="_blank" rel="noopener">${label}</a>`,
  )}</div><p class="copied" role="status"></p></div>`;
}

/** The address of the card as an SVG, which every card has. Only some cards have a PNG. A picture shows no chosen sections. */
function pictureAddress(self: string): string {
  const [path, query] = self.split('?');
  const asked = new URLSearchParams(query);
  asked.delete('view');
  asked.delete('show');
  return `${path}.svg${asked.size ? `?${asked}` : ''}`;
}
