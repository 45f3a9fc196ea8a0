// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/page.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/wallet/wallet.h"
#include "tests/unit/client/desktop/support/fake_api.h"

#include <QJsonArray>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace freehold::desktop::test {

/// A shell that keeps the panel a page opened, so that a test can use it.
class PanelShell final : public Shell {
public:
    ~PanelShell() override { delete panel; }
    void toast(const QString &words, Tone) override { said.append(words); }
    void toastWithUndo(const QString &words, std::function<void()>) override { said.append(words); }
    void openPanel(const QString &, QWidget *content) override;
    void closePanel() override;

    QPointer<QWidget> panel;
    QStringList said;
};

/// A manager with one tokenized property, a lease, a charge, a link, an expense and a deed.
struct ManagerStage {
    ManagerStage();

    /// The page of a route, shown and entered.
    [[nodiscard]] std::unique_ptr<Page> open(const QString &route);

    QTemporaryDir folder;
    FakeApi api;
    LiveClient live;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Session session{api.client(), live, std::make_unique<MemorySecretStore>(), settings};
    Wallet wallet{folder.filePath(QStringLiteral("wallet.json"))};
    Navigator navigator;
    PanelShell shell;
    AppContext context{api.client(), live, session, wallet, navigator, shell};
};

[[nodiscard]] QJsonObject managedProperty(const QString &state);
[[nodiscard]] QJsonObject leaseSample();
[[nodiscard]] QJsonObject chargeSample(const QString &state, const QString &dueOn);
[[nodiscard]] QJsonObject linkSample();
[[nodiscard]] QJsonObject expenseSample();
[[nodiscard]] QJsonObject valuationSample();
[[nodiscard]] QJsonObject documentSample(const QString &kind);

/// The part of `within` with that object name; fails the test's expectation by null when there is none.
template <typename Part>
[[nodiscard]] Part *part(QWidget *within, const char *name)
{
    return within ? within->findChild<Part *>(QLatin1StringView(name)) : nullptr;
}
/// Every text of the labels in it.
[[nodiscard]] QString wordsOf(QWidget *widget);
/// Waits until they hold `words`.
[[nodiscard]] bool says(QWidget *widget, const QString &words);
void press(QWidget *within, const char *name);
/// Answers the open question with yes, with a reason where one is asked for.
void sayYes(const QString &reason = {});

} // namespace freehold::desktop::test
