/** What the drawing means, what to take care of, and what a reader may take along. */
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
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
 * What a reader may take along. Each is a link that leads there without a script as well: `embed` to the start page, which makes the lines
 * for this card; open/take-along.ts copies what is to be copied.
 */
export function foot({ html, card, words, api }: Writer<FullCard>): unknown {
  const { headline, pin, lang, area, self, period, asOf } = card;
  const number = `${api}/facts/${headline.id}${pin}?lang=${lang}`;
  const [, indicator = '', , partner = '', breakdown = ''] = headline.id.split('.');
  const key = { area: area.id, indicator, partner, breakdown };
  const pinned: Record<string, string> = asOf ? { 'as-of': asOf } : {};
  const actions = [
    ['embed', words.embed, `${api}/?${new URLSearchParams({ ...key, period: period.id, ...pinned, lang })}`],
    [
      'picture',
      words.picture,
      `${api}${self.replace(/&view=full|view=full&|[?]view=full$/, '').replace(/[?]|$/, '.png$&')}`,
    ],
    ['data', words.data, `${api}/v1/facts.csv?${new URLSearchParams({ ...key, lang })}`],
    ['quote', words.quote, number],
    ['link', words.link, number],
  ];
  return html`<div class="foot" data-copied="${words.copied}" data-sentence="${card.sentence}"><div class="actions">${actions.map(
    ([name, label, href]) => html`<a data-take="${name}" href="${href}" target="_blank" rel="noopener">${label}</a>`,
  )}</div><p class="copied" role="status"></p></div>`;
}
