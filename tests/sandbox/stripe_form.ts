// SPDX-License-Identifier: GPL-3.0-or-later
// Form-encoded bodies and queries with brackets: line_items[0][price_data][currency]=usd.
import { invalidRequest } from './stripe_errors.ts';

/** A list is an object with its indexes as keys. */
export interface Form {
  [key: string]: string | Form;
}

const maxDepth = 10;
const emptyForm = (): Form => Object.create(null) as Form;

export function parseForm(text: string): Form {
  const form = emptyForm();
  for (const [name, value] of new URLSearchParams(text)) put(form, pathOf(name), value);
  return form;
}

function pathOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw invalidRequest(`Invalid parameter name: ${name}`, name, 'parameter_unknown');
  const inner = (match[2] ?? '').slice(1, -1);
  const path = [match[1] ?? '', ...(match[2] ? inner.split('][') : [])];
  if (path.length > maxDepth) throw invalidRequest('Parameters are nested too deeply', name);
  return path;
}

function put(form: Form, [key = '', ...rest]: string[], value: string): void {
  const name = key === '' ? String(Object.keys(form).length) : key;
  if (rest.length === 0) {
    form[name] = value;
    return;
  }
  const inner = form[name];
  const next = typeof inner === 'object' ? inner : emptyForm();
  form[name] = next;
  put(next, rest, value);
}

/** The same for the same parameters in any order. */
export function canonical(form: Form): string {
  const text = (value: string | Form): string =>
    typeof value === 'string'
      ? JSON.stringify(value)
      : `{${Object.keys(value)
          .sort()
          .map((key) => `${JSON.stringify(key)}:${text(value[key] ?? '')}`)
          .join()}}`;
  return text(form);
}
