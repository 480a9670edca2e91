// What pages do by themselves: buttons that copy a text, fields that filter a list while
// one types, and snippets that name the address at which the page is seen.

/** @param {ParentNode} part - A part of the page that is new. */
export function enliven(part) {
  for (const button of part.querySelectorAll('[data-copy]')) offerCopy(button);
  nameThisAddress(part);
}

/** A text whose element has `data-formatted` is copied as HTML too. @param {HTMLButtonElement} button */
function offerCopy(button) {
  const label = button.firstChild;
  const text = label.textContent;
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
    label.textContent = copied ? button.dataset.copied : button.dataset.failed;
    setTimeout(() => {
      label.textContent = text;
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

for (const field of document.querySelectorAll('[data-filter]')) {
  const items = document.querySelectorAll(field.dataset.filter);
  const none = document.querySelector('[data-none]');
  field.addEventListener('input', () => {
    // As the names are written (data/catalogue/format/names.ts).
    const wanted = field.value.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const has = (item, text) => item.dataset.name.includes(text);
    const shown = [wanted, wanted.slice(0, 3), ''].find((text) => [...items].some((item) => has(item, text)));
    for (const item of items) item.hidden = !has(item, shown);
    none.hidden = shown === wanted;
    for (const part of document.querySelectorAll('section:has([data-name])')) {
      part.hidden = !part.querySelector('[data-name]:not([hidden])');
    }
  });
}

enliven(document);
