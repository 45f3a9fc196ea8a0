// SPDX-License-Identifier: GPL-3.0-or-later
// A running sandbox, a receiver for its webhooks and a client that signs as Sumsub wants it.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultConfig, type SandboxConfig } from './config.ts';
import { Sandbox } from './sandbox.ts';
import { hmacHex } from './sumsub_auth.ts';

export interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
  body: { type: string; correlationId: string; externalUserId: string; reviewResult?: Record<string, unknown> };
}

export interface Reply {
  status: number;
  headers: Headers;
  body: Record<string, any>;
}

/** Takes webhooks; answers each with the next of `statuses`, then with 204. */
export async function startReceiver(statuses: number[] = []) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let raw = '';
    request.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')));
    request.on('end', () => {
      // Some look whether anybody is there, before they tell anything.
      const isLook = request.method === 'HEAD';
      if (!isLook) received.push({ headers: request.headers, raw, body: JSON.parse(raw) as Received['body'] });
      response.writeHead(isLook ? 200 : (statuses.shift() ?? 204)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const until = async (count: number) => {
    for (let tries = 0; received.length < count; ++tries) {
      if (tries > 1500) throw new Error(`only ${received.length} of ${count} webhooks came`);
      await sleep(10);
    }
    return received;
  };
  return { url, received, until, close: () => server.close() };
}

export class SandboxFixture {
  readonly config: SandboxConfig;
  readonly #sandbox: Sandbox;
  url = '';

  constructor(sumsub: Partial<SandboxConfig['sumsub']> = {}, others: Partial<SandboxConfig> = {}) {
    const retryDelaysMs = [20, 20, 20];
    this.config = { ...defaultConfig, ...others, sumsub: { ...defaultConfig.sumsub, retryDelaysMs, ...sumsub } };
    this.#sandbox = new Sandbox(this.config);
  }

  async start(): Promise<this> {
    this.url = await this.#sandbox.listen(0);
    return this;
  }

  close(): Promise<void> {
    return this.#sandbox.close();
  }

  /** A request signed as it must be, with what a test wants wrong put over it. */
  sumsub(method: string, path: string, body?: unknown, wrong: Record<string, string> = {}): Promise<Reply> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const timestamp = wrong['x-app-access-ts'] ?? String(Math.floor(Date.now() / 1000));
    return this.send(method, path, text || undefined, {
      'x-app-token': this.config.sumsub.appToken,
      'x-app-access-ts': timestamp,
      'x-app-access-sig': hmacHex(this.config.sumsub.secretKey, timestamp, method, path, text),
      'content-type': 'application/json',
      ...wrong,
    });
  }

  control(method: string, path: string, body?: unknown): Promise<Reply> {
    return this.send(method, `/_sandbox${path}`, body === undefined ? undefined : JSON.stringify(body), {});
  }

  async createApplicant(externalUserId: string, levelName = 'freehold-identity'): Promise<Reply> {
    return this.sumsub('POST', `/resources/applicants?levelName=${levelName}`, { externalUserId });
  }

  async send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Reply> {
    const response = await fetch(this.url + path, { method, body, headers });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? (JSON.parse(text) as Reply['body']) : {},
    };
  }
}
