// The maker without reloads: a change of the form asks for the page of the new choice, and exchanges what differs in place. The form
// works without this script, by its button.
import { enliven, nameThisAddress } from './site.js';

const form = document.getElementById('maker');
/** The request whose answer is waited for: a later one takes its place. */
let asking = new AbortController();

form.addEventListener('change', () => show(address(), true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(address(), true);
});
addEventListener('popstate', () => show(location.href, false));
for (const button of document.querySelectorAll('.without-script')) button.hidden = true;

/** The address of what is chosen, without empty fields. */
function address() {
  const given = [...new FormData(form)].filter(([, value]) => value);
  return `/?${new URLSearchParams(given)}`;
}

async function show(url, isNew) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const response = await fetch(url, { signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (signal.aborted) return;
    if (!page.getElementById('maker')) throw new TypeError('the answer is not the page of a choice');
    const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
    const { pathname, search } = new URL(canonical ?? url, location.href);
    if (isNew) history.pushState(null, '', pathname + search);
    exchange(page);
  } catch {
    // Offline, or an answer that is no page of ours: the browser shows what there is.
    if (!signal.aborted) location.assign(url);
  }
}

function exchange(page) {
  exchangeCard(page);
  exchangeSnippets(page);
  exchangeFields(page);
  const languages = [...page.querySelectorAll('.languages a')];
  for (const [i, link] of [...document.querySelectorAll('.languages a')].entries()) link.href = languages[i].href;
  const links = page.getElementById('api-links');
  if (links) document.getElementById('api-links').replaceChildren(...links.childNodes);
}

/** The element stays and gets the attributes of the new one, so that it loads its card itself and nothing flickers. */
function exchangeCard(page) {
  const preview = document.getElementById('preview');
  const [card, next] = [preview.querySelector('trade-card'), page.querySelector('#preview trade-card')];
  // What a server rendered is for readers without a script: the element asks for its own.
  next?.querySelector('template')?.remove();
  if (!card || !next) {
    preview.replaceChildren(...page.getElementById('preview').childNodes);
    return;
  }
  for (const name of card.getAttributeNames()) if (!next.hasAttribute(name)) card.removeAttribute(name);
  for (const name of next.getAttributeNames()) card.setAttribute(name, next.getAttribute(name));
  card.replaceChildren(...next.childNodes);
  document.getElementById('state').textContent = page.getElementById('state').textContent;
}

/** Only texts change where the snippets are the same kinds, so that what is open stays open. */
function exchangeSnippets(page) {
  const [now, next] = [document.getElementById('snippets'), page.getElementById('snippets')];
  const [codes, others] = [now, next].map((part) => [...part.querySelectorAll('code')]);
  if (codes.length && codes.length === others.length) {
    for (const [i, code] of codes.entries()) code.textContent = others[i].textContent;
    nameThisAddress(now);
    return;
  }
  now.replaceChildren(...next.childNodes);
  for (const button of now.querySelectorAll('.without-script')) button.hidden = true;
  enliven(now);
}

function exchangeFields(page) {
  for (const field of form.elements) {
    const { name, type } = field;
    const same = [...page.getElementById('maker').elements].find(
      (other) => other.name === name && other.type === type && (type !== 'radio' || other.value === field.value),
    );
    if (!name || !same) continue;
    if (type === 'radio' || type === 'checkbox') field.checked = same.checked;
    else {
      if (type === 'select-one' && field.innerHTML !== same.innerHTML)
        field.replaceChildren(...[...same.childNodes].map((node) => node.cloneNode(true)));
      field.value = same.value;
    }
  }
}
