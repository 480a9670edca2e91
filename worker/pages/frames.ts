/** The addresses by which other sites embed cards. */
import type { Context } from 'hono';
import type { App } from '../http/protocol.ts';
import { answerEmbed } from './embed.ts';
import { answerOembed } from './oembed.ts';
import type { FramePath } from './paths.ts';

export { embedProblem } from './embed.ts';

const FRAMES: Record<FramePath, (c: Context<App>) => Promise<Response>> = {
  '/embed/{area}': answerEmbed,
  '/oembed': answerOembed,
};

export function answerFrame(c: Context<App>, path: FramePath): Promise<Response> {
  return FRAMES[path](c);
}
