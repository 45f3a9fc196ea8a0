// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/server/modules/provider_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <map>

namespace freehold::test {

/// Circle with one recipient, its answers changed by the test; and SNS, which has one certificate.
struct FakeCircle {
    ProviderServer::Answer serve(const QHttpServerRequest &request)
    {
        const QString path = request.url().path();
        const QString account = "/v1/businessAccount";
        if (path == u"/cert.pem" || path == u"/other.pem") {
            ++certificatesRead;
            return {200, certificate};
        }
        if (path == u"/confirm") {
            ++confirmations;
            return {200, "{}"};
        }
        if (isAway)
            return {503, "{}"};
        if (path == account + "/wallets/addresses/recipient")
            return data(recipients());
        if (path == account + "/transfers")
            return create(QJsonDocument::fromJson(request.body()).object());
        if (path.startsWith(account + "/transfers/"))
            return find(path.section('/', -1));
        if (path == account + "/deposits")
            return data(page(request.query()));
        if (path == account + "/balances")
            return data(QJsonObject{{"available", QJsonArray{money(balance)}}, {"unsettled", QJsonArray()}});
        return {404, R"({"code":404})"};
    }

    static QJsonObject money(const QString &amount) { return {{"amount", amount}, {"currency", "USD"}}; }

    void deposit(const QString &amount, const QString &status = "complete")
    {
        const QString id = QString("dep_%1").arg(deposits.size() + 1);
        deposits.prepend(QJsonObject{{"id", id}, {"status", status}, {"amount", money(amount)}});
    }
    /// The last that was asked for.
    [[nodiscard]] QString transfer() const { return QString("tr_%1").arg(transfers.size()); }
    void conclude(const QString &status, const QString &errorCode = {})
    {
        QJsonObject &last = transfers[transfer()];
        last.insert("status", status);
        last.insert("transactionHash", "0xabc");
        if (!errorCode.isEmpty())
            last.insert("errorCode", errorCode);
    }

    std::map<QString, QJsonObject> transfers; ///< by their ids
    QStringList keys;                         ///< of every request for a transfer
    QJsonArray deposits;                      ///< newest first
    QString address, recipientStatus = "active", balance = "0.00";
    QByteArray certificate;
    int certificatesRead = 0, confirmations = 0, refusal = 0;
    bool isAway = false, losesAnswer = false;

private:
    static ProviderServer::Answer data(const QJsonValue &value, int status = 200)
    {
        return {status, QJsonDocument(QJsonObject{{"data", value}}).toJson()};
    }
    QJsonArray recipients() const
    {
        return {QJsonObject{
                    {"id", "rcp_0"}, {"address", "0x0000000000000000000000000000000000000001"}, {"status", "active"}},
                QJsonObject{{"id", "rcp_1"}, {"address", address}, {"status", recipientStatus}}};
    }
    QJsonArray page(const QUrlQuery &query) const
    {
        const QString after = query.queryItemValue("pageAfter");
        const int size = query.queryItemValue("pageSize").toInt();
        QJsonArray found;
        bool isAfter = after.isEmpty();
        for (const QJsonValue &deposit : deposits) {
            if (isAfter && found.size() < size)
                found.append(deposit);
            isAfter = isAfter || deposit.toObject().value("id").toString() == after;
        }
        return found;
    }
    ProviderServer::Answer create(const QJsonObject &body)
    {
        const QString key = body.value("idempotencyKey").toString();
        const bool isKnown = keys.contains(key);
        keys.append(key);
        if (refusal != 0)
            return {400, QJsonDocument(QJsonObject{{"code", refusal}}).toJson()};
        if (!isKnown) {
            const QString id = QString("tr_%1").arg(transfers.size() + 1);
            transfers[id] = {{"id", id},
                             {"status", "pending"},
                             {"amount", body.value("amount")},
                             {"recipient", body.value("destination").toObject().value("addressId")}};
        }
        return losesAnswer ? ProviderServer::Answer{500, "{}"} : data(transfers[transfer()], 201);
    }
    ProviderServer::Answer find(const QString &id) const
    {
        const auto found = transfers.find(id);
        return found == transfers.end() ? ProviderServer::Answer{404, R"({"code":404})"} : data(found->second);
    }
};

} // namespace freehold::test
