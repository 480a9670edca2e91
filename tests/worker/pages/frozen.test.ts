/** The choice of a script that never changes: offered where the build has a frozen version, and not elsewhere. */
import { expect, it } from 'vitest';
import { askDirect, assets, dataFile, held } from '../direct.ts';

const SOURCE =
  'src=&quot;https://trade-facts.example/w/2.0.0/trade-card.all.js&quot; integrity=&quot;sha384-A/+=&quot;';
const FROZEN = { path: '/w/2.0.0/trade-card.all.js', integrity: 'sha384-A/+=' };
const built = (frozen: Response) => assets((path) => (path === '/catalogue/frozen.json' ? frozen.clone() : held(path)));
const open = async (frozen: Response, query: string) => (await askDirect(built(frozen), `/?area=CN${query}`)).text();

it('stands in the snippets with a script, with its hash', async () => {
  const frozen = await dataFile(FROZEN);
  const offered = await open(frozen, '');
  expect(offered).toContain('<input type="checkbox" name="frozen" value="yes">');
  expect(offered).not.toContain('integrity=');
  // For a web page, one number in text, and the HTML of frameworks.
  expect((await open(frozen, '&frozen=yes')).split(SOURCE).length).toBe(4);
});

it('is not offered where no version was frozen, and an address that asks for it has the newest', async () => {
  const page = await open(new Response(null, { status: 404 }), '&frozen=yes');
  expect(page).not.toMatch(/name="frozen"|integrity=/);
});
