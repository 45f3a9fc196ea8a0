// SPDX-License-Identifier: GPL-3.0-or-later
// What tests ask of the provider sandbox, over its control plane.
import type { DecideRequest } from '../sandbox/control.ts';
import type { FaultSwitches } from '../sandbox/faults.ts';
import type { S3FaultSwitches } from '../sandbox/s3_faults.ts';
import type { Mail } from '../sandbox/sendgrid.ts';
import type { SentrySwitches } from '../sandbox/sentry.ts';
import type { SentryEvent } from '../sandbox/sentry_event.ts';
import type { Delivery, WebhookSwitches } from '../sandbox/webhook_sender.ts';
import { CircleControl } from './circle_control.ts';
import { controlCaller, type ControlCall } from './control_call.ts';
import { until } from './processes.ts';
import { StripeControl } from './stripe_control.ts';

export interface WebhookState {
  switches: WebhookSwitches;
  pending: number;
  dropped: number;
  deliveries: Delivery[];
}

export class SandboxControl {
  readonly url: string;
  readonly stripe: StripeControl;
  readonly circle: CircleControl;
  readonly #send: ControlCall;

  constructor(url: string) {
    this.url = url;
    this.#send = controlCaller(url, '');
    this.stripe = new StripeControl(controlCaller(url, '/stripe'));
    this.circle = new CircleControl(controlCaller(url, '/circle'));
  }

  /** Waits for the applicant: the server makes it before it answers, the SDK's page when it is opened. */
  async decide(decision: DecideRequest): Promise<void> {
    await this.#send('POST', '/applicants/decide', decision);
  }

  async setWebhooks(switches: Partial<WebhookSwitches>): Promise<void> {
    await this.#send('PUT', '/webhooks', switches);
  }

  async setFaults(switches: Partial<FaultSwitches>): Promise<void> {
    await this.#send('PUT', '/faults', switches);
  }

  async setS3Faults(switches: Partial<S3FaultSwitches>): Promise<void> {
    await this.#send('PUT', '/s3/faults', switches);
  }

  /** Every version of every object; a size of null is a delete marker. */
  async s3Objects(): Promise<{ bucket: string; key: string; versionId: string; size: number | null }[]> {
    return (await this.#send('GET', '/s3/objects')) as Awaited<ReturnType<SandboxControl['s3Objects']>>;
  }

  async setSentry(switches: Partial<SentrySwitches>): Promise<void> {
    await this.#send('PUT', '/sentry', switches);
  }

  async errorReports(): Promise<SentryEvent[]> {
    return ((await this.#send('GET', '/sentry')) as { events: SentryEvent[] }).events;
  }

  async webhooks(): Promise<WebhookState> {
    return (await this.#send('GET', '/webhooks')) as WebhookState;
  }

  async mailsTo(email: string): Promise<Mail[]> {
    return (await this.#send('GET', `/mails?to=${encodeURIComponent(email)}`)) as Mail[];
  }

  waitForMail(email: string, subject: RegExp): Promise<Mail> {
    return until(`a mail to ${email} about ${subject}`, async () =>
      (await this.mailsTo(email)).findLast((mail) => subject.test(mail.subject)),
    );
  }
}
