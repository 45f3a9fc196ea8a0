// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QToolButton;

namespace freehold::desktop {

enum class AddressKind { Account, Transaction, Hash };

/// A wallet address, or the hash of a transaction or of something that no explorer shows: short in a face of one width, whole on hover, to copy, and to open in
/// the block explorer where the network has one.
class AddressLabel : public QWidget {
    Q_OBJECT
public:
    explicit AddressLabel(AddressKind kind = AddressKind::Account, QWidget *parent = nullptr);

    /// `name`, when known (address book, contract), stands before the address.
    void setAddress(const QString &address, const QString &name = {});
    [[nodiscard]] QString address() const { return m_address; }

    /// Of the network in use, "https://etherscan.io"; without one there is no link.
    static void setExplorer(const QUrl &explorer);
    /// Where the explorer shows it; empty without one.
    [[nodiscard]] static QUrl linkTo(const QString &address, AddressKind kind);

Q_SIGNALS:
    void copied(const QString &address);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void copy();
    void openExplorer();

    AddressKind m_kind;
    QString m_address;
    QLabel *m_text;
    QToolButton *m_copy;
    QToolButton *m_open;
};

} // namespace freehold::desktop
