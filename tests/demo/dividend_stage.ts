// SPDX-License-Identifier: GPL-3.0-or-later
import type { Token } from '../harness/api_types.ts';
import type { Person } from '../harness/person.ts';
import type { Stage } from './tokenize_flow.ts';

export interface DividendStage extends Stage {
  /** Whose rent is distributed. */
  token: Token;
  /** All who may hold it. */
  investors: Person[];
}

export function named(investors: Person[], wanted: string): Person {
  const found = investors.find(({ name }) => name === wanted);
  if (!found) throw new Error(`there is no ${wanted}`);
  return found;
}
