// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/investors_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/pages/admin/verification_story_view.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QComboBox>
#include <QSplitter>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kExpiring = -1; ///< in the place of a state
constexpr int kSoonDays = 30;
constexpr int kStoryWidth = 1000; ///< a splitter reads sizes as shares of the whole
constexpr int kOnChain = 4;
constexpr int kStarted = 5;

} // namespace

InvestorsPage::InvestorsPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"investors"_s, tr("Investors"), tr("Who is verified, who waits, and what expires soon."),
                 parent)
    , m_names(context.api)
{
    new LiveRefresh(context, this, {QStringLiteral("me:notifications")}, [this] { m_model->reload(); });
    build();
    connect(&m_names, &NameBook::changed, m_model, &PagedTable::refresh);
    connect(m_filter, &QComboBox::currentIndexChanged, m_model, [this] { m_model->reload(); });
    connect(m_story, &VerificationStoryView::reopenRequested, this, &InvestorsPage::reopen);
}

void InvestorsPage::build()
{
    m_model = new PagedModel<Overview>(columns(), this);
    m_model->setId([](const Overview &one) { return one.verification.id.text(); });
    m_model->setSource([this](const auto &cursor) { return page(cursor); });
    auto *table = addTable("table", tr("Verifications"), m_model,
                           {u"badge-check"_s,
                            tr("No verifications"),
                            tr("They stand here from the moment an investor starts one."),
                            {},
                            {}});
    m_filter = named(new QComboBox, "filter", tr("Which verifications"));
    fillFilter();
    table->addFilter(m_filter);
    for (const int told : {kOnChain, kStarted}) // the story beside it tells them; they can be chosen
        table->hideColumn(told);
    m_story = new VerificationStoryView(client(), m_names);
    m_story->setObjectName(partName("story"));
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(table);
    sides->addWidget(m_story);
    sides->setStretchFactor(0, 3);
    sides->setStretchFactor(1, 2);
    sides->setSizes({16 * kStoryWidth, 9 * kStoryWidth});
    sides->setHandleWidth(kSpace16);
    content().addWidget(sides, 1);
    connect(table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_story->display(m_model->row(index.row()).userId);
    });
}

QList<Column<api::VerificationOverview>> InvestorsPage::columns()
{
    return {
        textColumn<Overview>(tr("Investor"), [this](const Overview &one) { return m_names.person(one.userId); }),
        textColumn<Overview>(tr("Level"),
                             [](const Overview &one) {
                                 return one.verification.level == api::VerificationLevel::Accredited ? tr("Accredited")
                                                                                                     : tr("Identity");
                             }),
        textColumn<Overview>(tr("Country"),
                             [](const Overview &one) { return one.verification.country.value_or(u"—"_s); }),
        stateColumn<Overview>(tr("State"), StateOf::Verification,
                              [](const Overview &one) { return toString(one.verification.state); }),
        textColumn<Overview>(tr("On chain"),
                             [](const Overview &one) { return one.verification.onChain ? tr("Yes") : tr("No"); }),
        timeColumn<Overview>(tr("Started"), [](const Overview &one) { return one.verification.startedAt; }),
        timeColumn<Overview>(tr("Expires"), [](const Overview &one) { return one.verification.expiresAt; }),
    };
}

void InvestorsPage::fillFilter()
{
    using enum api::VerificationState;
    m_filter->addItem(tr("All"));
    m_filter->addItem(tr("Expiring within %1 days").arg(kSoonDays), kExpiring);
    for (const auto state : {Pending, Approved, Rejected, Expired, Revoked, Started})
        m_filter->addItem(stateWords(StateOf::Verification, toString(state)).words, static_cast<int>(state));
}

void InvestorsPage::enter(const RouteArguments &arguments)
{
    outcome().clear();
    m_model->reload();
    if (const auto id = UserId::parse(arguments.value(u"id"_s)))
        m_story->display(*id);
}

Task<api::Page<api::VerificationOverview>> InvestorsPage::page(const std::optional<QString> &cursor) const
{
    const QVariant chosen = m_filter->currentData();
    if (chosen.isValid() && chosen.toInt() == kExpiring)
        return api::listExpiringVerifications(client(), {.withinDays = kSoonDays, .limit = 100});
    api::ListAllVerificationsQuery query{.state = {}, .cursor = cursor, .limit = {}};
    if (chosen.isValid())
        query.state = static_cast<api::VerificationState>(chosen.toInt());
    return api::listAllVerifications(client(), query);
}

void InvestorsPage::reopen(const api::Verification &verification)
{
    const Confirmation question{
        tr("Reopen the verification of %1?").arg(m_names.person(m_story->investor())),
        tr("The provider begins anew, also where its decision was final. The investor is told; the "
           "state stays until the provider decides."),
        tr("Reopen verification"),
        false,
        {}};
    ConfirmDialog::ask(this, question, [this, id = verification.id](const QString &) {
        act(api::reopenVerification(client(), id), [this](const Overview &changed) {
            m_model->replace(changed);
            m_story->display(changed.userId);
            tell(Tone::Positive, tr("The investor can go through verification again."));
        });
    });
}

} // namespace freehold::desktop
