/** All formats of a card as one module. The API loads it on first use, because it is a third of the Worker. */
export { cardHtml } from './card-document.ts';
export { servedElement } from './element-fragment.ts';
export { mailCell } from './mail-cell.ts';
export { cardMarkdown } from './plain-text.ts';
export { themeOf } from './static-view.ts';
export { cardSvg } from './svg.ts';
export { problemSvg } from './svg-problem.ts';
