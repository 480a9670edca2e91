/** Pieces of markup that several pages have. */
import { html, raw } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { periodLabel, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { Words } from '../../../data/contract/card.ts';
import { day, type Locale } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { doubtOf } from '../../../widget/view/notes.ts';
import type { PageWords } from './page-context.ts';

export type Markup = ReturnType<typeof html>;

/** What links need of the page's context (page-context.ts) to keep its language. */
interface LanguageInLinks {
  to: string;
  lang: string;
}

/** Marks text as markup that is already escaped. */
export const trusted = raw;

/** No line ends before a dash or a dot, inside guillemets, or between a number and the word after it: `2025 г. – рост`, `240 billion`. */
function withNoBreakSpaces(text: string): string {
  return text.replaceAll(/ (?=[–—·] |»)|(?<=«) |(?<=\d) (?=\p{L})/gu, '\u00A0');
}

/** Chinese, which has no spaces, may break anywhere: numbers with their units and short quotations stay on one line. */
const CHINESE_PARTS = /((?:约|超过|不到|共)?\d[\d.,—]*[年月日万亿美元页个]+|数字|“\p{Script=Han}{1,6}”)/u;

/** A text whose numbers stay on one line with their units. */
export function unbroken(text: string): Markup {
  const pieces = withNoBreakSpaces(text).split(CHINESE_PARTS);
  return html`${pieces.map((piece, i) => (i % 2 ? whole(piece) : piece))}`;
}

/** A text in which each of these parts, such as a period, stays on one line with the sign after it, if there is room. */
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

/** Stays on one line if there is room for it. */
function whole(text: string): Markup {
  return html`<span class="whole">${text}</span>`;
}

/** A number with its scale and unit, apart from a word before it and from the beginning of a range: `about` and `74.4 billion US dollars`. */
export function amountIn(number: string): string {
  return number.replace(/^.*\s–\s|^[^\d≈−]+\s/u, '');
}

/** A number in words, with its scale and unit on one line. */
export function withAmount(number: string): Markup {
  return keeping(number, amountIn(number));
}

/** A day in words, on one line. */
export function dayOf(date: string, { locale }: { locale: Locale }): Markup {
  return html`<span class="day">${day(date, locale)}</span>`;
}

/** The same before a comma, with no-break spaces: after a box, browsers may begin a line with the comma. */
export function dayBeforeComma(date: string, { locale }: { locale: Locale }): string {
  return day(date, locale).replaceAll(' ', '\u00A0');
}

/** The name of a period, on one line. */
export function namedPeriod(id: string, { texts }: { texts: Texts }): Markup {
  return whole(withNoBreakSpaces(periodLabel(texts, id)));
}

/** Pieces with the commas of the language between them. Chinese needs a place to break before a link. */
export function inARow(pieces: readonly unknown[], words: Words): Markup {
  const comma = commaOf(words);
  return html`${pieces.map((piece, i) => [i ? html`${comma}${comma.endsWith(' ') ? '' : html`<wbr>`}` : '', piece])}`;
}

/**
 * A text with a button that copies it. Without a script there is no button; the text can be selected. Addresses at
 * `origin` in it, the deployment's public one, are put right where the page is seen at another. What names them is code, which runs from
 * left to right in any language, unless `dir` says otherwise.
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
  return html`<div class="snippet" role="group" aria-label="${label}"><pre${isShort ? html` class="short"` : ''} tabindex="0" dir="${dir}"><code id="${id}"${origin ? html` data-here="${origin}"` : ''}>${text}</code></pre><button type="button" data-copy="${id}" data-copied="${page.copiedText}" data-failed="${page.selectText}">${page.copyText}</button></div>`;
}

/** What its status says of a number, in the words of its card: that it is in doubt, or was revised. */
export function statusMark(status: string, { page, words }: { page: PageWords; words: Words }): Markup | '' {
  if (status === 'revised') return html` <span class="fine">${page.revisedWord}</span>`;
  const doubt = doubtOf(status, words);
  return doubt && html` <b class="doubt">${doubt}</b>`;
}

/** Whom to write to; of a copy without a contact, that its publisher has to name one. */
export function contactLine({ contact }: CatalogueIndex['about'], page: PageWords): Markup {
  return contact
    ? html`${fill(page.aboutContact, html`<a href="${contact}">${contact.replace(/^mailto:/, '')}</a>`)}`
    : html`<strong>${page.aboutUnpublished}</strong>`;
}

/**
 * The way to report an error on a page: a mail to the contact, or its page. `of` are the title and the absolute address of the page, which the
 * mail names. Without a contact it leads to `instead`, which says what to do.
 */
export function reportLink(about: CatalogueIndex['about'], of: string[], instead: string, page: PageWords): Markup {
  const { contact } = about;
  if (!contact) return html`<a href="${instead}">${page.reportLink}</a>`;
  const [subject = '', body = ''] = of.map(encodeURIComponent);
  const mail = `${contact.includes('?') ? '&' : '?'}subject=${subject}&body=${body}`;
  return html`<a href="${contact}${contact.startsWith('mailto:') ? mail : ''}">${page.reportError}</a>`;
}

/** What to do about a number that seems wrong. `office` links to the office that compiles it; null where that is not said of one number. */
export function reportSteps(
  office: Markup | null,
  about: CatalogueIndex['about'],
  of: string[],
  page: PageWords,
): Markup {
  const whom = about.contact ? reportLink(about, of, '', page) : contactLine(about, page);
  return html`<p>${office ? fill(page.reportWhose, office) : page.reportWhose.replace(/ ?[(（]\{\}[)）]/, '')}</p><p>${whom}</p>`;
}

/** A cell of a table whose rows stack where there is no room; the name of its column then stands before it. */
export function cell(name: string | undefined, content: unknown, { item }: Words): Markup {
  return html`<td data-column="${fillText(item, name, '')}">${content}</td>`;
}

/** A list of names and their contents; a row without content is left out. */
export function rowList(rows: readonly (readonly [name: unknown, content: unknown])[]): Markup {
  return html`<dl class="rows">${rows.map(([name, content]) => (content ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : ''))}</dl>`;
}

/** An address of this site with parameters, in the order of canonical addresses, which keeps the language of the page. */
export function addressOf(path: string, parameters: Record<string, string>, { to, lang }: LanguageInLinks): string {
  const query = new URLSearchParams({ ...parameters, ...(to ? { lang } : {}) });
  query.sort();
  return `${path}?${query}`;
}

/** The form field that keeps the language of the page; empty for the default language. */
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

/** Text in which code stands between grave accents, and addresses of problems are links. */
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

/** A field of `selectForm`: its options are pairs of value and label. */
export type SelectField = readonly [
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string | undefined,
];

/** A form of selects that asks for the page again. Works without JavaScript. */
export function selectForm(
  action: string,
  fields: readonly SelectField[],
  context: LanguageInLinks & { page: PageWords },
): Markup {
  const markup = fields.map(
    ([name, label, options, chosen = '']) =>
      html`<label>${label} <select name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`)}</select></label>`,
  );
  return html`<form class="ask" action="${action}">${markup}${langField(context)}<button>${context.page.showWord}</button></form>`;
}
