// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/managed_page.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

ManagedPage::ManagedPage(AppContext &context, const QString &name, const QString &title, const QString &sentence,
                         const QList<api::PropertyState> &states, const QString &whenNone, QWidget *parent)
    : ActingPage(context, name, title, sentence, parent)
    , m_picker(new PropertyPicker(context.api, states))
    , m_whenNone(whenNone)
{
    m_picker->setObjectName(partName("property"));
    auto *inside = new QWidget;
    m_inner = column(inside, kSpace16);
    m_state = new StateView(inside);
    m_state->setObjectName(partName("state"));
    auto *choice = row(kSpace8);
    choice->addWidget(text(tr("Property"), "muted"));
    choice->addWidget(m_picker);
    choice->addStretch();
    content().addLayout(choice);
    content().addWidget(m_state, 1);
    connect(m_picker, &PropertyPicker::chosenChanged, this, &ManagedPage::choose);
    connect(m_picker, &PropertyPicker::failed, this,
            [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
    connect(m_state, &StateView::retryRequested, m_picker, &PropertyPicker::load);
    connect(m_state, &StateView::actionRequested, this, [this] { go(u"/manager/properties"_s); });
}

void ManagedPage::enter(const RouteArguments &arguments)
{
    m_picker->preselect(arguments.value(u"property"_s));
    if (m_property.isNull()) {
        m_state->showLoading();
        allowPrimaryAction();
    }
    m_picker->load();
}

void ManagedPage::choose()
{
    const auto chosen = m_picker->chosen();
    m_property = chosen.value_or(PropertyId());
    allowPrimaryAction();
    if (!chosen)
        return m_state->showEmpty({u"building-2"_s, tr("No property yet"), m_whenNone, tr("Go to properties"), {}});
    m_state->showContent();
    showProperty();
}

/// It is about a property; without one it would do nothing and say nothing.
void ManagedPage::allowPrimaryAction()
{
    QPushButton *primary = header().primaryAction();
    if (!primary)
        return;
    primary->setEnabled(!m_property.isNull());
    primary->setToolTip(m_property.isNull() ? m_whenNone : QString());
}

} // namespace freehold::desktop
