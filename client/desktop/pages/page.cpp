// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/page.h"

#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

namespace freehold::desktop {

Page::Page(AppContext &context, const QString &title, QWidget *parent)
    : QWidget(parent), m_context(context), m_header(new PageHeader(title)), m_body(column(kSpace16))
{
    setRole(this, "page");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this, kSpace16, kSpace24);
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
}

} // namespace freehold::desktop
