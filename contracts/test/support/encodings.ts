// SPDX-License-Identifier: MIT
import { type Hex, concat, numberToHex, parseSignature } from 'viem';

const secp256k1n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** The four ways to write one ECDSA signature that ONCHAINID accepts: low or high s, v from 0 or from 27. */
export function encodingsOf(signature: Hex): Hex[] {
  const { r, s, yParity } = parseSignature(signature);
  const mirrored = numberToHex(secp256k1n - BigInt(s), { size: 32 });
  return [
    concat([r, s, numberToHex(yParity + 27, { size: 1 })]),
    concat([r, s, numberToHex(yParity, { size: 1 })]),
    concat([r, mirrored, numberToHex(28 - yParity, { size: 1 })]),
    concat([r, mirrored, numberToHex(1 - yParity, { size: 1 })]),
  ];
}
