// Updates the start page without a reload when the reader changes the form: loads the page of the new choice, and replaces what differs. Without
// this script the form has a button that loads the page.
const form = document.getElementById('maker');
/** Cancels the current request when a later one begins. */
let pendingRequest = new AbortController();

addEventListener('change', ({ target }) => {
  if (target.form === form) show(addressOfChoice(), true);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show(addressOfChoice(), true);
});
addEventListener('click', ({ target }) => {
  if (target.dataset.png) savePicture(target.dataset);
});
addEventListener('popstate', () => show(location.href, false));

/** Without empty fields. */
function addressOfChoice() {
  const filledFields = [...new FormData(form)].filter(([, value]) => value);
  return `/?${new URLSearchParams(filledFields)}`;
}

/** Draws an SVG as a PNG of the size of link previews, and saves it. @param {DOMStringMap} dataset - `png` is the address of the SVG. */
async function savePicture({ png: svgAddress, file }) {
  const image = Object.assign(new Image(), { src: svgAddress });
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 630 });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const href = canvas.toDataURL('image/png');
  Object.assign(document.createElement('a'), { href, download: file }).click();
}

/** @param {string} url @param {boolean} isNew - False if the reader went back to an address in the history. */
async function show(url, isNew) {
  pendingRequest.abort();
  pendingRequest = new AbortController();
  const { signal } = pendingRequest;
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
function update(element, wanted) {
  updateAttributes(element, wanted);
  const wantedNodes = [...wanted.childNodes];
  for (const [i, wantedNode] of wantedNodes.entries()) {
    const node = element.childNodes[i];
    if (!node) element.append(wantedNode);
    else if (node.nodeName !== wantedNode.nodeName) node.replaceWith(wantedNode);
    else if (node instanceof Element) update(node, wantedNode);
    else node.data = wantedNode.data;
  }
  while (element.childNodes.length > wantedNodes.length) element.lastChild.remove();
  // Once a reader has changed a field, its attributes no longer change what it shows.
  for (const name of ['checked', 'value'])
    if (name in element && element[name] !== wanted[name]) element[name] = wanted[name];
}

/** All but `open`: what the reader has folded or opened stays so. */
function updateAttributes(element, wanted) {
  for (const name of element.getAttributeNames())
    if (name !== 'open' && !wanted.hasAttribute(name)) element.removeAttribute(name);
  for (const name of wanted.getAttributeNames())
    if (name !== 'open') element.setAttribute(name, wanted.getAttribute(name));
}
