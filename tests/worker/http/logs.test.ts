/** What the Worker logs of a failure of its own: a message and a stack, and nothing of the request (SECURITY.md). */
import { expect, it, vi } from 'vitest';
import { askDirect, assets, builtAsset } from '../direct.ts';

const index = { ...(await (await builtAsset('/catalogue/index.json')).json<object>()), languages: undefined };
/**
 * An index that is no index: the Worker fails by an error that nothing expects. It asks no real assets, which a busy machine may be slow to
 * answer: a timeout has another status and another line.
 */
const broken = assets((asked) =>
  asked === '/catalogue/index.json' ? Response.json(index) : new Response(null, { status: 404 }),
);

it.each(['/v1/cards/CN-XJ?show=trend', '/areas/CN-XJ?utm=1', '/v1/cards/CN-XJ.svg?period=2024', '/embed/CN-XJ?utm=1'])(
  '%s that fails logs no address, header or query',
  async (path) => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    );
    const headers = { 'CF-Connecting-IP': '192.0.2.77', Cookie: 'secret=1', 'User-Agent': 'somebody' };
    const response = await askDirect(broken, path, headers);
    const lines = spies.flatMap(({ mock }) => mock.calls.flat().map(String));
    vi.restoreAllMocks();
    expect(response.status).toBe(500);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line))).toEqual(['level', 'message', 'stack']);
      expect(line).not.toMatch(/any\.example|CN-XJ|2024|show=|utm|192\.0\.2\.77|secret|somebody/);
    }
  },
);
