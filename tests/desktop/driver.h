// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QUrl>

class QSocketNotifier;

namespace freehold::desktop::driver {

/// Lets a program outside use the window as a person does: a line of JSON on standard input is one act with mouse or keys
/// or one look, and a line on standard output answers it. An act is answered before it is done, so that a dialog it opens
/// can be used by the next one.
///
/// {"do": "click" | "type" | "key" | "choose" | "row" | "tab" | "scroll_to_end" | "drop" | "read" | "rows" | "state" |
///  "look" | "shot" | "opened", "on": path of object names, "text": …}; tests/harness/desktop.ts is the other end.
class Driver : public QObject {
    Q_OBJECT

public:
    explicit Driver(QObject *parent = nullptr);
    ~Driver() override;

public Q_SLOTS:
    /// In place of the browser of the machine: what the program opens there is noted.
    void openPage(const QUrl &page) { m_opened.append(page.toString(QUrl::FullyEncoded)); }

private:
    void readLines();
    void answer(const QByteArray &line);
    [[nodiscard]] QJsonObject perform(const QJsonObject &command);

    QSocketNotifier *m_input;
    QByteArray m_unread;
    QStringList m_opened;
};

} // namespace freehold::desktop::driver
