// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "generated/desktop_api/documents.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace freehold::desktop {

class ApiClient;

/// Photos of properties, fetched when they are first looked at; a few dozen are kept, small enough for a screen.
class PhotoStore : public QObject {
    Q_OBJECT
public:
    explicit PhotoStore(ApiClient &client, QObject *parent = nullptr);

    /// The cover of a property; null until it is here, or when there is none. Fetches it then.
    [[nodiscard]] QPixmap cover(const PropertyId &property);
    [[nodiscard]] QPixmap photo(const DocumentId &document);

Q_SIGNALS:
    void arrived();

private:
    [[nodiscard]] Task<> fetchCover(PropertyId property);
    [[nodiscard]] Task<> fetch(QString key, DocumentId document);
    [[nodiscard]] QPixmap find(const QString &key) const;

    static constexpr int kMostPhotos = 60;
    static constexpr int kMostPixels = 960; ///< of the longer side

    ApiClient &m_client;
    QCache<QString, QPixmap> m_photos{kMostPhotos};
    QSet<QString> m_asked;
};

} // namespace freehold::desktop
