/** Copies a text for a reader. The button then says so. */

/** Milliseconds for which the button says that the text is copied. */
const MESSAGE_DURATION = 2000;

/**
 * `container` has a status element with the class `copied`, which screen readers announce. If the page cannot use the clipboard, the text
 * appears there, selected, so that the reader can copy it by hand. `copiedLabel` is the word "Copied".
 */
export async function copy(
  text: string,
  button: HTMLElement,
  container: HTMLElement,
  copiedLabel: string,
): Promise<void> {
  const status = container.querySelector('.copied') as HTMLElement;
  const buttonLabel = button.textContent ?? '';
  status.textContent = '';
  container.querySelector('textarea')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = copiedLabel;
    // If the button still says "Copied" after an earlier click, that click restores its label.
    if (buttonLabel !== copiedLabel) setTimeout(() => button.replaceChildren(buttonLabel), MESSAGE_DURATION);
    button.replaceChildren(copiedLabel);
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, rows: 5 });
    area.setAttribute('aria-label', buttonLabel);
    status.after(area);
    area.select();
  }
}
