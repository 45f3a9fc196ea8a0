// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace freehold::api {

/// The closed list of problem codes; each maps to one HTTP status (see httpStatus). Finer causes go into `reason`.
enum class ErrorCode {
    InvalidRequest,       ///< 400: shape of the request
    Unauthenticated,      ///< 401: no valid session, credentials or webhook signature
    Forbidden,            ///< 403: role, ownership or CSRF
    NotFound,             ///< 404
    Conflict,             ///< 409: state, duplicate, idempotency key with another body
    PayloadTooLarge,      ///< 413
    UnsupportedMediaType, ///< 415
    RuleRefused,          ///< 422: compliance, balance or another rule of the domain
    RateLimited,          ///< 429
    Internal,             ///< 500
    ProviderFailed,       ///< 502: chain node or third party answered wrongly
    Unavailable,          ///< 503: not ready, overloaded or shutting down
};

/// snake_case spelling used in `code` of a problem answer.
[[nodiscard]] QString toString(ErrorCode code);
[[nodiscard]] int httpStatus(ErrorCode code);

} // namespace freehold::api
