/** What editors complete and explain while markup is written: VS Code's custom data and JetBrains' web types, from the manifest of the elements. */
import type { Declaration, Manifest, Named } from './manifest.ts';

function elementsOf({ modules }: Manifest): Declaration[] {
  return modules.flatMap(({ declarations }) => declarations);
}

/** VS Code, `html.customData`. */
export function vsCodeData(manifest: Manifest): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ name, description, type }) => ({ name, description, ...valuesOf(type) })),
    })),
  };
}

/** The values of an attribute whose type is a choice of texts. */
function valuesOf(type: Named['type']): { values?: { name: string }[] } {
  const values = type?.text.match(/'[^']*'/g)?.map((text) => ({ name: text.slice(1, -1) }));
  return values?.length ? { values } : {};
}

/** JetBrains, https://github.com/JetBrains/web-types. */
export function webTypes(manifest: Manifest, version: string): object {
  const plain = ({ name, description }: Named) => ({ name, description });
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'trade-facts',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(plain),
          slots: element.slots.map(plain),
          js: { events: element.events.map(plain) },
          css: { properties: element.cssProperties.map(plain), parts: element.cssParts.map(plain) },
        })),
      },
    },
  };
}
