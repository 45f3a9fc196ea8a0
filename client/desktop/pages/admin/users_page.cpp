// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/users_page.h"

#include "client/desktop/models/columns.h"
#include "client/desktop/models/role_words.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace freehold::desktop {

using namespace Qt::StringLiterals;
using api::Role;
using api::User;

namespace {

constexpr Role kRoles[] = {Role::Investor, Role::PropertyManager, Role::Admin, Role::Tenant};

} // namespace

UsersPage::UsersPage(AppContext &context, QWidget *parent)
    : ActingPage(context, u"users"_s, tr("Users and roles"), tr("Who may do what."), parent)
{
    auto *sides = row(kSpace16);
    addTableOfUsers(sides);
    addDetail(sides);
    content().addLayout(sides, 1);
}

void UsersPage::addTableOfUsers(QBoxLayout *row)
{
    m_model = new PagedModel<User>(
        {
            textColumn<User>(tr("Name"), [](const User &one) { return one.name; }),
            textColumn<User>(tr("Email"), [](const User &one) { return one.email; }),
            textColumn<User>(tr("Roles"), [](const User &one) { return roleWords(one.roles); }),
            {.title = tr("In use"),
             .text = [](const User &one) -> QVariant { return one.disabled ? tr("Out of use") : tr("In use"); },
             .tone = [](const User &one) { return one.disabled ? Tone::Danger : Tone::Positive; }},
            textColumn<User>(tr("Authenticator"),
                             [](const User &one) { return one.totpEnabled ? tr("Yes") : tr("No"); }),
            timeColumn<User>(tr("Since"), [](const User &one) { return one.createdAt; }),
        },
        this);
    m_model->setId([](const User &one) { return one.id.text(); });
    m_model->setSource([this](const auto &cursor) { return page(cursor); });
    auto *table =
        addTable("table", tr("Users"), m_model,
                 {u"users"_s, tr("Nobody found"), tr("Accounts with this email and role stand here."), {}, {}});
    m_email = named(new QLineEdit, "email", tr("Email"));
    m_email->setPlaceholderText(tr("Mail address"));
    m_role = named(new QComboBox, "role", tr("Role"));
    m_role->addItem(tr("All roles"));
    for (const Role role : kRoles)
        m_role->addItem(roleWords(role), static_cast<int>(role));
    table->addFilter(m_email);
    table->addFilter(m_role);
    row->addWidget(table, 3);
    connect(m_email, &QLineEdit::editingFinished, m_model, [this] { m_model->reload(); });
    connect(m_role, &QComboBox::currentIndexChanged, m_model, [this] { m_model->reload(); });
    connect(table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            display(m_model->row(index.row()));
    });
}

void UsersPage::addDetail(QBoxLayout *row)
{
    const Card detail = card(tr("Account"));
    m_detail = detail.frame;
    m_facts = new Facts;
    m_facts->setObjectName(partName("facts"));
    detail.layout->addWidget(m_facts);
    detail.layout->addWidget(text(tr("Roles"), "section"));
    for (const Role role : kRoles) {
        auto *box = new QCheckBox(roleWords(role));
        box->setObjectName(u"users-role-"_s + toString(role));
        m_roles.append({role, box});
        detail.layout->addWidget(box);
    }
    m_save = makeButton("save-roles", tr("Save roles"));
    m_use = makeButton("use", tr("Take out of use"), "danger");
    m_reset = makeButton("reset-authenticator", tr("Reset authenticator"), "danger");
    for (QPushButton *action : {m_save, m_use, m_reset})
        detail.layout->addWidget(action, 0, Qt::AlignLeft);
    detail.layout->addStretch();
    m_detail->hide();
    row->addWidget(m_detail, 2);
    connect(m_save, &QPushButton::clicked, this, &UsersPage::saveRoles);
    connect(m_use, &QPushButton::clicked, this, &UsersPage::switchUse);
    connect(m_reset, &QPushButton::clicked, this, &UsersPage::resetAuthenticator);
}

void UsersPage::enter(const RouteArguments &)
{
    outcome().clear();
    m_model->reload();
}

Task<api::Page<User>> UsersPage::page(const std::optional<QString> &cursor) const
{
    api::ListUsersQuery query{.email = {}, .role = {}, .disabled = {}, .cursor = cursor, .limit = {}};
    if (const QString email = m_email->text().trimmed(); !email.isEmpty())
        query.email = email;
    if (m_role->currentData().isValid())
        query.role = static_cast<Role>(m_role->currentData().toInt());
    return api::listUsers(client(), query);
}

void UsersPage::display(const User &user)
{
    m_user = user;
    m_facts->clear();
    m_facts->add(tr("Name"), user.name);
    m_facts->add(tr("Email"), user.emailVerified ? user.email : tr("%1 (not verified)").arg(user.email));
    m_facts->add(tr("Authenticator"), user.totpEnabled ? tr("Enrolled") : tr("None"));
    m_facts->add(tr("Id"), user.id.text());
    for (const auto &[role, box] : m_roles)
        box->setChecked(user.roles.contains(role));
    m_use->setText(user.disabled ? tr("Put in use again") : tr("Take out of use"));
    m_use->setAccessibleName(m_use->text());
    m_reset->setEnabled(user.totpEnabled);
    m_detail->show();
}

QList<Role> UsersPage::chosenRoles() const
{
    QList<Role> chosen;
    for (const auto &[role, box] : m_roles) {
        if (box->isChecked())
            chosen.append(role);
    }
    return chosen;
}

void UsersPage::saveRoles()
{
    const QList<Role> roles = chosenRoles();
    if (roles.isEmpty())
        return tell(Tone::Danger, tr("An account has at least one role."));
    const bool isAboutAdmin = roles.contains(Role::Admin) != m_user->roles.contains(Role::Admin);
    const Confirmation question{
        tr("Change the roles of %1?").arg(m_user->name),
        tr("From now on: %1.").arg(roleWords(roles))
            + (isAboutAdmin ? u' ' + tr("A second admin has to ask for the same within a day.") : QString()),
        tr("Save roles"),
        isAboutAdmin,
        {}};
    ConfirmDialog::ask(this, question, [this, roles, user = *m_user](const QString &) {
        act(api::setRoles(client(), user.id, {.roles = roles}), [this, user](const api::SetRolesAnswer &answer) {
            if (answer.of200)
                changed(*answer.of200, tr("%1 has other roles now.").arg(answer.of200->name));
            else
                changed(user, tr("Noted. The roles change when a second admin asks for the same within a day."));
        });
    });
}

void UsersPage::switchUse()
{
    User after = *m_user;
    after.disabled = !after.disabled;
    const Confirmation question = after.disabled ? Confirmation{tr("Take %1 out of use?").arg(after.name),
                                                                tr("All sessions end at once, and nobody can sign in "
                                                                   "with it. Shares and money stay where they are."),
                                                                tr("Take out of use"),
                                                                true,
                                                                {}}
                                                 : Confirmation{tr("Put %1 in use again?").arg(after.name),
                                                                tr("Its owner can sign in again."),
                                                                tr("Put in use again"),
                                                                false,
                                                                {}};
    ConfirmDialog::ask(this, question, [this, after](const QString &) {
        Task<> task = after.disabled ? api::disableUser(client(), after.id) : api::enableUser(client(), after.id);
        act(std::move(task), [this, after] {
            changed(after,
                    after.disabled ? tr("%1 is out of use.").arg(after.name)
                                   : tr("%1 is in use again.").arg(after.name));
        });
    });
}

void UsersPage::resetAuthenticator()
{
    const Confirmation question{
        tr("Reset the authenticator of %1?").arg(m_user->name),
        tr("Only after you are sure that it is really them who ask: the next sign-in enrols a new one. "
           "For an admin, a second admin has to ask for the same."),
        tr("Reset authenticator"),
        true,
        {}};
    ConfirmDialog::ask(this, question, [this, user = *m_user](const QString &) {
        act(api::resetUserTotp(client(), user.id), [this, user](const api::ResetUserTotpAnswer &answer) {
            User after = user;
            after.totpEnabled = answer.state != api::TotpResetState::Done;
            changed(after,
                    answer.state == api::TotpResetState::Done
                        ? tr("The authenticator of %1 is reset.").arg(user.name)
                        : tr("Noted. It is reset when a second admin asks for the same."));
        });
    });
}

void UsersPage::changed(const User &user, const QString &outcome)
{
    m_model->replace(user);
    display(user);
    tell(Tone::Positive, outcome);
}

} // namespace freehold::desktop
