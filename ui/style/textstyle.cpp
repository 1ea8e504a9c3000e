// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/textstyle.h"

#include <QFontDatabase>

namespace Tenantry {

namespace {

struct Spec {
    double pixels;
    QFont::Weight weight;
    double spacing;
};

Spec specOf(TextStyle type)
{
    switch (type) {
    case TextStyle::Body:
    case TextStyle::Fixed:
        break;
    case TextStyle::BodyStrong:
        return {13, QFont::DemiBold, 0};
    case TextStyle::Button:
        return {13, QFont::Medium, 0};
    case TextStyle::Label:
        return {12, QFont::Medium, 0};
    case TextStyle::LabelStrong:
        return {12, QFont::DemiBold, 0};
    case TextStyle::Caption:
        return {11, QFont::Normal, 0};
    case TextStyle::Badge:
        return {11.5, QFont::Medium, 0};
    case TextStyle::Pill:
        return {11, QFont::Bold, 0.25};
    case TextStyle::Figure:
        return {28, QFont::DemiBold, -0.6};
    case TextStyle::Unit:
        return {16, QFont::Medium, 0};
    case TextStyle::PageTitle:
        return {20, QFont::DemiBold, -0.25};
    case TextStyle::DialogTitle:
        return {16, QFont::DemiBold, -0.25};
    }
    return {13, QFont::Normal, 0};
}

} // namespace

QFont textFont(TextStyle type)
{
    QFont font;
    if (type == TextStyle::Fixed) {
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(12);
        return font;
    }
    static const QString inter = QStringLiteral("Inter");
    font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(inter))
        font.setFamilies({inter, font.family()});
    const Spec spec = specOf(type);
    // setPixelSize takes whole pixels only; 11.5 goes to the nearer of what the screen can show.
    font.setPixelSize(qRound(spec.pixels));
    font.setWeight(spec.weight);
    if (spec.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, spec.spacing);
    return font;
}

} // namespace Tenantry
