// SPDX-License-Identifier: GPL-3.0-or-later
// Reads parameters the way Stripe checks them: each by its name, and none that nobody asked for.
import { invalidRequest } from './stripe_errors.ts';
import type { Form } from './stripe_form.ts';

export class Params {
  readonly #form: Form;
  readonly #prefix: string;
  readonly #read = new Set<string>();
  readonly #inner: Params[] = [];

  constructor(form: Form, prefix = '') {
    this.#form = form;
    this.#prefix = prefix;
  }

  path(name: string): string {
    return this.#prefix ? `${this.#prefix}[${name}]` : name;
  }

  isObject(name: string): boolean {
    return typeof this.#form[name] === 'object';
  }

  optional(name: string, maxLength = 5000): string | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw invalidRequest('Invalid string', this.path(name), 'parameter_invalid_string');
    if (value.length > maxLength)
      throw invalidRequest(`Invalid string: must be at most ${maxLength} characters`, this.path(name));
    return value;
  }

  text(name: string, maxLength?: number): string {
    const value = this.optional(name, maxLength);
    if (value === undefined)
      throw invalidRequest(`Missing required param: ${this.path(name)}.`, this.path(name), 'parameter_missing');
    if (value === '')
      throw invalidRequest(
        `You passed an empty string for '${this.path(name)}'. We assume empty values are an attempt to unset a parameter; however '${this.path(name)}' cannot be unset.`,
        this.path(name),
        'parameter_invalid_empty',
      );
    return value;
  }

  integer(name: string): number | undefined {
    const value = this.optional(name);
    if (value === undefined) return undefined;
    if (!/^-?\d{1,15}$/.test(value))
      throw invalidRequest(`Invalid integer: ${value}`, this.path(name), 'parameter_invalid_integer');
    return Number(value);
  }

  flag(name: string): boolean | undefined {
    const value = this.optional(name);
    if (value === undefined || value === 'true' || value === 'false') return value && value === 'true';
    throw invalidRequest(`Invalid boolean: ${value}`, this.path(name));
  }

  oneOf<T extends string>(name: string, known: readonly T[]): T | undefined {
    const value = this.optional(name);
    if (value === undefined || known.includes(value as T)) return value as T | undefined;
    throw invalidRequest(`Invalid ${this.path(name)}: must be one of ${known.join(', ')}`, this.path(name));
  }

  /** A hash inside; an empty one if it was not given. */
  object(name: string): Params {
    const value = this.#take(name) ?? {};
    if (typeof value === 'string') throw invalidRequest('Invalid object', this.path(name));
    const inner = new Params(value, this.path(name));
    this.#inner.push(inner);
    return inner;
  }

  objects(name: string): Params[] {
    const list = this.object(name);
    return list.names().map((index) => list.object(index));
  }

  strings(name: string): string[] {
    const list = this.object(name);
    return list.names().map((index) => list.text(index));
  }

  /** Up to 50 keys of 40 characters with values of 500. An empty value takes the key away. */
  metadata(before: Record<string, string> = {}, name = 'metadata'): Record<string, string> {
    const given = this.object(name);
    const merged = { ...before };
    for (const key of given.names()) {
      if (key.length > 40) throw invalidRequest('Metadata keys can have up to 40 characters', given.path(key));
      const value = given.optional(key, 500) ?? '';
      if (value === '') delete merged[key];
      else merged[key] = value;
    }
    if (Object.keys(merged).length > 50) throw invalidRequest('Metadata can have up to 50 keys', this.path(name));
    return merged;
  }

  /** Taken as it is, whatever is in it. */
  ignore(...names: string[]): void {
    for (const name of names) this.#take(name);
  }

  names(): string[] {
    return Object.keys(this.#form);
  }

  /** After everything was read and before anything is done. */
  done(): void {
    const unknown = this.names().find((name) => !this.#read.has(name));
    if (unknown !== undefined)
      throw invalidRequest(
        `Received unknown parameter: ${this.path(unknown)}`,
        this.path(unknown),
        'parameter_unknown',
      );
    for (const inner of this.#inner) inner.done();
  }

  #take(name: string): string | Form | undefined {
    this.#read.add(name);
    return this.#form[name];
  }
}
