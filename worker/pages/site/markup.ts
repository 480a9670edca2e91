/** Markup that several pages share. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { periodLabel, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { Words } from '../../../data/contract/enumerations.ts';
import type { Status } from '../../../data/contract/fact.ts';
import { day, type Locale } from '../../../data/fact/format.ts';
import { periodIn } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { doubtLabel } from '../../../widget/view/notes.ts';
import { factLink, type PageContext, type PageWords } from './page-context.ts';

export type Markup = ReturnType<typeof html>;

type Link = readonly [address: string, name: unknown];
/** The address is null for the current choice. */
type Chip = readonly [address: string | null, name: unknown];

/** The text does not wrap if it fits on one line. */
export function unbroken(text: string): Markup {
  return html`<span class="whole">${text}</span>`;
}

/**
 * The text, in which these parts, such as its number and its period, do not wrap if they fit on one line. Punctuation after a part stays with
 * it, because browsers may break between them: `[In January – May 2025,] trade came to [227.67 billion yuan].`
 */
export function withUnbroken(text: string, ...parts: string[]): Markup {
  // Digits never wrap, and may be part of another number.
  const [part, ...rest] = parts.filter((part) => /\D/.test(part) && text.includes(part));
  if (part === undefined) return html`${text}`;
  const [before = '', ...between] = text.split(part);
  const [, punctuation = '', after = ''] = /^([:،,.，。]?)(.*)/s.exec(between.join(part)) ?? [];
  return html`${withUnbroken(before, ...rest)}${unbroken(part + punctuation)}${withUnbroken(after, ...rest)}`;
}

/** A date in words. */
export function dayOf(date: string, { locale }: { locale: Locale }): Markup {
  return unbroken(day(date, locale));
}

/** The name of a period. */
export function namedPeriod(id: string, { texts }: { texts: Texts }): Markup {
  return unbroken(periodLabel(texts, id));
}

/** A list with the commas of the language. A line may break before each item, even in Chinese, whose commas have no space. */
export function commaList(items: readonly unknown[], words: Words): Markup {
  const comma = commaOf(words);
  const lineBreak = comma.endsWith(' ') ? '' : html`<wbr>`;
  return html`${items.map((item, i) => [i ? comma : '', lineBreak, item])}`;
}

/** Says after a number that sources disagree, or that it was revised, in the words of its card. */
export function statusMark(status: Status, { page, words }: { page: PageWords; words: Words }): Markup | '' {
  if (status === 'revised') return html` <span class="fine">${page.revisedWord}</span>`;
  const doubt = doubtLabel(status, words);
  return doubt && html` <b class="doubt">${doubt}</b>`;
}

/** A part of a page with a heading that links can lead to. */
export function section(id: string, title: unknown, content: unknown): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** The links from the top of the site to a page. */
export function breadcrumbs(label: string, links: readonly Link[]): Markup {
  return html`<nav class="path" aria-label="${label}">${links.map(([address, name], i) => html`${i ? ' › ' : ''}<a href="${address}">${name}</a>`)}</nav>`;
}

/** A link to the page of an area. */
export function areaLink(code: string, { texts, to }: PageContext): Markup {
  return html`<a href="/areas/${code}${to}">${texts.labels.areas[code] ?? code}</a>`;
}

/** A link to the page of a fact, named by its title. The period in it does not wrap. */
export function titleLink(id: string, context: PageContext): Markup {
  const { texts, words } = context;
  const title = titleOfFact(texts, id, commaOf(words));
  return html`<a href="${factLink(id, context)}">${withUnbroken(title, periodLabel(texts, periodIn(id)))}</a>`;
}

/** The links from the list of areas to an area or one of its figures. */
export function areaPath(areas: readonly (string | undefined)[], { page, texts, to }: PageContext): Markup {
  const links = areas.flatMap((code) => (code ? [[`/areas/${code}${to}`, texts.labels.areas[code]] as const] : []));
  return breadcrumbs(page.areasPage, [[`/areas${to}`, page.areasPage], ...links]);
}

/** Links as a row of buttons. */
export function chips(links: readonly Chip[], id?: string): Markup {
  const items = links.map(([address, name]) =>
    address === null
      ? html`<li aria-current="true"><span>${name}</span></li>`
      : html`<li><a href="${address}">${name}</a></li>`,
  );
  return html`<ul class="chips"${id ? html` id="${id}"` : ''}>${items}</ul>`;
}

/** `rows` are elements `tr`. */
export function table(classes: string, heads: readonly unknown[], rows: unknown, id?: string): Markup {
  return tableOf(
    classes,
    heads.map((head) => headCell(head)),
    rows,
    id,
  );
}

/** A table whose heads are elements `th`. */
export function tableOf(classes: string, heads: unknown, rows: unknown, id?: string): Markup {
  return html`<table class="${classes}"${id ? html` id="${id}"` : ''}><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** The head of a column. */
export function headCell(content: unknown, className = ''): Markup {
  return html`<th scope="col"${className && html` class="${className}"`}>${content}</th>`;
}

/** A cell of a stacked table. On narrow screens its rows become blocks, and each cell begins with the name of its column. */
export function cell(name: string | undefined, content: unknown, { item }: Words): Markup {
  return html`<td data-column="${fillText(item, name, '')}">${content}</td>`;
}

/** Says below a table how many rows it leaves out. */
export function shownNote(shown: number, all: number, { page }: PageContext): Markup | '' {
  return shown < all ? html`<p class="fine">${fillText(page.shownOf, shown, all)}</p>` : '';
}

/** A list of names and values, without the rows that have no value. */
export function rowList(rows: readonly (readonly [name: unknown, content: unknown])[]): Markup {
  return html`<dl class="rows">${rows.map(([name, content]) => (content ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : ''))}</dl>`;
}

/** The areas by kind, in the order of lists. Kinds without areas are left out. */
export function areasByKind<T extends { id: string }>(
  areas: readonly T[],
  { vocabulary }: CatalogueIndex,
  page: PageWords,
) {
  const kinds = [
    ['country', page.kindCountry],
    ['region', page.kindRegion],
    ['port', page.kindPort],
    ['group', page.kindGroup],
  ] as const;
  return kinds
    .map(([kind, name]) => ({ kind, name, areas: areas.filter(({ id }) => vocabulary.areas[id]?.kind === kind) }))
    .filter(({ areas }) => areas.length);
}

/** Text with code between grave accents. Addresses of problems become links. */
export function withCode(text: string): Markup[] {
  return text.split(/(`[^`]+`|\/problems\/[a-z-]+)/).map((piece) => {
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    if (piece.startsWith('/problems/')) return html`<a href="${piece}"><code>${piece}</code></a>`;
    return html`${piece}`;
  });
}
