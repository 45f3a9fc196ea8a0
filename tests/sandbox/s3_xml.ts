// SPDX-License-Identifier: GPL-3.0-or-later
// The little XML that S3 speaks: trees of elements without attributes.

type Content = string | number | boolean | Tree | Tree[] | undefined;
interface Tree {
  [name: string]: Content;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function xml(tree: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elements(tree)}`;
}

function elements(tree: Tree): string {
  return Object.entries(tree)
    .flatMap(([name, content]) =>
      Array.isArray(content) ? content.map((each) => [name, each] as const) : [[name, content] as const],
    )
    .filter(([, content]) => content !== undefined)
    .map(
      ([name, content]) => `<${name}>${typeof content === 'object' ? elements(content) : escaped(content)}</${name}>`,
    )
    .join('');
}

function escaped(content: string | number | boolean | undefined): string {
  return String(content).replace(/[&<>"]/g, (c) => escapes[c] ?? c);
}

/** Every `<Part>` of a CompleteMultipartUpload request. */
export function partsOf(body: string): { number: number; etag: string }[] {
  return [...body.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].map(([, part = '']) => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: (textOf(part, 'ETag') ?? '').replaceAll('&quot;', '"').replaceAll('"', ''),
  }));
}

export function textOf(body: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
}
