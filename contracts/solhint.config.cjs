// SPDX-License-Identifier: MIT
// Every rule that is off carries its reason.
module.exports = {
  extends: 'solhint:recommended',
  rules: {
    'compiler-version': ['error', '0.8.37'],
    'func-visibility': ['error', { ignoreConstructors: true }],
    // Prettier breaks the lines.
    'max-line-length': 'off',
    // Immutables that a getter publishes carry the getter's name.
    'immutable-vars-naming': 'off',
    // ERC-7201 storage and shortened arrays need it.
    'no-inline-assembly': 'off',
    // Access control hooks and `try ... catch {}` are empty on purpose, and say why.
    'no-empty-blocks': 'off',
    // Type strings of EIP-712 are as long as they are.
    'gas-small-strings': 'off',
    // It takes structs that live in memory, or hold a mapping or bitmap, for badly packed.
    'gas-struct-packing': 'off',
    // Clearer than the few units of gas they would save.
    'gas-increment-by-one': 'off',
    'gas-indexed-events': 'off',
    'gas-strict-inequalities': 'off',
    // Every public name carries it in the interfaces; `@inheritdoc` and private code would be counted as missing.
    'use-natspec': 'off',
    // The compiler checks the paths.
    'import-path-check': 'off',
  },
};
