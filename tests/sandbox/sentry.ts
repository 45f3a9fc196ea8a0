// SPDX-License-Identifier: GPL-3.0-or-later
// Sentry's POST /api/<project>/envelope/: who may send, what a well-formed envelope is, and a box of what was accepted.
import { gunzipSync } from 'node:zlib';
import { header, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import { EnvelopeError, jsonRecord, parseEnvelope, type Envelope } from './sentry_envelope.ts';
import { eventId, requireEvent, type SentryEvent } from './sentry_event.ts';

export interface SentryConfig {
  publicKey: string;
  project: string;
}

export interface SentrySwitches {
  /** How many of the next envelopes are refused, and how. */
  refuseNext: number;
  status: number;
  /** Headers of the refusals; empty ones are left out. */
  rateLimits: string;
  retryAfter: string;
}

export const noSentryTrouble: SentrySwitches = { refuseNext: 0, status: 429, rateLimits: '', retryAfter: '' };

const maxEventBytes = 1024 * 1024;

function refusal(status: number, detail: string): Answer {
  return { status, body: { detail } };
}

/** From X-Sentry-Auth, or from the query as browsers send it. */
function credentials(request: Incoming): Map<string, string> {
  const text = header(request, 'x-sentry-auth');
  if (!text) return new Map(request.url.searchParams);
  if (!/^sentry /i.test(text)) return new Map();
  return new Map(
    text
      .slice(7)
      .split(',')
      .map((pair) => pair.trim().split('=', 2) as [string, string]),
  );
}

export class Sentry {
  readonly events: SentryEvent[] = [];
  /** How many items of other types came. */
  readonly otherItems: Record<string, number> = {};
  switches: SentrySwitches = { ...noSentryTrouble };
  readonly #config: SentryConfig;

  constructor(config: SentryConfig) {
    this.#config = config;
  }

  routes(): RouteEntry[] {
    return [route('POST', '/api/{}/envelope/', (request, [project = '']) => this.#take(request, project))];
  }

  #take(request: Incoming, project: string): Answer {
    const auth = credentials(request);
    if (!auth.get('sentry_key')) return refusal(401, 'missing authorization information');
    if (auth.get('sentry_version') !== '7') return refusal(400, 'bad sentry authorization: unsupported version');
    if (project !== this.#config.project || auth.get('sentry_key') !== this.#config.publicKey)
      return refusal(403, 'event submission rejected with_reason: ProjectId');
    if (this.switches.refuseNext > 0) return this.#refuseAsSwitched();
    try {
      return this.#accept(this.#read(request));
    } catch (error) {
      if (error instanceof EnvelopeError) return refusal(400, error.message);
      throw error;
    }
  }

  #refuseAsSwitched(): Answer {
    const { status, rateLimits, retryAfter } = this.switches;
    this.switches.refuseNext -= 1;
    return {
      ...refusal(status, 'Sentry dropped data due to a quota or internal rate limit being reached.'),
      headers: {
        ...(rateLimits ? { 'x-sentry-rate-limits': rateLimits } : {}),
        ...(retryAfter ? { 'retry-after': retryAfter } : {}),
      },
    };
  }

  #read(request: Incoming): Envelope {
    const encoding = header(request, 'content-encoding');
    if (encoding !== '' && encoding !== 'gzip') throw new EnvelopeError(`unsupported encoding ${encoding}`);
    return parseEnvelope(encoding === 'gzip' ? gunzipSync(request.body) : request.body);
  }

  #accept({ header: head, items }: Envelope): Answer {
    const events = items.filter(({ type }) => type === 'event');
    if (events.length > 1) throw new EnvelopeError('more than one event');
    if (events.length === 1 && !eventId.test(String(head.event_id)))
      throw new EnvelopeError('invalid envelope header: event_id');
    if (events.some(({ payload }) => payload.length > maxEventBytes))
      return refusal(413, 'envelope exceeded size limits');
    const accepted = events.map(({ payload }) =>
      requireEvent(jsonRecord(payload.toString('utf8'), 'event'), head.event_id),
    );
    this.events.push(...accepted);
    for (const { type } of items) if (type !== 'event') this.otherItems[type] = (this.otherItems[type] ?? 0) + 1;
    return { status: 200, body: head.event_id ? { id: head.event_id } : {} };
  }
}
