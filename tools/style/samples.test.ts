// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: what the desktop client's pictures and page tests take for answers of the server (tests/shots/samples) are answers that
// openapi.yaml allows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { OpenApi } from '../../tests/harness/openapi.ts';

const folder = 'tests/shots/samples';
const api = new OpenApi();

for (const file of readdirSync(folder)) {
  const samples = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
  for (const [operation, body] of Object.entries(samples))
    test(`${file}_${operation}_isAnAnswer`, () => {
      const status = [...api.get(operation).responses.keys()].find((code) => code < 300) ?? 200;
      assert.deepEqual(api.problems(operation, status, 'application/json', body, false), []);
    });
}
