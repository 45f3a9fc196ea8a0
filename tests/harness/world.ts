// SPDX-License-Identifier: GPL-3.0-or-later
// One whole Freehold for one test file: node with contracts, providers, database, server, and the people who run it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Sandbox } from '../sandbox/sandbox.ts';
import { localKey, safeOwnerIndexes } from './accounts.ts';
import { Anvil } from './anvil.ts';
import { Chain } from './chain.ts';
import { createDatabase, databaseAt, type TestDatabase } from './database.ts';
import { prepareChain, readDeployment, type PreparedChain } from './deployment.ts';
import { Freeholdd } from './freeholdd.ts';
import { repositoryRoot } from './paths.ts';
import { openCircleAccount, sandboxConfig } from './payment_accounts.ts';
import { Person, type PersonOptions } from './person.ts';
import { freePort } from './processes.ts';
import { RpcGate } from './rpc_gate.ts';
import { SandboxControl } from './sandbox_control.ts';
import { s3Settings, writeServerConfig, type ServerSettings } from './server_config.ts';

export interface WorldOptions {
  admins?: number;
  kycPollSeconds?: number;
  kycRecheckSeconds?: number;
  redisUrl?: string;
  /** Documents go to the sandbox's S3 instead of the disk. */
  s3?: boolean;
  /** Of the server's configuration, by section and key. */
  overrides?: ServerSettings['overrides'];
  /** Where an SQLite database and the files go, instead of the run's own directory. */
  storage?: string;
  /** Another database than the one that all tests share. */
  databaseUrl?: string;
  /** How many providers the server is given; each is a gate to the same node. */
  providers?: number;
  /** Keys of the section chain. */
  chain?: Record<string, string | number>;
  /** Where the server listens; a free port unless given. */
  port?: number;
  /** Lines that its log may hold as errors, because the tests bring them about: any other fails close(). Unset, none does. */
  expectedErrors?: RegExp[];
}

export class World {
  readonly directory: string;
  readonly server: Freeholdd;
  readonly metricsUrl: string;
  readonly chain: Chain;
  readonly sandbox: SandboxControl;
  readonly admins: Person[] = [];
  readonly database: TestDatabase;
  /** The server's ways to the node. */
  readonly gates: RpcGate[];
  #anvil: Anvil;
  readonly #settings: ServerSettings;
  readonly #others: Freeholdd[] = [];
  readonly #provider: Sandbox;
  readonly #expectedErrors: RegExp[] | undefined;

  private constructor(parts: {
    directory: string;
    server: Freeholdd;
    metricsUrl: string;
    anvil: Anvil;
    gates: RpcGate[];
    provider: Sandbox;
    providerUrl: string;
    database: TestDatabase;
    prepared: PreparedChain;
    settings: ServerSettings;
    expectedErrors: RegExp[] | undefined;
  }) {
    this.directory = parts.directory;
    this.server = parts.server;
    this.metricsUrl = parts.metricsUrl;
    this.chain = new Chain(parts.anvil.url, readDeployment(parts.prepared.deploymentFile));
    this.sandbox = new SandboxControl(parts.providerUrl);
    this.#anvil = parts.anvil;
    this.#settings = parts.settings;
    this.#provider = parts.provider;
    this.#expectedErrors = parts.expectedErrors;
    this.gates = parts.gates;
    this.database = parts.database;
  }

  static async start({
    admins = 2,
    kycPollSeconds,
    kycRecheckSeconds,
    redisUrl,
    s3 = false,
    overrides,
    storage,
    databaseUrl,
    providers = 1,
    chain,
    port: wantedPort,
    expectedErrors,
  }: WorldOptions = {}): Promise<World> {
    const runs = join(repositoryRoot, 'build/test-runs');
    mkdirSync(runs, { recursive: true });
    const directory = mkdtempSync(join(runs, 'run-'));
    const prepared = await prepareChain();
    const [anvil, database, metricsPort, port] = await Promise.all([
      Anvil.start({ loadState: prepared.stateFile, dumpState: join(directory, 'chain.json') }),
      databaseUrl ? databaseAt(databaseUrl) : createDatabase(storage ?? directory),
      freePort(),
      wantedPort ?? freePort(),
    ]);
    const provider = new Sandbox(sandboxConfig(`http://127.0.0.1:${port}`));
    const providerUrl = await provider.listen(0);
    const deployment = readDeployment(prepared.deploymentFile);
    const circleRecipientId = await openCircleAccount(providerUrl, { url: anvil.url, deployment });
    const gates = await Promise.all(Array.from({ length: providers }, () => RpcGate.start(anvil.url)));
    const settings: ServerSettings = {
      directory,
      port,
      databaseUrl: database.url,
      rpcUrls: gates.map(({ url }) => url),
      deploymentFile: prepared.deploymentFile,
      sandboxUrl: providerUrl,
      circleRecipientId,
      kycPollSeconds,
      kycRecheckSeconds,
      chain,
      metricsPort,
      redisUrl,
      overrides: s3 ? { ...overrides, storage: { ...s3Settings(providerUrl), ...overrides?.['storage'] } } : overrides,
      documentsDirectory: storage && join(storage, 'documents'),
    };
    const config = writeServerConfig(settings);
    const server = new Freeholdd(directory, config, port, providerUrl);
    const world = new World({
      settings,
      directory,
      server,
      metricsUrl: `http://127.0.0.1:${metricsPort}`,
      anvil,
      gates,
      provider,
      providerUrl,
      database,
      prepared,
      expectedErrors,
    });
    await world.#startServer(admins);
    return world;
  }

  /** The only one, or the first. */
  get gate(): RpcGate {
    return this.gates[0] as RpcGate;
  }

  get url(): string {
    return this.server.url;
  }

  /** The node itself, past the gate. */
  get nodeUrl(): string {
    return this.#anvil.url;
  }

  get documentsDirectory(): string {
    return this.#settings.documentsDirectory ?? join(this.directory, 'documents');
  }

  get admin(): Person {
    return this.admins[0] as Person;
  }

  person(options: PersonOptions = {}): Person {
    return new Person(this.url, this.sandbox, options);
  }

  manager(options: PersonOptions = {}): Promise<Person> {
    return this.person(options).register('property_manager');
  }

  tenant(options: PersonOptions = {}): Promise<Person> {
    return this.person(options).register('tenant');
  }

  investor(options: PersonOptions = {}): Promise<Person> {
    return this.person(options).register('investor');
  }

  /** Another server of the same installation, and where its figures are. */
  async anotherServer(): Promise<{ server: Freeholdd; metricsUrl: string }> {
    const directory = join(this.directory, `server-${this.#others.length + 2}`);
    mkdirSync(directory);
    const [port, metricsPort] = await Promise.all([freePort(), freePort()]);
    const config = writeServerConfig({ ...this.#settings, directory, port, metricsPort });
    const server = new Freeholdd(directory, config, port, this.sandbox.url);
    this.#others.push(server);
    await server.start();
    return { server, metricsUrl: `http://127.0.0.1:${metricsPort}` };
  }

  /** The node goes away, as on an outage, and keeps its state for startNode(). */
  stopNode(): Promise<void> {
    return this.#anvil.stop();
  }

  async startNode(): Promise<void> {
    const file = join(this.directory, 'chain.json');
    this.#anvil = await Anvil.start({ port: this.#anvil.port, loadState: file, dumpState: file });
  }

  /**
   * A second node with the chain as it is now; from here on each goes its own way. Of the blocks until here it has no
   * states. To be stopped by whoever asked for it.
   */
  async forkNode(): Promise<Anvil> {
    const fork = await Anvil.start();
    await fork.rpc('anvil_loadState', [await this.#anvil.rpc('anvil_dumpState')]);
    return fork;
  }

  rpc(method: string, params: unknown[] = []): Promise<unknown> {
    return this.#anvil.rpc(method, params);
  }

  /** Everything ends, and nothing may have gone wrong that no test looked at. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    const attempt = (step: () => unknown) =>
      Promise.resolve()
        .then(step)
        .catch((error: unknown) => failures.push(error));
    for (const server of [this.server, ...this.#others]) {
      await attempt(() => server.stop());
      await attempt(() => server.requireNoSanitizerReport());
      await attempt(() => this.#expectedErrors && server.requireNoUnexpectedErrors(this.#expectedErrors));
    }
    await attempt(() => this.#provider.close());
    for (const gate of this.gates) await attempt(() => gate.close());
    await attempt(() => this.#anvil.stop());
    await attempt(() => this.database.drop());
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
    if (process.exitCode) return;
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }

  /** The first admin comes from the command line, as on a real installation; that one makes the others. */
  async #startServer(admins: number): Promise<void> {
    for (let index = 0; index < admins; ++index) {
      const ownerIndex = safeOwnerIndexes[index] ?? 0;
      const options = {
        name: `Admin ${index + 1}`,
        email: `admin${index + 1}@freehold.example`,
        key: localKey(ownerIndex),
      };
      this.admins.push(this.person({ ...options, password: `admin secret number ${index + 1}` }));
    }
    for (const admin of this.admins.slice(0, 1))
      admin.authenticator = await this.server.createUser(admin.email, admin.password, admin.name, 'admin');
    await this.server.start();
    await this.admins[0]?.logIn();
    for (const admin of this.admins.slice(1)) {
      await admin.register('investor');
      await admin.linkWallet(); // before there is a second factor, whose codes count once each
      await admin.enrolTotp();
      await this.setRoles(admin, ['admin']);
      await admin.logIn();
    }
    await this.admins[0]?.linkWallet();
  }

  /** Where the admin role is among what changes, it takes a second admin as soon as there is one. */
  async setRoles(person: Person, roles: string[]): Promise<void> {
    const options = { path: { user_id: person.user.id }, body: { roles } };
    const isDone = async (by: Person) => (await by.api.send('setRoles', options)).status === 200;
    for (const admin of this.admins.filter(({ user }) => user?.roles.includes('admin')))
      if (await isDone(admin)) return;
    throw new Error('no two admins agreed');
  }
}
