// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace freehold::rent {

struct RentConfig {
    QUrl publicUrl;                                 ///< where the pages of tenants and payers are
    QString receiptFont = ":/fonts/DejaVuSans.ttf"; ///< a TrueType font with the letters of every name
    int pollSeconds = 600;                          ///< how often it is looked for what is to be charged and told

    /// Of a page there, by its path.
    [[nodiscard]] QString page(const char *path) const
    {
        return publicUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + path;
    }
};

} // namespace freehold::rent
