// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import type { Column } from '@/components/data_table';
import { PageHeader } from '@/components/surface';
import { DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { User } from '@/lib/api/types';
import { ListPage } from './list_page';
import { roles, UserPanel, UserState, userStateOf } from './user_panel';
import styles from './admin.module.css';

export function Users() {
  const t = useTranslations('admin.users');
  const areas = useTranslations('common.areas');
  const words = useTranslations('common.roles');
  const [shown, setShown] = useState<User>();
  const columns: Column<User>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: ({ name, email }) => (
        <div>
          {name}
          <p className={`muted small ${styles.mail}`} title={email}>
            {email}
          </p>
        </div>
      ),
      csv: ({ name }) => name,
      sortBy: ({ name }) => name,
    },
    {
      id: 'roles',
      header: t('roles'),
      cell: (user) => user.roles.map((role) => words(role)).join(', '),
      csv: (user) => user.roles.map((role) => words(role)).join(', '),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (user) => <UserState user={user} />,
      csv: (user) => t(userStateOf(user)),
    },
    {
      id: 'since',
      header: t('since'),
      cell: ({ created_at: at }) => <DateTime at={at} day />,
      csv: ({ created_at: at }) => at,
      sortBy: ({ created_at: at }) => at,
    },
    {
      id: 'acts',
      header: t('acts'),
      cell: (user) => (
        <Button kind="quiet" onClick={() => setShown(user)} aria-label={t('manageOf', { name: user.name })}>
          {t('manage')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={areas('users')} lead={t('lead')} />
      <ListPage
        label={areas('users')}
        queryKey={['admin', 'users']}
        load={(cursor, filter) => {
          const role = roles.find((known) => known === filter);
          return answer(api.GET('/users', { params: { query: { role, cursor } } }));
        }}
        columns={columns}
        rowId={({ id }) => id}
        filter={{ label: t('role'), options: roles.map((value) => ({ value, words: words(value) })) }}
        inFile={[{ header: t('email'), csv: ({ email }) => email }]}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      {shown ? <UserPanel user={shown} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}
