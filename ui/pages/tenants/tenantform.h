// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/refusalrow.h"
#include "client/decode/tenantrow.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace Tenantry {

/// What is written of a tenant, in two columns: name, id, subdomain, plan, region, placement, group and tags. While
/// nobody wrote them, id and subdomain follow the name.
class TenantForm final : public QWidget {
    Q_OBJECT
public:
    enum class Use { New, Edit }; ///< an id and a placement are only chosen once

    TenantForm(const PageContext& context, Use use, QWidget* parent);

    void begin(); ///< at the name
    void setValues(const Json& values); ///< as `values` gives them; what is not there stays
    /// `name`, `subdomain`, `plan`, `region`, `group`, `tags`; of a new one `id` and `binding` too.
    Json values() const;
    void setPlacements(const QByteArrayList& names);
    /// Marks the field that a refusal speaks of, and says why below it; an empty text takes the mark away.
    void setProblem(const QByteArray& field, const QString& text);
    /// Which of the fields a refusal is about; empty: none of them.
    static QByteArray fieldOf(const RefusalRow& refusal);
    static Json valuesOf(const TenantRow& row);

signals:
    void changed();

private:
    QLineEdit* addLine(const char* name, const QString& label, int row, int column);
    QComboBox* addChoice(const char* name, const QString& label, const QStringList& choices, int row, int column);
    void place(const char* name, const QString& label, QWidget* field, int row, int column);
    void propose();

    const PageContext& m_context;
    Use m_use;
    QGridLayout* m_grid;
    QLineEdit* m_name;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_subdomain;
    QComboBox* m_plan;
    QComboBox* m_region;
    QComboBox* m_binding = nullptr;
    QLineEdit* m_group;
    QLineEdit* m_tags;
    QHash<QByteArray, QLabel*> m_problems;
};

} // namespace Tenantry
