// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/response.h"
#include "shared/api/json_writer.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace freehold {

/// The page of a list that a request asks for by ?limit= and ?cursor=. A cursor is opaque to clients: it holds the sort key
/// of the last item they have seen, and a mark of the list (its path and its filters), so that nobody goes on in one list
/// from a place in another.
class Paging {
public:
    /// Throws invalidFields: limit "out_of_range"; cursor "malformed", or "of_another_list" when the filters have changed.
    explicit Paging(const Request &request);

    /// Items of a page. A list is read with one row more, which says that there is another page.
    [[nodiscard]] int limit() const { return m_limit; }

    /// The sort key of the last item seen; nothing on the first page. Throws when it does not have `parts` parts.
    [[nodiscard]] std::optional<QStringList> after(qsizetype parts) const;
    /// The same for lists that are sorted by id.
    template <typename IdType>
    [[nodiscard]] std::optional<IdType> afterId() const
    {
        const auto key = after(1);
        if (!key)
            return std::nullopt;
        const auto id = IdType::parse(key->first());
        if (!id)
            throw malformed();
        return id;
    }
    /// For keys whose parts do not read as what they should be.
    [[nodiscard]] static Error malformed();

    /// Takes the surplus row away and makes the cursor behind the last one left; nothing on the last page.
    template <typename Item, typename KeyOf>
    [[nodiscard]] std::optional<QString> cut(std::vector<Item> &rows, KeyOf keyOf) const
    {
        if (std::ssize(rows) <= m_limit)
            return std::nullopt;
        rows.erase(rows.begin() + m_limit, rows.end());
        return cursorBehind(keyOf(rows.back()));
    }
    /// {"items": […], "next_cursor": …}
    template <typename Item, typename ToJson, typename KeyOf>
    [[nodiscard]] Response answer(std::vector<Item> rows, ToJson toJson, KeyOf keyOf) const
    {
        const auto next = cut(rows, keyOf);
        QJsonArray items;
        for (const Item &row : rows)
            items.append(toJson(row));
        return Response::page(items, next);
    }
    /// The same for rows with a member `id`.
    template <typename Item, typename ToJson>
    [[nodiscard]] Response answer(std::vector<Item> rows, ToJson toJson) const
    {
        return answer(std::move(rows), toJson, [](const Item &row) { return QStringList{row.id.text()}; });
    }
    /// The same for long lists that are asked for often: `write` writes a row as JSON text.
    template <typename Item, typename Write, typename KeyOf>
    [[nodiscard]] Response answerText(std::vector<Item> rows, Write write, KeyOf keyOf) const
    {
        const auto next = cut(rows, keyOf);
        api::JsonWriter json;
        json.beginObject().name("items").beginArray();
        for (const Item &row : rows)
            write(json, row);
        json.endArray().member("next_cursor", next).endObject();
        return Response::okText(json.text());
    }

private:
    [[nodiscard]] QString cursorBehind(const QStringList &key) const;

    int m_limit;
    QByteArray m_mark;
    std::optional<QStringList> m_after;
};

} // namespace freehold
