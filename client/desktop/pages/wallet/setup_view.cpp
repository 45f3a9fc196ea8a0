// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/wallet/setup_view.h"

#include "client/desktop/pages/wallet/wallet_form.h"
#include "client/desktop/wallet/new_secret.h"
#include "client/desktop/wallet/off_thread.h"
#include "client/desktop/widgets/layouts.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace freehold::desktop {

namespace {

constexpr int kWordCount = 12;
constexpr int kWordColumns = 4;
constexpr int kCheckedWord = 6; ///< in the middle: whoever wrote them down knows it

} // namespace

SetupView::SetupView(Wallet &wallet, QWidget *parent) : QStackedWidget(parent), m_wallet(wallet)
{
    setObjectName("walletSetup");
    go(Choice);
}

/// Forms are built when they are first wanted: most people see one of them once.
void SetupView::go(Step step)
{
    QWidget *&view = m_steps[step];
    if (view == nullptr) {
        view = build(step);
        addWidget(view);
    }
    if (step == NewWords)
        showWords();
    setCurrentWidget(view);
}

QWidget *SetupView::build(Step step)
{
    switch (step) {
    case Choice: return choice();
    case NewWords: return newWords();
    case ImportWords: return importWords();
    case ImportKey: return importKey();
    case ImportKeystore: return importKeystore();
    }
    Q_UNREACHABLE();
}

bool SetupView::Passwords::match() const
{
    return first->text().toUtf8().size() >= kMinPasswordBytes && first->text() == second->text();
}

SetupView::Passwords SetupView::addPasswords(WalletForm *form)
{
    auto *first = form->addPassword("Password", tr("Password of the wallet"),
                                    tr("At least %1 characters. Nobody can reset it.").arg(kMinPasswordBytes));
    auto *second = form->addPassword("PasswordAgain", tr("The same password again"));
    return {first, second};
}

QWidget *SetupView::framed(const QString &title, const QString &sentence, WalletForm *form)
{
    const Card frame = card(title);
    frame.layout->addWidget(text(sentence, "muted"));
    frame.layout->addWidget(form);
    QPushButton *back = button(tr("Back"), "quiet");
    back->setObjectName(form->objectName() + "Back");
    connect(back, &QPushButton::clicked, this, [this] { go(Choice); });
    frame.layout->addWidget(back, 0, Qt::AlignLeft);
    frame.layout->addStretch();
    return scrolling(frame.frame);
}

QWidget *SetupView::choice()
{
    const Card frame = card(tr("A wallet on this computer"));
    frame.layout->addWidget(text(
        tr("Your shares belong to a key. It stays on this computer, encrypted with your password, and the server never "
           "sees it."),
        "muted"));
    const auto add = [&](const QString &words, const char *kind, const char *name, Step step) {
        QPushButton *chosen = button(words, kind);
        chosen->setObjectName(name);
        connect(chosen, &QPushButton::clicked, this, [this, step] { go(step); });
        frame.layout->addWidget(chosen, 0, Qt::AlignLeft);
    };
    add(tr("Create a new wallet"), "primary", "walletCreate", NewWords);
    add(tr("Import words"), "", "walletImportWords", ImportWords);
    add(tr("Import a private key"), "", "walletImportKey", ImportKey);
    add(tr("Import a keystore file"), "", "walletImportKeystore", ImportKeystore);
    frame.layout->addStretch();
    return frame.frame;
}

QWidget *SetupView::newWords()
{
    auto *form = new WalletForm("newWords");
    m_words = new QWidget;
    m_words->setObjectName("newWordsList");
    form->addWidget(m_words);
    m_check = form->addText(
        "Check", tr("Word %1 of your list").arg(kCheckedWord + 1),
        tr("Write all words down on paper, in order. They are the only way back when this computer is lost."));
    const Passwords passwords = addPasswords(form);
    form->setAct(tr("Create wallet"), [this, passwords] {
        return create(m_fresh ? Outcome<Secret>(m_fresh->copy())
                              : Outcome<Secret>(refused(WalletErrorCode::InvalidKey)),
                      passwords.first->text());
    });
    form->setReady([this, passwords] {
        const QStringList words = m_fresh ? phraseOf(*m_fresh).split(u' ') : QStringList();
        return passwords.match() && m_check->text().trimmed().toLower() == words.value(kCheckedWord, "-");
    });
    return framed(tr("Your words"), tr("Whoever has these words has everything in this wallet."), form);
}

void SetupView::showWords()
{
    auto fresh = newPhrase(kWordCount);
    if (!fresh)
        return;
    m_fresh = std::move(*fresh);
    delete m_words->layout();
    qDeleteAll(m_words->findChildren<QLabel *>());
    auto *grid = new QGridLayout(m_words);
    const QStringList words = phraseOf(*m_fresh).split(u' ');
    for (int i = 0; i < words.size(); ++i) {
        QLabel *word = text(tr("%1. %2").arg(i + 1).arg(words[i]), "mono");
        word->setObjectName(QString("newWord%1").arg(i + 1));
        grid->addWidget(word, i / kWordColumns, i % kWordColumns);
    }
}

QWidget *SetupView::importWords()
{
    auto *form = new WalletForm("importWords");
    QPlainTextEdit *words = form->addLongText("Words", tr("Words"), tr("12 to 24 words, in order."));
    const Passwords passwords = addPasswords(form);
    form->setAct(tr("Import wallet"), [this, words, passwords] {
        return create(secretFromPhrase(words->toPlainText()), passwords.first->text());
    });
    form->setReady([words, passwords] { return !words->toPlainText().isEmpty() && passwords.match(); });
    return framed(tr("Import words"), tr("From another wallet, such as MetaMask."), form);
}

QWidget *SetupView::importKey()
{
    auto *form = new WalletForm("importKey");
    QLineEdit *key = form->addPassword("Key", tr("Private key"), tr("64 digits, with or without 0x."));
    const Passwords passwords = addPasswords(form);
    form->setAct(tr("Import wallet"),
                 [this, key, passwords] { return create(secretFromKey(key->text()), passwords.first->text()); });
    form->setReady([key, passwords] { return !key->text().isEmpty() && passwords.match(); });
    return framed(tr("Import a private key"), tr("One account, without words."), form);
}

QWidget *SetupView::importKeystore()
{
    auto *form = new WalletForm("importKeystore");
    QPlainTextEdit *json = form->addLongText("Json", tr("Content of the keystore file"), tr("JSON of version 3."));
    QLineEdit *own = form->addPassword("KeystorePassword", tr("Password of the keystore"));
    const Passwords passwords = addPasswords(form);
    form->setAct(tr("Import wallet"), [this, json, own, passwords] {
        return createFromKeystore(json->toPlainText(), own->text(), passwords.first->text());
    });
    form->setReady([json, passwords] { return !json->toPlainText().isEmpty() && passwords.match(); });
    return framed(tr("Import a keystore file"), tr("As geth and most wallets write it."), form);
}

QCoro::Task<Outcome<>> SetupView::create(Outcome<Secret> secret, QString password)
{
    if (!secret)
        co_return std::unexpected(secret.error());
    const auto created = co_await m_wallet.create(secretOf(password), std::move(*secret), tr("Main account"));
    co_return created;
}

QCoro::Task<Outcome<>> SetupView::createFromKeystore(QString json, QString keystorePassword, QString password)
{
    Wallet *wallet = &m_wallet;
    const auto secret = co_await offThread(QThreadPool::globalInstance(), [json, keystorePassword] {
        return secretFromKeystore(json.toUtf8(), secretOf(keystorePassword));
    });
    if (!*secret)
        co_return std::unexpected(secret->error());
    co_return co_await wallet->create(secretOf(password), std::move(**secret), tr("Main account"));
}

} // namespace freehold::desktop
