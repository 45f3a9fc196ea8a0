// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace freehold::desktop {

class ApiError;
class DataTable;
class PagedTable;
class StateView;

/// For support: code, reason and the id of the request.
[[nodiscard]] QString problemDetails(const ApiError &error);

/// Shows the state that fits: offline, not allowed, not found, or failed with the sentence.
void showProblem(StateView &view, const ApiError &error);
/// The same of whatever a task threw.
void showFailure(StateView &view, const std::exception_ptr &failure);

/// Keeps a table in the state of its model: loading, failed, offline; and reloads the model when asked to try again.
void followModel(DataTable &table, PagedTable &model);

} // namespace freehold::desktop
