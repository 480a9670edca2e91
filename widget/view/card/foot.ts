/** The foot of the full view: what the drawing means, caveats, and actions for readers. */

import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { factPath } from '../../../data/fact/id.ts';
import type { Writer } from '../writer.ts';
import { bar, KINDS, kindOf } from './bar.ts';

type Kind = (typeof KINDS)[number];

/** A key to the bars, where they are of more than one kind. */
export function legend({ html, card, words }: Writer<FullCard>): unknown {
  const drawn = [
    ...card.trend.map(({ fact }) => fact),
    ...(card.groups ?? []).flatMap(({ shares }) => shares.map(({ share }) => share)),
  ];
  const kinds = KINDS.filter((kind) => drawn.some((fact) => kindOf(fact) === kind));
  const key = (kind: Kind): unknown => {
    const like = drawn.find((fact) => kindOf(fact) === kind) as CardFact;
    // The same length for each, so that only its kind differs; an open end needs room.
    const sample = bar(html, { ...like, value: 1 }, kind === 'limit' ? 1.2 : 1);
    return html`<li>${sample}${words[kind]}</li>`;
  };
  return kinds.length > 1 ? html`<ul class="legend">${kinds.map(key)}</ul>` : '';
}

export function caveats({ html, card: { caveats = [] }, words }: Writer<FullCard>): unknown {
  return caveats.length
    ? html`<div class="block small" part="caveats"><p>${words.note}</p><ul class="care">${caveats.map(({ label }) => html`<li>${label}</li>`)}</ul></div>`
    : '';
}

/**
 * The actions for readers. Every action is a link that works without a script: `embed` leads to the start page, which makes the
 * snippet for this card. open/copy-actions.ts copies the citation and the link.
 */
export function foot({ html, card, words, api }: Writer<FullCard>): unknown {
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
