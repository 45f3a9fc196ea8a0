// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/address_label.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QToolButton>

namespace freehold::desktop {

namespace {

QUrl &explorer()
{
    static QUrl url;
    return url;
}

} // namespace

AddressLabel::AddressLabel(AddressKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new QLabel)
    , m_copy(iconButton(QStringLiteral("copy"), tr("Copy the whole address")))
    , m_open(iconButton(QStringLiteral("external-link"), tr("Open in the block explorer")))
{
    setRole(m_text, "mono");
    // As high as the words beside them, so that lines with an address keep the rhythm of those without.
    for (QToolButton *button : {m_copy, m_open})
        button->setProperty("size", QStringLiteral("inline"));
    if (kind != AddressKind::Account) {
        m_copy->setToolTip(tr("Copy the whole hash"));
        m_copy->setAccessibleName(m_copy->toolTip());
    }
    auto *layout = row(this, kSpace4);
    layout->addWidget(m_text);
    layout->addWidget(m_copy);
    layout->addWidget(m_open);
    layout->addStretch();
    connect(m_copy, &QToolButton::clicked, this, &AddressLabel::copy);
    connect(m_open, &QToolButton::clicked, this, &AddressLabel::openExplorer);
}

void AddressLabel::setAddress(const QString &address, const QString &name)
{
    m_address = address;
    const auto shortened = format::shortAddress(address);
    m_text->setText(name.isEmpty() ? shortened : QStringLiteral("%1 (%2)").arg(name, shortened));
    m_text->setToolTip(address);
    m_text->setAccessibleName(name.isEmpty() ? address : QStringLiteral("%1, %2").arg(name, address));
    m_copy->setVisible(!address.isEmpty());
    m_open->setVisible(!linkTo(address, m_kind).isEmpty());
}

/// Which explorer there is may have become known meanwhile.
void AddressLabel::showEvent(QShowEvent *event)
{
    m_open->setVisible(!linkTo(m_address, m_kind).isEmpty());
    QWidget::showEvent(event);
}

void AddressLabel::setExplorer(const QUrl &url) { explorer() = url; }

QUrl AddressLabel::linkTo(const QString &address, AddressKind kind)
{
    auto url = explorer();
    if (address.isEmpty() || url.isEmpty() || kind == AddressKind::Hash)
        return {};
    url.setPath(url.path() + (kind == AddressKind::Account ? "/address/" : "/tx/") + address);
    return url;
}

void AddressLabel::copy()
{
    QGuiApplication::clipboard()->setText(m_address);
    Q_EMIT copied(m_address);
}

void AddressLabel::openExplorer() { QDesktopServices::openUrl(linkTo(m_address, m_kind)); }

} // namespace freehold::desktop
