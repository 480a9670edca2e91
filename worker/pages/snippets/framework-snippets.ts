/**
 * The card in React and Vue, and code that gets a card without the script. Tests build pages with React and Vue and open them in browsers.
 */
import type { Card, Words } from '../../../data/contract/card.ts';
import { COMPACT_STYLE } from '../../../widget/view/styles/tokens.ts';
import { escapeHtml } from '../../formats/escape.ts';
import type { CardOptions } from '../site/addresses.ts';
import { cardElement, STYLE } from './element-snippet.ts';

interface Framework {
  /** The anchor in `/docs`. */
  id: string;
  name: string;
  /** Its usual path. */
  file: string;
  text: string;
  /** Common mistakes. Text between grave accents is code. */
  note: string;
}

/** `words` are in the card's language. The script is in the HTML of the site, because frameworks do not run scripts inside components. */
export function frameworks(card: Card, words: Words, options: CardOptions = {}): Framework[] {
  const react = cardElement(card, words, options, REACT_STYLE, escapeJsx);
  const vue = cardElement(card, words, options, `${STYLE} v-pre`);
  return [
    {
      id: 'react',
      name: 'React, Next.js',
      file: 'TradeCard.jsx',
      text: `export function TradeCard() {\n  return (\n    ${react}\n  );\n}`,
      note: '`style` must be an object; a string is React error 62. Put the script in `index.html` or the layout. Attributes follow state: `period={period}`. React 18 passes attributes but no events.',
    },
    {
      id: 'vue',
      name: 'Vue',
      file: 'TradeFacts.vue',
      text: `<template>\n  ${vue}\n</template>`,
      note: '`v-pre` stops the compiler from treating the element as a component. To bind attributes, leave it out and set `compilerOptions.isCustomElement` to `(tag) => tag.startsWith("trade-")`. Do not name a component `TradeCard.vue`: Vue would take the element for it.',
    },
  ];
}

/** How the markup differs in other frameworks. No test builds these. Text between grave accents is code. */
export const OTHER_FRAMEWORKS: readonly (readonly [name: string, note: string])[] = [
  ['MDX', 'As React: `style` is an object.'],
  [
    'Svelte, Solid, Astro',
    'As HTML, but write `&#123;` and `&#125;` for braces in the text. Put the script in the HTML of the site.',
  ],
  [
    'Angular',
    'As HTML. Add `CUSTOM_ELEMENTS_SCHEMA` to the component, and write `&#64;` for `@` and `&#123;` for braces.',
  ],
  ['VitePress', 'As Vue. Put the script in `head` of `.vitepress/config.js` and the start tag alone on its line.'],
];

const REACT_STYLE = ` style={{ ${COMPACT_STYLE.split(';').map(reactDeclaration).join(', ')} }}`;

/** `min-height:10em` becomes `minHeight: '10em'`. */
function reactDeclaration(declaration: string): string {
  const [name = '', value = ''] = declaration.split(':');
  return `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}: '${value}'`;
}

/** Characters that begin code in JSX become character references. */
function escapeJsx(text: string): string {
  return escapeHtml(text).replace(/[{}@]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Loads the script from the npm package. */
export function packageLines(origin: string): string {
  return `import { setApi } from 'trade-facts/trade-card';\n\nsetApi('${origin}');`;
}

/** Fetches the element with its card as HTML, for static sites and servers. */
export function builtLines(origin: string, area: string): string {
  return `const response = await fetch('${origin}/v1/cards/${area}.html?fragment=element');
const card = response.ok ? await response.text() : '';`;
}

/** A typed API client. A nightly test runs these lines. */
export function clientLines(origin: string, area: string): string {
  return `import createClient from 'openapi-fetch';
import type { paths } from './api.d.ts';

const api = createClient<paths>({ baseUrl: '${origin}', querySerializer: { array: { style: 'form', explode: false } } });
const { data, error } = await api.GET('/v1/facts', { params: { query: { area: ['${area}'], limit: 10 } } });`;
}
