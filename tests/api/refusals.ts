// SPDX-License-Identifier: GPL-3.0-or-later
// The reasons that the server can give a client for a refusal, read from its sources.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../harness/paths.ts';

/** What is the client's to mend; the other codes are ours, or a provider's. */
const clientCodes =
  'InvalidRequest|Unauthenticated|Forbidden|NotFound|Conflict|RuleRefused|PayloadTooLarge|UnsupportedMediaType|RateLimited';

/** `ErrorCode::Conflict, QStringLiteral("wrong_state")` */
const direct = new RegExp(String.raw`ErrorCode::(?:${clientCodes}),\s*QStringLiteral\("(\w+)"\)`, 'g');
/** `Error conflict(const char *reason, …)`, a file's own short form. */
const shortForm = /\bError (?:\w+::)?(\w+)\(const char \*reason/g;

/** What the server says itself; the rest of the folder is a client's side. */
const edge = ['request_pipeline', 'request_head_checks', 'request', 'idempotency', 'rate_limiter'].map(
  (name) => `server/core/http/${name}.cpp`,
);

function reasonsIn(source: string): string[] {
  const helpers = [...source.matchAll(shortForm)].map(([, name]) => name as string);
  const calls = helpers.map((name) => new RegExp(String.raw`\b${name}\(\s*"(\w+)"`, 'g'));
  return [direct, ...calls].flatMap((pattern) => [...source.matchAll(pattern)].map(([, reason]) => reason as string));
}

export function reasonsOfRefusals(): string[] {
  const files = globSync(['server/modules/**/*.cpp', 'server/core/jobs/*.cpp', ...edge], { cwd: repositoryRoot });
  const reasons = files.flatMap((file) => reasonsIn(readFileSync(join(repositoryRoot, file), 'utf8')));
  return [...new Set(reasons)].sort();
}
