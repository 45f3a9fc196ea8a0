// SPDX-License-Identifier: GPL-3.0-or-later
// Investors who buy again and again while something is killed under them, and who note what they were told: their notes are
// the judge of what must be true in the end.
import assert from 'node:assert/strict';
import { stringToHex, type Hex } from 'viem';
import type { Token } from './api_types.ts';
import { campaign, requireNoNonceGap, type CampaignOptions } from './campaign.ts';
import { purchaseRequest, signatures, tokenizedProperty, verifiedInvestor, waitForPurchase } from './flows.ts';
import { AnswerLost, Insistence, patiently } from './insistence.ts';
import { requireToldOnce } from './messages.ts';
import { everyItem } from './pages.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

const price = 50_000_000n;
const usdc = 1_000_000n;

const sum = (numbers: bigint[]) => numbers.reduce((total, number) => total + number, 0n);

export class PurchaseCampaign {
  readonly #world: World;
  readonly #token: Token;
  readonly #nonceBefore: number;
  readonly #insistence = new Insistence();
  /** Purchases whose signatures the server acknowledged, by investor. */
  readonly #signed: Map<Person, { id: string; shares: bigint }[]>;

  private constructor(world: World, token: Token, investors: Person[], nonceBefore: number) {
    this.#world = world;
    this.#token = token;
    this.#signed = new Map(investors.map((investor) => [investor, []]));
    this.#nonceBefore = nonceBefore;
  }

  static async prepare(world: World, investorCount: number): Promise<PurchaseCampaign> {
    const token = await tokenizedProperty(world, await world.manager(), { shares: '1000000' });
    const investors: Person[] = [];
    for (let i = 0; i < investorCount; ++i) investors.push(await verifiedInvestor(world, { usdc }));
    return new PurchaseCampaign(world, token, investors, await world.chain.operatorNonce());
  }

  get acknowledged(): { id: string; shares: bigint }[] {
    return [...this.#signed.values()].flat();
  }

  run(options: CampaignOptions = {}): Promise<void> {
    const workers = [...this.#signed.keys()].map((investor) => (round: number) => this.#buyOnce(investor, round));
    return campaign(this.#world, workers, options);
  }

  async requireEachHappenedOnce(): Promise<void> {
    const seen = new Map<Hex, number>();
    for (const { nonce } of await this.#world.chain.purchases()) seen.set(nonce, (seen.get(nonce) ?? 0) + 1);
    for (const { id } of this.acknowledged) assert.equal(seen.get(stringToHex(id, { size: 32 })), 1, id);
    assert.equal(seen.size, this.acknowledged.length);
  }

  async requireSharesAndMoney(): Promise<void> {
    const { chain } = this.#world;
    let unsigned = 0;
    for (const [investor, purchases] of this.#signed) {
      const shares = sum(purchases.map((purchase) => purchase.shares));
      const wallet = investor.account.address;
      assert.equal(await chain.sharesOf(this.#token.address, wallet), shares);
      assert.equal(await chain.usdcOf(wallet), usdc * 1_000_000n - shares * price);
      const listed = await everyItem(investor.api, 'listPurchases');
      const confirmed = listed.filter(({ state }) => state === 'CONFIRMED').map(({ id }) => id);
      assert.deepEqual(confirmed.sort(), purchases.map(({ id }) => id).sort());
      const others = listed.filter(({ state }) => state !== 'CONFIRMED');
      assert.deepEqual(
        others.filter(({ state }) => state !== 'REQUESTED'),
        [],
      );
      unsigned += others.length;
    }
    assert.equal(unsigned, this.#insistence.lostAnswers, 'offers that nobody was told of');
  }

  /** Each buyer was told of each purchase, once, and the portfolio is the sum of them. */
  async requireToldOnce(): Promise<void> {
    for (const [investor, purchases] of this.#signed) {
      const subjects = purchases.map(({ id }) => id);
      await requireToldOnce(this.#world, investor, {
        kind: 'share_purchase_confirmed',
        param: 'purchase_id',
        subjects,
      });
      const { holdings } = await investor.api.call('getPortfolio');
      assert.equal(holdings.length, purchases.length > 0 ? 1 : 0);
      const lots = holdings.flatMap((holding) => holding.lots);
      assert.deepEqual(lots.map(({ shares }) => BigInt(shares)).sort(), purchases.map(({ shares }) => shares).sort());
      assert.equal(sum(lots.map((lot) => BigInt(lot.remaining_shares))), BigInt(holdings[0]?.shares ?? 0));
    }
  }

  requireNoNonceGap(): Promise<void> {
    return requireNoNonceGap(this.#world, this.#nonceBefore);
  }

  requireSameAnswers(): Promise<void> {
    return this.#insistence.requireSameAnswers();
  }

  requireSameAnswersIfKept(): Promise<number> {
    return this.#insistence.requireSameAnswersIfKept();
  }

  async #buyOnce(investor: Person, round: number): Promise<void> {
    const shares = 1 + (round % 3);
    const offer = await this.#insistence
      .post(investor, 'createPurchase', { body: purchaseRequest(investor, this.#token.property_id, shares) })
      .catch((error: unknown) => {
        if (error instanceof AnswerLost) return undefined; // an offer that nobody will sign: it expires
        throw error;
      });
    if (!offer) return;
    const { id } = offer.purchase;
    await this.#insistence.post(investor, 'signPurchase', {
      path: { purchase_id: id },
      body: await signatures(investor, offer),
    });
    this.#signed.get(investor)?.push({ id, shares: BigInt(shares) });
    const ended = await patiently(() => waitForPurchase(investor, id, 'CONFIRMED', 'FAILED'));
    assert.equal(ended.state, 'CONFIRMED', `${ended.failure_reason} ${JSON.stringify(ended.failure_params)}`);
  }
}
