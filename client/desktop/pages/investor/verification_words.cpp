// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/verification_words.h"

#include "client/desktop/models/state_words.h"
#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace freehold::desktop {

namespace {

constexpr int kSoonDays = 30;

struct VerificationWords {
    Q_DECLARE_TR_FUNCTIONS(VerificationWords)
};

struct Label {
    const char *word;
    const char *sentence;
};

/// Source: https://docs.sumsub.com/docs/receive-and-interpret-results-via-api, and the server's own.
constexpr Label kLabels[] = {
    {"document_expired", QT_TRANSLATE_NOOP("VerificationWords", "The document has run out. Show one that is valid.")},
    {"EXPIRATION_DATE", QT_TRANSLATE_NOOP("VerificationWords", "The document has run out. Show one that is valid.")},
    {"UNSATISFACTORY_PHOTOS",
     QT_TRANSLATE_NOOP("VerificationWords", "The photos cannot be read. Take them again in good light.")},
    {"LOW_QUALITY",
     QT_TRANSLATE_NOOP("VerificationWords", "The photos cannot be read. Take them again in good light.")},
    {"SCREENSHOTS",
     QT_TRANSLATE_NOOP("VerificationWords", "Photos of a screen do not count. Show the document itself.")},
    {"DOCUMENT_PAGE_MISSING", QT_TRANSLATE_NOOP("VerificationWords", "A page of the document is missing.")},
    {"FRONT_SIDE_MISSING", QT_TRANSLATE_NOOP("VerificationWords", "The front of the document is missing.")},
    {"BACK_SIDE_MISSING", QT_TRANSLATE_NOOP("VerificationWords", "The back of the document is missing.")},
    {"INCOMPLETE_DOCUMENT", QT_TRANSLATE_NOOP("VerificationWords", "Part of the document is not in the picture.")},
    {"DOCUMENT_DAMAGED", QT_TRANSLATE_NOOP("VerificationWords", "The document is damaged. Show another one.")},
    {"ID_INVALID", QT_TRANSLATE_NOOP("VerificationWords", "The document is not valid. Show another one.")},
    {"NOT_DOCUMENT", QT_TRANSLATE_NOOP("VerificationWords", "What was shown is not a document that counts.")},
    {"BAD_PROOF_OF_IDENTITY", QT_TRANSLATE_NOOP("VerificationWords", "The proof of identity does not suffice.")},
    {"BAD_PROOF_OF_ADDRESS", QT_TRANSLATE_NOOP("VerificationWords", "The proof of address does not suffice.")},
    {"BAD_SELFIE", QT_TRANSLATE_NOOP("VerificationWords", "Your own picture cannot be used. Take it again.")},
    {"SELFIE_MISMATCH", QT_TRANSLATE_NOOP("VerificationWords", "Your own picture and the document do not match.")},
    {"PROBLEMATIC_APPLICANT_DATA",
     QT_TRANSLATE_NOOP("VerificationWords", "What you entered and the document do not match.")},
    {"AGE_REQUIREMENT_MISMATCH", QT_TRANSLATE_NOOP("VerificationWords", "You are not old enough.")},
    {"WRONG_USER_REGION",
     QT_TRANSLATE_NOOP("VerificationWords", "The provider does not verify people of your country.")},
    {"DUPLICATE", QT_TRANSLATE_NOOP("VerificationWords", "Somebody with this document is verified already.")},
};

VerificationView approved(const api::Verification &known, const QDateTime &now)
{
    if (!known.onChain)
        return {.state = VerificationWords::tr("Approved"),
                .tone = Tone::Info,
                .sentence = VerificationWords::tr(
                    "The provider has approved you. It is being written to the register of investors; "
                    "that takes a minute or two."),
                .reasons = {},
                .action = {},
                .isMoving = true};
    if (!known.expiresAt)
        return {.state = VerificationWords::tr("Verified"),
                .tone = Tone::Positive,
                .sentence = VerificationWords::tr("You are in the register of investors."),
                .reasons = {},
                .action = {}};
    const bool isSoon = now.daysTo(*known.expiresAt) < kSoonDays;
    return {
        .state = isSoon ? VerificationWords::tr("Ends soon") : VerificationWords::tr("Verified"),
        .tone = isSoon ? Tone::Warning : Tone::Positive,
        .sentence =
            VerificationWords::tr("You are in the register of investors until %1.").arg(format::date(*known.expiresAt)),
        .reasons = {},
        .action = isSoon ? VerificationWords::tr("Renew") : QString()};
}

VerificationView refused(const api::Verification &known, const QString &sentence)
{
    QStringList reasons;
    for (const QString &label : known.reasons)
        reasons.append(refusalWords(label));
    reasons.removeDuplicates();
    return {.state = stateWords(StateOf::Verification, toString(known.state)).words,
            .tone = Tone::Danger,
            .sentence = sentence,
            .reasons = reasons,
            .action = VerificationWords::tr("Try again")};
}

VerificationView none(api::VerificationLevel level)
{
    const bool isIdentity = level == api::VerificationLevel::Identity;
    return {
        .state = isIdentity ? VerificationWords::tr("Not started") : VerificationWords::tr("Not applied for"),
        .tone = Tone::Neutral,
        .sentence = isIdentity
            ? VerificationWords::tr("The provider's page opens in your browser and asks for an identity document and a "
                                    "picture of you. It takes about five minutes.")
            : VerificationWords::tr("Only some properties ask for it. The provider checks your income or wealth."),
        .reasons = {},
        .action = isIdentity ? VerificationWords::tr("Start verification") : VerificationWords::tr("Apply")};
}

} // namespace

VerificationView viewOf(api::VerificationLevel level, const std::optional<api::Verification> &known,
                        const QDateTime &now)
{
    using State = api::VerificationState;
    if (!known)
        return none(level);
    switch (known->state) {
    case State::Started:
        return {.state = VerificationWords::tr("Started"),
                .tone = Tone::Info,
                .sentence = VerificationWords::tr(
                    "Go through the provider's page in your browser. This page follows by itself."),
                .reasons = {},
                .action = VerificationWords::tr("Go on at the provider"),
                .isMoving = true};
    case State::Pending:
        return {.state = VerificationWords::tr("Being checked"),
                .tone = Tone::Info,
                .sentence =
                    VerificationWords::tr("The provider has your documents. Most checks take minutes, some a day; "
                                          "this page follows by itself."),
                .reasons = {},
                .action = {},
                .isMoving = true};
    case State::Approved: return approved(*known, now);
    case State::Rejected:
        return refused(*known, VerificationWords::tr("The provider could not verify you with what you showed:"));
    case State::Revoked:
        return refused(
            *known,
            VerificationWords::tr("Your verification was taken back. You keep your shares, but buy no others:"));
    case State::Expired:
        return {.state = VerificationWords::tr("Ended"),
                .tone = Tone::Warning,
                .sentence = VerificationWords::tr(
                    "Your verification has ended. You keep your shares, but buy no others until it "
                    "is renewed."),
                .reasons = {},
                .action = VerificationWords::tr("Renew")};
    case State::Unknown: break;
    }
    return {.state = VerificationWords::tr("Unknown"),
            .tone = Tone::Neutral,
            .sentence =
                VerificationWords::tr("This server knows a state that this program does not. Look for an update."),
            .reasons = {},
            .action = {}};
}

QString refusalWords(const QString &label)
{
    const auto *known =
        std::ranges::find_if(kLabels, [&](const Label &one) { return label == QLatin1String(one.word); });
    return known == std::end(kLabels) ? label : QCoreApplication::translate("VerificationWords", known->sentence);
}

} // namespace freehold::desktop
