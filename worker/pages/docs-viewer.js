// Opens the viewer on the API's document. A plain script: it runs after the viewer's own, which is one too.
// There is one server, so there is nothing to choose; the viewer's own choice has no accessible name.
const nothing = () => null;

window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  plugins: [() => ({ components: { ServersContainer: nothing } })],
  // No answer is sent to a validator elsewhere.
  validatorUrl: null,
});
