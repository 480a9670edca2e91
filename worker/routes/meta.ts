/** `/v1`, the index from which everything is found, and `/healthz` for the operator. */
import { Hono } from 'hono';
import { openCatalogue } from '../catalogue.ts';
import { answer } from '../http/answer.ts';
import { readQuery } from '../parameters.ts';

export const meta = new Hono<{ Bindings: Env }>()
  .get('/v1', async (c) => {
    const index = await openCatalogue(c.env.ASSETS).index();
    readQuery(c.req.url, [], index);
    const { areas, releases } = index;
    return answer(index, {
      links: {
        facts: '/v1/facts',
        fact: '/v1/facts/{id}',
        releases: '/v1/releases',
        cards: areas.filter(({ periods }) => periods.length).map(({ id }) => `/v1/cards/${id}`),
        widget: '/w/v1/trade-card.js',
        health: '/healthz',
      },
      counts: {
        facts: areas.reduce((sum, area) => sum + area.facts, 0),
        releases: releases.length,
        areas: areas.length,
      },
    });
  })
  // Never cached: an operator asks whether this Worker answers now. Reading the index proves that its assets are there.
  .get('/healthz', async (c) => {
    const index = await openCatalogue(c.env.ASSETS).index();
    readQuery(c.req.url, [], index);
    return answer(index, { status: 'ok', build: index.build }, { cache: 'none' });
  });
