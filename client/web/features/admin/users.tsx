// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import type { Column } from '@/components/data_table';
import { CheckField } from '@/components/field';
import { FormPanel } from '@/components/form_panel';
import { ButtonRow, PageHeader, Pill } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Role, User } from '@/lib/api/types';
import { useApiForm } from '@/lib/forms/use_api_form';
import { ListPage } from './list_page';
import styles from './admin.module.css';

const roles: Role[] = ['investor', 'property_manager', 'admin', 'tenant'];

export function Users() {
  const t = useTranslations('admin.users');
  const areas = useTranslations('common.areas');
  const words = useTranslations('common.roles');
  const [changing, setChanging] = useState<User>();
  const { question, switchUser, resetApp } = useUserActs();
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
      cell: (user) => (
        <Pill tone={user.disabled ? 'danger' : user.email_verified ? 'positive' : 'warning'}>
          {user.disabled ? t('disabled') : user.email_verified ? t('active') : t('unverified')}
        </Pill>
      ),
      csv: (user) => (user.disabled ? t('disabled') : user.email_verified ? t('active') : t('unverified')),
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
        <ButtonRow>
          <Button kind="quiet" onClick={() => setChanging(user)} aria-label={t('rolesOf', { name: user.name })}>
            {t('changeRoles')}
          </Button>
          <Button
            kind="quiet"
            onClick={() => switchUser(user)}
            aria-label={user.disabled ? t('enableOf', { name: user.name }) : t('disableOf', { name: user.name })}
          >
            {user.disabled ? t('enable') : t('disable')}
          </Button>
          {user.totp_enabled ? (
            <Button kind="quiet" onClick={() => resetApp(user)} aria-label={t('resetOf', { name: user.name })}>
              {t('reset')}
            </Button>
          ) : null}
        </ButtonRow>
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
      {changing ? <RolesForm user={changing} onClose={() => setChanging(undefined)} /> : null}
      {question}
    </>
  );
}

function useUserActs() {
  const t = useTranslations('admin.users');
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const refresh = () => client.invalidateQueries({ queryKey: ['admin', 'users'] });
  const switchUser = ({ id, name, disabled }: User) => {
    const path = { params: { path: { user_id: id } } };
    ask({
      title: disabled ? t('enableAsk', { name }) : t('disableAsk', { name }),
      consequence: disabled ? t('enableText') : t('disableText'),
      confirm: disabled ? t('enable') : t('disable'),
      isDanger: !disabled,
      act: async () => {
        await answer(disabled ? api.POST('/users/{user_id}/enable', path) : api.POST('/users/{user_id}/disable', path));
        await refresh();
      },
      done: disabled ? t('enabled', { name }) : t('nowDisabled', { name }),
    });
  };
  const resetApp = ({ id, name }: User) =>
    ask({
      title: t('resetAsk', { name }),
      consequence: t('resetText'),
      confirm: t('reset'),
      isDanger: true,
      act: async () => {
        await answer(api.POST('/users/{user_id}/totp-reset', { params: { path: { user_id: id } } }));
        await refresh();
      },
      done: t('resetDone', { name }),
    });
  return { question, switchUser, resetApp };
}

const schema = z.object({
  ...{ investor: z.boolean(), property_manager: z.boolean(), admin: z.boolean(), tenant: z.boolean() },
});

function RolesForm({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations('admin.users');
  const words = useTranslations('common.roles');
  const client = useQueryClient();
  const toast = useToast();
  const has = (role: Role) => user.roles.includes(role);
  const form = useApiForm({
    schema,
    values: {
      investor: has('investor'),
      property_manager: has('property_manager'),
      admin: has('admin'),
      tenant: has('tenant'),
    },
    send: (values) =>
      answer(
        api.PUT('/users/{user_id}/roles', {
          params: { path: { user_id: user.id } },
          body: { roles: roles.filter((role) => values[role]) },
        }),
      ),
    done: (answered) => {
      const waits = answered !== undefined && 'state' in answered && answered.state === 'NEEDS_SECOND_ADMIN';
      toast(waits ? t('secondAdmin') : t('rolesChanged', { name: user.name }));
      void client.invalidateQueries({ queryKey: ['admin', 'users'] });
      onClose();
    },
  });
  return (
    <FormPanel title={t('rolesOf', { name: user.name })} form={form} submit={t('saveRoles')} onClose={onClose}>
      <p className="muted">{t('rolesText')}</p>
      {roles.map((role) => (
        <CheckField key={role} label={words(role)} {...form.field(role)} />
      ))}
    </FormPanel>
  );
}
