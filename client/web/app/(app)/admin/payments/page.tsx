// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { AdminPayments } from '@/features/admin/payments';

export const generateMetadata = areaMetadata('payments');

export default function AdminPaymentsPage() {
  return <AdminPayments />;
}
