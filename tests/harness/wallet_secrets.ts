// SPDX-License-Identifier: GPL-3.0-or-later
// What of a wallet must never be sent, in the forms in which it would travel.
import { english, HDKey, hdKeyToAccount } from 'viem/accounts';
import { seedOf } from './accounts.ts';

const wordBits = 11;

/** BIP-39: the bits of the words, without the checksum at their end. */
function entropyOf(words: string[]): Buffer {
  const bits = words.map((word) => english.indexOf(word).toString(2).padStart(wordBits, '0')).join('');
  const bytes = Math.floor((bits.length * 32) / 33 / 8);
  return Buffer.from(Array.from({ length: bytes }, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8), 2)));
}

/** Raw, hex, and base64 whatever stands before it (without the ends, which depend on what stands beside). */
function formsOf(secret: Buffer): string[] {
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), secret])
      .toString('base64')
      .slice(4, -8),
  );
  return [secret.toString('latin1'), secret.toString('hex'), ...base64];
}

/** Of the wallet with these words: its first address, and every form of its seed, its first key and the words, in lower case. */
export function walletSecrets(words: string[]): { address: string; forms: string[] } {
  const seed = seedOf(words.join(' '));
  const account = hdKeyToAccount(HDKey.fromMasterSeed(seed));
  const key = Buffer.from(account.getHdKey().privateKey ?? []);
  // One word alone may come up by chance; two in a row may not.
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const forms = [...pairs, ...[entropyOf(words), seed, key].flatMap(formsOf)];
  return { address: account.address, forms: forms.map((form) => form.toLowerCase()) };
}
