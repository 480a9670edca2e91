import { exports } from 'cloudflare:workers';
import { expect } from 'vitest';

/** Sends a request to the Worker. The default host is a placeholder: no response may depend on it. */
export function ask(path: string, init: RequestInit = {}, host = 'any.example'): Promise<Response> {
  return exports.default.fetch(`https://${host}${path}`, init);
}

export async function askJson<T>(path: string): Promise<T> {
  return (await ask(path)).json<T>();
}

/** The body of a problem response (RFC 9457). */
interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  parameter?: string;
  allowed?: string | string[];
}

/** Sends a request that must fail with this status and a complete problem document, which any origin may read. */
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
