// SPDX-License-Identifier: GPL-3.0-or-later
// The web client as it is deployed: its production build, in front of a world's server on the same origin.
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';
import { exited, freePort, guard, until } from './processes.ts';
import type { WorldOptions } from './world.ts';

const folder = join(repositoryRoot, 'client/web');
const startTimeoutMs = 60_000;

export interface WebOptions {
  /** Of freeholdd. */
  apiUrl: string;
  port: number;
  logFile: string;
  env?: NodeJS.ProcessEnv;
  /** Where it runs, as `taskset` names them; anywhere unless given. */
  cores?: string;
}

/** What a world needs so that pages of this port may call it, and its mails and sign-in messages name them. */
export function worldBehind(port: number, options: WorldOptions = {}, host = '127.0.0.1'): WorldOptions {
  const origin = `http://${host}:${port}`;
  const { overrides = {} } = options;
  return {
    ...options,
    overrides: {
      ...overrides,
      server: { public_url: origin, allowed_origins: origin, trust_forwarded_for: 'true', ...overrides['server'] },
      auth: { siwe_domain: `${host}:${port}`, ...overrides['auth'] },
    },
  };
}

export class Web {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#process = child;
  }

  static freePort(): Promise<number> {
    return freePort();
  }

  static async start({ apiUrl, port, logFile, env = {}, cores }: WebOptions): Promise<Web> {
    if (!existsSync(join(folder, '.next/BUILD_ID')))
      throw new Error('the web client is not built; run npm run build -w client/web');
    const command = [...(cores ? ['taskset', '--cpu-list', cores] : []), process.execPath, 'server/main.ts'];
    const child = guard(
      spawn(command[0] as string, command.slice(1), {
        cwd: folder,
        env: { ...process.env, NODE_ENV: 'production', FREEHOLD_API_URL: apiUrl, PORT: String(port), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    const log = createWriteStream(logFile, { flags: 'a' });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    const web = new Web(`http://127.0.0.1:${port}`, child);
    await until('the web client', () => web.#answers(logFile), { timeoutMs: startTimeoutMs, everyMs: 100 });
    return web;
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    const code = await exited(this.#process);
    if (code !== 0) throw new Error(`the web client ended with ${code}`);
  }

  async #answers(logFile: string): Promise<boolean> {
    if (this.#process.exitCode !== null) throw new Error(`the web client ended before it was ready; see ${logFile}`);
    const response = await fetch(`${this.url}/icon.svg`).catch(() => undefined);
    return response?.ok ?? false;
  }
}
