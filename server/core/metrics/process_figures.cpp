// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/metrics/process_figures.h"

#include "server/core/metrics/metrics.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace freehold::metrics {

namespace {

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double openDescriptors()
{
    return static_cast<double>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size());
}

} // namespace

void updateProcessFigures(const QByteArray &version)
{
    static Gauge &resident = gauge("process_resident_memory_bytes", "Resident memory size in bytes.");
    static Gauge &descriptors = gauge("process_open_fds", "Number of open file descriptors.");
    static Gauge &processor = gauge("process_cpu_seconds", "User and system CPU time spent in seconds.");
    resident.set(residentBytes());
    descriptors.set(openDescriptors());
    processor.set(processorSeconds());
    gauge("freehold_build_info", "Always 1; the label says which build runs.", {{"version", version}}).set(1);
}

} // namespace freehold::metrics
