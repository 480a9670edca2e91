// The search box as a combobox (ARIA 1.2, list autocomplete): the rows of `/search` as options while one types. Without this script the form asks
// for the page.

for (const form of document.querySelectorAll('form[data-suggest]')) suggest(form);

/** @param {HTMLFormElement} form */
function suggest(form) {
  const input = form.elements.q;
  const list = Object.assign(document.createElement('ul'), {
    id: `${input.id}-options`,
    className: 'suggestions',
    hidden: true,
  });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels[0].textContent.trim());
  input.after(list);
  const attributes = {
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  const state = { request: new AbortController(), timer: 0 };
  input.addEventListener('input', () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => load(form, input, list, state), 150);
  });
  input.addEventListener('keydown', (event) => move(event, input, list));
  input.addEventListener('blur', () => close(input, list));
  // A press on an option must not take the focus away before its click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]');
    if (option) location.assign(option.dataset.href);
  });
}

async function load(form, input, list, state) {
  state.request.abort();
  state.request = new AbortController();
  if (!input.value.trim()) return close(input, list);
  try {
    const query = new URLSearchParams(new FormData(form));
    const response = await fetch(`${form.action}?${query}`, { signal: state.request.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const links = [...page.querySelectorAll('#results a, #nearest a')];
    list.replaceChildren(...links.map((link, i) => optionOf(link, `${list.id}-${i}`)));
    list.hidden = !links.length;
    input.setAttribute('aria-expanded', String(links.length > 0));
    input.removeAttribute('aria-activedescendant');
  } catch {
    // Offline or a newer request: the form still works.
  }
}

function optionOf(link, id) {
  const option = Object.assign(document.createElement('li'), { id });
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  // No link inside: an option must have no interactive content.
  option.dataset.href = link.getAttribute('href');
  option.append(...[...link.childNodes].map((node) => document.importNode(node, true)));
  return option;
}

function move(event, input, list) {
  if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close(input, list);
    return;
  }
  const options = [...list.children];
  if (list.hidden || !options.length) return;
  const active = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    location.assign(options[active].dataset.href);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
  for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === next));
  input.setAttribute('aria-activedescendant', options[next].id);
  options[next].scrollIntoView({ block: 'nearest' });
}

function close(input, list) {
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}
