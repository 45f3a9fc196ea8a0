// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/verification_card.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

namespace freehold::desktop {

VerificationCard::VerificationCard(api::VerificationLevel level, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_level(level)
    , m_state(new StatusPill)
    , m_sentence(text({}))
    , m_reasons(column(kSpace4))
    , m_action(button({}, level == api::VerificationLevel::Identity ? "primary" : ""))
    , m_hindrance(text({}, "muted"))
{
    setRole(this, "card");
    m_state->setObjectName(partName("state"));
    m_sentence->setObjectName(partName("sentence"));
    m_action->setObjectName(partName("action"));
    m_hindrance->setObjectName(partName("hindrance"));
    auto *layout = column(this, kSpace12, kSpace16);
    auto *head = row(kSpace12);
    head->addWidget(text(title, "section"));
    head->addWidget(m_state);
    head->addStretch();
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addLayout(m_reasons);
    auto *foot = row(kSpace12);
    foot->addWidget(m_action);
    foot->addWidget(m_hindrance, 1);
    foot->addStretch(); // where nothing hinders, the button is no wider than its words
    layout->addLayout(foot);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(m_level); });
}

QString VerificationCard::partName(const char *part) const
{
    const bool isIdentity = m_level == api::VerificationLevel::Identity;
    return QStringLiteral("verification-%1-%2").arg(isIdentity ? "identity" : "accredited", QLatin1String(part));
}

void VerificationCard::show(const VerificationView &view, const QString &hindrance)
{
    m_state->set(view.state, view.tone);
    m_sentence->setText(view.sentence);
    clear(m_reasons);
    for (const QString &reason : view.reasons) {
        auto *entry = new QWidget;
        auto *layout = row(entry, kSpace8);
        layout->addWidget(iconLabel(QStringLiteral("circle-alert"), 16, QStringLiteral("danger")), 0, Qt::AlignTop);
        layout->addWidget(text(reason), 1);
        m_reasons->addWidget(entry);
    }
    m_isPossible = hindrance.isEmpty();
    m_action->setText(view.action);
    m_action->setVisible(!view.action.isEmpty());
    m_action->setEnabled(m_isPossible);
    m_hindrance->setText(hindrance);
    m_hindrance->setVisible(!view.action.isEmpty() && !m_isPossible);
}

void VerificationCard::setBusy(bool isBusy) { m_action->setEnabled(!isBusy && m_isPossible); }

} // namespace freehold::desktop
