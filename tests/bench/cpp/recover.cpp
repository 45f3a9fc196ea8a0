// SPDX-License-Identifier: GPL-3.0-or-later
// bench_recover <seconds>: recoveries per second of EIP-712 messages, by shared/evm and by libsecp256k1 alone, in turns.
// The first hashes the message, recovers the key and makes the address of it; the second only recovers the key of a digest
// that is there already. Prints {"evm": [...], "raw": [...]}.
#include "shared/evm/private_key.h"
#include "shared/evm/signature.h"
#include "shared/evm/typed_structs.h"

#include <secp256k1_recovery.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace freehold::evm;

namespace {

constexpr int kMessages = 256;
constexpr int kRounds = 9;
constexpr quint64 kChainId = 31337;

struct Signed {
    PurchaseMessage message;
    Hash32 digest;
    Signature signature;
    Address signer;
};

Hash32 seeded(int number)
{
    Hash32 bytes;
    bytes.bytes.fill(static_cast<quint8>(number % 251 + 1));
    bytes.bytes[31] = static_cast<quint8>(number / 251 + 1);
    return bytes;
}

Signed signedMessage(const Hash32 &domain, int number)
{
    const auto key = PrivateKey::fromBytes(seeded(number).view());
    PurchaseMessage message;
    message.buyer = key->address();
    message.token = key->address();
    message.shares = U256(static_cast<quint64>(number + 1));
    message.cost = U256(static_cast<quint64>(number + 1) * 50'000'000);
    message.nonce = seeded(number + 7);
    message.deadline = U256(1'900'000'000);
    const Hash32 digest = typedDataDigest(domain, message.structHash());
    return {message, digest, key->sign(digest), key->address()};
}

/// Calls `once` with 0 to kMessages - 1 again and again; calls per second.
double perSecond(double seconds, const std::function<bool(int)> &once)
{
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    long calls = 0;
    std::chrono::duration<double> elapsed{};
    do {
        for (int i = 0; i < kMessages; ++i, ++calls) {
            if (!once(i)) {
                std::fprintf(stderr, "a signature was not recovered\n");
                std::exit(1);
            }
        }
        elapsed = Clock::now() - begin;
    } while (elapsed.count() < seconds);
    return static_cast<double>(calls) / elapsed.count();
}

void printList(const char *name, const std::vector<double> &values, const char *end)
{
    std::printf("\"%s\": [", name);
    for (size_t i = 0; i < values.size(); ++i)
        std::printf("%s%.1f", i == 0 ? "" : ", ", values[i]);
    std::printf("]%s", end);
}

} // namespace

int main(int argc, char *argv[])
{
    const double seconds = argc > 1 ? std::atof(argv[1]) : 0.5;
    const Hash32 domain = primarySaleDomain(kChainId, *Address::fromBytes(QByteArray(20, 'p'))).separator();
    std::vector<Signed> all;
    for (int i = 0; i < kMessages; ++i)
        all.push_back(signedMessage(domain, i));

    secp256k1_context *context = secp256k1_context_create(SECP256K1_CONTEXT_VERIFY);
    const auto evm = [&](int i) {
        const Signed &one = all[static_cast<size_t>(i)];
        return recoverAddress(typedDataDigest(domain, one.message.structHash()), one.signature) == one.signer;
    };
    const auto raw = [&](int i) {
        const Signed &one = all[static_cast<size_t>(i)];
        const QByteArray bytes = one.signature.toBytes();
        secp256k1_ecdsa_recoverable_signature parsed;
        secp256k1_pubkey key;
        return secp256k1_ecdsa_recoverable_signature_parse_compact(
                   context, &parsed, reinterpret_cast<const unsigned char *>(bytes.constData()),
                   one.signature.yParity())
            == 1
            && secp256k1_ecdsa_recover(context, &key, &parsed, one.digest.bytes.data()) == 1;
    };

    std::vector<double> evmRates;
    std::vector<double> rawRates;
    for (int round = -1; round < kRounds; ++round) { // the first warms up
        const double first = perSecond(seconds, evm);
        const double second = perSecond(seconds, raw);
        if (round < 0)
            continue;
        evmRates.push_back(first);
        rawRates.push_back(second);
    }
    std::printf("{");
    printList("evm", evmRates, ", ");
    printList("raw", rawRates, "}\n");
    secp256k1_context_destroy(context);
    return 0;
}
