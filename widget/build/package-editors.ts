/** What editors complete and explain while markup is written: VS Code's custom data and JetBrains' web types, from the manifest of the elements. */

interface Named {
  name: string;
  description?: string;
  type?: { text: string };
}

interface Element {
  tagName?: string;
  description?: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

function elementsOf(manifest: object): Element[] {
  const { modules } = manifest as {
    modules: { declarations?: Element[]; exports?: { kind: string; name: string; declaration: { name: string } }[] }[];
  };
  return modules.flatMap(({ declarations = [], exports = [] }) => {
    const tags = new Map(exports.map((entry) => [entry.declaration?.name, entry.name]));
    return declarations.map((element) => ({
      ...element,
      tagName: element.tagName ?? tags.get((element as unknown as { name: string }).name) ?? '',
    }));
  });
}

/** VS Code, `html.customData`. */
export function vsCodeData(manifest: object): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, description = '', attributes = [] }) => ({
      name: tagName,
      description,
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: attribute.description ?? '',
        ...valuesOf(attribute),
      })),
    })),
  };
}

/** The values of an attribute whose type is a choice of texts. */
function valuesOf({ type }: Named): { values?: { name: string }[] } {
  const values = type?.text.match(/'[^']*'/g)?.map((text) => ({ name: text.slice(1, -1) }));
  return values?.length ? { values } : {};
}

/** JetBrains, https://github.com/JetBrains/web-types. */
export function webTypes(manifest: object, version: string): object {
  const plain = ({ name, description = '' }: Named) => ({ name, description });
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'trade-facts',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description ?? '',
          attributes: (element.attributes ?? []).map(plain),
          slots: (element.slots ?? []).map(plain),
          js: { events: (element.events ?? []).map(plain) },
          css: {
            properties: (element.cssProperties ?? []).map(plain),
            parts: (element.cssParts ?? []).map(plain),
          },
        })),
      },
    },
  };
}
