/**
 * The script of `/check`: looks up the text of the page's field, or one that a bookmark sends, and shows what was found. The text stays here:
 * requests name areas alone. No web worker runs beside the page.
 */
import type { Fact } from '../../data/contract/fact.ts';
import { fillText } from '../../data/fact/number-text.ts';
import type { Finding } from '../../data/text/lookup/finding.ts';
import { lookUp } from '../../data/text/lookup/lookup.ts';
import { bookmarklet, takeSentText } from './bookmarklet.ts';
import { countsOf, drawLine, element, type LineOfText, linesOf, type PageWording } from './draw-report.ts';
import { type CopyFormat, markedCopy } from './marked-copy.ts';
import { recordOf } from './record-facts.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { textRemarks } from './wording.ts';

/** Lines that are drawn at once. */
const LINES = 50;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('check');
const field = form.elements.namedItem('text') as HTMLTextAreaElement;
const dayField = form.elements.namedItem('day') as HTMLInputElement;
const from = byId('check-from');
const status = byId('check-status');
const result = byId('check-result');
const copy = byId('check-copy');
const copied = byId('check-copied');
const format = byId<HTMLFieldSetElement>('check-format');
const feed = byId<HTMLAnchorElement>('check-feed');
const setting: Omit<PageWording, 'vocabulary'> = JSON.parse(byId('check-setting').textContent ?? '{}');
const { words } = setting;
const record = recordOf(getJson);

/** The last text, and the facts that a person ticked in it. */
let source: SourceText;
let language = '';
const ticks = new Map<Finding, Fact>();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
field.addEventListener('input', () => from.replaceChildren());
format.addEventListener('change', showCopy);

async function run(): Promise<void> {
  const read = sourceText(field.value);
  source = read;
  ticks.clear();
  result.replaceChildren();
  copy.hidden = true;
  status.textContent = words.checkReading;
  try {
    // The browser shows that before a long text holds it up.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const found = await lookUp(read.text, record, dayField.value ? { day: dayField.value } : {});
    const wording = { ...setting, vocabulary: await record.vocabulary() };
    if (read !== source) return;
    language = found.language;
    result.append(...textRemarks(found, wording).map((textContent) => element('p', { textContent })));
    showLines(linesOf(read.text, found.findings), wording);
    status.textContent = countsOf(found, wording) || (found.isRead.numbers ? words.checkNone : words.checkUnread);
    offerFormats();
    // The form may fill the window.
    status.scrollIntoView();
  } catch (error) {
    console.error(error);
    if (read === source) status.textContent = error instanceof RangeError ? words.checkTooLong : words.checkFailed;
  }
}

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as T;
}

/** The next lines, and a button for those behind them. */
function showLines(lines: readonly LineOfText[], wording: PageWording): void {
  result.append(...lines.slice(0, LINES).map((line) => drawLine(line, wording, tick)));
  const rest = lines.slice(LINES);
  if (!rest.length) return;
  const button = element('button', { type: 'button', textContent: words.checkMore });
  button.addEventListener('click', () => {
    button.remove();
    showLines(rest, wording);
  });
  result.append(button);
}

/** Within HTML, Markdown has no meaning. */
function offerFormats(): void {
  const [figures, , markdown] = format.querySelectorAll('input');
  if (!figures || !markdown) return;
  markdown.disabled = source.tags !== null;
  if (markdown.disabled && markdown.checked) figures.checked = true;
}

function tick(finding: Finding, fact: Fact | null): void {
  if (fact) ticks.set(finding, fact);
  else ticks.delete(finding);
  copy.hidden = ticks.size === 0;
  if (ticks.size) showCopy();
}

function showCopy(): void {
  const chosen = (format.querySelector<HTMLInputElement>(':checked')?.value ?? 'figures') as CopyFormat;
  const ticked = [...ticks].map(([{ start, end }, fact]) => ({ start, end, fact }));
  const figures = ticked.sort((a, b) => a.start - b.start);
  const { text, marked, left } = markedCopy(source, figures, language, chosen, location.origin);
  copied.textContent = text;
  // An editor of formatted text keeps links; elements that it does not know belong into its field for HTML.
  copied.toggleAttribute('data-formatted', chosen === 'links');
  const counts = [fillText(words.checkCopied, String(marked))];
  if (left) counts.push(fillText(words.checkCopyLeft, String(left)));
  byId('check-copy-counts').textContent = counts.join(' · ');
  byId('check-copy-script').hidden = chosen !== 'figures';
  const ids = new Set([...ticks.values()].map(({ id }) => encodeURIComponent(id)));
  feed.href = `/feed.xml?facts=${[...ids].sort().join(',')}`;
}

const bookmark = byId<HTMLAnchorElement>('check-bookmark');
bookmark.href = bookmarklet(location.origin);
// Here it would have nothing to read, and the page's policy forbids such links.
bookmark.addEventListener('click', (event) => event.preventDefault());
form.hidden = false;
takeSentText((text, origin) => {
  field.value = text;
  from.textContent = origin ? fillText(words.checkFrom, origin) : words.checkFromUnnamed;
  void run();
});
