// SPDX-License-Identifier: GPL-3.0-or-later
// The files that the style tests read: what git tracks or would track.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Qt's translations end in .ts as well, and are XML. */
const isTranslation = (file: string) => file.startsWith('translations/');

export function sourceFiles(endings: string[]): string[] {
  const patterns = endings.map((ending) => `*.${ending}`);
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(file) && !isTranslation(file));
}

export function lines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n');
}
