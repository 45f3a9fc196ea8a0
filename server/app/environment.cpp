// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/app_config.h"

#include <utility>

namespace freehold::app {

QString toString(Environment environment)
{
    switch (environment) {
    case Environment::Local: return "local";
    case Environment::Staging: return "staging";
    case Environment::Production: return "production";
    }
    std::unreachable();
}

} // namespace freehold::app
