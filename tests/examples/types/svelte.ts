/** Compiles: what Svelte's checker knows of the elements. */
import './trade-card.d.ts';
import type { SvelteHTMLElements } from 'svelte/elements';

export const card: SvelteHTMLElements['trade-card'] = { area: 'CN-XJ', view: 'full', style: 'display:block' };
export const figure: SvelteHTMLElements['trade-figure'] = { fact: 'a', theme: 'dark' };

// @ts-expect-error There are two views.
export const wide: SvelteHTMLElements['trade-card'] = { area: 'CN-XJ', view: 'wide' };
