// Tries a route in place: what stands in its field is asked for, and the answer is shown below it.

/** Characters of an answer that are shown. */
const SHOWN = 20_000;

for (const form of document.querySelectorAll('.try')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form);
  });
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const place = placeAfter(form);
  const [status, shown] = place.children;
  const address = new URL(form.elements.address.value, location.origin);
  status.textContent = 'Asking …';
  shown.replaceChildren();
  try {
    const response = await fetch(address);
    const [media] = (response.headers.get('Content-Type') ?? '').split(';');
    const body = await response.blob();
    status.textContent = `${response.status} ${media}, ${body.size} bytes`;
    shown.append(await (media.startsWith('image/') ? picture(address) : text(body, media)));
  } catch (error) {
    status.textContent = `Not answered: ${error.message}`;
  }
}

/** @param {HTMLFormElement} form */
function placeAfter(form) {
  if (form.nextElementSibling?.matches('.answer')) return form.nextElementSibling;
  const place = document.createElement('div');
  place.className = 'answer';
  const [status, shown] = [document.createElement('p'), document.createElement('div')];
  status.setAttribute('role', 'status');
  place.append(status, shown);
  form.after(place);
  return place;
}

/** @param {Blob} body */
async function text(body, media) {
  const sent = await body.text();
  const written = media.endsWith('json') ? JSON.stringify(JSON.parse(sent), null, 2) : sent;
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', 'The answer');
  pre.textContent =
    written.length > SHOWN ? `${written.slice(0, SHOWN)}\n… ${written.length - SHOWN} more characters` : written;
  return pre;
}

/** @param {URL} address */
async function picture(address) {
  const image = new Image();
  image.src = address;
  image.alt = 'The answer';
  await image.decode().catch(() => {});
  image.width = Math.min(image.naturalWidth, 600);
  return image;
}
