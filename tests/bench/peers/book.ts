// SPDX-License-Identifier: GPL-3.0-or-later

/** A small order book, as bench_hub sends it. */
export function bookOf(seq: number) {
  return {
    bids: [
      { price: '49500000', shares: String(100 + (seq % 10)) },
      { price: '49000000', shares: '250' },
    ],
    asks: [
      { price: '50000000', shares: '40' },
      { price: '50500000', shares: '75' },
    ],
    last_price: '49750000',
  };
}
