/** Schemas of texts, codes, dates and addresses. Messages follow the name of the field. */
import * as v from 'valibot';
import { isDay } from '../contract/enumerations.ts';

/** A text that is not empty. read-json.ts rejects line breaks and hidden characters. */
export function line(most: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(most, `is longer than ${most} characters`),
  );
}

/** A text by language code. languages.ts checks that no language is missing. */
export function inEachLanguage(most: number) {
  return v.record(v.string(), line(most));
}

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
  // Programs read characters outside RFC 3986 differently. To some, a backslash is a slash.
  v.regex(/^[^"<>\\^`{|}]*$/, 'has one of "<>\\^`{|}: write it percent-encoded'),
  v.check(
    (text) => !has(text, ({ username, password }) => username + password),
    'has a name or a password in it: remove them',
  ),
  v.check(
    (text) => !has(text, ({ protocol, hostname }) => protocol.startsWith('http') && !isPublicHost(hostname)),
    'must name a public host: write the address that readers open',
  ),
);

/** Valibot runs every check, so the text may not be an address. */
function has(text: string, find: (url: URL) => unknown): boolean {
  const url = URL.parse(text);
  return url !== null && Boolean(find(url));
}

/** A name with a dot, and letters after the last one. Numeric addresses can be of private networks. */
function isPublicHost(host: string): boolean {
  const last = host.split('.').at(-1) ?? '';
  const isName = host.includes('.') && /^(xn--)?[a-z][a-z0-9-]*$/.test(last);
  return isName && !['local', 'localhost', 'internal', 'lan', 'home', 'arpa', 'test', 'invalid'].includes(last);
}
