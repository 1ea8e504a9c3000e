// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/certificatewords.h"

namespace Tenantry {

using Kind = CertificateTrouble::Kind;

QString CertificateWords::title(const CertificateTrouble& trouble)
{
    const Kind kind = trouble.kinds.isEmpty() ? Kind::Other : trouble.kinds.first();
    switch (kind) {
    case Kind::UnknownAuthority:
        return tr("%1 shows a certificate of an authority that is not known here: %2.")
            .arg(trouble.host, trouble.issuer);
    case Kind::SelfSigned:
        return tr("%1 shows a certificate that it signed itself.").arg(trouble.host);
    case Kind::OtherHost:
        return tr("%1 shows the certificate of another: %2.").arg(trouble.host, trouble.subject);
    case Kind::Expired:
        return tr("The certificate of %1 is over: %2.").arg(trouble.host, trouble.valid);
    case Kind::NotYetValid:
        return tr("The certificate of %1 does not hold yet: %2.").arg(trouble.host, trouble.valid);
    case Kind::Revoked:
        return tr("The certificate of %1 was revoked.").arg(trouble.host);
    case Kind::Weak:
        return tr("The signature of the certificate of %1 is bad.").arg(trouble.host);
    case Kind::Other:
        break;
    }
    return tr("The certificate of %1 was not accepted.").arg(trouble.host);
}

QString CertificateWords::adviceFor(Kind kind)
{
    switch (kind) {
    case Kind::UnknownAuthority:
    case Kind::SelfSigned:
        return tr("Where it is your own, ask for the file of its authority (PEM) and name it in this connection. "
                  "Where it is not, somebody may stand between you and the service.");
    case Kind::OtherHost:
        return tr(
            "Look at the address. Where it is right, its certificate has to name it, or somebody stands between.");
    case Kind::Expired:
    case Kind::NotYetValid:
        return tr("Look at the clock of this computer; where it is right, the service needs a new certificate.");
    case Kind::Revoked:
    case Kind::Weak:
    case Kind::Other:
        break;
    }
    return tr("Ask whoever runs the service. Nothing was sent to it.");
}

QString CertificateWords::advice(const CertificateTrouble& trouble)
{
    QStringList sentences;
    for (const Kind kind : trouble.kinds) {
        const QString sentence = adviceFor(kind);
        if (!sentences.contains(sentence))
            sentences.append(sentence);
    }
    return sentences.join(QLatin1Char(' '));
}

QString CertificateWords::detail(const CertificateTrouble& trouble)
{
    return QStringLiteral("host         %1\nsubject      %2\nissuer       %3\nvalid        %4\nSHA-256      %5\n%6")
        .arg(trouble.host, trouble.subject, trouble.issuer, trouble.valid, trouble.fingerprint, trouble.detail);
}

} // namespace Tenantry
