// SPDX-License-Identifier: GPL-3.0-or-later
// The design tokens as CSS variables. Light is the default; dark follows the system unless the page says which it wants
// (<html data-theme="light|dark">, from the visitor's setting).

export interface Tokens {
  color: Record<'light' | 'dark', Record<string, string>>;
  series: Record<'light' | 'dark', string[]>;
  type: { size: Record<string, number>; weight: Record<string, number> };
  space: number[];
  control: Record<string, number>;
  radius: Record<string, number>;
  motion: Record<string, number>;
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const rule = (selector: string, lines: string[], indent = '') =>
  [`${indent}${selector} {`, ...lines.map((line) => `${indent}  ${line}`), `${indent}}`].join('\n');

function colors({ color, series }: Tokens, scheme: 'light' | 'dark'): string[] {
  return [
    `color-scheme: ${scheme};`,
    ...Object.entries(color[scheme]).map(([role, value]) => `--color-${kebab(role)}: ${value};`),
    ...series[scheme].map((value, index) => `--series-${index + 1}: ${value};`),
  ];
}

/** Sizes in rem, so that they follow the reader's own text size; the web's body text is larger than the desktop's. */
function measures({ type, space, control, radius, motion }: Tokens): string[] {
  const rem = (px: number) => `${px / 16}rem`;
  return [
    ...Object.entries(type.size).map(([name, px]) => `--text-${kebab(name)}: ${rem(name === 'body' ? 16 : px)};`),
    ...Object.entries(type.weight).map(([name, weight]) => `--weight-${kebab(name)}: ${weight};`),
    ...space.map((px) => `--space-${px}: ${rem(px)};`),
    `--control-height: ${rem(control.web ?? 40)};`,
    `--control-touch: ${rem(control.touch ?? 44)};`,
    ...Object.entries(radius).map(([name, px]) => `--radius-${kebab(name)}: ${px}px;`),
    ...Object.entries(motion).map(([name, ms]) => `--motion-${kebab(name)}: ${ms}ms;`),
  ];
}

export function cssOf(tokens: Tokens): string {
  const dark = colors(tokens, 'dark');
  const still = Object.keys(tokens.motion).map((name) => `--motion-${kebab(name)}: 0ms;`);
  return [
    rule(':root', [...colors(tokens, 'light'), ...measures(tokens)]),
    rule("[data-theme='dark']", dark),
    `@media (prefers-color-scheme: dark) {\n${rule(":root:not([data-theme='light'])", dark, '  ')}\n}`,
    `@media (prefers-reduced-motion: reduce) {\n${rule(':root', still, '  ')}\n}`,
    '',
  ].join('\n\n');
}
