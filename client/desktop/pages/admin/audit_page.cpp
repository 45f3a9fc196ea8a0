// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/audit_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/flow_layout.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/theme.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::AuditEntry;

namespace {

constexpr int kUsualDays = 30;
constexpr int kAuditFieldWidth = 136;
constexpr int kAuditDetails = 5;
constexpr int kAuditNetwork = 6;
constexpr int kAuditHash = 7;

/// "reason: Booked twice; days: 3".
QString auditDetails(const QJsonObject &params)
{
    QStringList parts;
    for (auto one = params.begin(); one != params.end(); ++one) {
        const QJsonValue value = one.value();
        const bool isPlain = !value.isObject() && !value.isArray();
        const QJsonDocument nested = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        parts.append(u"%1: %2"_s.arg(QString(one.key()).replace(u'_', u' '),
                                     isPlain ? value.toVariant().toString()
                                             : QString::fromUtf8(nested.toJson(QJsonDocument::Compact))));
    }
    return parts.join(u"; "_s);
}

std::optional<QString> unlessEmpty(const QLineEdit *line)
{
    const QString text = line->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

AuditPage::AuditPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"audit"_s, tr("Audit log"), tr("What was done, by whom. Nothing in it can be changed."),
                 parent)
    , m_names(context.api)
{
    addFilters();
    addTableOfEntries();
    connect(&m_names, &NameBook::changed, m_model, &PagedTable::refresh);
    connect(m_all, &QPushButton::clicked, m_model, [this] { m_model->loadAll(); });
    connect(m_model, &PagedTable::stateChanged, m_all, [this] { m_all->setEnabled(m_model->hasMore()); });
}

void AuditPage::addFilters()
{
    auto *filters = new FlowLayout(kSpace8);
    m_actor = named(new QLineEdit, "actor", tr("Who"));
    m_actor->setPlaceholderText(u"usr_…"_s);
    m_action = named(new QLineEdit, "action", tr("What was done"));
    m_action->setPlaceholderText(u"property.approved"_s);
    m_object = named(new QLineEdit, "object", tr("To what"));
    m_object->setPlaceholderText(u"prop_…"_s);
    m_hasPeriod = named(new QCheckBox(tr("Between")), "has-period", tr("Only a period"));
    m_from = named(new DateEdit(QDate::currentDate().addDays(-kUsualDays)), "from", tr("First day"));
    m_to = named(new DateEdit(QDate::currentDate()), "to", tr("Last day"));
    auto *search = makeButton("search", tr("Search"), "primary");
    const auto add = [filters](QWidget *control) {
        control->setFixedWidth(Theme::instance().scaled(kAuditFieldWidth));
        filters->addWidget(new FormField(control->accessibleName(), control));
    };
    for (QLineEdit *line : {m_actor, m_action, m_object}) {
        add(line);
        connect(line, &QLineEdit::returnPressed, search, &QPushButton::click);
    }
    const auto inLine = [filters](QWidget *control) { filters->addWidget(new FormField(u" "_s, control)); };
    const QString period = m_hasPeriod->accessibleName();
    inLine(m_hasPeriod);
    m_hasPeriod->setAccessibleName(period);
    for (DateEdit *day : {m_from, m_to}) {
        day->setEnabled(false);
        add(day);
        connect(m_hasPeriod, &QCheckBox::toggled, day, &QWidget::setEnabled);
    }
    inLine(search);
    search->setAccessibleName(search->text());
    content().addLayout(filters);
    connect(search, &QPushButton::clicked, this, &AuditPage::search);
}

void AuditPage::search()
{
    outcome().clear();
    for (const DateEdit *day : {m_from, m_to})
        if (m_hasPeriod->isChecked() && !day->problem().isEmpty())
            return tell(Tone::Warning, day->problem());
    m_wanted = {.actor = unlessEmpty(m_actor),
                .action = unlessEmpty(m_action),
                .object = unlessEmpty(m_object),
                .from = {},
                .to = {},
                .cursor = {},
                .limit = 100};
    if (m_hasPeriod->isChecked()) {
        m_wanted.from = m_from->date().startOfDay();
        m_wanted.to = m_to->date().addDays(1).startOfDay();
    }
    m_model->reload();
}

void AuditPage::addTableOfEntries()
{
    m_model = new PagedModel<AuditEntry>(
        {
            figureColumn<AuditEntry>(tr("No."), [](const auto &one) { return one.seq; }),
            timeColumn<AuditEntry>(tr("When"), [](const auto &one) { return one.at; }),
            textColumn<AuditEntry>(tr("Who"),
                                   [this](const auto &one) {
                                       return one.actor ? m_names.person(UserId::trusted(*one.actor))
                                                        : tr("The server");
                                   }),
            textColumn<AuditEntry>(tr("What"), [](const auto &one) { return one.action; }),
            textColumn<AuditEntry>(tr("To what"), [this](const auto &one) { return nameOf(one.objectId); }),
            textColumn<AuditEntry>(tr("Details"), [](const auto &one) { return auditDetails(one.params); }),
            textColumn<AuditEntry>(tr("From"), [](const auto &one) { return one.network.value_or(QString()); }),
            addressColumn<AuditEntry>(tr("Hash"), [](const auto &one) { return one.hash; }),
        },
        this);
    m_model->setId([](const AuditEntry &one) { return QString::number(one.seq); });
    m_model->setSource([this](const auto &cursor) { return page(cursor); });
    auto *table = addTable("table", tr("Audit log"), m_model,
                           {u"history"_s, tr("Nothing found"), tr("Nobody did such a thing in that time."), {}, {}});
    table->setMainColumn(kAuditDetails);
    for (const int rare : {kAuditNetwork, kAuditHash}) // they can be chosen, and are exported
        table->hideColumn(rare);
    m_all = makeButton("load-all", tr("Load all"));
    m_all->setEnabled(false);
    table->addFilter(m_all);
    content().addWidget(table, 1);
}

/// Of people and properties; the rest of what is acted on has no name.
QString AuditPage::nameOf(const QString &id)
{
    if (const auto property = PropertyId::parse(id))
        return m_names.property(*property);
    if (const auto person = UserId::parse(id))
        return m_names.person(*person);
    return id;
}

void AuditPage::enter(const RouteArguments &) { search(); }

Task<api::Page<AuditEntry>> AuditPage::page(const std::optional<QString> &cursor) const
{
    api::ListAuditLogQuery query = m_wanted;
    query.cursor = cursor;
    return api::listAuditLog(client(), query);
}

} // namespace freehold::desktop
