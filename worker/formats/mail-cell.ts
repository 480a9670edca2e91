/**
 * What a compact card says as one table cell, for mail and for sites that keep few tags: the look stands in inline styles, and where a
 * sanitizer removes those (sanitize-html by default), the order, the lines and the bold print are left.
 */
import { html } from 'hono/html';
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { amount, day, gap } from '../../data/fact/format.ts';
import { fill, fillText } from '../../data/fact/number-text.ts';
import { COLOURS } from '../../widget/view/styles/tokens.ts';
import { item, measureOf, writer } from '../../widget/view/writer.ts';
import { figuresAddress, isStruck, numberAddress } from './card-links.ts';
import { plainTexts } from './escape.ts';
import type { Markup } from './static-view.ts';

const { paper, ink, soft, line, mark } = Object.fromEntries(
  Object.entries(COLOURS).map(([name, [light]]) => [name, light]),
) as Record<keyof typeof COLOURS, string>;

/**
 * Mail programs take a style from the element itself, and colour links in their own way where it has none. Pages that forbid line breaks in
 * tables (Ghost), or give links a weight of their own (Tailwind Typography, VitePress), would change what has no style for that.
 */
const STYLES = {
  table: 'border-collapse:separate;width:100%;max-width:480px;margin-block:1em',
  cell: `padding:10px 14px;border:1px solid ${line};border-radius:6px;background-color:${paper};color:${ink};font-family:system-ui,sans-serif;font-size:15px;font-weight:400;line-height:1.4;text-align:start;white-space:normal`,
  number: `color:${ink};font-size:28px;font-weight:700;line-height:1.3`,
  soft: `color:${soft};font-size:13px`,
  link: `color:${mark}`,
};

/**
 * Tags: `table tbody tr td a strong small span s br`. `s` strikes a number out, because `del` is not on every list of tags that are kept,
 * and without it the number would seem to stand. `now` is the card whose number has replaced this one's.
 */
export async function mailCell(
  shown: CompactCard,
  allWords: Words,
  origin: string,
  now: CompactCard | null = null,
): Promise<string> {
  const card = plainTexts(shown);
  const replaced = now && plainTexts(now);
  const { words, locale, notes, text, change } = writer(html, card, { tag: card.lang, api: origin, level: '' });
  const { area, title, period, headline, growth, source, lang, dir } = card;
  const amountOf = html`<strong><a href="${origin}${numberAddress(card)}" style="${STYLES.number}">${text(headline, measureOf(headline.id) === 'growth')}</a></strong>`;
  const [first, ...more] = notes.map((note) => note.text);
  const small = [
    replaced && first ? fill(words.item, first, replacement(replaced, origin)) : first,
    more.join(' · '),
    years(card, allWords, locale, text),
  ].filter(Boolean);
  const page = html`<a href="${source.url}${source.fragment}" style="${STYLES.link}">${source.agency}</a>`;
  const lines = [
    html`<strong>${area.label}</strong>`,
    html`<strong>${period.label}</strong> <span style="${STYLES.soft}">· ${title}</span>`,
    isStruck(headline) ? html`<s>${amountOf}</s>` : amountOf,
    growth ? change(growth) : words.noGrowth && html`<span style="${STYLES.soft}">${words.noGrowth}</span>`,
    ...small.map((note) => html`<small style="${STYLES.soft}">${note}</small>`),
    html`<small style="${STYLES.soft}">${fill(words.detail, page, day(source.published, locale))} · <a href="${origin}${figuresAddress(card)}" style="${STYLES.link}">${words.figures}</a></small>`,
  ].filter(Boolean);
  return String(
    await html`<table lang="${lang}" dir="${dir}" cellspacing="0" style="${STYLES.table}"><tbody><tr><td style="${STYLES.cell}">
${lines.map((content, i) => html`${content}${i < lines.length - 1 ? html`<br>` : ''}\n`)}</td></tr></tbody></table>
`,
  );
}

/** The trend as a list, whose unit is not said with each number where all have that of the headline. */
function years(
  { trend, headline, words }: CompactCard,
  allWords: Words,
  locale: Parameters<typeof amount>[1],
  text: (fact: CardFact) => string,
): string {
  if (!trend.length) return '';
  const unitOf = (fact: CardFact) => [amount(fact, locale)[1], words[fact.unit]].filter(Boolean).join(gap(locale));
  const unit = unitOf(headline);
  const isShared = unit !== '' && trend.every(({ fact }) => unitOf(fact) === unit);
  const short = (fact: CardFact) => fillText(words[fact.qualifier], amount(fact, locale)[0]);
  const listed = trend.map(({ year, fact }) => item(words, year, isShared ? short(fact) : text(fact)));
  return isShared ? item(words, fillText(allWords.trend, unit), listed.join(' · ')) : listed.join(' · ');
}

/** The number that stands in the place of one that is struck out, and whether nobody printed it. */
function replacement(now: CompactCard, origin: string): Markup {
  const { text } = writer(html, now, { tag: now.lang, api: origin, level: '' });
  const { headline, words } = now;
  const derived = headline.basis === 'derived' ? ` (${words.derived})` : '';
  return html`<a href="${origin}${numberAddress(now)}" style="${STYLES.link}">${text(headline)}</a>${derived}`;
}
