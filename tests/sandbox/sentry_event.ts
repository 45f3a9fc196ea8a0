// SPDX-License-Identifier: GPL-3.0-or-later
// What Sentry asks of an event. Source: https://develop.sentry.dev/sdk/foundations/transport/event-payloads/
import { EnvelopeError } from './sentry_envelope.ts';

export interface SentryEvent extends Record<string, unknown> {
  event_id: string;
  level?: string;
  environment?: string;
  release?: string;
  message?: unknown;
  tags?: Record<string, string>;
  extra?: Record<string, unknown>;
  fingerprint?: string[];
  exception?: { values: { type?: string; value?: string }[] };
}

const levels = ['fatal', 'error', 'warning', 'info', 'debug'];
export const eventId = /^[0-9a-f]{32}$/;

function isTime(value: unknown): boolean {
  if (typeof value === 'number') return value > 0;
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isExceptions(value: unknown): boolean {
  const values = (value as { values?: unknown })?.values;
  return (
    Array.isArray(values) &&
    values.every(({ type, value: text }) => typeof type === 'string' || typeof text === 'string')
  );
}

function isTags(value: unknown): boolean {
  const entries = Array.isArray(value) ? (value as [string, unknown][]) : Object.entries(value as object);
  return entries.every(([key, text]) => /^[a-zA-Z0-9_.:-]{1,200}$/.test(key) && String(text).length <= 200);
}

/** Throws for what Sentry would drop, or would not understand. */
export function requireEvent(event: Record<string, unknown>, idOfEnvelope: unknown): SentryEvent {
  const wrong: [boolean, string][] = [
    [typeof event.event_id !== 'string' || !eventId.test(event.event_id), 'event_id'],
    [idOfEnvelope !== undefined && idOfEnvelope !== event.event_id, 'event_id of the envelope'],
    [!isTime(event.timestamp), 'timestamp'],
    [event.level !== undefined && !levels.includes(String(event.level)), 'level'],
    [event.platform !== undefined && !/^[a-z-]+$/.test(String(event.platform)), 'platform'],
    [event.exception !== undefined && !isExceptions(event.exception), 'exception'],
    [event.tags !== undefined && !isTags(event.tags), 'tags'],
    [event.release !== undefined && !/^[^\n\r\t/\\]{1,200}$/.test(String(event.release)), 'release'],
    [event.environment !== undefined && !/^[^\n\r/]{1,64}$/.test(String(event.environment)), 'environment'],
    [event.fingerprint !== undefined && !Array.isArray(event.fingerprint), 'fingerprint'],
  ];
  for (const [isWrong, field] of wrong) if (isWrong) throw new EnvelopeError(`invalid event: ${field}`);
  return event as SentryEvent;
}
