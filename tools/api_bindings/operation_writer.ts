// SPDX-License-Identifier: GPL-3.0-or-later
import type { Answer, Function } from './operations.ts';
import { camel, functionName, pascal } from './names.ts';
import { initial } from './struct_writer.ts';

const queryName = (one: Function) => `${pascal(one.operationId)}Query`;
const isPost = (one: Function) => one.method === 'POST';

function resultOf(answer: Answer): string {
  if (answer.kind === 'none') return 'Task<>';
  if (answer.kind === 'file') return 'Task<Download>';
  return `Task<${answer.kind === 'json' ? answer.cpp : answer.name}>`;
}

function parameters(one: Function): string[] {
  const list = [
    'ApiClient &client',
    ...one.pathParameters.map(({ name, type }) => `const ${type.cpp} &${camel(name)}`),
  ];
  if (one.query.length > 0) list.push(`const ${queryName(one)} &query`);
  if (one.body.kind === 'json') list.push(`const ${one.body.type.cpp} &body`);
  if (one.body.kind === 'file') list.push('const Upload &file');
  return list;
}

function queryStruct(one: Function): string {
  const member = ({ name, type, isRequired }: Function['query'][number]) =>
    isRequired
      ? `    ${type.cpp} ${camel(name)}${initial(type.cpp)};`
      : `    std::optional<${type.cpp}> ${camel(name)}{};`;
  return [`struct ${queryName(one)} {`, ...one.query.map(member), '};', ''].join('\n');
}

function byStatusStruct(one: Function): string {
  if (one.answer.kind !== 'by_status') return '';
  const { name, parts } = one.answer;
  return [
    '/// One of them, as the status says.',
    `struct ${name} {`,
    ...parts.map(({ status, type }) => `    std::optional<${type.cpp}> of${status}{};`),
    '',
    `    [[nodiscard]] static ${name} fromAnswer(int status, const QJsonObject &json);`,
    '};',
    '',
  ].join('\n');
}

/** Structs of the operation, if any, and its function. */
export function functionDeclaration(one: Function): string {
  const query = one.query.length > 0 ? queryStruct(one) : '';
  const signature = `[[nodiscard]] ${resultOf(one.answer)} ${functionName(one.operationId)}(${[...parameters(one), 'Call call = {}'].join(', ')});`;
  return `${query}${byStatusStruct(one)}/// ${one.method} ${one.path}: ${one.summary}.\n${signature}`;
}

function pathExpression(one: Function): string {
  const steps = one.path
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 ? `pathPart(${camel(part)})` : part && `"${part}"`));
  const [first, ...rest] = steps.filter(Boolean);
  return [`QByteArray(${first})`, ...rest].join(' + ');
}

function requestCode(one: Function): string[] {
  const lines = [
    `    ApiRequest request{.operation = "${one.operationId}", .method = "${one.method}", .path = ${pathExpression(one)}};`,
    '    request.call = std::move(call);',
  ];
  for (const { name, isRequired } of one.query) {
    const value = `query.${camel(name)}`;
    lines.push(`    addQuery(request.query, "${name}", ${isRequired ? `writeValue(${value})` : value});`);
  }
  if (one.body.kind === 'json') {
    const json = one.body.type.uses ? 'body.toJson()' : 'body';
    lines.push(`    request.body = toBody(${json});`, '    request.mediaType = "application/json";');
  } else if (one.body.kind === 'file') {
    lines.push('    request.body = file.bytes;', '    request.mediaType = file.mediaType;');
  } else if (isPost(one)) {
    lines.push('    request.mediaType = "application/json";');
  }
  return lines;
}

function sending(answer: Answer): string {
  if (answer.kind === 'none') return 'run(client, std::move(request))';
  if (answer.kind === 'file') return 'download(client, std::move(request))';
  if (answer.kind === 'json') return `fetch<${answer.cpp}>(client, std::move(request))`;
  return `fetchByStatus<${answer.name}>(client, std::move(request))`;
}

function byStatusCode(one: Function): string {
  if (one.answer.kind !== 'by_status') return '';
  const { name, parts } = one.answer;
  return [
    `${name} ${name}::fromAnswer(int status, const QJsonObject &json)`,
    '{',
    `    ${name} answer;`,
    ...parts.flatMap(({ status, type }) => [
      `    if (status == ${status})`,
      `        answer.of${status} = ${type.cpp}::fromJson(json);`,
    ]),
    '    return answer;',
    '}',
    '',
    '',
  ].join('\n');
}

export function functionCode(one: Function): string {
  return [
    `${byStatusCode(one)}${resultOf(one.answer)} ${functionName(one.operationId)}(${[...parameters(one), 'Call call'].join(', ')})`,
    '{',
    ...requestCode(one),
    `    return ${sending(one.answer)};`,
    '}',
  ].join('\n');
}
