/**
 * Problems of pictures as pictures, with the right status: in an `<img>` nobody sees a status or a text. An SVG says what is wrong; of
 * PNG the build has drawn one for each status.
 */
import type { Context } from 'hono';
import type { Problem } from '../http/problem.ts';
import { PROBLEMS, problemHeaders, problemResponse } from '../http/problem.ts';
import type { App } from '../http/protocol.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { problemPictureName } from '../select/pictures.ts';
import { FILE_POLICY, PNG_MEDIA, SVG_MEDIA } from './media.ts';
import { queryOf } from './serve.ts';

/** Whether the address is one of a picture. */
export function showsPicture(path: string): boolean {
  return /^\/v1\/cards\/[^/]+\.(svg|png)$/.test(path);
}

export async function problemPicture(c: Context<App>, problem: Problem): Promise<Response> {
  const { status, details } = problem;
  const headers = problemHeaders(status, details);
  if (c.req.path.endsWith('.svg')) {
    const content = { 'Content-Type': SVG_MEDIA, 'Content-Security-Policy': FILE_POLICY };
    return new Response(await drawn(c, problem), { status, headers: { ...content, ...headers } });
  }
  // The catalogue may be what failed.
  const picture = await openCatalogue(c.env.ASSETS)
    .picture(problemPictureName(status))
    .catch(() => null);
  if (!picture) return problemResponse(problem, c.env.PUBLIC_ORIGIN);
  return new Response(picture, { status, headers: { 'Content-Type': PNG_MEDIA, ...headers } });
}

async function drawn(c: Context<App>, { status, kind, message }: Problem): Promise<string> {
  const { problemSvg } = await import('../formats/svg-problem.ts');
  const theme = new URLSearchParams(queryOf(c.req.url)).get('theme');
  return problemSvg(status, PROBLEMS[kind], message, theme === 'light' || theme === 'dark' ? theme : undefined);
}
