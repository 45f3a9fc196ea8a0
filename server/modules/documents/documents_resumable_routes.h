// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/router.h"
#include "server/modules/documents/documents_resumable.h"

namespace freehold::documents {

/// Uploads in parts, as tus 1.0.0 has them (https://tus.io/protocols/resumable-upload) with its extensions creation,
/// expiration and termination.
class ResumableRoutes {
public:
    explicit ResumableRoutes(ResumableUploads &uploads) : m_uploads(uploads) { }
    void mount(Router &router);

private:
    Task<Response> start(Request request);
    Task<Response> show(Request request);
    Task<Response> append(Request request);
    Task<Response> giveUp(Request request);

    ResumableUploads &m_uploads;
};

} // namespace freehold::documents
