// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/profiles/certificatetrouble.h"

#include <QCoreApplication>

namespace Tenantry {

/// Who showed a certificate, what is wrong with it, and what can be done. There is no way to accept it by hand.
class CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(Tenantry::CertificateWords)
public:
    static QString title(const CertificateTrouble& trouble);
    static QString advice(const CertificateTrouble& trouble);
    static QString detail(const CertificateTrouble& trouble); ///< several lines, to be copied

private:
    static QString adviceFor(CertificateTrouble::Kind kind);
};

} // namespace Tenantry
