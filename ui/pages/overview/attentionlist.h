// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attentionitem.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QVBoxLayout;

namespace Tenantry {

/// What needs attention now, worst first: a sentence and one button a row. Says so when nothing does.
class AttentionList final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMost = 6;

    AttentionList(const PageContext& context, QWidget* parent = nullptr);

    void setItems(const QList<AttentionItem>& items);

signals:
    void openRequested(const Tenantry::AttentionItem& item);

private:
    QWidget* row(const AttentionItem& item);

    const PageContext& m_context;
    QVBoxLayout* m_rows;
};

} // namespace Tenantry
