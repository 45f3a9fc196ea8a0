// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/token_rules_words.h"

#include "client/desktop/widgets/country_name.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondsOfADay = 86'400;

struct TokenRulesWords {
    Q_DECLARE_TR_FUNCTIONS(TokenRules)
};

QString countryNames(const QList<QString> &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names.append(countryName(code));
    return names.join(u", "_s);
}

QString countrySentence(const api::TokenRules &rules)
{
    switch (rules.countryMode) {
    case api::TokenRulesCountryMode::Allow:
        return TokenRulesWords::tr("Only investors from: %1.").arg(countryNames(rules.countries));
    case api::TokenRulesCountryMode::Block:
        return TokenRulesWords::tr("Nobody from: %1.").arg(countryNames(rules.countries));
    case api::TokenRulesCountryMode::Any:
    case api::TokenRulesCountryMode::Unknown: break;
    }
    return TokenRulesWords::tr("Investors from any country.");
}

QString holdingSentence(const api::TokenRules &rules, Shares allShares)
{
    const Shares most{allShares.count * rules.maxHoldingBps / kAllBasisPoints};
    if (rules.maxHoldingBps >= kAllBasisPoints)
        return TokenRulesWords::tr("One investor may hold all shares.");
    return TokenRulesWords::tr("One investor may hold at most %1 of all shares: %2.")
        .arg(format::percent(rules.maxHoldingBps), format::shares(most));
}

void addNumber(QStringList &sentences, const std::optional<qint64> &number, const QString &sentence)
{
    if (number)
        sentences.append(sentence.arg(format::number(*number)));
}

} // namespace

QStringList rulesInWords(const api::TokenRules &rules, Shares allShares)
{
    QStringList sentences{
        countrySentence(rules),
        rules.accreditedOnly ? TokenRulesWords::tr("Accredited investors only.")
                             : TokenRulesWords::tr("Every verified investor, accredited or not."),
        holdingSentence(rules, allShares),
    };
    addNumber(sentences, rules.maxHolders, TokenRulesWords::tr("At most %1 investors may hold shares."));
    addNumber(sentences, rules.maxUnitedStatesHolders,
              TokenRulesWords::tr("At most %1 of them from the United States."));
    addNumber(sentences, rules.maxNonAccreditedHolders, TokenRulesWords::tr("At most %1 of them not accredited."));
    if (rules.minimumHolding)
        sentences.append(
            TokenRulesWords::tr("Who holds any shares holds at least %1.").arg(format::shares(*rules.minimumHolding)));
    if (rules.holdingPeriodSeconds) {
        sentences.append(TokenRulesWords::tr("Shares cannot be sold for %1 days after they were acquired.")
                             .arg(format::number(*rules.holdingPeriodSeconds / kSecondsOfADay)));
    }
    if (rules.manualApproval.value_or(false))
        sentences.append(
            TokenRulesWords::tr("Every transfer to another investor needs an approval signed by the admins."));
    return sentences;
}

} // namespace freehold::desktop
