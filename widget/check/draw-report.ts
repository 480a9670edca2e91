/** Draws the report of a text: first the numbers that differ from the record, then each line with its figures. All content is set as text. */
import type { Finding, Match } from '../../data/text/lookup/findings.ts';
import {
  boundsRemark,
  cautions,
  differenceText,
  factLine,
  nearestText,
  outcomeText,
  remarks,
  sourceLine,
  type Wording,
} from './wording.ts';

/** Draws one part of the report. */
export type Draw = () => HTMLElement;

export function drawReport(text: string, findings: readonly Finding[], wording: Wording): Draw[] {
  const different = findings.filter(({ outcome }) => outcome === 'differs');
  return [
    ...different.map((finding) => () => drawDifference(finding, wording)),
    ...linesOf(text, findings).map((line) => () => drawLine(line, wording)),
  ];
}

interface LineOfText {
  text: string;
  /** The offset of the line in the whole text. */
  start: number;
  findings: Finding[];
}

/** A text may be one line. */
const MAX_FIGURES_PER_LINE = 100;

/** The lines that have figures, in their order. A line with very many figures is split before a figure. */
export function linesOf(text: string, findings: readonly Finding[]): LineOfText[] {
  const ended = `${text}\n`;
  const lines: LineOfText[] = [];
  for (const finding of findings) {
    const line = lines.at(-1);
    const isInLine = line && finding.start < line.start + line.text.length;
    if (isInLine && line.findings.length < MAX_FIGURES_PER_LINE) {
      line.findings.push(finding);
      continue;
    }
    if (isInLine) line.text = text.slice(line.start, finding.start);
    const start = isInLine ? finding.start : text.lastIndexOf('\n', finding.start) + 1;
    lines.push({ start, text: text.slice(start, ended.indexOf('\n', finding.end)), findings: [finding] });
  }
  return lines;
}

/** "You wrote 530.37 billion yuan; published: 520.37 billion yuan", with the fact and its receipt. */
function drawDifference(finding: Finding, wording: Wording): HTMLElement {
  const section = element('section', { className: 'different' });
  const words = element('p', {});
  words.append(element('b', { className: 'doubt', textContent: differenceText(finding, wording) }));
  section.append(words, ...finding.matches.map((match) => drawFact(match, wording)));
  return section;
}

function drawLine({ text, start: lineStart, findings }: LineOfText, wording: Wording): HTMLElement {
  const paragraph = element('p', { dir: 'auto', className: 'checked-text' });
  let offset = 0;
  for (const finding of findings) {
    const start = finding.start - lineStart;
    const end = finding.end - lineStart;
    paragraph.append(text.slice(offset, start), drawMark(finding, text.slice(start, end), wording));
    offset = end;
  }
  paragraph.append(text.slice(offset));

  const list = element('ul', { className: 'findings' });
  list.append(...findings.flatMap((finding) => drawFinding(finding, wording) ?? []));
  const section = element('section', {});
  section.append(paragraph, ...(list.childElementCount ? [list] : []));
  return section;
}

function drawMark(finding: Finding, textContent: string, wording: Wording): HTMLElement {
  const { outcome, matches } = finding;
  const doubts = outcome === 'none' ? [] : [...new Set(matches.flatMap((match) => cautions(match, wording)))];
  const mark = element('mark', { className: outcome, textContent });
  mark.classList.toggle('doubt', doubts.length > 0 || outcome === 'differs' || isNearMiss(finding));
  const state = [outcomeText(outcome, wording), ...doubts].join(' · ');
  mark.append(element('span', { className: 'sr', textContent: ` (${state})` }));
  return mark;
}

/** Whether the record lacks the number, but has others for its sentence. */
function isNearMiss({ outcome, matches }: Finding): boolean {
  return outcome === 'none' && matches.length > 0;
}

/** null if there is nothing to say, or if the report begins with the finding. */
function drawFinding(finding: Finding, wording: Wording): HTMLElement | null {
  const { text, outcome, matches, area, period, count } = finding;
  const remarked = remarks(finding, wording);
  if (outcome === 'differs' || (outcome === 'not_looked_up' && !remarked.length)) return null;

  const item = element('li', { className: outcome });
  const head = element('p', {});
  const figure = element('q', { textContent: text, dir: 'auto' });
  head.append(figure, ' ', element('b', { textContent: outcomeText(outcome, wording) }));
  item.append(head);
  if (isNearMiss(finding)) {
    const nearest = element('p', {});
    nearest.append(element('b', { className: 'doubt', textContent: nearestText(finding, wording) }));
    item.append(nearest);
  }
  item.append(...matches.map((match) => drawFact(match, wording)));
  const query = new URLSearchParams({ ...(period ? { period } : {}), lang: wording.language.code });
  const others = outcome === 'none' && area && count ? `/areas/${area}?${query}#facts` : '';
  for (const textContent of remarked) {
    const remark = element('p', { className: 'fine' });
    remark.append(others ? element('a', { href: others, textContent }) : textContent);
    item.append(remark);
  }
  const { checkSend } = wording.words;
  if (outcome === 'not_covered' && checkSend) item.append(element('a', { href: '/about', textContent: checkSend }));
  return item;
}

/** The fact with its source and a link to its receipt. */
function drawFact(match: Match, wording: Wording): HTMLElement {
  const { fact } = match;
  const line = element('p', { textContent: withoutBreaks(factLine(fact, wording)) });
  const doubts = cautions(match, wording);
  line.append(...doubts.flatMap((textContent) => [' ', element('b', { className: 'doubt', textContent })]));
  const href = `/facts/${encodeURIComponent(fact.id)}?lang=${encodeURIComponent(wording.language.code)}`;
  const source = element('p', { className: 'fine', textContent: `${sourceLine(fact, wording)} ` });
  source.append(element('a', { href, textContent: wording.words.checkReceipt }));
  const block = element('div', { className: 'fact' });
  const allowed = boundsRemark(match, wording);
  block.append(line, ...(allowed ? [element('p', { className: 'fine', textContent: allowed })] : []), source);
  return block;
}

/** Keeps Chinese months on one line: `1—5月`. */
function withoutBreaks(text: string): string {
  return text.replaceAll(/(?<=\d)—(?=\d)/g, '\u2060—\u2060');
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
