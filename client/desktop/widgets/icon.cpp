// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/icon.h"

#include "client/desktop/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace freehold::desktop {

namespace {

QByteArray sourceOf(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon %s: add it to icons.cmake", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap rendered(const QString &name, const QColor &color, QSize size, qreal ratio)
{
    const auto key = QStringLiteral("icon/%1/%2/%3x%4@%5/%6")
                         .arg(name, color.name())
                         .arg(size.width())
                         .arg(size.height())
                         .arg(ratio)
                         .arg(QGuiApplication::isRightToLeft());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    if (const auto source = sourceOf(name, color); !source.isEmpty()) {
        QPainter painter(&pixmap);
        // A place wider than high leaves air between the icon and the words behind it.
        const int side = qMin(size.width(), size.height());
        const int left = QGuiApplication::isRightToLeft() ? size.width() - side : 0;
        QSvgRenderer(source).render(&painter, QRectF(left, 0, side, side));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks the theme for its colour at each painting, so that a change of theme needs no new icons.
class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, QString role) : m_name(std::move(name)), m_role(std::move(role)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/, qreal scale) override
    {
        const auto role = mode == QIcon::Disabled ? QStringLiteral("muted") : m_role;
        return rendered(m_name, Theme::instance().colors().byRole.value(role), size, scale);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_role); }

private:
    QString m_name;
    QString m_role;
};

} // namespace

QIcon icon(const QString &name, const QString &colorRole) { return QIcon(new ThemedIconEngine(name, colorRole)); }

QPixmap iconPixmap(const QString &name, int pixels, const QString &colorRole)
{
    const auto ratio = qGuiApp->devicePixelRatio();
    const int side = qRound(Theme::instance().scaled(pixels) * ratio);
    return rendered(name, Theme::instance().colors().byRole.value(colorRole), {side, side}, ratio);
}

QLabel *iconLabel(const QString &name, int pixels, const QString &colorRole)
{
    auto *label = new QLabel;
    const auto draw = [=] { label->setPixmap(iconPixmap(name, pixels, colorRole)); };
    QObject::connect(&Theme::instance(), &Theme::changed, label, draw);
    draw();
    return label;
}

} // namespace freehold::desktop
