// SPDX-License-Identifier: GPL-3.0-or-later
// What C++ is made of the schemas: structs and enums by name, each with the tags that use it and whether it is sent.
import { followed, type OpenApi, refName, type Schema } from './openapi.ts';
import { enumerator, pascal, singular } from './names.ts';

export type Type = { cpp: string; isNullable: boolean; uses?: string };
export type Member = { name: string; type: Type; isRequired: boolean };
export type Definition = { name: string; tags: Set<string>; isSent: boolean } & (
  { kind: 'struct'; members: Member[] } | { kind: 'enum'; words: string[] }
);
type Made = { kind: 'struct'; members: Member[] } | { kind: 'enum'; words: string[] };

/** Ids that shared/domain has a type for; the others get one of their own. */
export const domainIds: Record<string, string> = {
  usr: 'UserId',
  ses: 'SessionId',
  wal: 'WalletId',
  kyc: 'VerificationId',
  prop: 'PropertyId',
  doc: 'DocumentId',
  pur: 'PurchaseId',
  prp: 'ProposalId',
  ctx: 'ChainTransactionId',
  lse: 'LeaseId',
  lnk: 'PaymentLinkId',
  chg: 'ChargeId',
  exp: 'ExpenseId',
  ntf: 'NotificationId',
  ord: 'OrderId',
  trd: 'TradeId',
  ocn: 'OrderCancellationId',
  col: 'CollectionId',
  cnv: 'ConversionId',
  val: 'ValuationId',
  upl: 'UploadId',
};
export const ownIds: Record<string, string> = { dst: 'DistributionId', stp: 'StopId' };

const amounts: Record<string, string> = { Usdc: 'Usdc', Shares: 'Shares', Dollars: 'UsdCents' };

export class Model {
  readonly definitions = new Map<string, Definition>();
  private readonly api: OpenApi;

  constructor(api: OpenApi) {
    this.api = api;
  }

  /** The C++ type of a schema; `name` is for what it has to make: an inline object or list of words. */
  typeOf(schema: Schema, name: string, memberName = ''): Type {
    if (schema.$ref) return this.named(schema.$ref, name);
    if (schema.anyOf) {
      const parts = schema.anyOf.filter((part) => part.type !== 'null');
      if (parts.length !== 1) throw new Error(`${name}: anyOf is understood for "or null" only`);
      return { ...this.typeOf(parts[0]!, name, memberName), isNullable: true };
    }
    const types = [schema.type ?? 'object'].flat();
    const isNullable = types.includes('null');
    const type = types.find((word) => word !== 'null');
    return { ...this.plain(schema, type ?? 'object', name, memberName), isNullable };
  }

  /** Marks what `type` is made of as used by `tag`. */
  use(type: Type, tag: string, isSent: boolean): void {
    const definition = type.uses ? this.definitions.get(type.uses) : undefined;
    if (!definition || (definition.tags.has(tag) && (definition.isSent || !isSent))) return;
    definition.tags.add(tag);
    definition.isSent ||= isSent;
    if (definition.kind === 'struct') for (const member of definition.members) this.use(member.type, tag, isSent);
  }

  private named(ref: string, name: string): Type {
    const schemaName = refName(ref);
    const schema = followed(this.api, { $ref: ref } as Schema);
    if (amounts[schemaName]) return { cpp: amounts[schemaName], isNullable: false };
    const isOwnType = schema.properties || schema.enum;
    return this.typeOf(schema, isOwnType ? schemaName : name);
  }

  private plain(schema: Schema, type: string, name: string, memberName: string): Omit<Type, 'isNullable'> {
    switch (type) {
      case 'integer':
        return { cpp: 'qint64' };
      case 'number':
        return { cpp: 'double' };
      case 'boolean':
        return { cpp: 'bool' };
      case 'array': {
        const item = this.typeOf(schema.items ?? {}, singular(name));
        return { ...item, cpp: `QList<${item.cpp}>` };
      }
      case 'string':
        return this.text(schema, name, memberName);
      default:
        return this.object(schema, name);
    }
  }

  private text(schema: Schema, name: string, memberName: string): Omit<Type, 'isNullable'> {
    if (schema.format === 'date-time') return { cpp: 'QDateTime' };
    if (schema.format === 'date') return { cpp: 'QDate' };
    if (schema.enum) {
      const words = schema.enum.filter((word) => word !== null);
      this.define(name, { kind: 'enum', words });
      return { cpp: name, uses: name };
    }
    const prefix = /^\^([a-z]+)_\[/.exec(schema.pattern ?? '')?.[1];
    if (prefix) {
      const id = domainIds[prefix] ?? ownIds[prefix];
      if (!id) throw new Error(`${name}: no type for ids with "${prefix}_"`);
      return { cpp: id };
    }
    if (memberName.endsWith('_usd')) return { cpp: 'UsdCents' };
    if (memberName === 'price_per_share') return { cpp: 'Usdc' };
    return { cpp: 'QString' };
  }

  private object(schema: Schema, name: string): Omit<Type, 'isNullable'> {
    if (!schema.properties) return { cpp: 'QJsonObject' };
    const known = this.definitions.get(name);
    if (known) return { cpp: name, uses: name };
    const required = new Set(schema.required ?? []);
    const members = Object.entries(schema.properties).map(([member, type]) => ({
      name: member,
      type: this.typeOf(type, name + pascal(member), member),
      isRequired: required.has(member),
    }));
    this.define(name, { kind: 'struct', members });
    return { cpp: name, uses: name };
  }

  private define(name: string, made: Made): void {
    const known = this.definitions.get(name);
    if (!known) this.definitions.set(name, { name, tags: new Set(), isSent: false, ...made });
    else if (known.kind === 'enum' && made.kind === 'enum' && known.words.join() === made.words.join()) return;
    else throw new Error(`two different things would be called ${name}`);
    if (made.kind === 'enum' && new Set(made.words.map(enumerator)).size !== made.words.length)
      throw new Error(`two words of ${name} are spelled alike in C++`);
  }
}

/** A struct that is a page of a list and nothing else; it becomes Page<item>. */
export function pageItem(definition: Definition | undefined): string | undefined {
  if (definition?.kind !== 'struct') return undefined;
  const names = definition.members.map((member) => member.name).sort();
  if (names.join() !== 'items,next_cursor' && names.join() !== 'items') return undefined;
  return /^QList<(.*)>$/.exec(definition.members.find((member) => member.name === 'items')!.type.cpp)?.[1];
}
