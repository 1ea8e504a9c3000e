// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sharing/scopeview.h"

#include "ui/delegates/celldelegate.h"
#include "ui/pages/sharing/sharesentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace Tenantry {

namespace {

constexpr std::array kResources{"events", "metrics", "members"};
constexpr int kSampleRowsSeen = 4;
constexpr int kFieldRole = Qt::UserRole + 1;

bool isAlwaysShown(const QByteArray& field)
{
    ShareScope bare;
    bare.resources = {field.left(field.indexOf('.'))};
    return bare.hasField(field);
}

QString cellOf(const Json& value)
{
    if (value.is_null())
        return QStringLiteral("–");
    return value.is_string() ? QString::fromStdString(value.get<std::string>())
                             : QString::fromUtf8(QByteArray::fromStdString(value.dump()));
}

TableView* smallTable(const PageContext& context, const char* name, const QString& spoken, QStandardItemModel* model,
    int rows, QWidget* parent)
{
    auto* table = new TableView(context.theme, QString::fromLatin1(name), spoken, parent);
    table->setModel(model);
    table->setCompact(true);
    table->setItemDelegate(new CellDelegate(context.theme, table));
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSortingEnabled(false);
    table->setFixedHeight(Metrics::TableHeader + rows * Metrics::RowCompact + 4);
    table->setTabKeyNavigation(false);
    return table;
}

} // namespace

ScopeView::ScopeView(const PageContext& context, Edit edit, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_edit(edit)
    , m_resources(new QStandardItemModel(0, 4, this))
    , m_fields(new QListWidget(this))
    , m_count(Parts::label(context.theme, {}, TextStyle::Label, "muted", this))
    , m_sampleTitle(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_sample(new QStandardItemModel(this))
{
    m_resources->setHorizontalHeaderLabels({tr("Resource"), tr("Filter"), tr("Fields"), tr("Rows now")});
    m_table = smallTable(context, "scopeResources", tr("What becomes visible"), m_resources, 3, this);
    m_table->setColumnWidth(0, 90);
    m_table->setColumnWidth(1, 230);
    m_table->setColumnWidth(2, 80);
    m_sampleTable = smallTable(context, "scopeSample", tr("Sample, masked"), m_sample, kSampleRowsSeen, this);
    m_fields->setObjectName(QStringLiteral("scopeFields"));
    m_fields->setAccessibleName(tr("Fields, those that become visible are checked"));
    m_fields->setFlow(QListView::TopToBottom);
    m_fields->setWrapping(true);
    m_fields->setResizeMode(QListView::Adjust);
    m_fields->setGridSize({200, 24});
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setFixedHeight(6 * 24 + 24);
    m_count->setObjectName(QStringLiteral("scopeCount"));
    m_sampleTitle->setObjectName(QStringLiteral("scopeSampleTitle"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(Parts::label(context.theme, tr("What becomes visible"), TextStyle::BodyStrong, "", this));
    column->addWidget(m_table);
    column->addWidget(m_count);
    column->addWidget(m_fields);
    column->addWidget(m_sampleTitle);
    column->addWidget(m_sampleTable);
    connect(m_fields, &QListWidget::itemChanged, this, [this] {
        showResources();
        emit edited();
    });
}

bool ScopeView::mayHave(const QByteArray& field) const { return m_edit == Edit::Free || m_scope.hasField(field); }

void ScopeView::setScope(const ShareScope& scope)
{
    m_scope = scope;
    m_hasPreview = false;
    fillFields();
    showResources();
}

void ScopeView::fillFields()
{
    const QSignalBlocker quiet(m_fields);
    m_fields->clear();
    for (const QByteArray& field : ShareScope::allFields()) {
        auto* item = new QListWidgetItem(QString::fromLatin1(field), m_fields);
        item->setData(kFieldRole, field);
        item->setFont(m_context.theme.font(TextStyle::Fixed));
        item->setCheckState(m_scope.hasField(field) ? Qt::Checked : Qt::Unchecked);
        if (!mayHave(field))
            item->setFlags(Qt::ItemIsSelectable | Qt::NoItemFlags);
    }
}

void ScopeView::setEditable(bool editable)
{
    const QSignalBlocker quiet(m_fields);
    for (int i = 0; i < m_fields->count(); ++i) {
        QListWidgetItem* item = m_fields->item(i);
        const bool may = editable && mayHave(item->data(kFieldRole).toByteArray());
        item->setFlags(may ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
}

/// A resource is in it while any of its fields is; what it always shows goes with it.
ShareScope ScopeView::scope() const
{
    ShareScope scope = m_scope;
    scope.resources.clear();
    scope.fields.clear();
    for (int i = 0; i < m_fields->count(); ++i) {
        const QListWidgetItem* item = m_fields->item(i);
        if (item->checkState() != Qt::Checked)
            continue;
        const QByteArray field = item->data(kFieldRole).toByteArray();
        const QByteArray resource = field.left(field.indexOf('.'));
        if (!scope.resources.contains(resource))
            scope.resources.append(resource);
        if (!isAlwaysShown(field))
            scope.fields.append(field);
    }
    if (!scope.hasResource("events")) {
        scope.types.clear();
        scope.from.reset();
        scope.to.reset();
    }
    return scope;
}

void ScopeView::setPreview(const SharePreviewRow& preview)
{
    m_preview = preview;
    m_hasPreview = true;
    showResources();
    showSample();
}

void ScopeView::showResources()
{
    const ShareScope now = scope();
    m_resources->setRowCount(0);
    int visible = 0;
    for (const char* resource : kResources) {
        const QByteArray prefix = QByteArray(resource) + '.';
        int all = 0;
        int shown = 0;
        for (const QByteArray& field : ShareScope::allFields()) {
            all += field.startsWith(prefix) ? 1 : 0;
            shown += field.startsWith(prefix) && now.hasField(field) ? 1 : 0;
        }
        visible += shown;
        QString rows = QStringLiteral("–");
        if (m_hasPreview && now.hasResource(resource)) {
            if (prefix == "events." && m_preview.events)
                rows = m_preview.isEstimate ? tr("about %1").arg(m_context.formats.number(*m_preview.events))
                                            : m_context.formats.number(*m_preview.events);
            else if (prefix == "members." && m_preview.members)
                rows = m_context.formats.number(qint64{*m_preview.members});
            else if (prefix != "metrics.")
                rows = tr("not yours to know");
        }
        m_resources->appendRow({new QStandardItem(QString::fromLatin1(resource)),
            new QStandardItem(ShareSentences::filter(now, resource, m_context.formats)),
            new QStandardItem(tr("%1 of %2").arg(shown).arg(all)), new QStandardItem(rows)});
    }
    const auto total = static_cast<int>(ShareScope::allFields().size());
    m_count->setText(tr("%1 of %2 fields become visible (checked); the rest stays hidden").arg(visible).arg(total));
}

void ScopeView::showSample()
{
    QStringList columns{QStringLiteral("timestamp"), QStringLiteral("type")};
    for (const Json& row : m_preview.sample) {
        for (const auto& [key, value] : row.items()) {
            const QString name = QString::fromStdString(key);
            if (!columns.contains(name))
                columns.append(name);
        }
    }
    m_sample->clear();
    m_sample->setHorizontalHeaderLabels(columns);
    for (const Json& row : m_preview.sample) {
        QList<QStandardItem*> cells;
        for (const QString& column : columns)
            cells.append(new QStandardItem(cellOf(row.value(column.toStdString(), Json()))));
        m_sample->appendRow(cells);
    }
    const bool any = !m_preview.sample.isEmpty();
    for (int column = 0; column < m_sample->columnCount(); ++column)
        m_sampleTable->setColumnWidth(column, column == 0 ? 190 : column == 1 ? 150 : 70);
    m_sampleTable->setVisible(any);
    m_sampleTitle->setText(any ? tr("Sample, as the consumer would see it · %n newest row(s), masked", nullptr,
                               static_cast<int>(m_preview.sample.size()))
                               : tr("No sample: there are no events in it, or they are not yours to know"));
}

} // namespace Tenantry
