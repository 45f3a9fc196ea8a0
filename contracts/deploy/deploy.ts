// SPDX-License-Identifier: MIT
// Runs the Ignition modules, which are the one description of the deployment, against any EIP-1193 provider.
import {
  type DeployConfig,
  type DeploymentParameters,
  type EIP1193Provider,
  type ExecutionEventListener,
  type IgnitionModule,
  type IgnitionModuleResult,
  deploy as ignite,
} from '@nomicfoundation/ignition-core';
import { type Address, type Hex, encodeAbiParameters, getAddress, keccak256 } from 'viem';
import { NamedArtifacts } from './artifact_resolver.ts';
import type { Deployment } from './deployment.ts';
import { contracts } from './modules/contracts.ts';
import { handOver } from './modules/hand_over.ts';
import { circleUsdc, testUsdc } from './modules/usdc.ts';
import type { People } from './people.ts';

export interface Parameters extends People {
  /** Circle's USDC; a test token is deployed where there is none. */
  usdc?: Address;
  /** How long an act of the administrator (upgrades, roles, trusted issuers) waits between announcement and effect. */
  adminDelaySeconds: number;
  /** Topics that the claim issuer is trusted for; KYC and accreditation unless given. */
  topics?: bigint[];
}

export interface Runtime {
  provider: EIP1193Provider;
  deployer: Address;
  /** Where Ignition keeps its journals, without which an interrupted deployment cannot be resumed. */
  journals?: Journals;
  config?: Partial<DeployConfig>;
  listener?: ExecutionEventListener;
}

const topic = { kyc: 1n, accredited: 2n };

/** One for each run: Ignition takes a journal with unfinished business of another module for a failure. */
export interface Journals {
  contracts: string;
  handOver: string;
}

export interface Deployed {
  contracts: Deployment['contracts'];
  /** Also what nobody needs to know: code behind proxies, Safe's and ONCHAINID's parts. */
  everything: Address[];
}

/** Deploys everything, gives the administration to the Safe and leaves nothing to the deployer. */
export async function deploy(runtime: Runtime, parameters: Parameters): Promise<Deployed> {
  const { usdc, operator, owners, threshold } = parameters;
  const freehold = contracts(usdc ? circleUsdc : testUsdc);
  const standing = await run(runtime, freehold, runtime.journals?.contracts, {
    ...(usdc ? { CircleUsdc: { address: usdc } } : { TestUsdc: { operator } }),
    Safe: { owners, threshold },
  });
  const results = Object.entries(freehold.results);
  const addresses = Object.fromEntries(
    results.map(([name, { id }]) => [name, getAddress(standing[id].address)]),
  ) as Deployment['contracts'];
  await run(runtime, handOver, runtime.journals?.handOver, {
    HandOver: {
      ...addresses,
      operator,
      requiredTopic: topic.kyc,
      trustedTopics: parameters.topics ?? [topic.kyc, topic.accredited],
      claimSignerKey: keyOf(parameters.claimSigner),
      safeKey: keyOf(addresses.safe),
      onboardingKey: keyOf(addresses.onboarding),
      deployerKey: keyOf(runtime.deployer),
      adminDelaySeconds: parameters.adminDelaySeconds,
    },
  });
  return { contracts: addresses, everything: Object.values(standing).map(({ address }) => getAddress(address)) };
}

type Standing = Record<string, { address: string }>;

async function run(
  { provider, deployer, config, listener }: Runtime,
  ignitionModule: IgnitionModule<string, string, IgnitionModuleResult<string>>,
  deploymentDir: string | undefined,
  deploymentParameters: DeploymentParameters,
): Promise<Standing> {
  const result = await ignite({
    artifactResolver: new NamedArtifacts(),
    provider,
    accounts: [deployer],
    deploymentDir,
    executionEventListener: listener,
    ignitionModule,
    deploymentParameters,
    config,
  });
  if (result.type !== 'SUCCESSFUL_DEPLOYMENT')
    throw new Error(`${ignitionModule.id}: ${JSON.stringify(result, null, 2)}`);
  return result.contracts;
}

/** How ONCHAINID names the holder of a key. */
export function keyOf(address: Address): Hex {
  return keccak256(encodeAbiParameters([{ type: 'address' }], [address]));
}
