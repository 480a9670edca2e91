/**
 * What a compact card says as one table cell, for mail and for sites that keep few tags: the look stands in inline styles, and where a
 * sanitizer removes those (sanitize-html by default), the order, the lines and the bold print are left.
 */
import { html } from 'hono/html';
import { shortText } from '../../data/card/display.ts';
import { headlinePieces } from '../../data/card/number-parts.ts';
import type { Card } from '../../data/contract/card.ts';
import { isolateLatin } from '../../data/fact/bidi.ts';
import { day } from '../../data/fact/format.ts';
import { fill, growthText } from '../../data/fact/number-text.ts';
import { dueNotes } from '../../widget/view/notes.ts';
import { SIDE_PX, TYPE } from '../../widget/view/styles/measures.ts';
import { COLOURS } from '../../widget/view/styles/tokens.ts';
import { figuresAddress, isStruck, numberAddress } from './card-links.ts';

const { paper, ink, soft, line, mark, warn } = Object.fromEntries(
  Object.entries(COLOURS).map(([name, [light]]) => [name, light]),
) as Record<keyof typeof COLOURS, string>;

/**
 * Mail programs take a style from the element itself, and colour links in their own way where it has none. Pages that forbid line breaks in
 * tables (Ghost), or give links a weight of their own (Tailwind Typography, VitePress), would change what has no style for that.
 */
const STYLES = {
  table: 'border-collapse:separate;width:100%;max-width:480px;margin-block:1em',
  cell: `padding:10px ${SIDE_PX}px;border:1px solid ${line};border-top:2px solid ${ink};background-color:${paper};color:${ink};font-family:system-ui,sans-serif;font-size:${TYPE.title.size}px;font-weight:400;line-height:1.4;text-align:start;white-space:normal`,
  number: `color:${ink};font-size:${TYPE.number.narrow}px;font-weight:700;line-height:1.3`,
  soft: `color:${soft};font-size:${TYPE.small.size}px`,
  doubt: `color:${warn};font-size:${TYPE.small.size}px`,
  link: `color:${mark}`,
};

/**
 * Tags: `table tbody tr td a strong small span s br`. `s` strikes a number out, because `del` is not on every list of tags that are kept,
 * and without it the number would seem to stand.
 */
export async function mailCell(card: Card, origin: string): Promise<string> {
  const { title, headline, growth, below, other, source, lang, dir, words } = card;
  const locale = { tag: lang, writing: card.writing };
  const [before, digits, after] = headlinePieces(card, locale, 'long');
  const number = html`${before}<strong><a href="${origin}${numberAddress(card)}" style="${STYLES.number}">${isStruck(headline) ? html`<s>${digits}</s>` : digits}</a></strong>${after}`;
  const soft = (content: unknown) => html`<small style="${STYLES.soft}">${content}</small>`;
  const noted = dueNotes(card.notes).map(
    ({ kind, label, text }) =>
      html`<small style="${STYLES[kind === 'doubt' ? kind : 'soft']}">${label ? html`<strong>${label}</strong> ` : ''}${text}</small>`,
  );
  // A Latin name would draw the day behind it to its own side; a `bdi` is on few lists of tags.
  const by = isolateLatin(source.byline ?? source.agency, dir);
  const page = html`<a href="${source.url}${source.fragment}" style="${STYLES.link}">${by}</a>`;
  const from = headline.basis === 'derived' ? fill(words.computedFrom, page) : page;
  const lines = [
    // The last word of a title does not stand alone.
    html`<strong>${title.replace(/ (?=\S+$)/, '\u00a0')}</strong>`,
    html`${number}${other ? html` <span style="${STYLES.soft}">${shortText(other, words, locale)}</span>` : ''}`,
    growth ? growthText(growth, words, locale).replace(/^./, (first) => first.toLocaleUpperCase(lang)) : '',
    below ? soft(below.text) : '',
    ...noted,
    html`<small style="${STYLES.soft}">${fill(words.detail, from, day(source.published, locale, 'medium'))} · <a href="${origin}${figuresAddress(card)}" style="${STYLES.link}">${words.figures}</a></small>`,
  ].filter(Boolean);
  return String(
    await html`<table lang="${lang}" dir="${dir}" cellspacing="0" style="${STYLES.table}"><tbody><tr><td style="${STYLES.cell}">
${lines.map((content, i) => html`${content}${i < lines.length - 1 ? html`<br>` : ''}\n`)}</td></tr></tbody></table>
`,
  );
}
