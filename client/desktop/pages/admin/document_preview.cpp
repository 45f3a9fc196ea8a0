// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/document_preview.h"

#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/wallet/off_thread.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QFile>
#include <QUrl>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureHeight = 260;

QString suffixOf(api::DocumentMediaType type)
{
    switch (type) {
    case api::DocumentMediaType::ApplicationPdf: return u".pdf"_s;
    case api::DocumentMediaType::ImageJpeg: return u".jpg"_s;
    case api::DocumentMediaType::ImagePng: return u".png"_s;
    case api::DocumentMediaType::ImageWebp: return u".webp"_s;
    case api::DocumentMediaType::Unknown: break;
    }
    return u".bin"_s;
}

Task<QString> hashOf(QByteArray bytes)
{
    const auto hash = co_await offThread(QThreadPool::globalInstance(), [bytes] {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    });
    co_return *hash;
}

} // namespace

DocumentPreview::DocumentPreview(ApiClient &client, QWidget *parent) : QWidget(parent), m_client(client)
{
    auto *content = new QWidget;
    auto *inside = column(content);
    m_picture = new QLabel;
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumHeight(kPictureHeight / 2);
    m_hash = text({}, "muted");
    m_open = button(tr("Open"), "", u"external-link"_s);
    m_open->setObjectName(u"document-open"_s);
    inside->addWidget(m_picture, 1);
    inside->addWidget(m_hash);
    inside->addWidget(m_open);
    m_state = new StateView(content);
    m_state->showEmpty({u"file-text"_s, tr("No document chosen"), tr("Choose one above to read it here."), {}, {}});
    m_name = text({}, "section");
    auto *layout = column(this);
    layout->addWidget(m_name);
    layout->addWidget(m_state, 1);
    connect(m_state, &StateView::retryRequested, this, &DocumentPreview::load);
    connect(m_open, &QPushButton::clicked, this, &DocumentPreview::openOutside);
}

void DocumentPreview::display(const api::Document &document)
{
    m_document = document;
    m_name->setText(document.name);
    load();
}

void DocumentPreview::load()
{
    m_state->showLoading();
    follow(
        this, api::getDocumentContent(m_client, m_document.id),
        [this, id = m_document.id](const Download &file) {
            if (id == m_document.id) // another one may have been chosen meanwhile
                check(file);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

/// Aside: a file of 100 MB takes long enough to hold the window up.
void DocumentPreview::check(const Download &file)
{
    follow(
        this, hashOf(file.bytes),
        [this, id = m_document.id, file](const QString &hash) {
            if (id == m_document.id)
                take(file, hash);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void DocumentPreview::take(const Download &file, const QString &hash)
{
    m_bytes = file.bytes;
    QString stated = m_document.sha256;
    const bool matches = stated.remove(u"0x"_s).compare(hash, Qt::CaseInsensitive) == 0;
    m_hash->setText(matches ? tr("%1, as it was uploaded (SHA-256 checked)").arg(format::bytes(file.bytes.size()))
                            : tr("This is not the file that was uploaded: its SHA-256 differs."));
    QPixmap picture;
    if (file.mediaType.startsWith("image/") && picture.loadFromData(file.bytes))
        m_picture->setPixmap(picture.scaledToHeight(kPictureHeight, Qt::SmoothTransformation));
    else
        m_picture->setText(tr("Opens in the program for such files."));
    m_state->showContent();
}

void DocumentPreview::openOutside()
{
    // Named by its id: the name was chosen by somebody else.
    const QString path = m_folder.filePath(m_document.id.text() + suffixOf(m_document.mediaType));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_bytes) != m_bytes.size())
        return m_state->showFailed(tr("The file could not be written to %1.").arg(path));
    file.close();
    m_openedFile = path;
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace freehold::desktop
