// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/proposal_page.h"

#include "client/desktop/models/decoded_call.h"
#include "client/desktop/models/proposal_words.h"
#include "client/desktop/models/state_words.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/common/signing.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/formats.h"

#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Proposal;

ProposalPage::ProposalPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"proposal"_s, tr("Proposal"), {}, parent), m_names(context.api)
{
    new LiveRefresh(context, this, {QStringLiteral("me:notifications")}, [this] { load(); });
    build();
    addActions();
    connect(&m_names, &NameBook::changed, this, &ProposalPage::showParts);
    connect(m_state, &StateView::retryRequested, this, &ProposalPage::load);
}

void ProposalPage::build()
{
    auto *inside = new QWidget;
    auto *cards = column(inside, kSpace16);
    const Card act = card(tr("What is proposed"));
    m_facts = new Facts;
    m_facts->setObjectName(partName("facts"));
    act.layout->addWidget(m_facts);
    const Card signatures = card(tr("Signatures"));
    m_count = text({}, "section");
    m_count->setObjectName(partName("count"));
    m_signatures = new Facts;
    m_signatures->setObjectName(partName("signatures"));
    signatures.layout->addWidget(m_count);
    signatures.layout->addWidget(m_signatures);
    m_signer = new SignerPicker(context());
    m_signer->setObjectName(partName("signer"));
    signatures.layout->addWidget(text(tr("Sign with"), "muted"));
    signatures.layout->addWidget(m_signer, 0, Qt::AlignLeft);
    const Card call = card(tr("The call, decoded"));
    m_call = new Facts;
    m_call->setObjectName(partName("call"));
    m_raw = named(new QPlainTextEdit, "raw", tr("Call data, raw"));
    m_raw->setReadOnly(true);
    m_raw->setFixedHeight(3 * fontMetrics().lineSpacing() + kSpace24);
    call.layout->addWidget(m_call);
    call.layout->addWidget(m_raw);
    const Card story = card(tr("What happened"));
    m_timeline = new Timeline;
    m_timeline->setObjectName(partName("timeline"));
    story.layout->addWidget(m_timeline);
    for (const Card *one : {&act, &signatures, &call, &story})
        cards->addWidget(one->frame);
    cards->addStretch();
    m_state = new StateView(scrolling(inside));
    m_state->setObjectName(partName("state"));
    content().addWidget(m_state, 1);
}

void ProposalPage::addActions()
{
    m_pill = new StatusPill;
    header().addBesideTitle(m_pill);
    m_refuse = makeButton("refuse", tr("Refuse with reason"), "danger");
    header().addAction(m_refuse);
    m_sign = named(header().setPrimaryAction(tr("Sign"), u"signature"_s), "sign", tr("Sign"));
    connect(m_signer, &SignerPicker::loaded, this, &ProposalPage::showWhoCanSign);
    connect(m_signer, &QComboBox::currentIndexChanged, this, &ProposalPage::showWhoCanSign);
    connect(m_sign, &QPushButton::clicked, this, &ProposalPage::sign);
    connect(m_refuse, &QPushButton::clicked, this, &ProposalPage::refuse);
    m_sign->setEnabled(false);
    m_refuse->setEnabled(false);
}

void ProposalPage::enter(const RouteArguments &arguments)
{
    m_id = ProposalId::trusted(arguments.value(u"id"_s));
    outcome().clear();
    // Nothing is signed that is not shown yet, least of all what was shown before.
    m_proposal = {};
    m_refuse->setEnabled(false);
    showWhoCanSign();
    m_signer->load();
    load();
}

void ProposalPage::load()
{
    m_state->showLoading();
    follow(
        this, api::getProposal(client(), m_id),
        [this, id = m_id](const Proposal &proposal) {
            if (id == m_id) // the page may show another one by now
                display(proposal);
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void ProposalPage::display(const Proposal &proposal)
{
    m_proposal = proposal;
    const StateWords state = stateWords(StateOf::Proposal, toString(proposal.state));
    header().setTitle(shortTitle(proposal));
    m_pill->set(state.words, state.tone);
    const bool isOpen = proposal.state == api::ProposalState::Open;
    m_refuse->setEnabled(isOpen);
    showWhoCanSign();
    m_raw->setPlainText(proposal.data);
    m_call->clear();
    for (const CallLine &line : decodedCall(proposal.decoded))
        m_call->add(line.name, line.value);
    showParts();
    m_state->showContent();
}

void ProposalPage::showParts()
{
    m_facts->clear();
    m_facts->add(tr("Act"), titleInWords(m_proposal));
    m_facts->add(tr("Asked by"), m_names.person(m_proposal.requestedBy));
    if (const QString subject = subjectName(); !subject.isEmpty())
        m_facts->add(tr("About"), subject);
    for (const CallLine &line : besideTheCall(m_proposal.decoded))
        m_facts->add(line.name, line.value);
    m_facts->addAddress(tr("Contract called"), m_proposal.to);
    m_facts->addAddress(tr("Safe"), m_proposal.safe);
    m_facts->add(tr("Safe nonce"), QString::number(m_proposal.nonce));
    m_facts->add(tr("Safe transaction hash"), m_proposal.safeTxHash);
    if (m_proposal.refusalReason)
        m_facts->add(tr("Refused because"), *m_proposal.refusalReason);
    if (m_proposal.failureReason)
        m_facts->add(tr("Failed because"), *m_proposal.failureReason);
    if (m_proposal.transactionHash)
        m_facts->addAddress(tr("Transaction"), *m_proposal.transactionHash, AddressKind::Transaction);
    showSignatures();
    showTimeline();
}

/// A distribution has no name; its period stands in the title.
QString ProposalPage::subjectName()
{
    const auto property = PropertyId::parse(m_proposal.subjectId);
    return property ? m_names.property(*property) : QString();
}

void ProposalPage::showSignatures()
{
    m_count->setText(tr("%1 of %2 needed").arg(m_proposal.signatures.size()).arg(m_proposal.threshold));
    m_signatures->clear();
    for (const api::ProposalSignature &signature : m_proposal.signatures)
        m_signatures->addAddress(m_names.person(signature.userId), signature.signer);
}

void ProposalPage::showTimeline()
{
    m_timeline->clear();
    m_timeline->add(m_proposal.createdAt, tr("Proposed by %1").arg(m_names.person(m_proposal.requestedBy)));
    for (const api::ProposalSignature &signature : m_proposal.signatures)
        m_timeline->add(signature.signedAt, tr("Signed by %1").arg(m_names.person(signature.userId)));
    if (m_proposal.state == api::ProposalState::Open) {
        const qint64 missing = std::max<qint64>(0, m_proposal.threshold - m_proposal.signatures.size());
        m_timeline->addNext(tr("Executed by the server as soon as %1 more have signed").arg(missing));
    }
    if (m_proposal.state == api::ProposalState::Executing)
        m_timeline->addNext(tr("Being sent to the chain"));
    if (m_proposal.executedAt)
        m_timeline->add(*m_proposal.executedAt, tr("Executed"));
}

/// One who has signed already cannot sign again; the server would refuse it.
void ProposalPage::showWhoCanSign()
{
    const QString account = m_signer->address();
    const bool hasSigned = std::ranges::any_of(m_proposal.signatures, [&account](const api::ProposalSignature &one) {
        return one.signer.compare(account, Qt::CaseInsensitive) == 0;
    });
    const bool isOpen = m_proposal.state == api::ProposalState::Open;
    m_sign->setEnabled(isOpen && !account.isEmpty() && !hasSigned);
    if (account.isEmpty())
        m_sign->setToolTip(tr("Unlock the wallet of this machine, and link its account to yours."));
    else
        m_sign->setToolTip(hasSigned ? tr("This account has signed already.") : QString());
}

void ProposalPage::sign()
{
    askForSignature(
        context(), this,
        {.address = m_signer->address(), .data = m_proposal.typedData, .summary = titleInWords(m_proposal)},
        [this, id = m_id](const QString &signature) {
            if (id == m_id)
                send(signature);
        },
        [this](const QString &problem) { tell(Tone::Danger, problem); });
}

void ProposalPage::send(const QString &signature)
{
    act(api::signProposal(client(), m_id, {.signature = signature}), [this](const Proposal &proposal) {
        display(proposal);
        tell(Tone::Positive,
             tr("Signed: %1 of %2 signatures.").arg(proposal.signatures.size()).arg(proposal.threshold));
    });
}

void ProposalPage::refuse()
{
    const Confirmation question{
        tr("Refuse “%1”?").arg(shortTitle(m_proposal)),
        tr("Nobody can sign it afterwards; it has to be proposed anew. All admins read the reason."),
        tr("Refuse proposal"), true, tr("Reason")};
    ConfirmDialog::ask(this, question, [this](const QString &reason) {
        act(api::refuseProposal(client(), m_id, {.reason = reason}), [this](const Proposal &proposal) {
            display(proposal);
            tell(Tone::Neutral, tr("The proposal is refused."));
        });
    });
}

} // namespace freehold::desktop
