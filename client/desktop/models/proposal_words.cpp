// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/proposal_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct ProposalWords {
    Q_DECLARE_TR_FUNCTIONS(ProposalWords)
};

enum class Addresses { Whole, Short };

/// What the title names, each part as people write it. What does not read as it should is told as it came.
class Parts {
public:
    Parts(const QJsonObject &params, Addresses addresses) : m_params(params), m_addresses(addresses) { }

    [[nodiscard]] QString text(QLatin1StringView name) const { return m_params[name].toString(); }
    [[nodiscard]] QString property() const { return text("property_name"_L1); }
    [[nodiscard]] QString reason() const { return text("reason"_L1); }
    [[nodiscard]] QString amount(QLatin1StringView name = "amount"_L1) const
    {
        const auto amount = Usdc::parse(text(name));
        return amount ? format::usdc(*amount) : text(name);
    }
    [[nodiscard]] QString shares() const
    {
        const auto shares = Shares::parse(text("shares"_L1));
        return shares ? format::shares(*shares) : text("shares"_L1);
    }
    [[nodiscard]] QString day(QLatin1StringView name) const
    {
        const QDate day = QDate::fromString(text(name), Qt::ISODate);
        return day.isValid() ? format::date(day) : text(name);
    }
    [[nodiscard]] QString until() const
    {
        const QDateTime at = QDateTime::fromString(text("until"_L1), Qt::ISODateWithMs);
        return at.isValid() ? format::dateTime(at) : text("until"_L1);
    }
    [[nodiscard]] QString address(QLatin1StringView name) const
    {
        return m_addresses == Addresses::Short ? format::shortAddress(text(name)) : text(name);
    }

private:
    const QJsonObject m_params;
    const Addresses m_addresses;
};

QString reopening(const Parts &of)
{
    return of.until().isEmpty() ? ProposalWords::tr("Reopen the sale of %1").arg(of.property())
                                : ProposalWords::tr("Reopen the sale of %1 until %2").arg(of.property(), of.until());
}

/// Where it goes is what counts: whose the receiving wallet is stands in every title.
QString redirection(const Parts &of)
{
    const QString owner = of.text("owner_of_to"_L1);
    const QString sentence = owner == "same_investor"_L1
        ? ProposalWords::tr(
              "Pay all dividends of %1 that %2 is owed, now %3, to %4, another wallet of the same investor: %5")
        : owner == "another_investor"_L1
        ? ProposalWords::tr("Pay all dividends of %1 that %2 is owed, now %3, to %4, a wallet of ANOTHER investor: %5")
        : ProposalWords::tr(
              "Pay all dividends of %1 that %2 is owed, now %3, to %4, a wallet of nobody who is known to be "
              "the same: %5");
    return sentence.arg(of.property(), of.address("wallet"_L1), of.amount(), of.address("to"_L1), of.reason());
}

/// One word more where the sentence has a place for it; Qt warns of one that has none.
QString ofFour(const QString &sentence, const QStringList &words, const QString &fifth)
{
    return sentence.contains("%5"_L1) ? sentence.arg(words[0], words[1], words[2], words[3], fifth)
                                      : sentence.arg(words[0], words[1], words[2], words[3]);
}

QString ofDistribution(const QString &sentence, const Parts &of)
{
    return ofFour(sentence, {of.amount(), of.property(), of.day("period_from"_L1), of.day("period_to"_L1)},
                  of.reason());
}

QString ofTransfer(const QString &sentence, const Parts &of)
{
    return ofFour(sentence, {of.shares(), of.property(), of.address("from"_L1), of.address("to"_L1)}, of.until());
}

/// Nothing for a kind that a newer server brought.
QString sentenceOf(api::ProposalKind kind, const Parts &of)
{
    using Kind = api::ProposalKind;
    switch (kind) {
    case Kind::Tokenize:
        return ProposalWords::tr("Tokenize %1: %2 at %3 (%4)")
            .arg(of.property(), of.shares(), of.amount("price_per_share"_L1), of.text("symbol"_L1));
    case Kind::CloseSale: return ProposalWords::tr("Close the sale of %1").arg(of.property());
    case Kind::ReopenSale: return reopening(of);
    case Kind::CancelSale: return ProposalWords::tr("Give up the sale of %1 and refund its buyers").arg(of.property());
    case Kind::ReleaseProceeds:
        return ProposalWords::tr("Release what the sale of %1 raised to the Treasury").arg(of.property());
    case Kind::UnpauseToken: return ProposalWords::tr("Let the shares of %1 move again").arg(of.property());
    case Kind::ThawWallet:
        return ProposalWords::tr("Thaw the wallet %1 for shares of %2").arg(of.address("wallet"_L1), of.property());
    case Kind::ApproveTransfer:
        return ofTransfer(ProposalWords::tr("Approve a transfer of %1 of %2 from %3 to %4 until %5"), of);
    case Kind::WithdrawApproval:
        return ofTransfer(ProposalWords::tr("Withdraw the approval of a transfer of %1 of %2 from %3 to %4"), of);
    case Kind::FundDistribution:
        return ofDistribution(ProposalWords::tr("Distribute %1 of rent to the holders of %2, for %3 to %4"), of);
    case Kind::RedirectDividend: return redirection(of);
    case Kind::CancelDistribution:
        return ofDistribution(ProposalWords::tr("Cancel the distribution of %1 to the holders of %2, for %3 to %4: %5"),
                              of);
    case Kind::Unknown: return {};
    }
    std::unreachable();
}

QString titleOf(const api::Proposal &proposal, Addresses addresses)
{
    if (proposal.titleParams.isEmpty())
        return proposal.title;
    const QString sentence = sentenceOf(proposal.kind, Parts(proposal.titleParams, addresses));
    return sentence.isEmpty() ? proposal.title : sentence;
}

} // namespace

QString titleInWords(const api::Proposal &proposal) { return titleOf(proposal, Addresses::Whole); }

QString shortTitle(const api::Proposal &proposal) { return titleOf(proposal, Addresses::Short); }

QString valueInWords(const QString &name, const QString &value)
{
    static const QRegularExpression amount(u"^\\d+\\.\\d{6}$"_s);
    static const QRegularExpression whole(u"^\\d+$"_s);
    const bool isWhole = whole.match(value).hasMatch();
    if (const auto usdc = Usdc::parse(value); usdc && amount.match(value).hasMatch())
        return format::usdc(*usdc);
    if (isWhole && (name.endsWith(u"bps"_s, Qt::CaseInsensitive)))
        return format::percent(value.toLongLong());
    if (isWhole && value.size() < 19 && name.contains(u"shares"_s, Qt::CaseInsensitive))
        return format::number(value.toLongLong());
    if (const auto day = QDate::fromString(value, u"yyyy-MM-dd"_s); day.isValid())
        return format::date(day);
    const auto moment = QDateTime::fromString(value, Qt::ISODateWithMs);
    return moment.isValid() && value.endsWith(u'Z') ? format::dateTime(moment) : value;
}

} // namespace freehold::desktop
