// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/audit_page.h"

#include "client/desktop/models/audit_words.h"
#include "client/desktop/models/columns.h"
#include "client/desktop/pages/admin/audit_subject.h"
#include "client/desktop/widgets/date_edit.h"
#include "client/desktop/widgets/flow_layout.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::AuditEntry;

namespace {

constexpr int kUsualDays = 30;
constexpr int kAuditFieldWidth = 200;
constexpr int kAuditDayWidth = 136;
constexpr int kAuditDetails = 5;
constexpr int kAuditNetwork = 6;
constexpr int kAuditHash = 7;
constexpr int kAuditCode = 8;

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
    m_actor->setPlaceholderText(tr("Mail address"));
    m_action = named(new QComboBox, "action", tr("What was done"));
    m_action->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // its width is that of the others
    m_action->addItem(tr("Anything"));
    for (const QString &act : auditActs())
        m_action->addItem(auditWords(act), act);
    m_object = named(new QLineEdit, "object", tr("To what"));
    m_object->setPlaceholderText(tr("Property, mail address or id"));
    auto *search = makeButton("search", tr("Search"), "primary");
    const auto add = [filters](QWidget *control) {
        control->setFixedWidth(Theme::instance().scaled(kAuditFieldWidth));
        auto *field = new FormField(control->accessibleName(), control);
        filters->addWidget(field);
        return field;
    };
    m_actorField = add(m_actor);
    add(m_action);
    m_objectField = add(m_object);
    for (const QLineEdit *line : {m_actor, m_object})
        connect(line, &QLineEdit::returnPressed, search, &QPushButton::click);
    addPeriod(*filters);
    filters->addWidget(new FormField(u" "_s, search));
    search->setAccessibleName(search->text());
    content().addLayout(filters);
    connect(search, &QPushButton::clicked, this, &AuditPage::search);
}

void AuditPage::addPeriod(FlowLayout &filters)
{
    m_hasPeriod = named(new QCheckBox(tr("Between")), "has-period", tr("Only a period"));
    m_from = named(new DateEdit(QDate::currentDate().addDays(-kUsualDays)), "from", tr("First day"));
    m_to = named(new DateEdit(QDate::currentDate()), "to", tr("Last day"));
    const QString period = m_hasPeriod->accessibleName();
    filters.addWidget(new FormField(u" "_s, m_hasPeriod));
    m_hasPeriod->setAccessibleName(period);
    for (DateEdit *day : {m_from, m_to}) {
        day->setEnabled(false);
        day->setFixedWidth(Theme::instance().scaled(kAuditDayWidth));
        filters.addWidget(new FormField(day->accessibleName(), day));
        connect(m_hasPeriod, &QCheckBox::toggled, day, &QWidget::setEnabled);
    }
}

void AuditPage::search()
{
    outcome().clear();
    for (const DateEdit *day : {m_from, m_to})
        if (m_hasPeriod->isChecked() && !day->problem().isEmpty())
            return tell(Tone::Warning, day->problem());
    if (m_actor->text().isEmpty() && m_object->text().isEmpty())
        return searchFor({});
    act(auditSubjects(&client(), m_actor->text(), m_object->text()),
        [this](const AuditSubjects &subjects) { searchFor(subjects); });
}

void AuditPage::searchFor(const AuditSubjects &subjects)
{
    m_actorField->setError(subjects.actor.problem);
    m_objectField->setError(subjects.object.problem);
    if (m_actorField->hasError() || m_objectField->hasError())
        return;
    m_wanted = {.actor = subjects.actor.id,
                .action = {},
                .object = subjects.object.id,
                .from = {},
                .to = {},
                .cursor = {},
                .limit = 100};
    if (m_action->currentData().isValid())
        m_wanted.action = m_action->currentData().toString();
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
            textColumn<AuditEntry>(tr("What"), [](const auto &one) { return auditWords(one.action); }),
            textColumn<AuditEntry>(tr("To what"), [this](const auto &one) { return nameOf(one.objectId); }),
            textColumn<AuditEntry>(tr("Details"), [](const auto &one) { return auditDetails(one.params); }),
            textColumn<AuditEntry>(tr("From"), [](const auto &one) { return one.network.value_or(QString()); }),
            addressColumn<AuditEntry>(tr("Hash"), [](const auto &one) { return one.hash; }),
            textColumn<AuditEntry>(tr("Code"), [](const auto &one) { return one.action; }),
        },
        this);
    m_model->setId([](const AuditEntry &one) { return QString::number(one.seq); });
    m_model->setSource([this](const auto &cursor) { return page(cursor); });
    auto *table = addTable("table", tr("Audit log"), m_model,
                           {u"history"_s, tr("Nothing found"), tr("Nobody did such a thing in that time."), {}, {}});
    table->setMainColumn(kAuditDetails);
    for (const int rare : {kAuditNetwork, kAuditHash, kAuditCode}) // they can be chosen, and are exported
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
