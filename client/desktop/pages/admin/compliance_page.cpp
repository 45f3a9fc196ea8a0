// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/compliance_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/models/token_rules_words.h"

#include <QTabWidget>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Holder;
using api::Stop;
using api::TransferApproval;

CompliancePage::CompliancePage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"compliance"_s, tr("Compliance"), tr("Who holds how much, and what is stopped."), parent)
    , m_names(context.api)
    , m_picker(new PropertyPicker(context.api, {api::PropertyState::Tokenized, api::PropertyState::Suspended}))
{
    auto *inside = new QWidget;
    auto *parts = column(inside, kSpace16);
    const Card caps = card(tr("Rules"));
    m_caps = text({});
    m_caps->setObjectName(partName("caps"));
    caps.layout->addWidget(m_caps);
    auto *tabs = named(new QTabWidget, "tabs", tr("Holders, stops and approvals"));
    addHolders(tabs);
    addStops(tabs);
    addApprovals(tabs);
    parts->addWidget(caps.frame);
    parts->addWidget(tabs, 1);
    m_state = new StateView(inside);
    m_state->setObjectName(partName("state"));
    content().addWidget(m_state, 1);
    addActions();
    connect(&m_names, &NameBook::changed, m_holders, &PagedTable::refresh);
    connect(&m_names, &NameBook::changed, m_stops, &PagedTable::refresh);
    connect(m_picker, &PropertyPicker::failed, this,
            [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
    connect(m_picker, &PropertyPicker::loaded, this, [this] {
        if (m_picker->count() == 0)
            m_state->showEmpty({u"building-2"_s,
                                tr("No tokenized property"),
                                tr("Holders and stops come with the first one."),
                                {},
                                {}});
    });
    connect(m_picker, &PropertyPicker::chosenChanged, this, &CompliancePage::loadChosen);
    connect(m_state, &StateView::retryRequested, m_picker, &PropertyPicker::load);
}

void CompliancePage::addActions()
{
    m_picker->setObjectName(partName("property"));
    m_pause = makeButton("pause", tr("Pause all transfers"), "danger");
    header().addAction(m_picker);
    header().addAction(m_pause);
    connect(m_pause, &QPushButton::clicked, this, &CompliancePage::pause);
}

QList<Column<Holder>> CompliancePage::holderColumns()
{
    return {
        addressColumn<Holder>(tr("Wallet"), [](const Holder &one) { return one.wallet; }),
        textColumn<Holder>(
            tr("Investor"),
            [this](const Holder &one) { return one.userId ? m_names.person(*one.userId) : tr("Not known here"); }),
        figureColumn<Holder>(tr("Shares"), [](const Holder &one) { return one.shares; }),
        {.title = tr("Of all shares"),
         .text = [](const Holder &one) -> QVariant { return format::percent(one.shareOfSupplyBps); },
         .sortKey = [](const Holder &one) -> QVariant { return one.shareOfSupplyBps; },
         .alignment = Qt::AlignRight | Qt::AlignVCenter},
        textColumn<Holder>(tr("Room below the cap"), [this](const Holder &one) { return roomOf(one); }),
        timeColumn<Holder>(tr("Since"), [](const Holder &one) { return one.since; }),
    };
}

void CompliancePage::addHolders(QTabWidget *tabs)
{
    m_holders = new PagedModel<Holder>(holderColumns(), this);
    m_holders->setId([](const Holder &one) { return one.wallet; });
    m_holders->setSource([this](const auto &cursor) {
        return api::listHolders(client(), m_picker->chosen().value_or(PropertyId()), {.cursor = cursor, .limit = {}});
    });
    auto *table =
        addTable("holders", tr("Holders"), m_holders,
                 {u"users"_s, tr("Nobody holds shares"), tr("Holders stand here after the first purchase."), {}, {}});
    auto *freezeChosen = makeButton("freeze", tr("Freeze wallet"), "danger");
    freezeChosen->setEnabled(false);
    table->addFilter(freezeChosen);
    tabs->addTab(table, tr("Holders"));
    connect(table, &DataTable::currentChanged, freezeChosen,
            [freezeChosen](const QModelIndex &index) { freezeChosen->setEnabled(index.isValid()); });
    connect(freezeChosen, &QPushButton::clicked, this, [this, table] {
        if (const QModelIndex index = table->current(); index.isValid())
            freeze(m_holders->row(index.row()).wallet);
    });
}

QList<Column<Stop>> CompliancePage::stopColumns()
{
    return {
        textColumn<Stop>(tr("What"),
                         [](const Stop &one) {
                             return one.kind == api::StopKind::Pause ? tr("All transfers paused") : tr("Wallet frozen");
                         }),
        textColumn<Stop>(tr("Property"), [this](const Stop &one) { return m_names.property(one.propertyId); }),
        addressColumn<Stop>(tr("Wallet"), [](const Stop &one) { return one.wallet.value_or(u"—"_s); }),
        stateColumn<Stop>(tr("State"), StateOf::Stop, [](const Stop &one) { return toString(one.state); }),
        textColumn<Stop>(tr("Reason"),
                         [](const Stop &one) { return one.reason.value_or(tr("Made outside of this program")); }),
        textColumn<Stop>(
            tr("Asked by"),
            [this](const Stop &one) { return one.requestedBy ? m_names.person(*one.requestedBy) : u"—"_s; }),
        timeColumn<Stop>(tr("Since"), [](const Stop &one) { return one.createdAt; }),
    };
}

void CompliancePage::addStops(QTabWidget *tabs)
{
    m_stops = new PagedModel<Stop>(stopColumns(), this);
    m_stops->setId([](const Stop &one) { return one.id.text(); });
    m_stops->setSource(
        [this](const auto &cursor) { return api::listStops(client(), {.state = {}, .cursor = cursor, .limit = {}}); });
    auto *table =
        addTable("stops", tr("Stops"), m_stops,
                 {u"shield-check"_s, tr("Nothing is stopped"), tr("Pauses and frozen wallets stand here."), {}, {}});
    auto *liftChosen = makeButton("lift", tr("Propose to lift"));
    liftChosen->setEnabled(false);
    table->addFilter(liftChosen);
    tabs->addTab(table, tr("Stops"));
    connect(table, &DataTable::currentChanged, this, [this, liftChosen](const QModelIndex &index) {
        liftChosen->setEnabled(index.isValid() && m_stops->row(index.row()).state == api::StopState::InForce);
    });
    connect(liftChosen, &QPushButton::clicked, this, [this, table] {
        if (const QModelIndex index = table->current(); index.isValid())
            lift(m_stops->row(index.row()));
    });
}

void CompliancePage::addApprovals(QTabWidget *tabs)
{
    m_approvals = new PagedModel<TransferApproval>(
        {
            addressColumn<TransferApproval>(tr("From"), [](const TransferApproval &one) { return one.from; }),
            addressColumn<TransferApproval>(tr("To"), [](const TransferApproval &one) { return one.to; }),
            figureColumn<TransferApproval>(tr("Shares"), [](const TransferApproval &one) { return one.shares; }),
            stateColumn<TransferApproval>(tr("State"), StateOf::TransferApproval,
                                          [](const TransferApproval &one) { return toString(one.state); }),
            timeColumn<TransferApproval>(tr("Approved"), [](const TransferApproval &one) { return one.approvedAt; }),
            timeColumn<TransferApproval>(tr("Valid until"), [](const TransferApproval &one) { return one.validUntil; }),
        },
        this);
    m_approvals->setSource([this](const auto &cursor) {
        return api::listTransferApprovals(client(), m_picker->chosen().value_or(PropertyId()),
                                          {.cursor = cursor, .limit = {}});
    });
    auto *table = addTable("approvals", tr("Approved transfers"), m_approvals,
                           {u"arrow-left-right"_s,
                            tr("No approvals"),
                            tr("Only needed where the rules say that each transfer is approved."),
                            {},
                            {}});
    m_newApproval = makeButton("new-approval", tr("Propose an approval"));
    auto *withdrawChosen = makeButton("withdraw", tr("Propose to withdraw"));
    withdrawChosen->setEnabled(false);
    table->addFilter(m_newApproval);
    table->addFilter(withdrawChosen);
    tabs->addTab(table, tr("Transfer approvals"));
    connect(m_newApproval, &QPushButton::clicked, this, &CompliancePage::proposeTransfer);
    connect(table, &DataTable::currentChanged, this, [this, withdrawChosen](const QModelIndex &index) {
        withdrawChosen->setEnabled(index.isValid()
                                   && m_approvals->row(index.row()).state == api::TransferApprovalState::Open);
    });
    connect(withdrawChosen, &QPushButton::clicked, this, [this, table] {
        if (const QModelIndex index = table->current(); index.isValid())
            withdraw(m_approvals->row(index.row()));
    });
}

void CompliancePage::enter(const RouteArguments &arguments)
{
    outcome().clear();
    m_state->showLoading();
    m_picker->preselect(arguments.value(u"id"_s));
    m_picker->load();
}

void CompliancePage::loadChosen()
{
    const auto id = m_picker->chosen();
    if (!id)
        return;
    m_token.reset();
    follow(
        this, api::getToken(client(), *id),
        [this](const api::Token &token) {
            if (m_picker->chosen() != token.propertyId)
                return;
            m_token = token;
            showCaps();
            m_holders->reload();
            m_stops->reload();
            m_approvals->reload();
            m_state->showContent();
        },
        [this](const std::exception_ptr &failure) { showProblem(*m_state, failure); });
}

void CompliancePage::showCaps()
{
    m_caps->setText(rulesInWords(m_token->rules, m_token->authorizedShares).join(u'\n'));
    const bool byHand = m_token->rules.manualApproval.value_or(false);
    m_newApproval->setEnabled(byHand);
    m_newApproval->setToolTip(byHand ? QString() : tr("The rules of this property ask for no approval of transfers."));
}

QString CompliancePage::roomOf(const Holder &holder) const
{
    if (!m_token)
        return u"—"_s;
    const qint64 most = m_token->authorizedShares.count * m_token->rules.maxHoldingBps / kAllBasisPoints;
    if (holder.shares.count > most)
        return tr("%1 above the cap").arg(format::shares(Shares{holder.shares.count - most}));
    return tr("%1 more").arg(format::shares(Shares{most - holder.shares.count}));
}

} // namespace freehold::desktop
