/** The attributes of the elements, as their types in `types/trade-card.d.ts` have them: the one description of them. */

export interface Attribute {
  name: string;
  /** The property that is the same; null where it is of every element, as `lang` is. */
  property: string | null;
  /** In TypeScript, as markup has it. */
  type: string;
  description: string;
}

/** The attributes of the interface `name` in the source of the types: a line each, below the line that describes it. */
export function attributesIn(types: string, name: string): Attribute[] {
  const body = types.split(`export interface ${name} {\n`)[1]?.split('\n}\n')[0] ?? '';
  const lines = [...body.matchAll(/\/\*\* (?<description>.+) \*\/\n +'?(?<name>[\w-]+)'?\??: (?<type>.+);/g)];
  return lines.map(({ groups }) => {
    const { name, type, description } = groups as Record<'name' | 'type' | 'description', string>;
    const property = name === 'lang' ? null : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return { name, property, type, description };
  });
}
