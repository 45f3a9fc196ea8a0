// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_contracts.h"

#include "shared/domain/country.h"
#include "shared/evm/text_bytes32.h"

#include <QJsonArray>

#include <limits>
#include <stdexcept>

namespace freehold::dividend {

namespace {

namespace distributor_abi = contracts::dividend_distributor;

distributor_abi::Terms encoded(const FundingTerms &terms)
{
    distributor_abi::Terms result{.distributionId = chainIdOf(terms.id),
                                  .token = terms.token,
                                  .amount = static_cast<quint64>(terms.amount.micro),
                                  .reserve = static_cast<quint64>(terms.reserve.micro),
                                  .fee = static_cast<quint64>(terms.fee.micro),
                                  .statementHash = terms.statementHash,
                                  // The snapshot may be taken as soon as the money is there.
                                  .recordTime = 0,
                                  .otherBps = static_cast<quint64>(terms.rates.otherBps),
                                  .rates = {}};
    for (const auto &[country, bps] : terms.rates.byCountry)
        result.rates.push_back({.country = static_cast<quint64>(country), .bps = static_cast<quint64>(bps)});
    return result;
}

} // namespace

evm::Address distributorOf(const blockchain::ChainContracts &contracts)
{
    const auto found = contracts.all.find("dividendDistributor");
    if (found == contracts.all.end())
        throw Error(ErrorCode::Internal, QStringLiteral("bad_deployments"),
                    "The deployments file is not usable: contracts.dividendDistributor is missing");
    return found->second;
}

evm::Hash32 chainIdOf(const DistributionId &id) { return evm::toBytes32(id.text()); }

std::optional<DistributionId> distributionIdOf(const evm::Hash32 &chainId)
{
    const auto text = evm::textOfBytes32(chainId);
    return text ? DistributionId::parse(*text) : std::nullopt;
}

FundingTerms termsOf(const Distribution &distribution, const ApprovedTerms &approved)
{
    return {.id = distribution.id,
            .token = distribution.token,
            .amount = approved.amount,
            .reserve = approved.reserve,
            .fee = approved.fee,
            .statementHash = approved.statementHash,
            .rates = approved.rates};
}

bool isFundedAs(const FundingTerms &terms, const distributor_abi::Funded &event)
{
    const distributor_abi::Terms proposed = encoded(terms);
    return proposed
        == distributor_abi::Terms{.distributionId = event.distributionId,
                                  .token = event.token,
                                  .amount = event.amount,
                                  .reserve = event.reserve,
                                  .fee = event.fee,
                                  .statementHash = event.statementHash,
                                  .recordTime = event.recordTime,
                                  .otherBps = event.otherBps,
                                  .rates = event.rates};
}

QByteArray encodeFunding(const FundingTerms &terms) { return distributor_abi::encodeFund(encoded(terms)); }

QJsonObject describeFunding(const FundingTerms &terms)
{
    const QJsonObject arguments{{"distribution_id", terms.id.text()}, {"token", terms.token.toChecksum()},
                                {"amount", terms.amount.toString()},  {"reserve", terms.reserve.toString()},
                                {"fee", terms.fee.toString()},        {"statement_hash", terms.statementHash.toHex()},
                                {"other_bps", terms.rates.otherBps},  {"rates", toJson(terms.rates.byCountry)}};
    return {{"contract", "DividendDistributor"}, {"function", "fund"}, {"arguments", arguments}};
}

QJsonArray toJson(const std::map<int, qint64> &rates)
{
    QJsonArray json;
    for (const auto &[country, bps] : rates)
        json.append(QJsonObject{{"country", countryByNumeric(country).value_or(Country{}).alpha2}, {"bps", bps}});
    return json;
}

Usdc usdcOf(quint64 micro)
{
    if (micro > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        throw std::logic_error("an amount on chain is too large to be counted");
    return {static_cast<qint64>(micro)};
}

Books booksOf(const distributor_abi::Books &books)
{
    return {.deposited = usdcOf(books.deposited),
            .paid = usdcOf(books.paid),
            .owed = usdcOf(books.owed),
            .withheld = usdcOf(books.withheld),
            .carried = usdcOf(books.carried),
            .released = usdcOf(books.released)};
}

} // namespace freehold::dividend
