// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace freehold::desktop {

/// One after the other, and on a new line where the window is too narrow for all: buttons are never squeezed until their words
/// are cut.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int space, Qt::Alignment side = Qt::AlignLeft);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    void insertWidget(int index, QWidget *widget);

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return arranged(QRect(0, 0, width, 0), Mode::Measure);
    }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Mode { Measure, Move };
    using Line = QList<QLayoutItem *>;

    [[nodiscard]] int arranged(const QRect &rect, Mode mode) const;
    [[nodiscard]] QList<Line> lines(int width) const;
    [[nodiscard]] int widthOf(const Line &line) const;

    QList<QLayoutItem *> m_items;
    int m_space;
    Qt::Alignment m_side;
};

} // namespace freehold::desktop
