// SPDX-License-Identifier: MIT
// Etherscan's API, version 2, as far as a verification needs it. It looks at the chain as the real one does: constructor
// arguments must be the end of the transaction that created the contract, and sources must compile to the contract's code.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address, PublicClient } from 'viem';

interface Submission {
  contractaddress: Address;
  sourceCode: string;
  codeformat: string;
  contractname: string;
  compilerversion: string;
  constructorArguments: string;
}

export type Judge = (submission: Submission) => Promise<string | undefined>;

export class Explorer {
  readonly verified = new Map<Address, Submission>();
  submissions = 0;
  readonly keys = new Set<string | null>();
  readonly chainIds = new Set<string | null>();
  readonly #outcomes = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #reader: PublicClient;
  readonly #judge: Judge;

  constructor(reader: PublicClient, judge: Judge) {
    this.#reader = reader;
    this.#judge = judge;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v2/api`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const query = new URL(request.url ?? '', 'http://explorer').searchParams;
    this.keys.add(query.get('apikey'));
    this.chainIds.add(query.get('chainid'));
    const body = await this.#act(query, new URLSearchParams(await textOf(request)));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  }

  async #act(query: URLSearchParams, form: URLSearchParams) {
    switch (`${query.get('module')} ${query.get('action')}`) {
      case 'contract getsourcecode': {
        const known = this.verified.get(query.get('address') as Address);
        return ok([{ SourceCode: known?.sourceCode ?? '', ContractName: known?.contractname ?? '' }]);
      }
      case 'contract verifysourcecode':
        return this.#take(Object.fromEntries(form) as unknown as Submission);
      case 'contract checkverifystatus': {
        const outcome = this.#outcomes.get(query.get('guid') ?? '') ?? 'Unknown UID';
        return outcome.startsWith('Pass') ? ok(outcome) : notOk(outcome);
      }
      default:
        return notOk('Error! Missing Or invalid Action name');
    }
  }

  async #take(submission: Submission) {
    const { contractaddress: address } = submission;
    if (!(await this.#reader.getCode({ address }))) return notOk(`Unable to locate ContractCode at ${address}`);
    const guid = `guid${this.submissions++}`;
    const mistake = await this.#judge(submission);
    this.#outcomes.set(guid, mistake ? `Fail - Unable to verify. ${mistake}` : 'Pass - Verified');
    if (!mistake) this.verified.set(address, submission);
    return ok(guid);
  }
}

const ok = (result: unknown) => ({ status: '1', message: 'OK', result });
const notOk = (result: unknown) => ({ status: '0', message: 'NOTOK', result });

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
