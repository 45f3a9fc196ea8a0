// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/json_fields.h"
#include "client/desktop/api/page.h"

/// How the generated operations ask and read what comes back.
namespace freehold::desktop::api {

[[nodiscard]] QByteArray toBody(const QJsonObject &json);
/// Throws ApiError "bad_answer" for what is no JSON object.
[[nodiscard]] QJsonObject objectOf(const HttpResponse &response);

template <typename T>
Task<T> fetch(ApiClient &client, ApiRequest request)
{
    const HttpResponse response = co_await client.send(std::move(request));
    const QJsonObject json = objectOf(response);
    co_return T::fromJson(json);
}

/// Of an operation whose answer depends on its status.
template <typename T>
Task<T> fetchByStatus(ApiClient &client, ApiRequest request)
{
    const HttpResponse response = co_await client.send(std::move(request));
    const QJsonObject json = objectOf(response);
    co_return T::fromAnswer(response.status, json);
}

Task<> run(ApiClient &client, ApiRequest request);
Task<Download> download(ApiClient &client, ApiRequest request);

} // namespace freehold::desktop::api
