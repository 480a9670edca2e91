/** The package.json of the npm package. */

/** A module for browsers, and what a server gets in its place. */
function element(name: string) {
  return { types: `./types/${name}.d.ts`, node: './server.js', deno: './server.js', default: `./${name}.js` };
}

export function packageJson(version: string): object {
  return {
    name: 'trade-facts',
    version,
    description:
      'Trade statistics that keep their receipts: a card for any page, a typed client, and a check for articles.',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=22' },
    bin: { 'trade-facts': 'cli.js' },
    exports: {
      './trade-card': element('trade-card'),
      './trade-card/element': element('element'),
      './client': { types: './types/client.d.ts', default: './client.js' },
      './types': { types: './types/elements.d.ts', default: './types/none.js' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    sideEffects: ['./trade-card.js'],
    customElements: 'custom-elements.json',
    keywords: ['trade', 'statistics', 'customs', 'web-components', 'fact-checking'],
  };
}
