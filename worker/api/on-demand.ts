/**
 * What few requests need, as one module that is loaded when the first of them comes: tables, files, feeds, releases, and what has
 * a ready answer at each of its addresses. One, because every module that is loaded on demand makes others of what it shares with the rest.
 */

export { html, markdown, png, svg, text } from './cards/card-formats.ts';
export { problemPicture } from './cards/problem-picture.ts';
export { factsCsv, factsJson } from './facts/fact-tables.ts';
export { labelledFact } from './facts/labelled-fact.ts';
export { seriesCsv } from './facts/series-csv.ts';
export { calendar } from './feeds/calendar.ts';
export { feedJson, feedXml } from './feeds/feeds.ts';
export { robots, sitemap } from './feeds/sitemap.ts';
export { index } from './record/api-index.ts';
export { area, areas } from './record/areas.ts';
export { indicators } from './record/indicators.ts';
export { llms } from './record/llms.ts';
export { release, releases } from './record/releases.ts';
