/**
 * The script of `/check`: has the text of the page's field, or one that a bookmark sends, looked up in a web worker, and shows what was found.
 * The text stays here: requests name areas alone.
 */
import { fillText } from '../../data/fact/number-text.ts';
import { bookmarklet, takeSentText } from './bookmarklet.ts';
import { Reader } from './call-reader.ts';
import { copyButton } from './copy-button.ts';
import { drawLine, element, type PageSaying } from './draw-report.ts';
import type { CopyFormat } from './marked-copy.ts';
import type { CheckRequest } from './reader.ts';
import type { Report, ReportedLine } from './report.ts';

/** Characters that are shown of a copy, which may have megabytes, and lines that are drawn at once. */
const SHOWN = 3000;
const LINES = 50;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('check');
const field = form.elements.namedItem('text') as HTMLTextAreaElement;
const dayField = form.elements.namedItem('day') as HTMLInputElement;
const from = byId('check-from');
const status = byId('check-status');
const result = byId('check-result');
const copy = byId('check-copy');
const copyText = byId('check-copied');
const format = byId<HTMLFieldSetElement>('check-format');
const feed = byId<HTMLAnchorElement>('check-feed');
const setting: PageSaying & CheckRequest['saying'] = JSON.parse(byId('check-setting').textContent ?? '{}');
const { words } = setting;

let reader = new Reader();
/** What a person ticked: facts by the number of the finding. */
const ticks = new Map<number, string>();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
field.addEventListener('input', () => from.replaceChildren());

async function run(): Promise<void> {
  if (reader.isBusy) {
    reader.stop();
    reader = new Reader();
  }
  const current = reader;
  ticks.clear();
  result.replaceChildren();
  copy.hidden = true;
  status.textContent = words.checkReading;
  try {
    const options = dayField.value ? { day: dayField.value } : {};
    show(await current.call('lookUp', { source: field.value, options, saying: setting, origin: location.origin }));
  } catch {
    if (current === reader) status.textContent = words.checkFailed;
  }
}

function show({ isRead, isHtml, counts, remarks, lines }: Report): void {
  // Within HTML, Markdown has no meaning.
  const markdown = format.querySelector<HTMLInputElement>('[value=markdown]');
  const figures = format.querySelector<HTMLInputElement>('[value=figures]');
  if (markdown) markdown.disabled = isHtml;
  if (markdown?.checked && isHtml && figures) figures.checked = true;
  result.append(...remarks.map((textContent) => element('p', { textContent })));
  showLines(lines);
  status.textContent = counts || (isRead ? words.checkNone : words.checkUnread);
  // The form may fill the window.
  status.scrollIntoView();
}

/** The next lines, and a button for those behind them. */
function showLines(lines: readonly ReportedLine[]): void {
  result.append(...lines.slice(0, LINES).map((line) => drawLine(line, setting, tick)));
  const rest = lines.slice(LINES);
  if (!rest.length) return;
  const button = element('button', { type: 'button', textContent: words.checkMore });
  button.addEventListener('click', () => {
    button.remove();
    showLines(rest);
  });
  result.append(button);
}

function tick(index: number, id: string | null): void {
  if (id) ticks.set(index, id);
  else ticks.delete(index);
  copy.hidden = ticks.size === 0;
  if (ticks.size) void showCopy();
}

function chosenFormat(): CopyFormat {
  return (format.querySelector<HTMLInputElement>(':checked')?.value ?? 'figures') as CopyFormat;
}

function copied() {
  return reader.call(
    'copy',
    chosenFormat(),
    [...ticks].sort(([a], [b]) => a - b),
  );
}

async function showCopy(): Promise<void> {
  const { text, marked, left } = await copied();
  copyText.textContent = text.slice(0, SHOWN);
  const counts = [fillText(words.checkCopied, String(marked))];
  if (left) counts.push(fillText(words.checkCopyLeft, String(left)));
  if (text.length > SHOWN) counts.push(words.checkCut);
  byId('check-copy-counts').textContent = counts.join(' · ');
  byId('check-copy-script').hidden = chosenFormat() !== 'figures';
  feed.href = `/feed.xml?facts=${[...new Set(ticks.values())].sort().map(encodeURIComponent).join(',')}`;
}

format.addEventListener('change', () => void showCopy());
copyButton(
  byId('check-copied-button'),
  copyText,
  {
    whole: async () => new Blob([(await copied()).text], { type: 'text/plain' }),
    // An editor of formatted text keeps links; elements that it does not know belong into its field for HTML.
    isFormatted: () => chosenFormat() === 'links',
  },
  words,
);

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
