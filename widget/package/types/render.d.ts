/** The card as an HTML string, for servers and static sites. Needs no DOM. */

/** A response of `/v1/cards/{area}`, unchanged. `/openapi.json` describes all of its fields. */
export interface CardResponse {
  self: string;
  lang: string;
  words: Record<string, string>;
}

export interface RenderOptions {
  /** The deployment, such as `https://facts.example`: links lead there. */
  api: string;
  theme?: 'light' | 'dark';
  /** Makes the title a heading of that level. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** `linked` is for pages whose policy forbids inline styles. By default `inline`. */
  style?: 'inline' | 'linked';
}

/** `lang` is a language tag such as `en` or `en-GB`; its language must be the card's. */
export declare function render(card: CardResponse, lang: string, options: RenderOptions): string;
