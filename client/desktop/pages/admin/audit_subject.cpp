// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/audit_subject.h"

#include "generated/desktop_api/auth.h"
#include "generated/desktop_api/property.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace freehold::desktop {

namespace {

struct AuditSubjectWords {
    Q_DECLARE_TR_FUNCTIONS(AuditSubject)
};

/// "usr_…", "prop_…", or the number of a job.
bool isId(const QString &typed)
{
    static const QRegularExpression id(QStringLiteral("^([a-z]+_[0-9a-z]{8,}|[0-9]+)$"));
    return id.match(typed).hasMatch();
}

Task<AuditSubject> accountOf(ApiClient *client, QString email)
{
    const auto page =
        co_await api::listUsers(*client, {.email = email, .role = {}, .disabled = {}, .cursor = {}, .limit = 1});
    if (page.items.isEmpty())
        co_return AuditSubject{{}, AuditSubjectWords::tr("No account has this mail address.")};
    co_return AuditSubject{page.items.first().id.text(), {}};
}

Task<AuditSubject> propertyOf(ApiClient *client, QString words)
{
    const auto page = co_await api::listProperties(*client, {.q = words});
    for (const api::Property &one : page.items)
        if (one.name.compare(words, Qt::CaseInsensitive) == 0 || page.items.size() == 1)
            co_return AuditSubject{one.id.text(), {}};
    co_return AuditSubject{{},
                           page.items.isEmpty() ? AuditSubjectWords::tr("Nothing has this name, mail address or id.")
                                                : AuditSubjectWords::tr("Several fit. Give the whole name.")};
}

Task<AuditSubject> subjectOf(ApiClient *client, QString typed, bool mayBeProperty)
{
    if (typed.isEmpty())
        co_return AuditSubject{};
    if (isId(typed))
        co_return AuditSubject{typed, {}};
    if (mayBeProperty && !typed.contains(u'@'))
        co_return co_await propertyOf(client, typed);
    co_return co_await accountOf(client, typed);
}

} // namespace

Task<AuditSubjects> auditSubjects(ApiClient *client, QString actor, QString object)
{
    AuditSubjects found;
    found.actor = co_await subjectOf(client, actor.trimmed(), false);
    found.object = co_await subjectOf(client, object.trimmed(), true);
    co_return found;
}

} // namespace freehold::desktop
