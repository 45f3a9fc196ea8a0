// SPDX-License-Identifier: GPL-3.0-or-later
// Idempotency keys: the first answer is kept for a day and given again, failures of Stripe's own included; what was refused
// for its parameters was never begun and is not kept. Source: docs.stripe.com/api/idempotent_requests.
import type { Answer } from './http.ts';
import { errorAnswer, StripeError } from './stripe_errors.ts';
import { daySeconds, nowSeconds } from './stripe_ids.ts';

interface Entry {
  fingerprint: string;
  requestId: string;
  sinceSeconds: number;
  /** Absent while the first request is under way. */
  answer?: Answer;
}

const maxKeyLength = 255;

function refusal(status: number, message: string, code?: string): Answer {
  return errorAnswer(new StripeError(status, { type: 'idempotency_error', message, code }));
}

function isKept({ status }: Answer): boolean {
  return status < 400 || status === 402 || status >= 500;
}

export class StripeIdempotency {
  readonly #entries = new Map<string, Entry>();

  /** The day is over for all of them. */
  forget(): void {
    this.#entries.clear();
  }

  async run(key: string, fingerprint: string, requestId: string, effect: () => Promise<Answer>): Promise<Answer> {
    if (key === '') return effect();
    if (key.length > maxKeyLength)
      return refusal(400, `Idempotency keys may be at most ${maxKeyLength} characters long.`);
    const known = this.#entries.get(key);
    if (known && nowSeconds() - known.sinceSeconds < daySeconds) return replay(key, known, fingerprint);

    const entry: Entry = { fingerprint, requestId, sinceSeconds: nowSeconds() };
    this.#entries.set(key, entry);
    const answer = await effect();
    if (isKept(answer)) entry.answer = answer;
    else this.#entries.delete(key);
    return { ...answer, headers: { ...answer.headers, 'idempotency-key': key, 'original-request': requestId } };
  }
}

function replay(key: string, entry: Entry, fingerprint: string): Answer {
  if (entry.fingerprint !== fingerprint)
    return refusal(
      400,
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  if (!entry.answer)
    return refusal(
      409,
      `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      'idempotency_key_in_use',
    );
  const { headers, ...rest } = entry.answer;
  return {
    ...rest,
    headers: {
      ...headers,
      'idempotency-key': key,
      'original-request': entry.requestId,
      'idempotent-replayed': 'true',
    },
  };
}
