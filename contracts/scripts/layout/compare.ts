// SPDX-License-Identifier: MIT
import type { Field, Layout } from './layout.ts';
import { erc7201 } from './namespaces.ts';

/** What would damage the storage of contracts that are in use, in words: layouts may only grow at their ends. */
export function damages(before: Layout, after: Layout): string[] {
  const found = [...changedFields('state outside of namespaces', before.plain, after.plain), ...wrongSlots(after)];
  for (const [id, { slot, fields }] of Object.entries(before.namespaces)) {
    const now = after.namespaces[id];
    if (!now) {
      found.push(`${id}: the namespace is gone`);
      continue;
    }
    if (now.slot !== slot) found.push(`${id}: its slot was ${slot} and is ${now.slot}`);
    found.push(...changedFields(id, fields, now.fields));
  }
  for (const [name, { bytes, fields }] of Object.entries(before.structs)) {
    const now = after.structs[name];
    if (!now) continue; // who used it is damaged, and named above
    found.push(...changedFields(name, fields, now.fields));
    if (now.bytes !== bytes && isElement(name, after)) found.push(`${name}: grew, though arrays hold it`);
  }
  for (const [name, members] of Object.entries(before.enums))
    found.push(...changedEnum(name, members, after.enums[name]));
  return found;
}

function wrongSlots({ namespaces }: Layout): string[] {
  return Object.entries(namespaces)
    .filter(([id, { slot }]) => slot !== erc7201(id))
    .map(([id, { slot }]) => `${id}: ${slot} is not the slot that ERC-7201 computes from the name, ${erc7201(id)}`);
}

function changedFields(where: string, before: Field[], after: Field[]): string[] {
  const text = (field: Field | undefined) =>
    field ? `${field.type} ${field.label} at slot ${field.slot}, byte ${field.offset}` : 'nothing';
  return before.flatMap((field, i) =>
    text(field) === text(after[i]) ? [] : [`${where}: was ${text(field)}, is ${text(after[i])}`],
  );
}

/** A struct in a mapping may grow; one in an array moves its neighbours when it does. */
function isElement(struct: string, { plain, namespaces, structs }: Layout): boolean {
  const fields = [
    plain,
    ...Object.values(namespaces).map((each) => each.fields),
    ...Object.values(structs).map((each) => each.fields),
  ];
  return fields.flat().some(({ type }) => type.includes(`${struct}[`));
}

function changedEnum(name: string, before: string[], after: string[] | undefined): string[] {
  if (!after || before.every((member, i) => member === after[i])) return [];
  return [`${name}: was ${before.join(', ')}, is ${after.join(', ')}`];
}
