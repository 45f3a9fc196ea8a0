// SPDX-License-Identifier: MIT
import type { Hex } from 'viem';
import { type CompilerInput, type Node, type StorageLayout, analyse, nodesOf } from './compiler.ts';
import { type Namespace, namespacesOf } from './namespaces.ts';

export interface Field {
  label: string;
  slot: string;
  offset: number;
  type: string;
}

/** What an upgrade must not disturb. */
export interface Layout {
  /** State outside of namespaces. */
  plain: Field[];
  namespaces: Record<string, { slot: Hex; fields: Field[] }>;
  /** Structs and enums that occur in them, by name. */
  structs: Record<string, { bytes: number; fields: Field[] }>;
  enums: Record<string, string[]>;
}

/** What stands behind proxies. */
export const upgradeable = ['Compliance', 'IdentityRegistry', 'PropertyToken'];

const probeSource = 'project/LayoutProbe.sol';

export function layoutsOf(input: CompilerInput, contracts = upgradeable): Map<string, Layout> {
  const homes = new Map(contracts.map((contract) => [contract, homeOf(contract, input)]));
  const { sources } = analyse(input, [...homes.values()], { '*': { '': ['ast'] } });
  const units = Object.entries(sources).map(([source, { ast }]) => ({ source, ast }));
  const used = new Map(contracts.map((contract) => [contract, namespacesOf(contract, units)]));
  const probed = probe(input, used, homes);
  return new Map([...used].map(([contract, namespaces]) => [contract, read(probed(contract), namespaces)]));
}

/** A contract's file has its name. */
function homeOf(contract: string, { sources }: CompilerInput): string {
  const home = Object.keys(sources).find((source) => source.endsWith(`/${contract}.sol`));
  if (!home) throw new Error(`no ${contract}.sol`);
  return home;
}

interface Probed {
  plain: StorageLayout;
  namespaced: StorageLayout;
  enums: Map<number, { name: string; members: string[] }>;
}

/** For each contract a probe with one variable for each namespace's struct: so the compiler lays the structs out. */
function probe(input: CompilerInput, used: Map<string, Namespace[]>, homes: Map<string, string>) {
  const text = ['// SPDX-License-Identifier: MIT', 'pragma solidity 0.8.37;'];
  for (const [contract, namespaces] of used) {
    namespaces.forEach(({ owner, source: from }, i) =>
      text.push(`import {${owner} as ${contract}${i}} from "${from}";`),
    );
    const variables = namespaces.map(({ struct }, i) => `${contract}${i}.${struct} internal s${i};`);
    text.push(`abstract contract ${contract}Probe { ${variables.join(' ')} }`);
  }
  const sources = { ...input.sources, [probeSource]: { content: text.join('\n') } };
  const own = [...homes].map(([contract, home]) => [home, { [contract]: ['storageLayout'] }]);
  const selection = { '*': { '': ['ast'] }, [probeSource]: { '*': ['storageLayout'] }, ...Object.fromEntries(own) };
  const output = analyse({ ...input, sources }, [...homes.values(), probeSource], selection);
  const enums = new Map(
    [...nodesOf(output.sources)]
      .filter(({ nodeType }) => nodeType === 'EnumDefinition')
      .map(({ id, canonicalName, members }) => [
        id,
        { name: canonicalName as string, members: (members as Node[]).map(({ name }) => name as string) },
      ]),
  );
  const layoutOf = (from = '', contract = '') => output.contracts?.[from]?.[contract].storageLayout as StorageLayout;
  return (contract: string): Probed => ({
    plain: layoutOf(homes.get(contract), contract),
    namespaced: layoutOf(probeSource, `${contract}Probe`),
    enums,
  });
}

function read({ plain, namespaced, enums }: Probed, namespaces: Namespace[]): Layout {
  const types = { ...plain.types, ...namespaced.types };
  const label = (type: string) => types[type].label;
  const fields = (of: StorageLayout['storage']): Field[] =>
    of.map(({ label: name, slot, offset, type }) => ({ label: name, slot, offset, type: label(type) }));
  const roots = namespaced.storage.map(({ type }) => type);
  const layout: Layout = { plain: fields(plain.storage), namespaces: {}, structs: {}, enums: {} };
  namespaces.forEach(({ id, slot }, i) => {
    layout.namespaces[id] = { slot, fields: fields(types[roots[i]].members ?? []) };
  });
  for (const [type, { label: name, numberOfBytes, members }] of Object.entries(types)) {
    if (members && !roots.includes(type))
      layout.structs[name] = { bytes: Number(numberOfBytes), fields: fields(members) };
    const enumeration = enums.get(Number(/^t_enum\(\w+\)(\d+)$/.exec(type)?.[1]));
    if (enumeration) layout.enums[name] = enumeration.members;
  }
  return { ...layout, structs: sorted(layout.structs), enums: sorted(layout.enums) };
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
