// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in the bundle in place of WalletConnect's own window (next.config.ts), which is never opened: 2 MB that would lie beside
// the pages otherwise, with requests to sites that the policy forbids.

export function createAppKit(): never {
  throw new Error('the pairing code is shown by features/wallet/pairing_panel.tsx');
}
