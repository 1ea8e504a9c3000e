// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/memberline.h"
#include "ui/pages/members/memberchangedialog.h"

class QLineEdit;
class QStandardItemModel;

namespace Tenantry {

/// A list of members out of a CSV file: what becomes of each row, before anything is done; then all of them or none.
class MemberImportDialog final : public MemberChangeDialog {
    Q_OBJECT
public:
    MemberImportDialog(const PageContext& context, MemberAdmin& admin, QWidget* parent);

    void readFile(const QString& path);

private:
    void chooseFile();
    void fill(const MemberChangeAnswer& change);
    void addRow(int line, const QString& who, const QString& outcome, const QString& note);

    MemberAdmin& m_admin;
    QList<MemberLine> m_lines;
    std::optional<Error> m_unreadable; ///< the file as a whole
    QStandardItemModel* m_rows;
    QLineEdit* m_path;
};

} // namespace Tenantry
