/** Problems of pictures as pictures, with the right status: in an `<img>` nobody sees a status or a text. */
import type { Context } from 'hono';
import type { Problem } from '../http/problem.ts';
import { PROBLEMS, problemHeaders } from '../http/problem.ts';
import type { App } from '../http/protocol.ts';
import { FILE_POLICY, SVG_MEDIA } from './media.ts';
import { queryOf } from './serve.ts';

/** Whether the address is one of a picture. */
export function showsPicture(path: string): boolean {
  return /^\/v1\/cards\/[^/]+\.svg$/.test(path);
}

export async function problemPicture(c: Context<App>, { status, kind, message, details }: Problem): Promise<Response> {
  const { problemSvg } = await import('../formats/svg-problem.ts');
  const theme = new URLSearchParams(queryOf(c.req.url)).get('theme');
  const known = theme === 'light' || theme === 'dark' ? theme : undefined;
  const headers = {
    'Content-Type': SVG_MEDIA,
    'Content-Security-Policy': FILE_POLICY,
    ...problemHeaders(status, details),
  };
  return new Response(problemSvg(status, PROBLEMS[kind], message, known), { status, headers });
}
