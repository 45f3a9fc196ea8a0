// SPDX-License-Identifier: MIT
import { type Hex, encodeAbiParameters, parseAbiParameters } from 'viem';

export interface RuleSetting {
  rule: number;
  config: Hex;
}

/** The codes of src/compliance: of the token, and of the rules, which are their numbers as well. */
export const restriction = {
  receiverNotVerified: 5,
  countryPolicy: 7,
  accreditedOnly: 8,
  maxShareOfSupply: 9,
  holderCap: 10,
  minimumHolding: 13,
  holdingPeriod: 14,
  manualApproval: 15,
  saleCanFail: 16,
} as const;

/** Rules as src/compliance/rules reads them. */
export const rule = {
  allowCountries: (countries: number[]) => setting('countryPolicy', 'bool, uint16[]', [true, countries]),
  blockCountries: (countries: number[]) => setting('countryPolicy', 'bool, uint16[]', [false, countries]),
  accreditedOnly: (): RuleSetting => ({ rule: restriction.accreditedOnly, config: '0x' }),
  maxShareOfSupply: (bps: number) => setting('maxShareOfSupply', 'uint16', [bps]),
  holderCap: (anybody: number, unitedStates = 0, nonAccredited = 0) =>
    setting('holderCap', 'uint32, uint32, uint32', [anybody, unitedStates, nonAccredited]),
  minimumHolding: (shares: bigint) => setting('minimumHolding', 'uint64', [shares]),
  holdingPeriod: (seconds: number) => setting('holdingPeriod', 'uint32', [seconds]),
  manualApproval: (): RuleSetting => ({ rule: restriction.manualApproval, config: '0x' }),
};

function setting(name: keyof typeof restriction, types: string, values: readonly unknown[]): RuleSetting {
  return { rule: restriction[name], config: encodeAbiParameters(parseAbiParameters(types), values) };
}
