// Opens the viewer on the API's document. A plain script: it runs after the viewer's own, which is one too.
// There is one server, so there is nothing to choose; the viewer's own choice has no accessible name.
const nothing = () => null;

/** Its groups are headings of the third level: without one of the second before them the outline has a gap. */
function headed(Operations, { React }) {
  const { createElement: h } = React;
  return (props) => h('div', null, h('h2', { className: 'routes' }, 'Routes'), h(Operations, props));
}

window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  plugins: [() => ({ components: { ServersContainer: nothing }, wrapComponents: { operations: headed } })],
  // No answer is sent to a validator elsewhere.
  validatorUrl: null,
});
