import { exports } from 'cloudflare:workers';
import { expect } from 'vitest';

/** Asks the Worker as the edge would. The host is nobody's: no answer may depend on it. */
export function ask(path: string, init: RequestInit = {}, host = 'any.example'): Promise<Response> {
  return exports.default.fetch(`https://${host}${path}`, init);
}

export async function askJson<T>(path: string): Promise<T> {
  return (await ask(path)).json<T>();
}

/** A problem document as its reader knows it (RFC 9457). */
interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  parameter?: string;
  allowed?: string | string[];
}

/** Asks for what must be refused with this status, as a whole problem document that any page may read. */
export async function askProblem(path: string, status: number): Promise<ProblemBody> {
  const response = await ask(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get('Content-Type'), path).toBe('application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin'), path).toBe('*');
  const body = await response.json<ProblemBody>();
  expect(body).toMatchObject({ status, title: expect.stringMatching(/./), detail: expect.stringMatching(/./) });
  return body;
}

/** The headers of an answer but for `Link`, which lists have or not as the record grows. */
export function headersOf(response: Response): Record<string, string> {
  const { link: _, ...headers } = Object.fromEntries(response.headers);
  return headers;
}

/** A text of a page without the marks that keep a number with its unit, for comparing it with what an answer of the API says. */
export function withoutJoiners(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
}
