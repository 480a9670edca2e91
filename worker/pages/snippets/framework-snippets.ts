/**
 * What each framework needs to show a card beside the script, which stands once in the HTML of the site: one file, made of the parts of the
 * snippet. `/docs` shows each folded. Tests build pages of them and open these in browsers: no framework is here that is not tried.
 */
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import type { CardOptions } from '../site/addresses.ts';
import { type SnippetParts, type Syntax, snippetParts } from './element-snippet.ts';

export interface Framework {
  /** `react`, as the page's anchors have it. */
  id: string;
  name: string;
  /** Its usual path. */
  file: string;
  /** All of a file that has nothing else, or the lines that are added to it. */
  text: string;
  /** What goes wrong otherwise; a text between grave accents is code. */
  note: string;
}

/** `words` are all words of the card's language; `options` are those of the card. */
export function frameworks(card: CompactCard, words: Words, options: CardOptions = {}): Framework[] {
  const parts = (syntax: Syntax) => snippetParts(card, words, options, syntax);
  const [plain, template, jsx] = [parts('html'), parts('template'), parts('jsx')];
  return [
    {
      ...{ id: 'react', name: 'React, Next.js', file: 'TradeCard.jsx' },
      text: component(element(jsx)),
      note: '`style` is an object: a string stops React with error 62. The script stands in `index.html` or in the layout. Attributes follow the state: `period={period}`. React 18 passes attributes alone, no events.',
    },
    {
      ...{ id: 'mdx', name: 'MDX', file: 'page.mdx' },
      text: element(jsx),
      note: 'MDX is JSX: `style` is an object.',
    },
    {
      ...{ id: 'vue', name: 'Vue', file: 'TradeFacts.vue' },
      text: `<template>\n  ${element(plain, ' v-pre')}\n</template>`,
      note: '`v-pre` keeps the compiler from taking the element for a component. Where attributes follow the state, leave it out and set `compilerOptions.isCustomElement` to `(tag) => tag.startsWith("trade-")`. No component is named `TradeCard.vue`: it would be the element itself.',
    },
    {
      ...{ id: 'vitepress', name: 'VitePress', file: 'page.md' },
      text: `${plain.start} v-pre>\n${plain.content}\n</trade-card>`,
      note: 'The script stands in `head` of `.vitepress/config.js`. The tag stands alone on its line, so that Markdown reads nothing in the sentence as its own marks.',
    },
    {
      ...{ id: 'svelte', name: 'Svelte', file: 'TradeCard.svelte' },
      text: element(template),
      note: 'The script stands in `src/app.html`: a `<script>` in a component is its code. Attributes follow the state: `period={period}`. Events: `ontrade-card-load={…}`.',
    },
  ];
}

/** The script from the npm package, in the place of the line in the HTML. */
export function packageLines(origin: string): string {
  return `import { setApi } from 'trade-facts/trade-card';\n\nsetApi('${origin}');`;
}

/** The element with its card for a page that is built, in JavaScript; empty where the API answers with an error. */
export function builtLines(origin: string, area: string): string {
  return `const response = await fetch('${origin}/v1/cards/${area}.html?fragment=element');
const card = response.ok ? await response.text() : '';`;
}

function element({ start, content }: SnippetParts, more = ''): string {
  return `${start}${more}>${content}</trade-card>`;
}

function component(markup: string): string {
  return `export function TradeCard() {\n  return (\n    ${markup}\n  );\n}`;
}
