// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/problem_words.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/models/paged_table.h"
#include "client/desktop/widgets/data_table.h"

#include <QStringList>

namespace freehold::desktop {

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
        view.showFailed(sentenceFor(error), problemDetails(error));
}

void showFailure(StateView &view, const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        showProblem(view, error);
    } catch (const std::exception &error) {
        view.showFailed(QString::fromUtf8(error.what()));
    }
}

void followModel(DataTable &table, PagedTable &model)
{
    const auto follow = [&table, &model] {
        if (model.state() == PagedTable::State::Loading && model.isEmpty()) {
            table.state().showLoading();
        } else if (model.state() == PagedTable::State::Failed && model.isEmpty()) {
            showFailure(table.state(), model.failure());
        } else if (model.state() == PagedTable::State::Ready) {
            table.refreshState();
        }
    };
    QObject::connect(&model, &PagedTable::stateChanged, &table, follow);
    QObject::connect(&table, &DataTable::retryRequested, &model, [&model] { model.reload(); });
    follow();
}

} // namespace freehold::desktop
