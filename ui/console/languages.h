// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace Tenantry {

/// The language in force. Switching tells every window (LanguageChange).
class Languages final {
public:
    ~Languages();

    /// `en` or `de`; empty: the desktop's, where it is one of them, else English.
    void use(const QString& code);
    QString code() const { return m_code; }
    /// How numbers and dates are written: the desktop's way where it speaks the language, else the language's own.
    QLocale locale() const;

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace Tenantry
