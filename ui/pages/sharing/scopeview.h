// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/decode/sharepreviewrow.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QStandardItemModel;

namespace Tenantry {

class TableView;

/// What a scope makes visible: resources with their rows now, each field that becomes visible or stays hidden, and the
/// newest rows, masked. Fields can be taken away, or, where it is being written, also given.
class ScopeView final : public QWidget {
    Q_OBJECT
public:
    enum class Edit { Narrow, Free };

    ScopeView(const PageContext& context, Edit edit, QWidget* parent = nullptr);

    /// The most that may be chosen; of Free: where it begins.
    void setScope(const ShareScope& scope);
    ShareScope scope() const; ///< as chosen; its duration is whoever's sets it
    void setPreview(const SharePreviewRow& preview);
    void setEditable(bool editable);

signals:
    void edited();

private:
    void fillFields();
    void showResources();
    void showSample();
    bool mayHave(const QByteArray& field) const;

    const PageContext& m_context;
    Edit m_edit;
    ShareScope m_scope;
    SharePreviewRow m_preview;
    bool m_hasPreview = false;
    QStandardItemModel* m_resources;
    TableView* m_table;
    QListWidget* m_fields;
    QLabel* m_count;
    QLabel* m_sampleTitle;
    QStandardItemModel* m_sample;
    TableView* m_sampleTable;
};

} // namespace Tenantry
