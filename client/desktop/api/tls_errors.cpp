// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/tls_errors.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslCertificate>
#include <QSslError>

namespace freehold::desktop {

namespace {

struct TlsErrors {
    Q_DECLARE_TR_FUNCTIONS(TlsErrors)
};

QString date(const QDateTime &time) { return QLocale().toString(time.date(), QLocale::ShortFormat); }

} // namespace

QString explainTlsErrors(const QString &host, const QList<QSslError> &errors)
{
    const QSslError error = errors.value(0);
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return TlsErrors::tr("The certificate of %1 ended on %2. Its operator has to renew it, or the clock of this "
                             "computer is wrong.")
            .arg(host, date(error.certificate().expiryDate()));
    case QSslError::CertificateNotYetValid:
        return TlsErrors::tr("The certificate of %1 begins on %2. The clock of this computer may be wrong.")
            .arg(host, date(error.certificate().effectiveDate()));
    case QSslError::HostNameMismatch:
        return TlsErrors::tr(
                   "The certificate belongs to another name than %1. The address may be mistyped, or somebody "
                   "is in between.")
            .arg(host);
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return TlsErrors::tr("Nobody this computer trusts vouches for the certificate of %1. Do not go on unless its "
                             "operator gave you the certificate to install.")
            .arg(host);
    case QSslError::CertificateRevoked:
        return TlsErrors::tr("The certificate of %1 was taken back. Do not go on; ask its operator.").arg(host);
    default: return TlsErrors::tr("The connection to %1 is not secure: %2.").arg(host, error.errorString());
    }
}

} // namespace freehold::desktop
