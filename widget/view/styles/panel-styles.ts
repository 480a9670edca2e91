/**
 * The style of the panel that shows the full view over a page: at the upper right of wide screens, and a sheet at the bottom of narrow
 * ones. Its height is fixed while the card loads. On wide screens it then shrinks to shorter content. Its top and foot stay in view, unless
 * the screen is very low.
 */
import { cardColors, RADIUS_PX, SHEET_RADIUS_PX } from './tokens.ts';

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
  height: min(85vh,46em);
  height: min(85dvh,46em);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 0 18px;
  scroll-padding: 64px 0;
  ${cardColors};
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: ${SHEET_RADIUS_PX}px ${SHEET_RADIUS_PX}px 0 0;
  box-shadow: 0 12px 40px #0004;
  font: inherit;
  font-size: max(1em,14px);
  font-style: normal;
  font-weight: 400;
  line-height: 1.4;
}
.panel[open] { display: block }
.panel:focus { outline: none }
.panel::backdrop { background: #0005 }
.panel .card { ${cardColors}; font-size: 1em }
.panel > :first-child { display: flex; flex-direction: column; min-height: 100% }
.panel .full { display: flex; flex-direction: column; flex: 1 }
.panel .top {
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1em;
  margin: 0 -18px;
  padding-inline: 18px 8px;
  min-height: 44px;
  font-weight: 600;
  background: var(--paper);
  border-bottom: 1px solid var(--line);
}
.panel .top span { padding-block: .5em }
.panel .top button {
  all: unset;
  flex: none;
  width: 36px;
  font-size: 1.375em;
  line-height: 36px;
  text-align: center;
  border-radius: ${RADIUS_PX}px;
  cursor: pointer;
}
.panel .top button:hover { background: var(--line) }
.panel .top button:focus-visible { outline: 2px solid var(--mark); outline-offset: -2px }
.panel .full .foot { position: sticky; bottom: 0; margin: auto -18px 0; padding: 10px 18px }
@media (max-height:20em) {
  .panel { height: 100% }
  .panel .full .foot { position: static }
}
@media (min-width:40.01em) {
  .panel { inset: 1em 1em auto auto; width: min(520px,100% - 2em); height: min(46em,100% - 2em); border-radius: var(--trade-card-radius,${SHEET_RADIUS_PX}px) }
  .panel:not([aria-busy]) { height: auto; max-height: min(46em,100% - 2em) }
  .panel::backdrop { background: #0002 }
}
@media print {
  .panel { display: none!important }
}
`;
