// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/client/desktop/pages/wallet/page_fixture.h"

#include <QAbstractButton>
#include <QJsonObject>
#include <QLineEdit>

/// Objects as the API sends them, and what tests of pages do again and again.
namespace freehold::desktop::test {

inline const QString kProperty = QStringLiteral("prop_01j00000000000000000000001");
inline const QString kProposal = QStringLiteral("prp_01j00000000000000000000001");
inline const QString kAdmin = QStringLiteral("usr_01j00000000000000000000001");
inline const QString kDistribution = QStringLiteral("dst_01j00000000000000000000001");
inline const QString kMoment = QStringLiteral("2026-03-01T10:00:00.000Z");
inline const QString kHash = QStringLiteral("0x") + QString(64, u'a');

[[nodiscard]] QJsonObject propertyJson(const QString &state);
[[nodiscard]] QJsonObject deedJson();
[[nodiscard]] QJsonObject userJson(const QString &name, const QStringList &roles);
[[nodiscard]] QJsonObject proposalJson(const QString &state, const QJsonArray &signatures = {});
[[nodiscard]] QJsonObject signatureJson(const QString &signer);
[[nodiscard]] QJsonObject tokenJson();
[[nodiscard]] QJsonObject holderJson(int shares, int basisPoints);
[[nodiscard]] QJsonObject stopJson();
[[nodiscard]] QJsonObject distributionJson(const QString &state);
[[nodiscard]] QJsonObject jobJson();

/// Fills in the reason where one is asked for, and says yes to the question that is open.
void confirm(const QString &reason = {});
/// What the line of the page says about the last act.
[[nodiscard]] QString outcomeOf(QWidget *page);
/// The text of every label in it.
[[nodiscard]] QString wordsIn(QWidget *widget);

} // namespace freehold::desktop::test
