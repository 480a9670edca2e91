/**
 * Pages as people have them, by style sheets of our own that do what those of well-known frameworks and themes do: reset boxes, style
 * bare elements, set a measure, a font and a rhythm. The snippet is pasted in the middle of an article.
 */
export interface HostPage {
  name: string;
  lang: 'en' | 'ar' | 'zh';
  dir?: 'rtl';
  /** The font size around the card, in pixels. */
  size: number;
  css: string;
  /** The article; {} is where the snippet is pasted. */
  body: string;
}

const WORDS =
  'The figures were published on Thursday and cover goods of all kinds that crossed the border in both directions. ';
const PARAGRAPH = `<p>${WORDS.repeat(3)}</p>`;
const ARABIC = `<p>${'نُشرت الأرقام يوم الخميس، وتشمل السلع كافة التي عبرت الحدود في الاتجاهين. '.repeat(3)}</p>`;

export const HOST_PAGES: HostPage[] = [
  {
    name: 'bootstrap',
    lang: 'en',
    size: 16,
    // Reboot, container and grid.
    css: `*,::after,::before{box-sizing:border-box}body{margin:0;font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#212529;background:#fff;-webkit-text-size-adjust:100%}
h1,h2{margin:0 0 .5rem;font-weight:500;line-height:1.2}p{margin:0 0 1rem}a{color:#0d6efd;text-decoration:underline}button{border-radius:0;font:inherit;margin:0}[role=button]{cursor:pointer}img,svg{vertical-align:middle}ul{margin:0 0 1rem;padding-left:2rem}
.container{max-width:960px;margin:auto;padding:0 12px}.row{display:flex;flex-wrap:wrap;margin:0 -12px}.row>*{padding:0 12px;flex:0 0 auto}.col-8{width:66.666%}.col-4{width:33.333%}.card{border:1px solid rgba(0,0,0,.175);border-radius:.375rem;padding:1rem}`,
    body: `<div class="container"><h1>Trade in the region</h1><div class="row"><div class="col-8">${PARAGRAPH}{}${PARAGRAPH}</div><div class="col-4"><div class="card">A card of the page's own.</div></div></div></div>`,
  },
  {
    name: 'blog',
    lang: 'en',
    size: 18,
    // A block theme of WordPress: flow layout with gaps between blocks, a measure, links underlined.
    css: `:root{--gap:1.2rem}body{margin:0;font:300 1.125rem/1.4 Manrope,"Noto Sans",sans-serif;letter-spacing:-.1px;color:#111;background:#fff}
.is-layout-flow>*+*{margin-block-start:var(--gap);margin-block-end:0}.is-layout-flow>:first-child{margin-block-start:0}.is-layout-constrained>:where(:not(.alignfull)){max-width:645px;margin-inline:auto!important}.entry-content a:where(:not(.wp-element-button)){color:currentColor;text-decoration:underline;text-underline-offset:.1em}h1{font-weight:400;font-size:2.15rem;line-height:1.125}:where(button){background:#111;color:#fff;padding:1rem 2.25rem}`,
    body: `<main class="is-layout-flow is-layout-constrained entry-content"><h1>Trade in the region</h1>${PARAGRAPH}{}${PARAGRAPH}</main>`,
  },
  {
    name: 'newspaper',
    lang: 'en',
    size: 18,
    css: `body{margin:0;font:18px/1.6 Georgia,"Noto Serif",serif;color:#222;background:#fffdf8}article{max-width:620px;margin:2em auto;padding:0 20px;hyphens:auto}p{margin:0 0 1em;text-align:justify}p+p{text-indent:0}h1{font-size:34px;line-height:1.15}a{color:#8b0000}.kicker{font:700 12px sans-serif;letter-spacing:.1em;text-transform:uppercase}article ::first-line{font-variant:normal}`,
    body: `<article><p class="kicker">Economy</p><h1>Trade in the region</h1>${PARAGRAPH}{}${PARAGRAPH}</article>`,
  },
  {
    name: 'columns',
    lang: 'en',
    size: 17,
    css: `body{margin:2em;font:17px/1.5 "Times New Roman","Noto Serif",serif;color:#111;background:#fff}article{columns:2 20em;column-gap:2em;max-width:900px}p{margin:0 0 .8em}h1{column-span:all}`,
    body: `<article><h1>Trade in the region</h1>${PARAGRAPH.repeat(2)}{}${PARAGRAPH.repeat(2)}</article>`,
  },
  {
    name: 'dark',
    lang: 'en',
    size: 16,
    css: `:root{color-scheme:dark}body{margin:0;font:16px/1.6 Inter,"Noto Sans",sans-serif;color:#c9d1d9;background:#0d1117}main{max-width:720px;margin:2em auto;padding:0 16px}h1{color:#f0f6fc;border-bottom:1px solid #30363d}a{color:#58a6ff}`,
    body: `<main><h1>Trade in the region</h1>${PARAGRAPH}{}${PARAGRAPH}</main>`,
  },
  {
    name: 'arabic',
    lang: 'ar',
    dir: 'rtl',
    size: 18,
    css: `body{margin:0;font:18px/1.9 "Noto Naskh Arabic","Noto Sans Arabic",Tahoma,sans-serif;color:#1a1a1a;background:#fff}main{max-width:680px;margin:2em auto;padding:0 16px;text-align:right}a{color:#006d5b}`,
    body: `<main><h1>التجارة في المنطقة</h1>${ARABIC}{}${ARABIC}</main>`,
  },
];
