// SPDX-License-Identifier: GPL-3.0-or-later
// node tools/generate.ts: writes generated/ from its sources: the API's types from shared/api/openapi.yaml, the CSS variables
// from resources/design/tokens.json, and the icon. Every script that needs them runs it first; test/generated.test.ts checks that they are fresh.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { cssOf } from './tokens_css.ts';

const repository = resolve(import.meta.dirname, '../../..');
const target = resolve(import.meta.dirname, '..');
const spdx = 'SPDX-License-Identifier: GPL-3.0-or-later';

/** The client sets these itself (lib/api/client.ts), so no caller has to name them. */
const ofTheClient = /\/(CsrfToken|IdempotencyKey)$/;

async function apiTypes(): Promise<string> {
  const api = parse(readFileSync(join(repository, 'shared/api/openapi.yaml'), 'utf8'));
  for (const path of Object.values<any>(api.paths))
    for (const operation of Object.values<any>(path))
      if (Array.isArray(operation.parameters))
        operation.parameters = operation.parameters.filter(
          ({ $ref = '' }: { $ref?: string }) => !ofTheClient.test($ref),
        );
  return `// ${spdx}\n// Made from shared/api/openapi.yaml by tools/generate.ts.\n${astToString(await openapiTS(api))}`;
}

function tokensCss(): string {
  const tokens = JSON.parse(readFileSync(join(repository, 'resources/design/tokens.json'), 'utf8'));
  return `/* ${spdx} */\n/* Made from resources/design/tokens.json by tools/generate.ts. */\n${cssOf(tokens)}`;
}

/** By their path below client/web. */
export async function generated(): Promise<Record<string, string>> {
  return {
    'generated/api.ts': await apiTypes(),
    'generated/tokens.css': tokensCss(),
    'app/icon.svg': readFileSync(join(repository, 'resources/design/freehold.svg'), 'utf8'),
  };
}

function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (process.argv[1] === import.meta.filename)
  for (const [name, text] of Object.entries(await generated())) writeIfChanged(join(target, name), text);
