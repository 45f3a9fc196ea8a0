// SPDX-License-Identifier: GPL-3.0-or-later
// Do database, cap table, chain and purchases agree, and how to go on by hand.
import type { Token } from '../harness/api_types.ts';
import { compareWithChain, type ComparedHolding } from '../harness/comparison.ts';
import type { Person } from '../harness/person.ts';
import { printTable } from './table.ts';
import type { Stage } from './tokenize_flow.ts';

function printHoldings(rows: ComparedHolding[]): void {
  printTable(
    [
      ['token', 'investor', 'cap table', 'chain', 'purchases', 'agrees'],
      ...rows.map((row) => [
        ...[row.symbol, row.investor],
        ...[row.capTable, row.chain, row.purchases].map(String),
        row.agrees ? 'yes' : 'NO',
      ]),
    ],
    2,
  );
}

export async function compare(
  { world, manager, narrator }: Stage,
  investors: Person[],
  tokens: Token[],
  failed: Token,
): Promise<void> {
  const refundsOf = async ({ address }: Token) => {
    const { primarySale } = world.chain.deployment.contracts;
    return (await world.chain.read<{ refunded: bigint }>('PrimarySale', primarySale, 'saleOf', [address])).refunded;
  };
  const rows = await narrator.step(
    'cap table, chain and purchases are compared',
    () => compareWithChain(world.chain, manager.api, investors, tokens),
    (all) => ({ note: `${all.length} holdings` }),
  );
  printHoldings(rows);
  await narrator.step('they agree', async () => {
    const wrong = rows.filter(({ agrees }) => !agrees);
    if (wrong.length > 0) throw new Error(`${wrong.length} holdings differ`);
  });
  await narrator.step(
    'the sale holds what was paid',
    async () => {
      const held = await world.chain.usdcOf(world.chain.deployment.contracts.primarySale);
      const paid =
        (await world.chain.purchases()).reduce((sum, { cost }) => sum + cost, 0n) - (await refundsOf(failed));
      if (held !== paid) throw new Error(`${held} held, ${paid} paid`);
      return held;
    },
    (held) => ({ note: `${held / 1_000_000n} USDC` }),
  );
  await audit({ world, narrator });
}

export async function audit({ world, narrator }: Pick<Stage, 'world' | 'narrator'>): Promise<void> {
  await narrator.step(
    'freeholdd audit compares database and chain',
    async () => {
      const { agrees, output } = await world.server.audit();
      if (!agrees) throw new Error(output);
      return output.trim().split('\n').at(-1) ?? '';
    },
    (last) => ({ note: last }),
  );
}

export function printHandover({ world, manager }: Stage, others: Person[]): void {
  const { contracts, chainId } = world.chain.deployment;
  console.log(
    `\n  API        ${world.url}/api/v1\n  chain      ${world.chain.url} (id ${chainId})\n  providers  ${world.sandbox.url}/_sandbox/mails\n  log        ${world.server.logFile}\n`,
  );
  for (const [name, address] of Object.entries(contracts)) console.log(`  ${name.padEnd(20)}${address}`);
  console.log('\n  logins (mail, password, secret for an authenticator app):');
  for (const person of [...world.admins, manager, ...others])
    console.log(
      `  ${person.email.padEnd(30)}${person.password.padEnd(36)}${person.authenticator?.secret ?? ''}`.trimEnd(),
    );
}
