/** `/docs`: the API's document in a viewer that comes from our own assets. Nothing is loaded from elsewhere. */

import { Hono } from 'hono';
import { html } from 'hono/html';
import { readQuery } from '../api/parameters.ts';
import { send } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { POLICY } from './layout.ts';

export const docs = new Hono<{ Bindings: Env }>().get('/docs', async (c) => {
  readQuery(c.req.url, [], await openCatalogue(c.env.ASSETS).index());
  const body = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API: Trade Facts</title>
<meta name="description" content="Every route of the Trade Facts API with its parameters, answers and examples that run.">
<link rel="canonical" href="${c.env.PUBLIC_ORIGIN}/docs">
<link rel="icon" href="/w/v1/icon.svg" type="image/svg+xml">
<link rel="service-desc" href="/openapi.json" type="application/json">
<link rel="stylesheet" href="/w/docs/swagger-ui.css">
<script src="/w/docs/swagger-ui-bundle.js" defer></script>
<script src="/w/docs/start.js" defer></script>
</head>
<body>
<noscript><p>The documentation needs JavaScript; <a href="/openapi.json">the document itself</a> and <a href="/v1">the index of the API</a> do not.</p></noscript>
<p><a href="/">Trade Facts</a></p>
<div id="docs"></div>
</body>
</html>`;
  return send(
    String(body),
    'text/html; charset=utf-8',
    {},
    {
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'no-referrer',
    },
  );
});
