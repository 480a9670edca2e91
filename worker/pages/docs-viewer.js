// Opens the viewer on the API's document. A plain script: it runs after the viewer's own, which is one too.
window.SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tryItOutEnabled: true,
  // No answer is sent to a validator elsewhere.
  validatorUrl: null,
});
