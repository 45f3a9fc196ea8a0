// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace freehold::desktop {

struct Command {
    QString name;
    QString group; ///< "Go to", "Do"; told beside the name
    QString iconName;
    QString shortcut; ///< told at the right, may be empty
    std::function<void()> run;
};

/// Everything the program can do, found by a few letters: Ctrl+K, type, Enter.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Commands are those of this moment.
    void open(QList<Command> commands);

    /// How well words fit: 0 not at all; begins of words count more than letters in between.
    [[nodiscard]] static int score(const QString &name, const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &words);
    void runCurrent();
    void shut();

    QLineEdit *m_input;
    QListWidget *m_list;
    QList<Command> m_commands;
};

} // namespace freehold::desktop
