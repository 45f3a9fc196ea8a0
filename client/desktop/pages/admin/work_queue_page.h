// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/models/work_queue.h"
#include "client/desktop/pages/common/acting_page.h"

class QComboBox;

namespace freehold::desktop {

/// All that waits for an admin, of every module, oldest first; one activation leads to where it is dealt with.
class WorkQueuePage : public ActingPage {
    Q_OBJECT
public:
    explicit WorkQueuePage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void reload();
    void take(const WorkQueue &queue);
    void showChosenKind();
    void open(const QModelIndex &index);

    PagedModel<WorkItem> *m_model;
    DataTable *m_table;
    QComboBox *m_kind;
    Notice *m_partial;
    QList<WorkItem> m_all;
};

} // namespace freehold::desktop
