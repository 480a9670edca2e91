/** What the requests are made of: values, methods and headers that have broken servers before, and what is no request at all. */
import { NASTY } from '../../support/nasty.ts';

/** Numbers, days, names that JavaScript knows, and spellings, one a word. */
const WORDS =
  '0 -1 1e9 1001 9999999 NaN null undefined true [] {} % %zz %00 .. ../../catalogue __proto__ constructor toString hasOwnProperty 1949-10-01 9999-12-31 2025-02-30 0000-00-00 2025-13 2025-01..2024-01 year,year , ,,, ١٢ ２０２５ é 新疆 \u{1F600} Ａ * \' " ; & =';

export const VALUES = [...Object.values(NASTY), '', 'a'.repeat(3000), ...WORDS.split(' ')];
/** What most callers send, and the rest. */
export const METHODS = [
  ...Array<string>(7).fill('GET'),
  ...'HEAD OPTIONS POST PUT PATCH DELETE PROPFIND SEARCH TRACE LOCK'.split(' '),
];
export const HEADER_VALUES = [
  '1',
  'gzip, br, zstd',
  '*/*;q=0',
  'en;q=0.5, *;q=0',
  'attacker.example',
  'https://attacker.example/',
  '127.0.0.1',
  'bytes=0-1',
  'bytes=9-1,0-',
  'no-cache',
  'null',
  'Wed, 21 Oct 2065 07:28:00 GMT',
  '"',
  '*',
  '"x", W/"y"',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what it looks like.
  '${jndi:ldap://127.0.0.1/x}',
  'a=b; c=d',
  '../../etc/passwd',
  'x'.repeat(6000),
  '\xff\xfe',
  'multipart/form-data; boundary=x',
  '-1',
  '<script>alert(1)</script>',
  'application/json',
  '9'.repeat(40),
];
/** What is no request, or one that no browser sends. The runtime refuses these, or reads them in its own way. */
export const MALFORMED = [
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  'GET /v1 HTTP/1.1\r\n\r\n',
  '\r\n\r\nGET /v1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n',
  'GET http://attacker.example/v1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /v1 HTTP/1.1\nHost: x\n\n',
  'GET /v1\0 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /v1#x HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET //v1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET \\v1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost: [\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost: a b\r\n\r\n',
  'GET /v1 HTTP/1.1\r\n Host: x\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost : x\r\n\r\n',
  'GET /%/%zz?%=%&=&&;=%ff HTTP/1.1\r\nHost: %\r\n\r\n',
  'GET /v1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'BREW /v1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'get /v1 HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /v1?x="<{|}>^` HTTP/1.1\r\nHost: x\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
];
