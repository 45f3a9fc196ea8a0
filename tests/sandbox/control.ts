// SPDX-License-Identifier: GPL-3.0-or-later
// /_sandbox: what a test or the demo does from outside, in place of the people at the providers.
import { bad, setSwitches } from './control_input.ts';
import { noFaults, type Faults } from './faults.ts';
import { jsonObject, route, type Answer, type Incoming, type RouteEntry } from './http.ts';
import type { S3 } from './s3.ts';
import { noS3Faults } from './s3_faults.ts';
import type { SendGrid } from './sendgrid.ts';
import { noSentryTrouble, type Sentry, type SentrySwitches } from './sentry.ts';
import type { Decision, Sumsub } from './sumsub.ts';
import { applicantJson, type Applicant } from './sumsub_applicants.ts';
import { noTrouble, type WebhookSender } from './webhook_sender.ts';

export interface ControlParts {
  sumsub: Sumsub;
  sendgrid: SendGrid;
  sentry: Sentry;
  webhooks: WebhookSender;
  faults: Faults;
  s3: S3;
}

export interface DecideRequest extends Decision {
  /** The user's id: an applicant belongs to it when its externalUserId is that id or begins with it. */
  externalUserId: string;
  levelName?: string;
}

export function controlRoutes({ sumsub, sendgrid, sentry, webhooks, faults, s3 }: ControlParts): RouteEntry[] {
  const find = (wanted: DecideRequest) =>
    sumsub.applicants.all
      .filter((applicant) => belongsTo(applicant, wanted.externalUserId))
      .find((applicant) => !wanted.levelName || applicant.levelName === wanted.levelName);

  const decide = (request: Incoming): Answer => {
    const wanted = jsonObject(request) as DecideRequest | undefined;
    if (!wanted || !['GREEN', 'RED'].includes(wanted.reviewAnswer)) return bad('reviewAnswer is GREEN or RED');
    if (wanted.validUntil !== undefined && !/^\d{4}-\d\d-\d\d$/.test(wanted.validUntil))
      return bad('validUntil is a day');
    if (wanted.country !== undefined && !/^[A-Z]{3}$/.test(wanted.country)) return bad('country is alpha-3');
    const applicant = find(wanted);
    if (!applicant) return { status: 404, body: { message: 'No such applicant' } };
    sumsub.decide(applicant, wanted);
    return { status: 200, body: applicantJson(applicant) };
  };
  const objects = (): Answer => ({
    status: 200,
    body: [...s3.buckets.values()].flatMap((bucket) =>
      bucket.versions.map(({ key, versionId, data }) => ({
        bucket: bucket.name,
        key,
        versionId,
        size: data?.length ?? null,
      })),
    ),
  });

  const setSentry = (request: Incoming): Answer => {
    const body = jsonObject(request);
    const isKnown = ([key, value]: [string, unknown]) =>
      key in noSentryTrouble && typeof value === typeof noSentryTrouble[key as keyof SentrySwitches];
    if (!body || !Object.entries(body).every(isKnown)) return bad(`of ${Object.keys(noSentryTrouble).join(', ')}`);
    sentry.switches = { ...noSentryTrouble, ...body };
    return { status: 200, body: sentry.switches };
  };

  return [
    route('GET', '/_sandbox/health', () => ({ status: 200, body: { status: 'ok' } })),
    route('GET', '/_sandbox/applicants', () => ({ status: 200, body: sumsub.applicants.all.map(applicantJson) })),
    route('POST', '/_sandbox/applicants/decide', decide),
    route('GET', '/_sandbox/mails', (request) => {
      const to = request.url.searchParams.get('to');
      return { status: 200, body: sendgrid.mails.filter((mail) => !to || mail.to === to) };
    }),
    route('GET', '/_sandbox/webhooks', () => ({ status: 200, body: webhooks.state })),
    route('PUT', '/_sandbox/webhooks', (request) =>
      setSwitches(request, noTrouble, (switches) => (webhooks.switches = switches)),
    ),
    route('PUT', '/_sandbox/faults', (request) =>
      setSwitches(request, noFaults, (switches) => (faults.switches = switches)),
    ),
    route('PUT', '/_sandbox/s3/faults', (request) =>
      setSwitches(request, noS3Faults, (switches) => (s3.faults.switches = switches)),
    ),
    route('GET', '/_sandbox/s3/objects', objects),
    route('PUT', '/_sandbox/sentry', setSentry),
    route('GET', '/_sandbox/sentry', () => ({
      status: 200,
      body: { events: sentry.events, otherItems: sentry.otherItems },
    })),
  ];
}

function belongsTo(applicant: Applicant, userId: string): boolean {
  return applicant.externalUserId === userId || (userId !== '' && applicant.externalUserId.startsWith(`${userId}`));
}
