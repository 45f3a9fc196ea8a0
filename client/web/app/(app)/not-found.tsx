// SPDX-License-Identifier: GPL-3.0-or-later
import { NotFoundState } from '@/components/states';
import { titled } from '@/lib/titled';

export default titled('common.states.notFound', NotFoundState);
