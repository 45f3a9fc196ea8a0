// SPDX-License-Identifier: GPL-3.0-or-later
// A client of the live updates at /ws: everything it is sent is kept, in order, until somebody takes it.
import assert from 'node:assert/strict';
import { until } from './processes.ts';

export interface LiveMessage {
  topic?: string;
  seq?: number;
  epoch?: string;
  snapshot?: boolean;
  data?: Record<string, any>;
  error?: string;
  op?: string;
}

export interface Position {
  after?: number;
  epoch?: string;
}

export class LiveClient {
  readonly #socket: WebSocket;
  readonly #messages: LiveMessage[] = [];
  #closed: { code: number; reason: string } | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#messages.push(JSON.parse(String(data)) as LiveMessage));
    socket.addEventListener('close', ({ code, reason }) => (this.#closed = { code, reason }));
  }

  /** Throws when the server refuses the upgrade. Headers are what a browser would send: cookie, origin. */
  static async connect(serverUrl: string, headers: Record<string, string> = {}): Promise<LiveClient> {
    const socket = new WebSocket(`${serverUrl.replace(/^http/, 'ws')}/ws`, { headers });
    const client = new LiveClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve());
      socket.addEventListener('error', () => reject(new Error('the upgrade was refused')));
    });
    return client;
  }

  send(message: unknown): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(topic: string, position: Position = {}): void {
    this.send({ op: 'subscribe', topic, ...position });
  }

  /** The next message, whatever it is. */
  next(): Promise<LiveMessage> {
    return until('a live message', () => this.#messages.shift());
  }

  async nextOf(topic: string): Promise<LiveMessage> {
    return until(`a message of ${topic}`, () => {
      const index = this.#messages.findIndex((message) => message.topic === topic);
      return index < 0 ? undefined : this.#messages.splice(index, 1)[0];
    });
  }

  /** The answer to a subscription that must be given. */
  async snapshotOf(topic: string): Promise<Required<Pick<LiveMessage, 'seq' | 'epoch' | 'data'>>> {
    this.subscribe(topic);
    const { snapshot, seq, epoch, data, error } = await this.nextOf(topic);
    assert.equal(snapshot, true, error);
    assert.ok(seq !== undefined && epoch && data);
    return { seq, epoch, data };
  }

  /** Everything that was sent up to the answer to a ping, which comes after it. */
  async drain(): Promise<LiveMessage[]> {
    this.send({ op: 'ping' });
    await until('the pong', () => this.#messages.some(({ op }) => op === 'pong'));
    return this.#messages.splice(0).filter(({ op }) => op !== 'pong');
  }

  /** How the server ended it. */
  closed(): Promise<{ code: number; reason: string }> {
    return until('the socket to be closed', () => this.#closed);
  }

  close(): void {
    this.#socket.close();
  }
}
