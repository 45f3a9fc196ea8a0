// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/qr_code.h"

#include "client/desktop/widgets/theme.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace freehold::desktop {

namespace {

constexpr int kQuietZone = 4; // modules, ISO/IEC 18004
constexpr int kUsualSide = 200;

QImage encoded(const QByteArray &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (code == nullptr)
        return {};
    const int side = code->width + 2 * kQuietZone;
    QImage image(side, side, QImage::Format_Mono);
    image.fill(1);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            image.setPixel(x + kQuietZone, y + kQuietZone, (code->data[y * code->width + x] & 1) == 0 ? 1 : 0);
    return image;
}

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void QrCode::setText(const QString &text, const QString &name)
{
    m_image = encoded(text.toUtf8());
    setAccessibleName(name);
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

QSize QrCode::sizeHint() const
{
    const int side = Theme::instance().scaled(kUsualSide);
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent * /*event*/)
{
    if (m_image.isNull())
        return;
    // Whole pixels a module: a code with uneven modules is hard to read.
    const int module = qMax(1, qMin(width(), height()) / m_image.width());
    QRect target(0, 0, module * m_image.width(), module * m_image.height());
    target.moveCenter(rect().center());
    QPainter(this).drawImage(target, m_image);
}

} // namespace freehold::desktop
