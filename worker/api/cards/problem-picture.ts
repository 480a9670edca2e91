/**
 * Problems of pictures as pictures, with the right status: in an `<img>` nobody sees a status or a text. An SVG says what is wrong; of
 * PNG the build has drawn one for each status.
 */
import { type Theme, themeOf } from '../../formats/static-view.ts';
import { problemSvg } from '../../formats/svg-problem.ts';
import type { Assets } from '../../http/asset-files.ts';
import { PROBLEMS, type Problem, problemHeaders, problemResponse } from '../../http/problem.ts';
import { readPicture } from '../../select/catalogue.ts';
import { problemPictureName } from '../../select/picture-names.ts';
import { FILE_POLICY, PNG_MEDIA, SVG_MEDIA } from '../route/media.ts';

/** Path and address of the request, as Hono's context has them, and the bindings. */
interface PictureContext {
  req: { path: string; url: string };
  env: { ASSETS: Assets; PUBLIC_ORIGIN: string };
}

export async function problemPicture({ req, env }: PictureContext, problem: Problem): Promise<Response> {
  const { status, kind, message, details } = problem;
  const headers = problemHeaders(status, details);
  if (req.path.endsWith('.svg')) {
    const theme = (/[?&]theme=(dark|auto)(?:&|$)/.exec(req.url)?.[1] ?? 'light') as Theme | 'auto';
    const content = { 'Content-Type': SVG_MEDIA, 'Content-Security-Policy': FILE_POLICY };
    return new Response(problemSvg(status, PROBLEMS[kind].title, message, themeOf(theme)), {
      status,
      headers: { ...content, ...headers },
    });
  }
  // The assets may be what failed.
  const picture = await readPicture(env.ASSETS, problemPictureName(status, details.parameter)).catch(() => null);
  if (!picture) return problemResponse(problem, env.PUBLIC_ORIGIN);
  return new Response(picture, { status, headers: { 'Content-Type': PNG_MEDIA, ...headers } });
}
