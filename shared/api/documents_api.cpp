// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/documents_api.h"

#include <algorithm>

namespace freehold::api {

namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

bool isHidden(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // overrides of the writing direction make "gpj.exe" look like "exe.jpg"
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: // every category that is not named is visible
        return false;
    }
}

void requireDeedReference(JsonReader &reader, DocumentKind kind, const char *field)
{
    const QString name = QString::fromLatin1(field);
    if (kind == DocumentKind::Deed && !reader.has(name))
        reader.fail(name, QStringLiteral("required"));
    if (kind != DocumentKind::Deed && reader.has(name))
        reader.fail(name, QStringLiteral("not_allowed"));
}

} // namespace

QString cleanFileName(const QString &name)
{
    const qsizetype lastSeparator = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString clean;
    for (const QChar c : QStringView(name).mid(lastSeparator + 1))
        if (c.isSurrogate() || !isHidden(c))
            clean.append(c);
    clean = clean.normalized(QString::NormalizationForm_C).trimmed();
    return clean == QStringLiteral(".") || clean == QStringLiteral("..") ? QString() : clean;
}

std::expected<UploadDocumentQuery, FieldErrors> UploadDocumentQuery::parse(const QJsonObject &query)
{
    JsonReader reader(query);
    UploadDocumentQuery upload;
    upload.kind = reader.word<DocumentKind>(QStringLiteral("kind"), enumFromString<DocumentKind>);
    const QString name = reader.text(QStringLiteral("name"), {.max = kMaxDocumentNameLength});
    upload.name = cleanFileName(name);
    if (!name.isEmpty() && upload.name.isEmpty())
        reader.fail(QStringLiteral("name"), QStringLiteral("malformed"));
    upload.parcelId = reader.optionalText(QStringLiteral("parcel_id"), {.max = kMaxParcelIdLength});
    upload.recorderReference =
        reader.optionalText(QStringLiteral("recorder_reference"), {.max = kMaxRecorderReferenceLength});
    if (reader.has(QStringLiteral("visibility")))
        upload.visibility =
            reader.word<DocumentVisibility>(QStringLiteral("visibility"), enumFromString<DocumentVisibility>);
    // With an unknown kind, nothing can be said of what it asks for.
    if (enumFromString<DocumentKind>(query.value(QStringLiteral("kind")).toString())) {
        requireDeedReference(reader, upload.kind, "parcel_id");
        requireDeedReference(reader, upload.kind, "recorder_reference");
    }
    return finished(reader, upload);
}

std::expected<PresentDocumentRequest, FieldErrors> PresentDocumentRequest::parse(const QJsonObject &json)
{
    JsonReader reader(json);
    const PresentDocumentRequest request{
        reader.word<DocumentVisibility>(QStringLiteral("visibility"), enumFromString<DocumentVisibility>)};
    return finished(reader, request);
}

std::expected<PhotoOrderRequest, FieldErrors> PhotoOrderRequest::parse(const QJsonObject &json)
{
    const QString field = QStringLiteral("document_ids");
    JsonReader reader(json);
    PhotoOrderRequest request;
    for (const QString &text : reader.texts(field, kMaxOrderedPhotos, {.max = 64})) {
        const auto id = DocumentId::parse(text);
        if (id)
            request.photos.push_back(*id);
        else
            reader.fail(field, QStringLiteral("malformed"));
    }
    return finished(reader, request);
}

QJsonObject DocumentAnswer::toJson() const
{
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("property_id"), propertyId},
        {QStringLiteral("kind"), kind},
        {QStringLiteral("name"), name},
        {QStringLiteral("media_type"), mediaType},
        {QStringLiteral("size_bytes"), sizeBytes},
        {QStringLiteral("sha256"), sha256},
        {QStringLiteral("parcel_id"), textOrNull(parcelId)},
        {QStringLiteral("recorder_reference"), textOrNull(recorderReference)},
        {QStringLiteral("visibility"), toString(visibility)},
        {QStringLiteral("uploaded_at"), uploadedAt},
    };
}

} // namespace freehold::api
