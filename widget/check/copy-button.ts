/** A button that copies what it is given when it is pressed, however long, and a box that shows the beginning of it. */
import type { CheckWords } from './check-words.ts';

interface Copyable {
  /** All of the text. */
  whole(): Promise<Blob>;
  /** Whether an editor of formatted text should take it as such. */
  isFormatted(): boolean;
}

/** Where there is no clipboard, all of the text is shown in `box` and selected. */
export function copyButton(
  button: HTMLButtonElement,
  box: HTMLElement,
  copyable: Copyable,
  words: Pick<CheckWords, 'copiedText' | 'selectText'>,
): void {
  const label = button.firstChild as Text;
  const text = label.data;
  button.addEventListener('click', async () => {
    const whole = copyable.whole();
    const isDone = await toClipboard(whole, copyable.isFormatted()).then(
      () => true,
      () => false,
    );
    if (!isDone) {
      box.textContent = await (await whole).text();
      getSelection()?.selectAllChildren(box);
    }
    label.data = isDone ? words.copiedText : words.selectText;
    setTimeout(() => {
      label.data = text;
    }, 2000);
  });
}

/** The clipboard is given promises: in some browsers, a press of a button no longer allows a copy once a promise has been awaited. */
async function toClipboard(whole: Promise<Blob>, isFormatted: boolean): Promise<void> {
  const as = (type: string) => whole.then((blob) => blob.slice(0, blob.size, type));
  const types = isFormatted ? ['text/plain', 'text/html'] : ['text/plain'];
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types.map((type) => [type, as(type)])))]);
}
