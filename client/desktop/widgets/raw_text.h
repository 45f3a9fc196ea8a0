// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace freehold::desktop {

/// A hash, an address or other bytes, whole and in a face of one width. It breaks anywhere, so that it never widens what it
/// stands in; a label would break at spaces only, of which there are none.
class RawText : public QTextEdit {
    Q_OBJECT
public:
    explicit RawText(const QString &raw, QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Whether a label could not break it where lines are short.
    [[nodiscard]] static bool isNeededFor(const QString &words);
};

} // namespace freehold::desktop
