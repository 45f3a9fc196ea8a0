// SPDX-License-Identifier: GPL-3.0-or-later
import { Users } from '@/features/admin/users';
import { titled } from '@/lib/titled';

function UsersPage() {
  return <Users />;
}

export default titled('common.areas.users', UsersPage);
