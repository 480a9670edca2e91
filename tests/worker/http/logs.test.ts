/** For an internal error the Worker logs a message and a stack, and nothing about the request (SECURITY.md). */
import { expect, it, vi } from 'vitest';
import { askDirect, assets, builtAsset } from '../direct.ts';

const index = { ...(await (await builtAsset('/catalogue/index.json')).json<object>()), languages: undefined };
/**
 * An index without `languages` causes an unexpected error in the Worker. Other assets are 404s and not the real ones: on a busy machine
 * those could time out, which has another status and another log line.
 */
const broken = assets((path) =>
  path === '/catalogue/index.json' ? Response.json(index) : new Response(null, { status: 404 }),
);

it.each(['/v1/cards/CN-XJ?show=trend', '/areas/CN-XJ?utm=1', '/v1/cards/CN-XJ.svg?period=2024', '/embed/CN-XJ?utm=1'])(
  'a failing request for %s logs no address, header or query',
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
