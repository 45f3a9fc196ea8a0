// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shots/stage.h"
#include "tests/shots/studio.h"

namespace freehold::desktop::shots {

/// Every page of a role, as somebody who has no other sees them, and those that no area leads to directly.
void takeRole(const Studio &studio, Stage &stage, Role role);

/// The wallet's page while there is no wallet.
void takeWalletSetup(const Studio &studio, Stage &stage);

/// What is opened beside the wallet's page, and the page while the wallet is locked.
void takeWallet(const Studio &studio, Stage &stage);

/// A page that loads, is empty, has failed, must not be seen or has lost its server.
void takeStates(const Studio &studio, Stage &stage);

/// Windows and dialogs of their own.
void takeWindows(const Studio &studio, Stage &stage);

} // namespace freehold::desktop::shots
