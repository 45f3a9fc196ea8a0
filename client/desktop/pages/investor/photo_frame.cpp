// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/photo_frame.h"

#include "client/desktop/pages/investor/photo_store.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace freehold::desktop {

namespace {

constexpr int kHeight = 260;
constexpr int kFrameIconPixels = 40;

} // namespace

PhotoFrame::PhotoFrame(PhotoStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_before(iconButton(QStringLiteral("chevron-left"), tr("Photo before")))
    , m_next(iconButton(QStringLiteral("chevron-right"), tr("Next photo")))
    , m_count(text({}, "pill"))
{
    setFixedHeight(kHeight);
    setFocusPolicy(Qt::TabFocus);
    for (auto *arrow : {m_before, m_next})
        arrow->setProperty("kind", QString());
    m_count->setWordWrap(false);
    auto *layout = row(this, kSpace8, kSpace12);
    layout->addWidget(m_before);
    layout->addStretch();
    layout->addWidget(m_count, 0, Qt::AlignBottom);
    layout->addStretch();
    layout->addWidget(m_next);
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(&m_store, &PhotoStore::arrived, this, qOverload<>(&QWidget::update));
    setPhotos({});
}

void PhotoFrame::setPhotos(const QList<api::Document> &photos)
{
    m_photos = photos;
    m_at = 0;
    step(0);
}

void PhotoFrame::step(int by)
{
    const auto count = m_photos.size();
    if (count > 0)
        m_at = (m_at + by + count) % count;
    for (QWidget *control :
         {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_count)})
        control->setVisible(count > 1);
    m_count->setText(tr("%1 of %2").arg(format::number(m_at + 1), format::number(count)));
    setAccessibleName(count == 0 ? tr("No photos") : tr("Photo %1").arg(m_photos[m_at].name));
    update();
}

void PhotoFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        step(event->key() == Qt::Key_Left ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void PhotoFrame::paintEvent(QPaintEvent * /*event*/)
{
    const auto &colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), tokens().cardRadius, tokens().cardRadius);
    painter.fillPath(shape, colors.neutralTint);
    painter.setClipPath(shape);
    const auto photo = m_photos.isEmpty() ? QPixmap() : m_store.photo(m_photos[m_at].id);
    if (photo.isNull()) {
        const auto sign = iconPixmap(QStringLiteral("image"), kFrameIconPixels, QStringLiteral("muted"));
        const QSizeF size = sign.deviceIndependentSize();
        painter.drawPixmap(QPointF(rect().center()) - QPointF(size.width() / 2, size.height() / 2), sign);
    } else {
        QRect target(QPoint(0, 0), photo.size().scaled(size(), Qt::KeepAspectRatioByExpanding));
        target.moveCenter(rect().center());
        painter.drawPixmap(target, photo);
    }
    painter.setClipping(false);
    if (hasFocus()) {
        painter.setPen(QPen(colors.focus, 2));
        painter.drawPath(shape);
    }
}

} // namespace freehold::desktop
