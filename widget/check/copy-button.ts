/** A button that copies what it is given when it is pressed, however long, and a box that shows the beginning of it. */
import type { CheckWords } from './check-words.ts';

export interface Copyable {
  /** All of the text. */
  whole(): Promise<string>;
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
      box.textContent = await whole;
      getSelection()?.selectAllChildren(box);
    }
    label.data = isDone ? words.copiedText : words.selectText;
    setTimeout(() => {
      label.data = text;
    }, 2000);
  });
}

/** The clipboard is given promises: some browsers forget while one is waited for that a button was pressed. */
async function toClipboard(whole: Promise<string>, isFormatted: boolean): Promise<void> {
  const as = async (type: string) => new Blob([await whole], { type });
  const types = isFormatted ? ['text/plain', 'text/html'] : ['text/plain'];
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types.map((type) => [type, as(type)])))]);
}
