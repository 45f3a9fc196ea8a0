// SPDX-License-Identifier: GPL-3.0-or-later
// How providers go wrong: what a node answered, changed into what a bad one would have said.

export interface RpcCall {
  id: number;
  method: string;
  params: unknown[];
}

export interface RpcAnswer {
  jsonrpc: '2.0';
  id: number;
  result?: unknown;
  error?: { code: number; message: string; data?: unknown };
}

export interface RpcFaults {
  /** Connections are closed without an answer. */
  down?: boolean;
  /** HTTP 429 instead of an answer. */
  tooManyRequests?: boolean;
  /** An answer to each call in the provider's own words. */
  rateLimit?: RpcAnswer['error'];
  slowMs?: number;
  /** The newest block it knows. */
  head?: number;
  chainId?: number;
  /** Blocks from this number on have another hash than they have. */
  inventBlocksFrom?: number;
  /** eth_getLogs loses what this chooses. */
  loseLogs?: (log: { blockNumber: string; logIndex: string }) => boolean;
  /** Receipts tell the opposite of what happened. */
  flipReceipts?: boolean;
  /** eth_getLogs over more blocks than this is refused with this error. */
  rangeLimit?: { blocks: number; error: { code: number; message: string } };
  /** Refuses transactions with this text. */
  refuseTransactions?: string;
}

const number = (quantity: unknown) => Number(quantity);
const hex = (value: number) => `0x${value.toString(16)}`;
const otherHash = (hash: string) => `0xdead${hash.slice(6)}`;

/** The error that a call is refused with before the node is asked. */
export function refusal(call: RpcCall, faults: RpcFaults): RpcAnswer['error'] {
  if (faults.rateLimit) return faults.rateLimit;
  if (call.method === 'eth_sendRawTransaction' && faults.refuseTransactions)
    return { code: -32000, message: faults.refuseTransactions };
  if (call.method === 'eth_getLogs' && faults.rangeLimit) {
    const { fromBlock, toBlock } = call.params[0] as { fromBlock: string; toBlock: string };
    if (number(toBlock) - number(fromBlock) >= faults.rangeLimit.blocks) return faults.rangeLimit.error;
  }
  return undefined;
}

/** As a node would answer that has not seen the last blocks. */
function behind(call: RpcCall, result: unknown, head: number): unknown {
  const isKnown = (quantity: unknown) => number(quantity) <= head;
  if (call.method === 'eth_blockNumber') return hex(Math.min(number(result), head));
  if (call.method === 'eth_getLogs')
    return (result as { blockNumber: string }[]).filter(({ blockNumber }) => isKnown(blockNumber));
  if (call.method === 'eth_getBlockByNumber' && result)
    return isKnown((result as { number: string }).number) ? result : null;
  if (call.method === 'eth_getTransactionReceipt' && result)
    return isKnown((result as { blockNumber: string }).blockNumber) ? result : null;
  return result;
}

function inventBlocks(call: RpcCall, result: unknown, from: number): unknown {
  const isInvented = (quantity: unknown) => number(quantity) >= from;
  if (call.method === 'eth_getBlockByNumber' && result) {
    const block = result as { number: string; hash: string; parentHash: string };
    if (!isInvented(block.number)) return block;
    const parentHash = number(block.number) > from ? otherHash(block.parentHash) : block.parentHash;
    return { ...block, hash: otherHash(block.hash), parentHash };
  }
  if (call.method === 'eth_getLogs')
    return (result as { blockNumber: string; blockHash: string }[]).map((log) =>
      isInvented(log.blockNumber) ? { ...log, blockHash: otherHash(log.blockHash) } : log,
    );
  return result;
}

/** The node's result as the provider passes it on. */
export function spoiled(call: RpcCall, result: unknown, faults: RpcFaults): unknown {
  let said = result;
  if (faults.head !== undefined) said = behind(call, said, faults.head);
  if (faults.inventBlocksFrom !== undefined) said = inventBlocks(call, said, faults.inventBlocksFrom);
  if (faults.chainId !== undefined && call.method === 'eth_chainId') return hex(faults.chainId);
  if (faults.loseLogs && call.method === 'eth_getLogs')
    return (said as { blockNumber: string; logIndex: string }[]).filter((log) => !faults.loseLogs?.(log));
  if (faults.flipReceipts && call.method === 'eth_getTransactionReceipt' && said) {
    const receipt = said as { status: string };
    return { ...receipt, status: receipt.status === '0x1' ? '0x0' : '0x1' };
  }
  return said;
}
