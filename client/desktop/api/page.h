// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/json_fields.h"

namespace freehold::desktop::api {

/// A part of a list. `nextCursor` leads to the next one; empty when this is the last.
template <typename T>
struct Page {
    QList<T> items;
    std::optional<QString> nextCursor;

    [[nodiscard]] static Page fromJson(const QJsonObject &json)
    {
        Page page;
        const JsonFields fields(json, "Page");
        fields.required("items", page.items);
        fields.optional("next_cursor", page.nextCursor);
        return page;
    }
};

} // namespace freehold::desktop::api
