// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of the API as functions of C++.
import { type Model, pageItem, type Type } from './model.ts';
import {
  type Body,
  type Content,
  followed,
  methods,
  type OpenApi,
  type Operation,
  type Parameter,
  type Path,
} from './openapi.ts';
import { pascal } from './names.ts';

export type Answer =
  | { kind: 'none' }
  | { kind: 'file' }
  | { kind: 'json'; cpp: string }
  | { kind: 'by_status'; name: string; parts: { status: string; type: Type }[] };
export type Function = {
  operationId: string;
  tag: string;
  summary: string;
  method: string;
  path: string;
  pathParameters: { name: string; type: Type }[];
  query: { name: string; type: Type; isRequired: boolean }[];
  body: { kind: 'none' } | { kind: 'file' } | { kind: 'json'; type: Type };
  answer: Answer;
};

const isJson = (content: Content | undefined) => content?.['application/json'] !== undefined;

/** Every operation but what only payment and verification providers call. */
export function readFunctions(api: OpenApi, model: Model): Function[] {
  return Object.entries(api.paths)
    .filter(([path]) => !path.startsWith('/webhooks/'))
    .flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        return operation ? [readFunction(api, model, path, item, method, operation)] : [];
      }),
    );
}

function readFunction(
  api: OpenApi,
  model: Model,
  path: string,
  item: Path,
  method: string,
  operation: Operation,
): Function {
  const tag = operation.tags[0]!;
  const name = pascal(operation.operationId);
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => followed(api, one));
  const typed = (parameter: Parameter) => {
    const type = model.typeOf(parameter.schema, name + pascal(parameter.name), parameter.name);
    model.use(type, tag, true);
    return { name: parameter.name, type, isRequired: parameter.required === true };
  };
  const root = (item.servers ?? api.servers)[0]!.url.replace(/\/$/, '');
  return {
    operationId: operation.operationId,
    tag,
    summary: operation.summary,
    method: method.toUpperCase(),
    path: root + path,
    pathParameters: parameters.filter((one) => one.in === 'path').map(typed),
    query: parameters.filter((one) => one.in === 'query').map(typed),
    body: readBody(api, model, tag, name, operation.requestBody),
    answer: readAnswer(api, model, tag, name, operation),
  };
}

function readBody(api: OpenApi, model: Model, tag: string, name: string, body: Body | undefined): Function['body'] {
  if (!body) return { kind: 'none' };
  const content = followed(api, body).content;
  if (!isJson(content)) return { kind: 'file' };
  const type = model.typeOf(content!['application/json']!.schema, `${name}Request`);
  model.use(type, tag, true);
  return { kind: 'json', type };
}

function readAnswer(api: OpenApi, model: Model, tag: string, name: string, operation: Operation): Answer {
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => ({ status, content: followed(api, response).content }))
    .filter(({ content }) => content);
  if (answers.length === 0) return { kind: 'none' };
  if (!isJson(answers[0]!.content)) return { kind: 'file' };
  const types = answers.map(({ status, content }) => ({
    status,
    type: model.typeOf(content!['application/json']!.schema, `${name}Answer${answers.length > 1 ? status : ''}`),
  }));
  if (types.length > 1) {
    for (const { type } of types) model.use(type, tag, false);
    return { kind: 'by_status', name: `${name}Answer`, parts: types };
  }
  return jsonAnswer(model, tag, types[0]!.type);
}

function jsonAnswer(model: Model, tag: string, type: Type): Answer {
  const definition = type.uses ? model.definitions.get(type.uses) : undefined;
  const item = pageItem(definition);
  if (!item || definition?.kind !== 'struct') {
    model.use(type, tag, false);
    return { kind: 'json', cpp: type.cpp };
  }
  const items = definition.members.find((member) => member.name === 'items')!;
  model.use(items.type, tag, false);
  return { kind: 'json', cpp: `Page<${item}>` };
}
