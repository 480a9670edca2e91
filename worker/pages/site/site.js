// The buttons that copy a text or a table, on all pages.
addEventListener('click', ({ target }) => {
  const { copy: text, copyTable: table } = target.dataset;
  if (text) copy(target, { 'text/plain': document.getElementById(text).textContent });
  if (table) copy(target, tableTexts(document.getElementById(table)));
});

/**
 * A table as tab-separated text and as HTML. Spreadsheets and editors choose one of them when the reader pastes. Cells without a figure are empty.
 * @param {HTMLTableElement} table
 */
function tableTexts(table) {
  const textOf = (cell) => (cell.matches('.none') ? '' : cell.textContent.trim().replace(/\s+/g, ' '));
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
  const plain = rows.map((cells) => cells.join('\t')).join('\n');
  const cells = rows.map(
    (texts) =>
      `<tr>${texts.map((text) => `<td>${text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</td>`).join('')}</tr>`,
  );
  return { 'text/plain': plain, 'text/html': `<table>${cells.join('')}</table>` };
}

/** Copies the texts. The button then says whether that worked. @param {HTMLButtonElement} button @param {Record<string, string>} texts - By media type. */
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
