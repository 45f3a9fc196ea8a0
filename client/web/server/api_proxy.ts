// SPDX-License-Identifier: GPL-3.0-or-later
// Hands requests and WebSockets through to freeholdd, byte by byte: nothing is kept, so an upload of any size costs no memory.
import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';

export interface ApiProxyOptions {
  /** Of freeholdd; its path is not used. */
  url: string;
  /** Believe the X-Forwarded-For and X-Forwarded-Proto that come: only behind a proxy of our own. */
  trustForwardedFor?: boolean;
}

export function isOfTheApi(url: string | undefined): boolean {
  return url !== undefined && (/^\/api\//.test(url) || /^\/ws(?:\?|$)/.test(url));
}

/** Of one connection only (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export class ApiProxy {
  readonly #url: URL;
  readonly #trustForwardedFor: boolean;
  readonly #agent: http.Agent;
  readonly #sockets = new Set<Duplex>();

  constructor({ url, trustForwardedFor = false }: ApiProxyOptions) {
    this.#url = new URL(url);
    this.#trustForwardedFor = trustForwardedFor;
    this.#agent = new this.#module.Agent({ keepAlive: true });
  }

  answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const onward = this.#request(request, withoutHopByHop(request.headers));
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, withoutHopByHop(answer.headers));
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      else refuse(response);
    });
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  upgrade(request: http.IncomingMessage, socket: Duplex, head: Buffer): void {
    const headers = { ...withoutHopByHop(request.headers), connection: 'Upgrade', upgrade: request.headers.upgrade };
    const onward = this.#request(request, headers, false);
    socket.on('error', () => onward.destroy());
    onward.on('upgrade', (answer, other, otherHead) => {
      socket.write(headText(answer));
      socket.write(otherHead);
      other.write(head);
      this.#join(socket, other);
    });
    // Refused: the answer is an ordinary one.
    onward.on('response', (answer) => {
      socket.write(headText(answer, withoutHopByHop(answer.headers)));
      answer.pipe(socket);
    });
    onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n'));
    onward.end();
  }

  /** The address of whoever asks, as freeholdd is told it. */
  visitorOf({ headers, socket }: http.IncomingMessage): string {
    const came = this.#trustForwardedFor ? headers['x-forwarded-for'] : undefined;
    return String(came ?? socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  }

  /** Whether a visitor's browser came over https, which ends before this program. */
  cameOverTls({ headers }: http.IncomingMessage): boolean {
    return this.#trustForwardedFor && headers['x-forwarded-proto'] === 'https';
  }

  /** Ends what is open. */
  close(): void {
    this.#agent.destroy();
    for (const socket of this.#sockets) socket.destroy();
  }

  get #module(): typeof http | typeof https {
    return this.#url.protocol === 'https:' ? https : http;
  }

  #request(request: http.IncomingMessage, headers: http.OutgoingHttpHeaders, isKept = true): http.ClientRequest {
    return this.#module.request({
      protocol: this.#url.protocol,
      hostname: this.#url.hostname,
      port: this.#url.port,
      path: request.url,
      method: request.method,
      agent: isKept ? this.#agent : false,
      headers: { ...headers, host: this.#url.host, 'x-forwarded-for': this.visitorOf(request) },
    });
  }

  #join(one: Duplex, other: Duplex): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      this.#sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }
}

function withoutHopByHop(headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}

function headText(answer: http.IncomingMessage, headers?: http.OutgoingHttpHeaders): string {
  const pairs = headers
    ? Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))
    : Array.from({ length: answer.rawHeaders.length / 2 }, (_, at) => answer.rawHeaders.slice(2 * at, 2 * at + 2));
  const lines = pairs.map(([name, value]) => `${name}: ${value}`);
  if (headers) lines.push('Connection: close');
  return [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`, ...lines, '', ''].join('\r\n');
}

/** As freeholdd would say it. */
function refuse(response: http.ServerResponse): void {
  const problem = {
    type: 'urn:freehold:problem:unavailable',
    title: 'Unavailable',
    status: 502,
    detail: 'The server does not answer. Try again in a moment.',
    code: 'unavailable',
    reason: 'server_unreachable',
    params: {},
    request_id: '',
  };
  response.writeHead(502, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(problem));
}
