// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"
#include "server/modules/documents/documents_service.h"
#include "server/modules/documents/documents_uploads.h"
#include "tests/support/await.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace freehold::test {

using namespace freehold::documents;

inline QByteArray pdf() { return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"; }

/// A start of image, one application segment, a frame of 16 by 32 pixels.
inline QByteArray jpeg()
{
    return QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0000b080020001001011100ffd9");
}

inline QByteArray png()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                               "0000000d49444154789c6360000002000001e221bc33"
                               "0000000049454e44ae426082");
}

inline QByteArray webp() { return QByteArray("RIFF\x0C\0\0\0WEBPVP8L\0\0\0\0", 20); }

inline QByteArray sha256Of(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

/// Of any length, and still a PDF.
inline QByteArray largePdf(qsizetype bytes)
{
    QByteArray content = "%PDF-1.7\n" + QByteArray(bytes, '\0');
    for (qsizetype i = 9; i < content.size(); ++i)
        content[i] = static_cast<char>('a' + i % 23);
    return content + "\n%%EOF\n";
}

/// A body that is there already, in pieces of a size of its own.
class MemoryBody final : public BodyStream {
public:
    explicit MemoryBody(QByteArray content, qsizetype pieceBytes = 5000)
        : m_content(std::move(content)), m_pieceBytes(pieceBytes)
    {
    }
    [[nodiscard]] qint64 length() const override { return m_content.size(); }
    [[nodiscard]] Task<QByteArray> read() override
    {
        QByteArray piece = m_content.mid(m_position, m_pieceBytes);
        m_position += piece.size();
        co_return piece;
    }
    [[nodiscard]] std::optional<QByteArray> sha256() const override { return std::nullopt; }
    [[nodiscard]] qsizetype position() const { return m_position; }

private:
    QByteArray m_content;
    qsizetype m_pieceBytes;
    qsizetype m_position = 0;
};

inline QByteArray readAll(const std::shared_ptr<BodySource> &source, qint64 bytes)
{
    QByteArray content;
    while (content.size() < bytes)
        content += await(source->next());
    return content;
}

/// Everybody may do everything, until told otherwise.
class OpenAccess final : public DocumentAccess {
public:
    void requireMaySee(Sql &, const Actor &, PropertyId) override { }
    void requireMayEdit(Sql &, const Actor &, PropertyId) override { countEdit(); }
    void requireMayAdd(Sql &, const Actor &, PropertyId, DocumentKind) override { countEdit(); }
    void countEdit()
    {
        if (++edits > editsAllowed)
            throw Error(ErrorCode::Conflict, QStringLiteral("wrong_state"), QString());
    }
    void requireMayPresent(Sql &, const Actor &, PropertyId) override { }
    void requireUnused(Sql &, PropertyId, DocumentId) override { }
    bool mayRead(Sql &, const Actor &, PropertyId, DocumentVisibility visibility) override
    {
        return !onlyPublic || visibility == DocumentVisibility::Public;
    }
    bool onlyPublic = false;
    int edits = 0;
    int editsAllowed = 1'000'000;
};

struct DocumentsFixture {
    explicit DocumentsFixture(Dialect dialect, std::optional<S3Config> s3 = {})
        : database(dialect)
        , core(*database)
        , config{.directory = directory.path(), .s3 = std::move(s3)}
        , vault(core.core, config)
        , uploads(core.core, vault, config)
        , service(core.core, vault)
    {
        service.setAccess(access);
        uploads.setAccess(access);
        auth::AuthModule auth(core.core, {.siweDomain = {}, .publicUrl = {}, .passwordMemoryKiB = 64, .cookie = {}});
        const auth::User user =
            await(auth.createUser(QStringLiteral("m@example.com"), QStringLiteral("a rather long secret"),
                                  QStringLiteral("M"), Role::PropertyManager));
        manager = {.id = user.id, .session = {}, .roles = user.roles, .csrfToken = {}};
    }

    Document upload(DocumentKind kind, const QByteArray &type, const QByteArray &content)
    {
        core.clock.advanceMs(1); // ids sort by time
        return await(uploads.take(manager, property, {queryOf(kind), type, std::make_shared<MemoryBody>(content)}));
    }
    static api::UploadDocumentQuery queryOf(DocumentKind kind)
    {
        api::UploadDocumentQuery query{
            .kind = kind, .name = QStringLiteral("file"), .parcelId = {}, .recorderReference = {}, .visibility = {}};
        if (kind == DocumentKind::Deed) {
            query.parcelId = QStringLiteral("1-2-3");
            query.recorderReference = QStringLiteral("Book 4, page 5");
        }
        return query;
    }
    QByteArray content(DocumentId id)
    {
        const Document document = await(service.find(manager, id));
        return part(document, 0, document.sizeBytes);
    }
    QByteArray part(const Document &document, qint64 from, qint64 bytes)
    {
        return readAll(await(service.open(document, from, bytes)), bytes);
    }

    TestDatabase database;
    CoreFixture core;
    QTemporaryDir directory;
    DocumentsConfig config;
    Vault vault;
    OpenAccess access;
    DocumentUploads uploads;
    DocumentsService service;
    Actor manager;
    PropertyId property = core.ids.next<PropertyId>();
};

} // namespace freehold::test
