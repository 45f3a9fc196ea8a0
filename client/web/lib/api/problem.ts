// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong with a request, in one type: the server's problem (RFC 9457), or that there was no answer.
import type { components } from '@/generated/api';

export type Problem = components['schemas']['Problem'];

export interface FieldProblem {
  field: string;
  reason: string;
  params: Record<string, unknown>;
}

export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** Stable word that is translated (translations/web/<language>/problems.json). */
  readonly reason: string;
  /** The numbers of the reason. */
  readonly params: Record<string, unknown>;
  readonly requestId: string;

  constructor(problem: Pick<Problem, 'status' | 'code' | 'reason' | 'detail' | 'params' | 'request_id'>) {
    super(problem.detail);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.reason = problem.reason;
    this.params = problem.params;
    this.requestId = problem.request_id;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** Not for this person, signed in or not. */
  get isForbidden(): boolean {
    return this.status === 403 && this.reason === 'missing_permission';
  }

  get isSignedOut(): boolean {
    return this.status === 401 && this.reason === 'no_session';
  }

  /** There was no answer at all. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Those of a form's fields, with `invalid_fields`. */
  get fields(): FieldProblem[] {
    return Array.isArray(this.params.fields) ? (this.params.fields as FieldProblem[]) : [];
  }

  static offline(): ApiError {
    return ApiError.ofOurs(0, 'unavailable', 'offline');
  }

  /** An answer that is no problem of the server's, as from a proxy in between. */
  static unreadable(status: number): ApiError {
    return ApiError.ofOurs(status, 'internal', 'bad_answer');
  }

  private static ofOurs(status: number, code: Problem['code'], reason: string): ApiError {
    return new ApiError({ status, code, reason, detail: '', params: {}, request_id: '' });
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'reason' in value && 'code' in value && 'params' in value;
}

export function errorOf(status: number, body: unknown): ApiError {
  return isProblem(body) ? new ApiError(body) : ApiError.unreadable(status);
}

/** What another try can mend: no answer, or a server that is busy. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.isOffline || error.status >= 500 || error.status === 429);
}
