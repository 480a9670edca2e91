/** Of what it consists: shares of the total in groups of one kind, and with how many partners the area trades. */
import type { CardGroup, CardShare, FullCard } from '../../../data/contract/card.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { item, pair, unprinted, type Writer } from '../writer.ts';
import { bar } from './bar.ts';

const WHOLE = 100;

export function shares({ html, card, words, text, cite, citeGrowth }: Writer<FullCard>): unknown {
  const { groups = [], parent } = card;
  if (!groups.length) return '';

  const row = ({ label, share, growth, parentShare }: CardShare): unknown => {
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
    return html`<li class="share">${pair({ html, words }, label, [html`<b>${cite(share, text(share), item(words, label, text(share)))}</b>`, unprinted({ html, words }, share)])}${bar(html, share, WHOLE)}${notes.map((note) => html`<span class="note">${note}</span>`)}</li>`;
  };
  const group = ({ label, shares }: CardGroup): unknown =>
    html`<p class="group">${label}</p><ul>${shares.map(row)}</ul>`;

  return html`<div class="block" part="shares"><p class="label">${words.shares}</p>${groups.map(group)}${
    groups.length + (groups[0]?.shares.length ?? 0) > 2 ? html`<p class="small">${words.overlap}</p>` : ''
  }</div>`;
}

/** With how many partners, and which are the largest. */
export function partners({ html, card: { count, top }, words, text, cite }: Writer<FullCard>): unknown {
  if (!count && !top) return '';
  const all = top?.partners.length === top?.upTo;
  const word = all ? (top?.ranked ? 'largest' : 'largestUnranked') : top?.ranked ? 'top' : 'unranked';
  const names = top?.partners.map(({ label, fact }) => cite(fact, label, fillText(words[word], top.upTo, label)));
  const list = names?.reduce((list, name) => fill(words.list, list, name));
  return html`<div class="block" part="partners">${count ? html`<p>${fill(words.count, cite(count, text(count), fillText(words.count, text(count))))}</p>` : ''}${
    top ? html`<p>${fill(words[word], String(top.upTo), list)}</p>` : ''
  }</div>`;
}
