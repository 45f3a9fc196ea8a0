// SPDX-License-Identifier: GPL-3.0-or-later
// Reads Prometheus' text format 0.0.4 as strictly as Prometheus itself: every line must be HELP, TYPE or a sample of the
// family announced before it, no series may come twice, and buckets must add up.
import assert from 'node:assert/strict';

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

export interface Figures {
  text: string;
  families: Map<string, string>;
  samples: Sample[];
  /** The sum over the series that carry these labels. */
  value(name: string, labels: Record<string, string>): number | undefined;
}

const sampleLine = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (NaN|[+-]Inf|[-+0-9.e]+)$/;
const labelPair = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

function parseLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  labelPair.lastIndex = 0;
  while (labelPair.lastIndex < text.length) {
    const match = labelPair.exec(text);
    assert.ok(match?.[1] && match[2] !== undefined, `malformed labels: ${text}`);
    assert.ok(!(match[1] in labels), `a label twice: ${text}`);
    labels[match[1]] = match[2].replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
  }
  return labels;
}

function requireBuckets(samples: Sample[], family: string): void {
  const series = new Map<string, Sample[]>();
  for (const sample of samples.filter(({ name }) => name === `${family}_bucket`)) {
    const { le: _, ...rest } = sample.labels;
    const key = JSON.stringify(rest);
    series.set(key, [...(series.get(key) ?? []), sample]);
  }
  for (const [key, buckets] of series) {
    const bounds = buckets.map(({ labels }) => (labels.le === '+Inf' ? Infinity : Number(labels.le)));
    assert.deepEqual(
      bounds,
      [...bounds].sort((a, b) => a - b),
      `bounds of ${family}${key}`,
    );
    assert.equal(bounds.at(-1), Infinity);
    buckets.reduce((last, { value }) => (assert.ok(value >= last, `buckets of ${family}${key} shrink`), value), 0);
    const count = samples.find(({ name, labels }) => name === `${family}_count` && JSON.stringify(labels) === key);
    assert.equal(count?.value, buckets.at(-1)?.value, `count of ${family}${key}`);
  }
}

export function parseFigures(text: string): Figures {
  assert.ok(text.endsWith('\n'));
  const families = new Map<string, string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  let family = '';
  for (const line of text.slice(0, -1).split('\n')) {
    const announced = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line);
    if (announced) {
      const [, kind = '', name = '', rest = ''] = announced;
      if (kind === 'HELP') assert.ok(!families.has(name), `${name} comes twice`);
      else {
        assert.ok(['counter', 'gauge', 'histogram'].includes(rest), line);
        families.set(name, rest);
        family = name;
      }
      continue;
    }
    const match = sampleLine.exec(line);
    assert.ok(match, `not a line of the format: ${line}`);
    const [, name = '', labels = '', value = ''] = match;
    const suffix = families.get(family) === 'histogram' ? /^(_bucket|_sum|_count)$/ : /^$/;
    assert.ok(name.startsWith(family) && suffix.test(name.slice(family.length)), `${name} stands below ${family}`);
    assert.ok(!seen.has(`${name}{${labels}}`), `${line} comes twice`);
    seen.add(`${name}{${labels}}`);
    samples.push({ name, labels: parseLabels(labels), value: Number(value.replace('Inf', 'Infinity')) });
  }
  for (const [name, kind] of families) if (kind === 'histogram') requireBuckets(samples, name);
  return {
    text,
    families,
    samples,
    value(name, labels) {
      const found = samples.filter(
        (sample) =>
          sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
      );
      return found.length === 0 ? undefined : found.reduce((sum, sample) => sum + sample.value, 0);
    },
  };
}

export async function readFigures(url: string): Promise<Figures> {
  const response = await fetch(`${url}/metrics`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
  return parseFigures(await response.text());
}
