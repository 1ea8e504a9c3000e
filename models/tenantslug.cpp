// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenantslug.h"

namespace Tenantry {

namespace {
constexpr qsizetype kMostBytes = 40;
}

QByteArray tenantSlug(const QString& name)
{
    QByteArray slug;
    const QString plain = QString(name).replace(QStringLiteral("ß"), QStringLiteral("ss"));
    for (const QChar one : plain.normalized(QString::NormalizationForm_KD).toLower()) {
        const char16_t c = one.unicode();
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (one.category() == QChar::Mark_NonSpacing)
            continue;
        if (isPlain)
            slug.append(static_cast<char>(c));
        else if (!slug.isEmpty() && !slug.endsWith('-'))
            slug.append('-');
        if (slug.size() >= kMostBytes)
            break;
    }
    while (slug.endsWith('-'))
        slug.chop(1);
    return slug;
}

} // namespace Tenantry
