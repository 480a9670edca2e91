/** Reads the attributes of the elements from their types in `types/trade-card.d.ts`, so that they are described only there. */

export interface Attribute {
  name: string;
  /** The property with the same value. null for `lang`, which every HTML element has. */
  property: string | null;
  /** The TypeScript type of the value in markup. */
  type: string;
  description: string;
}

/**
 * The attributes of the interface `interfaceName` in `source`. Each attribute has a line of comment above a line of code. `'as-of'?: string;`
 * gives `{ name: 'as-of', property: 'asOf', type: 'string', description: the comment }`.
 */
export function attributesIn(source: string, interfaceName: string): Attribute[] {
  const body = source.split(`export interface ${interfaceName} {\n`)[1]?.split('\n}\n')[0] ?? '';
  const lines = body.matchAll(/\/\*\* (?<description>.+) \*\/\n +'?(?<name>[\w-]+)'?\??: (?<type>.+);/g);
  return [...lines].map(({ groups }) => {
    const { name, type, description } = groups as Record<'name' | 'type' | 'description', string>;
    return { name, property: name === 'lang' ? null : camelCase(name), type, description };
  });
}

/** `heading-level` becomes `headingLevel`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
