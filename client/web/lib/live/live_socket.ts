// SPDX-License-Identifier: GPL-3.0-or-later
// One WebSocket for everything that a page watches (docs/live.md): topics are numbered, and who comes back after a break gets
// exactly what was missed, or a snapshot.

export interface LiveMessage {
  topic: string;
  seq: number;
  epoch: string;
  /** The whole state, instead of a change. */
  snapshot: boolean;
  data: any;
}

export type Listener = (message: LiveMessage) => void;

interface Topic {
  listeners: Set<Listener>;
  seq?: number;
  epoch?: string;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

export interface LiveSocketOptions {
  url: string;
  /** Of the browser, or of a test. */
  open?: (url: string) => WebSocket;
  onConnected?: (isConnected: boolean) => void;
}

export class LiveSocket {
  readonly #options: LiveSocketOptions;
  readonly #topics = new Map<string, Topic>();
  #socket: WebSocket | undefined;
  #pauseMs = firstPauseMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveSocketOptions) {
    this.#options = options;
  }

  /** Everything of the topic from now on, a snapshot first. Returns what ends it. */
  watch(topic: string, listener: Listener): () => void {
    const known = this.#topics.get(topic);
    const entry: Topic = known ?? { listeners: new Set() };
    entry.listeners.add(listener);
    this.#topics.set(topic, entry);
    // One that comes later has missed the snapshot, so all get another.
    if (known) this.#send({ op: 'unsubscribe', topic });
    this.#subscribe(topic, {});
    this.#connect();
    return () => this.#forget(topic, listener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#topics.clear();
    this.#socket?.close();
  }

  #forget(topic: string, listener: Listener): void {
    const entry = this.#topics.get(topic);
    entry?.listeners.delete(listener);
    if (!entry || entry.listeners.size > 0) return;
    this.#topics.delete(topic);
    this.#send({ op: 'unsubscribe', topic });
    if (this.#topics.size === 0) this.#socket?.close();
  }

  #connect(): void {
    if (this.#socket || this.#timer !== undefined) return;
    const socket = (this.#options.open ?? ((url) => new WebSocket(url)))(this.#options.url);
    this.#socket = socket;
    socket.onopen = () => {
      this.#pauseMs = firstPauseMs;
      this.#options.onConnected?.(true);
      for (const [topic, { seq, epoch }] of this.#topics) this.#subscribe(topic, { after: seq, epoch });
    };
    socket.onmessage = ({ data }) => this.#receive(String(data));
    socket.onclose = () => this.#reconnect();
  }

  #reconnect(): void {
    this.#socket = undefined;
    this.#options.onConnected?.(false);
    if (this.#topics.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#connect();
    }, this.#pauseMs);
    this.#pauseMs = Math.min(2 * this.#pauseMs, longestPauseMs);
  }

  #subscribe(topic: string, { after, epoch }: { after?: number; epoch?: string }): void {
    this.#send(after === undefined ? { op: 'subscribe', topic } : { op: 'subscribe', topic, after, epoch });
  }

  #send(message: object): void {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(message));
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as Partial<LiveMessage>;
    const entry = this.#topics.get(message.topic ?? '');
    if (!entry || message.seq === undefined || message.epoch === undefined) return;
    entry.seq = message.seq;
    entry.epoch = message.epoch;
    for (const listener of entry.listeners) listener({ snapshot: false, ...message } as LiveMessage);
  }
}
