// SPDX-License-Identifier: GPL-3.0-or-later
// What a process has taken of the machine, by /proc.
import { readFileSync } from 'node:fs';

/** Resident memory of a process in MiB. */
export function residentMiB(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  if (!found) throw new Error(`process ${pid} has no memory`);
  return Number(found[1]) / 1024;
}

/** Of Linux' own counting, whatever the machine's clock is. */
const ticksPerSecond = 100;

/** Seconds of processor time that a process has used, all its threads together. */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  if (!Number.isFinite(user + system)) throw new Error(`process ${pid} has no processor time`);
  return (user + system) / ticksPerSecond;
}
