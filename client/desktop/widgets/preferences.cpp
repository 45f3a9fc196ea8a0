// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/preferences.h"

#include <QApplication>
#include <QSettings>
#include <QTranslator>

namespace freehold::desktop {

namespace {

const QString kLanguage = QStringLiteral("look/language");
const QString kScheme = QStringLiteral("look/scheme");
const QString kTextScale = QStringLiteral("look/text_scale");
const QString kReducedMotion = QStringLiteral("look/reduced_motion");

/// The system's locale where it speaks the language (its separators, its dates), the language's own otherwise.
QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    return language.isEmpty() || system.name().startsWith(language) ? system : QLocale(language);
}

void installTranslation(const QString &language)
{
    static auto *translator = new QTranslator(qApp);
    QCoreApplication::removeTranslator(translator);
    if (translator->load(QStringLiteral(":/i18n/desktop_%1.qm").arg(language)))
        QCoreApplication::installTranslator(translator);
}

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences read;
    read.language = settings.value(kLanguage).toString();
    read.scheme = Scheme(settings.value(kScheme, int(Scheme::System)).toInt());
    read.textScale = settings.value(kTextScale, Theme::kSmallestTextScale).toInt();
    read.reducedMotion = settings.value(kReducedMotion, false).toBool();
    return read;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(kLanguage, language);
    settings.setValue(kScheme, int(scheme));
    settings.setValue(kTextScale, textScale);
    settings.setValue(kReducedMotion, reducedMotion);
}

void Preferences::apply() const
{
    const auto locale = localeFor(language);
    QLocale::setDefault(locale);
    installTranslation(locale.name().left(2));
    QApplication::setLayoutDirection(locale.textDirection());
    Theme::instance().setReducedMotion(reducedMotion);
    Theme::instance().setScheme(scheme);
    Theme::instance().setTextScale(textScale);
}

} // namespace freehold::desktop
