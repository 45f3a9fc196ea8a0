// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/problem_words.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/models/paged_table.h"
#include "client/desktop/widgets/data_table.h"

#include <QCoreApplication>
#include <QHash>

namespace freehold::desktop {

namespace {

/// Reasons that people meet often; the server's own sentence stands in for the others.
const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("offline"),
         QT_TRANSLATE_NOOP("Problem",
                           "The server does not answer. Check the network and the address, then try again.")},
        {QStringLiteral("credentials_invalid"),
         QT_TRANSLATE_NOOP("Problem", "The mail address or the password is wrong.")},
        {QStringLiteral("totp_required"), QT_TRANSLATE_NOOP("Problem", "Enter the code of your authenticator app.")},
        {QStringLiteral("totp_invalid"),
         QT_TRANSLATE_NOOP("Problem", "This code is wrong or was used already. Wait for the next one.")},
        {QStringLiteral("account_disabled"),
         QT_TRANSLATE_NOOP("Problem", "This account is disabled. Ask your operator.")},
        {QStringLiteral("rate_limited"),
         QT_TRANSLATE_NOOP("Problem", "Too many attempts. Wait a minute, then try again.")},
        {QStringLiteral("email_not_verified"),
         QT_TRANSLATE_NOOP("Problem", "Confirm your mail address first: follow the link in the mail we sent.")},
        {QStringLiteral("session_expired"), QT_TRANSLATE_NOOP("Problem", "Your session has ended. Log in again.")},
    };
    return known;
}

QString translated(const char *sentence) { return QCoreApplication::translate("Problem", sentence); }

} // namespace

QString problemWords(const ApiError &error)
{
    if (const auto *known = sentences().value(error.reason(), nullptr); known != nullptr)
        return translated(known);
    if (!error.message().isEmpty())
        return error.message();
    return error.isOffline()
        ? translated(sentences().value(QStringLiteral("offline")))
        : QCoreApplication::translate("Problem", "The server could not do this. Try again in a moment.");
}

QString problemDetails(const ApiError &error)
{
    QStringList parts{error.code(), error.reason()};
    if (!error.requestId().isEmpty())
        parts << error.requestId();
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

void showProblem(StateView &view, const ApiError &error)
{
    if (error.isOffline())
        view.showOffline();
    else if (error.isForbidden())
        view.showForbidden();
    else if (error.isNotFound())
        view.showNotFound();
    else
        view.showFailed(problemWords(error), problemDetails(error));
}

void followModel(DataTable &table, PagedTable &model)
{
    const auto follow = [&table, &model] {
        if (model.state() == PagedTable::State::Loading && model.isEmpty()) {
            table.state().showLoading();
        } else if (model.state() == PagedTable::State::Failed && model.isEmpty()) {
            try {
                std::rethrow_exception(model.failure());
            } catch (const ApiError &error) {
                showProblem(table.state(), error);
            } catch (const std::exception &error) {
                table.state().showFailed(QString::fromUtf8(error.what()));
            }
        } else if (model.state() == PagedTable::State::Ready) {
            table.refreshState();
        }
    };
    QObject::connect(&model, &PagedTable::stateChanged, &table, follow);
    QObject::connect(&table, &DataTable::retryRequested, &model, [&model] { model.reload(); });
    follow();
}

} // namespace freehold::desktop
