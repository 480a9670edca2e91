/** Copies a text for a reader, and says so inside the button. */

/** Milliseconds for which the button says that the text is copied. */
const SHOWN = 2000;

/**
 * `place` has an element with the class `copied` that screen readers follow. A page may forbid the clipboard, and an insecure page has
 * none: then the text is shown there, selected, to be copied by hand.
 */
export async function copy(text: string, button: HTMLElement, place: HTMLElement, done: string): Promise<void> {
  const message = place.querySelector('.copied') as HTMLElement;
  const name = button.textContent ?? '';
  message.textContent = '';
  place.querySelector('textarea')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    message.textContent = done;
    // A second click while the button says so must not keep the message as its name.
    if (name !== done) setTimeout(() => button.replaceChildren(name), SHOWN);
    button.replaceChildren(done);
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, rows: 5 });
    area.setAttribute('aria-label', name);
    message.after(area);
    area.select();
  }
}
