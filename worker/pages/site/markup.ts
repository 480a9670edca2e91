/** Markup that several pages share. */
import { html, raw } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { periodLabel, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { Words } from '../../../data/contract/card.ts';
import { day, type Locale } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { doubtOf } from '../../../widget/view/notes.ts';
import type { PageContext, PageWords } from './page-context.ts';

export type Markup = ReturnType<typeof html>;

type Link = readonly [address: string, name: unknown];

/** The part of PageContext that keeps the language in links. */
interface LanguageInLinks {
  to: string;
  lang: string;
}

/** Marks text that is escaped already. */
export const trusted = raw;

/** Prevents line breaks before a dash or dot, inside guillemets, and between a number and the next word: `2025 г. – рост`, `240 billion`. */
function withNoBreakSpaces(text: string): string {
  return text.replaceAll(/ (?=[–—·] |»)|(?<=«) |(?<=\d) (?=\p{L})/gu, '\u00A0');
}

/** Chinese text may break anywhere. Numbers with their units and short quotations stay on one line. */
const CHINESE_PARTS = /((?:约|超过|不到|共)?\d[\d.,—]*[年月日万亿美元页个]+|数字|“\p{Script=Han}{1,6}”)/u;

/** Keeps numbers on one line with their units. */
export function unbroken(text: string): Markup {
  const pieces = withNoBreakSpaces(text).split(CHINESE_PARTS);
  return html`${pieces.map((piece, i) => (i % 2 ? whole(piece) : piece))}`;
}

/** Keeps each of these parts of the text, such as a period, on one line with the punctuation after it, if there is room. */
export function keeping(text: string, ...parts: string[]): Markup {
  const all = withNoBreakSpaces(text);
  // A number without a word has nothing to break at, and might be a part of another one in the text.
  const [part, ...rest] = parts
    .map(withNoBreakSpaces)
    .filter((part) => /\p{L}|\d.*\s/u.test(part) && all.includes(part));
  if (part === undefined) return unbroken(text);
  const [before = '', ...between] = all.split(part);
  const [end, ...after] = /^([:،,.]?)(.*)/s.exec(between.join(part))?.slice(1) ?? [];
  // A no-break space at the end of a line would be underlined in a link.
  return html`${keeping(before.replace(/(?<=\p{L})\u00A0$/u, ' '), ...rest)}${whole(part.trimEnd() + end)}${part.endsWith(' ') ? ' ' : ''}${keeping(after.join(''), ...rest)}`;
}

/** Keeps the text on one line if there is room. */
function whole(text: string): Markup {
  return html`<span class="whole">${text}</span>`;
}

/** The number with its scale and unit, without a word before it or the start of a range: `about 74.4 billion US dollars` → `74.4 billion US dollars`. */
export function amountIn(number: string): string {
  return number.replace(/^.*\s–\s|^[^\d≈−]+\s/u, '');
}

/** Keeps a number with its scale and unit on one line. */
export function withAmount(number: string): Markup {
  return keeping(number, amountIn(number));
}

/** A date in words, on one line. */
export function dayOf(date: string, { locale }: { locale: Locale }): Markup {
  return html`<span class="day">${day(date, locale)}</span>`;
}

/** A date before a comma. It has no-break spaces instead of a box, because browsers may break between a box and a comma. */
export function dayBeforeComma(date: string, { locale }: { locale: Locale }): string {
  return day(date, locale).replaceAll(' ', '\u00A0');
}

/** The name of a period, on one line. */
export function namedPeriod(id: string, { texts }: { texts: Texts }): Markup {
  return whole(withNoBreakSpaces(periodLabel(texts, id)));
}

/** A list with the commas of the language. In Chinese, a link needs a place to break before it. */
export function inARow(pieces: readonly unknown[], words: Words): Markup {
  const comma = commaOf(words);
  return html`${pieces.map((piece, i) => [i ? html`${comma}${comma.endsWith(' ') ? '' : html`<wbr>`}` : '', piece])}`;
}

/**
 * A text with a button that copies it. Without a script there is no button, but the text can be selected. `origin` is the public address
 * in the text: site.js replaces it if the page is seen at another address, such as localhost. Such a text is code, so it runs from left
 * to right unless `dir` says otherwise.
 */
export function copyable(
  id: string,
  label: string,
  text: string,
  page: PageWords,
  origin?: string,
  dir: 'auto' | 'ltr' = origin ? 'ltr' : 'auto',
): Markup {
  const isShort = text && text.split('\n').length <= 12;
  const code = html`<code id="${id}"${origin ? html` data-here="${origin}"` : ''}>${text}</code>`;
  return html`<div class="snippet" role="group" aria-label="${label}">
<pre${isShort ? html` class="short"` : ''} tabindex="0" dir="${dir}">${code}</pre>
<button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyText}</button></div>`;
}

/** Says after a number that sources disagree, or that it was revised, in the words of its card. */
export function statusMark(status: string, { page, words }: { page: PageWords; words: Words }): Markup | '' {
  if (status === 'revised') return html` <span class="fine">${page.revisedWord}</span>`;
  const doubt = doubtOf(status, words);
  return doubt && html` <b class="doubt">${doubt}</b>`;
}

/** Where to write to; for a copy without a contact, where to report an error. */
export function contactLine({ contact }: CatalogueIndex['about'], page: PageWords): Markup {
  return contact
    ? html`${fill(page.aboutContact, html`<a href="${contact}">${contact.replace(/^mailto:/, '')}</a>`)}`
    : html`<strong>${page.aboutUnpublished}</strong>`;
}

/**
 * A link to report an error: an email or a page of the contact. `of` are the title and absolute address of the page, for the email.
 * Without a contact it links to `instead`.
 */
export function reportLink(about: CatalogueIndex['about'], of: string[], instead: string, page: PageWords): Markup {
  const { contact } = about;
  if (!contact) return html`<a href="${instead}">${page.reportError}</a>`;
  const [subject = '', body = ''] = of.map(encodeURIComponent);
  const mail = `${contact.includes('?') ? '&' : '?'}subject=${subject}&body=${body}`;
  return html`<a href="${contact}${contact.startsWith('mailto:') ? mail : ''}">${page.reportError}</a>`;
}

/** What to do about a figure that seems wrong. `office` links to the statistics office; null on pages that are not about one figure. */
export function reportSteps(
  office: Markup | null,
  about: CatalogueIndex['about'],
  of: string[],
  page: PageWords,
): Markup {
  if (!about.contact) return html`<p>${contactLine(about, page)}</p>`;
  const who = office ? fill(page.reportWhose, office) : page.reportWhose.replace(/ ?[(（]\{\}[)）]/, '');
  return html`<p>${who}</p><p>${reportLink(about, of, '', page)}</p>`;
}

/** A part of a page with a heading that links can lead to. */
export function section(id: string, title: unknown, content: unknown): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** The way from the top of the site to a page. */
export function breadcrumbs(label: string, links: readonly Link[]): Markup {
  return html`<nav class="path" aria-label="${label}">${links.map(([address, name], i) => html`${i ? ' › ' : ''}<a href="${address}">${name}</a>`)}</nav>`;
}

/** The way to an area or one of its figures. */
export function areaPath(areas: readonly (string | undefined)[], { page, texts, to }: PageContext): Markup {
  const links = areas.flatMap((code) => (code ? [[`/areas/${code}${to}`, texts.labels.areas[code]] as const] : []));
  return breadcrumbs(page.areasPage, [[`/areas${to}`, page.areasPage], ...links]);
}

/** Links as a row of buttons. */
export function chips(links: readonly Link[], id?: string): Markup {
  return html`<ul class="chips"${id ? html` id="${id}"` : ''}>${links.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul>`;
}

/** `rows` are elements `tr`; `looks` are the classes of the table. */
export function table(looks: string, heads: readonly unknown[], rows: unknown, id?: string): Markup {
  return html`<table class="${looks}"${id ? html` id="${id}"` : ''}><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** A cell of a stacked table. On narrow screens its rows become blocks, and each cell begins with the name of its column. */
export function cell(name: string | undefined, content: unknown, { item }: Words): Markup {
  return html`<td data-column="${fillText(item, name, '')}">${content}</td>`;
}

/** A list of names and values, without the rows that have no value. */
export function rowList(rows: readonly (readonly [name: unknown, content: unknown])[]): Markup {
  return html`<dl class="rows">${rows.map(([name, content]) => (content ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : ''))}</dl>`;
}

/** An address of this site with parameters. It is canonical, and keeps the language of the page. */
export function addressOf(path: string, parameters: Record<string, string>, { to, lang }: LanguageInLinks): string {
  const query = new URLSearchParams({ ...parameters, ...(to ? { lang } : {}) });
  query.sort();
  return `${path}?${query}`;
}

/** The hidden field that keeps the language of the page; empty for the default language. */
export function langField({ to, lang }: LanguageInLinks): Markup | '' {
  return to ? html`<input type="hidden" name="lang" value="${lang}">` : '';
}

/** The one search box of the site. search.js makes it a combobox. */
export function searchBox(
  { searchLabel, searchExample, findWord }: PageWords,
  language: LanguageInLinks,
  q = '',
): Markup {
  return html`<form class="ask search" role="search" action="/search" data-suggest><label for="q">${searchLabel} <input type="search" id="q" name="q" value="${q}" maxlength="100" placeholder="${searchExample}"></label>${langField(language)}<button>${findWord}</button></form>`;
}

/** The kinds of areas in the order of lists, with their names. */
export function areaKinds({ kindCountry, kindRegion, kindPort, kindGroup }: PageWords) {
  return [
    ['country', kindCountry],
    ['region', kindRegion],
    ['port', kindPort],
    ['group', kindGroup],
  ] as const;
}

/** Text with code between grave accents. Addresses of problems become links. */
export function withCode(text: string): Markup[] {
  return text.split(/(`[^`]+`|\/problems\/[a-z-]+)/).map((piece) => {
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    if (piece.startsWith('/problems/')) return html`<a href="${piece}"><code>${piece}</code></a>`;
    return html`${piece}`;
  });
}

/** Copies the table with this id, for spreadsheets and editors. Hidden without JavaScript. */
export function copyTableButton(id: string, page: PageWords): Markup {
  return html`<button type="button" class="second" data-copy-table="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyTable}</button>`;
}

export type Options = readonly (readonly [value: string, label: string, isDisabled?: boolean])[];

/** The options of a select. */
export function options(all: Options, chosen = ''): Markup {
  return html`${all.map(([value, label, isDisabled]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}${isDisabled ? html` disabled` : ''}>${label}</option>`)}`;
}

type SelectField = readonly [name: string, label: string, options: Options, chosen: string | undefined];

/** A form of selects that asks for the page again. Works without JavaScript. */
export function selectForm(
  action: string,
  fields: readonly SelectField[],
  context: LanguageInLinks & { page: PageWords },
  hidden: Markup | '' = '',
): Markup {
  const selects = fields.map(
    ([name, label, all, chosen]) =>
      html`<label>${label} <select name="${name}">${options(all, chosen)}</select></label>`,
  );
  return html`<form class="ask" action="${action}">${selects}${hidden}${langField(context)}<button>${context.page.showWord}</button></form>`;
}
