// SPDX-License-Identifier: GPL-3.0-or-later
// Circle's error bodies. Source: developers.circle.com/api-reference/circle-mint/error-codes.
import type { Answer } from './http.ts';

export interface FieldError {
  error: 'required' | 'invalid_value' | 'min_value' | 'pattern_mismatch' | 'number_format';
  location: string;
  message: string;
  invalidValue?: unknown;
}

export class CircleError extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: FieldError[];

  constructor(status: number, code: number, message: string, fields: FieldError[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

export function invalidField(location: string, message: string, error: FieldError['error'] = 'invalid_value') {
  return new CircleError(400, 2, `Invalid entity.\n${location} ${message}`, [
    { error, location, message: `${location} ${message}` },
  ]);
}

export const notFound = () => new CircleError(404, 404, 'Not found.');

/** What the edge answers when nothing behind it does, or a limit was hit. */
export function edgeError(status: number): CircleError {
  if (status === 429) return new CircleError(429, 429, 'Too many requests.');
  return new CircleError(status, -1, 'Something went wrong.');
}

export function errorAnswer({ status, code, message, fields }: CircleError): Answer {
  return { status, body: { code, message, ...(fields.length > 0 ? { errors: fields } : {}) } };
}
