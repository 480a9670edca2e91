/** Renders a card as an HTML string, for servers and static sites. Needs no DOM. */

/** A response of `/v1/cards/{area}`, unchanged. `/openapi.json` describes all of its fields. */
export interface CardResponse {
  self: string;
  lang: string;
  words: Record<string, string>;
}

export interface RenderOptions {
  /** The address of the deployment, such as `https://facts.example`, for links. */
  api: string;
  theme?: 'light' | 'dark';
  /** Makes the title a heading of that level. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** `linked` is for pages whose content security policy forbids inline styles. The default is `inline`. */
  style?: 'inline' | 'linked';
}

/** `lang` is a language tag such as `en` or `en-GB`. It must be in the language of the card. */
export declare function render(card: CardResponse, lang: string, options: RenderOptions): string;
