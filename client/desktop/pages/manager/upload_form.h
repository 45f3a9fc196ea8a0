// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/manager/entry_form.h"
#include "generated/desktop_api/documents.h"

class QComboBox;
class QProgressBar;

namespace freehold::desktop {

/// One file on its way: what it is, and how much of it has arrived.
class UploadForm : public EntryForm {
    Q_OBJECT
public:
    UploadForm(const QString &name, const QString &fileName, Upload file, QWidget *parent = nullptr);

    [[nodiscard]] api::UploadDocumentQuery query() const;
    [[nodiscard]] const Upload &file() const { return m_file; }
    void showProgress(qint64 done, qint64 all);

Q_SIGNALS:
    void cancelled();

protected:
    [[nodiscard]] bool check() override;

private:
    void addKinds();
    void showDeedFields();
    [[nodiscard]] bool isDeed() const;

    Upload m_file;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_parcel;
    QLineEdit *m_reference;
    QProgressBar *m_progress;
};

/// "Recorded deed", "Photo" …
[[nodiscard]] QString documentKindWords(api::DocumentKind kind);

} // namespace freehold::desktop
