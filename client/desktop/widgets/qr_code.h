// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace freehold::desktop {

/// A QR code, always dark on white with its quiet zone, so that phones read it in the dark theme too.
class QrCode : public QWidget {
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    /// `name` is for screen readers: "Address of Savings".
    void setText(const QString &text, const QString &name);
    /// One pixel a module, quiet zone included; null when the text is too long.
    [[nodiscard]] const QImage &image() const { return m_image; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace freehold::desktop
