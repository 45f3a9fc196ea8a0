// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/states.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/models/paged_table.h"
#include "client/desktop/widgets/data_table.h"

#include <QCoreApplication>
#include <QStringList>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

void takeState(DataTable &table, const PagedTable &model)
{
    if (model.state() == PagedTable::State::Loading && model.isEmpty())
        table.state().showLoading();
    else if (model.state() == PagedTable::State::Failed && model.isEmpty())
        showProblem(table.state(), model.failure());
    else if (model.state() == PagedTable::State::Ready)
        table.refreshState();
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
        QStringList parts{error.code(), error.reason(), error.requestId()};
        parts.removeAll(QString());
        parts.removeDuplicates();
        return parts.join(u" · "_s);
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

void followModel(DataTable &table, PagedTable &model)
{
    QObject::connect(&model, &PagedTable::stateChanged, &table, [&table, &model] { takeState(table, model); });
    QObject::connect(&table, &DataTable::retryRequested, &model, [&model] { model.reload(); });
    takeState(table, model);
}

void showPaged(DataTable &table, PagedTable *model, const StateMessage &whenEmpty)
{
    table.setEmptyMessage(whenEmpty);
    table.setModel(model);
    followModel(table, *model);
}

} // namespace freehold::desktop
