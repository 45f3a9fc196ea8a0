// SPDX-License-Identifier: MIT
// ERC-7201 namespaces, which the compiler's own storage layout does not list: found in the syntax trees.
import { type Hex, encodeAbiParameters, keccak256, toBytes, toHex } from 'viem';
import { type Node, nodesOf } from './compiler.ts';

export interface Namespace {
  id: string;
  /** Where the struct can be imported from, and its name there. */
  source: string;
  owner: string;
  struct: string;
  /** The constant that the code puts into `.slot`. */
  slot: Hex;
}

interface Unit {
  source: string;
  ast: Node;
}

/** Namespaces that a contract uses: those of its bases, and those of libraries that these, or such libraries, name. */
export function namespacesOf(contract: string, units: Unit[]): Namespace[] {
  const definitions = units.flatMap(({ source, ast }) =>
    (ast.nodes as Node[]).filter(({ nodeType }) => nodeType === 'ContractDefinition').map((node) => ({ source, node })),
  );
  const subject = definitions.find(({ node }) => node.name === contract);
  if (!subject) throw new Error(`no contract ${contract}`);
  const bases = new Set(subject.node.linearizedBaseContracts as number[]);
  const inherited = definitions.filter(({ node }) => bases.has(node.id));
  const reached = new Set(inherited);
  // A set is walked with what joins it on the way: libraries name further libraries.
  for (const { node } of reached) {
    const named = new Set(referencesIn(node));
    for (const each of definitions)
      if (each.node.contractKind === 'library' && named.has(each.node.id)) reached.add(each);
  }
  const found = [...reached].flatMap(({ source, node }) => declaredIn(source, node));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function* referencesIn(node: Node): Generator<number> {
  for (const { referencedDeclaration } of nodesOf(node))
    if (typeof referencedDeclaration === 'number') yield referencedDeclaration;
}

function declaredIn(source: string, owner: Node): Namespace[] {
  return (owner.nodes as Node[]).flatMap((node) => {
    if (node.nodeType !== 'StructDefinition') return [];
    const text = (node.documentation as { text?: string } | undefined)?.text ?? '';
    const id = /@custom:storage-location erc7201:(\S+)/.exec(text)?.[1];
    if (!id) return [];
    return [{ id, source, owner: owner.name as string, struct: node.name as string, slot: slotOf(owner, node, id) }];
  });
}

/** Assembly that sets the `.slot` of a pointer to the struct names the constant; OpenZeppelin's goes through a function. */
function slotOf(owner: Node, struct: Node, id: string): Hex {
  const all = [...nodesOf(owner)];
  const byId = new Map(all.map((node) => [node.id, node]));
  const assembly = all.filter(({ nodeType }) => nodeType === 'InlineAssembly');
  for (const { externalReferences } of assembly) {
    const declarations = (externalReferences as { declaration: number }[]).map(({ declaration }) =>
      byId.get(declaration),
    );
    const pointsHere = declarations.some((declaration) => isPointerTo(declaration, struct));
    const constant = declarations.map(valueOf).find((value) => value !== undefined);
    if (pointsHere && constant) return constant;
  }
  const constants = all.map(valueOf).filter((value) => value !== undefined);
  const fitting = constants.find((value) => value === erc7201(id));
  if (!fitting) throw new Error(`${id}: no constant of ${String(owner.name)} is its slot`);
  return fitting;
}

function isPointerTo(declaration: Node | undefined, struct: Node): boolean {
  const typeName = declaration?.typeName as Node | undefined;
  return typeName?.referencedDeclaration === struct.id;
}

function valueOf(declaration: Node | undefined): Hex | undefined {
  const value =
    declaration?.constant === true ? (declaration.value as { value?: string } | undefined)?.value : undefined;
  return value !== undefined && /^0x[0-9a-f]{64}$/i.test(value) ? (value as Hex) : undefined;
}

/** The formula of ERC-7201. */
export function erc7201(id: string): Hex {
  const inner = BigInt(keccak256(toBytes(id))) - 1n;
  const outer = BigInt(keccak256(encodeAbiParameters([{ type: 'uint256' }], [inner])));
  return toHex(outer & ~0xffn, { size: 32 });
}
