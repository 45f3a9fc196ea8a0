// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <utility>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace freehold::desktop {

/// What stands at the top of a page: title, one sentence, and at the right the actions, of which one at most is primary.
class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, const QString &sentence = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    /// The one thing to do on this page.
    QPushButton *setPrimaryAction(const QString &words, const QString &iconName = {});
    /// Null when there is none.
    [[nodiscard]] QPushButton *primaryAction() const { return m_primary; }
    /// Stands before the primary action.
    void addAction(QWidget *action);
    /// Stands right after the title, such as a status.
    void addBesideTitle(QWidget *widget);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// The actions go below the title, and the title breaks, where the window is too narrow for both.
    void arrange();

    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_titleRow;
    QHBoxLayout *m_actions;
    QBoxLayout *m_layout = nullptr;
    QPushButton *m_primary = nullptr;
    std::optional<std::pair<bool, bool>> m_arranged; ///< whether all fits into one line, and whether the title breaks
};

} // namespace freehold::desktop
