// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/account/help_topics.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <optional>

namespace freehold::desktop {

namespace {

struct Entry {
    std::optional<Role> role; ///< nothing: everybody
    const char *question;
    const char *answer;
};

// clang-format off: a table reads better
constexpr Entry kEntries[] = {
    {{}, QT_TRANSLATE_NOOP("Help", "Where are my keys, and who can reset them?"),
     QT_TRANSLATE_NOOP("Help", "The keys of your wallet lie in an encrypted file on this computer, under a password that only you know. The server never sees them, and nobody can reset them. Write the words of the wallet down on paper: with them you can set the wallet up on another computer; without them and without the password what it holds is lost.")},
    {{}, QT_TRANSLATE_NOOP("Help", "What does it mean to sign?"),
     QT_TRANSLATE_NOOP("Help", "A signature is your consent, made with your key. Before you sign, a window shows in words what is signed, what leaves your wallet and what arrives. It is read from the very bytes that are signed, whatever the server says. A red note means that something is unusual: do not sign before you understand it.")},
    {{}, QT_TRANSLATE_NOOP("Help", "I have lost my authenticator app"),
     QT_TRANSLATE_NOOP("Help", "Enter one of your recovery codes in place of the code of the app; each works once. Then set up another app in the settings. Without recovery codes an admin can reset your second factor after having made sure who you are.")},
    {{}, QT_TRANSLATE_NOOP("Help", "There is no connection to the server"),
     QT_TRANSLATE_NOOP("Help", "What was loaded stays readable, and nothing that you do is lost: actions are disabled until the server answers again, which is tried by itself. Your shares and your USDC are on the chain and do not depend on the server.")},
    {{Role::Investor}, QT_TRANSLATE_NOOP("Help", "How do I buy shares?"),
     QT_TRANSLATE_NOOP("Help", "Verify your identity once, link a wallet and have USDC in it. In a first sale you buy from the issuer on the page of the property; afterwards you trade with other investors under Trade. The network fee is paid by the server; your signature allows this one purchase and nothing else.")},
    {{Role::Investor}, QT_TRANSLATE_NOOP("Help", "Why can I not buy, sell or send these shares?"),
     QT_TRANSLATE_NOOP("Help", "Each property has rules on chain: who may hold it, how much one investor may hold, how long shares have to be kept. Where a rule stands against what you want, its reason is shown beside the button with the number that counts, such as the day from which on you may sell.")},
    {{Role::Investor}, QT_TRANSLATE_NOOP("Help", "Where does a dividend come from?"),
     QT_TRANSLATE_NOOP("Help", "From rent that tenants have paid. Open a dividend to follow it back: the distribution, the income statement with costs, fee and reserve, the change into USDC, and every payment of rent behind it, each with its transaction.")},
    {{Role::Investor}, QT_TRANSLATE_NOOP("Help", "How do I send USDC or shares to somebody?"),
     QT_TRANSLATE_NOOP("Help", "On the page of your wallet, choose an account and Send. Addresses are checked for typing errors and for look-alikes, and the contract is asked beforehand whether it would let the transfer through. The network fee is paid in the chain's own coin. What has been sent cannot be brought back by anybody.")},
    {{Role::PropertyManager}, QT_TRANSLATE_NOOP("Help", "What happens after I submit a property?"),
     QT_TRANSLATE_NOOP("Help", "An admin compares what you state with the documents. You are notified when it is approved, or when something has to change; then edit it and submit it again. It needs the recorded deed with parcel and recorder's reference.")},
    {{Role::PropertyManager}, QT_TRANSLATE_NOOP("Help", "How is rent paid?"),
     QT_TRANSLATE_NOOP("Help", "Make a lease: the tenant gets a link, or an account, and pays by card or from a bank account, which takes up to four days. Charges are made by themselves each month. Late fees are added as the lease says.")},
    {{Role::PropertyManager}, QT_TRANSLATE_NOOP("Help", "How do costs reach the income statement?"),
     QT_TRANSLATE_NOOP("Help", "Book each expense with its receipt. It is taken off the rent of its period before that is distributed. An expense that was wrong is voided with a reason; nothing is ever deleted.")},
    {{Role::Admin}, QT_TRANSLATE_NOOP("Help", "Why does it take several admins?"),
     QT_TRANSLATE_NOOP("Help", "What is of consequence is done by the Safe, a wallet of several owners: the server writes a proposal, admins read and sign it in their own wallets, and once there are enough signatures the server submits it. No single admin, and not the server, can do it alone.")},
    {{Role::Admin}, QT_TRANSLATE_NOOP("Help", "When is rent distributed?"),
     QT_TRANSLATE_NOOP("Help", "Draw up the statement of a period: it gathers the rent that has become USDC, the expenses, fee and reserve. Review it, add adjustments with their reason, approve it; then it is a proposal to sign, and after that everything is paid by itself, page by page.")},
    {{Role::Tenant}, QT_TRANSLATE_NOOP("Help", "How do I pay my rent?"),
     QT_TRANSLATE_NOOP("Help", "Under Pay, or by the link that you were sent: by card at once, or from your bank account within up to four days. Each payment has a receipt, which you can save at any time.")},
};
// clang-format on

} // namespace

QList<HelpTopic> helpTopics(Roles roles)
{
    QList<HelpTopic> topics;
    for (const Entry &entry : kEntries)
        if (!entry.role || roles.testFlag(*entry.role))
            topics.append({QCoreApplication::translate("Help", entry.question),
                           QCoreApplication::translate("Help", entry.answer)});
    return topics;
}

QList<HelpShortcut> helpShortcuts()
{
    const auto written = [](const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); };
    const auto ctrl = [&](Qt::Key key) { return written(QKeySequence(Qt::CTRL | key)); };
    const auto words = [](const char *text) { return QCoreApplication::translate("Help", text); };
    return {
        {ctrl(Qt::Key_K), words(QT_TRANSLATE_NOOP("Help", "Search, or jump to a page"))},
        {ctrl(Qt::Key_1) + QStringLiteral(" – ") + ctrl(Qt::Key_9),
         words(QT_TRANSLATE_NOOP("Help", "Go to an area of the rail"))},
        {written(QKeySequence::Back), words(QT_TRANSLATE_NOOP("Help", "Back"))},
        {written(QKeySequence::Forward), words(QT_TRANSLATE_NOOP("Help", "Forward"))},
        {written(QKeySequence::Find), words(QT_TRANSLATE_NOOP("Help", "Filter the table"))},
        {written(QKeySequence::Copy), words(QT_TRANSLATE_NOOP("Help", "Copy the chosen cells or the amount"))},
        {ctrl(Qt::Key_Comma), words(QT_TRANSLATE_NOOP("Help", "Settings"))},
        {written(QKeySequence::HelpContents), words(QT_TRANSLATE_NOOP("Help", "This page"))},
    };
}

} // namespace freehold::desktop
