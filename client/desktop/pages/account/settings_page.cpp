// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/settings_page.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/account/linked_wallets.h"
#include "client/desktop/pages/account/security_card.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/widgets/confirm_dialog.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "client/desktop/widgets/preferences.h"

#include <QComboBox>
#include <QScrollArea>

namespace freehold::desktop {

namespace {

constexpr int kFieldWidth = 280;

Task<ModelPage<api::SessionListItem>> loadSessions(ApiClient *client, std::optional<QString> /*cursor*/)
{
    auto page = co_await api::listSessions(*client);
    co_return ModelPage<api::SessionListItem>{page.items, page.nextCursor};
}

QList<Column<api::SessionListItem>> sessionColumns()
{
    using Session = api::SessionListItem;
    return {
        {SettingsPage::tr("Device"),
         [](const Session &session) {
             return session.isCurrent ? SettingsPage::tr("%1 (this one)").arg(session.device) : session.device;
         }},
        {SettingsPage::tr("Network"), [](const Session &session) { return session.network; }},
        {SettingsPage::tr("Last used"), [](const Session &session) { return format::dateTime(session.seenAt); },
         [](const Session &session) { return session.seenAt; }, Qt::AlignLeft | Qt::AlignVCenter,
         [](const Session &session) { return format::zoneTooltip(session.seenAt); }},
        {SettingsPage::tr("Signed in"), [](const Session &session) { return format::dateTime(session.createdAt); },
         [](const Session &session) { return session.createdAt; }, Qt::AlignLeft | Qt::AlignVCenter,
         [](const Session &session) { return format::zoneTooltip(session.createdAt); }},
    };
}

void addChoice(QComboBox *box, const QString &words, const QVariant &value, const QVariant &current)
{
    box->addItem(words, value);
    if (value == current)
        box->setCurrentIndex(box->count() - 1);
}

} // namespace

SettingsPage::SettingsPage(AppContext &context, QWidget *parent)
    : Page(context, tr("Settings"), parent)
    , m_language(new QComboBox)
    , m_scheme(new QComboBox)
    , m_textSize(new QComboBox)
    , m_restart(new Notice(Tone::Info))
    , m_sessions(new DataTable(tr("Sessions")))
    , m_end(button(tr("End session"), "danger"))
    , m_model(new PagedModel<api::SessionListItem>(sessionColumns(), this))
    , m_security(new SecurityCard(context))
    , m_wallets(new LinkedWallets(context))
{
    auto *content = new QWidget;
    auto *layout = column(content, kSpace24);
    layout->addWidget(buildLook());
    layout->addWidget(m_security);
    layout->addWidget(m_wallets);
    layout->addWidget(buildSessions(), 1);
    body().addWidget(scrolling(content), 1);
    m_model->setId([](const api::SessionListItem &session) { return session.id.text(); });
    m_model->setSource(
        [client = &context.api](std::optional<QString> cursor) { return loadSessions(client, std::move(cursor)); });
    m_sessions->setModel(m_model);
    followModel(*m_sessions, *m_model);
    connect(m_security, &SecurityCard::passwordChanged, m_model, &PagedTable::reload);
}

QWidget *SettingsPage::buildLook()
{
    const auto now = Preferences::load();
    addChoice(m_language, tr("As the system"), QString(), now.language);
    addChoice(m_language, QStringLiteral("English"), QStringLiteral("en"), now.language);
    addChoice(m_language, QStringLiteral("Español"), QStringLiteral("es"), now.language);
    addChoice(m_language, QStringLiteral("Deutsch"), QStringLiteral("de"), now.language);
    addChoice(m_scheme, tr("As the system"), int(Scheme::System), int(now.scheme));
    addChoice(m_scheme, tr("Light"), int(Scheme::Light), int(now.scheme));
    addChoice(m_scheme, tr("Dark"), int(Scheme::Dark), int(now.scheme));
    for (const int percent : {100, 110, 125, 150})
        addChoice(m_textSize, format::percent(percent * 100), percent, now.textScale);
    m_language->setObjectName(QStringLiteral("settings-language"));
    m_scheme->setObjectName(QStringLiteral("settings-scheme"));
    m_textSize->setObjectName(QStringLiteral("settings-text-size"));
    auto look = card(tr("Look and language"));
    auto *fields = row(kSpace24);
    for (auto *field : {new FormField(tr("Language"), m_language), new FormField(tr("Theme"), m_scheme),
                        new FormField(tr("Text size"), m_textSize)}) {
        field->setMaximumWidth(kFieldWidth);
        fields->addWidget(field, 1);
    }
    fields->addStretch();
    look.layout->addLayout(fields);
    look.layout->addWidget(m_restart);
    m_restart->clear();
    for (auto *box : {m_language, m_scheme, m_textSize})
        connect(box, &QComboBox::activated, this, &SettingsPage::applyLook);
    return look.frame;
}

QWidget *SettingsPage::buildSessions()
{
    constexpr int kLeastTableHeight = 260;
    auto sessions = card(tr("Where you are signed in"));
    auto *others = button(tr("End all other sessions"));
    others->setObjectName(QStringLiteral("settings-end-others"));
    m_end->setObjectName(QStringLiteral("settings-end-session"));
    m_end->setEnabled(false);
    auto *actions = row();
    actions->addWidget(text(tr("End what you do not know, and change your password then."), "muted"), 1);
    actions->addWidget(m_end);
    actions->addWidget(others);
    sessions.layout->addLayout(actions);
    m_sessions->setObjectName(QStringLiteral("sessions"));
    m_sessions->setMinimumHeight(kLeastTableHeight);
    sessions.layout->addWidget(m_sessions, 1);
    connect(m_sessions, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        m_end->setEnabled(index.isValid() && !m_model->row(index.row()).isCurrent);
    });
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (const auto index = m_sessions->current(); index.isValid())
            askToEnd(m_model->row(index.row()));
    });
    connect(others, &QPushButton::clicked, this, &SettingsPage::askToEndOthers);
    return sessions.frame;
}

void SettingsPage::enter(const RouteArguments & /*arguments*/)
{
    m_model->reload();
    m_wallets->load();
    m_security->refresh();
}

void SettingsPage::applyLook()
{
    auto wanted = Preferences::load();
    const auto language = m_language->currentData().toString();
    if (language != wanted.language)
        m_restart->set(Tone::Info, tr("Pages that are open keep their language until Freehold is started again."));
    wanted.language = language;
    wanted.scheme = Scheme(m_scheme->currentData().toInt());
    wanted.textScale = m_textSize->currentData().toInt();
    wanted.save();
    wanted.apply();
}

void SettingsPage::askToEnd(const api::SessionListItem &session)
{
    ConfirmDialog::ask(this,
                       {tr("End the session on %1?").arg(session.device),
                        tr("Whoever uses it there has to log in again. What they typed and did not send is lost."),
                        tr("End session"),
                        true,
                        {}},
                       [this, id = session.id.text()](const QString &) { detach(endSession(id), "end a session"); });
}

void SettingsPage::askToEndOthers()
{
    ConfirmDialog::ask(this,
                       {tr("End all other sessions?"),
                        tr("Every other device has to log in again; this one stays."),
                        tr("End other sessions"),
                        true,
                        {}},
                       [this](const QString &) { detach(endOthers(), "end other sessions"); });
}

Task<> SettingsPage::endSession(QString id)
{
    const QPointer<SettingsPage> alive(this);
    auto &shell = context().shell;
    QString words = tr("The session has ended.");
    auto tone = Tone::Positive;
    try {
        co_await api::revokeSession(context().api, id);
    } catch (const ApiError &error) {
        words = sentenceFor(error);
        tone = Tone::Danger;
    }
    if (!alive)
        co_return;
    shell.toast(words, tone);
    m_model->reload();
}

Task<> SettingsPage::endOthers()
{
    const QPointer<SettingsPage> alive(this);
    auto &shell = context().shell;
    QString words = tr("All other sessions have ended.");
    auto tone = Tone::Positive;
    try {
        co_await api::revokeOtherSessions(context().api);
    } catch (const ApiError &error) {
        words = sentenceFor(error);
        tone = Tone::Danger;
    }
    if (!alive)
        co_return;
    shell.toast(words, tone);
    m_model->reload();
}

} // namespace freehold::desktop
