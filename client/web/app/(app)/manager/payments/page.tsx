// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerPayments } from '@/features/manager/payments';

export const generateMetadata = areaMetadata('payments');

export default function ManagerPaymentsPage() {
  return <ManagerPayments />;
}
