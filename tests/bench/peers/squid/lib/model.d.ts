// SPDX-License-Identifier: GPL-3.0-or-later
export class Transfer {
  constructor(fields?: Partial<Transfer>);
  id: string;
  token: string;
  sender: string;
  receiver: string;
  block: bigint;
  time: bigint;
  value: bigint;
}
export class Holder {
  constructor(fields?: Partial<Holder>);
  id: string;
  balance: bigint;
}
