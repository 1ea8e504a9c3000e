// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "client/memberline.h"

#include <QList>

namespace Tenantry {

/// A list of members out of a spreadsheet: CSV as RFC 4180 has it, with a first row that names the columns. Pure.
class MemberList {
public:
    static constexpr qsizetype kMostBytes = 8 * 1024 * 1024;
    static constexpr int kMostRows = 10'000;
    static constexpr qsizetype kMostColumns = 64;

    /// UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252. The separator is the one of `,`,
    /// `;` and tab that the first row has most of. Columns by name, in any case: userId (user, id), email (e-mail,
    /// mail), name and role; others are left alone. A cell that a spreadsheet would run makes its row's problem.
    /// ParseError for what is no such list, LimitExceeded beyond the bounds.
    static Result<QList<MemberLine>> parse(const QByteArray& bytes);
    /// What importMembers takes; only of rows without a problem.
    static Json toRows(const QList<MemberLine>& lines);

private:
    static Result<QString> textOf(const QByteArray& bytes);
};

} // namespace Tenantry
