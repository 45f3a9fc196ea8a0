// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/message_fields.h"
#include "client/desktop/wallet/sheet_builder.h"

/// One reader for each kind of message; readSheet() chooses. A reader of typed data returns false when the message is of
/// another type.
namespace freehold::desktop::readers {

inline constexpr qint64 kDay = 24 * 3600;
/// An order may stand for 90 days; a permit ends with its order.
inline constexpr qint64 kUsualOrderSeconds = 91 * kDay;
inline constexpr qint64 kUsualPaymentSeconds = 2 * kDay;
inline constexpr qint64 kUsualConsentSeconds = 31 * kDay;
inline constexpr qint64 kUsualSignInSeconds = 3600;

void text(SheetBuilder &sheet, const QString &message);
void transaction(SheetBuilder &sheet, const evm::Transaction &transaction);
void unknownTypedData(SheetBuilder &sheet, const evm::TypedData &data);

bool order(SheetBuilder &sheet, const MessageFields &message);
bool cancelOrder(SheetBuilder &sheet, const MessageFields &message);
bool cancelAllOrders(SheetBuilder &sheet, const MessageFields &message);
bool permit(SheetBuilder &sheet, const MessageFields &message);
bool authorization(SheetBuilder &sheet, const MessageFields &message);
bool purchase(SheetBuilder &sheet, const MessageFields &message);
bool walletConsent(SheetBuilder &sheet, const MessageFields &message);
bool safeTransaction(SheetBuilder &sheet, const MessageFields &message);

/// Chain and contract of a message's domain, as fields and with their checks.
void domain(SheetBuilder &sheet, const MessageFields &message, ContractRole role);
/// What a call does, in fields; the title's words for it. Notes what cannot be decoded.
[[nodiscard]] QString call(SheetBuilder &sheet, const evm::Address &to, const evm::U256 &valueWei,
                           const QByteArray &data);

} // namespace freehold::desktop::readers
