/** Addresses with parameters, and the forms that lead to them. Both keep the language of the page, and work without JavaScript. */
import { html } from 'hono/html';
import { labelOf } from '../../../data/catalogue/format/texts.ts';
import type { Markup } from './markup.ts';
import type { PageContext, PageWords } from './page-context.ts';

/** The part of PageContext that keeps the language in links. */
interface LanguageInLinks {
  langQuery: string;
  lang: string;
}

/** `/areas/CN?lang=fr&period=2023`. Parameters are sorted, so that the address is the canonical one. */
export function addressOf(
  path: string,
  parameters: Record<string, string>,
  { langQuery, lang }: LanguageInLinks,
): string {
  const query = new URLSearchParams({ ...parameters, ...(langQuery ? { lang } : {}) });
  query.sort();
  return `${path}?${query}`;
}

/** The hidden field that keeps the language of the page; empty for the default language. */
export function langField({ langQuery, lang }: LanguageInLinks): Markup | '' {
  return langQuery ? html`<input type="hidden" name="lang" value="${lang}">` : '';
}

/** The search box of all pages. The script search.js makes it a combobox. */
export function searchBox(
  { searchLabel, searchExample, findWord }: PageWords,
  language: LanguageInLinks,
  q = '',
): Markup {
  return html`<form class="ask search" role="search" action="/search" data-suggest><label for="q">${searchLabel} <input type="search" id="q" name="q" value="${q}" maxlength="100" placeholder="${searchExample}"></label>${langField(language)}<button>${findWord}</button></form>`;
}

export type Options = readonly (readonly [value: string, label: string])[];

/** Each area once, sorted by its name. */
export function areaOptions(codes: readonly string[], { texts, lang }: PageContext): Options {
  const names = [...new Set(codes)].map((code) => [code, labelOf(texts, 'areas', code)] as const);
  return names.sort(([, a], [, b]) => a.localeCompare(b, lang));
}

export function optionElements(options: Options, chosen = ''): Markup {
  return html`${options.map(([value, label]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`)}`;
}

type SelectField = readonly [name: string, label: string, options: Options, chosen: string | undefined];

/** A form of selects with a button that loads the page of the choice. */
export function selectForm(
  action: string,
  fields: readonly SelectField[],
  context: LanguageInLinks & { page: PageWords },
  hidden: Markup | '' = '',
): Markup {
  const selects = fields.map(
    ([name, label, options, chosen]) =>
      html`<label>${label} <select name="${name}">${optionElements(options, chosen)}</select></label>`,
  );
  return html`<form class="ask" action="${action}">${selects}${hidden}${langField(context)}<button>${context.page.showWord}</button></form>`;
}
