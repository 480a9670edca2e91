/**
 * The script of `/check`: has the text of the page's field, or one that a bookmark sends, read in a web worker, and shows what the
 * record says of it, in pieces. The text stays here: requests name areas alone.
 */
import { fillText } from '../../data/fact/number-text.ts';
import type { Verdict } from '../../data/text/check/finding.ts';
import { bookmarklet, takeSentText } from './bookmarklet.ts';
import { Reader } from './call-reader.ts';
import type { CheckSummary } from './checked-source.ts';
import { copyButton } from './copy-button.ts';
import { drawPassage, element, folded, type PageSaying } from './draw-findings.ts';
import type { CopyFormat } from './marked-copy.ts';
import { GRAVITY, type Group } from './passages.ts';
import type { CheckRequest } from './reader.ts';
import { SIGNS, verdictText } from './say.ts';

/** What is shown of copies and reports, which may have megabytes. */
const SHOWN_CHARACTERS = 3000;
const SHOWN_LINES = 100;

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
const report = byId('check-report');
const lines = byId('check-lines');
const setting: PageSaying & CheckRequest['saying'] = JSON.parse(byId('check-setting').textContent ?? '{}');
const { words } = setting;

let reader = new Reader();

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
  result.replaceChildren();
  copy.hidden = true;
  report.hidden = true;
  status.textContent = words.checkReading;
  try {
    const options = dayField.value ? { day: dayField.value } : {};
    const request = { source: field.value, options, saying: setting, origin: location.origin };
    await show(await current.call('check', request));
  } catch {
    if (current === reader) status.textContent = words.checkFailed;
  }
}

async function show({ isRead, isHtml, counts, total, inMatches }: CheckSummary): Promise<void> {
  if (!total) {
    status.textContent = isRead ? words.checkNone : words.checkUnread;
    return;
  }
  const counted = (verdict: Verdict, count: number) =>
    `${SIGNS[verdict]}\u00A0${verdictText({ verdict }, setting)}\u00A0${count}`;
  const found = GRAVITY.filter((verdict) => counts[verdict] > 0).map((verdict) => counted(verdict, counts[verdict]));
  for (const group of ['wrong', 'unknown'] as const) {
    const place = element('div', {});
    result.append(place);
    await more(place, group, 0);
  }
  if (inMatches) {
    const place = element('div', {});
    const matches = folded(counted('matches', inMatches), () => [place]);
    matches.addEventListener('toggle', () => void more(place, 'matches', 0), { once: true });
    result.append(matches);
  }
  const markdown = format.querySelector<HTMLInputElement>('[value=markdown]');
  // Within HTML, Markdown has no meaning.
  if (markdown) markdown.disabled = isHtml;
  if (markdown?.checked && isHtml) chooseFormat('figures');
  if (counts.matches) await showCopy();
  lines.textContent = await reader.call('reportStart', SHOWN_LINES);
  byId('check-lines-cut').hidden = total <= SHOWN_LINES;
  report.hidden = false;
  status.textContent = [fillText(words.checkFound, String(total)), ...found].join(' · ');
}

/** The next passages of the group, and a button for those behind them. */
async function more(place: HTMLElement, group: Group, start: number): Promise<void> {
  const { passages, next } = await reader.call('passages', group, start);
  place.append(...passages.map((passage) => drawPassage(passage, setting)));
  if (next === null) return;
  const button = element('button', { type: 'button', textContent: words.checkMore });
  button.addEventListener('click', () => {
    button.remove();
    void more(place, group, next);
  });
  place.append(button);
}

function chosenFormat(): CopyFormat {
  return (format.querySelector<HTMLInputElement>(':checked')?.value ?? 'figures') as CopyFormat;
}

function chooseFormat(value: CopyFormat): void {
  const input = format.querySelector<HTMLInputElement>(`[value=${value}]`);
  if (input) input.checked = true;
}

async function showCopy(): Promise<void> {
  const chosen = chosenFormat();
  const { text, marked, left } = await reader.call('copyStart', chosen, SHOWN_CHARACTERS);
  copyText.textContent = text;
  const counts = [fillText(words.checkCopied, String(marked))];
  if (left) counts.push(fillText(words.checkCopyLeft, String(left)));
  if (text.length === SHOWN_CHARACTERS) counts.push(words.checkCut);
  byId('check-copy-counts').textContent = counts.join(' · ');
  byId('check-copy-script').hidden = chosen !== 'figures';
  copy.hidden = false;
}

format.addEventListener('change', () => void showCopy());
copyButton(
  byId('check-copied-button'),
  copyText,
  {
    whole: () => reader.call('copy', chosenFormat()),
    // An editor of formatted text keeps links; elements that it does not know belong into its field for HTML.
    isFormatted: () => chosenFormat() === 'links',
  },
  words,
);
copyButton(byId('check-lines-button'), lines, { whole: () => reader.call('report'), isFormatted: () => false }, words);

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
