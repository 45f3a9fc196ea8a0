// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/property_review_page.h"

#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/investor/property_words.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/admin/document_preview.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Document;
using api::Property;

namespace {

constexpr int kReviewWidth = 1000; ///< a splitter reads sizes as shares of the whole

class Kinds {
    Q_DECLARE_TR_FUNCTIONS(DocumentKinds)
public:
    static QString words(api::DocumentKind kind)
    {
        switch (kind) {
        case api::DocumentKind::Deed: return tr("Deed");
        case api::DocumentKind::Valuation: return tr("Valuation");
        case api::DocumentKind::Photo: return tr("Photo");
        case api::DocumentKind::Inspection: return tr("Inspection");
        case api::DocumentKind::Insurance: return tr("Insurance");
        case api::DocumentKind::Receipt: return tr("Receipt");
        case api::DocumentKind::Other:
        case api::DocumentKind::Unknown: break;
        }
        return tr("Other");
    }
};

} // namespace

PropertyReviewPage::PropertyReviewPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"property-review"_s, tr("Property review"), {}, parent), m_names(context.api)
{
    m_live = new LiveRefresh(context, this, {}, [this] { load(); });
    build();
    addActions();
    connect(&m_names, &NameBook::changed, this, &PropertyReviewPage::showFacts);
    connect(m_state, &StateView::retryRequested, this, &PropertyReviewPage::load);
}

void PropertyReviewPage::enter(const RouteArguments &arguments)
{
    m_id = PropertyId::trusted(arguments.value(u"id"_s));
    outcome().clear();
    for (QPushButton *action : {m_approve, m_changes, m_reject})
        action->setEnabled(false); // until what it is about is shown
    m_live->follow({u"property:"_s + m_id.text()});
    load();
}

void PropertyReviewPage::build()
{
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    const Card stated = card(tr("Stated by the manager"));
    m_facts = new Facts;
    m_facts->setObjectName(partName("facts"));
    m_description = text({});
    m_description->setTextFormat(Qt::PlainText);
    m_evidence = new Notice;
    m_evidence->setObjectName(partName("evidence"));
    stated.layout->addWidget(m_facts);
    stated.layout->addWidget(m_description);
    stated.layout->addWidget(m_evidence);
    stated.layout->addStretch();
    sides->addWidget(scrolling(stated.frame));
    const Card proof = card(tr("Documents"));
    addDocuments(proof.layout);
    sides->addWidget(proof.frame);
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    sides->setSizes({2 * kReviewWidth, 3 * kReviewWidth});
    sides->setHandleWidth(kSpace16);
    m_state = new StateView(sides);
    m_state->setObjectName(partName("state"));
    content().addWidget(m_state, 1);
}

void PropertyReviewPage::addDocuments(QVBoxLayout *column)
{
    m_documents = new PagedModel<Document>(
        {
            textColumn<Document>(tr("Kind"), [](const Document &one) { return Kinds::words(one.kind); }),
            textColumn<Document>(tr("Name"), [](const Document &one) { return one.name; }),
            textColumn<Document>(tr("Parcel"), [](const Document &one) { return one.parcelId.value_or(QString()); }),
            textColumn<Document>(tr("Recorder's reference"),
                                 [](const Document &one) { return one.recorderReference.value_or(QString()); }),
            timeColumn<Document>(tr("Uploaded"), [](const Document &one) { return one.uploadedAt; }),
        },
        this);
    m_documents->setId([](const Document &one) { return one.id.text(); });
    m_documents->setSource([this](const auto &) { return api::listDocuments(client(), m_id); });
    auto *table = addTable("documents", tr("Documents"), m_documents,
                           {u"file-text"_s, tr("No documents"), tr("The manager has not uploaded anything."), {}, {}});
    m_preview = new DocumentPreview(client());
    m_preview->setObjectName(partName("preview"));
    column->addWidget(table, 1);
    column->addWidget(m_preview, 1);
    connect(m_documents, &PagedTable::stateChanged, this, &PropertyReviewPage::showEvidence);
    connect(table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_preview->display(m_documents->row(index.row()));
    });
}

void PropertyReviewPage::addActions()
{
    m_pill = new StatusPill;
    header().addBesideTitle(m_pill);
    m_reject = makeButton("reject", tr("Reject"), "danger");
    m_changes = makeButton("request-changes", tr("Request changes"));
    header().addAction(m_reject);
    header().addAction(m_changes);
    m_approve = named(header().setPrimaryAction(tr("Approve")), "approve", tr("Approve"));
    connect(m_approve, &QPushButton::clicked, this, &PropertyReviewPage::approve);
    connect(m_changes, &QPushButton::clicked, this, &PropertyReviewPage::requestChanges);
    connect(m_reject, &QPushButton::clicked, this, &PropertyReviewPage::reject);
    for (QPushButton *action : {m_approve, m_changes, m_reject})
        action->setEnabled(false);
}

void PropertyReviewPage::load()
{
    m_state->showLoading();
    m_documents->reload();
    follow(
        this, api::getProperty(client(), m_id),
        [this, id = m_id](const Property &property) {
            if (id == m_id) // the page may show another one by now
                display(property);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void PropertyReviewPage::display(const Property &property)
{
    m_property = property;
    const StateWords state = stateWords(StateOf::Property, toString(property.state));
    header().setTitle(property.name);
    m_pill->set(state.words, state.tone);
    m_description->setText(property.description);
    const bool waits = property.state == api::PropertyState::PendingApproval;
    for (QPushButton *action : {m_approve, m_changes, m_reject}) {
        action->setEnabled(waits);
        action->setToolTip(waits ? QString() : tr("Only a property that waits for review can be decided on."));
    }
    showFacts();
    m_state->showContent();
}

void PropertyReviewPage::showFacts()
{
    m_facts->clear();
    m_facts->add(tr("Address"), addressWords(m_property.address));
    m_facts->add(tr("Kind"), kindWords(m_property.kind));
    m_facts->add(tr("Valuation"),
                 tr("%1 on %2").arg(format::usd(m_property.valuationUsd), format::date(m_property.valuedOn)));
    m_facts->add(tr("Area"), tr("%1 m²").arg(format::number(m_property.areaSquareMeters)));
    m_facts->add(tr("Built"), QString::number(m_property.yearBuilt));
    m_facts->add(tr("Manager"), m_names.person(m_property.managerId));
    m_facts->add(tr("Submitted"), format::dateTime(m_property.updatedAt));
    if (m_property.reviewNote)
        m_facts->add(tr("Last note"), *m_property.reviewNote);
}

/// Approval needs a deed with parcel and recorder's reference; the server refuses it without, so say it before the click.
void PropertyReviewPage::showEvidence()
{
    const auto &documents = m_documents->rows();
    const bool hasDeed = std::ranges::any_of(documents, [](const Document &one) {
        return one.kind == api::DocumentKind::Deed && one.parcelId && one.recorderReference;
    });
    if (m_documents->state() != PagedTable::State::Ready)
        return m_evidence->clear();
    if (hasDeed)
        m_evidence->set(Tone::Positive, tr("The deed is here, with parcel and recorder's reference."));
    else
        m_evidence->set(Tone::Warning, tr("No deed with parcel and recorder's reference: approval will be refused."));
    m_evidence->show();
}

void PropertyReviewPage::approve()
{
    const Confirmation question{tr("Approve %1?").arg(m_property.name),
                                tr("It can then be tokenized. Its manager is told."),
                                tr("Approve"),
                                false,
                                {}};
    ConfirmDialog::ask(this, question, [this](const QString &) {
        act(api::approveProperty(client(), m_id),
            [this](const Property &property) { decided(property, tr("%1 is approved.").arg(property.name)); });
    });
}

void PropertyReviewPage::requestChanges()
{
    const Confirmation question{tr("Request changes to %1?").arg(m_property.name),
                                tr("Its manager reads what you write, mends it and submits again."),
                                tr("Request changes"), false, tr("What has to change")};
    ConfirmDialog::ask(this, question, [this](const QString &note) {
        act(api::requestPropertyChanges(client(), m_id, {.note = note}), [this](const Property &property) {
            decided(property, tr("The manager of %1 is asked for changes.").arg(property.name));
        });
    });
}

void PropertyReviewPage::reject()
{
    const Confirmation question{
        tr("Reject %1?").arg(m_property.name),
        tr("This is final: the property cannot be submitted again. Its manager reads the reason."),
        tr("Reject property"), true, tr("Reason")};
    ConfirmDialog::ask(this, question, [this](const QString &note) {
        act(api::rejectProperty(client(), m_id, {.note = note}),
            [this](const Property &property) { decided(property, tr("%1 is rejected.").arg(property.name)); });
    });
}

void PropertyReviewPage::decided(const Property &property, const QString &outcome)
{
    display(property);
    tell(Tone::Positive, outcome);
}

} // namespace freehold::desktop
