// SPDX-License-Identifier: GPL-3.0-or-later
// The routes of the web client, out of its folders: a test that looks at each of them cannot forget a new one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';

const app = join(repositoryRoot, 'client/web/app');

/** Whose pages they are; `any` is everybody's who is signed in. */
export type WebArea = 'public' | 'any' | 'investor' | 'tenant' | 'manager' | 'admin';

export interface WebRoute {
  /** As a browser asks for it, with `[id]` where the id goes. */
  path: string;
  /** Somebody must be signed in. */
  isPrivate: boolean;
  area: WebArea;
}

/** All pages. Groups of folders, in parentheses, are no part of an address. */
export function webRoutes(): WebRoute[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.split('/').slice(0, -1))
    .map((folders) => ({
      path: `/${folders.filter((folder) => !folder.startsWith('(')).join('/')}`,
      isPrivate: folders[0] === '(app)',
      area: (folders[0] === '(app)' ? folders[1]?.replace(/[()]/g, '') : 'public') as WebArea,
    }))
    .sort((one, other) => one.path.localeCompare(other.path));
}
