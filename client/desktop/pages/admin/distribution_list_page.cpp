// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/distribution_list_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/models/dividend_words.h"
#include "client/desktop/pages/admin/period_form.h"
#include "client/desktop/pages/common/live.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QTabWidget>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Distribution;
using api::OwedDividend;

DistributionListPage::DistributionListPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"distributions"_s, tr("Distributions"),
                 tr("Income statements, and the dividends paid from them."), parent)
    , m_names(context.api)
    , m_picker(new PropertyPicker(context.api, {api::PropertyState::Tokenized, api::PropertyState::Suspended}))
{
    new LiveRefresh(context, this, {QStringLiteral("admin:distributions")}, [this] { refreshTables(); });
    auto *tabs = named(new QTabWidget, "tabs", tr("Distributions and owed dividends"));
    addDistributions(tabs);
    addOwed(tabs);
    content().addWidget(tabs, 1);
    m_picker->setObjectName(partName("property"));
    header().addAction(m_picker);
    auto *create = named(header().setPrimaryAction(tr("Draw up a statement")), "create", tr("Draw up a statement"));
    create->setEnabled(false);
    connect(create, &QPushButton::clicked, this, &DistributionListPage::drawUp);
    connect(&m_names, &NameBook::changed, m_owed, &PagedTable::refresh);
    connect(m_picker, &PropertyPicker::failed, this,
            [this](const std::exception_ptr &failure) { showProblem(m_table->state(), failure); });
    connect(m_table, &DataTable::retryRequested, m_picker, &PropertyPicker::load);
    connect(m_picker, &PropertyPicker::loaded, this, [this, create] {
        create->setEnabled(m_picker->count() > 0);
        if (m_picker->count() == 0)
            m_model->setRows({});
    });
    connect(m_picker, &PropertyPicker::chosenChanged, this, [this] {
        if (m_picker->chosen())
            m_model->reload();
    });
}

void DistributionListPage::addDistributions(QTabWidget *tabs)
{
    m_model = new PagedModel<Distribution>(
        {
            textColumn<Distribution>(tr("Period"),
                                     [](const Distribution &one) { return periodWords(one.periodFrom, one.periodTo); }),
            stateColumn<Distribution>(tr("State"), StateOf::Distribution,
                                      [](const Distribution &one) { return toString(one.state); }),
            figureColumn<Distribution>(tr("Rent"),
                                       [](const Distribution &one) { return one.statement.totals.rentUsd; }),
            figureColumn<Distribution>(tr("To distribute"),
                                       [](const Distribution &one) { return one.statement.totals.distributableUsd; }),
            figureColumn<Distribution>(tr("Holders"), [](const Distribution &one) { return one.figures.holders; }),
            figureColumn<Distribution>(tr("Paid"), [](const Distribution &one) { return one.figures.paid; }),
            figureColumn<Distribution>(tr("Owed"), [](const Distribution &one) { return one.figures.owed; }),
            timeColumn<Distribution>(tr("Drawn up"), [](const Distribution &one) { return one.createdAt; }),
        },
        this);
    m_model->setId([](const Distribution &one) { return one.id.text(); });
    m_model->setSource([this](const auto &cursor) {
        return api::listDistributions(client(), m_picker->chosen().value_or(PropertyId()),
                                      {.cursor = cursor, .limit = {}});
    });
    m_table =
        addTable("table", tr("Distributions"), m_model,
                 {u"coins"_s,
                  tr("No distributions yet"),
                  tr("Draw up the statement of a period; it gathers the rent that was converted, and the expenses."),
                  {},
                  {}});
    tabs->addTab(m_table, tr("Distributions"));
    connect(m_table, &DataTable::activated, this,
            [this](const QModelIndex &index) { go(u"/admin/distributions/"_s + index.data(kIdRole).toString()); });
}

void DistributionListPage::addOwed(QTabWidget *tabs)
{
    m_owed = new PagedModel<OwedDividend>(
        {
            textColumn<OwedDividend>(tr("Property"),
                                     [this](const OwedDividend &one) { return m_names.property(one.propertyId); }),
            addressColumn<OwedDividend>(tr("Wallet"), [](const OwedDividend &one) { return one.wallet; }),
            figureColumn<OwedDividend>(tr("Amount"), [](const OwedDividend &one) { return one.amount; }),
            textColumn<OwedDividend>(tr("Why not paid"), [](const OwedDividend &one) { return owedWords(one.reason); }),
            timeColumn<OwedDividend>(tr("Since"), [](const OwedDividend &one) { return one.since; }),
        },
        this);
    m_owed->setId([](const OwedDividend &one) { return one.propertyId.text() + one.wallet; });
    m_owed->setSource([this](const auto &) { return api::listOwedDividends(client()); });
    auto *table = addTable("owed", tr("Owed dividends"), m_owed,
                           {u"circle-check"_s,
                            tr("Nothing is owed"),
                            tr("Dividends that a wallet could not receive stand here."),
                            {},
                            {}});
    auto *payChosen = makeButton("pay", tr("Pay now"));
    payChosen->setEnabled(false);
    table->addFilter(payChosen);
    tabs->addTab(table, tr("Owed"));
    connect(table, &DataTable::currentChanged, payChosen,
            [payChosen](const QModelIndex &index) { payChosen->setEnabled(index.isValid()); });
    connect(payChosen, &QPushButton::clicked, this, [this, table] {
        if (const QModelIndex index = table->current(); index.isValid())
            pay(m_owed->row(index.row()));
    });
}

void DistributionListPage::enter(const RouteArguments &arguments)
{
    outcome().clear();
    m_table->state().showLoading();
    m_picker->preselect(arguments.value(u"property"_s));
    m_picker->load();
    m_owed->reload();
}

void DistributionListPage::refreshTables()
{
    if (m_picker->chosen())
        m_model->reload();
    m_owed->reload();
}

void DistributionListPage::drawUp()
{
    auto *form = new PeriodForm;
    connect(form, &PeriodForm::submitted, this, [this, form](QDate from, QDate to) {
        act(
            api::createDistribution(client(), m_picker->chosen().value_or(PropertyId()),
                                    {.periodFrom = from, .periodTo = to}),
            [this](const Distribution &made) {
                context().shell.closePanel();
                go(u"/admin/distributions/"_s + made.id.text());
            },
            [form = QPointer(form)](const std::exception_ptr &failure) {
                if (form)
                    form->showError(sentenceOf(failure));
            });
    });
    context().shell.openPanel(tr("Statement of %1").arg(m_picker->chosenName()), form);
}

void DistributionListPage::pay(const OwedDividend &owed)
{
    const Confirmation question{
        tr("Pay %1 to %2?").arg(format::usdc(owed.amount), format::shortAddress(owed.wallet)),
        tr("It is tried again at once; a wallet that is still frozen or not verified refuses it again."),
        tr("Pay now"),
        false,
        {}};
    ConfirmDialog::ask(this, question, [this, owed](const QString &) {
        act(api::payOwedDividend(client(), owed.propertyId, owed.wallet), [this](const OwedDividend &) {
            m_owed->reload();
            tell(Tone::Positive, tr("The payment is on its way to the chain."));
        });
    });
}

} // namespace freehold::desktop
