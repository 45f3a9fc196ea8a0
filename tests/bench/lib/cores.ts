// SPDX-License-Identifier: GPL-3.0-or-later
// Who runs where: servers on the first half of the cores, load generators, nodes and PostgreSQL on the rest. Every
// contestant gets the same.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/paths.ts';

const count = availableParallelism();
const half = Math.max(1, count >> 1);
const list = (from: number, to: number) => (from === to ? String(from) : `${from}-${to}`);

export const serverCores = count === 1 ? '0' : list(0, half - 1);
export const otherCores = count === 1 ? '0' : list(half, count - 1);
export const workDirectory = join(repositoryRoot, 'build/bench');

/** argv of a command that runs on these cores only. */
export function onCores(cores: string, program: string, args: string[]): [string, string[]] {
  return ['taskset', ['--cpu-list', cores, program, ...args]];
}

function keepTo(cores: string): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', cores, String(process.pid)], { stdio: 'ignore' });
}

/** This process and what it starts from now on. */
export function keepToOtherCores(): void {
  keepTo(otherCores);
}

/** What is started meanwhile may run anywhere: browsers, which are many processes, beside a server that has little to do. */
export async function onAllCores<T>(start: () => Promise<T>): Promise<T> {
  keepTo(list(0, count - 1));
  try {
    return await start();
  } finally {
    keepToOtherCores();
  }
}

/** A program that stands for another one on the servers' cores: for harnesses that take one path. */
export function pinnedProgram(name: string, program: string): string {
  mkdirSync(workDirectory, { recursive: true });
  const path = join(workDirectory, name);
  writeFileSync(path, `#!/bin/sh\nexec taskset --cpu-list ${serverCores} '${program}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

export const serverProgram = join(repositoryRoot, 'build/release/server/app/freeholdd');

/** A program of tests/bench/cpp, built by ./dev bench. */
export function benchProgram(name: string): string {
  return join(repositoryRoot, 'build/release/tests/bench/cpp', name);
}
