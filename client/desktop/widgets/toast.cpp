// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/toast.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QTimer>
#include <QToolButton>

#include <chrono>

namespace freehold::desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kShownFor = 5s;
constexpr auto kUndoableFor = 10s;
constexpr int kMostToasts = 3;
constexpr int kToastWidth = 380;

} // namespace

ToastHost::ToastHost(QWidget *window) : QWidget(window), m_layout(column(this, kSpace8))
{
    window->installEventFilter(this);
    hide();
}

void ToastHost::show(const QString &words, Tone tone)
{
    QTimer::singleShot(kShownFor, add(words, tone), &QWidget::close);
}

void ToastHost::showWithUndo(const QString &words, std::function<void()> undo)
{
    auto *toast = add(words, Tone::Neutral);
    auto *takeBack = button(tr("Undo"), "link", QStringLiteral("undo-2"));
    takeBack->setObjectName(QStringLiteral("toast-undo"));
    connect(takeBack, &QPushButton::clicked, toast, [toast, undo = std::move(undo)] {
        undo();
        toast->close();
    });
    qobject_cast<QHBoxLayout *>(toast->layout())->insertWidget(2, takeBack);
    QTimer::singleShot(kUndoableFor, toast, &QWidget::close);
    place();
}

QFrame *ToastHost::add(const QString &words, Tone tone)
{
    if (m_layout->count() >= kMostToasts)
        m_layout->itemAt(0)->widget()->close();
    auto *toast = new QFrame;
    setRole(toast, "toast");
    toast->setAttribute(Qt::WA_DeleteOnClose);
    toast->setAccessibleName(words);
    auto *layout = row(toast, kSpace8, kSpace12);
    const auto name = tone == Tone::Danger ? "circle-alert" : tone == Tone::Warning ? "triangle-alert" : "circle-check";
    layout->addWidget(
        iconLabel(QLatin1String(name), 16, tone == Tone::Neutral ? QStringLiteral("positive") : toString(tone)));
    layout->addWidget(text(words), 1);
    auto *close = iconButton(QStringLiteral("x"), tr("Dismiss"));
    connect(close, &QToolButton::clicked, toast, &QWidget::close);
    layout->addWidget(close);
    m_layout->addWidget(toast);
    // Queued: the layout still has it while it is destroyed.
    connect(toast, &QObject::destroyed, this, &ToastHost::place, Qt::QueuedConnection);
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    place();
    return toast;
}

void ToastHost::place()
{
    setVisible(m_layout->count() > 0);
    const auto width = qMin(Theme::instance().scaled(kToastWidth), parentWidget()->width() - 2 * kSpace24);
    const auto height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(width) : m_layout->sizeHint().height();
    const auto left = isRightToLeft() ? kSpace24 : parentWidget()->width() - width - kSpace24;
    setGeometry(left, parentWidget()->height() - height - kSpace24, width, height);
    raise();
}

bool ToastHost::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace freehold::desktop
