// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tenants/certificatedialog.h"

#include "base/json.h"
#include "models/settle.h"
#include "ui/pages/common/sentences.h"
#include "ui/style/metrics.h"
#include "ui/text/formats.h"
#include "ui/widgets/parts.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace Tenantry {

CertificateDialog::CertificateDialog(
    const PageContext& context, TenantLifeAdmin& admin, const TenantId& chosen, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_admin(admin)
    , m_list(new QListWidget(this))
    , m_verdict(Parts::label(context.theme, {}, TextStyle::BodyStrong, "", this))
    , m_text(new QPlainTextEdit(this))
    , m_save(
          Parts::button(context.theme, QStringLiteral("saveCertificate"), tr("Save as JSON…"), Icon::Export, "", this))
{
    setObjectName(QStringLiteral("certificateDialog"));
    setWindowTitle(tr("Deletion certificates"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    resize(820, 560);
    m_list->setObjectName(QStringLiteral("certificates"));
    m_list->setAccessibleName(tr("Purged tenants"));
    m_list->setFixedWidth(230);
    m_verdict->setObjectName(QStringLiteral("certificateVerdict"));
    m_verdict->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("certificateText"));
    m_text->setAccessibleName(tr("The certificate"));
    m_text->setReadOnly(true);
    auto* close = Parts::button(QStringLiteral("certificateClose"), tr("Close"), "primary", this);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch(1);
    foot->addWidget(close);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_verdict);
    right->addWidget(m_text, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_list);
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::PageSide, 20, Metrics::PageSide, 20);
    column->setSpacing(12);
    column->addWidget(Parts::label(context.theme, windowTitle(), TextStyle::DialogTitle, "", this));
    column->addLayout(middle, 1);
    column->addLayout(foot);
    connect(m_list, &QListWidget::currentRowChanged, this, &CertificateDialog::showCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const CertificateRow* row = current();
        const QString name = row ? row->tenant.toString() + QStringLiteral("-certificate.json") : QString();
        if (const QString path = QFileDialog::getSaveFileName(this, tr("Save the certificate"), name); !path.isEmpty())
            saveTo(path);
    });
    load(chosen);
}

void CertificateDialog::load(const TenantId& chosen)
{
    ++m_underWay;
    m_save->setEnabled(false);
    m_verdict->setText(tr("Reading…"));
    whenSettled(m_admin.certificates(), this, [this, chosen](const Result<QList<CertificateRow>>& rows) {
        --m_underWay;
        if (!rows) {
            m_verdict->setText(sentenceFor(rows.error()));
            return;
        }
        m_rows = *rows;
        int at = 0;
        for (const CertificateRow& row : m_rows) {
            if (row.tenant == chosen)
                at = m_list->count();
            m_list->addItem(row.tenant.toString() + QLatin1Char('\n') + m_context.formats.dateTime(row.at, false));
        }
        if (m_rows.isEmpty())
            m_verdict->setText(
                tr("No tenant was purged yet. When one is, what was removed and what remains stands here."));
        else
            m_list->setCurrentRow(at);
    });
}

const CertificateRow* CertificateDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

void CertificateDialog::showCurrent()
{
    const CertificateRow* row = current();
    m_save->setEnabled(row);
    if (!row)
        return;
    m_verdict->setText(row->isIntact
            ? tr("The document is whole: its digest is the one that the service names.")
            : tr("The document is not the one whose digest the service names. Do not rely on it."));
    Parts::setStyled(m_verdict, "tone", row->isIntact ? QStringLiteral("good") : QStringLiteral("danger"));
    m_text->setPlainText(textOf(*row));
}

QString CertificateDialog::textOf(const CertificateRow& row) const
{
    const auto document = parseJson(row.document);
    if (!document || !document->is_object())
        return QString::fromUtf8(row.document);
    const auto text = [&](const char* name) { return stringMember(*document, name); };
    QStringList lines{tr("Tenant: %1").arg(row.tenant.toString()), tr("Purged: %1").arg(text("purgedAt")),
        tr("Asked for by %1, approved by %2").arg(text("requestedBy"), text("decidedBy")),
        tr("Reason: %1").arg(text("reason")), QString(), tr("Removed")};
    QMap<QString, qint64> removed;
    const Json places = document->value("removed", Json::object());
    for (const auto& place : places.is_object() ? places : Json::object()) {
        const Json tables = place.is_object() ? place : Json::object();
        for (const auto& [table, count] : tables.items()) {
            if (count.is_number_integer())
                removed[QString::fromStdString(table)] += count.get<qint64>();
        }
    }
    for (auto it = removed.cbegin(); it != removed.cend(); ++it) {
        if (it.value() > 0)
            lines.append(QStringLiteral("  %1: %2").arg(it.key(), m_context.formats.number(it.value())));
    }
    lines.append({QString(), tr("Remains")});
    const Json remains = document->value("remains", Json::array());
    for (const Json& one : remains.is_array() ? remains : Json::array())
        lines.append(
            tr("  %1: %2", "what remains, until when").arg(stringMember(one, "what"), stringMember(one, "until")));
    lines.append({QString(), tr("SHA-256 of the document: %1").arg(QString::fromLatin1(row.sha256))});
    return lines.join(QLatin1Char('\n'));
}

bool CertificateDialog::saveTo(const QString& path)
{
    const CertificateRow* row = current();
    QSaveFile file(path);
    const bool written =
        row && file.open(QIODevice::WriteOnly) && file.write(row->document) == row->document.size() && file.commit();
    m_verdict->setText(written ? tr("Saved to %1.").arg(path) : tr("It could not be written to %1.").arg(path));
    return written;
}

} // namespace Tenantry
