/** Exports what card-formats.ts loads on first use. With several modules the start-up code would be larger. */
export { cardHtml } from './card-file.ts';
export { cardElement } from './element-fragment.ts';
export { mailCell } from './mail-cell.ts';
export { cardMarkdown } from './plain-text.ts';
export { cardSvg } from './svg.ts';
export { problemSvg } from './svg-problem.ts';
