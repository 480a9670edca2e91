// Suggestions below the search box while the reader types: the rows of `/search`. The box is a combobox with list autocomplete (ARIA 1.2). Without
// this script, the form loads the page.

/** Milliseconds without a key press before the suggestions are loaded. */
const TYPING_PAUSE = 150;

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
  /** The current request, and the timer that starts the next one. */
  const state = { request: new AbortController(), timer: 0 };
  input.addEventListener('input', () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => load(form, input, list, state), TYPING_PAUSE);
  });
  input.addEventListener('keydown', (event) => handleKey(event, input, list));
  input.addEventListener('blur', () => close(input, list));
  // A press on an option must not take the focus away before its click.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]');
    if (option) location.assign(option.dataset.href);
  });
}

/** Loads the page of the query, and shows its rows, or the names that it suggests, as options. */
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

/** Escape closes the list, arrows choose an option, Enter opens it. */
function handleKey(event, input, list) {
  if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close(input, list);
    return;
  }
  const options = [...list.children];
  if (list.hidden || !options.length) return;
  const selected = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (event.key === 'Enter' && selected >= 0) {
    event.preventDefault();
    location.assign(options[selected].dataset.href);
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  // From the last option, Down leads to the first one; from the first, or if none is selected, Up leads to the last one.
  const previous = selected > 0 ? selected - 1 : options.length - 1;
  const next = event.key === 'ArrowDown' ? (selected + 1) % options.length : previous;
  for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === next));
  input.setAttribute('aria-activedescendant', options[next].id);
  options[next].scrollIntoView({ block: 'nearest' });
}

function close(input, list) {
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}
