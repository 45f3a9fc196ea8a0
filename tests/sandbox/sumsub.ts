// SPDX-License-Identifier: GPL-3.0-or-later
// Sumsub's API as far as Freehold uses it.
import { randomUUID } from 'node:crypto';
import type { SumsubConfig } from './config.ts';
import { header, jsonObject, route, type Answer, type Handler, type Incoming, type RouteEntry } from './http.ts';
import { applicantJson, Applicants, type Applicant, type ReviewResult } from './sumsub_applicants.ts';
import { checkSignature } from './sumsub_auth.ts';
import { sumsubError } from './sumsub_errors.ts';
import { SumsubHosted } from './sumsub_hosted.ts';
import type { SumsubWebhooks } from './sumsub_webhooks.ts';

const defaultLifeSeconds = 600;

export interface Decision {
  reviewAnswer: 'GREEN' | 'RED';
  country?: string;
  rejectLabels?: string[];
  reviewRejectType?: 'RETRY' | 'FINAL';
  /** When the document that was shown runs out: "2028-08-09". */
  validUntil?: string;
}

export class Sumsub {
  readonly applicants = new Applicants();
  readonly #config: SumsubConfig;
  readonly #webhooks: SumsubWebhooks;
  readonly #hosted = new SumsubHosted(
    (userId) => this.applicants.findByExternalId(userId),
    (applicant, decision) => this.decide(applicant, decision),
  );

  constructor(config: SumsubConfig, webhooks: SumsubWebhooks) {
    this.#config = config;
    this.#webhooks = webhooks;
  }

  routes(): RouteEntry[] {
    const signed =
      (handler: Handler): Handler =>
      (request, parts) =>
        checkSignature(this.#config, request, Date.now()) ?? handler(request, parts);
    const one = (find: (id: string) => Applicant | undefined) =>
      signed((_request, [id = '']) => {
        const applicant = find(id);
        return applicant ? { status: 200, body: applicantJson(applicant) } : sumsubError(404, 'Applicant not found');
      });
    return [
      route(
        'POST',
        '/resources/applicants',
        signed((request) => this.#create(request)),
      ),
      route(
        'GET',
        '/resources/applicants/-;externalUserId={}/one',
        one((id) => this.applicants.findByExternalId(id)),
      ),
      route(
        'GET',
        '/resources/applicants/{}/one',
        one((id) => this.applicants.find(id)),
      ),
      route(
        'POST',
        '/resources/applicants/{}/moveToLevel',
        signed((request, [id = '']) => this.#moveToLevel(request, id)),
      ),
      route(
        'POST',
        '/resources/applicants/{}/reset',
        signed((_request, [id = '']) => this.#reset(id)),
      ),
      route(
        'POST',
        '/resources/accessTokens/sdk',
        signed((request) => this.#issue(request, () => ({ token: `_act-sbx-${randomUUID()}` }))),
      ),
      // Source: https://docs.sumsub.com/reference/generate-websdk-external-link
      route(
        'POST',
        '/resources/sdkIntegrations/levels/-/websdkLink',
        signed((request) =>
          this.#issue(request, (userId, lifeSeconds) => ({
            url: this.#hosted.linkFor(userId, lifeSeconds, `http://${header(request, 'host')}`),
          })),
        ),
      ),
      ...this.#hosted.routes(),
    ];
  }

  /** What happens when the person has gone through Sumsub's pages and Sumsub has decided. */
  decide(applicant: Applicant, decision: Decision): void {
    applicant.attempts += 1;
    applicant.reviewStatus = 'pending';
    applicant.reviewResult = undefined;
    this.#webhooks.send('applicantPending', applicant);
    applicant.country = decision.country ?? applicant.country;
    applicant.validUntil = decision.validUntil ?? applicant.validUntil;
    applicant.reviewStatus = 'completed';
    applicant.reviewDateMs = Date.now();
    applicant.reviewResult = reviewResult(decision);
    this.#webhooks.send('applicantReviewed', applicant);
  }

  #create(request: Incoming): Answer {
    const levelName = request.url.searchParams.get('levelName') ?? '';
    const body = jsonObject(request);
    if (!body) return sumsubError(400, 'Malformed JSON in the request body');
    if (!this.#config.levels.includes(levelName)) return this.#levelUnknown(levelName);
    const { externalUserId, email, fixedInfo } = body;
    if (typeof externalUserId !== 'string' || !externalUserId) return sumsubError(400, 'externalUserId is required');
    const existing = this.applicants.findByExternalId(externalUserId);
    if (existing)
      return sumsubError(409, `Applicant with external user id '${externalUserId}' already exists: ${existing.id}`);
    const applicant = this.applicants.create(
      externalUserId,
      levelName,
      typeof email === 'string' ? email : undefined,
      typeof fixedInfo === 'object' && fixedInfo ? (fixedInfo as Record<string, unknown>) : {},
    );
    this.#webhooks.send('applicantCreated', applicant);
    return { status: 201, body: applicantJson(applicant) };
  }

  #moveToLevel(request: Incoming, id: string): Answer {
    const applicant = this.applicants.find(id);
    const levelName = request.url.searchParams.get('name') ?? '';
    if (!applicant) return sumsubError(404, 'Applicant not found');
    if (!this.#config.levels.includes(levelName)) return this.#levelUnknown(levelName);
    this.#changeLevel(applicant, levelName);
    return { status: 200, body: applicantJson(applicant) };
  }

  /** Everything from the beginning; not while somebody at Sumsub is looking at it. */
  #reset(id: string): Answer {
    const applicant = this.applicants.find(id);
    if (!applicant) return sumsubError(404, 'Applicant not found');
    if (applicant.reviewStatus === 'pending') return sumsubError(409, 'Applicant is being checked');
    applicant.reviewStatus = 'init';
    applicant.reviewResult = undefined;
    applicant.reviewDateMs = undefined;
    applicant.validUntil = undefined;
    applicant.attempts = 0;
    this.#webhooks.send('applicantReset', applicant);
    return { status: 200, body: { ok: 1 } };
  }

  /** What lets a person in names a level; an applicant who opens the page with it goes through that level. */
  #issue(request: Incoming, make: (userId: string, lifeSeconds: number) => Record<string, string>): Answer {
    const body = jsonObject(request);
    const { userId, levelName, ttlInSecs } = body ?? {};
    if (typeof userId !== 'string' || !userId) return sumsubError(400, 'userId is required');
    if (typeof levelName !== 'string' || !this.#config.levels.includes(levelName))
      return this.#levelUnknown(String(levelName ?? ''));
    if (ttlInSecs !== undefined && !Number.isInteger(ttlInSecs)) return sumsubError(400, 'ttlInSecs must be a number');
    const applicant = this.applicants.findByExternalId(userId);
    if (!applicant) this.#webhooks.send('applicantCreated', this.applicants.create(userId, levelName));
    else if (applicant.levelName !== levelName) this.#changeLevel(applicant, levelName);
    return { status: 200, body: { ...make(userId, Number(ttlInSecs ?? defaultLifeSeconds)), userId } };
  }

  #changeLevel(applicant: Applicant, levelName: string): void {
    applicant.levelName = levelName;
    applicant.reviewStatus = 'init';
    applicant.reviewResult = undefined;
    this.#webhooks.send('applicantLevelChanged', applicant);
  }

  #levelUnknown(levelName: string): Answer {
    return sumsubError(404, `Level '${levelName}' not found`);
  }
}

function reviewResult(decision: Decision): ReviewResult {
  if (decision.reviewAnswer === 'GREEN') return { reviewAnswer: 'GREEN' };
  return {
    moderationComment: 'Please see the labels.',
    clientComment: 'Decided in the sandbox.',
    reviewAnswer: 'RED',
    rejectLabels: decision.rejectLabels ?? ['UNSATISFACTORY_PHOTOS'],
    reviewRejectType: decision.reviewRejectType ?? 'RETRY',
  };
}
