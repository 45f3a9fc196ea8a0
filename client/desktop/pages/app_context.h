// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace freehold::desktop {

class ApiClient;
class LiveClient;
class Navigator;
class Session;
class Shell;
class Wallet;

/// What pages work with. The application owns all of it, and it outlives every page.
struct AppContext {
    ApiClient &api;
    LiveClient &live;
    Session &session;
    Wallet &wallet;
    Navigator &navigator;
    Shell &shell;
};

} // namespace freehold::desktop
