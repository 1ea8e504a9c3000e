// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/emailrules.h"

#include <QRegularExpression>

#include <algorithm>

namespace Tenantry {

namespace {

constexpr qsizetype kLongestEmail = 254;
constexpr qsizetype kLongestLocal = 64;
constexpr qsizetype kLongestPersonName = 200;

tl::unexpected<Error> notAnEmail(const QString& why)
{
    return fail(ErrorCode::InvalidArgument, why, QStringLiteral("email"));
}

bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSpace();
}

} // namespace

Result<QString> EmailRules::checked(const QString& text)
{
    static const QRegularExpression label(QStringLiteral("\\A[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\z"));
    static const QRegularExpression local(QStringLiteral("\\A[^\"(),:;<>@\\[\\\\\\]]+\\z"));
    const QString email = text.trimmed();
    if (email.isEmpty())
        return notAnEmail(QStringLiteral("an e-mail address is needed"));
    if (email.toUtf8().size() > kLongestEmail)
        return notAnEmail(QStringLiteral("an e-mail address has up to 254 bytes"));
    if (std::any_of(email.begin(), email.end(), isHidden))
        return notAnEmail(QStringLiteral("an e-mail address has no spaces and nothing that is not seen"));
    if (email.count(QLatin1Char('@')) != 1)
        return notAnEmail(QStringLiteral("an e-mail address has one @"));
    const QString name = email.section(QLatin1Char('@'), 0, 0);
    const QString domain = email.section(QLatin1Char('@'), 1).toLower();
    if (name.toUtf8().size() > kLongestLocal || !local.match(name).hasMatch() || name.startsWith(QLatin1Char('.'))
        || name.endsWith(QLatin1Char('.')) || name.contains(QLatin1String("..")))
        return notAnEmail(QStringLiteral("what stands before the @ is no mailbox's name"));
    const QStringList labels = domain.split(QLatin1Char('.'));
    const bool isDomain = labels.size() >= 2
        && std::all_of(labels.begin(), labels.end(), [](const QString& one) { return label.match(one).hasMatch(); });
    if (!isDomain)
        return notAnEmail(QStringLiteral("what stands behind the @ is no domain"));
    return name + QLatin1Char('@') + domain;
}

bool EmailRules::isName(const QString& text)
{
    return text.size() <= kLongestPersonName && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

bool EmailRules::isFormula(QStringView text)
{
    static const QString kSigns = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && kSigns.contains(text.front());
}

} // namespace Tenantry
