// SPDX-License-Identifier: GPL-3.0-or-later
// Short names of what the API gives.
import type { components, operations } from '@/generated/api';

export type Schemas = components['schemas'];
export type Session = Schemas['Session'];
export type User = Schemas['User'];
export type Role = Schemas['Role'];
export type Property = Schemas['Property'];
export type Token = Schemas['Token'];

/** The body of an operation's good answer: AnswerOf<'listOrders'>. */
export type AnswerOf<Id extends keyof operations> = operations[Id] extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends 200 | 201
        ? Responses[Status] extends { content: { 'application/json': infer Body } }
          ? Body
          : never
        : never;
    }[keyof Responses]
  : never;

/** One row of a list. */
export type ItemOf<Id extends keyof operations> = AnswerOf<Id> extends { items: (infer Item)[] } ? Item : never;
