/**
 * Requests as callers, their mistakes and attackers write them: of the table of routes and the pages, with values that are right, nearly
 * right and wrong, in odd spellings, with odd headers and methods, and now and then no HTTP at all.
 */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Subject } from '../../../worker/api/route/route.ts';
import { PAGE_PATHS } from '../../../worker/api/route/site-pages.ts';
import { ROUTES } from '../../../worker/api/routes.ts';
import type { Random } from '../random.ts';
import { HEADER_NAMES } from './header-names.ts';
import { HEADER_VALUES, MALFORMED, METHODS, VALUES } from './request-values.ts';

export interface Sent {
  method: string;
  /** As it is written in the first line. */
  target: string;
  bytes: Buffer;
  /** Whether it is HTTP by RFC 9112, so that our Worker answers it and not the runtime. */
  wellFormed: boolean;
}

/** The longest claims: of one character, and dense with figures that are read and that are not. */
const CLAIMS = ['x', '5', '百5月', '5%5月', '新疆进出口增长5%和5月', 'trade grew 5 percent in May, '].map((text) =>
  text.repeat(4000 / text.length),
);

/** Makes requests by the data set's own examples, so that it fits any record. */
export class RequestMaker {
  readonly #random: Random;
  readonly #index: CatalogueIndex;
  readonly #examples: string[];
  readonly #names: string[];

  constructor(random: Random, index: CatalogueIndex) {
    this.#random = random;
    this.#index = index;
    this.#examples = exampleTargets(index);
    this.#names = [...new Set(Object.values(ROUTES).flatMap(({ parameters }) => Object.keys(parameters)))];
  }

  make(): Sent {
    const random = this.#random;
    if (random.chance(0.01)) {
      const text = random.pick(MALFORMED);
      return { method: 'GET', target: text, bytes: Buffer.from(text, 'latin1'), wellFormed: false };
    }
    const method = random.pick(METHODS);
    const isMessage = random.chance(0.03);
    const target = isMessage ? '/mcp' : this.#target();
    const verb = isMessage ? 'POST' : method;
    const body = isMessage ? this.#message() : verb === 'POST' && random.chance(0.5) ? random.pick(VALUES) : '';
    const lines = [
      `${verb} ${target} HTTP/1.1`,
      `Host: ${random.chance(0.9) ? 'any.example' : random.pick(['localhost:1', '127.0.0.1', 'xn--a', 'A.EXAMPLE.', '[::1]:80'])}`,
    ];
    const caller = this.#caller();
    if (caller) lines.push(`CF-Connecting-IP: ${caller}`);
    if (isMessage) lines.push('Content-Type: application/json', 'Accept: application/json, text/event-stream');
    for (const name of random.some(HEADER_NAMES, 6)) lines.push(`${name}: ${random.pick(HEADER_VALUES)}`);
    if (random.chance(0.1))
      lines.push(`If-None-Match: ${random.pick(['*', 'W/"x"', `"${this.#index.build}"`, '"', ',,,', '""'])}`);
    if (body) lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
    const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
    return { method: verb, target, bytes: Buffer.concat([head, Buffer.from(body)]), wellFormed: true };
  }

  /** Most have an address of their own; one in twenty is of the same network, and meets the limit; some have an odd one, or none. */
  #caller(): string {
    const random = this.#random;
    if (random.chance(0.85)) return `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`;
    return random.pick([
      `2001:${random.pick(['db8', 'DB8', '0db8'])}::${random.below(65536).toString(16)}`,
      random.pick(['::ffff:1.2.3.4', 'unknown', '::', 'a'.repeat(500), '1.2.3.4, 5.6.7.8', '::%eth0']),
      '',
    ]);
  }

  #target(): string {
    const random = this.#random;
    let target = random.pick(this.#examples);
    for (let times = random.below(4); times > 0; times--) target = this.#changed(target);
    return sendable(target);
  }

  #changed(target: string): string {
    const random = this.#random;
    const [path = '', query] = target.split('?');
    const added = () => `${random.chance(0.8) ? random.pick(this.#names) : random.pick(VALUES)}=${this.#value()}`;
    const parts = query?.split('&') ?? [];
    switch (random.below(8)) {
      case 0:
        return `${path}?${[...parts, added()].join('&')}`;
      case 1:
        return `${path}?${random.shuffled(parts).join(random.pick(['&', '&&', ';', '&amp;']))}`;
      case 2:
        return target.replace(/[a-z0-9]/gi, (letter) =>
          random.chance(0.2) ? `%${letter.charCodeAt(0).toString(16)}` : letter,
        );
      case 3:
        return `${path
          .split('/')
          .map((part) => (random.chance(0.2) ? this.#value() : part))
          .join('/')}${query ? `?${query}` : ''}`;
      case 4:
        return parts.length
          ? `${path}?${parts.map((part) => (random.chance(0.5) ? `${part.split('=')[0]}=${this.#value()}` : part)).join('&')}`
          : `${path}/`;
      case 5:
        return random.chance(0.5) ? target.toUpperCase() : target.slice(0, 1 + random.below(target.length));
      case 6:
        return `${path}${random.pick(['@2025-06-19', '@', '@%0d%0aX: y', '.json', '.svg', '.png', '/', '//', '/..', '%00', '.CSV', ';x', '/%2e%2e/%2e%2e', '?'])}`;
      default:
        return `${random.pick(['/', '//', '/./', '/x/..', '/catalogue/../', '/w'])}${target}`;
    }
  }

  /** A code, a day or a number that may be right, or one of the list of nasty values. */
  #value(): string {
    const random = this.#random;
    if (random.chance(0.4)) return encodeURIComponent(random.pick(VALUES).toWellFormed());
    const { vocabulary, languages, examples, areas } = this.#index;
    return random.pick<() => string>([
      () => random.pick(Object.keys(random.pick(Object.values(vocabulary)))),
      () => random.pick(languages).code,
      () => random.pick(areas).id,
      () => random.pick(Object.values(examples)),
      () => String(random.below(2000)),
      () => `20${10 + random.below(20)}-${String(1 + random.below(12)).padStart(2, '0')}`,
      () =>
        random.pick([
          'full',
          'compact',
          'wide',
          'long',
          'year',
          'quarter',
          'month',
          'ytd-05',
          'stated',
          'derived',
          'revised',
          'light',
          'dark',
        ]),
    ])();
  }

  #message(): string {
    const random = this.#random;
    const call = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: random.pick(['find_facts', 'get_series', 'cite_fact', 'x']),
        arguments: { area: this.#value(), text: random.pick(VALUES) },
      },
    };
    const claim = { ...call, params: { name: 'check_claim', arguments: { text: random.pick(CLAIMS) } } };
    return random.pick([
      JSON.stringify(call),
      JSON.stringify(claim),
      JSON.stringify({ ...call, method: 'tools/list' }),
      JSON.stringify({ ...call, method: 'initialize' }),
      JSON.stringify([call]),
      '{',
      'null',
      '"',
      '[]',
      '{}',
      JSON.stringify({ ...call, id: {} }),
      '['.repeat(5000),
      `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(70_000)}"}`,
    ]);
  }
}

/** An address for every route and page, by the data set's own examples. */
export function exampleTargets(index: CatalogueIndex): string[] {
  const { area, fact, release } = index.examples;
  const pages = PAGE_PATHS.flatMap((path) => {
    const filled = path
      .replace('{area}', area)
      .replace('{id}', path.startsWith('/releases') ? release : fact)
      .replace('{subject}', 'facts' satisfies Subject)
      .replace('{kind}', 'gone');
    return index.languages.slice(0, 3).map(({ code }) => `${filled}?lang=${code}`);
  });
  return [...new Set([...Object.values(ROUTES).flatMap(({ examples }) => examples(index)), ...pages])];
}

/** With what may not stand in a first line escaped (RFC 9112, 3.2): the malformed requests have that. */
function sendable(target: string): string {
  const escaped = target.toWellFormed().replace(/[^!#-;=?-Z[\]_a-z~]/gu, (character) => encodeURIComponent(character));
  return `/${escaped.replace(/^\//, '')}`.slice(0, 8000);
}
