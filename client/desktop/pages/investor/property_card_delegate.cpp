// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/property_card_delegate.h"

#include "client/desktop/pages/investor/photo_store.h"
#include "client/desktop/pages/investor/property_words.h"
#include "client/desktop/widgets/country_name.h"
#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace freehold::desktop {

namespace {

constexpr int kCardWidth = 300;
constexpr int kPictureHeight = 160;
constexpr int kTextLines = 4;
constexpr int kLineHeight = 22;
constexpr int kSignPixels = 32;

void drawLine(QPainter *painter, QRect &place, const QString &words, TextRole role, const QColor &color)
{
    painter->setFont(Theme::instance().font(role));
    painter->setPen(color);
    const QFontMetrics metrics(painter->font());
    const QRect line(place.left(), place.top(), place.width(), Theme::instance().scaled(kLineHeight));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                      metrics.elidedText(words, Qt::ElideRight, line.width()));
    place.setTop(line.bottom() + 1);
}

} // namespace

PropertyCardDelegate::PropertyCardDelegate(const PagedModel<api::Property> &model, PhotoStore &photos, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_photos(photos)
{
}

QSize PropertyCardDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const auto &theme = Theme::instance();
    return {theme.scaled(kCardWidth), kPictureHeight + theme.scaled(kLineHeight) * kTextLines + 2 * kSpace12};
}

void PropertyCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &colors = Theme::instance().colors();
    const auto &property = m_model.row(index.row());
    const QRect card = option.rect.adjusted(0, 0, -kSpace4, -kSpace4);
    const bool isChosen = (option.state & QStyle::State_Selected) != 0;
    const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), tokens().cardRadius, tokens().cardRadius);
    painter->fillPath(shape, isHovered ? colors.hover : colors.surface);
    painter->setClipPath(shape);
    paintPicture(painter, QRect(card.left(), card.top(), card.width(), kPictureHeight), property);
    painter->setClipping(false);
    painter->setPen(QPen(isChosen ? colors.focus : colors.border, isChosen ? 2 : 1));
    painter->drawPath(shape);
    QRect words = card.adjusted(kSpace12, kPictureHeight + kSpace8, -kSpace12, 0);
    drawLine(painter, words, property.name, TextRole::Section, colors.text);
    drawLine(painter, words, QStringLiteral("%1, %2").arg(property.address.city, countryName(property.address.country)),
             TextRole::Body, colors.muted);
    const auto price =
        property.pricePerShare ? tr("%1 a share").arg(format::usdc(*property.pricePerShare)) : tr("No price yet");
    drawLine(painter, words, price, TextRole::Body, colors.text);
    drawLine(painter, words, property.openForSale ? tr("For sale now") : stateWords(property.state), TextRole::Label,
             property.openForSale ? colors.positive : colors.muted);
    painter->restore();
}

void PropertyCardDelegate::paintPicture(QPainter *painter, const QRect &place, const api::Property &property) const
{
    const auto photo = m_photos.cover(property.id);
    if (photo.isNull()) {
        painter->fillRect(place, Theme::instance().colors().neutralTint);
        const auto sign = iconPixmap(QStringLiteral("building-2"), kSignPixels, QStringLiteral("muted"));
        const QSizeF size = sign.deviceIndependentSize();
        painter->drawPixmap(QPointF(place.center()) - QPointF(size.width() / 2, size.height() / 2), sign);
        return;
    }
    const auto filled = photo.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
    QRect target(QPoint(0, 0), filled);
    target.moveCenter(place.center());
    painter->save();
    painter->setClipRect(place, Qt::IntersectClip);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawPixmap(target, photo);
    painter->restore();
}

} // namespace freehold::desktop
