// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/auth/auth.h"
#include "server/modules/documents/documents.h"
#include "server/modules/documents/documents_store.h"
#include "server/modules/notification/notification.h"
#include "server/modules/property/property_service.h"
#include "tests/support/await.h"
#include "tests/support/reason_of.h"
#include "tests/unit/server/modules/chain_fixture.h"

#include <QTemporaryDir>

namespace freehold::test {

using namespace freehold::property;

inline QJsonObject draftJson()
{
    return {{"name", "Elm Street 5"},
            {"description", ""},
            {"address",
             QJsonObject{{"street", "Elm Street 5"}, {"city", "Austin"}, {"postal_code", "78701"}, {"country", "US"}}},
            {"kind", "residential"},
            {"valuation_usd", "500000"},
            {"area_square_meters", 420},
            {"year_built", 1987}};
}

/// The property module's service with the modules below it, a manager and an admin.
struct PropertyFixture {
    explicit PropertyFixture(Dialect dialect)
        : database(dialect)
        , core(*database)
        , auth(core.core, {.siweDomain = {}, .publicUrl = {}, .passwordMemoryKiB = 64, .cookie = {}})
        , notification(core.core,
                       {.sendgridBaseUrl = {},
                        .sendgridApiKey = {},
                        .fromEmail = {},
                        .mailTemplatesDir = QStringLiteral(FREEHOLD_SOURCE_DIR "/resources/mail")},
                       auth)
        , documents(core.core, {.directory = directory.path(), .s3 = {}})
        , service(core.core, auth, notification, documents)
        , manager(actor(QStringLiteral("manager@example.com"), Role::PropertyManager))
        , admin(actor(QStringLiteral("admin@example.com"), Role::Admin))
    {
    }

    Actor actor(const QString &email, Roles roles)
    {
        const auth::User user =
            await(auth.createUser(email, QStringLiteral("a rather long secret"), QStringLiteral("N"), roles));
        return {.id = user.id, .session = {}, .roles = roles, .csrfToken = {}};
    }
    Property draft(const Actor &owner)
    {
        core.clock.advanceMs(1); // ids sort by time
        return await(service.create(owner, valid(PropertyFacts::parse(draftJson()))));
    }
    DocumentId addDeed(PropertyId property)
    {
        const documents::Document deed{.id = core.ids.next<DocumentId>(),
                                       .property = property,
                                       .kind = DocumentKind::Deed,
                                       .name = QStringLiteral("deed"),
                                       .mediaType = QStringLiteral("application/pdf"),
                                       .sizeBytes = 1,
                                       .sha256 = QByteArray(32, 'd'),
                                       .parcelId = QStringLiteral("1"),
                                       .recorderReference = QStringLiteral("2"),
                                       .uploadedBy = manager.id,
                                       .uploadedAt = core.clock.now(),
                                       .blobKey = {}};
        await((*database).write([=](Sql &sql) { documents::DocumentsStore::insert(sql, deed); }));
        return deed.id;
    }
    Property submitted(const Actor &owner)
    {
        const Property property = draft(owner);
        addDeed(property.id);
        return await(service.submit(owner, property.id));
    }

    TestDatabase database;
    CoreFixture core;
    QTemporaryDir directory;
    auth::AuthModule auth;
    notification::NotificationModule notification;
    documents::DocumentsModule documents;
    PropertyService service;
    Actor manager;
    Actor admin;
};

} // namespace freehold::test
