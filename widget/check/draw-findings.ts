/** Shows findings in the text that they were found in. Everything is set as text: markup in it is shown and never run. */
import type { CheckWords } from './check-words.ts';
import type { FindingInWords, PassageInWords } from './checked-source.ts';
import { gravestOf } from './passages.ts';
import { SIGNS, verdictText } from './say.ts';

/** The language and the words in which the page shows findings. */
export interface PageSaying {
  language: { code: string };
  words: CheckWords;
}

export function drawPassage({ line, findings }: PassageInWords, saying: PageSaying): HTMLElement {
  const marked = element('p', { dir: 'auto', className: 'checked-text' });
  let at = 0;
  for (const same of bySpan(findings)) {
    const [first] = same as [FindingInWords, ...FindingInWords[]];
    marked.append(line.slice(at, first.start), markOf(same, saying));
    at = first.end;
  }
  marked.append(line.slice(at));
  const passage = element('section', {});
  passage.append(marked);
  // Matches are behind a summary where there are other findings.
  const matches = findings.filter(({ verdict }) => verdict === 'matches');
  const others = findings.filter(({ verdict }) => verdict !== 'matches');
  passage.append(listOf(others.length ? others : matches, saying));
  if (others.length && matches.length) {
    const label = `${verdictText({ verdict: 'matches' }, saying)} ${matches.length}`;
    passage.append(folded(`${SIGNS.matches} ${label}`, () => [listOf(matches, saying)]));
  }
  return passage;
}

/** A `<details>` element whose content is drawn when it is first opened. */
export function folded(label: string, draw: () => HTMLElement[]): HTMLDetailsElement {
  const details = element('details', { className: 'folded' });
  details.append(element('summary', { textContent: label }));
  details.addEventListener('toggle', () => details.append(...draw()), { once: true });
  return details;
}

/** Findings by figure, in the order of the text. A figure can have several: "the top two partners". */
function bySpan(findings: readonly FindingInWords[]): FindingInWords[][] {
  const spans = Map.groupBy(findings, ({ start }) => start);
  return [...spans].sort(([a], [b]) => a - b).map(([, same]) => same);
}

function markOf(same: readonly FindingInWords[], saying: PageSaying): HTMLElement {
  const verdict = gravestOf(same.map((finding) => finding.verdict));
  const mark = element('mark', { className: verdict });
  const sign = element('span', { className: 'sign', textContent: `${SIGNS[verdict]}\u00A0` });
  sign.setAttribute('aria-hidden', 'true');
  const word = element('span', { className: 'sr', textContent: ` (${verdictText({ verdict }, saying)})` });
  mark.append(sign, same[0]?.text ?? '', word);
  return mark;
}

function listOf(findings: readonly FindingInWords[], saying: PageSaying): HTMLElement {
  const list = element('ul', { className: 'findings' });
  list.append(...findings.map((finding) => drawFinding(finding, saying)));
  return list;
}

function drawFinding({ verdict, text, title, remarks, id, markup }: FindingInWords, saying: PageSaying): HTMLElement {
  const [first = '', ...more] = remarks;
  const item = element('li', { className: verdict });
  const head = element('p', { className: 'verdict' });
  head.append(
    element('b', { textContent: `${SIGNS[verdict]} ${verdictText({ verdict }, saying)}` }),
    ' ',
    element('q', { textContent: text, dir: 'auto' }),
    ...(first ? [' — ', element('span', { className: 'ours', textContent: first })] : []),
  );
  item.append(head);
  // Chinese months stay on one line: `1—5月`.
  const notes = [title, ...more]
    .filter(Boolean)
    .join(' · ')
    .replaceAll(/(?<=\d)—(?=\d)/g, '\u2060—\u2060');
  if (notes) item.append(element('p', { className: 'fine', textContent: notes }));
  if (id) item.append(receipt(id, saying), code(markup, saying));
  return item;
}

function receipt(id: string, { words, language }: PageSaying): HTMLElement {
  const href = `/facts/${encodeURIComponent(id)}?lang=${encodeURIComponent(language.code)}`;
  return element('a', { href, textContent: words.checkReceipt });
}

function code(markup: string, { words }: PageSaying): HTMLElement {
  const details = element('details', {});
  details.append(
    element('summary', { textContent: words.checkMarkup }),
    element('code', { textContent: markup, dir: 'ltr' }),
  );
  return details;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
