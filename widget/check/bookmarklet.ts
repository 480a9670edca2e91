/** Texts from other pages: the bookmark that sends one, and how `/check` receives it. */

/** Runs on the page of an editor: it sends what is selected there, the field that is typed in, or all text, to the page that it opens. */
export function bookmarklet(origin: string): string {
  return `javascript:(()=>{const a=document.activeElement,t=a&&a.value?a.value.slice(a.selectionStart,a.selectionEnd)||a.value:String(getSelection())||document.body.innerText,w=open('${origin}/check');addEventListener('message',e=>{e.source===w&&e.origin==='${origin}'&&e.data==='check:ready'&&w.postMessage({checkText:t},'${origin}')})})()`;
}

/**
 * Takes one text of the page that opened this one, which is told that it may send. Any page may: `from` is its origin, which is to be
 * shown; empty for a page without an address.
 */
export function takeSentText(take: (text: string, from: string) => void): void {
  const { opener } = window;
  if (!opener) return;
  // The other page may not replace what is typed here later.
  const taken = new AbortController();
  const receive = ({ source, data, origin }: MessageEvent) => {
    if (source !== opener || typeof data?.checkText !== 'string') return;
    taken.abort();
    take(data.checkText, origin === 'null' ? '' : origin);
  };
  addEventListener('message', receive, { signal: taken.signal });
  opener.postMessage('check:ready', '*');
}
