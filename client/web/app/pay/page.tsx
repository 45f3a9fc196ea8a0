// SPDX-License-Identifier: GPL-3.0-or-later
import { PayLink } from '@/features/tenant/pay_link';

export default function PayPage() {
  return <PayLink />;
}
