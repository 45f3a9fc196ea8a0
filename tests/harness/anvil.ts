// SPDX-License-Identifier: GPL-3.0-or-later
// A local EVM node as a child process.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';
import { exited, freePort, guard, until } from './processes.ts';

export interface AnvilOptions {
  port?: number;
  loadState?: string;
  /** Written when the node is stopped. */
  dumpState?: string;
  /** Seconds between blocks; without it every transaction is mined at once. */
  blockTimeSeconds?: number;
}

/**
 * The program itself: npm's `anvil` command is a wrapper that ends before its child has written the state, and leaves the
 * child behind when it is killed.
 */
function anvilProgram(): string {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const program = `node_modules/@foundry-rs/anvil-${process.platform}-${architecture}/bin/anvil`;
  const path = join(repositoryRoot, program);
  if (!existsSync(path)) throw new Error(`${program} is missing; run ./dev setup`);
  return path;
}

export class Anvil {
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(port: number, process: ChildProcess) {
    this.port = port;
    this.#process = process;
  }

  static async start(options: AnvilOptions = {}): Promise<Anvil> {
    const port = options.port ?? (await freePort());
    const args = ['--port', String(port), '--silent'];
    if (options.loadState) args.push('--load-state', options.loadState);
    if (options.dumpState) args.push('--dump-state', options.dumpState);
    if (options.blockTimeSeconds) args.push('--block-time', String(options.blockTimeSeconds));
    const child = spawn(anvilProgram(), args, { stdio: 'ignore' });
    const anvil = new Anvil(port, guard(child));
    await until('the EVM node', () => anvil.rpc('eth_chainId').catch(() => undefined));
    return anvil;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async rpc(method: string, params: unknown[] = []): Promise<unknown> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Ends as with Ctrl-C, so that the state is written. */
  async stop(): Promise<void> {
    this.#process.kill('SIGINT');
    await exited(this.#process);
  }
}
