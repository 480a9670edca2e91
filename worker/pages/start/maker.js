// The maker without reloads: loads the page of the new choice, and updates what differs. Without this script the form works by its button.
const form = document.getElementById('maker');
/** The current request. A later one cancels it. */
let asking = new AbortController();

addEventListener('change', ({ target }) => {
  if (target.form === form) show(address(), true);
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
    if (!page.getElementById('maker')) throw new TypeError('the response is not a page with the maker');
    const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
    const { pathname, search } = new URL(canonical ?? url, location.href);
    if (isNew) history.pushState(null, '', pathname + search);
    // The server-rendered card is for readers without a script.
    page.querySelector('trade-card template')?.remove();
    for (const part of ['#preview', '#maker', '#snippets', '.languages'])
      update(document.querySelector(part), page.querySelector(part));
  } catch {
    // Offline, or a response that is not our page: let the browser show it.
    if (!signal.aborted) location.assign(url);
  }
}

/** Makes an element equal to another one. Nodes of the same kind stay, so that the card does not flicker and a field keeps the focus. */
function update(now, next) {
  for (const name of now.getAttributeNames())
    if (!next.hasAttribute(name) && name !== 'open') now.removeAttribute(name);
  for (const name of next.getAttributeNames()) if (name !== 'open') now.setAttribute(name, next.getAttribute(name));
  const parts = [...next.childNodes];
  for (const [i, part] of parts.entries()) {
    const old = now.childNodes[i];
    if (!old) now.append(part);
    else if (old.nodeName !== part.nodeName) old.replaceWith(part);
    else if (old instanceof Element) update(old, part);
    else old.data = part.data;
  }
  while (now.childNodes.length > parts.length) now.lastChild.remove();
  // What a reader chose in a field no longer follows its attributes.
  for (const name of ['checked', 'value']) if (name in now && now[name] !== next[name]) now[name] = next[name];
}
