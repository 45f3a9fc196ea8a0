// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_error.h"

#include <QString>

#include <exception>

namespace freehold::desktop {

class DataTable;
class PagedTable;
class StateView;
struct StateMessage;

/// What went wrong, in a sentence for a person.
[[nodiscard]] QString sentenceOf(const std::exception_ptr &failure);
/// The same for support: code, reason and the request's id.
[[nodiscard]] QString detailsOf(const std::exception_ptr &failure);

/// What it says about single fields; none when it is about something else.
[[nodiscard]] QList<FieldProblem> fieldProblemsOf(const std::exception_ptr &failure);

/// Shows why there is no content: offline, no permission, not found, or the sentence with a way to try again.
void showProblem(StateView &view, const std::exception_ptr &failure);

/// Keeps a table in the state of its model: loading, failed, offline; and reloads the model when asked to try again.
void followModel(DataTable &table, PagedTable &model);

/// Puts the model into the table and has the table say what the model says: loading, empty, failed. Reloads on request.
void showPaged(DataTable &table, PagedTable *model, const StateMessage &whenEmpty);

} // namespace freehold::desktop
