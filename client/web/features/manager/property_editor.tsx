// SPDX-License-Identifier: GPL-3.0-or-later
// A property step by step: it can be saved at any step, and what was typed is kept in this browser until the server has it.
'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { useConfirm } from '@/components/confirm';
import { Loaded } from '@/components/states';
import { ButtonRow, Card, Notice, PageHeader, Stack } from '@/components/surface';
import { Problem } from '@/components/problem';
import { useToast } from '@/components/toasts';
import { StatePill } from '@/components/values';
import { answer, api } from '@/lib/api/client';
import type { Property } from '@/lib/api/types';
import { useApiForm } from '@/lib/forms/use_api_form';
import { useUser } from '@/lib/session/session';
import { DocumentsPanel } from './documents_panel';
import { draftKey, forgetDraft, keepDraft, keptDraft } from './kept_draft';
import {
  newProperty,
  propertySchema,
  stepOf,
  steps,
  typedOf,
  type PropertyDraft,
  type Step,
  type TypedProperty,
} from './property_form';
import { PropertyReview } from './property_review';
import { PropertySteps } from './property_steps';
import styles from './manager.module.css';

export function PropertyEditor({ id }: { id?: string }) {
  const property = useQuery({
    queryKey: ['property', id],
    queryFn: () => answer(api.GET('/properties/{property_id}', { params: { path: { property_id: id ?? '' } } })),
    enabled: id !== undefined,
  });
  if (id === undefined) return <Editor key="new" />;
  return <Loaded query={property}>{(found) => <Editor key={found.id} property={found} />}</Loaded>;
}

const isEditable = (property: Property | undefined) =>
  !property || property.state === 'DRAFT' || property.state === 'CHANGES_REQUESTED';

function useSave(property: Property | undefined) {
  const t = useTranslations('manager.editor');
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const draft = draftKey(useUser().id, property?.id);
  const saved = property ? typedOf(property) : newProperty;
  const form = useApiForm<PropertyDraft, Property>({
    schema: propertySchema,
    values: saved as never,
    send: (body) =>
      property
        ? answer(api.PUT('/properties/{property_id}', { params: { path: { property_id: property.id } }, body }))
        : answer(api.POST('/properties', { body })),
    done: (answered) => {
      fields.reset(typedOf(answered) as never);
      forgetDraft(draft);
      toast(t('saved'));
      client.setQueryData(['property', answered.id], answered);
      void client.invalidateQueries({ queryKey: ['properties'] });
      if (!property) router.replace(`/manager/properties/${answered.id}?step=documents`);
    },
  });
  const { form: fields } = form;
  useEffect(() => {
    const kept = keptDraft(draft);
    if (kept && isEditable(property)) fields.reset(kept as never, { keepDefaultValues: true });
    const watched = fields.watch((typed) => keepDraft(draft, typed as unknown as TypedProperty));
    return () => watched.unsubscribe();
  }, [fields, property, draft]);
  return form;
}

function Editor({ property }: { property?: Property }) {
  const t = useTranslations('manager.editor');
  const form = useSave(property);
  const [step, setStep] = useState<Step>('building');
  useEffect(() => {
    const wanted = new URLSearchParams(window.location.search).get('step');
    setStep((now) => steps.find((known) => known === wanted) ?? now);
  }, []);
  const errors = Object.keys(form.form.formState.errors);
  const count = form.form.formState.submitCount;
  const first = errors[0];
  useEffect(() => {
    if (first) setStep(stepOf(first));
    // Once for each try, not while somebody mends it.
  }, [count]);
  const at = steps.indexOf(step);
  const editable = isEditable(property);
  const title = property?.name ?? t('new');
  return (
    <>
      <PageHeader
        title={title}
        lead={editable ? t('lead') : undefined}
        mark={property ? <StatePill of="property" state={property.state} /> : undefined}
        action={
          property ? (
            <ButtonLink href={`/manager/valuations?property=${property.id}`}>{t('valuations')}</ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        {property?.state === 'CHANGES_REQUESTED' && property.review_note ? (
          <Notice tone="warning" title={t('changesAsked')}>
            {property.review_note}
          </Notice>
        ) : null}
        {property?.state === 'REJECTED' && property.review_note ? (
          <Notice tone="danger" title={t('rejected')}>
            {property.review_note}
          </Notice>
        ) : null}
        <nav aria-label={t('steps')} className={styles.steps}>
          {steps.map((each, index) => (
            <button
              key={each}
              type="button"
              className={styles.step}
              aria-current={each === step ? 'step' : undefined}
              onClick={() => setStep(each)}
            >
              {index + 1}. {t(`step.${each}`)}
            </button>
          ))}
        </nav>
        <Card>
          <form onSubmit={form.submit} method="post" noValidate className="form">
            <PropertySteps form={form} step={step} isEditable={editable} />
            {form.error ? <Problem error={form.error} /> : null}
            {editable && at < 3 ? (
              <ButtonRow>
                <Button type="submit" kind="primary" isBusy={form.isBusy}>
                  {t('save')}
                </Button>
                {at < steps.length - 1 ? (
                  <Button onClick={() => setStep(steps[at + 1] ?? step)}>{t('next')}</Button>
                ) : null}
              </ButtonRow>
            ) : null}
          </form>
          {step === 'documents' ? (
            property ? (
              <DocumentsPanel property={property} />
            ) : (
              <Notice>{t('saveFirst')}</Notice>
            )
          ) : null}
          {step === 'review' ? (
            <Stack>
              <PropertyReview draft={form.form.getValues() as unknown as TypedProperty} />
              <Hand property={property} isChanged={form.form.formState.isDirty} />
            </Stack>
          ) : null}
        </Card>
      </Stack>
    </>
  );
}

/** Handing it in, and calling it back. */
function Hand({ property, isChanged }: { property: Property | undefined; isChanged: boolean }) {
  const t = useTranslations('manager.editor');
  const client = useQueryClient();
  const [question, ask] = useConfirm();
  if (!property) return <Notice>{t('saveFirst')}</Notice>;
  const path = { params: { path: { property_id: property.id } } };
  const take = (changed: Property) => {
    client.setQueryData(['property', changed.id], changed);
    void client.invalidateQueries({ queryKey: ['properties'] });
  };
  const submit = () =>
    ask({
      title: t('submitAsk', { name: property.name }),
      consequence: t('submitText'),
      confirm: t('submit'),
      act: async () => take(await answer(api.POST('/properties/{property_id}/submit', path))),
      done: t('submitted'),
    });
  const withdraw = () =>
    ask({
      title: t('withdrawAsk', { name: property.name }),
      consequence: t('withdrawText'),
      confirm: t('withdraw'),
      isDanger: true,
      act: async () => take(await answer(api.POST('/properties/{property_id}/withdraw', path))),
      done: t('withdrawn'),
    });
  return (
    <>
      {isEditable(property) && isChanged ? <Notice tone="warning">{t('saveThenSubmit')}</Notice> : null}
      <ButtonRow>
        {isEditable(property) && !isChanged ? (
          <Button kind="primary" onClick={submit}>
            {t('submit')}
          </Button>
        ) : null}
        {property.state === 'PENDING_APPROVAL' ? (
          <Button kind="dangerBeside" onClick={withdraw}>
            {t('withdrawReview')}
          </Button>
        ) : null}
      </ButtonRow>
      {question}
    </>
  );
}
