// SPDX-License-Identifier: GPL-3.0-or-later
// The server's reasons as sentences. What a sentence names and the server did not send makes the server's own words better.
import type { Formats } from '../format/formats';
import { ApiError, type FieldProblem } from './problem';

type Kind = 'number' | 'money' | 'date' | 'time' | 'bytes' | 'seconds';

/** How a number of a reason is shown; those that are not here are words. */
const kinds: Record<string, Kind> = {
  retry_after_seconds: 'seconds',
  max: 'number',
  min: 'number',
  minimum: 'number',
  max_holders: 'number',
  max_shares: 'number',
  held: 'number',
  room: 'number',
  free: 'number',
  remaining: 'number',
  needed: 'money',
  balance: 'money',
  earliest: 'date',
  ended_on: 'date',
  starts_on: 'date',
  charged_from: 'date',
  period_to: 'date',
  expired_at: 'time',
  unlocks_at: 'time',
  deadline: 'time',
  max_bytes: 'bytes',
};

export interface Texts {
  has: (key: string) => boolean;
  raw: (key: string) => string;
  fill: (key: string, values: Record<string, string>) => string;
  /** "3 minutes" */
  duration: (seconds: number) => string;
}

function shown(name: string, value: unknown, formats: Formats, texts: Texts): string {
  const text = String(value);
  switch (kinds[name]) {
    case 'number':
      return /^\d+$/.test(text) ? formats.count(text) : /^\d+\.\d+$/.test(text) ? formats.amount(text) : text;
    case 'money':
      return /^-?\d+(\.\d+)?$/.test(text) ? formats.amount(text) : text;
    case 'date':
      return formats.day(text);
    case 'time':
      return formats.dateTime(text);
    case 'bytes':
      return formats.bytes(Number(text));
    case 'seconds':
      return texts.duration(Math.max(1, Number(text)));
    default:
      return text;
  }
}

/** Undefined when there is no such sentence, or a number that it needs did not come. */
function filled(key: string, params: Record<string, unknown>, formats: Formats, texts: Texts): string | undefined {
  if (!texts.has(key)) return undefined;
  const names = [...texts.raw(key).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  if (names.some((name) => params[name] === undefined || params[name] === null)) return undefined;
  return texts.fill(key, Object.fromEntries(names.map((name) => [name, shown(name, params[name], formats, texts)])));
}

export function createProblemWords(formats: Formats, texts: Texts) {
  const reason = (word: string, params: Record<string, unknown>, fallback: string) =>
    filled(`reasons.${word}`, params, formats, texts) ?? fallback;
  return {
    /** Of a reason that came in an answer, as of an eligibility that is refused. */
    reason,
    sentence(error: unknown): string {
      const unsaid = texts.fill('unsaid', {});
      if (!(error instanceof ApiError)) return unsaid;
      return reason(error.reason, error.params, error.message || unsaid);
    },
    field({ reason: word, params }: FieldProblem): string {
      const key = word === 'out_of_range' ? rangeKey(params) : word;
      return filled(`fields.${key}`, params, formats, texts) ?? texts.fill('fields.other', {});
    },
  };
}

function rangeKey(params: Record<string, unknown>): string {
  if (params.min === undefined) return 'out_of_range';
  return params.max === undefined ? 'at_least' : 'between';
}

export type ProblemWords = ReturnType<typeof createProblemWords>;
