// SPDX-License-Identifier: MIT
// The AccessManager can be asked whether somebody has a role, not who has it: its events tell.
import { type Address, type Hex, type PublicClient, getAddress, parseAbi } from 'viem';

const events = parseAbi([
  'event RoleGranted(uint64 indexed roleId, address indexed account, uint32 delay, uint48 since, bool newMember)',
  'event RoleRevoked(uint64 indexed roleId, address indexed account)',
  'event TargetFunctionRoleUpdated(address indexed target, bytes4 selector, uint64 indexed roleId)',
]);

export interface Grant {
  role: bigint;
  account: Address;
  /** Seconds between announcement and effect of what the role's holder does. */
  delay: number;
}

export async function grantedRoles(reader: PublicClient, accessManager: Address, fromBlock: bigint): Promise<Grant[]> {
  const grants = new Map<string, Grant>();
  const logs = await reader.getLogs({ address: accessManager, events, fromBlock, strict: true });
  for (const { eventName, args } of logs) {
    if (eventName === 'TargetFunctionRoleUpdated') continue;
    const key = `${args.roleId} ${args.account}`;
    if (eventName === 'RoleRevoked') grants.delete(key);
    else grants.set(key, { role: args.roleId, account: getAddress(args.account), delay: args.delay });
  }
  return [...grants.values()];
}

export interface FunctionRole {
  target: Address;
  selector: Hex;
  role: bigint;
}

/** Functions that belong to another role than the administrator's. */
export async function functionRoles(
  reader: PublicClient,
  accessManager: Address,
  fromBlock: bigint,
): Promise<FunctionRole[]> {
  const bound = new Map<string, FunctionRole>();
  const logs = await reader.getLogs({ address: accessManager, events, fromBlock, strict: true });
  for (const { eventName, args } of logs) {
    if (eventName !== 'TargetFunctionRoleUpdated') continue;
    const { selector, roleId: role } = args;
    const target = getAddress(args.target);
    bound.set(`${target} ${selector}`, { target, selector, role });
  }
  return [...bound.values()].filter(({ role }) => role !== 0n);
}
