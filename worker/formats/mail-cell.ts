/**
 * A compact card as a table cell, for e-mail and for sites that allow few tags. All styles are inline. If a sanitizer removes them, as
 * sanitize-html does by default, the lines and the bold print remain.
 */
import { html } from 'hono/html';
import { shortText } from '../../data/card/display.ts';
import { headlinePieces } from '../../data/card/number-parts.ts';
import type { Card } from '../../data/contract/card.ts';
import { isolateLatin } from '../../data/fact/bidi.ts';
import { capitalize } from '../../data/fact/first-letter.ts';
import { day } from '../../data/fact/format.ts';
import { fill, growthText } from '../../data/fact/number-text.ts';
import { dueNotes } from '../../widget/view/notes.ts';
import { SIDE_PX, TYPE } from '../../widget/view/styles/measures.ts';
import { COLORS } from '../../widget/view/styles/tokens.ts';
import { figuresPath, isStruckOut, numberPath } from './card-links.ts';

/** The colors of the light theme. */
const { paper, ink, soft, line, mark, warn } = Object.fromEntries(
  Object.entries(COLORS).map(([name, [light]]) => [name, light]),
) as Record<keyof typeof COLORS, string>;

/**
 * Mail programs apply only inline styles, and color links that have none. Some sites forbid line breaks in tables (Ghost) or change the weight
 * of links (Tailwind Typography, VitePress), so the cell sets `white-space` and `font-weight` even to their defaults.
 */
const STYLES = {
  table: 'border-collapse:separate;width:100%;max-width:480px;margin-block:1em',
  cell: `padding:10px ${SIDE_PX}px;border:1px solid ${line};border-top:2px solid ${ink};background-color:${paper};color:${ink};font-family:system-ui,sans-serif;font-size:${TYPE.title.size}px;font-weight:400;line-height:1.4;text-align:start;white-space:normal`,
  number: `color:${ink};font-size:${TYPE.number.narrow}px;font-weight:700;line-height:1.3`,
  soft: `color:${soft};font-size:${TYPE.small.size}px`,
  doubt: `color:${warn};font-size:${TYPE.small.size}px`,
  link: `color:${mark}`,
};

/** Uses only the tags `table tbody tr td a strong small span s br`. `s` strikes out a withdrawn number: more sanitizers allow it than `del`. */
export async function mailCell(card: Card, origin: string): Promise<string> {
  const { title, headline, growth, below, other, source, lang, dir, words } = card;
  const locale = { tag: lang, writing: card.writing };
  const [before, digits, after] = headlinePieces(card, locale, 'long');
  const shownDigits = isStruckOut(headline) ? html`<s>${digits}</s>` : digits;
  const number = html`${before}<strong><a href="${origin}${numberPath(card)}" style="${STYLES.number}">${shownDigits}</a></strong>${after}`;
  const soft = (content: unknown) => html`<small style="${STYLES.soft}">${content}</small>`;
  const notes = dueNotes(card.notes).map(({ kind, label, text }) => {
    const shownLabel = label ? html`<strong>${label}</strong> ` : '';
    return html`<small style="${kind === 'doubt' ? STYLES.doubt : STYLES.soft}">${shownLabel}${text}</small>`;
  });
  // In Arabic, a Latin name would pull the date after it to its other side. Isolate characters prevent this: few sanitizers allow `bdi`.
  const sourceName = isolateLatin(source.byline ?? source.agency, dir);
  const sourceLink = html`<a href="${source.url}${source.fragment}" style="${STYLES.link}">${sourceName}</a>`;
  const sourceText = headline.basis === 'derived' ? fill(words.computedFrom, sourceLink) : sourceLink;
  const figuresLink = html`<a href="${origin}${figuresPath(card)}" style="${STYLES.link}">${words.figures}</a>`;
  const lines = [
    // A no-break space keeps the last two words of the title together.
    html`<strong>${title.replace(/ (?=\S+$)/, '\u00a0')}</strong>`,
    html`${number}${other ? html` <span style="${STYLES.soft}">${shortText(other, words, locale)}</span>` : ''}`,
    growth ? capitalize(growthText(growth, words, locale), lang) : '',
    below ? soft(below.text) : '',
    ...notes,
    soft(html`${fill(words.detail, sourceText, day(source.published, locale, 'medium'))} · ${figuresLink}`),
  ].filter(Boolean);
  return String(
    await html`<table lang="${lang}" dir="${dir}" cellspacing="0" style="${STYLES.table}"><tbody><tr><td style="${STYLES.cell}">
${lines.map((content, i) => html`${content}${i < lines.length - 1 ? html`<br>` : ''}\n`)}</td></tr></tbody></table>
`,
  );
}
