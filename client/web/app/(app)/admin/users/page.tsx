// SPDX-License-Identifier: GPL-3.0-or-later
import { areaMetadata } from '@/lib/area_metadata';
import { Users } from '@/features/admin/users';

export const generateMetadata = areaMetadata('users');

export default function UsersPage() {
  return <Users />;
}
