/** Everything that card-formats.ts loads on first use, as one module: more modules would make the start-up code larger. */
export { cardHtml } from './card-file.ts';
export { servedElement } from './element-fragment.ts';
export { mailCell } from './mail-cell.ts';
export { cardMarkdown } from './plain-text.ts';
export { cardSvg } from './svg.ts';
export { problemSvg } from './svg-problem.ts';
