// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace freehold::desktop {

/// What is about to happen, so that one can say no.
struct Confirmation {
    QString title;       ///< names the object: "Remove deed.pdf?"
    QString consequence; ///< what cannot be undone, in a sentence
    QString confirm;     ///< the button: "Remove document"
    bool isHarmful = true;
    QString reasonLabel; ///< asks for a reason when not empty; the button waits for it
};

/// Never blocks: the answer comes to the callback. Enter does nothing harmful, Escape cancels.
class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConfirmDialog(const Confirmation &confirmation, QWidget *parent = nullptr);

    static void ask(QWidget *parent, const Confirmation &confirmation, std::function<void(QString reason)> confirmed);
    [[nodiscard]] QString reason() const;

private:
    QLineEdit *m_reason = nullptr;
};

} // namespace freehold::desktop
