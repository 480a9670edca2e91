// What pages do by themselves: buttons that copy a text, and snippets that name the address at which the page is seen.

/** @param {ParentNode} part - A part of the page that is new. */
export function enliven(part) {
  for (const button of part.querySelectorAll('[data-copy]')) offerCopy(button);
  nameThisAddress(part);
}

/** A text whose element has `data-formatted` is copied as HTML too. @param {HTMLButtonElement} button */
function offerCopy(button) {
  const text = button.textContent;
  button.addEventListener('click', async () => {
    const code = document.getElementById(button.dataset.copy);
    const types = ['text/plain', ...('formatted' in code.dataset ? ['text/html'] : [])];
    const parts = types.map((type) => [type, new Blob([code.textContent], { type })]);
    // An insecure page has no clipboard.
    const copied = await Promise.resolve()
      .then(() => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]))
      .then(
        () => true,
        () => false,
      );
    button.textContent = copied ? button.dataset.copied : button.dataset.failed;
    setTimeout(() => {
      button.textContent = text;
    }, 2000);
  });
}

/**
 * Snippets come with the public address of the deployment. Where the page is seen at another one, they name that.
 *
 * @param {ParentNode} part
 */
function nameThisAddress(part) {
  for (const code of part.querySelectorAll('[data-here]')) {
    // Behind an address comes a path: another host may begin alike.
    code.textContent = code.textContent.replaceAll(`${code.dataset.here}/`, `${location.origin}/`);
  }
}

enliven(document);
