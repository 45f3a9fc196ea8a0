// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace freehold::metrics {

/// Memory, descriptors and processor time of this process, and which build it is. The names are those of Prometheus' own clients, but
/// for the processor time, which is a gauge here.
void updateProcessFigures(const QByteArray &version);

} // namespace freehold::metrics
