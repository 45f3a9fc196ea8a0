// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/form_field.h"

#include "client/desktop/widgets/layouts.h"

#include <QStyle>

namespace freehold::desktop {

FormField::FormField(const QString &label, QWidget *control, const QString &help, QWidget *parent)
    : QWidget(parent), m_control(control), m_help(text(help, "small")), m_error(text({}, "error"))
{
    auto *name = text(label, "label");
    name->setBuddy(control);
    m_control->setAccessibleName(label);
    m_help->setProperty("tone", "muted");
    m_help->setVisible(false);
    m_error->setVisible(false);
    auto *layout = column(this, kSpace4);
    layout->addWidget(name);
    layout->addWidget(m_control);
    layout->addWidget(m_error);
    layout->addWidget(m_help);
    setHelp(help);
}

void FormField::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_control->setAccessibleDescription(error.isEmpty() ? m_help->text() : error);
    m_control->setProperty("invalid", !error.isEmpty());
    m_control->style()->polish(m_control);
}

bool FormField::hasError() const { return !m_error->text().isEmpty(); }

void FormField::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    m_control->setAccessibleDescription(help);
}

} // namespace freehold::desktop
