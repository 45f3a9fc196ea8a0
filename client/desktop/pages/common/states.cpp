// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/states.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/models/paged_table.h"
#include "client/desktop/widgets/data_table.h"

#include <QCoreApplication>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

/// Rows that come or go set the table's state by themselves; this is for what happens without any.
void follow(DataTable &table, const PagedTable &model)
{
    if (!model.isEmpty())
        return;
    if (model.state() == PagedTable::State::Loading)
        table.state().showLoading();
    else if (model.state() == PagedTable::State::Failed)
        showProblem(table.state(), model.failure());
}

} // namespace

QString sentenceOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        return sentenceFor(error);
    } catch (...) {
        return QCoreApplication::translate("States", "Something went wrong in this program. Try again.");
    }
}

QString detailsOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        return u"%1 · %2 · %3"_s.arg(error.code(), error.reason(), error.requestId());
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    } catch (...) {
        return {};
    }
}

QList<FieldProblem> fieldProblemsOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        return error.fields();
    } catch (...) {
        return {};
    }
}

void showProblem(StateView &view, const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const ApiError &error) {
        if (error.isOffline())
            return view.showOffline();
        if (error.isForbidden())
            return view.showForbidden(sentenceFor(error));
        if (error.isNotFound())
            return view.showNotFound(sentenceFor(error));
    } catch (...) { // shown below, as every other failure
    }
    view.showFailed(sentenceOf(failure), detailsOf(failure));
}

void showPaged(DataTable &table, PagedTable *model, const StateMessage &whenEmpty)
{
    table.setEmptyMessage(whenEmpty);
    table.setModel(model);
    QObject::connect(model, &PagedTable::stateChanged, &table, [&table, model] { follow(table, *model); });
    QObject::connect(&table, &DataTable::retryRequested, model, [model] { model->reload(); });
    follow(table, *model);
}

} // namespace freehold::desktop
