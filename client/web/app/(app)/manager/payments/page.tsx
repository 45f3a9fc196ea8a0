// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerPayments } from '@/features/manager/payments';
import { titled } from '@/lib/titled';

function ManagerPaymentsPage() {
  return <ManagerPayments />;
}

export default titled('common.areas.payments', ManagerPaymentsPage);
