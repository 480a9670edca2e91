// Runs on all pages: the buttons that copy a text (`data-copy`) or a table (`data-copy-table`). Both attributes hold the id of what to copy.
addEventListener('click', ({ target }) => {
  const { copy: textId, copyTable: tableId } = target.dataset;
  if (textId) copy(target, { 'text/plain': document.getElementById(textId).textContent });
  if (tableId) copy(target, tableTexts(document.getElementById(tableId)));
});

/**
 * A table as tab-separated text and as HTML. Spreadsheets and editors choose one of them when the reader pastes. Cells without a figure are empty.
 * @param {HTMLTableElement} table
 */
function tableTexts(table) {
  const textOf = (cell) => (cell.matches('.none') ? '' : cell.textContent.trim().replace(/\s+/g, ' '));
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
  const plainRows = rows.map((cells) => cells.join('\t'));
  const htmlRows = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return { 'text/plain': plainRows.join('\n'), 'text/html': `<table>${htmlRows.join('')}</table>` };
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`);
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
