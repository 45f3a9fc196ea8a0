// SPDX-License-Identifier: GPL-3.0-or-later
// A screen without a monitor, for windows of tests: an X server in memory that ends with the test.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { exited, guard } from './processes.ts';

export class Xvfb {
  /** As programs find it: ":99". */
  readonly display: string;
  readonly #server: ChildProcess;

  private constructor(display: string, server: ChildProcess) {
    this.display = display;
    this.#server = server;
  }

  /** The X server looks for a free number by itself and tells it. */
  static async start(width = 1280, height = 800): Promise<Xvfb> {
    const server = guard(
      spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
        stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
      }),
    );
    const told = server.stdio[3];
    if (!told || !('readable' in told)) throw new Error('Xvfb has nothing to tell its number with');
    const [number] = (await once(createInterface({ input: told as NodeJS.ReadableStream }), 'line')) as [string];
    return new Xvfb(`:${number.trim()}`, server);
  }

  async stop(): Promise<void> {
    this.#server.kill('SIGTERM');
    await exited(this.#server);
  }
}
