// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/link_panel.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/wallet/sheet_sources.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/widgets/form_field.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"
#include "generated/desktop_api/auth.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

namespace freehold::desktop {

namespace {

struct LinkPanelWords {
    Q_DECLARE_TR_FUNCTIONS(LinkPanel)
};

struct LinkFields {
    QPointer<QLineEdit> password;
    QPointer<QLineEdit> code;
    QPointer<Notice> problem;
};

Task<> linkNow(ApiClient *client, api::LinkWalletRequest request, LinkFields fields, std::function<void()> done)
{
    QString problem;
    try {
        co_await api::linkWallet(*client, request);
    } catch (const ApiError &error) {
        problem = sentenceFor(error);
    }
    if (!fields.problem)
        co_return;
    if (!problem.isEmpty())
        fields.problem->set(Tone::Danger, problem);
    else if (done)
        done();
}

Task<QString> signText(ApiClient *client, Wallet *wallet, evm::Address address, QPointer<QWidget> parent,
                       QString message)
{
    const SheetContext context = co_await loadSheetContext(client, wallet);
    SigningRequest request{.signer = address, .payload = TextMessage{message}, .serverSummary = {}};
    const auto result = co_await SignDialog::ask(wallet, std::move(request), context, parent);
    if (!result)
        throw ApiError(ApiError::Parts{.code = "cancelled", .reason = "not_signed"});
    co_return result->signature.toHex();
}

} // namespace

Task<std::expected<SignedMessage, QString>> signLinkMessage(ApiClient *client, Wallet *wallet, evm::Address address,
                                                            QWidget *parent)
{
    const QPointer<QWidget> owner(parent);
    std::expected<SignedMessage, QString> result;
    try {
        const api::CreateWalletChallengeRequest ask{.address = address.toChecksum()};
        const auto challenge = co_await api::createWalletChallenge(*client, ask);
        const QString signature = co_await signText(client, wallet, address, owner, challenge.message);
        result = SignedMessage{challenge.message, signature};
    } catch (const ApiError &error) {
        result = std::unexpected(error.isCancelled() ? QString() : sentenceFor(error));
    }
    co_return result;
}

QWidget *linkPanel(ApiClient &client, const SignedMessage &message, const QString &label, std::function<void()> done)
{
    auto *panel = new QWidget;
    auto *layout = column(panel, kSpace12);
    auto *password = new QLineEdit;
    password->setObjectName("linkPassword");
    password->setEchoMode(QLineEdit::Password);
    auto *code = new QLineEdit;
    code->setObjectName("linkCode");
    auto *problem = new Notice(Tone::Danger);
    problem->setObjectName("linkProblem");
    problem->clear();
    QPushButton *submit = button(LinkPanelWords::tr("Link wallet"), "primary");
    submit->setObjectName("linkSubmit");
    layout->addWidget(text(LinkPanelWords::tr("Shares that you buy go to linked wallets only."), "muted"));
    layout->addWidget(new FormField(LinkPanelWords::tr("Password of your account"), password,
                                    LinkPanelWords::tr("The one you sign in with, not that of the wallet.")));
    layout->addWidget(new FormField(LinkPanelWords::tr("Code of the authenticator app"), code,
                                    LinkPanelWords::tr("Only where your account has one.")));
    layout->addWidget(problem);
    layout->addWidget(submit, 0, Qt::AlignLeft);
    layout->addStretch();
    QObject::connect(submit, &QPushButton::clicked, panel, [=, &client] {
        api::LinkWalletRequest request{.message = message.message,
                                       .signature = message.signature,
                                       .label = label,
                                       .password = password->text(),
                                       .code = std::nullopt};
        if (!code->text().isEmpty())
            request.code = code->text();
        detach(linkNow(&client, request, {password, code, problem}, done), "link wallet");
    });
    return panel;
}

std::function<Task<QString>(QString)> signInSigner(ApiClient &client, Wallet &wallet, const evm::Address &address,
                                                   QWidget *parent)
{
    return [client = &client, wallet = &wallet, address, owner = QPointer<QWidget>(parent)](const QString &message) {
        return signText(client, wallet, address, owner, message);
    };
}

} // namespace freehold::desktop
