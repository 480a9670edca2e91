/**
 * The script of `/check`: reads the text of the page's field, or one that a bookmarklet hands over, and shows what the record says of it. The
 * text stays here: requests name areas alone.
 */
import { fillText } from '../../data/fact/number-text.ts';
import { type Finding, VERDICTS } from '../../data/text/check/finding.ts';
import { askReader } from './ask-reader.ts';
import { drawPassage, element, type PageSaying, passagesOf } from './draw-findings.ts';
import { recordOf, remembered } from './record-facts.ts';
import { reportLine, SIGNS, verdictText } from './say.ts';

/** Passages that are shown at once. */
const SHOWN = 50;

const form = document.getElementById('check') as HTMLFormElement;
const field = form.elements.namedItem('text') as HTMLTextAreaElement;
const dayField = form.elements.namedItem('day') as HTMLInputElement;
const status = document.getElementById('check-status') as HTMLElement;
const result = document.getElementById('check-result') as HTMLElement;
const report = document.getElementById('check-report') as HTMLElement;
const setting: Omit<PageSaying, 'vocabulary'> = JSON.parse(
  document.getElementById('check-setting')?.textContent ?? '{}',
);
const { words } = setting;

const record = remembered(recordOf(getJson));
let running = new AbortController();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});

async function run(): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const text = field.value;
  result.replaceChildren();
  report.hidden = true;
  status.textContent = words.checkReading;
  try {
    const options = dayField.value ? { day: dayField.value } : {};
    const { findings, isRead } = await askReader(text, options, record, signal);
    if (!signal.aborted) show(text, findings, isRead, { ...setting, vocabulary: await record.vocabulary() });
  } catch {
    if (!signal.aborted) status.textContent = words.checkFailed;
  }
}

function show(text: string, findings: Finding[], isRead: boolean, saying: PageSaying): void {
  if (!findings.length) {
    status.textContent = isRead ? words.checkNone : words.checkUnread;
    return;
  }
  const counts = VERDICTS.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count ? `${SIGNS[verdict]} ${verdictText({ verdict }, saying)} ${count}` : [];
  });
  status.textContent = [fillText(words.checkFound, String(findings.length)), ...counts].join(' · ');
  more(text, passagesOf(text, findings), saying);
  const lines = findings.map((finding) => reportLine(finding, saying, location.origin));
  (document.getElementById('check-lines') as HTMLElement).textContent = lines.join('\n');
  report.hidden = false;
}

/** The first passages, and a button for the next ones. */
function more(text: string, passages: ReturnType<typeof passagesOf>, saying: PageSaying): void {
  result.append(...passages.slice(0, SHOWN).map((passage) => drawPassage(text, passage, saying)));
  const rest = passages.slice(SHOWN);
  if (!rest.length) return;
  const button = element('button', { type: 'button', textContent: words.checkMore });
  button.addEventListener('click', () => {
    button.remove();
    more(text, rest, saying);
  });
  result.append(button);
}

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as T;
}

/** Takes the text that a bookmarklet selected: it opened this page, is told that it may send, and sends once. */
function takeHanded(): void {
  const { opener } = window;
  if (!opener) return;
  // What is typed here later is nothing that the other page may replace.
  const taken = new AbortController();
  const take = ({ source, data }: MessageEvent) => {
    if (source !== opener || typeof data?.checkText !== 'string') return;
    taken.abort();
    field.value = data.checkText;
    void run();
  };
  addEventListener('message', take, { signal: taken.signal });
  opener.postMessage('check:ready', '*');
}

/** Runs on the page of an editor: it sends what is selected there, the field that is typed in, or all text, to the page that it opens. */
function bookmarklet(origin: string): string {
  return `javascript:(()=>{const a=document.activeElement,t=a&&a.value?a.value.slice(a.selectionStart,a.selectionEnd)||a.value:String(getSelection())||document.body.innerText,w=open('${origin}/check');addEventListener('message',e=>{e.source===w&&e.origin==='${origin}'&&e.data==='check:ready'&&w.postMessage({checkText:t},'${origin}')})})()`;
}

const bookmark = document.getElementById('check-bookmark') as HTMLAnchorElement;
bookmark.href = bookmarklet(location.origin);
// Here it would have nothing to read, and the page's policy forbids such links.
bookmark.addEventListener('click', (event) => event.preventDefault());
form.hidden = false;
takeHanded();
