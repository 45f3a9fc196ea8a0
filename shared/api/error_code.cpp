// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/error_code.h"

#include <utility>

namespace freehold::api {

namespace {
struct Entry {
    const char *text;
    int status;
};

constexpr Entry entry(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidRequest: return {"invalid_request", 400};
    case ErrorCode::Unauthenticated: return {"unauthenticated", 401};
    case ErrorCode::Forbidden: return {"forbidden", 403};
    case ErrorCode::NotFound: return {"not_found", 404};
    case ErrorCode::Conflict: return {"conflict", 409};
    case ErrorCode::PayloadTooLarge: return {"payload_too_large", 413};
    case ErrorCode::UnsupportedMediaType: return {"unsupported_media_type", 415};
    case ErrorCode::RuleRefused: return {"rule_refused", 422};
    case ErrorCode::RateLimited: return {"rate_limited", 429};
    case ErrorCode::Internal: return {"internal", 500};
    case ErrorCode::ProviderFailed: return {"provider_failed", 502};
    case ErrorCode::Unavailable: return {"unavailable", 503};
    }
    std::unreachable();
}
} // namespace

QString toString(ErrorCode code) { return QString::fromLatin1(entry(code).text); }

int httpStatus(ErrorCode code) { return entry(code).status; }

} // namespace freehold::api
