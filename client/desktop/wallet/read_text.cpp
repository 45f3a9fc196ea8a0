// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/sheet_readers.h"
#include "shared/evm/siwe.h"

#include <QUrl>

namespace freehold::desktop::readers {

namespace {

const QString kLinkStatement = "Link this wallet to your Freehold account.";

QString authorityOf(const QString &uri)
{
    const QUrl url(uri);
    return url.port() < 0 ? url.host() : QString("%1:%2").arg(url.host()).arg(url.port());
}

void checkServer(SheetBuilder &sheet, const evm::SiweMessage &message)
{
    const QString &server = sheet.context().serverAuthority;
    if (message.domain.compare(server, Qt::CaseInsensitive) != 0)
        sheet.danger(Danger::WrongServer,
                     SheetBuilder::tr("It signs in at %1, but this program talks to %2.").arg(message.domain, server));
    if (authorityOf(message.uri).compare(message.domain, Qt::CaseInsensitive) != 0)
        sheet.danger(Danger::WrongServer,
                     SheetBuilder::tr("Its address %1 is not at %2.").arg(message.uri, message.domain));
}

void signIn(SheetBuilder &sheet, const evm::SiweMessage &message)
{
    const bool isLink = message.statement == kLinkStatement;
    sheet.setTitle(isLink ? SheetKind::WalletLink : SheetKind::SignIn,
                   isLink ? SheetBuilder::tr("Link this wallet to your account at %1").arg(message.domain)
                          : SheetBuilder::tr("Sign in at %1").arg(message.domain));
    sheet.text("domain", SheetBuilder::tr("Server"), message.domain);
    checkServer(sheet, message);
    sheet.address("address", SheetBuilder::tr("Wallet"), message.address);
    sheet.requireSigner(message.address);
    if (message.statement)
        sheet.text("statement", SheetBuilder::tr("Statement"), *message.statement);
    sheet.text("uri", SheetBuilder::tr("Address"), message.uri);
    sheet.requireChain(evm::U256(message.chainId));
    sheet.text("nonce", SheetBuilder::tr("Number used once"), message.nonce);
    if (message.expirationTime)
        sheet.expiry("expirationTime", SheetBuilder::tr("Valid until"),
                     static_cast<quint64>(std::max<qint64>(0, message.expirationTime->toSecsSinceEpoch())),
                     kUsualSignInSeconds);
    else
        sheet.danger(Danger::FarExpiry, SheetBuilder::tr("It does not expire."));
    for (const QString &resource : message.resources)
        sheet.text("resource", SheetBuilder::tr("Resource"), resource);
}

} // namespace

void text(SheetBuilder &sheet, const QString &message)
{
    if (const auto siwe = evm::SiweMessage::parse(message)) {
        signIn(sheet, *siwe);
    } else {
        sheet.setTitle(SheetKind::Text, SheetBuilder::tr("Sign a text"));
        sheet.danger(Danger::CannotDecode,
                     SheetBuilder::tr("It is no sign-in message. Whoever has this signature can show it as yours."));
    }
    sheet.field("message", SheetBuilder::tr("The whole text"), message, message);
}

} // namespace freehold::desktop::readers
