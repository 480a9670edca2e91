/** Texts with their receipts as `/check` gives them back: nothing of a text is lost, whatever it is. */
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../data/text/lookup/lookup.ts';
import { linesOf } from '../../../../widget/check/draw-report.ts';
import { type CopyFormat, markedCopy } from '../../../../widget/check/marked-copy.ts';
import { sourceText } from '../../../../widget/check/source-text.ts';
import { NASTY } from '../../../support/nasty.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';
import { CHINESE, STORY } from '../articles.ts';

const { source, byId } = recordFacts();
const ORIGIN = 'https://facts.example';

/** The copy of a text in which a person ticked every fact that was found. */
async function copyAll(given: string, format: CopyFormat) {
  const text = sourceText(given);
  const { findings, language } = await lookUp(text.text, source, {});
  const found = findings.filter(({ outcome }) => outcome === 'found');
  const figures = found.flatMap(({ start, end, matches: [match] }) =>
    match ? [{ start, end, fact: match.fact }] : [],
  );
  return markedCopy(text, figures, language, format, ORIGIN);
}

async function copyOf(text: string, format: CopyFormat): Promise<string> {
  return (await copyAll(text, format)).text.toWellFormed();
}

/** Without what the copy adds. */
function unmarked(copy: string): string {
  const link = new RegExp(`\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\(${ORIGIN}/facts/[^)]*\\)`, 'g');
  return copy
    .replace(new RegExp(`<a href="${ORIGIN}/facts/[^"]*">(.*?)</a>`, 'gs'), '$1')
    .replace(/<trade-figure fact="[^"]*">(.*?)<\/trade-figure>/gs, '$1')
    .replace(link, (_, shown: string) => shown.replace(/\\([[\]\\])/g, '$1'));
}

const TRADE = "Xinjiang's foreign trade";
const RATE = '22.9 percent';
const GREW = `${TRADE} rose ${RATE} in the first five months of 2025`;

const TEXTS: [string, string][] = [
  ['a story', STORY],
  ['a story in Chinese', CHINESE],
  ['nothing', ''],
  ['one character', '5'.repeat(10_000)],
  ['brackets and signs', `[${GREW}](not a link) \\ * _ ${GREW}.`],
  ['controls of direction', `\u202e${TRADE}\u2066 rose \u200e${RATE}\u2069 in the first five months of 2025.`],
  ['lone surrogates', `\ud800${GREW}.\udc00`],
  ['digits of another script', `${TRADE} rose ٢٢٫٩ percent in the first five months of 2025.`],
  ...Object.entries(NASTY).map(([name, text]): [string, string] => [name, `${text} ${GREW}. ${text}`]),
  ...[...'en zh ru kk ar fr es vi uz tr'.split(' ')].map((code): [string, string] => [
    code,
    `${new Intl.DisplayNames(code, { type: 'region' }).of('CN')} 22.9% 2025. ${GREW}.`,
  ]),
];

describe.each(TEXTS)('%s', (_, text) => {
  it('is the same in Markdown but for its links', async () => {
    expect(unmarked(await copyOf(text, 'markdown'))).toBe(text.toWellFormed());
  });

  it.each(['figures', 'links'] as const)('is the same in HTML but for its marks: %s', async (format) => {
    const page = `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`;
    expect(unmarked(await copyOf(page, format))).toBe(page.toWellFormed());
    const copy = unmarked(await copyOf(text, format));
    const shown = copy.replace(/<\/?p>|<br>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const spaceless = (one: string) => one.replace(/\s+/g, '');
    expect(spaceless(shown)).toBe(spaceless(text.toWellFormed()));
  });
});

describe('what is marked', () => {
  const ID = 'CN-XJ.trade.growth.world.total.2025-01..2025-05';
  const figure = (shown: string) => `<trade-figure fact="${ID}">${shown}</trade-figure>`;
  const inTime = 'in the first five months of 2025.</p>';

  it.each([
    ['in a tag of its own', `<b>${RATE}</b>`, `<b>${figure(RATE)}</b>`],
    ['with references', '22&#46;9&nbsp;percent', figure('22&#46;9&nbsp;percent')],
    ['with a sign at its end as a reference', '22.9&#37;', figure('22.9&#37;')],
    ['across the end of a tag', '<b>22.9</b> percent', '<b>22.9</b> percent'],
    ['in a link', `<a href=/x>${RATE}</a>`, `<a href=/x>${RATE}</a>`],
    ['in a figure', figure(RATE), figure(RATE)],
    ['in a button', `<button>${RATE}</button>`, `<button>${RATE}</button>`],
  ])('is a figure %s', async (_, given, marked) => {
    const page = (shown: string) => `<p>${TRADE} rose ${shown} ${inTime}`;
    expect(await copyOf(page(given), 'figures')).toBe(page(marked));
  });

  it.each([
    [`[${GREW}](https://a.example)`, 0],
    [`https://a.example/22.9 ${GREW}`, 1],
    [`<a href="https://a.example">${GREW}</a>`, 0],
    [`<trade-figure fact="${ID}">${RATE}</trade-figure>. ${GREW}`, 1],
  ])('is no figure of a link in plain text: %s', async (text, count) => {
    expect((await copyAll(text, 'markdown')).marked).toBe(count);
  });

  it('is the word that tells a fall with the figure, so that the element reads the sign', async () => {
    const fall = [...byId.values()].find(
      ({ area, indicator, measure, partner, breakdown, period, basis, status, qualifier, value }) =>
        [area, indicator, measure, partner, breakdown].join('.') === 'CN.imports.growth.world.total' &&
        [basis, status, qualifier].join() === 'stated,current,exact' &&
        /^\d{4}$/.test(period) &&
        (value ?? 0) < 0,
    );
    const { id, value, period } = fall as NonNullable<typeof fall>;
    const words = `fell ${Math.abs(value as number)} percent`;
    expect(await copyOf(`China's imports ${words} in ${period}.`, 'figures')).toBe(
      `<p>China's imports <trade-figure fact="${id}">${words}</trade-figure> in ${period}.</p>`,
    );
  });
});

describe('what a page shows of a long text', () => {
  it('are lines with at most 100 figures, of a text in one line too', async () => {
    const text = `${GREW}. `.repeat(3000);
    const { findings } = await lookUp(text, source, {});
    const lines = linesOf(text, findings);
    expect(lines).toHaveLength(30);
    expect(lines.map((line) => line.text).join('')).toBe(text);
    for (const { text: line, start: from, findings } of lines)
      for (const { start, end } of findings) expect(line.slice(start - from, end - from)).toBe(RATE);
  });
});
