// SPDX-License-Identifier: MIT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Address } from 'viem';

/** What the server and the clients read: where everything is, and from which block on to look. */
export interface Deployment {
  chainId: number;
  block: number;
  contracts: {
    usdc: Address;
    accessManager: Address;
    safe: Address;
    identityRegistry: Address;
    compliance: Address;
    factory: Address;
    tokenBeacon: Address;
    primarySale: Address;
    treasury: Address;
    dividendDistributor: Address;
    marketplace: Address;
    onboarding: Address;
    claimIssuer: Address;
  };
}

export function deploymentFile(chainId: number): string {
  return join(import.meta.dirname, '..', 'deployments', `${chainId}.json`);
}

export function readDeployment(file: string): Deployment {
  return JSON.parse(readFileSync(file, 'utf8')) as Deployment;
}

export function writeDeployment(file: string, deployment: Deployment): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(deployment, null, 2)}\n`);
}
