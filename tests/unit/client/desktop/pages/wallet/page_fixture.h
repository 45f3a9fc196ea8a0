// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/live_client.h"
#include "client/desktop/api/session.h"
#include "client/desktop/pages/app_context.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/shell.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/wallet/wallet.h"
#include "tests/unit/client/desktop/support/fake_api.h"

#include <QJsonArray>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QWidget>
#include <QtTest>

namespace freehold::desktop::test {

/// A window that only remembers what pages ask of it; the panel stands in a window of its own.
class RecordedShell final : public Shell {
public:
    QStringList toasts;
    QString panelTitle;
    QPointer<QWidget> panel;

    ~RecordedShell() override { delete panel; }
    void toast(const QString &words, Tone) override { toasts.append(words); }
    void toastWithUndo(const QString &words, std::function<void()>) override { toasts.append(words); }
    void openPanel(const QString &title, QWidget *content) override
    {
        closePanel();
        panelTitle = title;
        panel = content;
        content->show();
    }
    void closePanel() override
    {
        if (panel)
            panel->deleteLater();
        panel = nullptr;
        panelTitle.clear();
    }
};

inline const QString kPassword = "correct horse battery";
inline const QString kWords = "test test test test test test test test test test test junk";
inline const QString kFirst = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
inline const QString kMarket = "0x1111111111111111111111111111111111111111";
inline const QString kUsdc = "0x2222222222222222222222222222222222222222";
inline const QString kToken = "0x6666666666666666666666666666666666666666";

inline constexpr int kSettleMs = 50;

/// All that a page works with: a fake server, a wallet file of its own, and a window that remembers.
struct PageFixture {
    FakeApi api;
    LiveClient live;
    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    Session session{api.client(), live, std::make_unique<MemorySecretStore>(), settings};
    Wallet wallet{folder.filePath("wallet.json"), {.n = 16, .r = 8, .p = 1}};
    Navigator navigator;
    RecordedShell shell;
    AppContext context{api.client(), live, session, wallet, navigator, shell};

    PageFixture()
    {
        api.client().setServer(QUrl("https://freehold.example"));
        api.answer("getChain",
                   {{"chain_id", 31337},
                    {"head_block", 10},
                    {"read_block", 10},
                    {"contracts", QJsonObject{{"marketplace", kMarket}, {"usdc", kUsdc}}}});
    }
    /// Answers that are still on their way come before the client goes, as in a program that ends.
    ~PageFixture() { QTest::qWait(kSettleMs); }
    Q_DISABLE_COPY_MOVE(PageFixture)

    void createWallet()
    {
        if (!await(wallet.create(secretOf(kPassword), std::move(*secretFromPhrase(kWords)), "Main")))
            qFatal("the wallet could not be created");
    }
};

template <typename T>
[[nodiscard]] T *child(QWidget *parent, const char *name)
{
    auto *found = parent->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

/// The dialog of that name, once it is there.
template <typename T>
[[nodiscard]] T *dialog(const char *name)
{
    T *found = nullptr;
    (void)QTest::qWaitFor([&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == QLatin1String(name) && widget->isVisible())
                found = qobject_cast<T *>(widget);
        }
        return found != nullptr;
    });
    if (!found)
        qFatal("no dialog %s", name);
    return found;
}

} // namespace freehold::desktop::test
