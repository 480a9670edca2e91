/** The package has no types. Tests use only this function. */
declare module 'sanitize-html' {
  export default function sanitizeHtml(markup: string): string;
}
