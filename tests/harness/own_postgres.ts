// SPDX-License-Identifier: GPL-3.0-or-later
// A PostgreSQL of one test file, which may fill its disk, kill its processes and start it again.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from './processes.ts';

const isRoot = userInfo().uid === 0;

function toolsDirectory(): string | undefined {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`)[0];
}

export class OwnPostgres {
  readonly #data: string;
  readonly #port: number;
  readonly #tools: string;

  private constructor(data: string, port: number, tools: string) {
    this.#data = data;
    this.#port = port;
    this.#tools = tools;
  }

  static readonly isInstalled = toolsDirectory() !== undefined;

  /** Small files, so that a small disk holds it; commits are as durable as anywhere. */
  static async start(directory: string): Promise<OwnPostgres> {
    mkdirSync(directory, { recursive: true });
    // The server refuses to run as root.
    if (isRoot) chownSync(directory, ...postgresIds());
    const postgres = new OwnPostgres(join(directory, 'data'), await freePort(), toolsDirectory() ?? '');
    postgres.#tool('initdb', [
      '-D',
      postgres.#data,
      '-U',
      'freehold',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
      '--wal-segsize=1',
    ]);
    await postgres.start();
    return postgres;
  }

  get url(): string {
    return `postgres://freehold:none@127.0.0.1:${this.#port}/postgres`;
  }

  async start(): Promise<void> {
    const options = `-p ${this.#port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on \
      -c shared_buffers=4MB -c min_wal_size=2MB -c max_wal_size=4MB`;
    await until(
      'PostgreSQL to start',
      () =>
        this.#try('pg_ctl', [
          '-D',
          this.#data,
          '-w',
          '-t',
          '20',
          '-l',
          join(this.#data, 'log'),
          '-o',
          options,
          'start',
        ]),
      { timeoutMs: 60_000 },
    );
  }

  get isRunning(): boolean {
    return this.#try('pg_ctl', ['-D', this.#data, 'status']);
  }

  /** As an operator restarts it: connections are cut. */
  async restart(): Promise<void> {
    this.stop('fast');
    await this.start();
  }

  stop(mode: 'fast' | 'immediate'): void {
    this.#try('pg_ctl', ['-D', this.#data, '-m', mode, '-w', 'stop']);
  }

  /** kill -9 of the postmaster; its children follow. */
  async killPostmaster(): Promise<void> {
    process.kill(this.#postmaster(), 'SIGKILL');
    await until('PostgreSQL to be gone', () => !this.isRunning);
  }

  /** kill -9 of every process that serves a connection. */
  killBackends(): void {
    spawnSync('pkill', ['-KILL', '-P', String(this.#postmaster()), '-f', 'freehold postgres 127.0.0.1']);
  }

  #postmaster(): number {
    return Number(readFileSync(join(this.#data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  #command(name: string, options: string[]): [string, string[]] {
    const tool = join(this.#tools, name);
    return isRoot ? ['runuser', ['-u', 'postgres', '--', tool, ...options]] : [tool, options];
  }

  #tool(name: string, options: string[]): void {
    const [command, args] = this.#command(name, options);
    execFileSync(command, args, { stdio: 'pipe', cwd: '/' });
  }

  #try(name: string, options: string[]): boolean {
    const [command, args] = this.#command(name, options);
    return spawnSync(command, args, { stdio: 'ignore', cwd: '/' }).status === 0;
  }
}

function postgresIds(): [number, number] {
  const id = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return [id('-u'), id('-g')];
}
