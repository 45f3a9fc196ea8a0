// SPDX-License-Identifier: MIT
// Goal: nothing that can be called, and no refusal, is without a test that names it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ownArtifacts } from '../../scripts/artifacts.ts';

const root = join(import.meta.dirname, '../..');

function textOf(patterns: string[]): string {
  const files = globSync(patterns, { cwd: root }).filter((file) => !file.endsWith('names.test.ts'));
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

const tests = textOf(['test/{node,deployment,support}/**/*.ts', 'test/solidity/**/*.sol']);
/** Without the interfaces of others' contracts, which are used as they are. */
const sources = textOf(['src/!(interfaces)/**/*.sol', 'src/interfaces/!(IOnchainIdentity|IUsdc).sol']);

/** Of the artifacts' ABIs, what our own sources declare. */
function functions(): string[] {
  const names = ownArtifacts().flatMap(({ abi }) =>
    abi.flatMap((item) => (item.type === 'function' ? [item.name] : [])),
  );
  return [...new Set(names)]
    .filter((name) => new RegExp(`(function|public|immutable|constant) ${name}\\b`).test(sources))
    .sort();
}

/** Those that something throws; ERC-7943 names more for its interface. */
function errors(): string[] {
  return [...new Set([...sources.matchAll(/\brevert (?:\w+\.)?(\w+)\(/g)].map(([, name]) => name))].sort();
}

/** Called in Solidity, or handed to a reader or sender by name. */
const isCalled = (name: string) => new RegExp(`\\.${name}(\\(|\\.selector|,)|['"]${name}['"(]`).test(tests);

const isExpected = (name: string) => new RegExp(`\\b${name}\\.selector|['"]${name}['"]`).test(tests);

describe('the tests', () => {
  it('call every function', () => {
    assert.deepEqual(
      functions().filter((name) => !isCalled(name)),
      [],
    );
  });

  it('expect every custom error', () => {
    assert.ok(errors().length > 50);
    assert.deepEqual(
      errors().filter((name) => !isExpected(name)),
      [],
    );
  });
});
