/** Schemas of texts, codes, dates and addresses. Messages continue the name of a field: `title` "is empty". */
import * as v from 'valibot';
import { isDay } from '../contract/enumerations.ts';

/** One line of text. `read-json.ts` rejects line breaks and hidden characters. `maxLength` is in UTF-16 units. */
export function line(maxLength: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(maxLength, `is longer than ${maxLength} characters`),
  );
}

/** A text by language code. `languages.ts` checks that no language is missing. */
export function inEachLanguage(maxLength: number) {
  return v.record(v.string(), line(maxLength));
}

/** `CN-XJ`, `state-owned`. */
export const code = v.pipe(
  v.string(),
  v.maxLength(80, 'is longer than 80 characters'),
  v.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'must be a code of letters, digits and single hyphens'),
);

export const date = v.pipe(v.string(), v.check(isDay, 'must be a date, YYYY-MM-DD'));

/** An http address with a public host and without credentials. */
export const address = v.pipe(
  v.string(),
  v.maxLength(2000, 'is longer than 2000 characters'),
  v.url('must be a URL'),
  v.regex(/^https?:\/\//, 'must be an http address'),
  v.regex(/^[!-~]*$/, 'has spaces, line breaks or letters that are not ASCII: write them percent-encoded'),
  // Programs disagree about characters outside RFC 3986. Some read a backslash as a slash.
  v.regex(/^[^"<>\\^`{|}]*$/, 'has one of "<>\\^`{|}: write it percent-encoded'),
  v.check(
    (text) => !urlMatches(text, ({ username, password }) => username !== '' || password !== ''),
    'has a name or a password in it: remove them',
  ),
  v.check(
    (text) => !urlMatches(text, ({ protocol, hostname }) => protocol.startsWith('http') && !isPublicHost(hostname)),
    'must name a public host: write the address that readers open',
  ),
);

/** False for a text that is not a URL: Valibot runs every check, even after `v.url` has failed. */
function urlMatches(text: string, condition: (url: URL) => boolean): boolean {
  const url = URL.parse(text);
  return url !== null && condition(url);
}

/** Whether the host is a name such as `example.com`. Numeric addresses are not accepted, because they may be private. */
function isPublicHost(host: string): boolean {
  const topLevel = host.split('.').at(-1) ?? '';
  const isName = host.includes('.') && /^(xn--)?[a-z][a-z0-9-]*$/.test(topLevel);
  return isName && !['local', 'localhost', 'internal', 'lan', 'home', 'arpa', 'test', 'invalid'].includes(topLevel);
}
