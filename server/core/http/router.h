// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/coro.h"
#include "server/core/http/request.h"
#include "server/core/http/response.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace freehold {

using Handler = std::function<Task<Response>(Request)>;

/// What a route asks for beyond its permission.
struct RouteOptions {
    qint64 maxBodyBytes = 64 * 1024;
    /// NoToken where nobody has a session yet: pages of other sites are still kept out. CalledByMachines for webhooks, which
    /// carry a provider's signature instead.
    enum class Csrf { Required, NoToken, CalledByMachines } csrf = Csrf::Required;
    /// Ignored where the body holds a password: the stored fingerprint would be a fast hash of it, and such a request is
    /// harmless when repeated.
    enum class Idempotency { Kept, Ignored } idempotency = Idempotency::Kept;
    /// MayBeIncomplete for what somebody needs who has yet to verify a mail address or to enrol a second factor.
    enum class Account { Complete, MayBeIncomplete } account = Account::Complete;
    /// Streamed: the handler reads Request::bodyStream() itself, after every check; the connection ends with the answer.
    enum class Body { Whole, Streamed } body = Body::Whole;
};

struct Route {
    QByteArray method;
    QStringList segments; ///< of the path below /api/v1; "{name}" matches one segment
    Permission permission;
    RouteOptions options;
    Handler handler;
    /// Health and metrics are served at the root, for probes that know no API version.
    enum class Scope { Api, Root } scope = Scope::Api;

    /// "/api/v1/properties/{id}": the name of the route in logs and figures.
    [[nodiscard]] QString pattern() const;
};

/// The table of routes. Each module mounts its own; every route declares its permission.
class Router {
public:
    template <typename Object>
    using Method = Task<Response> (Object::*)(Request);

    template <typename Object>
    void get(const QString &path, Permission permission, Method<Object> method, Object *object,
             RouteOptions options = {})
    {
        add("GET", path, permission, options, bind(method, object));
    }
    template <typename Object>
    void post(const QString &path, Permission permission, Method<Object> method, Object *object,
              RouteOptions options = {})
    {
        add("POST", path, permission, options, bind(method, object));
    }
    template <typename Object>
    void put(const QString &path, Permission permission, Method<Object> method, Object *object,
             RouteOptions options = {})
    {
        add("PUT", path, permission, options, bind(method, object));
    }
    template <typename Object>
    void patch(const QString &path, Permission permission, Method<Object> method, Object *object,
               RouteOptions options = {})
    {
        add("PATCH", path, permission, options, bind(method, object));
    }
    template <typename Object>
    void remove(const QString &path, Permission permission, Method<Object> method, Object *object,
                RouteOptions options = {})
    {
        add("DELETE", path, permission, options, bind(method, object));
    }

    /// Below "/" instead of "/api/v1".
    template <typename Object>
    void getRoot(const QString &path, Permission permission, Method<Object> method, Object *object)
    {
        add("GET", path, permission, {}, bind(method, object), Route::Scope::Root);
    }

    struct Match {
        const Route *route = nullptr;
        QHash<QString, QString> parameters;
        QList<QByteArray> allowedMethods; ///< set when the path exists with other methods only
    };
    /// `path` is the whole decoded path, "/api/v1/…". A literal segment wins over a parameter.
    [[nodiscard]] Match match(const QByteArray &method, const QString &path) const;
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    template <typename Object>
    static Handler bind(Method<Object> method, Object *object)
    {
        return [method, object](Request request) { return (object->*method)(std::move(request)); };
    }
    void add(QByteArray method, const QString &path, Permission permission, RouteOptions options, Handler handler,
             Route::Scope scope = Route::Scope::Api);

    std::vector<Route> m_routes;
};

} // namespace freehold
