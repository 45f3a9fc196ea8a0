// SPDX-License-Identifier: GPL-3.0-or-later
// Calls the API by operation: keeps the session cookie and CSRF token, gives each POST an idempotency key, and holds every
// answer against openapi.yaml.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Answers, OperationId, Problem, Session } from './api_types.ts';
import { recordCall } from './calls.ts';
import { OpenApi } from './openapi.ts';

export const openApi = new OpenApi();

export interface CallOptions {
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
  body?: unknown;
  /** Sent as it is, with its content type; instead of `body`. */
  raw?: { type: string; data: Buffer | string };
  /** Over those that the client sets; an empty one is left out. */
  headers?: Record<string, string>;
}

export interface RawAnswer {
  status: number;
  headers: Headers;
  bytes: Buffer;
  json: any;
}

export class ApiClient {
  readonly url: string;
  #cookies = new Map<string, string>();
  csrfToken = '';

  constructor(url: string) {
    this.url = url;
  }

  /** The answer to a call that must go well. */
  async call<Id extends OperationId>(id: Id, options: CallOptions = {}): Promise<Answers[Id]> {
    const answer = await this.send(id, options);
    assert.ok(answer.status < 300, `${id} answered ${answer.status}: ${answer.bytes.toString('utf8')}`);
    return answer.json as Answers[Id];
  }

  /** The problem of a call that must be refused with this status and reason. */
  async refused(id: OperationId, options: CallOptions, status: number, reason: string): Promise<Problem> {
    const answer = await this.send(id, options);
    const said = `${answer.status} ${answer.json?.reason ?? answer.bytes.toString('utf8')}`;
    assert.equal(said, `${status} ${reason}`, `${id}: ${answer.bytes.toString('utf8')}`);
    assert.equal((answer.json as Problem).status, status);
    return answer.json as Problem;
  }

  /** Refused because of the named fields of the request. */
  async refusedFields(id: OperationId, options: CallOptions, ...fields: string[]): Promise<Problem> {
    const problem = await this.refused(id, options, 400, 'invalid_fields');
    const named = (problem.params.fields as { field: string }[]).map((entry) => entry.field);
    assert.deepEqual(named.sort(), fields.sort());
    return problem;
  }

  async send(id: OperationId, options: CallOptions = {}): Promise<RawAnswer> {
    const { method, path, base } = openApi.get(id);
    const filled = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
      encodeURIComponent(options.path?.[name] ?? ''),
    );
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(options.query ?? {})) query.set(key, String(value));
    const target = `${this.url}${base}${filled}${query.size > 0 ? `?${query}` : ''}`;
    const response = await fetch(target, { method, headers: this.#headers(method, options), body: bodyOf(options) });
    this.#keepCookies(response.headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    const type = response.headers.get('content-type') ?? '';
    const json: unknown = /json/.test(type) && bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined;
    recordCall({
      operation: id,
      status: response.status,
      reason: response.ok ? null : ((json as Problem)?.reason ?? null),
    });
    const problems = openApi.problems(id, response.status, type, json, bytes.length === 0);
    if (problems.length > 0)
      throw new Error(
        `${id} answered against openapi.yaml:\n  ${problems.join('\n  ')}\n  ${response.status} ${bytes.toString('utf8').slice(0, 1500)}`,
      );
    return { status: response.status, headers: response.headers, bytes, json };
  }

  async logIn(email: string, password: string, code?: string): Promise<Session> {
    const session = await this.call('logIn', { body: { email, password, code } });
    this.csrfToken = session.csrf_token;
    return session;
  }

  get hasSession(): boolean {
    return this.#cookies.size > 0;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Another client of the same session, or of none; also at another server on the same database. */
  clone({ signedIn, url = this.url }: { signedIn: boolean; url?: string }): ApiClient {
    const copy = new ApiClient(url);
    if (signedIn) {
      copy.csrfToken = this.csrfToken;
      copy.#cookies = new Map(this.#cookies);
    }
    return copy;
  }

  #headers(method: string, options: CallOptions): Record<string, string> {
    const headers: Record<string, string> = {};
    if (options.raw) headers['content-type'] = options.raw.type;
    else if (options.body !== undefined) headers['content-type'] = 'application/json';
    if (this.hasSession) headers.cookie = this.cookie;
    if (method !== 'GET' && this.csrfToken) headers['x-csrf-token'] = this.csrfToken;
    if (method === 'POST') headers['idempotency-key'] = randomUUID();
    return Object.fromEntries(Object.entries({ ...headers, ...options.headers }).filter(([, value]) => value !== ''));
  }

  #keepCookies(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split('=');
      const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute));
      if (isGone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

function bodyOf(options: CallOptions): string | Uint8Array<ArrayBuffer> | undefined {
  if (options.raw) return typeof options.raw.data === 'string' ? options.raw.data : new Uint8Array(options.raw.data);
  return options.body === undefined ? undefined : JSON.stringify(options.body);
}
