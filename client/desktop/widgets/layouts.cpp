// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/layouts.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/theme.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kButtonIconPixels = 16;
constexpr QSize kIconBesideWords(22, kButtonIconPixels);

/// Icons grow with the text.
void setIconSize(QAbstractButton *button, QSize size)
{
    const auto apply = [button, size] {
        const auto &theme = Theme::instance();
        button->setIconSize({theme.scaled(size.width()), theme.scaled(size.height())});
    };
    QObject::connect(&Theme::instance(), &Theme::changed, button, apply);
    apply();
}

/// As it never scrolls sideways, it asks for the width that its content cannot do without; else that would be cut at the right.
class PageScroll : public QScrollArea {
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int height = QScrollArea::minimumSizeHint().height();
        const int bar = verticalScrollBar()->sizeHint().width();
        return {widget() == nullptr ? 0 : widget()->minimumSizeHint().width() + bar, height};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

template <class Layout>
Layout *spaced(Layout *layout, int space, int margin)
{
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space);
    return layout;
}

} // namespace

QVBoxLayout *column(QWidget *parent, int space, int margin) { return spaced(new QVBoxLayout(parent), space, margin); }
QHBoxLayout *row(QWidget *parent, int space, int margin) { return spaced(new QHBoxLayout(parent), space, margin); }
QVBoxLayout *column(int space) { return spaced(new QVBoxLayout, space, 0); }
QHBoxLayout *row(int space) { return spaced(new QHBoxLayout, space, 0); }

QLabel *text(const QString &words, const char *role)
{
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    setRole(label, role);
    return label;
}

Card card(const QString &title)
{
    auto *frame = new QFrame;
    setRole(frame, "card");
    auto *layout = column(frame, kSpace12, kSpace16);
    if (!title.isEmpty())
        layout->addWidget(text(title, "section"));
    return {frame, layout};
}

QPushButton *button(const QString &words, const char *kind, const QString &iconName)
{
    auto *button = new QPushButton(words);
    button->setProperty("kind", QString::fromLatin1(kind));
    button->setAccessibleName(words);
    button->setCursor(Qt::PointingHandCursor);
    if (!iconName.isEmpty()) {
        const auto role = qstrcmp(kind, "primary") == 0 ? "onAccent" : qstrcmp(kind, "danger") == 0 ? "danger" : "text";
        button->setIcon(icon(iconName, QLatin1String(role)));
        setIconSize(button, kIconBesideWords);
    }
    return button;
}

QToolButton *iconButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    setIconSize(button, {kButtonIconPixels, kButtonIconPixels});
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new PageScroll;
    setRole(area, "page");
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QFrame *line()
{
    auto *frame = new QFrame;
    setRole(frame, "line");
    return frame;
}

void clear(QLayout *layout)
{
    while (auto *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        } else if (item->layout() != nullptr) {
            clear(item->layout());
        }
        delete item;
    }
}

} // namespace freehold::desktop
