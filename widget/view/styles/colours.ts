/**
 * The colours of card and receipt, for the page's used `color-scheme`: a page that declares none is light. Pages change them by the
 * documented custom properties. `--ink` is text, `--soft` secondary text, `--line` rules and tracks, `--hair` the lines below numbers, `--mark` bars and focus rings, `--paper` the ground.
 */
export const colours =
  '--ink:var(--trade-card-ink,light-dark(#16191d,#eceef1));--soft:var(--trade-card-muted,light-dark(#565d66,#a7afb9));' +
  '--line:var(--trade-card-line,light-dark(#d9dde2,#3a4048));--mark:var(--trade-card-accent,light-dark(#0b5c8a,#6cb8e6));' +
  '--hair:light-dark(#868d96,#78818b);--paper:var(--trade-card-background,light-dark(#fff,#17191d))';
