// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/timedelegate.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/tableview.h"

namespace Tenantry {

class PagedTableModel;

/// The one table over a paged model: picks each column's delegate from what the column holds, tells the model which
/// rows are seen, and follows a failed row's link by asking again.
class ChooseTable final : public TableView {
    Q_OBJECT

public:
    ChooseTable(const PageContext& context, const QString& objectName, const QString& accessibleName,
        QWidget* parent = nullptr);

    /// The model is not owned. Widths in px, one a column; the last visible column takes what is left.
    void setPagedModel(PagedTableModel* model, const QList<int>& widths);
    /// Makes do with less room: these widths (0: hidden), until narrow is off and the former ones are back.
    void setNarrow(bool narrow, const QList<int>& widths);
    /// How times are written; of day, unless this is called before the model is set.
    void setTimeStyle(TimeDelegate::Style style) { m_times = style; }

protected:
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void reportVisible();

    const PageContext& m_context;
    PagedTableModel* m_paged = nullptr;
    QList<int> m_wide; ///< while it is narrow
    TimeDelegate::Style m_times = TimeDelegate::Style::TimeOfDay;
};

} // namespace Tenantry
