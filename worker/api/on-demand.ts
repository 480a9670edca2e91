/**
 * What few requests need, as one module that is loaded when the first of them comes. One, because every module that is loaded on demand
 * makes others of what it shares with the rest.
 */
export { calendar } from './calendar.ts';
export { html, markdown, png, svg, text } from './card-formats.ts';
export { feedJson, feedXml } from './feeds.ts';
export { llms } from './llms.ts';
export { problemPicture } from './problem-picture.ts';
export { robots, sitemap } from './sitemap.ts';
