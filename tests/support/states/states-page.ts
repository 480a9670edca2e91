/**
 * A host page with the card in all states and with figures in running text, for tests and screenshots. Most cells are live elements that load
 * from the Worker. The samples, whose status may not occur in the record, are rendered here.
 */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Fact } from '../../../data/contract/fact.ts';
import dataset from '../../../data/dataset.json' with { type: 'json' };
import { factText } from '../../../data/fact/number-text.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { COMPACT_STYLE } from '../../../widget/view/styles/tokens.ts';
import type { Harness } from '../harness.ts';
import { languageOf, localeOf, phrasesIn } from '../languages.ts';
import { type NamedCard, statesIn } from './compact-states.ts';

const STYLE = readFileSync(new URL('states.css', import.meta.url), 'utf8');
const { area: AREA, period: PERIOD } = dataset.start;
const FACT = `${AREA}.trade.value.world.total.${PERIOD}`;

/** The day on which the number was first published. */
const FIRST_DAY = '2025-06-19';
/** English, a language without spaces, and one that is written from right to left. */
const SAMPLE_LANGUAGES = ['en', 'zh', 'ar'];

/** A live element: its attributes, and what is around it. */
interface LiveCell {
  id: string;
  area?: string;
  /** `latest` is the newest; the default is `PERIOD`. */
  period?: string;
  asOf?: string;
  currency?: string;
  show?: string;
  view?: 'full';
  lang?: string;
  theme?: 'dark';
  /** The color scheme of the page around it. */
  host?: 'light' | 'dark';
  /** The width of its container in pixels. */
  width?: 360 | 600 | 900;
}

const STATES: LiveCell[] = [
  { id: 'live', period: 'latest' },
  { id: 'fixed' },
  { id: 'pinned', asOf: FIRST_DAY },
  { id: 'other-currency', currency: 'USD' },
  { id: 'parent', area: 'CN', period: 'latest' },
  { id: 'failed', area: 'XX' },
  { id: 'on-dark', host: 'dark' },
  { id: 'on-light', host: 'light' },
];
/** The full view, which opens behind "Sources and data". */
const FULL: LiveCell[] = [
  { id: 'full', view: 'full' },
  ...SAMPLE_LANGUAGES.map((lang): LiveCell => ({ id: `full-${lang}`, lang, width: 600, view: 'full' })),
  { id: 'full-wide', width: 900, theme: 'dark', view: 'full' },
  { id: 'full-few', show: 'month trend', view: 'full' },
];

type LoadJson = <T>(path: string) => Promise<T>;
/** The response for a fact: the fact with words, or a problem, which has no id. */
type FactWithWords = Fact & { words: Record<string, string> };

export async function statesPage(worker: Pick<Harness['worker'], 'fetch'>, origin: string): Promise<string> {
  const loadJson: LoadJson = async (path) => (await (await worker.fetch(path)).json()) as never;
  const sections = {
    states: STATES.map(liveCell),
    samples: (await statesIn(worker, 'en')).map((sample) => sampleCell(sample, origin)),
    full: FULL.map(liveCell),
    figures: await figureCells(loadJson),
    without: [cell('fallback', 'w360', html`<div class="place">A sentence with its source</div>`)],
  };
  return String(
    await html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>States</title>
<script type="module" src="${origin}/w/v1/trade-card.js"></script><style>${raw(STYLE)}.cell :is(trade-card,.sample,.place){${COMPACT_STYLE}}</style></head><body><main><h1>States</h1>
${Object.entries(sections).map(([id, cells]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${id}</h2><div class="cells">${cells}</div></section>`)}</main></body></html>`,
  );
}

function cell(id: string, looks: string, content: unknown) {
  return html`<figure class="cell ${looks}" id="cell-${id}"><figcaption>${id}</figcaption>${content}</figure>`;
}

function liveCell({ id, width = 360, host, lang = 'en', asOf, ...chosen }: LiveCell) {
  const attributes = { area: AREA, period: PERIOD, ...chosen, 'as-of': asOf };
  const written = Object.entries(attributes).map(([name, value]) => (value ? html` ${name}="${value}"` : ''));
  const element = html`<trade-card ${language(lang)}${written}>A sentence with its source</trade-card>`;
  return cell(id, host ? `w${width} ${host}` : `w${width}`, element);
}

function sampleCell([name, card]: NamedCard, origin: string) {
  const shadow = compact(html, card, { api: origin, level: '' });
  const style = html`<link rel="stylesheet" href="${origin}/w/v1/trade-card.css">`;
  return cell(
    `sample-${name.replace(' ', '-')}`,
    'w360',
    html`<div class="sample" ${language(card.lang)}><template shadowrootmode="open">${style}${shadow}</template></div>`,
  );
}

/** Sentences with a `<trade-figure>`, in several states and languages. */
async function figureCells(loadJson: LoadJson) {
  const cellOf = async (id: string, fact: string, lang = 'en', pin = '') => {
    const served = await loadJson<FactWithWords>(`/v1/facts/${fact}?lang=${lang}`);
    const words = served.id
      ? factText(served, { ...phrasesIn(lang), ...served.words }, localeOf(lang))
      : 'the number of no year';
    const figure = html`<trade-figure fact="${fact}" as-of="${pin}">${words}</trade-figure>`;
    return cell(`figure-${id}`, 'w360', html`<p ${language(lang)}>${fact}: ${figure}.</p>`);
  };
  return Promise.all([
    cellOf('live', FACT),
    cellOf('pinned', FACT, 'en', FIRST_DAY),
    cellOf('derived', FACT.replaceAll('2025', '2024')),
    cellOf('revised', 'UZ.trade.value.world.total.2023'),
    cellOf('disputed', 'AZ.trade.value.world.total.2020-01..2020-07'),
    cellOf('unknown', FACT.replace(PERIOD, '1949')),
    ...SAMPLE_LANGUAGES.slice(1).map((lang) => cellOf(lang, FACT, lang)),
  ]);
}

function language(lang: string) {
  return html`lang="${lang}" dir="${languageOf(lang).direction}"`;
}
