/**
 * The attributes of the elements, for manifest, editors, types and documentation. The classes declare their properties in Lit's own way
 * and no script contains this table: tests compare classes, types and README with it.
 */

export interface Attribute {
  name: string;
  /** The property that is the same; null where it is of every element, as `lang` is. */
  property: string | null;
  /** In TypeScript, as markup has it. */
  type: string;
  isRequired?: true;
  /** What an element without the attribute does. */
  default?: string;
  description: string;
}

const API: Attribute = {
  name: 'api',
  property: 'api',
  type: 'string',
  default: 'that of the script',
  description: 'Origin of the API.',
};

export const CARD_ATTRIBUTES: readonly Attribute[] = [
  {
    name: 'area',
    property: 'area',
    type: 'string',
    isRequired: true,
    description: 'The code of an area, as `/v1/areas` lists them.',
  },
  {
    name: 'indicator',
    property: 'indicator',
    type: 'string',
    default: '`trade`',
    description: 'What is measured, such as `exports`: a code of `/v1/indicators`.',
  },
  {
    name: 'partner',
    property: 'partner',
    type: 'string',
    default: '`world`',
    description: 'The code of a partner, such as `KZ`, with which the area trades.',
  },
  {
    name: 'breakdown',
    property: 'breakdown',
    type: 'string',
    default: '`total`',
    description: 'The code of a part, such as `private-enterprises`.',
  },
  {
    name: 'period',
    property: 'period',
    type: 'string',
    default: '`latest`',
    description: '`latest` follows the newest period; a period such as `2025-01..2025-05` stays at that one.',
  },
  {
    name: 'as-of',
    property: 'asOf',
    type: 'string',
    description: 'A day such as `2025-06-19`: the card shows what was known on it, and what has been revised since.',
  },
  {
    name: 'lang',
    property: null,
    type: 'string',
    default: 'that of the nearest element with `lang`',
    description: 'A language tag. Of the languages of the data set the nearest is shown, or the first.',
  },
  {
    name: 'view',
    property: 'view',
    type: "'compact' | 'full'",
    default: '`compact`',
    description: '`compact` has one height; `full` shows month, trend, shares and partners in place.',
  },
  {
    name: 'theme',
    property: 'theme',
    type: "'light' | 'dark'",
    default: "the page's used `color-scheme`, which is light where the page declares none",
    description: 'The colours: `light` or `dark`.',
  },
  {
    name: 'currency',
    property: 'currency',
    type: 'string',
    description: 'The currency whose total comes first, such as `USD`, where the publisher gives a conversion.',
  },
  {
    name: 'show',
    property: 'show',
    type: 'string',
    default: 'all',
    description: 'The sections to show beside the headline, separated by spaces. The source is always shown.',
  },
  {
    name: 'heading-level',
    property: 'headingLevel',
    type: "1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6'",
    default: "the page's outline is left alone",
    description: 'Makes the title a heading of that level.',
  },
  {
    name: 'loading',
    property: 'loading',
    type: "'lazy' | 'eager'",
    default: '`lazy`',
    description: '`lazy` waits until the element is about a screen away from the viewport; `eager` asks at once.',
  },
  API,
];

export const FIGURE_ATTRIBUTES: readonly Attribute[] = [
  {
    name: 'fact',
    property: 'fact',
    type: 'string',
    isRequired: true,
    description: 'The id of a fact, as cards and `/v1/facts` have it.',
  },
  {
    name: 'as-of',
    property: 'asOf',
    type: 'string',
    description: 'The day on which the words were written: the number is marked where it was revised after it.',
  },
  {
    name: 'theme',
    property: 'theme',
    type: "'light' | 'dark'",
    default: 'the used `color-scheme` of the page',
    description: 'The colours of the receipt: `light` or `dark`.',
  },
  {
    name: 'strict',
    property: 'strict',
    type: 'boolean',
    description: "Readers see the record's number where the words give another.",
  },
  API,
];

/** The description with the default, as a sentence each. */
export function describe({ description, default: otherwise }: Attribute): string {
  return otherwise ? `${description} By default ${otherwise}.` : description;
}
