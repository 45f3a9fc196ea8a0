// SPDX-License-Identifier: GPL-3.0-or-later
// A form that is checked by a zod schema before it is sent, and shows beside its fields what the server says of them.
//
//   const form = useApiForm({ schema, values: { name: '' }, send: (body) => answer(api.POST('/things', { body })), done });
//   <form onSubmit={form.submit} noValidate>
//     <TextField label={t('name')} {...form.field('name')} />
//     {form.problem ? <Notice tone="danger">{form.problem}</Notice> : null}
//     <Button type="submit" kind="primary" isBusy={form.isBusy}>{t('save')}</Button>
'use client';

import { useState } from 'react';
import {
  get,
  set,
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
} from 'react-hook-form';
import type { z } from 'zod';
import { ApiError } from '../api/problem';
import { useProblemWords } from '../api/use_problem_words';
import { fieldProblemOf } from './issue';

export interface ApiFormOptions<Values extends FieldValues, Answer> {
  /** From what is typed to what is sent. A message of its own (refine) must be translated. */
  schema: z.ZodType<Values, any>;
  values: DefaultValues<Values>;
  send: (values: Values) => Promise<Answer>;
  done?: (answer: Answer, values: Values) => unknown;
  /** True when it has dealt with the refusal itself. */
  refused?: (error: ApiError, values: Values) => boolean;
}

export function useApiForm<Values extends FieldValues, Answer>(options: ApiFormOptions<Values, Answer>) {
  const words = useProblemWords();
  const [error, setError] = useState<unknown>();
  const resolver: Resolver<Values> = async (typed) => {
    const checked = await options.schema.safeParseAsync(typed);
    if (checked.success) return { values: checked.data, errors: {} };
    const errors = {};
    for (const issue of checked.error.issues) {
      const message = issue.code === 'custom' ? issue.message : words.field(fieldProblemOf(issue));
      if (!get(errors, issue.path.join('.'))) set(errors, issue.path.join('.'), { type: issue.code, message });
    }
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
  const form = useForm<Values>({ defaultValues: options.values, resolver });

  const show = (failure: unknown) => {
    const unknown: unknown[] = [];
    for (const problem of failure instanceof ApiError ? failure.fields : []) {
      const isHere = get(form.getValues(), problem.field) !== undefined;
      if (isHere) form.setError(problem.field as Path<Values>, { message: words.field(problem) });
      else unknown.push(problem);
    }
    const isAllShown = failure instanceof ApiError && failure.fields.length > 0 && unknown.length === 0;
    setError(isAllShown ? undefined : failure);
  };

  const submit = form.handleSubmit(async (values) => {
    setError(undefined);
    try {
      const answer = await options.send(values);
      await options.done?.(answer, values);
    } catch (failure) {
      if (!(failure instanceof ApiError) || !options.refused?.(failure, values)) show(failure);
    }
  });

  return {
    form,
    submit: (event: { preventDefault: () => void }) => void submit(event as never),
    isBusy: form.formState.isSubmitting,
    error,
    /** What to say about the whole form. */
    problem: error === undefined ? undefined : words.sentence(error),
    field: (name: Path<Values>) => ({
      ...form.register(name),
      error: (get(form.formState.errors, name) as { message?: string } | undefined)?.message,
    }),
  };
}
