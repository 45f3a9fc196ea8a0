// SPDX-License-Identifier: GPL-3.0-or-later
// Applicants as Sumsub keeps and shows them.
import { randomBytes, randomUUID } from 'node:crypto';

export interface ReviewResult {
  reviewAnswer: 'GREEN' | 'RED';
  rejectLabels?: string[];
  reviewRejectType?: 'RETRY' | 'FINAL';
  moderationComment?: string;
  clientComment?: string;
}

export interface Applicant {
  id: string;
  inspectionId: string;
  externalUserId: string;
  levelName: string;
  createdAtMs: number;
  email?: string;
  country?: string;
  fixedInfo: Record<string, unknown>;
  reviewStatus: 'init' | 'pending' | 'completed';
  reviewResult?: ReviewResult;
  attempts: number;
  reviewDateMs?: number;
  /** Until when the documents are good: "2028-08-09". */
  validUntil?: string;
}

const hexId = () => randomBytes(12).toString('hex');

export class Applicants {
  readonly all: Applicant[] = [];

  create(
    externalUserId: string,
    levelName: string,
    email?: string,
    fixedInfo: Record<string, unknown> = {},
  ): Applicant {
    const applicant: Applicant = {
      id: hexId(),
      inspectionId: hexId(),
      externalUserId,
      levelName,
      createdAtMs: Date.now(),
      email,
      fixedInfo,
      reviewStatus: 'init',
      attempts: 0,
    };
    this.all.push(applicant);
    return applicant;
  }

  find(id: string): Applicant | undefined {
    return this.all.find((applicant) => applicant.id === id);
  }

  findByExternalId(externalUserId: string): Applicant | undefined {
    return this.all.find((applicant) => applicant.externalUserId === externalUserId);
  }
}

/** "2021-05-14 16:00:25+0000", Sumsub's way in its API. */
export function apiTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}+0000`;
}

/** "2021-05-14 16:00:25.032", Sumsub's way in `createdAtMs` of a webhook. */
export function webhookTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 23).replace('T', ' ');
}

const idDocs = ({ validUntil }: Applicant) =>
  validUntil ? { idDocs: [{ idDocType: 'PASSPORT', country: 'DEU', validUntil }] } : {};

export function applicantJson(applicant: Applicant): Record<string, unknown> {
  return {
    id: applicant.id,
    createdAt: apiTime(applicant.createdAtMs),
    clientId: 'freehold',
    inspectionId: applicant.inspectionId,
    externalUserId: applicant.externalUserId,
    ...(applicant.email ? { email: applicant.email } : {}),
    fixedInfo: applicant.fixedInfo,
    info: applicant.country
      ? { firstName: 'Sam', lastName: 'Sample', country: applicant.country, ...idDocs(applicant) }
      : {},
    applicantPlatform: 'API',
    requiredIdDocs: { docSets: [{ idDocSetType: 'IDENTITY', types: ['PASSPORT', 'ID_CARD'] }] },
    review: {
      reviewId: randomUUID().slice(0, 5),
      attemptId: randomUUID().slice(0, 5),
      attemptCnt: applicant.attempts,
      levelName: applicant.levelName,
      createDate: apiTime(applicant.createdAtMs),
      ...(applicant.reviewDateMs ? { reviewDate: apiTime(applicant.reviewDateMs) } : {}),
      ...(applicant.reviewResult ? { reviewResult: applicant.reviewResult } : {}),
      reviewStatus: applicant.reviewStatus,
      priority: 0,
    },
    lang: 'en',
    type: 'individual',
  };
}
