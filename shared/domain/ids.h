// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ulid.h"

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace freehold {

/// A prefixed ULID such as `prop_01j…`; each kind of thing has its own type, so that one id cannot be passed for another.
template <typename Tag>
class Id {
public:
    Id() = default;

    /// Builds a new id from a ULID (see makeUlid).
    [[nodiscard]] static Id fromUlid(const QString &ulid) { return Id(QLatin1StringView(Tag::prefix) + u'_' + ulid); }

    /// Empty unless `text` is this kind's prefix, an underscore and a ULID.
    [[nodiscard]] static std::optional<Id> parse(const QString &text)
    {
        const QLatin1StringView prefix(Tag::prefix);
        if (!text.startsWith(prefix) || text.size() != prefix.size() + 1 + kUlidLength || text[prefix.size()] != u'_')
            return std::nullopt;
        if (!isUlid(QStringView(text).mid(prefix.size() + 1)))
            return std::nullopt;
        return Id(text);
    }

    /// Takes a text that this program wrote itself (a database column) without checking it again.
    [[nodiscard]] static Id trusted(QString text) { return Id(std::move(text)); }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit Id(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

// clang-format off: a table reads better
namespace id_tags {
struct User { static constexpr const char *prefix = "usr"; };
struct Session { static constexpr const char *prefix = "ses"; };
struct Wallet { static constexpr const char *prefix = "wal"; };
struct Verification { static constexpr const char *prefix = "kyc"; };
struct Property { static constexpr const char *prefix = "prop"; };
struct Document { static constexpr const char *prefix = "doc"; };
struct Purchase { static constexpr const char *prefix = "pur"; };
struct Proposal { static constexpr const char *prefix = "prp"; };
struct ChainTransaction { static constexpr const char *prefix = "ctx"; };
struct Collection { static constexpr const char *prefix = "col"; };
struct Conversion { static constexpr const char *prefix = "cnv"; };
struct Lease { static constexpr const char *prefix = "lse"; };
struct PaymentLink { static constexpr const char *prefix = "lnk"; };
struct Charge { static constexpr const char *prefix = "chg"; };
struct Expense { static constexpr const char *prefix = "exp"; };
struct Notification { static constexpr const char *prefix = "ntf"; };
} // namespace id_tags
// clang-format on

using UserId = Id<id_tags::User>;
using SessionId = Id<id_tags::Session>;
using WalletId = Id<id_tags::Wallet>;
using VerificationId = Id<id_tags::Verification>;
/// At most 31 characters, so that it also fits, readable, into a bytes32 on chain.
using PropertyId = Id<id_tags::Property>;
using DocumentId = Id<id_tags::Document>;
using PurchaseId = Id<id_tags::Purchase>;
using ProposalId = Id<id_tags::Proposal>;
using ChainTransactionId = Id<id_tags::ChainTransaction>;
using CollectionId = Id<id_tags::Collection>;
using ConversionId = Id<id_tags::Conversion>;
using LeaseId = Id<id_tags::Lease>;
using PaymentLinkId = Id<id_tags::PaymentLink>;
using ChargeId = Id<id_tags::Charge>;
using ExpenseId = Id<id_tags::Expense>;
using NotificationId = Id<id_tags::Notification>;

} // namespace freehold
