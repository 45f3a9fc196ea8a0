// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/manager/documents_panel.h"
#include "client/desktop/pages/manager/managed_page.h"

namespace freehold::desktop {

class ManagerDocumentsPage : public ManagedPage {
    Q_OBJECT
public:
    explicit ManagerDocumentsPage(AppContext &context, QWidget *parent = nullptr);

protected:
    void showProperty() override { m_panel->show(property()); }

private:
    DocumentsPanel *m_panel;
};

} // namespace freehold::desktop
