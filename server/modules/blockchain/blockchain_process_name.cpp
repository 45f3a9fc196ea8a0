// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_process_name.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

namespace freehold::blockchain {

namespace {
constexpr qsizetype kParts = 5;

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

QString machine() { return contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")); }

QString processNamespace()
{
    return QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).section(u'/', -1).remove(u':');
}

// proc(5): the 22nd field of stat; the name in brackets before it may hold spaces. A zombie runs no more.
QString startTimeOf(const QString &pid)
{
    constexpr int kState = 0;
    constexpr int kStartTime = 19;
    const QStringList fields =
        contentOf(QStringLiteral("/proc/%1/stat").arg(pid)).section(u')', -1).simplified().split(u' ');
    const bool isRunning = fields.size() > kStartTime && fields[kState] != u"Z" && fields[kState] != u"X";
    return isRunning ? fields[kStartTime] : QString();
}
} // namespace

QString processName(const QString &salt)
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    return QStringList{machine(), processNamespace(), pid, startTimeOf(pid), salt}.join(u'/');
}

bool isProcessGone(const QString &name)
{
    const QStringList parts = name.split(u'/');
    const bool isOfHere =
        parts.size() == kParts && !parts[0].isEmpty() && parts[0] == machine() && parts[1] == processNamespace();
    return isOfHere && startTimeOf(parts[2]) != parts[3];
}

} // namespace freehold::blockchain
