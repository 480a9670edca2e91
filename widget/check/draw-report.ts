/** Shows figures in the text that they were found in. Everything is set as text: markup in it is shown and never run. */
import type { CheckWords } from './check-words.ts';
import type { ReportedFinding, ReportedLine } from './report.ts';
import { outcomeText } from './say.ts';

/** The language and the words in which the page shows findings. */
export interface PageSaying {
  language: { code: string };
  words: CheckWords;
}

/** Told of each choice that a person makes: the fact, or none where it was taken back. */
export type OnTick = (index: number, id: string | null) => void;

export function drawLine({ line, findings }: ReportedLine, saying: PageSaying, onTick: OnTick): HTMLElement {
  const text = element('p', { dir: 'auto', className: 'checked-text' });
  let at = 0;
  for (const { start, end, outcome, choices } of findings) {
    const mark = element('mark', { className: outcome, textContent: line.slice(start, end) });
    const cautions = new Set(choices.flatMap((choice) => choice.cautions));
    mark.classList.toggle('doubt', cautions.size > 0);
    const state = [outcomeText(outcome, saying), ...cautions].join(' · ');
    const word = element('span', { className: 'sr', textContent: ` (${state})` });
    mark.append(word);
    text.append(line.slice(at, start), mark);
    at = end;
  }
  text.append(line.slice(at));
  const list = element('ul', { className: 'findings' });
  const looked = findings.filter(({ outcome, remarks }) => outcome !== 'not_looked_up' || remarks.length);
  list.append(...looked.map((finding) => drawFinding(line, finding, saying, onTick)));
  const section = element('section', {});
  section.append(text, ...(looked.length ? [list] : []));
  return section;
}

function drawFinding(line: string, finding: ReportedFinding, saying: PageSaying, onTick: OnTick): HTMLElement {
  const { start, end, outcome, choices, remarks, isGap } = finding;
  const item = element('li', { className: outcome });
  const head = element('p', {});
  head.append(
    element('q', { textContent: line.slice(start, end), dir: 'auto' }),
    ' ',
    element('b', { textContent: outcomeText(outcome, saying) }),
  );
  item.append(head, ...drawChoices(finding, saying, onTick));
  const [first, ...more] = remarks;
  if (first) item.append(element('p', { textContent: first }));
  if (more.length) item.append(element('p', { className: 'fine', textContent: more.join(' ') }));
  if (isGap) item.append(element('a', { href: '/about', textContent: saying.words.checkSend }));
  item.classList.toggle('choice', choices.length > 1);
  return item;
}

/** Each fact beside its receipt. At most one of them is ticked. */
function drawChoices({ index, choices }: ReportedFinding, { words, language }: PageSaying, onTick: OnTick) {
  const boxes: HTMLInputElement[] = [];
  return choices.map(({ id, line, cautions, source }) => {
    const box = element('input', { type: 'checkbox', value: id });
    boxes.push(box);
    box.addEventListener('change', () => {
      for (const other of boxes) if (other !== box) other.checked = false;
      onTick(index, box.checked ? id : null);
    });
    const label = element('label', {});
    const fact = element('span', { textContent: withoutBreaks(line) });
    fact.append(...cautions.flatMap((textContent) => [' ', element('b', { className: 'doubt', textContent })]));
    label.append(box, ' ', fact);
    box.setAttribute('aria-label', [`${words.checkMark}: ${line}`, ...cautions].join(' · '));
    const href = `/facts/${encodeURIComponent(id)}?lang=${encodeURIComponent(language.code)}`;
    const fine = element('p', { className: 'fine', textContent: `${source} ` });
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
