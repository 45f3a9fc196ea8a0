// SPDX-License-Identifier: GPL-3.0-or-later
// Where mails to tenants lead.
import { redirect } from 'next/navigation';

export default function RentPage() {
  redirect('/home');
}
