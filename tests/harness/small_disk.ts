// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a few megabytes that can be filled to the last byte. Needs root.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

export class SmallDisk {
  static readonly isPossible = userInfo().uid === 0;
  readonly path: string;

  constructor(path: string, megabytes: number) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'freehold-test', path]);
  }

  /** Takes all the space there is. */
  fill(): void {
    const file = openSync(join(this.path, 'filler'), 'a');
    for (let size = 1024 * 1024; size >= 1; size = size > 1 ? size >> 4 || 1 : 0)
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    closeSync(file);
  }

  free(): void {
    rmSync(join(this.path, 'filler'), { force: true });
  }

  close(): void {
    execFileSync('umount', ['-l', this.path]);
  }
}
