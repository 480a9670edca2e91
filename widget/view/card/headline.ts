/** How much: the large number with its source, how it grew beside the area that this one is a part of, and what it is compared with. */

import { headlineDisplay, item } from '../../../data/card/number-parts.ts';
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { publishers, quoted, withParagraph } from '../../../data/fact/evidence.ts';
import { day, numberOf, plain } from '../../../data/fact/format.ts';
import { factPath } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import type { Writer } from '../writer.ts';
import { numberLine } from './compact-card.ts';
import { rows } from './rows.ts';

export function headline(write: Writer<FullCard>): unknown {
  const { html, card, words, locale, name, notes, text, cite, citeGrowth } = write;
  const { headline, growth, other, exceeds = [], below, newer, period } = card;
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
  const { source, quotation, headline, asOf, lang } = card;
  const page = html`<bdi>${publishers(source).join(' · ')}</bdi>`;
  const names = source.attributedTo ? fill(words.via, html`<bdi>${source.attributedTo}</bdi>`, page) : page;
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
export function compared(write: Writer<FullCard>): unknown {
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
          { name: parent.label, fact: parent.growth },
        ]
      : [];
  const lines = both.map((row) => ({ ...row, number: text(row.fact, true) }));
  return html`<div class="block">${lines.length ? html`<p class="label">${words.yearOnYear}</p>${rows(write, lines)}` : ''}${growthDifference ? html`<p class="small">${pace(growthDifference)}</p>` : ''}</div>`;
}

/** Exports, imports and balance of trade as a table, each with its growth; the share of the whole for a part of it. */
export function flows(write: Writer<FullCard>): unknown {
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

/** The last month of a cumulative period, as a sentence. */
export function month({ html, card: { month }, words, text, cite, citeGrowth }: Writer<FullCard>): unknown {
  if (!month) return '';
  const { value, growth, period } = month;
  const amount = html`<b>${cite(value, text(value), item(words, period.label, text(value)))}</b>`;
  const number = growth ? fill(words.detail, amount, citeGrowth(growth, period.label)) : amount;
  return html`<p class="block" part="month">${fill(words.item, period.label, number)}</p>`;
}
