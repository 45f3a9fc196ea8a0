// SPDX-License-Identifier: GPL-3.0-or-later
// The little of HTTP that the stand-ins need: a request with its raw body, and a table of routes.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Incoming {
  method: string;
  /** Path and query exactly as sent: signatures cover them. */
  target: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Answer {
  status: number;
  body?: unknown;
  /** Sent as it is, in place of a body. */
  text?: string;
  headers?: Record<string, string>;
  /** The connection ends and nothing is sent. */
  isReset?: boolean;
}

export type Handler = (request: Incoming, parts: string[]) => Answer | Promise<Answer>;

export interface RouteEntry {
  method: string;
  pattern: RegExp;
  handler: Handler;
}

/** `path` with `{}` for each part that varies; a part never spans a slash. */
export function route(method: string, path: string, handler: Handler): RouteEntry {
  const source = path
    .split('{}')
    .map((text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    .join('([^/]+)');
  return { method, pattern: new RegExp(`^${source}$`), handler };
}

export async function readRequest(message: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const target = message.url ?? '/';
  return {
    method: message.method ?? 'GET',
    target,
    url: new URL(target, 'http://sandbox'),
    headers: message.headers,
    body: Buffer.concat(chunks),
  };
}

export function findRoute(routes: RouteEntry[], request: Incoming): { entry: RouteEntry; parts: string[] } | undefined {
  for (const entry of routes) {
    const match = entry.method === request.method ? entry.pattern.exec(request.url.pathname) : null;
    if (match) return { entry, parts: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (answer.isReset) {
    response.destroy();
    return;
  }
  const text = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  response.writeHead(answer.status, {
    ...(text && answer.text === undefined ? { 'content-type': 'application/json' } : {}),
    'content-length': Buffer.byteLength(text),
    ...answer.headers,
  });
  response.end(text);
}

/** The body as a JSON object, or nothing for anything else. */
export function jsonObject(request: Incoming): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(request.body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

export function header(request: Incoming, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
