// SPDX-License-Identifier: GPL-3.0-or-later
import { encodeAbiParameters, getAddress } from 'viem';
import type { Random } from './random.ts';

interface Parameter {
  name: string;
  type: string;
  components?: Parameter[];
}

function randomParameter(random: Random, depth: number, name: string): Parameter {
  const suffix = depth > 0 && random.below(4) === 0 ? random.pick(['[]', '[2]', '[][3]', '[1][]']) : '';
  if (depth > 0 && random.below(4) === 0) {
    const components = Array.from({ length: 1 + random.below(4) }, (_, i) =>
      randomParameter(random, depth - 1, `c${i}`),
    );
    return { name, type: `tuple${suffix}`, components };
  }
  const bits = 8 * (1 + random.below(32));
  const base = random.pick([`uint${bits}`, `int${bits}`, `bytes${bits / 8}`, 'address', 'bool', 'bytes', 'string']);
  return { name, type: base + suffix };
}

function randomValue(random: Random, parameter: Parameter): unknown {
  const array = /^(.*)\[(\d*)\]$/.exec(parameter.type);
  if (array) {
    const [, type = '', size] = array;
    const length = size === '' ? random.below(4) : Number(size);
    return Array.from({ length }, () => randomValue(random, { ...parameter, type }));
  }
  const [, kind, size] = /^([a-z]+)(\d*)$/.exec(parameter.type)!;
  if (kind === 'tuple') return Object.fromEntries(parameter.components!.map((c) => [c.name, randomValue(random, c)]));
  if (kind === 'uint') return random.unsigned(Number(size));
  if (kind === 'int') return random.signed(Number(size));
  if (kind === 'bool') return random.below(2) === 1;
  if (kind === 'address') return getAddress(random.hex(20));
  if (kind === 'string') return random.text();
  return random.hex(size === '' ? random.below(80) : Number(size));
}

/** Tuples as arrays and integers as text, which is what the reader of the cases takes. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(plain);
  return value;
}

export function abiCase(random: Random) {
  const parameters = Array.from({ length: 1 + random.below(4) }, (_, i) => randomParameter(random, 3, `p${i}`));
  const values = parameters.map((parameter) => randomValue(random, parameter));
  return {
    kind: 'abi',
    parameters,
    values: values.map(plain),
    encoded: encodeAbiParameters(parameters, values as never),
  };
}
