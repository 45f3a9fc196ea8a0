// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: an include against the arrows of docs/architecture.md fails, also where the linker would not notice; SQL outside
// of the stores too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, sourceFiles } from './sources.ts';

/** Lowest first; a folder includes itself and what stands before it. */
const layers = [
  'shared/domain',
  'shared/evm',
  'shared/api',
  'server/core',
  'server/engine',
  'server/modules',
  'server/app',
];

/** The desktop client stands beside the server: it sees shared/ and its own parts, lowest first. */
const desktopLayers = ['api', 'wallet', 'widgets', 'models', 'pages', 'app'].map((part) => `client/desktop/${part}`);

/** In the order of the arrows, as in server/modules/CMakeLists.txt. */
const modules = [
  'auth',
  'notification',
  'blockchain',
  'kyc',
  'documents',
  'payments',
  'property',
  'governance',
  'compliance',
  'token',
  'marketplace',
  'rent',
  'dividend',
];

type Include = { file: string; line: number; target: string };

function includesOf(file: string): Include[] {
  return lines(file).flatMap((text, index) => {
    const target = /^#include "((?:shared|server|client)\/[^"]+)"/.exec(text)?.[1];
    return target ? [{ file, line: index + 1, target }] : [];
  });
}

const includes = sourceFiles(['cpp', 'h'])
  .filter((file) => /^(shared|server|client)\//.test(file))
  .flatMap(includesOf);

/** How high a file stands; those of the desktop client above all of shared/, and beside the server. */
function layerOf(path: string): number {
  const desktop = desktopLayers.findIndex((layer) => path.startsWith(`${layer}/`));
  if (desktop >= 0) return layers.indexOf('shared/api') + (desktop + 1) / 10;
  return layers.findIndex((layer) => path.startsWith(`${layer}/`));
}
const moduleOf = (path: string) => /^server\/modules\/([a-z]+)\//.exec(path)?.[1];

test('layers_includePointsDown', () => {
  const wrong = includes.filter(({ file, target }) => layerOf(target) > layerOf(file));
  assert.deepEqual(wrong, []);
});

test('engine_needsTheStandardLibraryOnly', () => {
  const foreign = sourceFiles(['cpp', 'h'])
    .filter((file) => file.startsWith('server/engine/'))
    .flatMap((file) =>
      lines(file)
        .filter((text) => /^\s*#\s*include/.test(text) && !/^#include (<[a-z_]+>|"server\/engine\/\w+\.h")/.test(text))
        .map((text) => `${file}: ${text}`),
    );
  assert.deepEqual(foreign, []);
});

test('layers_everyFileHasALayer', () => {
  const homeless = includes.filter(({ file, target }) => layerOf(file) < 0 || layerOf(target) < 0);
  assert.deepEqual(homeless, []);
});

test('modules_includeOnlyTheHeaderOfLowerModules', () => {
  const wrong = includes.filter(({ file, target }) => {
    const [from, to] = [moduleOf(file), moduleOf(target)];
    if (!from || !to || from === to) return false;
    return target !== `server/modules/${to}/${to}.h` || modules.indexOf(to) > modules.indexOf(from);
  });
  assert.deepEqual(wrong, []);
});

test('modules_areAllListed', () => {
  const found = new Set(includes.map(({ file }) => moduleOf(file)).filter((name) => name !== undefined));
  assert.deepEqual([...found].filter((name) => !modules.includes(name)).sort(), []);
});

test('modules_lookAlike', () => {
  const files = new Set(sourceFiles(['cpp', 'h', 'md']));
  const missing = modules.flatMap((name) =>
    [`${name}.h`, `${name}_service.h`, 'README.md']
      .map((file) => `server/modules/${name}/${file}`)
      .filter((file) => !files.has(file)),
  );
  assert.deepEqual(missing, []);
});

/** Statements of SQL stand in these files of a module only. */
const sqlHome = /(_store\.cpp|_columns\.(cpp|h))$/;
const sqlStatement = /SELECT |INSERT INTO|UPDATE \w+ SET|DELETE FROM/;

test('modules_keepTheirSqlInStores', () => {
  const elsewhere = sourceFiles(['cpp', 'h'])
    .filter((file) => file.startsWith('server/modules/') && !sqlHome.test(file))
    .filter((file) => lines(file).some((line) => sqlStatement.test(line)));
  assert.deepEqual(elsewhere, []);
});
