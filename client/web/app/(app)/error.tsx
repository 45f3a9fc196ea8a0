// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

export { FailedPage as default } from '@/components/failed_page';
