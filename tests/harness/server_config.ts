// SPDX-License-Identifier: GPL-3.0-or-later
// freeholdd's configuration: the file holds no secret, those go by the environment.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../sandbox/config.ts';
import { claimSignerIndex, localKey, operatorIndex } from './accounts.ts';

export interface ServerSettings {
  directory: string;
  port: number;
  databaseUrl: string;
  rpcUrls: string[];
  deploymentFile: string;
  sandboxUrl: string;
  /** Circle's id of the Treasury's address. */
  circleRecipientId: string;
  /** Where figures are served. */
  metricsPort?: number;
  /** Shares work and live messages with other servers. */
  redisUrl?: string;
  /** By section and key, over everything else. */
  overrides?: Record<string, Record<string, string | number>>;
  /** Where files go; below the directory unless given. */
  documentsDirectory?: string;
  /** Seconds between looks at open verifications at the provider, for lost webhooks. */
  kycPollSeconds?: number;
  /** Seconds between looks at decided ones. */
  kycRecheckSeconds?: number;
  /** Keys of the section chain that a test sets otherwise. */
  chain?: Record<string, string | number>;
}

export function writeServerConfig(settings: ServerSettings): string {
  const [levelIdentity, levelAccredited] = defaultConfig.sumsub.levels;
  const sections: Record<string, Record<string, string | number>> = {
    server: {
      environment: 'local',
      address: '127.0.0.1',
      port: settings.port,
      public_url: `http://127.0.0.1:${settings.port}`,
      requests_per_minute: 1_000_000,
      unsafe_requests_per_minute: 1_000_000,
      web_sockets: 1_000_000,
      web_sockets_per_address: 1_000_000,
      web_sockets_per_account: 1_000_000,
      allowed_origins: `http://127.0.0.1:${settings.port}`,
    },
    database: { url: settings.databaseUrl },
    chain: {
      rpc_urls: settings.rpcUrls.join(','),
      deployments_file: settings.deploymentFile,
      confirmations: 0,
      // Each look takes processor time from all the other worlds of a run; with 50 ms an idle server takes a third of a core.
      poll_ms: 150,
      ...settings.chain,
    },
    sumsub: {
      base_url: settings.sandboxUrl,
      level_identity: levelIdentity ?? '',
      level_accredited: levelAccredited ?? '',
      poll_seconds: settings.kycPollSeconds ?? 3600,
      recheck_seconds: settings.kycRecheckSeconds ?? 86_400,
    },
    stripe: { base_url: settings.sandboxUrl },
    circle: {
      base_url: settings.sandboxUrl,
      topic_arn: defaultConfig.circle.topicArn,
      sns_origin: settings.sandboxUrl,
      recipient_id: settings.circleRecipientId,
    },
    payments: { poll_seconds: 3600, reconcile_seconds: 3600 },
    sale: { refund_seconds: 1 },
    market: { settle_ms: 250, standing_seconds: 1 },
    dividend: { withholding: 'DE:2638, ES:1900, US:0', withholding_other_bps: 3000, page_seconds: 1 },
    sendgrid: { base_url: settings.sandboxUrl, from_email: 'no-reply@freehold.example' },
    storage: { documents_dir: settings.documentsDirectory ?? join(settings.directory, 'documents') },
    ...(settings.redisUrl ? { queue: { kind: 'redis' }, redis: { url: settings.redisUrl } } : {}),
    metrics: { port: settings.metricsPort ?? 0 },
    auth: { siwe_domain: `127.0.0.1:${settings.port}`, session_hours: 12, password_memory_kib: 64 },
  };
  for (const [section, keys] of Object.entries(settings.overrides ?? {}))
    sections[section] = { ...sections[section], ...keys };
  const text = Object.entries(sections)
    .map(([section, keys]) =>
      [`[${section}]`, ...Object.entries(keys).map(([key, value]) => `${key} = ${value}`), ''].join('\n'),
    )
    .join('\n');
  const path = join(settings.directory, 'freeholdd.ini');
  writeFileSync(path, text);
  return path;
}

/** The sandbox's object store. */
export function s3Settings(sandboxUrl: string): Record<string, string> {
  const { region, buckets } = defaultConfig.s3;
  return {
    kind: 's3',
    s3_endpoint: sandboxUrl,
    s3_region: region,
    s3_bucket: buckets[0] ?? '',
    s3_prefix: 'documents/',
    s3_style: 'path',
    s3_deleted: 'erase',
  };
}

/** Keys of a local chain and of the sandbox: worth nothing anywhere else. */
export function localSecrets(sandboxUrl = ''): Record<string, string> {
  const { sumsub, sendgrid, sentry, s3, stripe, circle } = defaultConfig;
  const sentryDsn = sandboxUrl.replace('://', `://${sentry.publicKey}@`);
  return {
    FREEHOLD_SECURITY_DATA_KEYS: `local:${Buffer.alloc(32, 1).toString('base64')}`,
    FREEHOLD_SECURITY_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
    FREEHOLD_CHAIN_OPERATOR_KEY: localKey(operatorIndex),
    FREEHOLD_CHAIN_CLAIM_KEY: localKey(claimSignerIndex),
    FREEHOLD_SUMSUB_APP_TOKEN: sumsub.appToken,
    FREEHOLD_SUMSUB_SECRET_KEY: sumsub.secretKey,
    FREEHOLD_SUMSUB_WEBHOOK_SECRET: sumsub.webhookSecret,
    FREEHOLD_STRIPE_SECRET_KEY: stripe.secretKey,
    FREEHOLD_STRIPE_WEBHOOK_SECRETS: stripe.webhookSecret,
    FREEHOLD_CIRCLE_API_KEY: circle.apiKey,
    FREEHOLD_SENDGRID_API_KEY: sendgrid.apiKey,
    FREEHOLD_STORAGE_S3_ACCESS_KEY: s3.accessKey,
    FREEHOLD_STORAGE_S3_SECRET_KEY: s3.secretKey,
    ...(sandboxUrl ? { FREEHOLD_SENTRY_DSN: `${sentryDsn}/${sentry.project}` } : {}),
  };
}
