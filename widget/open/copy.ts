/** Copies a text for a reader, and says so. */

/**
 * `place` is what the text is copied in: its element with the class `copied` gets `done`. A page may forbid the clipboard, and an insecure
 * page has none: then the text is shown there, selected and named `name`, to be copied by hand.
 */
export async function copy(text: string, place: HTMLElement, name: string, done: string): Promise<void> {
  const message = place.querySelector('.copied') as HTMLElement;
  message.textContent = '';
  place.querySelector('textarea')?.remove();
  try {
    await navigator.clipboard.writeText(text);
    message.textContent = `${done} ✓`;
  } catch {
    const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, rows: 5 });
    area.setAttribute('aria-label', name);
    message.after(area);
    area.select();
  }
}
