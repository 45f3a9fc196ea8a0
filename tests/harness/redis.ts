// SPDX-License-Identifier: GPL-3.0-or-later
// A Redis of one test file, which may stop, freeze and empty it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { exited, freePort, guard, until } from './processes.ts';

export class TestRedis {
  readonly port: number;
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.port = port;
  }

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}/0`;
  }

  /** Empty: it keeps nothing on a disk. */
  async start(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.#process = guard(spawn('redis-server', options, { stdio: 'ignore' }));
    await until('Redis', () => this.#answers());
  }

  run(...command: string[]): string {
    return execFileSync('redis-cli', ['-p', String(this.port), ...command], { encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  freeze(): void {
    this.#process?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process?.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    this.#process?.kill('SIGKILL');
    if (this.#process) await exited(this.#process);
    this.#process = undefined;
  }

  #answers(): boolean {
    try {
      return this.run('ping') === 'PONG';
    } catch {
      return false;
    }
  }
}
