/**
 * The script of `/check`: looks up the figures of a text and shows what is published. The text never leaves the browser: requests name
 * only areas.
 */
import { lookUp, MAX_TEXT_LENGTH } from '../../data/text/lookup/lookup.ts';
import { type Draw, drawReport, element } from './draw-report.ts';
import { recordOf } from './record-facts.ts';
import { countsOf, filledWithCounts, textRemarks, type Wording } from './wording.ts';

/** Parts of a report that are drawn at once. */
const PARTS_AT_ONCE = 50;

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('check');
const field = form.elements.namedItem('text') as HTMLTextAreaElement;
const dayField = form.elements.namedItem('day') as HTMLInputElement;
const status = byId('check-status');
const result = byId('check-result');
const setting: Omit<Wording, 'vocabulary'> = JSON.parse(byId('check-setting').textContent ?? '{}');
const { words, language } = setting;
const record = recordOf(getJson);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run(field.value);
});
form.hidden = false;

/** The text of the last run. An earlier run that is still loading is dropped. */
let current = '';

async function run(text: string): Promise<void> {
  current = text;
  result.replaceChildren();
  if (text.length > MAX_TEXT_LENGTH) {
    status.textContent = filledWithCounts(words.checkTooLong, [MAX_TEXT_LENGTH, text.length], language);
    return;
  }
  status.textContent = words.checkReading;
  try {
    // Lets the browser show that before a long text keeps it busy.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lookedUp = await lookUp(text, record, dayField.value ? { day: dayField.value } : {});
    const wording = { ...setting, vocabulary: await record.vocabulary() };
    if (text !== current) return;
    result.append(...textRemarks(lookedUp, wording).map((textContent) => element('p', { textContent })));
    append(drawReport(text, lookedUp.findings, wording));
    const noFigures = lookedUp.isRead.numbers ? words.checkNone : words.checkUnread;
    status.textContent = countsOf(lookedUp, wording) || noFigures;
    // The form may fill the window.
    status.scrollIntoView();
  } catch (error) {
    console.error(error);
    if (text === current) status.textContent = words.checkFailed;
  }
}

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as T;
}

/** Draws the next parts, and a button for the rest. */
function append(parts: readonly Draw[]): void {
  result.append(...parts.slice(0, PARTS_AT_ONCE).map((draw) => draw()));
  const rest = parts.slice(PARTS_AT_ONCE);
  if (!rest.length) return;
  const button = element('button', { type: 'button', textContent: words.checkMore });
  button.addEventListener('click', () => {
    button.remove();
    append(rest);
  });
  result.append(button);
}
