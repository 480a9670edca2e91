/** The looks of a figure in running text: those of the text, with a dotted underline. */

export const figureStyles = `
:host { display: inline }
:host([theme=light]) { color-scheme: light }
:host([theme=dark]) { color-scheme: dark }
a { color: inherit; text-decoration: underline dotted 1px currentColor; text-underline-offset: .2em; unicode-bidi: isolate }
a[aria-busy=true] { opacity: .6; cursor: progress }
a:focus-visible { outline: 2px solid; outline-offset: 2px }
small { font-size: .8em }
`;
