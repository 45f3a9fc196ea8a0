// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::desktop {

class ApiError;
class DataTable;
class PagedTable;
class StateView;

/// What happened and what to do next, in a sentence of the user's language.
[[nodiscard]] QString problemWords(const ApiError &error);
/// For support: code, reason and the id of the request.
[[nodiscard]] QString problemDetails(const ApiError &error);

/// Shows the state that fits: offline, not allowed, not found, or failed with the sentence.
void showProblem(StateView &view, const ApiError &error);

/// Keeps a table in the state of its model: loading, failed, offline; and reloads the model when asked to try again.
void followModel(DataTable &table, PagedTable &model);

} // namespace freehold::desktop
