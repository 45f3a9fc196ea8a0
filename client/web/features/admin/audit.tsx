// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import type { Column } from '@/components/data_table';
import { TextField } from '@/components/field';
import { Named } from '@/components/named';
import { ButtonRow, PageHeader } from '@/components/surface';
import { Address, DateTime } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Schemas } from '@/lib/api/types';
import { ListPage } from './list_page';
import styles from './admin.module.css';

type Entry = Schemas['AuditEntry'];

interface Filter {
  actor: string;
  action: string;
  object: string;
}

const nothing: Filter = { actor: '', action: '', object: '' };

export function Audit() {
  const t = useTranslations('admin.audit');
  const areas = useTranslations('common.areas');
  const [filter, setFilter] = useState(nothing);
  const columns: Column<Entry>[] = [
    {
      id: 'seq',
      header: t('number'),
      align: 'end',
      cell: ({ seq }) => seq,
      csv: ({ seq }) => seq,
      sortBy: ({ seq }) => seq,
    },
    {
      id: 'at',
      header: t('when'),
      cell: ({ at }) => <DateTime at={at} />,
      csv: ({ at }) => at,
      sortBy: ({ at }) => at,
    },
    {
      id: 'actor',
      header: t('who'),
      cell: ({ actor }) => (actor ? <Named id={actor} /> : t('server')),
      csv: ({ actor }) => actor ?? t('server'),
    },
    {
      id: 'action',
      header: t('what'),
      cell: ({ action }) => <code>{action}</code>,
      csv: ({ action }) => action,
      sortBy: ({ action }) => action,
    },
    {
      id: 'object',
      header: t('about'),
      cell: ({ object_id: id }) => <Named id={id} />,
      csv: ({ object_kind: kind, object_id: id }) => `${kind} ${id}`,
    },
    {
      id: 'hash',
      header: t('hash'),
      cell: ({ hash }) => <Address address={hash} isCopied={false} />,
      csv: ({ hash }) => hash,
    },
  ];
  const { actor, action, object } = filter;
  return (
    <>
      <PageHeader title={areas('audit')} lead={t('lead')} />
      <ListPage
        label={areas('audit')}
        queryKey={['admin', 'audit', filter]}
        load={(cursor) =>
          answer(
            api.GET('/audit-log', {
              params: {
                query: { actor: actor || undefined, action: action || undefined, object: object || undefined, cursor },
              },
            }),
          )
        }
        columns={columns}
        rowId={({ seq }) => String(seq)}
        empty={{ title: t('none'), text: t('noneText') }}
      >
        <FilterForm onChange={setFilter} />
      </ListPage>
    </>
  );
}

function FilterForm({ onChange }: { onChange: (filter: Filter) => void }) {
  const t = useTranslations('admin.audit');
  const common = useTranslations('common');
  const [typed, setTyped] = useState(nothing);
  const field = (name: keyof Filter) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <form
      className="form"
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ actor: typed.actor.trim(), action: typed.action.trim(), object: typed.object.trim() });
      }}
    >
      <div className={styles.two}>
        <TextField label={t('who')} hint={t('whoHint')} {...field('actor')} />
        <TextField label={t('what')} hint={t('whatHint')} {...field('action')} />
        <TextField label={t('about')} hint={t('aboutHint')} {...field('object')} />
      </div>
      <ButtonRow>
        <Button type="submit">{common('actions.search')}</Button>
        <Button
          kind="quiet"
          onClick={() => {
            setTyped(nothing);
            onChange(nothing);
          }}
        >
          {common('states.clearFilters')}
        </Button>
      </ButtonRow>
    </form>
  );
}
