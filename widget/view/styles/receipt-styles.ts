/** The looks of a receipt, which receipt-place.ts puts beside its number. */
import { cardColours } from './tokens.ts';

export const receiptStyles = `
.receipt{all:initial;visibility:inherit;-webkit-locale:revert-layer;display:none;box-sizing:border-box;position:fixed;color-scheme:inherit;
${cardColours};
width:min(24em,92vw);max-height:80vh;overflow:auto;padding:.9em 1em;border:1px solid var(--line);border-radius:4px;
color:var(--ink);background:var(--paper);box-shadow:0 6px 28px #0004;
font-family:inherit;font-size:max(.875em,12px);line-height:1.4;overflow-wrap:anywhere;font-variant-numeric:tabular-nums;inset:0;margin:0;height:fit-content}
[aria-expanded=true]{anchor-name:--number}
.receipt:popover-open{display:block}
.receipt.anchored{inset:auto;margin:5px 0;position-anchor:--number;position-area:block-end span-inline-end;justify-self:normal;max-height:min(80vh,100% - 10px);position-try-order:most-block-size;position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline}
.receipt .head{font-weight:600;margin-bottom:.4em}
.receipt a{color:inherit;text-underline-offset:.25em}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2em .8em;margin:0 0 .6em}
dt{color:var(--soft);max-width:9em}
dd{margin:0}
.copy button{all:unset;cursor:pointer;text-decoration:underline dotted 1px}
.copy{margin-top:.3em;color:var(--soft)}
@media print{.receipt{display:none!important}}
textarea{width:100%;box-sizing:border-box;font:inherit;margin-top:.4em}
.close{all:unset;cursor:pointer;float:inline-end;padding:0 .4em .2em;font-size:1.3em;line-height:1}
:is(.close,.copy button):focus-visible{outline:2px solid var(--mark)}
`;
