// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/documents_panel.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/manager/upload_file.h"
#include "client/desktop/pages/manager/upload_form.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QTableView>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Document;

DocumentsPanel::DocumentsPanel(ApiClient &client, const QString &name, QWidget *parent)
    : QWidget(parent), m_client(client), m_uploads(column(kSpace12)), m_outcome(new Notice)
{
    setObjectName(name);
    setAcceptDrops(true);
    buildTable(name);
    auto *choose = button(tr("Choose files"), "", u"upload"_s);
    choose->setObjectName(name + u"-choose"_s);
    m_remove = button(tr("Remove"), "danger", u"trash-2"_s);
    m_remove->setObjectName(name + u"-remove"_s);
    m_remove->setEnabled(false);
    m_outcome->setObjectName(name + u"-outcome"_s);
    m_outcome->clear();
    auto *tools = row(kSpace8);
    tools->addWidget(text(tr("Drop files anywhere here: PDF, JPEG, PNG or WebP."), "muted"), 1);
    tools->addWidget(m_remove);
    tools->addWidget(choose);
    auto *layout = column(this, kSpace16);
    layout->addLayout(tools);
    layout->addWidget(m_outcome);
    layout->addLayout(m_uploads);
    layout->addWidget(m_table, 1);
    connect(choose, &QPushButton::clicked, this, &DocumentsPanel::choose);
    connect(m_remove, &QPushButton::clicked, this, &DocumentsPanel::askToRemove);
    connect(m_table, &DataTable::currentChanged, this,
            [this](const QModelIndex &index) { m_remove->setEnabled(index.isValid()); });
    connect(m_table, &DataTable::emptyActionRequested, this, &DocumentsPanel::choose);
}

void DocumentsPanel::buildTable(const QString &name)
{
    m_model = new PagedModel<Document>(
        {
            textColumn<Document>(tr("Name"), [](const Document &one) { return one.name; }),
            textColumn<Document>(tr("Kind"), [](const Document &one) { return documentKindWords(one.kind); }),
            figureColumn<Document>(
                tr("Size"), [](const Document &one) { return QVariant(format::bytes(one.sizeBytes)); },
                [](const Document &one) { return QVariant(one.sizeBytes); }),
            timeColumn<Document>(tr("Uploaded"), [](const Document &one) { return one.uploadedAt; }),
        },
        this);
    m_model->setId([](const Document &one) { return one.id.text(); });
    m_model->setSource([this](const std::optional<QString> &) { return api::listDocuments(m_client, m_property); });
    m_table = new DataTable(tr("Documents"));
    m_table->setObjectName(name + u"-box"_s);
    m_table->view().setObjectName(name + u"-table"_s);
    showPaged(*m_table, m_model,
              {u"file-text"_s,
               tr("No document yet"),
               tr("A property needs its recorded deed before it can be submitted; photos make it seen."),
               tr("Choose files"),
               {}});
}

void DocumentsPanel::show(const PropertyId &property)
{
    if (m_property != property)
        clear(m_uploads);
    m_property = property;
    m_outcome->clear();
    m_model->reload();
}

void DocumentsPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DocumentsPanel::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            add(url.toLocalFile());
    event->acceptProposedAction();
}

void DocumentsPanel::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose files"), {}, tr("Documents (*.pdf *.jpg *.jpeg *.png *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            add(path);
    });
    dialog->open();
}

void DocumentsPanel::add(const QString &path)
{
    follow(
        this, readUploadAside(path),
        [this, name = QFileInfo(path).fileName()](const Upload &file) { addForm(name, file); },
        [this](const std::exception_ptr &failure) {
            m_outcome->set(Tone::Danger, sentenceOf(failure));
            m_outcome->show();
        });
}

void DocumentsPanel::addForm(const QString &fileName, const Upload &file)
{
    auto *form = new UploadForm(objectName() + u"-upload"_s, fileName, file);
    m_uploads->addWidget(form);
    connect(form, &UploadForm::cancelled, form, &QObject::deleteLater);
    connect(form, &EntryForm::submitted, this, [this, form] { send(form); });
}

void DocumentsPanel::send(UploadForm *form)
{
    form->setBusy(true);
    Call call;
    call.intent = form->intentFor({{u"name"_s, form->query().name}, {u"kind"_s, toString(form->query().kind)}});
    call.onUpload = [form = QPointer(form)](qint64 done, qint64 all) {
        if (form)
            form->showProgress(done, all);
    };
    follow(
        form, api::uploadDocument(m_client, m_property, form->query(), form->file(), call),
        [this, form](const Document &) {
            form->deleteLater();
            m_model->reload();
        },
        [form](const std::exception_ptr &failure) { form->showFailure(failure); });
}

void DocumentsPanel::askToRemove()
{
    const QModelIndex at = m_table->current();
    if (!at.isValid())
        return;
    const Document document = m_model->row(at.row());
    ConfirmDialog::ask(this,
                       {.title = tr("Remove %1?").arg(document.name),
                        .consequence = tr("The file is deleted from the server. This cannot be undone."),
                        .confirm = tr("Remove document")},
                       [this, id = document.id](const QString &) { remove(id); });
}

void DocumentsPanel::remove(const DocumentId &document)
{
    m_outcome->clear();
    follow(
        this, api::removeDocument(m_client, document), [this] { m_model->reload(); },
        [this](const std::exception_ptr &failure) {
            m_outcome->set(Tone::Danger, sentenceOf(failure));
            m_outcome->show();
        });
}

} // namespace freehold::desktop
