// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/routes.h"

#include "client/desktop/pages/account/help_page.h"
#include "client/desktop/pages/account/settings_page.h"
#include "client/desktop/pages/account/verify_email_page.h"

namespace freehold::desktop {

QList<Route> accountRoutes()
{
    return {route<SettingsPage>(QStringLiteral("/settings")), route<VerifyEmailPage>(QStringLiteral("/verify-email")),
            route<HelpPage>(QStringLiteral("/help"))};
}

} // namespace freehold::desktop
