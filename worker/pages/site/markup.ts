/** HTML that several pages share: texts that do not wrap, links, sections, lists and tables. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { labelOf, periodLabel, type Texts } from '../../../data/catalogue/format/texts.ts';
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

/** The text does not wrap if it fits on one line (class `whole` of site.css). */
export function unbroken(text: string): Markup {
  return html`<span class="whole">${text}</span>`;
}

/**
 * The text, whose parts do not wrap if they fit on one line. Punctuation after a part stays with it, because browsers may break between them.
 *
 * With the parts `In January – May 2025` and `227.67 billion yuan`:
 * `[In January – May 2025,] trade came to [227.67 billion yuan.]`
 */
export function withUnbroken(text: string, ...parts: string[]): Markup {
  // Digits never wrap, and may be part of another number.
  const [part, ...otherParts] = parts.filter((part) => /\D/.test(part) && text.includes(part));
  if (part === undefined) return html`${text}`;
  const start = text.indexOf(part);
  const before = text.slice(0, start);
  const [, punctuation = '', after = ''] = /^([:،,.，。]?)(.*)/s.exec(text.slice(start + part.length)) ?? [];
  return html`${withUnbroken(before, ...otherParts)}${unbroken(part + punctuation)}${withUnbroken(after, ...otherParts)}`;
}

/** A date in words. */
export function dayOf(date: string, { locale }: { locale: Locale }): Markup {
  return unbroken(day(date, locale));
}

/** The name of a period. */
export function namedPeriod(id: string, { texts }: { texts: Texts }): Markup {
  return unbroken(periodLabel(texts, id));
}

/** Items with the comma of the language between them. Lines may break before an item, also in Chinese, whose comma has no space. */
export function commaList(items: readonly unknown[], words: Words): Markup {
  const comma = commaOf(words);
  const lineBreak = comma.endsWith(' ') ? '' : html`<wbr>`;
  return html`${items.map((item, i) => [i ? comma : '', lineBreak, item])}`;
}

/** Follows a number: ` Revised`, or why it is in doubt, in the words of cards: ` Figures disagree`. */
export function statusMark(status: Status, { page, words }: { page: PageWords; words: Words }): Markup | '' {
  if (status === 'revised') return html` <span class="fine">${page.revisedWord}</span>`;
  const doubt = doubtLabel(status, words);
  return doubt && html` <b class="doubt">${doubt}</b>`;
}

/** A section with a heading. Links can lead to `#id`. */
export function section(id: string, title: unknown, content: unknown): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** `Areas › China`: links to the pages above this one. `label` is for screen readers. */
export function breadcrumbs(label: string, links: readonly Link[]): Markup {
  return html`<nav class="path" aria-label="${label}">${links.map(([address, name], i) => html`${i ? ' › ' : ''}<a href="${address}">${name}</a>`)}</nav>`;
}

/** A link to the page of an area. */
export function areaLink(code: string, { texts, langQuery }: PageContext): Markup {
  return html`<a href="/areas/${code}${langQuery}">${labelOf(texts, 'areas', code)}</a>`;
}

/** A link to the page of a fact, named by its title. The period in it does not wrap. */
export function titleLink(id: string, context: PageContext): Markup {
  const { texts, words } = context;
  const title = titleOfFact(texts, id, commaOf(words));
  return html`<a href="${factLink(id, context)}">${withUnbroken(title, periodLabel(texts, periodIn(id)))}</a>`;
}

/** Breadcrumbs from the list of areas down to these areas. Areas that are undefined are left out. */
export function areaPath(codes: readonly (string | undefined)[], { page, texts, langQuery }: PageContext): Markup {
  const links = codes.flatMap((code) =>
    code ? [[`/areas/${code}${langQuery}`, labelOf(texts, 'areas', code)] as const] : [],
  );
  return breadcrumbs(page.areasPage, [[`/areas${langQuery}`, page.areasPage], ...links]);
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

/** A table. `heads` are the names of its columns, `rows` are `tr` elements. */
export function table(classes: string, heads: readonly unknown[], rows: unknown, id?: string): Markup {
  return tableWithHeadCells(
    classes,
    heads.map((head) => headCell(head)),
    rows,
    id,
  );
}

/** A table whose heads are `th` elements, so that a column can have a class. */
export function tableWithHeadCells(classes: string, heads: unknown, rows: unknown, id?: string): Markup {
  return html`<table class="${classes}"${id ? html` id="${id}"` : ''}><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** The head of a column. */
export function headCell(content: unknown, className = ''): Markup {
  return html`<th scope="col"${className && html` class="${className}"`}>${content}</th>`;
}

/** A cell of a table with the class `stacked`. On narrow screens its rows become blocks, and each cell begins with the name of its column. */
export function cell(columnName: string | undefined, content: unknown, { item }: Words): Markup {
  return html`<td data-column="${fillText(item, columnName, '')}">${content}</td>`;
}

/** Says below a table how many of all rows it shows, if some are left out. */
export function shownNote(shown: number, all: number, { page }: PageContext): Markup | '' {
  return shown < all ? html`<p class="fine">${fillText(page.shownOf, shown, all)}</p>` : '';
}

/** A list of names and values, without the rows that have no value. */
export function rowList(rows: readonly (readonly [name: unknown, content: unknown])[]): Markup {
  return html`<dl class="rows">${rows.map(([name, content]) => (content ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : ''))}</dl>`;
}

/** Groups areas by kind: countries, regions, ports, groups. Kinds without areas are left out. */
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

/** `` `a=b` `` becomes code, and an address such as `/problems/gone` a link. */
export function withCode(text: string): Markup[] {
  return text.split(/(`[^`]+`|\/problems\/[a-z-]+)/).map((part) => {
    if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('/problems/')) return html`<a href="${part}"><code>${part}</code></a>`;
    return html`${part}`;
  });
}
