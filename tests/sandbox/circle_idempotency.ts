// SPDX-License-Identifier: GPL-3.0-or-later
// Circle's idempotency keys are part of the body and bound to what was made for good: the same body gives it back as it is by
// now, another body is refused. Source: developers.circle.com, error code 1083.
import { CircleError, invalidField } from './circle_errors.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export class CircleIdempotency {
  readonly #made = new Map<string, { fingerprint: string; thing: object }>();

  once<T extends object>(kind: string, body: Record<string, unknown>, make: () => T): T {
    const key = body.idempotencyKey;
    if (typeof key !== 'string') throw invalidField('idempotencyKey', 'may not be null', 'required');
    if (!uuid.test(key)) throw invalidField('idempotencyKey', 'must be a UUID', 'pattern_mismatch');
    const fingerprint = `${kind} ${JSON.stringify(body, sortedKeys)}`;
    const known = this.#made.get(key);
    if (!known) {
      const thing = make();
      this.#made.set(key, { fingerprint, thing });
      return thing;
    }
    if (known.fingerprint !== fingerprint)
      throw new CircleError(409, 1083, 'The idempotency key is already bound to another request.');
    return known.thing as T;
  }
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
