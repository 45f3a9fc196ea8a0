// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { ManagerExpenses } from '@/features/manager/expenses';

export const generateMetadata = areaMetadata('expenses');

export default function ManagerExpensesPage() {
  return <ManagerExpenses />;
}
