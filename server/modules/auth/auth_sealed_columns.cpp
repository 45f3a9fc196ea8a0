// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth.h"

namespace freehold::auth {

std::vector<SealedColumn> sealedColumns()
{
    return {
        {"users", "id", "email_sealed", "users.email"},
        {"users", "id", "name_sealed", "users.name"},
        {"sessions", "id", "network_sealed", "sessions.network"},
        {"one_time_tokens", "token_hash", "email_sealed", "one_time_tokens.email"},
        {"totp", "user_id", "secret_sealed", "totp.secret"},
        {"totp_enrolments", "user_id", "secret_sealed", "totp.secret"},
    };
}

} // namespace freehold::auth
