// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Form } from './form';
import { Panel } from './panel';
import { ButtonRow } from './surface';

interface FormPanelProps {
  title: string;
  /** Of useApiForm(). */
  form: Parameters<typeof Form>[0]['form'] & { isBusy: boolean };
  submit: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a sheet at the side. */
export function FormPanel({ title, form, submit, onClose, children }: FormPanelProps) {
  const t = useTranslations('common.actions');
  return (
    <Panel title={title} onClose={onClose}>
      <Form
        form={form}
        actions={
          <ButtonRow>
            <Button type="submit" kind="primary" isBusy={form.isBusy}>
              {submit}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </ButtonRow>
        }
      >
        {children}
      </Form>
    </Panel>
  );
}
