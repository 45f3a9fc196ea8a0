// SPDX-License-Identifier: GPL-3.0-or-later
// Where Subsquid's store looks for its entities. In JavaScript, as it loads them by name.
import { Column, Entity, PrimaryColumn } from 'typeorm';

const asText = { to: (value) => value?.toString(), from: (value) => BigInt(value) };
const amount = { type: 'numeric', nullable: false, transformer: asText };

export class Transfer {
  constructor(fields) {
    Object.assign(this, fields);
  }
}
PrimaryColumn({ type: 'text' })(Transfer.prototype, 'id');
for (const name of ['token', 'sender', 'receiver']) Column({ type: 'text', nullable: false })(Transfer.prototype, name);
for (const name of ['block', 'time', 'value']) Column(amount)(Transfer.prototype, name);
Entity('transfer')(Transfer);

export class Holder {
  constructor(fields) {
    Object.assign(this, fields);
  }
}
PrimaryColumn({ type: 'text' })(Holder.prototype, 'id');
Column(amount)(Holder.prototype, 'balance');
Entity('holder')(Holder);
