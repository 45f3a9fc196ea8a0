// SPDX-License-Identifier: GPL-3.0-or-later
// A client that does not give up when the server dies under it: it repeats a request with the same idempotency key until it
// has an answer, and writes down every answer it got. What it was told is what must be true in the end.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answers, OperationId } from './api_types.ts';
import type { CallOptions, RawAnswer } from './client.ts';
import type { Person } from './person.ts';

/** The request took effect, but nobody will ever know its answer: look up what it did. */
export class AnswerLost extends Error {}

interface Acknowledged {
  person: Person;
  operation: OperationId;
  options: CallOptions;
  answer: RawAnswer;
}

/** Under another key the request was refused, perhaps, for one of these reasons. */
interface Abandoned extends Acknowledged {
  refusals: string[];
}

/** A request that was broken off may be repeated after ten seconds, and is broken off again where a machine is slow. */
const patienceMs = 180_000;

/** No answer, or one that says: not now. */
function isTransient(answer: RawAnswer | undefined): boolean {
  return (
    answer === undefined ||
    [502, 503].includes(answer.status) ||
    (answer.status === 409 && answer.json?.reason === 'idempotency_in_progress')
  );
}

function isLost(answer: RawAnswer): boolean {
  return answer.json?.reason === 'idempotency_answer_lost';
}

/** Nothing came of it, and nobody knows whether the server has read it. */
const cutOff = Symbol();

/** Nothing where nobody listens. */
async function answerOf(
  person: Person,
  operation: OperationId,
  options: CallOptions,
): Promise<RawAnswer | typeof cutOff | undefined> {
  try {
    return await person.api.send(operation, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { code } = (error.cause ?? {}) as { code?: string };
    return code === 'ECONNREFUSED' ? undefined : cutOff;
  }
}

const withKey = (options: CallOptions): CallOptions => ({
  ...options,
  headers: { ...options.headers, 'idempotency-key': randomUUID() },
});

function requireReplay({ operation, answer }: Acknowledged, again: RawAnswer): void {
  assert.equal(again.status, answer.status, `${operation}: ${again.bytes.toString('utf8')}`);
  assert.deepEqual(again.json, answer.json);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
}

/** Asks again while the server is away. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isAway = error instanceof TypeError || /answered 50[23]/.test(String(error));
      if (!isAway || performance.now() > end) throw error;
      await sleep(50);
    }
  }
}

export class Insistence {
  readonly acknowledged: Acknowledged[] = [];
  /** Keys that were given up, with the answer that the same request got under a later one. */
  readonly #abandoned: Abandoned[] = [];
  /** How many requests had their effect without anybody being told. */
  lostAnswers = 0;

  /** The answer of a POST that must go well in the end; throws AnswerLost if the server cannot say any more. */
  async post<Id extends OperationId>(person: Person, operation: Id, options: CallOptions = {}): Promise<Answers[Id]> {
    const keyed = withKey(options);
    const answer = await this.#untilAnswered(person, operation, keyed);
    if (isLost(answer)) {
      ++this.lostAnswers;
      throw new AnswerLost(operation);
    }
    assert.ok(answer.status < 300, `${operation} answered ${answer.status}: ${answer.bytes.toString('utf8')}`);
    this.acknowledged.push({ person, operation, options: keyed, answer });
    return answer.json as Answers[Id];
  }

  /** As post(); where the answer is lost, `lookUp` finds what was done. */
  async done<Id extends OperationId>(
    person: Person,
    operation: Id,
    options: CallOptions,
    lookUp: () => Promise<Answers[Id] | undefined>,
  ): Promise<Answers[Id]> {
    try {
      return await this.post(person, operation, options);
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
      const found = await patiently(lookUp);
      assert.ok(found, `${operation} had its effect, but nothing is there`);
      return found;
    }
  }

  /**
   * For requests that are the same whatever their key: where no answer comes, another key is taken at once, instead of waiting
   * until the first may be used again. Nothing where it is refused for one of these reasons.
   */
  async repeat<Id extends OperationId>(
    person: Person,
    operation: Id,
    options: CallOptions,
    ...refusals: string[]
  ): Promise<Answers[Id] | undefined> {
    const end = performance.now() + patienceMs;
    const tried: CallOptions[] = [];
    for (let keyed = withKey(options); ; await sleep(50)) {
      const answer = await answerOf(person, operation, keyed);
      if (answer === cutOff) {
        tried.push(keyed);
        keyed = withKey(options);
      } else if (answer && refusals.includes(answer.json?.reason)) {
        return undefined;
      } else if (answer && !isTransient(answer)) {
        assert.ok(answer.status < 300, `${operation} answered ${answer.status}: ${answer.bytes.toString('utf8')}`);
        this.acknowledged.push({ person, operation, options: keyed, answer });
        this.#abandoned.push(...tried.map((old) => ({ person, operation, options: old, answer, refusals })));
        return answer.json as Answers[Id];
      }
      if (performance.now() > end) throw new Error(`${operation}: no answer within ${patienceMs} ms`);
    }
  }

  /** A key that was given up leads to the same thing; or to what it had come to before, a refusal or an answer that is lost. */
  async requireSameForAbandoned(): Promise<void> {
    const requireSame = async ({ person, operation, options, answer, refusals }: Abandoned) => {
      const again = await this.#untilAnswered(person, operation, options);
      if (isLost(again) || refusals.includes(again.json?.reason)) return;
      assert.equal(again.status, answer.status, `${operation}: ${again.bytes.toString('utf8')}`);
      assert.equal(again.json.id, answer.json.id);
    };
    await Promise.all(this.#abandoned.map(requireSame));
  }

  /** Whoever repeats an acknowledged request gets the very answer again. */
  async requireSameAnswers(): Promise<void> {
    for (const request of this.acknowledged)
      requireReplay(request, await request.person.api.send(request.operation, request.options));
  }

  /**
   * The same, but of some the answer could not be kept, because the database was away just then: whoever repeats such a
   * request is told so, or, where repeating is harmless by itself, how the thing stands now. Answers how many those were.
   */
  async requireSameAnswersIfKept(): Promise<number> {
    let forgotten = 0;
    for (const request of this.acknowledged) {
      const again = await this.#untilAnswered(request.person, request.operation, request.options);
      if (again.headers.get('idempotency-replayed') === 'true') {
        requireReplay(request, again);
        continue;
      }
      ++forgotten;
      if (isLost(again)) continue;
      assert.equal(again.status, request.answer.status, `${request.operation}: ${again.bytes.toString('utf8')}`);
      assert.equal(again.json.id, request.answer.json.id);
    }
    return forgotten;
  }

  async #untilAnswered(person: Person, operation: OperationId, options: CallOptions): Promise<RawAnswer> {
    const end = performance.now() + patienceMs;
    for (;;) {
      const answer = await answerOf(person, operation, options);
      if (answer !== cutOff && answer && !isTransient(answer)) return answer;
      if (performance.now() > end) throw new Error(`${operation}: no answer within ${patienceMs} ms`);
      await sleep(answer && answer !== cutOff ? 250 : 50);
    }
  }
}
