// SPDX-License-Identifier: GPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import type { Answer } from './http.ts';

/** Sumsub's error body; `errorCode` and `errorName` are absent from many. */
export function sumsubError(status: number, description: string, errorCode?: number, errorName?: string): Answer {
  return {
    status,
    body: {
      description,
      code: status,
      correlationId: `req-${randomUUID()}`,
      ...(errorCode === undefined ? {} : { errorCode, errorName }),
    },
  };
}
