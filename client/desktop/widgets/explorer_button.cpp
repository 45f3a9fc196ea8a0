// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/explorer_button.h"

#include "client/desktop/widgets/address_label.h"
#include "client/desktop/widgets/icon.h"

#include <QDesktopServices>
#include <QUrl>

namespace freehold::desktop {

ExplorerButton::ExplorerButton(QWidget *parent) : QPushButton(tr("Open transaction"), parent)
{
    setIcon(desktop::icon(QStringLiteral("external-link")));
    setAccessibleName(tr("Open the transaction in the block explorer"));
    connect(this, &QPushButton::clicked, this, &ExplorerButton::open);
    setTransaction({});
}

void ExplorerButton::setTransaction(const QString &hash)
{
    m_hash = hash;
    const bool canOpen = !link().isEmpty();
    setEnabled(canOpen);
    setToolTip(canOpen              ? hash
                   : hash.isEmpty() ? tr("Choose a row that has a transaction on the chain.")
                                    : tr("The server names no block explorer."));
}

QUrl ExplorerButton::link() const { return AddressLabel::linkTo(m_hash, AddressKind::Transaction); }

void ExplorerButton::open() const { QDesktopServices::openUrl(link()); }

} // namespace freehold::desktop
