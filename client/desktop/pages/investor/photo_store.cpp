// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/photo_store.h"

#include "client/desktop/api/api_client.h"

#include <QPointer>

namespace freehold::desktop {

PhotoStore::PhotoStore(ApiClient &client, QObject *parent) : QObject(parent), m_client(client) { }

QPixmap PhotoStore::find(const QString &key) const
{
    const auto *found = m_photos.object(key);
    return found == nullptr ? QPixmap() : *found;
}

QPixmap PhotoStore::cover(const PropertyId &property)
{
    if (!m_photos.contains(property.text()) && !m_asked.contains(property.text())) {
        m_asked.insert(property.text());
        detach(fetchCover(property), "fetch the cover of a property");
    }
    return find(property.text());
}

QPixmap PhotoStore::photo(const DocumentId &document)
{
    if (!m_photos.contains(document.text()) && !m_asked.contains(document.text())) {
        m_asked.insert(document.text());
        detach(fetch(document.text(), document), "fetch a photo");
    }
    return find(document.text());
}

/// A picture that cannot be fetched leaves its place empty: a page reads as well without it.
Task<> PhotoStore::fetchCover(PropertyId property)
{
    const QPointer<PhotoStore> alive(this);
    std::optional<DocumentId> first;
    try {
        const auto documents = co_await api::listDocuments(m_client, property);
        for (const auto &document : documents.items)
            if (!first && document.kind == api::DocumentKind::Photo)
                first = document.id;
    } catch (const ApiError &) {
        co_return;
    }
    if (alive && first)
        co_await fetch(property.text(), *first);
}

Task<> PhotoStore::fetch(QString key, DocumentId document)
{
    const QPointer<PhotoStore> alive(this);
    QByteArray bytes;
    try {
        const auto file = co_await api::getDocumentContent(m_client, document);
        bytes = file.bytes;
    } catch (const ApiError &) {
        co_return;
    }
    QPixmap photo;
    if (!alive || !photo.loadFromData(bytes))
        co_return;
    m_asked.remove(key);
    m_photos.insert(key,
                    new QPixmap(photo.scaled(kMostPixels, kMostPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    Q_EMIT arrived();
}

} // namespace freehold::desktop
