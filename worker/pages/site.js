// The pages' only script of their own: a button that copies the text it names, shown because there is a script to serve it.
for (const button of document.querySelectorAll('[data-copy]')) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy)?.textContent ?? '';
    // An insecure page has no clipboard.
    const copied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => true,
        () => false,
      );
    button.textContent = copied ? 'Copied' : 'Select the text and copy it';
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}
