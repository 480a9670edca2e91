/** Of what it consists: shares of the total in groups of one kind, and with how many partners the area trades. */

import { topWord } from '../../../data/card/groups.ts';
import { item } from '../../../data/card/number-parts.ts';
import type { CardGroup, CardShare, FullCard } from '../../../data/contract/card.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import type { Writer } from '../writer.ts';
import { rows } from './rows.ts';

const WHOLE = 100;

/** Significant digits that compare well. */
const DIGITS = 3;

export function shares(write: Writer<FullCard>): unknown {
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
    // Shares are compared, and mostly with rough ones.
    const number = text({ ...share, digits: Math.min(share.digits, DIGITS) });
    return { name: label, fact: share, number, isOwn: true, notes };
  };
  const group = ({ label, shares }: CardGroup): unknown =>
    html`<p class="group">${label}</p>${rows(write, shares.map(row), WHOLE)}`;
  const isSeveral = groups.length + (groups[0]?.shares.length ?? 0) > 2;

  return html`<div class="block" part="shares"><p class="label">${words.shares}${isSeveral ? html` <span>(${words.overlap})</span>` : ''}</p>${groups.map(group)}</div>`;
}

/** With how many partners, and which are the largest. */
export function partners({ html, card: { count, top }, words, text, cite }: Writer<FullCard>): unknown {
  if (!count && !top) return '';
  const named = top ? words[topWord(top)] : '';
  const names = top?.partners.map(({ label, fact }) => cite(fact, label, fillText(named, top.upTo, label)));
  const list = names?.reduce((list, name) => fill(words.list, list, name));
  return html`<div class="block" part="partners">${count ? html`<p>${fill(words.count, cite(count, text(count), fillText(words.count, text(count))))}</p>` : ''}${
    top ? html`<p>${fill(named, String(top.upTo), list)}</p>` : ''
  }</div>`;
}
