/** What the drawing means, what to take care of, and where the numbers are from. */
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { publishers } from '../../../data/fact/evidence.ts';
import { day } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
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

export function foot({ html, card, words, locale, api, newer }: Writer<FullCard>): unknown {
  const { source, headline, pin, lang, area } = card;
  const page = html`<a href="${source.url}"><bdi>${publishers(source).join(' · ')}</bdi></a>`;
  const names = source.attributedTo ? fill(words.via, html`<bdi>${source.attributedTo}</bdi>`, page) : page;
  const others = () => (source.others === 1 ? words.another : fillText(words.others, source.others));
  const more = source.others
    ? html`<p><a href="${api}/facts/${headline.id}${pin}?lang=${lang}">${others()}</a></p>`
    : '';
  return html`<div class="foot" part="source"><p>${fill(words.from, names, day(source.published, locale))}</p>${more}${newer ? html`<p><a href="${api}/areas/${area.id}?lang=${lang}">${newer}</a></p>` : ''}</div>`;
}
