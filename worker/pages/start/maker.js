// The maker without reloads: loads the page of the new choice and replaces the parts that changed. Without this script the form works by
// its button. The style sheet shows the chosen tab; this script only puts it into the address.
import { enliven } from './site.js';

const form = document.getElementById('maker');
/** The current request. A later one cancels it. */
let asking = new AbortController();

addEventListener('change', ({ target }) => {
  if (target.form !== form) return;
  if (target.name === 'place') history.replaceState(null, '', withPlace());
  else show(address(), true);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(address(), true);
});
addEventListener('click', ({ target }) => {
  if (target.dataset.png) savePicture(target.dataset);
});
addEventListener('popstate', () => show(location.href, false));

/** The address of the choice, without empty fields. */
function address() {
  const given = [...new FormData(form)].filter(([, value]) => value);
  return `/?${new URLSearchParams(given)}`;
}

function withPlace() {
  const url = new URL(location.href);
  url.searchParams.set('place', new FormData(form).get('place'));
  return url;
}

/** Draws an SVG as a PNG of the size that previews of links ask for, and saves it. */
async function savePicture({ png, file }) {
  const image = Object.assign(new Image(), { src: png });
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 630 });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const href = canvas.toDataURL('image/png');
  Object.assign(document.createElement('a'), { href, download: file }).click();
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
    // Offline, or a response that is not our page: let the browser show it.
    if (!signal.aborted) location.assign(url);
  }
}

function exchange(page) {
  exchangePreview(page);
  exchangeCodes(page);
  exchangeFields(page);
  for (const note of form.querySelectorAll('[data-note]'))
    note.textContent = page.querySelector(`[data-note=${note.dataset.note}]`).textContent;
  const languages = [...page.querySelectorAll('.languages a')];
  for (const [i, link] of [...document.querySelectorAll('.languages a')].entries()) link.href = languages[i].href;
}

/** Keeps the element and gives it the attributes of the new one, so that it loads its card itself and does not flicker. */
function exchangePreview(page) {
  const [now, next] = [document, page].map((place) => place.getElementById('preview'));
  const [card, other] = [now, next].map((preview) => preview.querySelector('trade-card'));
  // The server-rendered card is for readers without a script.
  other?.querySelector('template')?.remove();
  if (!card || !other) {
    now.replaceChildren(...next.childNodes);
    return;
  }
  for (const name of card.getAttributeNames()) if (!other.hasAttribute(name)) card.removeAttribute(name);
  for (const name of other.getAttributeNames()) card.setAttribute(name, other.getAttribute(name));
  card.replaceChildren(...other.childNodes);
  const kept = card.parentElement;
  for (const child of [...now.children]) if (child !== kept) child.remove();
  for (const child of [...next.childNodes]) if (child !== other.parentElement) now.append(child);
}

function exchangeCodes(page) {
  const [now, next] = [document, page].map((place) => place.getElementById('snippets'));
  now.replaceChildren(...next.childNodes);
  enliven(now);
}

function exchangeFields(page) {
  for (const field of form.elements) {
    const { name, type } = field;
    const same = [...page.getElementById('maker').elements].find(
      (other) => other.name === name && other.type === type && (type !== 'radio' || other.value === field.value),
    );
    if (!name || !same || name === 'place') continue;
    if (type === 'radio' || type === 'checkbox') field.checked = same.checked;
    else {
      if (type === 'select-one' && field.innerHTML !== same.innerHTML)
        field.replaceChildren(...[...same.childNodes].map((node) => node.cloneNode(true)));
      field.value = same.value;
    }
  }
}
