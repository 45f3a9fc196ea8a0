// SPDX-License-Identifier: GPL-3.0-or-later

/** Hands the browser a file to keep; nothing leaves the page. */
export function saveFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Later, as some browsers read it only then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What every file system takes: "Lindenstraße 12 / 3" → "lindenstrasse-12-3". */
export function fileName(words: string, ending: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${plain.slice(0, 80) || 'freehold'}.${ending}`;
}
