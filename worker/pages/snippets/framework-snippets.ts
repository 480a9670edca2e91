/**
 * What each framework needs to show a card: the files and their lines, made of the parts of the snippet. The page "In frameworks" shows
 * them, and tests build pages from them.
 */
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import type { CardOptions } from '../site/addresses.ts';
import { type SnippetParts, type Syntax, snippetParts } from './element-snippet.ts';

export interface Framework {
  /** `react`, as the page's anchors have it. */
  id: string;
  name: string;
  files: FrameworkFile[];
  /** Whether tests build a page of these lines and open it in browsers. */
  built?: boolean;
  /** What goes wrong otherwise; a text between grave accents is code. */
  notes: string[];
}

interface FrameworkFile {
  /** Its usual path. */
  name: string;
  /** All of a file that has nothing else, or the lines that are added to it. */
  text: string;
}

/** `words` are all words of the card's language; `origin` is that of the script and the API; `options` are those of the card. */
export function frameworks(card: CompactCard, words: Words, origin: string, options: CardOptions = {}): Framework[] {
  const parts = (syntax: Syntax) => snippetParts(card, words, origin, options, syntax);
  const [plain, template, jsx] = [parts('html'), parts('template'), parts('jsx')];
  const load = (name: string): FrameworkFile => ({ name, text: plain.script });
  return [
    { id: 'react', name: 'React', files: [{ name: 'TradeCard.jsx', text: component(jsx) }], notes: REACT, built: true },
    { id: 'next', name: 'Next.js', files: [{ name: 'app/trade-card.jsx', text: component(jsx) }], notes: NEXT },
    {
      id: 'mdx',
      name: 'MDX',
      files: [{ name: 'page.mdx', text: `${jsx.script}\n\n${element(jsx)}` }],
      notes: MDX,
      built: true,
    },
    {
      id: 'vue',
      name: 'Vue',
      files: [
        load('index.html'),
        { name: 'TradeFacts.vue', text: `<template>\n  ${element(plain, ' v-pre')}\n</template>` },
      ],
      notes: VUE,
      built: true,
    },
    {
      id: 'vitepress',
      name: 'VitePress',
      files: [
        { name: '.vitepress/config.js', text: vitePressConfig(origin) },
        { name: 'page.md', text: `${plain.start} v-pre>\n${plain.content}\n</trade-card>` },
      ],
      notes: VITEPRESS,
      built: true,
    },
    {
      id: 'svelte',
      name: 'Svelte',
      files: [load('src/app.html'), { name: 'TradeCard.svelte', text: element(template) }],
      notes: SVELTE,
      built: true,
    },
    {
      id: 'solid',
      name: 'Solid',
      files: [load('index.html'), { name: 'TradeCard.jsx', text: returned(element(template)) }],
      notes: SOLID,
    },
    {
      id: 'angular',
      name: 'Angular',
      files: [load('src/index.html'), { name: 'trade-card.component.ts', text: angularComponent(template) }],
      notes: ANGULAR,
    },
    {
      id: 'astro',
      name: 'Astro',
      files: [
        {
          name: 'TradeCard.astro',
          text: `${template.script.replace('<script', '<script is:inline')}\n${element(template)}`,
        },
      ],
      notes: ASTRO,
    },
  ];
}

function element({ start, content }: SnippetParts, more = ''): string {
  return `${start}${more}>${content}</trade-card>`;
}

function component(parts: SnippetParts): string {
  return returned(`<>\n      ${parts.script}\n      ${element(parts)}\n    </>`);
}

function returned(markup: string): string {
  return `export function TradeCard() {\n  return (\n    ${markup}\n  );\n}`;
}

function vitePressConfig(origin: string): string {
  return `import { defineConfig } from 'vitepress';

export default defineConfig({
  head: [['script', { type: 'module', async: '', src: '${origin}/w/v1/trade-card.js' }]],
});`;
}

function angularComponent(parts: SnippetParts): string {
  // A template literal of the component's own: its signs are escaped too.
  const template = element(parts).replace(/[\\`$]/g, '\\$&');
  return `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'app-trade-card',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`${template}\`,
})
export class TradeCardComponent {}`;
}

const REACT = [
  'React 19 moves the script to the head and loads it once, however often the component is used. React 18 does not pass properties and events to custom elements: put the script into `index.html`, and only attributes into the markup.',
  '`style` is an object; the string of the HTML snippet stops React with error 62.',
  'Attributes follow the state: `area={area} period={period}`. Events: `ontrade-card-load={({ detail }) => …}`.',
];
const NEXT = [
  'It works in server and client components: the sentence is in the HTML that the server sends.',
  'With a content security policy allow the script and the API, as for any page.',
];
const MDX = ['MDX is JSX: `style` is an object, and tags without content end in `/>`.'];
const VUE = [
  '`v-pre` keeps the compiler from taking the element for a component that it cannot resolve, and braces in the sentence for code. In a file named `TradeCard.vue` the component that it finds would be that file itself, without end.',
  'Where attributes follow the state, leave `v-pre` out and say in `vite.config.js` that it is no component: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith(\'trade-\') } } })`. Events: `@trade-card-load="…"`.',
];
const VITEPRESS = [
  'A `<script>` in a Markdown file belongs to Vue, so the script stands in the configuration.',
  'The tag stands alone on its line: then Markdown reads nothing in the sentence as its own marks.',
];
const SVELTE = [
  'A `<script>` in a component is its code, so the script stands in `src/app.html` (without SvelteKit in `index.html`).',
  'Attributes follow the state: `period={period}`. Events: `ontrade-card-load={…}`.',
];
const SOLID = [
  'Solid passes what follows the state as properties: `area={area()}`; as attributes with `attr:`, such as `attr:as-of={day()}`. Events: `on:trade-card-load={…}`.',
];
const ANGULAR = [
  'Angular removes scripts from templates, so the script stands in `src/index.html`.',
  'Attributes follow the state: `[attr.period]="period"`. Events: `(trade-card-load)="…"`.',
];
const ASTRO = ['`is:inline` leaves the script as it is. The element needs no `client:` directive: it is HTML.'];
