// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/tokenization_page.h"

#include "client/desktop/models/state_words.h"
#include "client/desktop/models/token_rules_words.h"
#include "client/desktop/pages/admin/tokenization_form.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/side_by_side.h"

#include <QScrollArea>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Property;
using api::PropertyState;
using api::TokenizationRequest;

namespace {
constexpr int kLeastBeside = 820;
}

TokenizationPage::TokenizationPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"tokenization"_s, tr("Tokenization"), tr("Turn an approved property into shares."), parent)
    , m_picker(new PropertyPicker(context.api,
                                  {PropertyState::Approved, PropertyState::Tokenizing, PropertyState::Tokenized}))
{
    build();
    m_picker->setObjectName(partName("property"));
    header().addAction(m_picker);
    m_start = named(header().setPrimaryAction(tr("Propose tokenization")), "start", tr("Propose tokenization"));
    connect(m_picker, &PropertyPicker::loaded, this, [this] {
        if (m_picker->count() == 0)
            m_state->showEmpty({u"building-2"_s,
                                tr("No approved property"),
                                tr("Approve a property in the review first; it can be tokenized then."),
                                {},
                                {}});
    });
    connect(m_picker, &PropertyPicker::failed, this,
            [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
    connect(m_picker, &PropertyPicker::chosenChanged, this, &TokenizationPage::loadChosen);
    connect(m_state, &StateView::retryRequested, m_picker, &PropertyPicker::load);
    connect(m_form, &TokenizationForm::edited, this, &TokenizationPage::showWords);
    connect(m_start, &QPushButton::clicked, this, &TokenizationPage::start);
    connect(m_toProposals, &QPushButton::clicked, this, [this] { go(u"/admin/proposals"_s); });
}

void TokenizationPage::build()
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    const Card terms = card(tr("Terms and rules"));
    m_form = new TokenizationForm;
    m_form->setEnabled(false); // until there is something to tokenize
    terms.layout->addWidget(m_form);
    const Card meaning = card(tr("What this means"));
    m_words = text({});
    m_words->setObjectName(partName("words"));
    meaning.layout->addWidget(m_words);
    meaning.layout->addStretch();
    m_drafting = new SideBySide(terms.frame, meaning.frame, kLeastBeside);
    const Card progress = card(tr("Progress"));
    m_progress = progress.frame;
    m_timeline = new Timeline;
    m_timeline->setObjectName(partName("timeline"));
    m_token = new Facts;
    m_token->setObjectName(partName("token"));
    m_toProposals = makeButton("proposals", tr("Go to the proposals"));
    progress.layout->addWidget(m_timeline);
    progress.layout->addWidget(m_token);
    progress.layout->addWidget(m_toProposals, 0, Qt::AlignLeft);
    parts->addWidget(m_drafting);
    parts->addWidget(m_progress);
    parts->addStretch();
    m_state = new StateView(scrolling(inside));
    m_state->setObjectName(partName("state"));
    content().addWidget(m_state, 1);
}

void TokenizationPage::enter(const RouteArguments &arguments)
{
    outcome().clear();
    m_state->showLoading();
    m_start->setEnabled(false);
    m_picker->preselect(arguments.value(u"id"_s));
    m_picker->load();
}

QString TokenizationPage::unsavedWork() const
{
    return m_form->isTouched() ? tr("The terms of the tokenization are not proposed yet.") : QString();
}

void TokenizationPage::loadChosen()
{
    const auto id = m_picker->chosen();
    if (!id)
        return;
    if (m_property.id != *id) {
        // Nobody fills in for this one what is emptied, or proposed for the other, when it comes.
        m_start->setEnabled(false);
        m_form->setEnabled(false);
        m_state->showLoading();
    }
    follow(
        this, api::getProperty(client(), *id),
        [this](const Property &property) {
            if (m_picker->chosen() == property.id)
                display(property);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void TokenizationPage::display(const Property &property)
{
    const bool isAnother = m_property.id != property.id;
    m_property = property;
    const bool canStart = property.state == PropertyState::Approved;
    m_start->setEnabled(canStart);
    m_drafting->setVisible(canStart);
    m_progress->setVisible(!canStart);
    m_token->clear();
    if (isAnother)
        m_form->reset();
    m_form->setEnabled(true);
    if (canStart) {
        showWords();
    } else {
        m_timeline->clear();
        m_timeline->add(property.updatedAt, stateWords(StateOf::Property, toString(property.state)).words);
        if (property.state == PropertyState::Tokenizing)
            m_timeline->addNext(
                tr("Enough signatures, then the server sends it and waits for the chain's confirmation"));
        else
            showToken();
    }
    m_state->showContent();
}

void TokenizationPage::showToken()
{
    follow(
        this, api::getToken(client(), m_property.id),
        [this](const api::Token &token) {
            if (token.propertyId != m_property.id)
                return;
            m_token->clear();
            m_token->add(tr("Symbol"), token.symbol);
            m_token->addAddress(tr("Token"), token.address);
            m_token->add(
                tr("Sold"),
                tr("%1 of %2").arg(format::number(token.soldShares.count), format::shares(token.authorizedShares)));
            m_token->add(tr("Price per share"), format::usdc(token.pricePerShare));
            m_token->add(tr("Raised"), format::usdc(token.raised));
            m_token->add(tr("Rules"), rulesInWords(token.rules, token.authorizedShares).join(u'\n'));
            m_timeline->add(token.tokenizedAt, tr("Tokenized"));
        },
        [this](const std::exception_ptr &failure) { tell(Tone::Warning, sentenceOf(failure)); });
}

void TokenizationPage::showWords()
{
    const TokenizationRequest request = m_form->readable();
    QStringList lines;
    if (const auto whole = quote(request.shares, request.pricePerShare); whole && whole->micro > 0) {
        lines.append(tr("%1 at %2 are %3 in all; the property is valued at %4.")
                         .arg(format::shares(request.shares), format::usdc(request.pricePerShare), format::usdc(*whole),
                              format::usd(m_property.valuationUsd)));
    }
    lines += rulesInWords(request.rules, request.shares);
    m_words->setText(lines.join(u"\n\n"_s));
}

void TokenizationPage::start()
{
    const auto request = m_form->checked();
    if (!request)
        return tell(Tone::Danger, tr("Some fields need a look; what is wrong stands beside them."));
    const Confirmation question{
        tr("Propose to tokenize %1?").arg(m_property.name),
        tr("The terms and rules cannot be changed afterwards. Admins have to sign the proposal."),
        tr("Propose tokenization"),
        false,
        {}};
    ConfirmDialog::ask(this, question, [this, request](const QString &) { startNow(*request); });
}

void TokenizationPage::startNow(const TokenizationRequest &request)
{
    act(
        api::startTokenization(client(), m_property.id, request),
        [this](const api::Proposal &proposal) {
            m_form->reset();
            go(u"/admin/proposals/"_s + proposal.id.text());
        },
        [this](const std::exception_ptr &failure) { m_form->showErrors(fieldProblemsOf(failure)); });
}

} // namespace freehold::desktop
