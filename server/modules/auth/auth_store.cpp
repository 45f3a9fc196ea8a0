// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_store.h"

#include "server/modules/auth/auth_sealed.h"

namespace freehold::auth {

namespace {

constexpr auto kEmail = "users.email";
constexpr auto kName = "users.name";

const QString kSelect =
    QStringLiteral("SELECT u.id, u.email_sealed, u.name_sealed, u.roles, u.created_at, u.email_verified_at, "
                   "u.disabled_at, u.password_hash, CASE WHEN t.user_id IS NULL THEN 0 ELSE 1 END AS has_totp "
                   "FROM users u LEFT JOIN totp t ON t.user_id = u.id WHERE ");

} // namespace

Credentials UserStore::read(const Row &row) const
{
    const auto id = row.id<UserId>("id");
    return {
        .user = {.id = id,
                 .email = openText(m_sealing, kEmail, id.text(), row.bytes("email_sealed")),
                 .name = openText(m_sealing, kName, id.text(), row.bytes("name_sealed")),
                 .roles = Roles::fromInt(static_cast<int>(row.int64("roles"))),
                 .createdAt = row.time("created_at"),
                 .emailVerifiedAt = row.optionalTime("email_verified_at"),
                 .disabledAt = row.optionalTime("disabled_at"),
                 .hasTotp = row.boolean("has_totp")},
        .passwordHash = row.text("password_hash"),
    };
}

bool UserStore::insert(Sql &sql, const User &user, const QString &passwordHash) const
{
    return sql.exec(
               QStringLiteral("INSERT INTO users (id, email_index, email_sealed, name_sealed, password_hash, roles, "
                              "created_at, email_verified_at) VALUES (:id, :email_index, :email, :name, :hash, "
                              ":roles, :created_at, :verified_at) ON CONFLICT (email_index) DO NOTHING"),
               {{QStringLiteral("id"), user.id},
                {QStringLiteral("email_index"), emailIndex(m_sealing, user.email)},
                {QStringLiteral("email"), sealText(m_sealing, kEmail, user.id.text(), user.email)},
                {QStringLiteral("name"), sealText(m_sealing, kName, user.id.text(), user.name)},
                {QStringLiteral("hash"), passwordHash},
                {QStringLiteral("roles"), static_cast<qint64>(user.roles.toInt())},
                {QStringLiteral("created_at"), user.createdAt},
                {QStringLiteral("verified_at"), user.emailVerifiedAt}})
        == 1;
}

void UserStore::updateRoles(Sql &sql, const UserId &id, Roles roles) const
{
    sql.exec(QStringLiteral("UPDATE users SET roles = :roles WHERE id = :id"),
             {{QStringLiteral("roles"), static_cast<qint64>(roles.toInt())}, {QStringLiteral("id"), id}});
}

void UserStore::updatePassword(Sql &sql, const UserId &id, const QString &passwordHash) const
{
    sql.exec(QStringLiteral("UPDATE users SET password_hash = :hash WHERE id = :id"),
             {{QStringLiteral("hash"), passwordHash}, {QStringLiteral("id"), id}});
}

bool UserStore::updateEmail(Sql &sql, const UserId &id, const QString &email, TimeMs verifiedAt) const
{
    const QString index = emailIndex(m_sealing, email);
    // In one serializable transaction: nobody takes the address between the question and the change.
    return sql.exec(QStringLiteral("UPDATE users SET email_index = :email_index, email_sealed = :email, "
                                   "email_verified_at = :verified_at WHERE id = :id AND NOT EXISTS "
                                   "(SELECT 1 FROM users o WHERE o.email_index = :email_index AND o.id <> :id)"),
                    {{QStringLiteral("email_index"), index},
                     {QStringLiteral("email"), sealText(m_sealing, kEmail, id.text(), email)},
                     {QStringLiteral("verified_at"), verifiedAt},
                     {QStringLiteral("id"), id}})
        == 1;
}

void UserStore::updateDisabled(Sql &sql, const UserId &id, std::optional<TimeMs> disabledAt) const
{
    sql.exec(QStringLiteral("UPDATE users SET disabled_at = :disabled_at WHERE id = :id"),
             {{QStringLiteral("disabled_at"), disabledAt}, {QStringLiteral("id"), id}});
}

std::optional<User> UserStore::find(Sql &sql, const UserId &id) const
{
    auto found = select(sql, QStringLiteral("u.id = :id"), {{QStringLiteral("id"), id}});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front().user));
}

User UserStore::get(Sql &sql, const UserId &id) const { return credentials(sql, id).user; }

Credentials UserStore::credentials(Sql &sql, const UserId &id) const
{
    auto found = select(sql, QStringLiteral("u.id = :id"), {{QStringLiteral("id"), id}});
    if (found.empty())
        throw notFound(QStringLiteral("user"));
    return std::move(found.front());
}

std::optional<Credentials> UserStore::findCredentials(Sql &sql, const QString &email) const
{
    auto found = select(sql, QStringLiteral("u.email_index = :email_index"),
                        {{QStringLiteral("email_index"), emailIndex(m_sealing, email)}});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<User> UserStore::withRole(Sql &sql, Role role) const
{
    std::vector<User> users;
    for (Credentials &found : select(sql, QStringLiteral("(u.roles & :role) <> 0 ORDER BY u.id"),
                                     {{QStringLiteral("role"), static_cast<qint64>(role)}}))
        users.push_back(std::move(found.user));
    return users;
}

std::vector<User> UserStore::page(Sql &sql, const UserFilter &filter, int limit) const
{
    const QString condition = QStringLiteral(
        "(:before = '' OR u.id < :before) AND (:email_index = '' OR u.email_index = :email_index) "
        "AND (:role = 0 OR (u.roles & :role) <> 0) AND (:disabled < 0 OR "
        ":disabled = CASE WHEN u.disabled_at IS NULL THEN 0 ELSE 1 END) ORDER BY u.id DESC LIMIT :limit");
    const QString none = QStringLiteral("");
    std::vector<User> users;
    for (Credentials &found : select(
             sql, condition,
             {{QStringLiteral("before"), filter.before ? filter.before->text() : none},
              {QStringLiteral("email_index"), filter.email ? emailIndex(m_sealing, *filter.email) : none},
              {QStringLiteral("role"), static_cast<qint64>(filter.role ? static_cast<int>(*filter.role) : 0)},
              {QStringLiteral("disabled"), static_cast<qint64>(filter.isDisabled ? (*filter.isDisabled ? 1 : 0) : -1)},
              {QStringLiteral("limit"), limit}}))
        users.push_back(std::move(found.user));
    return users;
}

std::vector<Credentials> UserStore::select(Sql &sql, const QString &condition, const SqlParams &params) const
{
    std::vector<Credentials> found;
    sql.forEach(kSelect + condition, params, [&](const Row &row) { found.push_back(read(row)); });
    return found;
}

} // namespace freehold::auth
