// SPDX-License-Identifier: GPL-3.0-or-later
import type { z } from 'zod';
import type { FieldProblem } from '../api/problem';

/** What zod found, in the words that the server has for the same (openapi.yaml, invalid_fields). */
export function fieldProblemOf(issue: z.core.$ZodIssue): FieldProblem {
  const field = issue.path.join('.');
  switch (issue.code) {
    case 'too_small': {
      if (issue.origin !== 'string') return { field, reason: 'out_of_range', params: { min: issue.minimum } };
      if (issue.minimum === 1) return { field, reason: 'required', params: {} };
      return { field, reason: 'too_short', params: { min: issue.minimum } };
    }
    case 'too_big': {
      if (issue.origin !== 'string') return { field, reason: 'out_of_range', params: {} };
      return { field, reason: 'too_long', params: { max: issue.maximum } };
    }
    case 'invalid_type':
      return { field, reason: issue.input === undefined ? 'required' : 'wrong_type', params: {} };
    case 'invalid_value':
      return { field, reason: 'not_allowed', params: {} };
    default:
      return { field, reason: 'malformed', params: {} };
  }
}
