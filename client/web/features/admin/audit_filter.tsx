// SPDX-License-Identifier: GPL-3.0-or-later
// What to look for in the log: people and properties by name, acts by words.
'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/button';
import { SelectField, TextField, type TextFieldProps } from '@/components/field';
import { Problem } from '@/components/problem';
import { ButtonRow } from '@/components/surface';
import { dayEnd, dayStart } from '@/lib/format/days';
import { auditActions } from './audit_words';
import { subjectOf, type Subject } from './subjects';
import { personByMail, propertiesByWords, usePeople, useProperties } from './use_subjects';
import styles from './admin.module.css';

/** As the API takes it. */
export interface AuditFilter {
  actor?: string;
  action?: string;
  object?: string;
  from?: string;
  to?: string;
}

const nothing = { who: '', action: '', about: '', from: '', to: '' };
type Typed = typeof nothing;
type Field = keyof Typed;

/** `others` looks among those that are not offered: there are too many, or they have not come yet. */
async function idOf(
  typed: string,
  subjects: Subject[],
  others?: (words: string) => Promise<Subject[]>,
): Promise<{ id?: string; error?: 'nobody' | 'several' }> {
  if (typed.trim() === '') return {};
  const found = subjectOf(typed, subjects);
  if (typeof found === 'object') return found;
  if (found === 'nobody' && typed.includes('@')) {
    const person = await personByMail(typed.trim());
    if (person) return { id: person.id };
  } else if (found === 'nobody' && others) {
    const among = subjectOf(typed, await others(typed.trim()));
    return typeof among === 'object' ? among : { error: among };
  }
  return { error: found };
}

export function AuditFilterForm({ onChange }: { onChange: (filter: AuditFilter) => void }) {
  const t = useTranslations('audit');
  const common = useTranslations('common');
  const people = usePeople();
  const subjects = [...useProperties(), ...people];
  const [typed, setTyped] = useState(nothing);
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const field = (name: Field) => ({
    value: typed[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const look = async () => {
    const [who, about] = await Promise.all([idOf(typed.who, people), idOf(typed.about, subjects, propertiesByWords)]);
    const found: typeof errors = {};
    if (who.error) found.who = t(who.error);
    if (about.error) found.about = t(about.error);
    if (typed.from && typed.to && typed.to < typed.from) found.to = t('backwards');
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    onChange({
      actor: who.id,
      action: typed.action || undefined,
      object: about.id,
      from: typed.from ? dayStart(typed.from) : undefined,
      to: typed.to ? dayEnd(typed.to) : undefined,
    });
  };
  const search = async () => {
    setBusy(true);
    setFailure(undefined);
    await look().catch(setFailure);
    setBusy(false);
  };
  const clear = () => {
    setTyped(nothing);
    setErrors({});
    setFailure(undefined);
    onChange({});
  };
  return (
    <form
      className="form"
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void search();
      }}
    >
      <div className={styles.two}>
        <SubjectField label={t('who')} hint={t('whoHint')} subjects={people} {...field('who')} />
        <SelectField label={t('what')} {...field('action')}>
          <option value="">{t('anything')}</option>
          {Object.entries(auditActions).map(([kind, acts]) => (
            <optgroup key={kind} label={t(`group.${kind}`)}>
              {acts.map((act) => (
                <option key={act} value={`${kind}.${act}`}>
                  {t(`action.${kind}.${act}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <SubjectField label={t('about')} hint={t('aboutHint')} subjects={subjects} {...field('about')} />
      </div>
      <div className={styles.period}>
        <TextField label={t('from')} type="date" {...field('from')} />
        <TextField label={t('to')} type="date" {...field('to')} />
        <div className={styles.go}>
          <ButtonRow>
            <Button type="submit" isBusy={isBusy}>
              {common('actions.search')}
            </Button>
            <Button kind="quiet" onClick={clear}>
              {common('states.clearFilters')}
            </Button>
          </ButtonRow>
        </div>
      </div>
      <Problem error={failure} />
    </form>
  );
}

/** Offers what is called like what is typed: the browser's own list, which works with every keyboard, reader and phone. */
function SubjectField({ subjects, ...rest }: TextFieldProps & { subjects: Subject[] }) {
  const list = useId();
  return (
    <>
      <TextField {...rest} list={list} autoComplete="off" />
      <datalist id={list}>
        {subjects.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
    </>
  );
}
