// Scripts of all pages: buttons that copy a text or a table, and snippets with the address at which the page is open.

/** @param {ParentNode} part - A new part of the page. */
export function enliven(part) {
  for (const button of part.querySelectorAll('[data-copy]')) offerCopy(button);
  for (const button of part.querySelectorAll('[data-copy-table]')) offerTable(button);
  nameThisAddress(part);
}

/** @param {HTMLButtonElement} button */
function offerCopy(button) {
  button.addEventListener('click', () => {
    copy(button, { 'text/plain': document.getElementById(button.dataset.copy).textContent });
  });
}

/** Copies a table as text with tabs and as HTML, as spreadsheets and editors take it. @param {HTMLButtonElement} button */
function offerTable(button) {
  button.addEventListener('click', () => {
    const table = document.getElementById(button.dataset.copyTable);
    const rows = [...table.rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')),
    );
    const plain = rows.map((cells) => cells.join('\t')).join('\n');
    const cells = rows.map(
      (texts) =>
        `<tr>${texts.map((text) => `<td>${text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</td>`).join('')}</tr>`,
    );
    copy(button, { 'text/plain': plain, 'text/html': `<table>${cells.join('')}</table>` });
  });
}

/** The button says whether it worked. @param {HTMLButtonElement} button @param {Record<string, string>} texts - By media type. */
async function copy(button, texts) {
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  const parts = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
  // An insecure page has no clipboard.
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]))
    .then(
      () => true,
      () => false,
    );
  button.textContent = isCopied ? button.dataset.copied : button.dataset.failed;
  setTimeout(() => {
    button.textContent = label;
  }, 2000);
}

/**
 * The server writes snippets with the public address of the deployment. If the page is open at another address, they get that one.
 *
 * @param {ParentNode} part
 */
function nameThisAddress(part) {
  for (const code of part.querySelectorAll('[data-here]')) {
    // The slash matters: `https://a.example` is also the start of `https://a.example.org`.
    code.textContent = code.textContent.replaceAll(`${code.dataset.here}/`, `${location.origin}/`);
  }
}

enliven(document);
