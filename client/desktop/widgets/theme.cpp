// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/theme.h"

#include "client/desktop/widgets/style_sheet.h"
#include "client/desktop/widgets/system_scheme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>

static void initializeResources()
{
    Q_INIT_RESOURCE(freehold_design);
    Q_INIT_RESOURCE(freehold_fonts);
    Q_INIT_RESOURCE(freehold_icons);
}

namespace freehold::desktop {

namespace {

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.canvas);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.hover);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.danger);
    palette.setColor(QPalette::Highlight, colors.selected);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, colors.raised);
    palette.setColor(QPalette::Midlight, colors.border);
    palette.setColor(QPalette::Mid, colors.outline);
    palette.setColor(QPalette::Dark, colors.outline);
    palette.setColor(QPalette::Shadow, colors.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

int pixelsOf(TextRole role)
{
    const auto &size = tokens().size;
    switch (role) {
    case TextRole::Small: return size.small;
    case TextRole::Label:
    case TextRole::Mono: return size.label;
    case TextRole::Body: return size.body;
    case TextRole::Section: return size.section;
    case TextRole::Title: return size.title;
    case TextRole::Figure: return size.figure;
    }
    return size.body;
}

bool isStrong(TextRole role)
{
    return role == TextRole::Section || role == TextRole::Title || role == TextRole::Figure;
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication &application)
{
    initializeResources();
    for (const auto *font : {"Inter-Regular.otf", "Inter-SemiBold.otf", "DejaVuSansMono.ttf"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(font));
    m_application = &application;
    application.installEventFilter(this);
    m_systemIsDark = systemPrefersDark();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    followSystemScheme(this, [this](bool dark) {
        m_systemIsDark = dark;
        if (m_scheme == Scheme::System)
            apply();
    });
    apply();
}

bool Theme::isDark() const { return m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark); }

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

void Theme::setTextScale(int percent)
{
    percent = std::clamp(percent, kSmallestTextScale, kLargestTextScale);
    if (percent == m_textScale)
        return;
    m_textScale = percent;
    apply();
}

QFont Theme::font(TextRole role) const
{
    QFont font(role == TextRole::Mono ? tokens().monoFamily : tokens().family);
    font.setPixelSize(scaled(pixelsOf(role)));
    font.setWeight(QFont::Weight(isStrong(role) ? tokens().strongWeight : tokens().normalWeight));
    return font;
}

int Theme::scaled(int pixels) const
{
    constexpr int kWhole = 100;
    return (pixels * m_textScale + kWhole / 2) / kWhole;
}

int Theme::motionMs() const { return m_reducedMotion ? 0 : tokens().shortMotionMs; }

void Theme::apply()
{
    if (m_application == nullptr)
        return;
    QApplication::setPalette(paletteOf(colors()));
    QApplication::setFont(font(TextRole::Body));
    m_sheet = styleSheet(*this);
    for (QWidget *window : QApplication::topLevelWidgets())
        if (!window->styleSheet().isEmpty())
            window->setStyleSheet(m_sheet);
    Q_EMIT changed();
}

/// Each window is dressed, before it is first shown, and not the application: with a style sheet of its own the rules would be
/// looked through again for all that a widget holds whenever it is put into another, which is most of the time that it takes
/// to build a page. So a page is dressed once, when it comes into its window.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Whatever has no place yet counts as a window, and may be polished: to be asked for its size. Being created, only one is that is shown.
    const bool mayShow = event->type() == QEvent::Polish || event->type() == QEvent::Show;
    if (mayShow && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (widget->isWindow() && widget->parentWidget() == nullptr && widget->testAttribute(Qt::WA_WState_Created)
            && widget->styleSheet().isEmpty())
            widget->setStyleSheet(m_sheet);
    }
    return QObject::eventFilter(watched, event);
}

void setRole(QWidget *widget, const char *role) { widget->setProperty("role", QString::fromLatin1(role)); }

} // namespace freehold::desktop
