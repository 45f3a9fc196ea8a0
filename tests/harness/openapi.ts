// SPDX-License-Identifier: GPL-3.0-or-later
// shared/api/openapi.yaml as the judge of every answer: its status is listed, its body has the described form, and
// nothing is in it that is not described.
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { repositoryRoot } from './paths.ts';
import { readYaml } from './yaml_file.ts';

export interface Operation {
  id: string;
  method: string;
  /** With `{parameters}`, below `base`. */
  path: string;
  /** Where the paths begin: "/api/v1", or nothing for those at the root. */
  base: string;
  /** Status -> where its description is, as a JSON pointer. */
  responses: Map<number, string>;
}

/** Anybody; whoever is signed in; or only those with this role. */
const callers = ['anybody', 'signed_in', 'investor', 'property_manager', 'admin'] as const;
export type Caller = (typeof callers)[number];

type Json = Record<string, any>;

/**
 * Refusals of the transport, before any operation is looked at: each is a problem, and named once for all in the API's text.
 * So is 403: for a session whose account is not complete, and for pages of other origins.
 */
const transportStatuses = [413, 415, 429, 503];
const problemPointer = '#/components/responses/Problem';

const methods = ['get', 'post', 'put', 'patch', 'delete'];
const escapePointer = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1');

export class OpenApi {
  readonly operations = new Map<string, Operation>();
  readonly #spec: Json;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(file = join(repositoryRoot, 'shared/api/openapi.yaml')) {
    this.#spec = readYaml(file) as Json;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(this.#spec, 'openapi');
    for (const [path, item] of Object.entries<Json>(this.#spec.paths))
      for (const method of methods) if (item[method]) this.#addOperation(path, method, item);
  }

  get(id: string): Operation {
    const operation = this.operations.get(id);
    if (!operation) throw new Error(`openapi.yaml has no operation ${id}`);
    return operation;
  }

  /** False where anybody may call, with or without a session. */
  needsSession(id: string): boolean {
    const security = (this.#describe(id).security ?? this.#spec.security) as Json[];
    return security.length > 0 && security.every((entry) => 'session' in entry);
  }

  /** Who may call: what `x-caller` says, which every operation must have. */
  caller(id: string): Caller {
    const caller = this.#describe(id)['x-caller'] as Caller;
    if (!callers.includes(caller)) throw new Error(`${id} has no x-caller, or none of ${callers.join(', ')}`);
    return caller;
  }

  takesJson(id: string): boolean {
    const body = this.#resolve(this.#describe(id).requestBody);
    return Boolean(body?.content?.['application/json']);
  }

  takesIdempotencyKey(id: string): boolean {
    return this.#parameters(id).some((parameter) => parameter.name === 'Idempotency-Key');
  }

  isPaged(id: string): boolean {
    return this.#parameters(id).some((parameter) => parameter.name === 'cursor');
  }

  /** Of the query, each with its schema. */
  queryParameters(id: string): { name: string; schema: Json }[] {
    return this.#parameters(id)
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema }) => ({ name: name as string, schema: this.#resolve(schema as Json) as Json }));
  }

  /** Parameters of the query and fields of the body that hold an address or an id. */
  namesInRequest(id: string): string[] {
    const body = this.#resolve(this.#resolve(this.#describe(id).requestBody)?.content?.['application/json']?.schema);
    const fields = Object.entries<Json>(body?.properties ?? {});
    const parameters = this.#parameters(id).filter((parameter) => parameter.in === 'query');
    return [...fields, ...parameters.map(({ name, schema }) => [name, schema] as [string, Json])]
      .filter(([name, schema]) => /_ids?$/.test(name) || /\/(Address|\w+Id)$/.test(schema?.$ref ?? ''))
      .map(([name]) => name);
  }

  /** What is wrong with the answer; empty when all is well. `body` is parsed JSON, or undefined for other content. */
  problems(id: string, status: number, contentType: string, body: unknown, isEmpty: boolean): string[] {
    const isTransport = transportStatuses.includes(status) || (status === 403 && this.#canBeForbidden(id));
    const pointer = this.get(id).responses.get(status) ?? (isTransport ? problemPointer : undefined);
    if (!pointer) return [`status ${status} is not described`];
    const content = this.#at(pointer).content as Json | undefined;
    if (!content) return isEmpty ? [] : [`a body where none is described`];
    const mediaType = contentType.split(';')[0]?.trim() ?? '';
    if (!(mediaType in content)) return [`content type "${contentType}" is not described`];
    if (body === undefined) return mediaType.endsWith('json') ? ['no JSON'] : [];
    const validate = this.#validator(`${pointer}/content/${escapePointer(mediaType)}/schema`);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      (error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  #canBeForbidden(id: string): boolean {
    return this.needsSession(id) || this.get(id).method !== 'GET';
  }

  #addOperation(path: string, method: string, item: Json): void {
    const description = item[method] as Json;
    const base = String(((item.servers ?? this.#spec.servers) as Json[])[0]?.url).replace(/\/$/, '');
    const responses = new Map<number, string>();
    for (const [status, response] of Object.entries<Json>(description.responses)) {
      const own = `#/paths/${escapePointer(path)}/${method}/responses/${status}`;
      responses.set(Number(status), (response.$ref as string | undefined) ?? own);
    }
    this.operations.set(description.operationId, {
      id: description.operationId,
      method: method.toUpperCase(),
      path,
      base,
      responses,
    });
  }

  #describe(id: string): Json {
    const { path, method } = this.get(id);
    return this.#spec.paths[path][method.toLowerCase()] as Json;
  }

  #parameters(id: string): Json[] {
    return ((this.#describe(id).parameters ?? []) as Json[]).map((parameter) => this.#resolve(parameter) as Json);
  }

  #resolve(node: Json | undefined): Json | undefined {
    return node?.$ref ? this.#at(node.$ref as string) : node;
  }

  #at(pointer: string): Json {
    return pointer
      .slice(2)
      .split('/')
      .reduce((node, part) => node[part.replaceAll('~1', '/').replaceAll('~0', '~')] as Json, this.#spec);
  }

  #validator(pointer: string): ValidateFunction {
    let validate = this.#validators.get(pointer);
    if (!validate) {
      validate = this.#ajv.compile({ $ref: `openapi${pointer}` });
      this.#validators.set(pointer, validate);
    }
    return validate;
  }
}
