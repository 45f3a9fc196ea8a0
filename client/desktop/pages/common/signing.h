// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"
#include "generated/desktop_api/common.h"

#include <QWidget>

#include <functional>

namespace freehold::desktop {

/// What a page wants signed. `summary` is what the server says that it is; the wallet only compares it with what it reads.
struct PageSigning {
    QString address; ///< of the account that signs
    api::TypedData data;
    QString summary;
};

/// Has the wallet show it to the person and sign it. `signedAs` gets 65 bytes as hex; neither is called when the person says
/// no, or `page` is gone by then.
void askForSignature(const AppContext &context, QWidget *page, const PageSigning &wanted,
                     std::function<void(const QString &signature)> signedAs,
                     std::function<void(const QString &problem)> failed);

} // namespace freehold::desktop
