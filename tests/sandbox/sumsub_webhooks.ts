// SPDX-License-Identifier: GPL-3.0-or-later
// What Sumsub tells its clients about applicants, signed over the raw body.
// Source: docs.sumsub.com/docs/user-verification-webhooks and webhook-manager.
import { randomUUID } from 'node:crypto';
import type { SumsubConfig } from './config.ts';
import { hmacHex } from './sumsub_auth.ts';
import { webhookTime, type Applicant } from './sumsub_applicants.ts';
import type { WebhookSender } from './webhook_sender.ts';

export type WebhookType =
  'applicantCreated' | 'applicantPending' | 'applicantReviewed' | 'applicantLevelChanged' | 'applicantReset';

export function webhookBody(type: WebhookType, applicant: Applicant, nowMs: number): string {
  return JSON.stringify({
    applicantId: applicant.id,
    inspectionId: applicant.inspectionId,
    applicantType: 'individual',
    correlationId: `req-${randomUUID()}`,
    levelName: applicant.levelName,
    externalUserId: applicant.externalUserId,
    type,
    sandboxMode: true,
    reviewStatus: applicant.reviewStatus,
    ...(type === 'applicantReviewed' ? { reviewResult: applicant.reviewResult } : {}),
    createdAtMs: webhookTime(nowMs),
    clientId: 'freehold',
  });
}

export function signedHeaders(secret: string, body: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'SumSub Webhook',
    'x-payload-digest': hmacHex(secret, body),
    'x-payload-digest-alg': 'HMAC_SHA256_HEX',
  };
}

export class SumsubWebhooks {
  readonly #config: SumsubConfig;
  readonly #sender: WebhookSender;
  #lastMs = 0;

  constructor(config: SumsubConfig, sender: WebhookSender) {
    this.#config = config;
    this.#sender = sender;
  }

  send(type: WebhookType, applicant: Applicant): void {
    if (!this.#config.webhookUrl) return;
    // Two events of one millisecond would be in no order.
    this.#lastMs = Math.max(Date.now(), this.#lastMs + 1);
    const body = webhookBody(type, applicant, this.#lastMs);
    this.#sender.send({
      type,
      url: this.#config.webhookUrl,
      body,
      headers: signedHeaders(this.#config.webhookSecret, body),
    });
  }
}
