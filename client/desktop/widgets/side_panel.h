// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace freehold::desktop {

/// Stands at the end of a window's content and shows one thing in detail; Escape closes it and gives the focus back.
class SidePanel : public QFrame {
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    /// Takes the content over, deletes the one before, and moves the focus in.
    void open(const QString &title, QWidget *content);
    void closePanel();
    [[nodiscard]] QWidget *content() const { return m_content; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void takeOut();

    QLabel *m_title;
    QToolButton *m_close;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace freehold::desktop
