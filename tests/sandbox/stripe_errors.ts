// SPDX-License-Identifier: GPL-3.0-or-later
// Stripe's error objects. Source: docs.stripe.com/api/errors and docs.stripe.com/error-codes.
import type { Answer } from './http.ts';

export interface StripeErrorFields {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
}

export class StripeError extends Error {
  readonly status: number;
  readonly fields: StripeErrorFields;

  constructor(status: number, fields: StripeErrorFields) {
    super(fields.message);
    this.status = status;
    this.fields = fields;
  }
}

export function invalidRequest(message: string, param?: string, code?: string, status = 400): StripeError {
  return new StripeError(status, { type: 'invalid_request_error', message, param, code });
}

/** 404 where the id is part of the path, 400 where it is a parameter. */
export function noSuch(kind: string, id: string, param?: string): StripeError {
  return invalidRequest(`No such ${kind}: '${id}'`, param ?? 'id', 'resource_missing', param ? 400 : 404);
}

/** What the edge answers when nothing behind it does, or a limit was hit. */
export function edgeError(status: number): StripeError {
  if (status === 429)
    return invalidRequest(
      'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
      undefined,
      'rate_limit',
      429,
    );
  return new StripeError(status, {
    type: 'api_error',
    message: 'An unknown error occurred',
  });
}

export function errorAnswer({ status, fields }: StripeError): Answer {
  const docUrl = fields.code && `https://stripe.com/docs/error-codes/${fields.code.replaceAll('_', '-')}`;
  return { status, body: { error: { ...fields, ...(docUrl ? { doc_url: docUrl } : {}) } } };
}
