// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/facts.h"
#include "generated/desktop_api/auth.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace freehold::desktop {

/// Accounts, their roles and whether they are in use. Giving or taking the admin role, and a new authenticator for another
/// admin, need a second admin who asks for the same; the page says so when it happens.
class UsersPage : public ActingPage {
    Q_OBJECT
public:
    explicit UsersPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    void addTableOfUsers(QBoxLayout *row);
    void addDetail(QBoxLayout *row);
    [[nodiscard]] Task<api::Page<api::User>> page(const std::optional<QString> &cursor) const;
    void display(const api::User &user);
    [[nodiscard]] QList<api::Role> chosenRoles() const;
    void saveRoles();
    void switchUse();
    void resetAuthenticator();
    void changed(const api::User &user, const QString &outcome);

    std::optional<api::User> m_user;
    PagedModel<api::User> *m_model = nullptr;
    QLineEdit *m_email = nullptr;
    QComboBox *m_role = nullptr;
    QWidget *m_detail = nullptr;
    Facts *m_facts = nullptr;
    QList<std::pair<api::Role, QCheckBox *>> m_roles;
    QPushButton *m_save = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace freehold::desktop
