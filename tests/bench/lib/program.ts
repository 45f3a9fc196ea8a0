// SPDX-License-Identifier: GPL-3.0-or-later
// Child programs of the benchmarks: run to the end, or kept running until they are stopped.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { exited, guard } from '../../harness/processes.ts';
import { onCores, workDirectory } from './cores.ts';

export interface ProgramOptions {
  cores: string;
  env?: Record<string, string>;
  cwd?: string;
  /** Besides 0: what it says is said by its output too. */
  mayEndWith?: number;
}

/** Its standard output; an exit other than 0 (or `mayEndWith`) is an error. */
export async function output(program: string, args: string[], options: ProgramOptions): Promise<string> {
  const child = spawn(...onCores(options.cores, program, args), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    cwd: options.cwd,
  });
  guard(child);
  const [status, out, errors] = await Promise.all([exited(child), text(child.stdout), text(child.stderr)]);
  if (status !== 0 && status !== options.mayEndWith)
    throw new Error(`${program} ended with ${status}\n${out}\n${errors}`);
  return out;
}

/** Runs until it is stopped, its output in a log below build/bench. */
export class Service {
  readonly name: string;
  readonly logFile: string;
  readonly child: ChildProcess;

  constructor(name: string, program: string, args: string[], options: ProgramOptions) {
    this.name = name;
    this.logFile = join(workDirectory, `${name}.log`);
    const log = openSync(this.logFile, 'w');
    this.child = guard(
      spawn(...onCores(options.cores, program, args), {
        stdio: ['ignore', log, log],
        env: { ...process.env, ...options.env },
        cwd: options.cwd,
      }),
    );
    closeSync(log);
  }

  get pid(): number {
    return this.child.pid as number;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  requireRunning(): void {
    if (this.hasEnded) throw new Error(`${this.name} ended by itself; see ${this.logFile}`);
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    this.child.kill('SIGTERM');
    await exited(this.child);
    clearTimeout(timer);
  }
}
