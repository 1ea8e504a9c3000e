// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace Tenantry {

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QString& wanted)
{
    QString code = wanted;
    if (code.isEmpty())
        code = QLocale::system().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
    if (code == m_code)
        return;
    m_code = code;
    QLocale::setDefault(locale());
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/tenantry_") + code))
        QCoreApplication::installTranslator(&m_own);
}

QLocale Languages::locale() const
{
    const QLocale own(m_code);
    return QLocale::system().language() == own.language() ? QLocale::system() : own;
}

} // namespace Tenantry
