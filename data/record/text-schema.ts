/** Texts and days as people write them into the record, as schemas; each message is read after the name of the field. */
import * as v from 'valibot';
import { isDay } from '../contract/enumerations.ts';

/** A text of one line, not empty, of at most `most` characters. Characters that are not shown are refused in all files (read-json.ts). */
export function line(most: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(most, `is longer than ${most} characters`),
  );
}

/** A text in each language of the data set, by language code. That none is missing is checked against `dataset.json` (references.ts). */
export function inEachLanguage(most: number) {
  return v.record(v.string(), line(most));
}

export const code = v.pipe(
  v.string(),
  v.maxLength(80, 'is longer than 80 characters'),
  v.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'is no code (letters, digits, hyphens)'),
);

export const date = v.pipe(v.string(), v.check(isDay, 'is no date written YYYY-MM-DD'));

/** The address of a page that anybody can open: http, by the name of a public host, without credentials. */
export const address = v.pipe(
  v.string(),
  v.maxLength(2000, 'is longer than 2000 characters'),
  v.url('is no URL'),
  v.regex(/^https?:\/\//, 'is no http address'),
  v.regex(/^[!-~]*$/, 'has spaces, line breaks or letters that are not ASCII: write them percent-encoded'),
  // What RFC 3986 has no place for, readers of addresses understand differently: a backslash is a slash to some.
  v.regex(/^[^"<>\\^`{|}]*$/, 'has one of "<>\\^`{|}, which an address has percent-encoded: write it so'),
  v.check(
    (text) => !has(text, ({ username, password }) => username + password),
    'has a name or a password in it: remove them',
  ),
  v.check(
    (text) => !has(text, ({ protocol, hostname }) => protocol.startsWith('http') && !isPublicHost(hostname)),
    'names no public host: write the address that readers open',
  ),
);

/** Whether the text is an address with what is looked for. Every check is asked, also after one that failed. */
function has(text: string, find: (url: URL) => unknown): boolean {
  const url = URL.parse(text);
  return url !== null && Boolean(find(url));
}

/** A name with a dot whose last part is letters: no address in digits, which may be of a private network, and no local name. */
function isPublicHost(host: string): boolean {
  const last = host.split('.').at(-1) ?? '';
  const isName = host.includes('.') && /^(xn--)?[a-z][a-z0-9-]*$/.test(last);
  return isName && !['local', 'localhost', 'internal', 'lan', 'home', 'arpa', 'test', 'invalid'].includes(last);
}
