// SPDX-License-Identifier: MIT
import type { Address } from 'viem';

export interface Environment {
  stage: 'staging' | 'production';
  chainId: number;
  /** Circle's USDC, https://developers.circle.com/stablecoins/usdc-contract-addresses */
  usdc: Address;
  adminDelaySeconds: number;
  /** Blocks on top of a transaction before the next step builds on it. */
  confirmations: number;
}

const twoDaysInSeconds = 172_800;

/** By the names of the networks in hardhat.config.ts. */
export const environments: Record<string, Environment> = {
  amoy: {
    stage: 'staging',
    chainId: 80_002,
    usdc: '0x41E94Eb019C0762f9Bfcf9Fb1E58725BfB0e7582',
    adminDelaySeconds: 0,
    confirmations: 2,
  },
  baseSepolia: {
    stage: 'staging',
    chainId: 84_532,
    usdc: '0x036CbD53842c5426634e7929541eC2318f3dCF7e',
    adminDelaySeconds: 0,
    confirmations: 2,
  },
  polygon: {
    stage: 'production',
    chainId: 137,
    usdc: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
    adminDelaySeconds: twoDaysInSeconds,
    confirmations: 5,
  },
  base: {
    stage: 'production',
    chainId: 8_453,
    usdc: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
    adminDelaySeconds: twoDaysInSeconds,
    confirmations: 5,
  },
};
