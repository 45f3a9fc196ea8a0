// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/investor/verification_words.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace freehold::desktop {

/// One level of verification: its state, what that means, why it was refused, and the way to the provider.
class VerificationCard : public QFrame {
    Q_OBJECT
public:
    VerificationCard(api::VerificationLevel level, const QString &title, QWidget *parent = nullptr);

    /// `hindrance` says why the provider cannot be opened now; empty when it can.
    void show(const VerificationView &view, const QString &hindrance);
    void setBusy(bool isBusy);

Q_SIGNALS:
    void startRequested(freehold::desktop::api::VerificationLevel level);

private:
    [[nodiscard]] QString partName(const char *part) const;

    api::VerificationLevel m_level;
    StatusPill *m_state;
    QLabel *m_sentence;
    QVBoxLayout *m_reasons;
    QPushButton *m_action;
    QLabel *m_hindrance;
    bool m_isPossible = true;
};

} // namespace freehold::desktop
