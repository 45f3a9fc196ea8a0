// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between server and node. It can keep calls of one method waiting, so that a test acts at an exact moment, and it
// can go wrong as providers do.
import { Agent, createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './processes.ts';
import { refusal, spoiled, type RpcAnswer, type RpcCall, type RpcFaults } from './rpc_faults.ts';

export class RpcGate {
  #nodeUrl: string;
  readonly #server = createServer((request, response) => {
    this.#pass(request, response).catch(() => response.destroy());
  });
  readonly #toNode = new Agent({ keepAlive: true });
  #heldMethod: string | undefined;
  #waiting: (() => void)[] = [];
  #watched: { part: string; at: number | undefined }[] = [];
  #faults: RpcFaults = {};
  #asked = 0;
  #record: Buffer[] | undefined;

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

  /** As the server names this provider. */
  get name(): string {
    return new URL(this.url).host;
  }

  /** How many calls came so far. */
  get asked(): number {
    return this.#asked;
  }

  /** When a call with this in its body was answered last, from now on; by performance.now(). */
  watch(part: string): () => number | undefined {
    const watched: { part: string; at: number | undefined } = { part: part.toLowerCase(), at: undefined };
    this.#watched.push(watched);
    return () => watched.at;
  }

  /** What is asked from now on, byte by byte. */
  record(): () => Buffer {
    const record = (this.#record ??= []);
    return () => Buffer.concat(record);
  }

  /** From now on it is a provider of another node, such as one on another branch of the chain. */
  follow(nodeUrl: string): void {
    this.#nodeUrl = nodeUrl;
  }

  /** From now on it goes wrong in these ways, and in no others. */
  fail(faults: RpcFaults): void {
    this.#faults = faults;
    if (faults.down) this.#server.closeAllConnections();
  }

  heal(): void {
    this.#faults = {};
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

  /** What waits goes on, and what comes next waits. */
  step(): void {
    const method = this.#heldMethod;
    this.release();
    this.#heldMethod = method;
  }

  async close(): Promise<void> {
    this.release();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    this.#toNode.destroy();
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    this.#record?.push(bytes);
    const body = JSON.parse(bytes.toString('utf8')) as RpcCall | RpcCall[];
    const calls = [body].flat();
    this.#asked += calls.length;
    if (calls.some(({ method }) => method === this.#heldMethod))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const faults = this.#faults;
    if (Object.keys(faults).length === 0) {
      await this.#relay(bytes, response);
      if (this.#watched.length > 0) this.#note(bytes.toString('utf8').toLowerCase());
      return;
    }
    if (faults.slowMs) await sleep(faults.slowMs);
    if (faults.down) {
      response.destroy();
      return;
    }
    if (faults.tooManyRequests) {
      response.writeHead(429).end();
      return;
    }
    const answers = await Promise.all(calls.map((call) => this.#answer(call, faults)));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(Array.isArray(body) ? answers : answers[0]));
  }

  #note(body: string): void {
    for (const watched of this.#watched) if (body.includes(watched.part)) watched.at = performance.now();
  }

  /** As it is, without a look at it: nearly all that comes here is the server's looking for blocks. */
  #relay(body: Buffer, response: ServerResponse): Promise<void> {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    return new Promise((resolve, reject) => {
      const call = httpRequest(this.#nodeUrl, { method: 'POST', agent: this.#toNode, headers }, (reply) => {
        response.writeHead(reply.statusCode ?? 502, { 'content-type': 'application/json' });
        reply.once('error', reject).once('end', resolve).pipe(response);
      });
      call.once('error', reject).end(body);
    });
  }

  async #answer(call: RpcCall, faults: RpcFaults): Promise<RpcAnswer> {
    const error = refusal(call, faults);
    if (error) return { jsonrpc: '2.0', id: call.id, error };
    const reply = await fetch(this.#nodeUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
    });
    const answer = (await reply.json()) as RpcAnswer;
    return 'result' in answer ? { ...answer, result: spoiled(call, answer.result, faults) } : answer;
  }
}
