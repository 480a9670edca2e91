/** The other parts of a card: the last month, the shares of the whole, the partners, and the source at the foot. */
import type { CardShare } from '../../data/contract/card.ts';
import { day, numberOf } from '../../data/fact/format.ts';
import { publishers } from '../../data/fact/publishers.ts';
import type { Writer } from './writer.ts';
import { fill } from './writer.ts';

/** The last month of a cumulative period. */
export function month({ html, card: { month }, cite, change }: Writer): unknown {
  return month
    ? html`<div class="box month" part="month"><span>${month.period.label}</span> <b>${cite(month.value)}</b> ${month.growth ? html`<span class="small">${change(month.growth)}</span>` : ''}</div>`
    : '';
}

/** Parts of the whole, as bars. */
export function shares({ html, card: { groups, parent }, words, cite, change }: Writer): unknown {
  const bar = ({ label, share, growth, parentShare }: CardShare): unknown =>
    html`<div class="share"><span>${label}</span> <b>${cite(share)}</b><svg aria-hidden="true"><rect class="track" width="100%" height="100%"></rect><rect width="${numberOf(share)}%" height="100%"></rect></svg>${growth ? html`<div class="small">${change(growth)}</div>` : ''}${parentShare ? html`<div class="small">${fill(words.national, parent?.label, cite(parentShare))}</div>` : ''}</div>`;

  return groups.length
    ? html`<div class="box" part="shares"><div class="label">${words.shares}</div>${groups.map(({ shares }) => shares.map(bar))}</div>`
    : '';
}

/** With how many partners, and which are among the largest. */
export function partners({ html, card: { count, top }, words, cite, note }: Writer): unknown {
  const names = top?.partners.map(({ label, fact }) => cite(fact, label));
  return count || top
    ? html`<div class="box" part="partners">${note(count && fill(words.count, cite(count)))}${note(
        top &&
          fill(
            top.ranked ? words.top : words.unranked,
            String(top.upTo),
            names?.reduce((list, name) => fill(words.list, list, name)),
          ),
      )}</div>`
    : '';
}

/** Where the numbers are from, what kind of card this is, and the same as JSON. */
export function foot({ html, card, words, locale, api, mark, revised }: Writer): unknown {
  const { source } = card;
  const state = [
    words[card.headline.basis],
    fill(words[card.mode], card.asOf && day(card.asOf, locale)).join(''),
    !mark && revised,
    card.newer && fill(words.newer, card.newer.label).join(''),
  ];
  return html`<div class="foot" part="source"><div>${fill(words.from, html`<a href="${source.url}"><bdi>${publishers(source).join(' · ')}</bdi></a>`, html`<bdi>${day(source.published, locale)}</bdi>`)}${
    source.others ? ['\u00a0· ', fill(words.others, String(source.others))] : ''
  }</div><div class="small">${state.filter(Boolean).join('\u00a0· ')}\u00a0·\u00a0<a href="${api}${card.self}">JSON</a></div></div>`;
}
