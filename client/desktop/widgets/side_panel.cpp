// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/side_panel.h"

#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kPanelWidth = 420;

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(text({}, "section"))
    , m_close(iconButton(QStringLiteral("x"), tr("Close")))
    , m_layout(column(this, kSpace16, kSpace16))
{
    setRole(this, "panel");
    auto *head = row();
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_layout->addLayout(head);
    m_close->setObjectName(QStringLiteral("panel-close"));
    connect(m_close, &QToolButton::clicked, this, &SidePanel::closePanel);
    hide();
}

void SidePanel::open(const QString &title, QWidget *content)
{
    if (m_content == nullptr)
        m_focusBefore = QApplication::focusWidget();
    else
        takeOut();
    m_content = content;
    m_title->setText(title);
    setAccessibleName(title);
    m_layout->addWidget(content, 1);
    setFixedWidth(Theme::instance().scaled(kPanelWidth));
    show();
    content->setFocus(Qt::OtherFocusReason);
    content->show();
}

/// At once: until it is deleted it would share the room with what comes next.
void SidePanel::takeOut()
{
    if (m_content == nullptr)
        return;
    m_layout->removeWidget(m_content);
    m_content->hide();
    m_content->deleteLater();
    m_content = nullptr;
}

void SidePanel::closePanel()
{
    hide();
    takeOut();
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closePanel();
    else
        QFrame::keyPressEvent(event);
}

} // namespace freehold::desktop
