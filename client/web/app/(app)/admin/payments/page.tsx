// SPDX-License-Identifier: GPL-3.0-or-later
import { AdminPayments } from '@/features/admin/payments';
import { titled } from '@/lib/titled';

function AdminPaymentsPage() {
  return <AdminPayments />;
}

export default titled('common.areas.payments', AdminPaymentsPage);
