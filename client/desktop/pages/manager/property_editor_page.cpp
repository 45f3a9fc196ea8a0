// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/property_editor_page.h"

#include "client/desktop/models/state_words.h"
#include "client/desktop/pages/investor/property_words.h"
#include "client/desktop/pages/manager/documents_panel.h"
#include "client/desktop/pages/manager/entry_form.h"
#include "client/desktop/pages/manager/facts_form.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/formats.h"

#include <QListWidget>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>

#include <utility>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

/// In place of an id: a property that the server does not have yet.
const QString kNew = u"new"_s;

enum Step { DocumentsStep = FactsForm::kSteps, ReviewStep };

} // namespace

PropertyEditorPage::PropertyEditorPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"property-editor"_s, tr("New property"),
                 tr("Save at any step; nobody else sees it before you submit it."), parent)
    , m_request(new Notice(Tone::Warning))
    , m_pill(new StatusPill)
{
    header().addBesideTitle(m_pill);
    m_valuations = makeButton("valuations", tr("Valuations"));
    header().addAction(m_valuations);
    connect(m_valuations, &QPushButton::clicked, this, [this] { go(u"/manager/valuations?property="_s + m_id); });
    m_request->setObjectName(partName("request"));
    m_request->clear();
    auto *inside = new QWidget;
    m_state = new StateView(inside);
    m_state->setObjectName(partName("state"));
    content().addWidget(m_request);
    content().addWidget(m_state, 1);
    buildSteps();
    buildButtons();
    auto *columns = row(kSpace24);
    columns->addWidget(m_list);
    columns->addWidget(m_stack, 1);
    auto *buttons = row(kSpace8);
    buttons->addWidget(m_withdraw);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_save);
    buttons->addWidget(m_next);
    auto *layout = column(inside, kSpace16);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    connect(m_state, &StateView::retryRequested, this, &PropertyEditorPage::load);
    updateButtons();
}

void PropertyEditorPage::buildSteps()
{
    m_facts = new FactsForm(this);
    m_facts->hide();
    m_documents = new DocumentsPanel(client(), u"editor-documents"_s);
    m_review = text({});
    m_review->setObjectName(partName("review"));
    m_review->setTextFormat(Qt::PlainText);
    m_review->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_stack = new QStackedWidget;
    for (int step = 0; step < FactsForm::kSteps; ++step)
        m_stack->addWidget(scrolling(m_facts->step(step)));
    m_stack->addWidget(m_documents);
    m_stack->addWidget(m_review);
    m_list = named(new QListWidget, "steps", tr("Steps"));
    m_list->addItems({tr("Building"), tr("Address"), tr("Value"), tr("Documents"), tr("Review and submit")});
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + kSpace48);
    connect(m_list, &QListWidget::currentRowChanged, this, &PropertyEditorPage::goToStep);
    connect(m_facts, &FactsForm::edited, this, [this] { m_isEdited = true; });
}

void PropertyEditorPage::buildButtons()
{
    m_back = makeButton("back", tr("Back"));
    m_save = makeButton("save", tr("Save"));
    m_next = makeButton("next", tr("Next"), "primary");
    m_withdraw = makeButton("withdraw", tr("Withdraw from review"), "danger");
    connect(m_back, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(m_list->currentRow() - 1); });
    connect(m_save, &QPushButton::clicked, this, &PropertyEditorPage::save);
    connect(m_withdraw, &QPushButton::clicked, this, &PropertyEditorPage::askToWithdraw);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_list->currentRow() == ReviewStep)
            submit();
        else
            m_list->setCurrentRow(m_list->currentRow() + 1);
    });
}

void PropertyEditorPage::enter(const RouteArguments &arguments)
{
    const QString id = arguments.value(u"id"_s);
    m_id = id == kNew ? QString() : id;
    if (std::exchange(m_isJustCreated, false) && m_property && m_property->id.text() == id)
        return; // only its address is new: what is shown, the step and what was told stay
    m_intent = Intent::make();
    outcome().clear();
    m_id.isEmpty() ? startNew() : load();
}

void PropertyEditorPage::startNew()
{
    m_property.reset();
    header().setTitle(tr("New property"));
    m_pill->hide();
    m_request->clear();
    m_facts->setEditable(true);
    m_facts->setTyped(QSettings().value(draftKey()).toJsonObject());
    m_isEdited = false;
    m_state->showContent();
    m_list->setCurrentRow(0);
    updateButtons();
}

void PropertyEditorPage::load()
{
    m_state->showLoading();
    follow(this, api::getProperty(client(), PropertyId::trusted(m_id)),
           whileShown([this](const api::Property &property) {
               const bool isAnother = !m_property || m_property->id != property.id;
               take(property);
               if (isAnother)
                   m_list->setCurrentRow(0);
           }),
           whileShown([this](const std::exception_ptr &failure) { showProblem(*m_state, failure); }));
}

void PropertyEditorPage::take(const api::Property &property)
{
    m_property = property;
    m_id = property.id.text();
    header().setTitle(property.name);
    const StateWords words = stateWords(StateOf::Property, toString(property.state));
    m_pill->set(words.words, words.tone);
    m_pill->show();
    m_request->clear();
    if (property.state == api::PropertyState::ChangesRequested && property.reviewNote) {
        m_request->set(Tone::Warning, tr("Changes are asked for: %1").arg(*property.reviewNote));
        m_request->show();
    }
    m_facts->show(property);
    const QJsonObject kept = QSettings().value(draftKey()).toJsonObject();
    m_isEdited = isEditable() && !kept.isEmpty();
    if (m_isEdited)
        m_facts->setTyped(kept);
    m_facts->setEditable(isEditable());
    m_documents->show(property.id);
    m_state->showContent();
    showReview();
    updateButtons();
}

bool PropertyEditorPage::isEditable() const
{
    using enum api::PropertyState;
    return !m_property || m_property->state == Draft || m_property->state == ChangesRequested;
}

QString PropertyEditorPage::draftKey() const
{
    return u"drafts/%1/%2"_s.arg(client().server().host(), m_id.isEmpty() ? kNew : m_id);
}

QString PropertyEditorPage::unsavedWork() const
{
    return m_isEdited ? tr("What you changed about this property is not saved.") : QString();
}

void PropertyEditorPage::goToStep(int step)
{
    m_stack->setCurrentIndex(step);
    if (step == ReviewStep)
        showReview();
    m_documents->setEnabled(m_property.has_value());
    if (step == DocumentsStep && !m_property)
        tell(Tone::Info, tr("Fill in the first three steps and save; documents come after that."));
    updateButtons();
}

void PropertyEditorPage::showReview()
{
    const auto draft = m_facts->draft();
    if (!draft)
        return m_review->setText(tr("Something is missing still. Press Save to see what."));
    const QStringList lines{
        draft->name,
        addressWords(draft->address),
        tr("Built %1, %2 m²").arg(draft->yearBuilt).arg(format::number(draft->areaSquareMeters)),
        tr("Value: %1").arg(format::usd(draft->valuationUsd)),
        {},
        tr("An admin looks at the facts and the documents, and approves them or asks for changes. "
           "Meanwhile nothing can be changed unless you withdraw it."),
    };
    m_review->setText(lines.join(u'\n'));
}

void PropertyEditorPage::updateButtons()
{
    const int step = m_list->currentRow();
    const bool isLast = step == ReviewStep;
    m_back->setEnabled(step > 0);
    m_save->setVisible(isEditable());
    m_valuations->setVisible(m_property.has_value());
    m_next->setText(isLast ? tr("Submit for approval") : tr("Next"));
    m_next->setVisible(!isLast || isEditable());
    m_withdraw->setVisible(m_property && m_property->state == api::PropertyState::PendingApproval);
}

void PropertyEditorPage::save()
{
    const int missingStep = m_facts->markMissing();
    const auto draft = m_facts->draft();
    if (!draft) {
        keepHere();
        m_list->setCurrentRow(missingStep);
        return tell(Tone::Info, tr("Kept on this computer. The server gets it once what is marked is filled in."));
    }
    const QString key = draftKey();
    QSettings().setValue(key, m_facts->typed()); // until it is saved, whatever the page shows by then
    auto task = m_property ? api::editProperty(client(), m_property->id, *draft)
                           : api::createProperty(client(), *draft, {.intent = m_intent});
    act(
        std::move(task),
        [key, shown = whileShown([this](const api::Property &one) { showSaved(one); })](const api::Property &property) {
            QSettings().remove(key);
            shown(property);
        },
        whileShown([this](const std::exception_ptr &failure) { showActFailure(failure); }));
}

void PropertyEditorPage::showSaved(const api::Property &property)
{
    m_isJustCreated = m_id.isEmpty();
    take(property);
    tell(Tone::Positive, tr("Saved."));
    if (m_isJustCreated)
        context().navigator.replace(u"/manager/properties/"_s + property.id.text());
}

void PropertyEditorPage::keepHere()
{
    QSettings().setValue(draftKey(), m_facts->typed());
    m_isEdited = false;
}

/// What was typed is not lost with the program, whatever the server says.
void PropertyEditorPage::showActFailure(const std::exception_ptr &failure)
{
    keepHere();
    m_intent = mayHaveArrived(failure) ? m_intent : Intent::make();
    if (const int step = m_facts->markProblems(fieldProblemsOf(failure)); step >= 0)
        m_list->setCurrentRow(step);
}

void PropertyEditorPage::submit()
{
    if (!m_property || m_isEdited)
        return tell(Tone::Warning, tr("Save first, then submit what is saved."));
    act(
        api::submitProperty(client(), m_property->id),
        [this](const api::Property &property) {
            take(property);
            tell(Tone::Positive, tr("Submitted. You are told when an admin has looked at it."));
        },
        [this](const std::exception_ptr &) { m_list->setCurrentRow(DocumentsStep); });
}

void PropertyEditorPage::askToWithdraw()
{
    if (!m_property)
        return;
    ConfirmDialog::ask(this,
                       {.title = tr("Withdraw %1 from review?").arg(m_property->name),
                        .consequence = tr("It becomes a draft again and has to be submitted anew."),
                        .confirm = tr("Withdraw")},
                       [this](const QString &) {
                           act(api::withdrawProperty(client(), m_property->id), [this](const api::Property &property) {
                               take(property);
                               tell(Tone::Info, tr("Withdrawn. It can be changed again."));
                           });
                       });
}

} // namespace freehold::desktop
