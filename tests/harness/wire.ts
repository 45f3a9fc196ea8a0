// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between a program and the server and keeps every byte that the program sends, WebSocket frames without their mask.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

const endOfHead = '\r\n\r\n';

/** Client's frames (RFC 6455, section 5.2), as many as are whole. */
function* framesOf(bytes: Buffer): Generator<Buffer> {
  let at = 0;
  while (at + 6 <= bytes.length) {
    const short = (bytes[at + 1] as number) & 0x7f;
    const sizeBytes = short < 126 ? 0 : short === 126 ? 2 : 8;
    const start = at + 2 + sizeBytes + 4;
    if (start > bytes.length) return;
    const length =
      sizeBytes === 0 ? short : sizeBytes === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
    if (start + length > bytes.length) return;
    const mask = bytes.subarray(start - 4, start);
    yield bytes.subarray(start, start + length).map((byte, i) => byte ^ (mask[i & 3] as number)) as Buffer;
    at = start + length;
  }
}

export class Wire {
  readonly url: string;
  readonly #server;
  /** What each connection sent so far. */
  readonly #sent: Buffer[][] = [];
  readonly #open = new Set<Socket>();

  private constructor(server: ReturnType<typeof createServer>, sent: Buffer[][], open: Set<Socket>) {
    this.#server = server;
    this.#sent = sent;
    this.#open = open;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(url: string): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const sent: Buffer[][] = [];
    const open = new Set<Socket>();
    const server = createServer((program) => {
      const kept: Buffer[] = [];
      sent.push(kept);
      const there = connect(Number(port), hostname);
      for (const [one, other] of [
        [program, there],
        [there, program],
      ] as const) {
        open.add(one);
        one.on('error', () => other.destroy()).on('close', () => open.delete(one) && other.destroy());
      }
      program.on('data', (part) => kept.push(part)).pipe(there);
      there.pipe(program);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new Wire(server, sent, open);
  }

  /** All of it. */
  sent(): Buffer {
    return Buffer.concat(
      this.#sent.flatMap((parts) => {
        const bytes = Buffer.concat(parts);
        const head = bytes.subarray(0, bytes.indexOf(endOfHead) + endOfHead.length);
        if (!/^upgrade: websocket/im.test(head.toString('latin1'))) return [bytes];
        return [head, ...framesOf(bytes.subarray(head.length))];
      }),
    );
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
