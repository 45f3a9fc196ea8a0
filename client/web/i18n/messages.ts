// SPDX-License-Identifier: GPL-3.0-or-later
import { namespaces, type Language, type Namespace } from './languages';

export type Messages = Record<Namespace, Record<string, any>>;

export async function messagesOf(language: Language): Promise<Messages> {
  const files = await Promise.all(
    namespaces.map(async (name) => {
      const file = await import(`../../../translations/web/${language}/${name}.json`);
      return [name, file.default] as const;
    }),
  );
  return Object.fromEntries(files) as Messages;
}
