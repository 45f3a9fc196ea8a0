// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_store.h"

namespace freehold::auth {

Credentials Credentials::fromRow(const Row &row)
{
    return {.user = User::fromRow(row), .passwordHash = row.text("password_hash")};
}

bool UserStore::insert(Sql &sql, const User &user, const QString &passwordHash) const
{
    return sql.exec(
               QStringLiteral("INSERT INTO users (id, email, name, password_hash, roles, created_at) "
                              "VALUES (:id, :email, :name, :hash, :roles, :created_at) ON CONFLICT (email) DO NOTHING"),
               {{QStringLiteral("id"), user.id},
                {QStringLiteral("email"), user.email},
                {QStringLiteral("name"), user.name},
                {QStringLiteral("hash"), passwordHash},
                {QStringLiteral("roles"), static_cast<qint64>(user.roles.toInt())},
                {QStringLiteral("created_at"), user.createdAt}})
        == 1;
}

void UserStore::updateRoles(Sql &sql, const UserId &id, Roles roles) const
{
    sql.exec(QStringLiteral("UPDATE users SET roles = :roles WHERE id = :id"),
             {{QStringLiteral("roles"), static_cast<qint64>(roles.toInt())}, {QStringLiteral("id"), id}});
}

std::optional<User> UserStore::find(Sql &sql, const UserId &id) const
{
    return sql.find<User>(QStringLiteral("SELECT id, email, name, roles, created_at FROM users WHERE id = :id"),
                          {{QStringLiteral("id"), id}});
}

User UserStore::get(Sql &sql, const UserId &id) const
{
    auto user = find(sql, id);
    if (!user)
        throw notFound(QStringLiteral("user"));
    return std::move(*user);
}

std::optional<Credentials> UserStore::findCredentials(Sql &sql, const QString &email) const
{
    return sql.find<Credentials>(
        QStringLiteral("SELECT id, email, name, roles, created_at, password_hash FROM users WHERE email = :email"),
        {{QStringLiteral("email"), email}});
}

std::vector<User> UserStore::withRole(Sql &sql, Role role) const
{
    return sql.all<User>(
        QStringLiteral("SELECT id, email, name, roles, created_at FROM users WHERE (roles & :role) <> 0 ORDER BY id"),
        {{QStringLiteral("role"), static_cast<qint64>(role)}});
}

std::vector<User> UserStore::page(Sql &sql, const std::optional<UserId> &before, int limit) const
{
    return sql.all<User>(
        QStringLiteral("SELECT id, email, name, roles, created_at FROM users "
                       "WHERE id < :before OR :before = '' ORDER BY id DESC LIMIT :limit"),
        {{QStringLiteral("before"), before ? before->text() : QStringLiteral("")}, {QStringLiteral("limit"), limit}});
}

} // namespace freehold::auth
