/**
 * The looks of the panel that holds the full view over a page: beside the card on wide screens, where panel.ts places it, and a sheet at
 * the bottom of narrow ones. It has one height from the first frame, so that nothing moves when the rest of the card comes.
 */
import { cardColours } from './tokens.ts';

export const panelStyles = `
.panel {
  all: initial;
  visibility: inherit;
  -webkit-locale: revert-layer;
  color-scheme: inherit;
  container-type: inline-size;
  box-sizing: border-box;
  display: none;
  position: fixed;
  inset: auto 0 0;
  width: 100%;
  height: min(85vh,44em);
  height: min(85dvh,44em);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 0 1em 1em;
  ${cardColours};
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-top: 3px solid var(--mark);
  box-shadow: 0 8px 40px #0006;
  font-family: inherit;
  font-size: max(1em,14px);
  line-height: 1.4;
}
.panel[open] { display: block }
.panel:focus { outline: none }
.panel::backdrop { background: #0005 }
.panel .card { font-size: 1em }
.panel .top {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  align-items: center;
  justify-content: space-between;
  margin: 0 -1.1429em .75em;
  padding-inline: 1.1429em .25em;
  font-size: .875em;
  color: var(--soft);
  background: var(--paper);
  border-bottom: 1px solid var(--line);
}
.panel .top button {
  all: unset;
  width: 2em;
  font-size: 1.375em;
  line-height: 2em;
  text-align: center;
  color: var(--ink);
  cursor: pointer;
}
.panel .top button:hover { background: var(--line) }
.panel .top button:focus-visible { outline: 2px solid var(--mark); outline-offset: -2px }
@media (max-height:20em) {
  .panel { height: 100% }
}
@media (min-width:40.01em) {
  .panel { inset: 1em 1em auto auto; width: min(30em,100% - 2em); height: min(44em,100% - 2em); border-radius: var(--trade-card-radius,2px) }
  .panel::backdrop { background: #0002 }
}
@media print {
  .panel { display: none!important }
}
`;
