// SPDX-License-Identifier: GPL-3.0-or-later
// node tests/demo/main.ts [--exit] [--port 8080] [--web 3000]: everything on embedded defaults, then flows 1 to 4 with the users' keys
// in this process; with the web client in front, if a port is given for it. Ends with a non-zero status when a step fails.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Token } from '../harness/api_types.ts';
import type { Person } from '../harness/person.ts';
import { Web, worldBehind } from '../harness/web.ts';
import { World, type WorldOptions } from '../harness/world.ts';
import { playInvestor } from './buy_flow.ts';
import { demoInvestors, demoMarket, demoProperties, demoRent } from './cast.ts';
import { audit, compare, printHandover } from './closing.ts';
import { openDesktop } from './desktop.ts';
import { playDividend } from './dividend_flow.ts';
import { playMarket } from './market_flow.ts';
import { Narrator } from './narrator.ts';
import { playFailedRaise, playSuccessfulRaise } from './raise_flow.ts';
import { playRent } from './rent_flow.ts';
import { playTokenization, type Stage } from './tokenize_flow.ts';

const { values } = parseArgs({
  options: { exit: { type: 'boolean', default: false }, port: { type: 'string' }, web: { type: 'string' } },
});
const webPort = values.web ? Number(values.web) : undefined;
const narrator = new Narrator();

/** Pages so small that there are several, and a server that does not wait long. */
const overrides = {
  payments: { poll_seconds: 1, reconcile_seconds: 3 },
  dividend: { holders_per_page: 2, page_seconds: 1 },
};

const behindWeb = (options: WorldOptions) => (webPort ? worldBehind(webPort, options, 'localhost') : options);
let web: Web | undefined;

async function setUp(): Promise<Stage> {
  narrator.chapter('Setting the stage');
  const world = await narrator.step('node, contracts, providers, database and server are up', () =>
    World.start(
      behindWeb({
        admins: 3,
        port: values.port ? Number(values.port) : undefined,
        overrides,
        // Nobody interferes: whatever is an error in the server's log is one.
        expectedErrors: values.exit ? [] : undefined,
      }),
    ),
  );
  if (webPort)
    await narrator.step(`the web client is up at http://localhost:${webPort}`, async () => {
      web = await Web.start({ apiUrl: world.url, port: webPort, logFile: join(world.directory, 'web.log') });
    });
  narrator.say('three admins own the Safe; two of them must sign');
  const manager = await narrator.step('the property manager registers', () =>
    world.manager({ name: 'Marta Ruiz', email: 'marta.ruiz@example.com', password: 'marta keeps this secret' }),
  );
  await narrator.step('the identity provider sends webhooks twice and in the wrong order', () =>
    world.sandbox.setWebhooks({ duplicate: 1, reorder: 2 }),
  );
  return { world, manager, narrator };
}

async function play(stage: Stage): Promise<void> {
  const tokens = new Map<string, Token>();
  for (const [turn, property] of demoProperties().entries()) {
    narrator.chapter(`Flow 1: ${property.facts.name} becomes a token`);
    const token = await playTokenization(stage, property, turn);
    tokens.set(token.symbol, token);
  }
  const investors = [];
  for (const plan of demoInvestors) {
    narrator.chapter(`Flow 2: ${plan.name}${plan.country ? `, ${plan.country}` : ', never verified'}`);
    investors.push(await playInvestor(stage, plan, tokens));
  }
  narrator.chapter('A sale that must raise a minimum, and does');
  const raised = await playSuccessfulRaise(stage);
  narrator.chapter('A sale that must raise a minimum, and does not');
  const failed = await playFailedRaise(stage);
  narrator.chapter('Do they agree?');
  await compare(stage, investors, [...tokens.values()], failed);
  narrator.say(`${raised.symbol} and ${failed.symbol} are part of the audit`);
  const tenant = await playRentAndDividend(stage, investors, tokens);
  await playMarket({ ...stage, token: tokenOf(tokens, demoMarket.symbol), investors });
  await audit(stage);
  printHandover(stage, [...investors, tenant]);
}

function tokenOf(tokens: Map<string, Token>, symbol: string): Token {
  const token = tokens.get(symbol);
  if (!token) throw new Error(`there is no ${symbol}`);
  return token;
}

async function playRentAndDividend(stage: Stage, investors: Person[], tokens: Map<string, Token>): Promise<Person> {
  const token = tokenOf(tokens, demoRent.symbol);
  narrator.chapter(`Flow 3: rent for ${token.symbol}, from a card to USDC`);
  const tenant = await playRent(stage, token);
  narrator.chapter(`Flow 3: a dividend for the holders of ${token.symbol}`);
  await playDividend({ ...stage, token, investors });
  await audit(stage);
  return tenant;
}

function untilInterrupted(): Promise<void> {
  console.log('\nEverything stays up; Ctrl-C ends it.');
  process.removeAllListeners('SIGINT');
  return new Promise((resolve) => process.once('SIGINT', () => resolve()));
}

let stage: Stage | undefined;
try {
  stage = await setUp();
  await play(stage);
  if (webPort) console.log(`\n  web        http://localhost:${webPort}`);
  if (!values.exit) {
    const client = openDesktop(stage.world.url);
    if (client) console.log('\n  The desktop client opens at the log-in; take one of the log-ins above.');
    await untilInterrupted();
    client?.kill();
  }
  await web?.stop();
  await stage.world.close();
  console.log('\nThe demo is over; every step went well.');
} catch (error) {
  process.exitCode = 1;
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
  if (stage) console.error(stage.world.server.logTail());
  process.exit(1);
}
