// SPDX-License-Identifier: GPL-3.0-or-later
// api_bindings: openapi.yaml becomes C++ for the desktop client.
//   node main.ts openapi.yaml folder      writes <tag>.h and <tag>.cpp for every tag, common.h and common.cpp
//   node main.ts openapi.yaml --files     prints the names of those files, for CMake
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Definition, Model, ownIds } from './model.ts';
import { functionCode, functionDeclaration } from './operation_writer.ts';
import { type Function, readFunctions } from './operations.ts';
import { readOpenApi } from './openapi.ts';
import { code, declaration } from './struct_writer.ts';

const common = 'common';
const licence =
  '// SPDX-License-Identifier: GPL-3.0-or-later\n// Generated from shared/api/openapi.yaml by tools/api_bindings.\n';
const opening = 'namespace freehold::desktop::api {\n';
const closing = '} // namespace freehold::desktop::api\n';

const [source, target] = process.argv.slice(2);
if (!source || !target) throw new Error('usage: main.ts openapi.yaml (folder | --files)');

const api = readOpenApi(source);
const model = new Model(api);
const functions = readFunctions(api, model);
const tags = [...new Set(functions.map((one) => one.tag))].sort();

/** Where a definition stands: with the tag that uses it, or in common when several do. */
const homeOf = (one: Definition): string => (one.tags.size === 1 ? [...one.tags][0]! : common);
const definitionsOf = (home: string) =>
  [...model.definitions.values()].filter((one) => one.tags.size > 0 && homeOf(one) === home);

const idDeclarations = Object.entries(ownIds).map(([prefix, name]) => {
  const tag = name.replace(/Id$/, '');
  return `namespace id_tags {\nstruct ${tag} {\n    static constexpr const char *prefix = "${prefix}";\n};\n} // namespace id_tags\nusing ${name} = Id<id_tags::${tag}>;\n`;
});

const include = (file: string) => `#include "${file}"\n`;

function headerOf(home: string): string {
  const definitions = definitionsOf(home).map(declaration);
  const isCommon = home === common;
  const includes = isCommon
    ? [
        'client/desktop/api/json_fields.h',
        'shared/domain/market_ids.h',
        'shared/domain/upload_id.h',
        'shared/domain/valuation_id.h',
      ]
    : ['client/desktop/api/api_request.h', 'client/desktop/api/page.h', 'generated/desktop_api/common.h'];
  const parts = isCommon
    ? [...idDeclarations, ...definitions]
    : [...definitions, ...functionsOf(home).map(functionDeclaration)];
  return [
    `${licence}#pragma once\n`,
    includes.map(include).join(''),
    ...(isCommon ? [] : ['namespace freehold::desktop {\nclass ApiClient;\n}\n']),
    opening,
    ...parts.map((part) => `${part}\n`),
    closing,
  ].join('\n');
}

function functionsOf(home: string): Function[] {
  return functions.filter((one) => one.tag === home);
}

function sourceOf(home: string): string {
  const includes = [
    `#include "generated/desktop_api/${home}.h"\n`,
    ...(home === common ? [] : ['#include "client/desktop/api/answers.h"\n']),
  ];
  const parts = [...definitionsOf(home).map(code), ...functionsOf(home).map(functionCode)];
  return [licence, ...includes, opening, ...parts.map((part) => part + '\n'), closing].join('\n');
}

const homes = [common, ...tags];
if (target === '--files') {
  process.stdout.write(homes.join(';'));
} else {
  mkdirSync(target, { recursive: true });
  for (const home of homes) {
    writeFileSync(`${target}/${home}.h`, headerOf(home));
    writeFileSync(`${target}/${home}.cpp`, sourceOf(home));
  }
}
