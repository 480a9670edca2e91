/**
 * The script of the page in an iframe, which the build puts into the page (build/iframe-script.ts).
 *
 * It tells the page around how high the card is in whole pixels: in a plain message, and by the protocol of WordPress
 * (wp-includes/js/wp-embed-template.js), which puts `secret` into the address. The sandbox of WordPress blocks links, so with a secret the page
 * around is asked to open them. If the card is late by the reader's day, the script shows its late version.
 */
(() => {
  const secret = /[#?&]secret=([\w-]+)/.exec(location.hash)?.[1];

  function tellWordPress(message, value) {
    parent.postMessage({ message, value, secret }, '*');
  }

  /** The height without the space above the foot of a full card, which fills an iframe that is higher than it. */
  function contentHeight() {
    const foot = document.querySelector('.full .foot') ?? document.body;
    const space = Number.parseFloat(getComputedStyle(foot).marginTop);
    return Math.ceil(document.body.getBoundingClientRect().height - space);
  }

  function tellHeight() {
    const height = contentHeight();
    parent.postMessage({ type: 'trade-card-height', height }, '*');
    if (secret) tellWordPress('height', height);
  }

  addEventListener('message', ({ source, data }) => {
    const isFromWordPress = source === parent && secret && data?.secret === secret;
    if (isFromWordPress && data.message === 'ready') tellHeight();
  });

  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!secret || !link) return;
    event.preventDefault();
    tellWordPress('link', link.href);
  });

  const lateVersion = document.querySelector('template');
  const today = new Date().toISOString().slice(0, 10);
  if (lateVersion && today >= lateVersion.dataset.from) {
    lateVersion.previousElementSibling.replaceWith(lateVersion.content);
  }

  new ResizeObserver(tellHeight).observe(document.body);
})();
