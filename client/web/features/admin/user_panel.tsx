// SPDX-License-Identifier: GPL-3.0-or-later
// One account: who it is, its roles, and taking it out of use.
'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { Button } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { CheckField } from '@/components/field';
import { Form } from '@/components/form';
import { Panel } from '@/components/panel';
import { ButtonRow, Facts, Pill } from '@/components/surface';
import { useToast } from '@/components/toasts';
import { DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Role, User } from '@/lib/api/types';
import { useApiForm } from '@/lib/forms/use_api_form';

export const roles: Role[] = ['investor', 'property_manager', 'admin', 'tenant'];

export function UserState({ user }: { user: User }) {
  const t = useTranslations('admin.users');
  return (
    <Pill tone={user.disabled ? 'danger' : user.email_verified ? 'positive' : 'warning'}>{t(userStateOf(user))}</Pill>
  );
}

export const userStateOf = (user: User) => (user.disabled ? 'disabled' : user.email_verified ? 'active' : 'unverified');

export function UserPanel({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useTranslations('admin.users');
  const { question, switchUser, resetApp } = useUserActs(onClose);
  return (
    <>
      <Panel title={user.name} onClose={onClose}>
        <Facts
          facts={[
            { label: t('email'), value: user.email },
            { label: t('state'), value: <UserState user={user} /> },
            { label: t('since'), value: <DateTime at={user.created_at} day /> },
            { label: t('app'), value: user.totp_enabled ? t('appSet') : t('appNotSet') },
          ]}
        />
        <RolesForm user={user} onClose={onClose} />
        <h3>{t('account')}</h3>
        <ButtonRow>
          <Button kind={user.disabled ? 'secondary' : 'dangerBeside'} onClick={() => switchUser(user)}>
            {user.disabled ? t('enable') : t('disable')}
          </Button>
          {user.totp_enabled ? (
            <Button kind="dangerBeside" onClick={() => resetApp(user)}>
              {t('reset')}
            </Button>
          ) : null}
        </ButtonRow>
      </Panel>
      {question}
    </>
  );
}

function useUserActs(onDone: () => void) {
  const t = useTranslations('admin.users');
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['admin', 'users'] });
    onDone();
  };
  const switchUser = ({ id, name, disabled }: User) => {
    const path = { params: { path: { user_id: id } } };
    ask({
      title: disabled ? t('enableAsk', { name }) : t('disableAsk', { name }),
      consequence: disabled ? t('enableText') : t('disableText'),
      confirm: disabled ? t('enable') : t('disable'),
      isDanger: !disabled,
      act: async () => {
        await answer(disabled ? api.POST('/users/{user_id}/enable', path) : api.POST('/users/{user_id}/disable', path));
        await done();
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
        await done();
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
    <Form
      form={form}
      actions={
        <ButtonRow>
          <Button type="submit" kind="primary" isBusy={form.isBusy}>
            {t('saveRoles')}
          </Button>
        </ButtonRow>
      }
    >
      <h3>{t('roles')}</h3>
      <p className="muted">{t('rolesText')}</p>
      {roles.map((role) => (
        <CheckField key={role} label={words(role)} {...form.field(role)} />
      ))}
    </Form>
  );
}
