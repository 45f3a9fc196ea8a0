// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { damages } from '../../scripts/layout/compare.ts';
import { type CompilerInput, currentInput } from '../../scripts/layout/compiler.ts';
import { type Layout, layoutsOf, upgradeable } from '../../scripts/layout/layout.ts';
import { erc7201 } from '../../scripts/layout/namespaces.ts';
import { committedLayout } from '../../scripts/layouts.ts';

/** Instrumented code is laid out the same, and slow to compile. */
const skip = process.env.COVERAGE === '1';

describe('layouts/', { skip }, () => {
  let current: Map<string, Layout>;

  before(() => {
    current = layoutsOf(currentInput());
  });

  for (const contract of upgradeable)
    it(`is what the storage of ${contract} looks like (npm run layouts -w contracts rewrites it)`, () => {
      const layout = current.get(contract) as Layout;
      assert.deepEqual(damages(committedLayout(contract) as Layout, layout), []);
      assert.deepEqual(committedLayout(contract), layout);
    });

  it('keeps all state in namespaces', () => {
    for (const contract of upgradeable) assert.deepEqual(current.get(contract)?.plain, []);
  });

  it('notices changes that an upgrade does not survive, in the sources themselves', () => {
    const changed = layoutsOf(
      edit(currentInput(), [
        [
          'PropertyTokenStorage.sol',
          'uint64 totalSupply;\n        uint64 authorizedShares;',
          'uint64 authorizedShares;\n        uint64 totalSupply;',
        ],
        ['PropertyTokenStorage.sol', 'uint64 snapshotTotalSupply;', 'uint128 snapshotTotalSupply;'],
        ['IdentityRegistry.sol', 'uint64 lastInvestorId;', 'uint256 added;\n        uint64 lastInvestorId;'],
        ['TrustedIssuers.sol', erc7201('freehold.TrustedIssuers'), erc7201('freehold.Elsewhere')],
      ]),
    );
    const found = (contract: string) =>
      damages(current.get(contract) as Layout, changed.get(contract) as Layout).join('\n');
    assert.match(
      found('PropertyToken'),
      /freehold.PropertyToken: was uint64 totalSupply at slot 0, byte 0, is uint64 authorizedShares/,
    );
    assert.match(found('PropertyToken'), /is uint128 snapshotTotalSupply/);
    assert.match(found('IdentityRegistry'), /was uint64 lastInvestorId at slot 0, byte 0, is uint256 added/);
    assert.match(found('IdentityRegistry'), /freehold.TrustedIssuers: its slot was 0xd4.* and is /);
  });
});

/** Applies replacements to files by name; each must fit. */
function edit(input: CompilerInput, edits: [file: string, from: string, to: string][]): CompilerInput {
  const sources = { ...input.sources };
  for (const [file, from, to] of edits) {
    const [name] = Object.keys(sources).filter((source) => source.endsWith(`/${file}`));
    assert.ok(sources[name].content.includes(from), `${file}: ${from}`);
    sources[name] = { content: sources[name].content.replaceAll(from, to) };
  }
  return { ...input, sources };
}

describe('the comparison of layouts', () => {
  const id = 'freehold.Example';
  const field = (label: string, slot: number, type = 'uint256', offset = 0) => ({
    label,
    slot: String(slot),
    offset,
    type,
  });
  const layout = (changes: Partial<Layout> = {}): Layout => ({
    plain: [],
    namespaces: {
      [id]: { slot: erc7201(id), fields: [field('first', 0), field('entries', 1, 'mapping(address => struct Entry)')] },
    },
    structs: { 'struct Entry': { bytes: 32, fields: [field('amount', 0)] } },
    enums: { 'enum Mode': ['Off', 'On'] },
    ...changes,
  });
  const found = (changes: Partial<Layout>, before = layout()) => damages(before, layout(changes)).join('\n');

  it('lets fields, members of enums and namespaces be appended', () => {
    const grown = [...layout().namespaces[id].fields, field('last', 2)];
    assert.equal(
      found({
        namespaces: { [id]: { slot: erc7201(id), fields: grown }, other: { slot: erc7201('other'), fields: [] } },
      }),
      '',
    );
    assert.equal(
      found({ structs: { 'struct Entry': { bytes: 64, fields: [field('amount', 0), field('more', 1)] } } }),
      '',
    );
    assert.equal(found({ enums: { 'enum Mode': ['Off', 'On', 'Auto'] } }), '');
  });

  it('refuses another slot constant, also one that is wrong from the beginning', () => {
    const moved = { namespaces: { [id]: { ...layout().namespaces[id], slot: erc7201('freehold.Other') } } };
    assert.match(found(moved), /freehold.Example: its slot was .* and is /);
    assert.match(found(moved, layout(moved)), /is not the slot that ERC-7201 computes/);
  });

  it('refuses a namespace that is gone', () => {
    assert.match(found({ namespaces: {} }), /the namespace is gone/);
  });

  it('refuses a field that is gone or has another type', () => {
    const fields = (...left: Layout['plain']) => ({ namespaces: { [id]: { slot: erc7201(id), fields: left } } });
    assert.match(found(fields(field('first', 0))), /freehold.Example: was mapping.* entries .*, is nothing/);
    assert.match(found(fields(field('first', 0, 'int256'))), /was uint256 first .*, is int256 first/);
    assert.match(found({ plain: [] }, layout({ plain: [field('x', 0)] })), /outside of namespaces: was uint256 x/);
  });

  it('refuses structs and enums that change inside', () => {
    assert.match(
      found({ structs: { 'struct Entry': { bytes: 32, fields: [] } } }),
      /struct Entry: was uint256 amount .*, is nothing/,
    );
    assert.match(
      found({ structs: { 'struct Entry': { bytes: 32, fields: [field('amount', 0, 'int256')] } } }),
      /is int256 amount/,
    );
    assert.match(found({ enums: { 'enum Mode': ['On', 'Off'] } }), /enum Mode: was Off, On, is On, Off/);
  });

  it('refuses a struct that grows inside an array', () => {
    const listed = { [id]: { slot: erc7201(id), fields: [field('entries', 0, 'struct Entry[]')] } };
    const grown = { 'struct Entry': { bytes: 64, fields: [field('amount', 0), field('more', 1)] } };
    assert.match(
      found({ namespaces: listed, structs: grown }, layout({ namespaces: listed })),
      /grew, though arrays hold it/,
    );
  });
});
