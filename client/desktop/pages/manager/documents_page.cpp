// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/documents_page.h"

namespace freehold::desktop {

using namespace Qt::StringLiterals;

ManagerDocumentsPage::ManagerDocumentsPage(AppContext &context, QWidget *parent)
    : ManagedPage(context, u"manager-documents"_s, tr("Documents"), tr("Files that prove what is said of a building."),
                  {}, tr("Documents belong to a property. Add one first."), parent)
    , m_panel(new DocumentsPanel(context.api, u"documents"_s))
{
    inner().addWidget(m_panel, 1);
}

} // namespace freehold::desktop
