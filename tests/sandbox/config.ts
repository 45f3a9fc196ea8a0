// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync } from 'node:fs';
import type { CircleConfig } from './circle_config.ts';
import type { S3Config } from './s3.ts';
import type { SentryConfig } from './sentry.ts';
import type { StripeConfig } from './stripe_config.ts';

export interface SumsubConfig {
  appToken: string;
  secretKey: string;
  /** Signs webhooks; in the real dashboard it is a field of the webhook, apart from the app's secret key. */
  webhookSecret: string;
  /** Where webhooks go; empty sends none. */
  webhookUrl: string;
  levels: string[];
  /** Pauses before each resend of a failed webhook. Sumsub's own are 5 minutes, 1, 5 and 18 hours. */
  retryDelaysMs: number[];
}

export interface SandboxConfig {
  sumsub: SumsubConfig;
  sendgrid: { apiKey: string };
  s3: S3Config;
  sentry: SentryConfig;
  stripe: StripeConfig;
  circle: CircleConfig;
}

export const defaultConfig: SandboxConfig = {
  sumsub: {
    appToken: 'sbx:freehold-local',
    secretKey: 'local-sumsub-secret-key',
    webhookSecret: 'local-sumsub-webhook-secret',
    webhookUrl: '',
    levels: ['freehold-identity', 'freehold-accredited'],
    retryDelaysMs: [250, 500, 1000, 2000, 4000, 8000],
  },
  sendgrid: { apiKey: 'SG.local' },
  s3: {
    accessKey: 'AKIALOCALFREEHOLD',
    secretKey: 'local-s3-secret-key',
    sessionToken: '',
    region: 'eu-central-1',
    buckets: ['freehold-documents'],
  },
  sentry: { publicKey: 'c0ffee00c0ffee00c0ffee00c0ffee00', project: '42' },
  stripe: {
    secretKey: 'sk_test_local',
    restrictedKey: 'rk_test_local',
    webhookUrl: '',
    webhookSecret: 'whsec_local',
    retryDelaysMs: [250, 500, 1000, 2000, 4000, 8000],
    bankDelayMs: 0,
  },
  circle: {
    apiKey: 'SAND_API_KEY:local:local',
    clientId: 'c60d2d5b-203c-45bb-9f6e-93641d40a599',
    masterWalletId: '1000000001',
    notificationUrl: '',
    topicArn: 'arn:aws:sns:us-east-1:908968368384:sandbox_platform-notifications-topic',
    signatureVersion: '1',
    snsOrigin: '',
    retryDelaysMs: [250, 500, 1000, 2000, 4000, 8000],
    chain: null,
  },
};

/** The file's values over the defaults. */
export function readConfig(path: string | undefined): SandboxConfig {
  if (!path) return defaultConfig;
  const given = JSON.parse(readFileSync(path, 'utf8')) as Partial<SandboxConfig>;
  return {
    sumsub: { ...defaultConfig.sumsub, ...given.sumsub },
    sendgrid: { ...defaultConfig.sendgrid, ...given.sendgrid },
    s3: { ...defaultConfig.s3, ...given.s3 },
    sentry: { ...defaultConfig.sentry, ...given.sentry },
    stripe: { ...defaultConfig.stripe, ...given.stripe },
    circle: { ...defaultConfig.circle, ...given.circle },
  };
}
