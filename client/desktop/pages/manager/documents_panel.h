// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/widgets/data_table.h"
#include "generated/desktop_api/documents.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace freehold::desktop {

class Notice;
class UploadForm;

/// The files of one property: dropped or chosen, told what they are, sent with their progress, listed, and removed.
class DocumentsPanel : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names of its parts.
    DocumentsPanel(ApiClient &client, const QString &name, QWidget *parent = nullptr);

    void show(const PropertyId &property);
    /// Begins to add a file, as dropping it does.
    void add(const QString &path);
    void addForm(const QString &fileName, const Upload &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildTable(const QString &name);
    void choose();
    void send(UploadForm *form);
    void askToRemove();
    void remove(const DocumentId &document);

    ApiClient &m_client;
    PropertyId m_property;
    PagedModel<api::Document> *m_model;
    DataTable *m_table;
    QVBoxLayout *m_uploads;
    QPushButton *m_remove;
    Notice *m_outcome;
};

} // namespace freehold::desktop
