// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between server and node, and can keep calls of one method waiting: so a test acts at an exact moment.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from './processes.ts';

interface Call {
  method: string;
}

export class RpcGate {
  readonly #nodeUrl: string;
  readonly #server = createServer((request, response) => {
    this.#pass(request, response).catch(() => response.destroy());
  });
  #heldMethod: string | undefined;
  #waiting: (() => void)[] = [];

  private constructor(nodeUrl: string) {
    this.#nodeUrl = nodeUrl;
  }

  static async start(nodeUrl: string): Promise<RpcGate> {
    const gate = new RpcGate(nodeUrl);
    await new Promise<void>((resolve) => gate.#server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on calls of this method get no answer until release(). */
  hold(method: string): void {
    this.#heldMethod = method;
  }

  async waitUntilHeld(): Promise<void> {
    await until(`a call of ${this.#heldMethod}`, () => this.#waiting.length > 0);
  }

  release(): void {
    this.#heldMethod = undefined;
    for (const go of this.#waiting.splice(0)) go();
  }

  async close(): Promise<void> {
    this.release();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const calls = [JSON.parse(body)].flat() as Call[];
    if (calls.some(({ method }) => method === this.#heldMethod))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const answer = await fetch(this.#nodeUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  }
}
