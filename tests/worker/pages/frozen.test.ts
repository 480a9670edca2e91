/** The choice of a script that never changes: offered where the build has a frozen version, and not elsewhere. */
import { expect, it } from 'vitest';
import { askDirect, assets, held } from '../direct.ts';

const TAG =
  '&lt;script type=&quot;module&quot; async crossorigin src=&quot;https://trade-facts.example/w/2.0.0/trade-card.all.js&quot; integrity=&quot;sha384-A/+=&quot;&gt;&lt;/script&gt;';
const FROZEN = { path: '/w/2.0.0/trade-card.all.js', integrity: 'sha384-A/+=' };
const withFrozen = assets((path) => (path === '/catalogue/frozen.json' ? Response.json(FROZEN) : held(path)));
const withoutFrozen = assets((path) =>
  path === '/catalogue/frozen.json' ? new Response(null, { status: 404 }) : held(path),
);

it('stands in the snippets with a script, with its hash', async () => {
  const offered = await (await askDirect(withFrozen, '/?area=CN')).text();
  expect(offered).toContain('<input type="checkbox" name="frozen" value="yes">');
  expect(offered).not.toContain('integrity=');
  const chosen = await (await askDirect(withFrozen, '/?area=CN&frozen=yes')).text();
  expect(chosen).toContain('<input type="checkbox" name="frozen" value="yes" checked>');
  // For a web page, one number in text, and the HTML of frameworks.
  expect(chosen.split(TAG).length).toBe(4);
  expect(chosen).not.toContain('/w/v1/trade-card.js&quot;');
});

it('is not offered where no version was frozen, and an address that asks for it has the newest', async () => {
  const page = await (await askDirect(withoutFrozen, '/?area=CN&frozen=yes')).text();
  expect(page).not.toContain('name="frozen"');
  expect(page).not.toContain('integrity=');
  expect(page).toContain('/w/v1/trade-card.js&quot;');
});
