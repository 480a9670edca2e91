/**
 * `trade-facts/render` of the npm package: the card as an HTML string, for servers and static sites. The result equals the Worker's response to
 * `/v1/cards/{area}.html?fragment=element`.
 */
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import type { Words } from '../../data/contract/enumerations.ts';
import { isHttpUrl } from '../../widget/request/check-card.ts';
import { cardElement } from './element-fragment.ts';
import type { Theme } from './static-view.ts';

/** The words of the sentence inside the element, by language. Set by `npm run package`. */
declare const WORDS: Record<string, Words>;

export interface RenderOptions {
  /** The deployment that links lead to, such as `https://facts.example`. */
  api: string;
  theme?: Exclude<Theme, 'auto'>;
  /** Makes the title a heading of that level. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** `linked` is for pages whose policy forbids inline styles. */
  style?: 'inline' | 'linked';
}

/** `card` is a response of `/v1/cards/{area}`. `lang` is a language tag such as `en` or `en-GB`; its language must be the card's. */
export function render(card: CompactCard | FullCard, lang: string, options: RenderOptions): string {
  if (!card?.self || !card.words) throw new TypeError('`card` must be a response of /v1/cards/{area}');
  if (!areLinksSafe(card)) throw new TypeError('`card` has a link that does not begin with http: or https:');
  const words = WORDS[card.lang];
  if (!words)
    throw new TypeError(`this package has no words in "${card.lang}"; build it from the deployment's version`);
  if (lang.split('-')[0] !== card.lang)
    throw new TypeError(`\`lang\` is "${lang}", but the card is in "${card.lang}"; request it with lang=${lang}`);
  if (!URL.canParse(options.api))
    throw new TypeError(`\`api\` must be the address of a deployment; got "${options.api}"`);
  const origin = new URL(options.api).origin;
  // `self` is the URL that the card was requested with.
  const query = new URL(card.self, origin).searchParams;
  const { theme, headingLevel, style = 'inline' } = options;
  return String(
    cardElement(card, words, {
      period: query.get('period') ?? undefined,
      asOf: query.get('asOf') ?? undefined,
      currency: query.get('currency') ?? undefined,
      theme,
      level: headingLevel ? `${headingLevel}` : '',
      origin,
      style,
      tag: lang,
    }),
  );
}

/** Whether no link in the card, at any depth, can run a script. Text is escaped, so it needs no check. `name` is the field of `value`. */
function areLinksSafe(value: unknown, name = ''): boolean {
  if (name === 'url' || name === 'href') return isHttpUrl(value);
  if (!value || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, inner]) => areLinksSafe(inner, name));
}
