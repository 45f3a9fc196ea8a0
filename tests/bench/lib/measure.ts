// SPDX-License-Identifier: GPL-3.0-or-later
// Interleaved runs: A B A B …, so that what the machine does meanwhile hits all alike. The ratio is taken pair by pair.

export interface Figure {
  value: number;
  unit: string;
  /** The first peer's median; the others stand under their own names. */
  peer: number | null;
  /** How much better than the peer, as the median over the pairs; above 1 is better, whatever the unit. */
  ratio: number | null;
  peer_name?: string;
  /** At most this, or the run ends with an error. */
  limit?: number;
  samples?: number[];
  note?: string;
}

export type Figures = Record<string, Figure>;

export interface Contestant {
  name: string;
  run: () => Promise<number>;
}

export interface MeasureOptions {
  unit: string;
  rounds: number;
  better?: 'higher' | 'lower';
  /** Rounds whose results are thrown away. */
  warmUps?: number;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no samples');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

export function say(text: string): void {
  process.stdout.write(`[${String(Math.round(performance.now() / 1000)).padStart(4)}s] ${text}\n`);
}

export const rounded = (value: number): number => Number(value.toPrecision(4));

/** All contestants in turn, round by round; the order turns around every other round. Samples by name. */
export async function interleave(what: string, contestants: Contestant[], options: MeasureOptions) {
  const samples = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  const warmUps = options.warmUps ?? 1;
  for (let round = -warmUps; round < options.rounds; ++round) {
    const order = round % 2 === 0 ? contestants : [...contestants].reverse();
    const said: string[] = [];
    for (const contestant of order) {
      const value = await contestant.run();
      if (!Number.isFinite(value) || value <= 0) throw new Error(`${what}: ${contestant.name} measured ${value}`);
      if (round >= 0) samples.get(contestant.name)?.push(value);
      said.push(`${contestant.name} ${rounded(value)}`);
    }
    say(
      `${what}, ${round < 0 ? 'warm-up' : `round ${round + 1} of ${options.rounds}`} (${options.unit}): ${said.join(', ')}`,
    );
  }
  return samples;
}

/** The figure of the first contestant against each of the others: `what`, and `what_vs_<peer>` from the second peer on. */
export async function compare(what: string, contestants: Contestant[], options: MeasureOptions): Promise<Figures> {
  const samples = await interleave(what, contestants, options);
  return compared(what, samples, options);
}

export function compared(what: string, samples: Map<string, number[]>, options: MeasureOptions): Figures {
  const [[, ours], ...peers] = [...samples] as [[string, number[]], ...[string, number[]][]];
  const value = rounded(median(ours));
  if (peers.length === 0) return { [what]: { value, unit: options.unit, peer: null, ratio: null, samples: ours } };
  return Object.fromEntries(
    peers.map(([name, theirs], index) => {
      const ratios = ours.map((our, i) =>
        options.better === 'lower' ? (theirs[i] as number) / our : our / (theirs[i] as number),
      );
      const figure: Figure = {
        value,
        unit: options.unit,
        peer: rounded(median(theirs)),
        ratio: rounded(median(ratios)),
        peer_name: name,
        samples: ours.map(rounded),
      };
      return [index === 0 ? what : `${what}_vs_${name}`, figure];
    }),
  );
}
