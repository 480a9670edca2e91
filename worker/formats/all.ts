/** What draws and writes cards, as one module: the API loads it when the first of them is asked for, because it is a third of the Worker. */
export { cardHtml } from './card-document.ts';
export { servedElement } from './element-fragment.ts';
export { mailCell } from './mail-cell.ts';
export { cardMarkdown } from './plain-text.ts';
export { themeOf } from './static-view.ts';
export { cardSvg } from './svg.ts';
export { problemSvg } from './svg-problem.ts';
