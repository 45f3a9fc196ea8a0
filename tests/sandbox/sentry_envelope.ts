// SPDX-License-Identifier: GPL-3.0-or-later
// Sentry's envelope format, read strictly: a header line, then items of a header line and a payload each.
// Source: https://develop.sentry.dev/sdk/foundations/transport/envelopes/
export interface EnvelopeItem {
  type: string;
  payload: Buffer;
}

export interface Envelope {
  header: Record<string, unknown>;
  items: EnvelopeItem[];
}

export class EnvelopeError extends Error {}

const newline = 0x0a;

function fail(message: string): never {
  throw new EnvelopeError(message);
}

export function jsonRecord(text: string, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    fail(`invalid ${what}: not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(`invalid ${what}: not an object`);
  return value as Record<string, unknown>;
}

export function parseEnvelope(body: Buffer): Envelope {
  let at = 0;
  const nextLine = (): Buffer => {
    const end = body.indexOf(newline, at);
    const line = body.subarray(at, end < 0 ? body.length : end);
    at = end < 0 ? body.length : end + 1;
    return line;
  };
  const header = jsonRecord(nextLine().toString('utf8'), 'envelope header');
  const items: EnvelopeItem[] = [];
  while (at < body.length) {
    const line = nextLine().toString('utf8');
    if (line === '' && at >= body.length) break; // a newline at the end is allowed
    const { type, length } = jsonRecord(line, 'item header');
    if (typeof type !== 'string' || type === '') fail('invalid item header: no type');
    if (length === undefined) {
      items.push({ type, payload: nextLine() });
      continue;
    }
    if (!Number.isInteger(length) || Number(length) < 0) fail('invalid item header: length is no count of bytes');
    const end = at + Number(length);
    if (end > body.length) fail('unexpected end of file');
    if (end < body.length && body[end] !== newline) fail('missing newline after header or payload');
    items.push({ type, payload: body.subarray(at, end) });
    at = end + 1;
  }
  return { header, items };
}
