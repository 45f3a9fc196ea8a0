// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "client/desktop/widgets/state_view.h"
#include "generated/desktop_api/documents.h"

#include <QTemporaryDir>

class QLabel;
class QPushButton;

namespace freehold::desktop {

/// Shows a picture in place; another file is opened by the system's own program for it, from a folder that goes with the page.
class DocumentPreview : public QWidget {
    Q_OBJECT
public:
    explicit DocumentPreview(ApiClient &client, QWidget *parent = nullptr);

    void display(const api::Document &document);
    /// The file that was opened last; empty before.
    [[nodiscard]] const QString &openedFile() const { return m_openedFile; }

private:
    void load();
    void check(const Download &file);
    void take(const Download &file, const QString &hash);
    void openOutside();

    ApiClient &m_client;
    api::Document m_document;
    QByteArray m_bytes;
    QTemporaryDir m_folder;
    QString m_openedFile;
    StateView *m_state;
    QLabel *m_name;
    QLabel *m_hash;
    QLabel *m_picture;
    QPushButton *m_open;
};

} // namespace freehold::desktop
