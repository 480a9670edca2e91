/** A figure in running text looks like the text. It has a dotted underline if its words agree with the record. */

export const figureStyles = `
:host { display: inline }
:host([theme=light]) { color-scheme: light }
:host([theme=dark]) { color-scheme: dark }
a { color: inherit; text-underline-offset: .2em; unicode-bidi: isolate }
.cite { text-decoration: underline dotted 1px currentColor }
a[aria-busy=true] { opacity: .6; cursor: progress }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
small { font-size: .8em }
`;
