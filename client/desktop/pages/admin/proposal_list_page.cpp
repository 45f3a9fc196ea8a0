// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/proposal_list_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/models/proposal_words.h"
#include "client/desktop/pages/common/live.h"

#include <QComboBox>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Proposal;

ProposalListPage::ProposalListPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"proposals"_s, tr("Proposals"), tr("Acts that need the signatures of several admins."),
                 parent)
    , m_names(context.api)
{
    new LiveRefresh(context, this, {QStringLiteral("me:notifications"), QStringLiteral("admin:distributions")},
                    [this] { m_model->reload(); });
    m_model = new PagedModel<Proposal>(
        {
            textColumn<Proposal>(tr("Act"), [](const Proposal &one) { return shortTitle(one); }),
            textColumn<Proposal>(tr("Asked by"),
                                 [this](const Proposal &one) { return m_names.person(one.requestedBy); }),
            textColumn<Proposal>(
                tr("Signatures"),
                [](const Proposal &one) { return tr("%1 of %2").arg(one.signatures.size()).arg(one.threshold); }),
            stateColumn<Proposal>(tr("State"), StateOf::Proposal,
                                  [](const Proposal &one) { return toString(one.state); }),
            timeColumn<Proposal>(tr("Since"), [](const Proposal &one) { return one.createdAt; }),
        },
        this);
    m_model->setId([](const Proposal &one) { return one.id.text(); });
    m_model->setSource([this](const auto &cursor) { return page(cursor); });
    auto *table = addTable("table", tr("Proposals"), m_model,
                           {u"file-signature"_s,
                            tr("No proposals"),
                            tr("Tokenizations, releases of money and distributions are proposed here for signature."),
                            {},
                            {}});
    m_state = named(new QComboBox, "state", tr("State"));
    using enum api::ProposalState;
    for (const auto state : {Open, Executing, Executed, Refused, Failed})
        m_state->addItem(stateWords(StateOf::Proposal, toString(state)).words, static_cast<int>(state));
    m_state->addItem(tr("All"));
    table->addFilter(m_state);
    table->setMainColumn(0);
    content().addWidget(table, 1);

    connect(&m_names, &NameBook::changed, m_model, &PagedTable::refresh);
    connect(m_state, &QComboBox::currentIndexChanged, m_model, [this] { m_model->reload(); });
    connect(table, &DataTable::activated, this,
            [this](const QModelIndex &index) { go(u"/admin/proposals/"_s + index.data(kIdRole).toString()); });
}

void ProposalListPage::enter(const RouteArguments &) { m_model->reload(); }

Task<api::Page<Proposal>> ProposalListPage::page(const std::optional<QString> &cursor) const
{
    api::ListProposalsQuery query{.state = {}, .cursor = cursor, .limit = {}};
    if (m_state->currentData().isValid())
        query.state = static_cast<api::ProposalState>(m_state->currentData().toInt());
    return api::listProposals(client(), query);
}

} // namespace freehold::desktop
