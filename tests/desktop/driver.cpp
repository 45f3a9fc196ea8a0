// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/driver.h"

#include "tests/desktop/acts.h"
#include "tests/desktop/widget_finder.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QWidget>

#include <cstdio>
#include <unistd.h>

namespace freehold::desktop::driver {

namespace {

const QStringList kWebSchemes{QStringLiteral("http"), QStringLiteral("https")};

} // namespace

Driver::Driver(QObject *parent)
    : QObject(parent), m_input(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_input, &QSocketNotifier::activated, this, &Driver::readLines);
    for (const QString &scheme : kWebSchemes)
        QDesktopServices::setUrlHandler(scheme, this, "openPage");
}

Driver::~Driver()
{
    for (const QString &scheme : kWebSchemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

void Driver::readLines()
{
    char buffer[65536];
    const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (size <= 0) {
        // Whoever drove it is gone.
        m_input->setEnabled(false);
        QCoreApplication::quit();
        return;
    }
    m_unread.append(buffer, size);
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QByteArray line = m_unread.first(end);
        m_unread.remove(0, end + 1);
        // Behind acts that are still to be done.
        QMetaObject::invokeMethod(this, [this, line] { answer(line); }, Qt::QueuedConnection);
    }
}

void Driver::answer(const QByteArray &line)
{
    const QJsonObject command = QJsonDocument::fromJson(line).object();
    QJsonObject reply;
    try {
        reply = perform(command);
    } catch (const CannotDo &refused) {
        reply = {{"refused", refused.what()}};
    }
    reply.insert("id", command.value("id"));
    const QByteArray text = QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

QJsonObject Driver::perform(const QJsonObject &command)
{
    const QString act = command.value("do").toString();
    const QString path = command.value("on").toString();
    const QString text = command.value("text").toString();
    if (act == "click")
        click(path);
    else if (act == "type")
        type(path, text);
    else if (act == "key")
        pressKeys(text);
    else if (act == "choose")
        choose(path, text);
    else if (act == "row")
        clickRow(path, text, command.value("twice").toBool());
    else if (act == "tab")
        chooseTab(path, text);
    else if (act == "scroll_to_end")
        scrollToEnd(path);
    else if (act == "drop")
        dropFiles(path, command.value("files").toVariant().toStringList());
    else if (act == "read")
        return {{"text", textOf(visibleWidget(path))}};
    else if (act == "rows")
        return {{"rows", rowsOf(path)}};
    else if (act == "state")
        return {{"enabled", visibleWidget(path)->isEnabled()}};
    else if (act == "look")
        return {{"widgets", visibleWidgets()}};
    else if (act == "opened")
        return {{"pages", QJsonArray::fromStringList(m_opened)}};
    else if (act == "shot")
        shoot(command.value("file").toString());
    else
        throw CannotDo("nobody knows how to " + act);
    return {};
}

} // namespace freehold::desktop::driver
