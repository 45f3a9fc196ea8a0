// SPDX-License-Identifier: GPL-3.0-or-later
import { ManagerExpenses } from '@/features/manager/expenses';
import { titled } from '@/lib/titled';

function ManagerExpensesPage() {
  return <ManagerExpenses />;
}

export default titled('common.areas.expenses', ManagerExpensesPage);
