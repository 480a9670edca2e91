/** Shows figures in the text that they were found in. Everything is set as text: markup in it is shown and never run. */
import type { Fact } from '../../data/contract/fact.ts';
import { type Finding, type LookedUp, OUTCOMES } from '../../data/text/lookup/finding.ts';
import type { CheckWords } from './check-words.ts';
import { cautions, factLine, outcomeText, remarks, sourceLine, type Wording } from './wording.ts';

/** The language and the words in which the page shows findings. */
export type PageWording = Wording & { words: CheckWords };

/** Told of each choice that a person makes: the fact, or none where it was taken back. */
export type OnTick = (finding: Finding, fact: Fact | null) => void;

export interface LineOfText {
  text: string;
  /** Where it begins in the whole text. */
  start: number;
  findings: Finding[];
}

/** `found 12 · not found 1`; what was not looked up is among it, and numbers that are no figures. Empty where there are no figures. */
export function countsOf({ findings, others }: LookedUp, wording: Wording): string {
  const counts = Map.groupBy(findings, ({ outcome }) => outcome);
  const counted = OUTCOMES.flatMap((outcome) => {
    const count = (counts.get(outcome)?.length ?? 0) + (outcome === 'not_looked_up' ? others : 0);
    return count ? [`${outcomeText(outcome, wording)}\u00A0${count}`] : [];
  });
  return findings.length ? counted.join(' · ') : '';
}

/** Figures of one line: a text may be one line. */
const MOST = 100;

/** The lines of the text that have figures, in their order. One with very many is parted before a figure. */
export function linesOf(text: string, findings: readonly Finding[]): LineOfText[] {
  const ended = `${text}\n`;
  const lines: LineOfText[] = [];
  for (const finding of findings) {
    const line = lines.at(-1);
    const isIn = line && finding.start < line.start + line.text.length;
    if (isIn && line.findings.length < MOST) line.findings.push(finding);
    else {
      if (isIn) line.text = text.slice(line.start, finding.start);
      const start = isIn ? finding.start : text.lastIndexOf('\n', finding.start) + 1;
      lines.push({ start, text: text.slice(start, ended.indexOf('\n', finding.end)), findings: [finding] });
    }
  }
  return lines;
}

export function drawLine(
  { text, start: from, findings }: LineOfText,
  wording: PageWording,
  onTick: OnTick,
): HTMLElement {
  const paragraph = element('p', { dir: 'auto', className: 'checked-text' });
  let at = 0;
  for (const finding of findings) {
    const { start, end, outcome } = finding;
    const mark = element('mark', { className: outcome, textContent: text.slice(start - from, end - from) });
    const doubts = new Set(choicesOf(finding).flatMap((match) => cautions(match, wording)));
    mark.classList.toggle('doubt', doubts.size > 0);
    const state = [outcomeText(outcome, wording), ...doubts].join(' · ');
    mark.append(element('span', { className: 'sr', textContent: ` (${state})` }));
    paragraph.append(text.slice(at, start - from), mark);
    at = end - from;
  }
  paragraph.append(text.slice(at));
  const list = element('ul', { className: 'findings' });
  list.append(...findings.flatMap((finding) => drawFinding(finding, wording, onTick) ?? []));
  const section = element('section', {});
  section.append(paragraph, ...(list.childElementCount ? [list] : []));
  return section;
}

/** The facts that the figure may be. */
function choicesOf({ outcome, matches }: Finding): Finding['matches'] {
  return outcome === 'found' || outcome === 'several' ? matches : [];
}

/** null where there is nothing to say: the figure has no unit that is looked up. */
function drawFinding(finding: Finding, wording: PageWording, onTick: OnTick): HTMLElement | null {
  const { text, outcome } = finding;
  const [first, ...more] = remarks(finding, wording);
  if (outcome === 'not_looked_up' && !first) return null;
  const item = element('li', { className: outcome });
  const head = element('p', {});
  head.append(
    element('q', { textContent: text, dir: 'auto' }),
    ' ',
    element('b', { textContent: outcomeText(outcome, wording) }),
  );
  item.append(head, ...drawChoices(finding, wording, onTick));
  if (first) item.append(element('p', { textContent: first }));
  if (more.length) item.append(element('p', { className: 'fine', textContent: more.join(' ') }));
  // A reader may know a page that prints it.
  if (outcome === 'not_covered') item.append(element('a', { href: '/about', textContent: wording.words.checkSend }));
  item.classList.toggle('choice', outcome === 'several');
  return item;
}

/** Each fact beside its receipt. At most one of them is ticked. */
function drawChoices(finding: Finding, wording: PageWording, onTick: OnTick): HTMLElement[] {
  const { words, language } = wording;
  const boxes: HTMLInputElement[] = [];
  return choicesOf(finding).map((match) => {
    const { fact } = match;
    const box = element('input', { type: 'checkbox', value: fact.id });
    boxes.push(box);
    box.addEventListener('change', () => {
      for (const other of boxes) if (other !== box) other.checked = false;
      onTick(finding, box.checked ? fact : null);
    });
    const [line, doubts] = [factLine(fact, wording), cautions(match, wording)];
    const label = element('label', {});
    const shown = element('span', { textContent: withoutBreaks(line) });
    shown.append(...doubts.flatMap((textContent) => [' ', element('b', { className: 'doubt', textContent })]));
    label.append(box, ' ', shown);
    box.setAttribute('aria-label', [`${words.checkMark}: ${line}`, ...doubts].join(' · '));
    const href = `/facts/${encodeURIComponent(fact.id)}?lang=${encodeURIComponent(language.code)}`;
    const fine = element('p', { className: 'fine', textContent: `${sourceLine(fact, wording)} ` });
    fine.append(element('a', { href, textContent: words.checkReceipt }));
    const place = element('div', { className: 'fact' });
    place.append(label, fine);
    return place;
  });
}

/** Chinese months stay on one line: `1—5月`. */
function withoutBreaks(text: string): string {
  return text.replaceAll(/(?<=\d)—(?=\d)/g, '\u2060—\u2060');
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
