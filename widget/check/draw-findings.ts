/** Shows findings in the text that they were found in. Everything is set as text: markup in it is shown and never run. */
import type { Finding } from '../../data/text/check/finding.ts';
import type { CheckWords } from './check-words.ts';
import { citingMarkup, remarks, type Saying, SIGNS, titleOf, verdictText } from './say.ts';

/** With the words of the page. */
export type PageSaying = Saying & { words: CheckWords };

/** A paragraph with the findings in it. */
export interface Passage {
  start: number;
  end: number;
  findings: Finding[];
}

/** The lines of the text that have findings, in their order. A long line is cut around them. */
export function passagesOf(text: string, findings: readonly Finding[]): Passage[] {
  const passages: Passage[] = [];
  for (const finding of findings) {
    const last = passages.at(-1);
    if (last && finding.start < last.end) {
      last.findings.push(finding);
      continue;
    }
    const [start, end] = lineAround(text, finding);
    passages.push({ start: Math.max(start, last?.end ?? 0), end, findings: [finding] });
  }
  return passages;
}

const LONGEST = 4000;

function lineAround(text: string, { start, end }: Finding): [number, number] {
  const before = text.lastIndexOf('\n', start) + 1;
  const after = text.indexOf('\n', end);
  return [Math.max(before, start - LONGEST), Math.min(after < 0 ? text.length : after, end + LONGEST)];
}

export function drawPassage(text: string, { start, end, findings }: Passage, saying: PageSaying): HTMLElement {
  const line = element('p', { dir: 'auto', className: 'checked-text' });
  let at = start;
  for (const same of bySpan(findings)) {
    const [first] = same as [Finding, ...Finding[]];
    line.append(text.slice(at, first.start), marked(first, same, saying));
    at = first.end;
  }
  line.append(text.slice(at, end));
  const list = element('ul', { className: 'findings' });
  list.append(...findings.map((finding) => drawFinding(finding, saying)));
  const passage = element('section', {});
  passage.append(line, list);
  return passage;
}

/** Several findings may be of one figure: "the top two partners". */
function bySpan(findings: readonly Finding[]): Finding[][] {
  return [...Map.groupBy(findings, ({ start }) => start).values()];
}

/** The text shows of several verdicts on a figure the first of these. */
const ORDER = ['differs', 'outdated', 'doubt', 'unknown', 'matches'] as const;

function marked({ text }: Finding, same: readonly Finding[], saying: PageSaying): HTMLElement {
  const verdict = ORDER.find((each) => same.some((finding) => finding.verdict === each)) ?? 'unknown';
  const mark = element('mark', { className: verdict });
  const sign = element('span', { className: 'sign', textContent: `${SIGNS[verdict]} ` });
  sign.setAttribute('aria-hidden', 'true');
  const word = element('span', { className: 'sr', textContent: ` (${verdictText({ verdict }, saying)})` });
  mark.append(sign, text, word);
  return mark;
}

function drawFinding(finding: Finding, saying: PageSaying): HTMLElement {
  const { verdict, text, id, fact } = finding;
  const item = element('li', { className: verdict });
  const head = element('p', { className: 'verdict' });
  head.append(
    element('b', { textContent: `${SIGNS[verdict]} ${verdictText(finding, saying)}` }),
    ' ',
    element('q', { textContent: text, dir: 'auto' }),
  );
  const notes = remarks(finding, saying).join(' · ');
  item.append(
    head,
    element('p', { className: 'fine', textContent: [id && titleOf(id, saying), notes].filter(Boolean).join(' — ') }),
  );
  if (id && fact) item.append(receipt(id, saying), markup(finding, saying));
  return item;
}

function receipt(id: string, { words, language }: PageSaying): HTMLElement {
  const href = `/facts/${encodeURIComponent(id)}?lang=${encodeURIComponent(language.code)}`;
  return element('a', { href, textContent: words.checkReceipt });
}

function markup(finding: Finding, { words }: PageSaying): HTMLElement {
  const details = element('details', {});
  details.append(
    element('summary', { textContent: words.checkMarkup }),
    element('code', { textContent: citingMarkup(finding) }),
  );
  return details;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
