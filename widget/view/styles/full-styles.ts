/**
 * The looks of the full view, beside those of compact-styles.ts. Numbers are links without colour, underlined by a hairline; the line is
 * dotted below what nobody printed. Growth has one colour for up and down: red and green mean opposite things in different countries.
 */

// Written as esbuild leaves values that contain commas or slashes, whose spaces it keeps.
export const fullStyles = `
.full { min-height: 0; padding: .75em .8125em .5em; line-height: 1.4 }
.panel .full { border: 0; padding: 0; background: none }
.full .head { width: auto; margin: 0; font-size: 1em }
.full .period { font-size: 1.125em }
.body { display: grid; grid-template-columns: minmax(0,1fr); column-gap: 2em }
.block { margin-top: .75em }
.full .value { line-height: 1.15 }
.full .digits { font-size: 2.25em }
.full .growth { margin: .2em 0 0 }
:is([part=month],[part=partners]) { font-size: .9375em }
ul { list-style: none }
.full :is(.small, .foot, .legend), .notes, .note, .label { font-size: max(.8125em,12px); color: var(--soft) }
.full :is(p, li, .note) { line-height: 1.5em; line-height: max(1.5em,24px) }
.full :is(.head p, .value, p.small, .small p, .care li, .foot p, .notes li, .note) { line-height: 1.35 }
.full :is(.notes li, .note) { min-height: 24px; align-content: center }
.label, .group { font-weight: 600; color: var(--ink) }
.label { border-top: 1px solid var(--line); padding-top: .6em }
.group { margin-top: .6em; font-size: .875em; color: var(--soft) }
.full .cite { text-decoration: underline 1px var(--hair); text-underline-offset: .25em }
.full .derived { text-decoration: underline dotted 1px var(--soft) }
.full :is(.withdrawn, .superseded):not(.value a) { text-decoration: line-through 1px }
.full .cite:hover { text-decoration: underline 1px var(--mark) }
.history { display: grid; gap: 0 1.5em }
.bars span { line-height: 1.2 }
.history .bars { height: 7em; margin: .5em 0 .25em }
.years { font-size: .875em }
.pair { display: block; text-align-last: justify }
.pair > span:first-child { display: inline-block; max-width: calc(100% - 5em); text-align-last: start }
.pair > :is(a, b) { display: inline-block; text-align-last: start; white-space: nowrap }
.share { font-size: .9375em }
.note { display: block }
.note b { font-weight: inherit }
.bar { display: block; width: 100%; height: .5em; margin-bottom: .2em; overflow: hidden }
.bar.derived { overflow: visible }
.part { fill: var(--mark) }
.derived > .part { fill: var(--paper); stroke: var(--mark); stroke-width: 1.5px }
.bars .derived svg { box-sizing: border-box; border: 1.5px solid var(--mark); background: none; opacity: 1 }
.bar .track { fill: var(--line); fill-opacity: .5 }
.bar .clear { fill: var(--paper) }
[dir=rtl] .bar { transform: scaleX(-1) }
.legend { user-select: none; -webkit-user-select: none; display: flex; flex-wrap: wrap; gap: .25em 1.25em; margin-top: .75em }
.legend li { display: flex; align-items: center; gap: .4em }
.legend .bar { width: 2.25em; height: .625em; margin: 0 }
.legend .track { display: none }
.care { padding-inline-start: 1.25em; list-style: disc }
.full .foot { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: start; gap: 0 1.25em; height: auto; margin: .75em 0 0; padding-top: .4em }
.full .foot > * { font-size: 1em }
.full :is(.foot a, .notes .cite, .note .cite) { display: inline-block; line-height: 24px }
.full .foot a { text-decoration: underline 1px; text-underline-offset: .2em }
.pending { margin-top: .75em; color: var(--soft); font-size: .875em }
@container (min-width:24em) {
  .history { grid-template-columns: 1fr 9em; align-items: center }
  .history .bars { height: 9em }
}
@container (min-width:38em) {
  .body > div + div > .block:first-child { margin-top: .4em }
  .body > div + div > .block:first-child > .label { border: 0; padding: 0 }
  .full .body { grid-auto-flow: column; grid-auto-columns: minmax(0,1fr) }
}
@media print {
  .full .foot a::after { content: " (" attr(href) ")" }
}
`;
