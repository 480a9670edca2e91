/** What the tests use of the package, which has no types. */
declare module 'sanitize-html' {
  export default function sanitizeHtml(markup: string): string;
}
