// SPDX-License-Identifier: GPL-3.0-or-later
// Goal: the desktop client speaks Spanish and German wholly: every text of the sources stands in both files, translated, with
// the same places for values.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const places = (text: string) => (text.match(/%\d|\{[a-z_]+\}/g) ?? []).sort();

interface Message {
  source: string;
  translation: string;
  isFinished: boolean;
}

function messagesOf(file: string): Message[] {
  const pattern =
    /<source>([\s\S]*?)<\/source>[\s\S]*?<translation(?: type="(\w+)")?>([\s\S]*?)<\/translation>|<source>([\s\S]*?)<\/source>[\s\S]*?<translation type="unfinished"\/>/g;
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, source, type, translation, bare]) => ({
    source: unescaped(source ?? bare ?? ''),
    translation: unescaped(translation ?? ''),
    isFinished: type === undefined && bare === undefined,
  }));
}

const folder = mkdtempSync(join(tmpdir(), 'freehold-translations-'));
for (const language of ['es', 'de']) {
  const name = `desktop_${language}.ts`;
  test(`${language}_hasEveryText_translated`, () => {
    cpSync(join('translations', name), join(folder, name));
    const { status, stderr } = spawnSync(
      '/usr/lib/qt6/bin/lupdate',
      ['-silent', '-I', '.', '-locations', 'none', '-no-obsolete', 'client/desktop', '-ts', join(folder, name)],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    const messages = messagesOf(join(folder, name));
    assert.ok(messages.length > 100);
    const open = messages.filter(({ translation, isFinished }) => !isFinished || translation === '');
    assert.deepEqual(
      open.map(({ source }) => source),
      [],
      './dev translations brings them into translations/',
    );
  });

  test(`${language}_keepsThePlacesOfValues`, () => {
    const wrong = messagesOf(join('translations', name)).filter(
      ({ source, translation, isFinished }) => isFinished && String(places(source)) !== String(places(translation)),
    );
    assert.deepEqual(wrong, []);
  });
}
