// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace freehold::rent {

/// What a receipt says, in the words it says it with.
struct Receipt {
    QString number;
    QString paidOn;
    QString payee;                                  ///< name and address of the property
    std::vector<std::pair<QString, QString>> lines; ///< a word and its value
    QString amount;
    QString note;
};

/// One page of A4 as PDF, with the letters of the TrueType font `fontFile` (a file, or in the program's resources). The
/// same receipt is the same bytes. Throws Error{Internal, "pdf_failed"}.
[[nodiscard]] QByteArray receiptPdf(const Receipt &receipt, const QString &fontFile);

} // namespace freehold::rent
