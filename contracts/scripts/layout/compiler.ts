// SPDX-License-Identifier: MIT
// The compiler of npm, asked for what an artifact does not hold: syntax trees and storage layouts.
import { createRequire } from 'node:module';
import { readArtifact, readBuildInfo } from '../artifacts.ts';

export interface CompilerInput {
  language: string;
  sources: Record<string, { content: string }>;
  settings: Record<string, unknown>;
}

export interface Node {
  id: number;
  nodeType: string;
  name?: string;
  [key: string]: unknown;
}

export interface StorageLayout {
  storage: { label: string; slot: string; offset: number; type: string }[];
  types: Record<
    string,
    { label: string; numberOfBytes: string; members?: StorageLayout['storage']; base?: string }
  > | null;
}

interface CompilerOutput {
  errors?: { severity: string; formattedMessage: string }[];
  sources: Record<string, { ast: Node }>;
  contracts?: Record<string, Record<string, { storageLayout: StorageLayout }>>;
}

/** What the contracts were compiled from last. */
export function currentInput(): CompilerInput {
  return (readBuildInfo(readArtifact('PropertyToken')) as { input: CompilerInput }).input;
}

type Import = (source: string) => { contents: string } | { error: string };

/** Reads the given sources and what they import. Only analyses: no code is generated, so it takes a second or two. */
export function analyse(input: CompilerInput, entries: string[], outputSelection: unknown): CompilerOutput {
  const solc = createRequire(import.meta.url)('solc') as {
    compile: (input: string, callbacks: { import: Import }) => string;
  };
  const sources = Object.fromEntries(entries.map((entry) => [entry, input.sources[entry]]));
  const settings = { ...input.settings, outputSelection };
  const find: Import = (source) =>
    source in input.sources ? { contents: input.sources[source].content } : { error: `no ${source}` };
  const output = JSON.parse(
    solc.compile(JSON.stringify({ ...input, sources, settings }), { import: find }),
  ) as CompilerOutput;
  const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('\n'));
  return output;
}

export function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (typeof (value as Node).nodeType === 'string') yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}
