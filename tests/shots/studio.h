// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

namespace freehold::desktop::shots {

/// One way of looking: light or dark, text size, language.
struct Look {
    QString scheme; ///< "light", "dark"
    int textScale = 100;
    QString language;

    [[nodiscard]] QString name() const { return QStringLiteral("%1_%2_%3").arg(language, scheme).arg(textScale); }
    void wear() const;
};

[[nodiscard]] QList<Look> allLooks();

/// Takes pictures of windows into a folder.
class Studio {
public:
    Studio(QString folder, Look look, QSize windowSize)
        : m_folder(std::move(folder)), m_look(std::move(look)), m_windowSize(windowSize)
    {
    }

    /// Waits until everything that was asked for is there.
    void take(QWidget &window, const QString &subject) const;
    /// Of the main window.
    [[nodiscard]] QSize windowSize() const { return m_windowSize; }
    [[nodiscard]] static int taken();

private:
    QString m_folder;
    Look m_look;
    QSize m_windowSize;
};

} // namespace freehold::desktop::shots
