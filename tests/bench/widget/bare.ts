/**
 * The element that the card is compared with: Lit with minimal markup and styles. It shows the same content as the compact card, so that
 * only the code differs: boxes and text cost any element the same.
 */
import { buildSync } from 'esbuild';
import { root } from '../runtime.ts';

const COUNTRY_AND_YEARS = `<p>\${parent?.label}: \${parent?.growth?.value}%</p><ul>\${trend.slice(-6).map(({ year, fact }) => html\`<li>\${year}: \${number.format(fact.value)} \${words[fact.unit]}</li>\`)}</ul>`;
const BUTTON = `<button type="button">\${words.figures}</button>`;

/** The script of the element `<bare-card src>`, which fires `trade-card-load` when it has drawn the card of its address. */
export function bareElement(): string {
  const contents = `
import { LitElement, css, html } from 'lit';
const number = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 5 });
class BareCard extends LitElement {
  static properties = { src: {}, card: { attribute: false } };
  static styles = css\`:host{display:block}article{border:1px solid #ccc;padding:8px}h3,p,ul{margin:0}b{font-size:2em}\`;
  async connectedCallback() {
    super.connectedCallback();
    this.card = await (await fetch(this.src)).json();
    await this.updateComplete;
    this.dispatchEvent(new Event('trade-card-load'));
  }
  render() {
    const { area, indicator, period, headline, growth, parent, trend, source, words } = this.card ?? {};
    return area && html\`<article><h3>\${area.label} · \${indicator.label}, \${period.label}</h3><p><b>\${number.format(headline.value)}</b> \${words[headline.unit]}</p><p>\${growth?.value}%</p>${COUNTRY_AND_YEARS}<p><a href=\${source.url}>\${source.agency}</a>, \${source.published}</p>${BUTTON}</article>\`;
  }
}
customElements.define('bare-card', BareCard);`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
