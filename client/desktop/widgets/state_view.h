// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QTimer>

class QVBoxLayout;

namespace freehold::desktop {

/// What stands in the place of content that is not there.
struct StateMessage {
    QString icon;
    QString title;
    QString sentence;
    QString action;  ///< words of the button; none when empty
    QString details; ///< for support: codes and technical words, behind a button
};

/// Wraps the content of a page or table and shows the state it is in instead: loading (a skeleton, after 150 ms, so that what
/// is quick does not flicker), empty, failed, offline, not allowed, not found.
class StateView : public QStackedWidget {
    Q_OBJECT
public:
    enum class State { Content, Loading, Empty, FilteredOut, Failed, Offline, Forbidden, NotFound };
    Q_ENUM(State)

    explicit StateView(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QWidget *content() const { return m_content; }

    void showContent();
    /// Content that is already there stays readable while it is loaded again.
    void showLoading();
    /// What will be here and the first step; `message.action` leads to actionRequested().
    void showEmpty(const StateMessage &message);
    void showFilteredOut(); ///< its button leads to actionRequested()
    void showFailed(const QString &sentence, const QString &details = {});
    void showOffline();
    void showForbidden(const QString &sentence = {});
    void showNotFound(const QString &sentence = {});

Q_SIGNALS:
    void retryRequested();
    void actionRequested();

private:
    enum class Leads { Nowhere, ToRetry, ToAction };
    void show(State state, const StateMessage &message, Leads leads);
    void showSkeleton();
    void buildSkeleton(QWidget *page);

    QWidget *m_content;
    QWidget *m_skeleton;
    QWidget *m_messagePage;
    QVBoxLayout *m_message;
    QTimer m_skeletonTimer;
    State m_state = State::Content;
};

} // namespace freehold::desktop
