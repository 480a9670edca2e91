/**
 * The script of the document in an iframe (card-iframe.ts). The build puts it inline (build/iframe-script.ts).
 *
 * It tells the page around the iframe how high the card is: in a message of our own, and in the protocol of WordPress
 * (wp-includes/js/wp-embed-template.js). WordPress puts `secret` into the URL, and its sandbox blocks links, so with a secret the script asks
 * WordPress to open them. If the next figure is late on the reader's day, the script shows the late version of the card.
 */
(() => {
  const secret = /[#?&]secret=([\w-]+)/.exec(location.hash)?.[1];

  function tellWordPress(message, value) {
    parent.postMessage({ message, value, secret }, '*');
  }

  /**
   * The height in whole pixels, without the extra space above the foot of a full card, which depends on the height of the iframe. A compact card
   * has no such foot, and the body has no margin.
   */
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
