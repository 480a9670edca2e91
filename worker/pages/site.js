// The pages' only script of their own: buttons that copy a text, shown because there is a script to serve them, and fields that
// filter a list while one types.
for (const button of document.querySelectorAll('[data-copy]')) {
  const label = button.firstChild;
  const text = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copy = document.getElementById(button.dataset.copy)?.textContent ?? '';
    // An insecure page has no clipboard.
    const copied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(copy))
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

for (const field of document.querySelectorAll('[data-filter]')) {
  const items = document.querySelectorAll(field.dataset.filter);
  const none = document.querySelector('[data-none]');
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLocaleLowerCase();
    for (const item of items) item.hidden = !item.dataset.name.toLocaleLowerCase().includes(wanted);
    for (const section of document.querySelectorAll('section:has([data-name])')) {
      section.hidden = !section.querySelector('[data-name]:not([hidden])');
    }
    none.hidden = [...items].some((item) => !item.hidden);
  });
}
