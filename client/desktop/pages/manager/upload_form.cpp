// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/upload_form.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QProgressBar>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPercent = 100;

QString translated(const char *words) { return QCoreApplication::translate("DocumentKinds", words); }

} // namespace

QString documentKindWords(api::DocumentKind kind)
{
    using enum api::DocumentKind;
    switch (kind) {
    case Deed: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Recorded deed"));
    case Valuation: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Valuation report"));
    case Photo: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Photo"));
    case Inspection: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Inspection report"));
    case Insurance: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Insurance"));
    case Receipt: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Receipt"));
    case Other: return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Other document"));
    case Unknown: break;
    }
    return translated(QT_TRANSLATE_NOOP("DocumentKinds", "Document"));
}

UploadForm::UploadForm(const QString &name, const QString &fileName, Upload file, QWidget *parent)
    : EntryForm(name, tr("Upload"), parent), m_file(std::move(file)), m_progress(new QProgressBar)
{
    addNote(tr("%1, %2").arg(fileName, format::bytes(m_file.bytes.size())));
    m_kind = addChoice(u"kind"_s, tr("What it is"));
    addKinds();
    m_name = addText(u"name"_s, tr("Name"), 120);
    m_name->setText(fileName.left(120));
    m_parcel = addText(u"parcel_id"_s, tr("Parcel"), 80, tr("As the land register names it"));
    m_reference = addText(u"recorder_reference"_s, tr("Recorder's reference"), 120);
    m_progress->setObjectName(name + u"-progress"_s);
    m_progress->setRange(0, kPercent);
    m_progress->setAccessibleName(tr("Progress of the upload"));
    m_progress->hide();
    layout()->addWidget(m_progress);
    auto *cancel = button(tr("Cancel"), "quiet");
    cancel->setObjectName(name + u"-cancel"_s);
    addButton(cancel);
    connect(cancel, &QPushButton::clicked, this, &UploadForm::cancelled);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &UploadForm::showDeedFields);
    showDeedFields();
}

void UploadForm::addKinds()
{
    using enum api::DocumentKind;
    for (const auto kind : {Deed, Valuation, Photo, Inspection, Insurance, Receipt, Other})
        m_kind->addItem(documentKindWords(kind), int(kind));
    const auto likely = m_file.mediaType.startsWith("image/") ? api::DocumentKind::Photo : api::DocumentKind::Deed;
    m_kind->setCurrentIndex(m_kind->findData(int(likely)));
}

bool UploadForm::isDeed() const { return m_kind->currentData().toInt() == int(api::DocumentKind::Deed); }

void UploadForm::showDeedFields()
{
    for (QLineEdit *edit : {m_parcel, m_reference})
        edit->parentWidget()->setVisible(isDeed());
}

bool UploadForm::check()
{
    const bool isNamed = requireText(u"name"_s, m_name);
    if (!isDeed())
        return isNamed;
    const bool hasParcel = requireText(u"parcel_id"_s, m_parcel);
    return requireText(u"recorder_reference"_s, m_reference) && hasParcel && isNamed;
}

api::UploadDocumentQuery UploadForm::query() const
{
    api::UploadDocumentQuery query{.kind = api::DocumentKind(m_kind->currentData().toInt()),
                                   .name = m_name->text().trimmed()};
    if (isDeed()) {
        query.parcelId = m_parcel->text().trimmed();
        query.recorderReference = m_reference->text().trimmed();
    }
    return query;
}

void UploadForm::showProgress(qint64 done, qint64 all)
{
    m_progress->show();
    m_progress->setValue(all > 0 ? int(done * kPercent / all) : 0);
}

} // namespace freehold::desktop
