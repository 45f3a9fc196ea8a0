// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/ids.h"

namespace freehold {

namespace id_tags {
struct Upload {
    static constexpr const char *prefix = "upl";
};
} // namespace id_tags

using UploadId = Id<id_tags::Upload>;

} // namespace freehold
