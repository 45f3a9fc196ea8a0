// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/core/log/log.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace freehold;

namespace {

const QCommandLineOption kConfig("config", "Configuration file.", "file");
const QCommandLineOption kEmail("email", "create-user, reset-totp: mail address.", "address");
const QCommandLineOption kName("name", "create-user: the person's name.", "name");
const QCommandLineOption kRole("role", "create-user: a role; may be given several times.", "role");
const QCommandLineOption kTotp("totp", "create-user: set up an authenticator app at once, and print its secret.");
const QCommandLineOption kStatement("statement", "verify-distribution: the published statement to check it against.",
                                    "file");
const QString kCommands("serve, create-user, reset-totp, audit, verify-audit, verify-distribution and reseal");

int fail(const QStringList &lines)
{
    for (const QString &line : lines)
        std::fprintf(stderr, "freeholdd: %s\n", qUtf8Printable(line));
    return app::kExitUsage;
}

std::optional<Roles> readRoles(const QStringList &words)
{
    Roles roles;
    for (const QString &word : words) {
        const auto role = roleFromString(word);
        if (!role)
            return std::nullopt;
        roles |= *role;
    }
    return roles == Roles() ? std::nullopt : std::optional(roles);
}

int createUser(const app::AppConfig &config, const QCommandLineParser &parser)
{
    const auto roles = readRoles(parser.values(kRole));
    if (!roles)
        return fail({"create-user: --role takes investor, property_manager, admin or tenant"});
    const auto totp = parser.isSet(kTotp) ? app::NewUser::Totp::EnrolNow : app::NewUser::Totp::EnrolAtLogIn;
    return app::createUser(config, {parser.value(kEmail), parser.value(kName), *roles, totp});
}

int run(const QCommandLineParser &parser)
{
    const QString command = parser.positionalArguments().value(0, "serve");
    auto config = app::readAppConfig(parser.value(kConfig));
    if (!config)
        return fail(config.error());
    if (command == u"serve")
        return app::serve(std::move(*config));
    if (command == u"create-user")
        return createUser(*config, parser);
    if (command == u"audit")
        return app::audit(std::move(*config));
    if (command == u"verify-audit")
        return app::verifyAuditLog(*config);
    if (command == u"verify-distribution")
        return app::verifyDistribution(std::move(*config), parser.positionalArguments().value(1),
                                       parser.value(kStatement));
    if (command == u"reseal")
        return app::reseal(*config);
    if (command == u"reset-totp")
        return app::resetTotp(*config, parser.value(kEmail));
    return fail({QStringLiteral("unknown command %1; there are %2").arg(command, kCommands)});
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1"); // Qt's own event loop polls sockets in less time
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName("freeholdd");
    QCoreApplication::setApplicationVersion(FREEHOLD_VERSION);
    log::installQtMessageHandler();

    QCommandLineParser parser;
    parser.setApplicationDescription("Freehold's server.");
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({kConfig, kEmail, kName, kRole, kTotp, kStatement});
    parser.addPositionalArgument("command", kCommands + " (serve is the default).", "[command]");
    parser.addPositionalArgument("id", "verify-distribution: which one.", "[id]");
    parser.process(application);

    try {
        return run(parser);
    } catch (const Error &error) {
        return fail({error.message, error.detail});
    } catch (const std::exception &error) {
        return fail({QString::fromUtf8(error.what())});
    }
}
