/**
 * Somebody's page with the card in every state, and with single numbers in running text, for tests and
 * photographs. Its cells are live elements that ask the Worker; samples, whose status need not occur in the record, are drawn here.
 */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { Fact } from '../../../data/contract/fact.ts';
import { factText } from '../../../data/fact/number-text.ts';
import { dayAfter } from '../../../data/fact/period.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { COMPACT_STYLE } from '../../../widget/view/styles/tokens.ts';
import type { Harness } from '../harness.ts';
import { languageOf, localeOf, phrasesIn } from '../languages.ts';
import { AREA, DAY, DIFFERENT, type FigureCell, fullCells, type LiveCell, PERIOD, stateCells } from './cells.ts';
import { type NamedCard, statesIn } from './compact-states.ts';

const STYLE = readFileSync(new URL('states.css', import.meta.url), 'utf8');
const FACT = `${AREA}.trade.value.world.total.${PERIOD}`;

type Ask = <T>(path: string) => Promise<T>;
type Labelled = Fact & { words: Record<string, string> };

/** `worker` answers at `origin`. */
export async function statesPage(worker: Pick<Harness['worker'], 'fetch'>, origin: string): Promise<string> {
  const ask: Ask = async (path) => (await (await worker.fetch(path)).json()) as never;
  const sections = {
    states: stateCells(await foundCells(ask)).map(liveCell),
    samples: (await statesIn(worker, 'en')).map((sample) => sampleCell(sample, origin)),
    full: fullCells().map(liveCell),
    figures: (await figureCells(ask)).map(figureCell),
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
  const shadow = compact(html, card, { tag: card.lang, api: origin, level: '' });
  const style = html`<link rel="stylesheet" href="${origin}/w/v1/trade-card.css">`;
  return cell(
    `sample-${name.replace(' ', '-')}`,
    'w360',
    html`<div class="sample" ${language(card.lang)}><template shadowrootmode="open">${style}${shadow}</template></div>`,
  );
}

function figureCell({ id, lang, fact, asOf, words }: FigureCell) {
  const pin = asOf ? html` as-of="${asOf}"` : '';
  const figure = html`<trade-figure fact="${fact}"${pin}>${words}</trade-figure>`;
  return cell(`figure-${id}`, 'w360', html`<p ${language(lang)}>${fact}: ${figure}.</p>`);
}

/** Cards in states that only some of the record are in: a derived headline, a limit, "about", a fall. */
async function foundCells(ask: Ask): Promise<LiveCell[]> {
  const totals = (query: string) =>
    ask<{ facts: Fact[] }>(`/v1/facts?indicator=trade&partner=world&breakdown=total&limit=500&${query}`);
  const [{ facts: values }, { facts: growth }] = await Promise.all([totals('measure=value'), totals('measure=growth')]);
  const fallen = growth.filter(({ value }) => (value ?? 0) < 0).map(({ area, period }) => `${area} ${period}`);
  const states: [id: string, matches: (fact: Fact) => boolean][] = [
    ['derived', ({ basis, value }) => basis === 'derived' && value !== null],
    ['limit', ({ qualifier }) => /over|under/.test(qualifier)],
    ['about', ({ qualifier }) => qualifier === 'about'],
    ['fall', ({ area, period }) => fallen.includes(`${area} ${period}`)],
    ['port', ({ area }) => area.includes('-port')],
  ];
  return states.flatMap(([id, matches]) => {
    const found = values.filter(matches);
    const fact = found.find(({ area }) => area === AREA) ?? found[0];
    return fact ? [{ id, area: fact.area, period: fact.period }] : [];
  });
}

async function figureCells(ask: Ask): Promise<FigureCell[]> {
  const { facts } = await ask<{ facts: Fact[] }>(`/v1/facts?area=${AREA}&measure=value&limit=500`);
  const derived = facts.find(({ basis, value }) => basis === 'derived' && value !== null);
  const revised = facts.find(({ revisions }) => revisions.length > 0);
  const words = async (id: string, lang = 'en', number: Partial<Pick<Fact, 'value' | 'bounds'>> = {}) => {
    const fact = await ask<Labelled>(`/v1/facts/${id}?lang=${lang}`);
    return factText({ ...fact, ...number }, { ...phrasesIn(lang), ...fact.words }, localeOf(lang));
  };
  const lang = 'en';
  const [first] = revised?.revisions ?? [];
  return [
    { id: 'live', fact: FACT, lang, words: await words(FACT) },
    ...(derived ? [{ id: 'derived', fact: derived.id, lang, words: await words(derived.id) }] : []),
    ...(revised && first
      ? [
          { id: 'revised', fact: revised.id, lang, words: await words(revised.id) },
          {
            ...{ id: 'superseded', fact: revised.id, asOf: dayAfter(first.until, -1), lang },
            words: await words(revised.id, lang, first),
          },
        ]
      : []),
    { id: 'pinned', fact: FACT, asOf: DAY, lang, words: await words(FACT) },
    { id: 'unknown', fact: FACT.replace(PERIOD, '1949'), lang, words: 'the number of 1949' },
    ...(await Promise.all(
      DIFFERENT.slice(1).map(async (code) => ({ id: code, fact: FACT, lang: code, words: await words(FACT, code) })),
    )),
  ];
}

function language(lang: string) {
  return html`lang="${lang}" dir="${languageOf(lang).direction}"`;
}
