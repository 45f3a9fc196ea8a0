// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OpenAPI that shared/api/openapi.yaml makes use of.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: (string | null)[];
  items?: Schema;
  anyOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
};
export type Content = Record<string, { schema: Schema }>;
export type Parameter = {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
};
export type Body = { $ref?: string; content?: Content };
export type Operation = {
  tags: string[];
  operationId: string;
  summary: string;
  parameters?: Parameter[];
  requestBody?: Body;
  responses: Record<string, Body>;
};
export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Path = Partial<Record<(typeof methods)[number], Operation>> & {
  parameters?: Parameter[];
  servers?: { url: string }[];
};
export type OpenApi = {
  servers: { url: string }[];
  paths: Record<string, Path>;
  components: { schemas: Record<string, Schema> };
};

export function readOpenApi(file: string): OpenApi {
  return parse(readFileSync(file, 'utf8')) as OpenApi;
}

/** What a `$ref` leads to, or the value itself. */
export function followed<T extends { $ref?: string }>(api: OpenApi, value: T): T {
  if (!value.$ref) return value;
  let found: unknown = api;
  for (const step of value.$ref.replace(/^#\//, '').split('/')) found = (found as Record<string, unknown>)[step];
  if (!found) throw new Error(`${value.$ref} leads nowhere`);
  return found as T;
}

export const refName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
