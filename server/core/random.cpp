// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/random.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace freehold {

QByteArray SystemRandom::bytes(int count)
{
    constexpr qsizetype kMaxPerCall = 256; // getentropy's own limit
    QByteArray result(count, Qt::Uninitialized);
    for (qsizetype done = 0; done < result.size();) {
        const qsizetype length = std::min(kMaxPerCall, result.size() - done);
        if (getentropy(result.data() + done, static_cast<size_t>(length)) != 0)
            throw std::system_error(errno, std::generic_category(), "getentropy");
        done += length;
    }
    return result;
}

} // namespace freehold
