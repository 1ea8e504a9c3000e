// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/witness/witnesswatch.h"
#include "tests/gui/consoledesk.h"
#include "ui/pages/page.h"
#include "ui/shell/mainwindow.h"

#include <QObject>

class QTableView;

namespace Tenantry::Testing {

/// Drives the audit page in the real window on a real workspace, with a liar between it and the service.
class AuditDriver : public QObject {
protected:
    bool open();
    void close() { m_desk.reset(); }

    ConsoleDesk& desk() { return *m_desk; }
    Page* page() { return m_desk->window().currentPage(); }
    template <class T> T* find(const char* name, QWidget* in = nullptr)
    {
        return (in ? in : page())->findChild<T*>(QString::fromLatin1(name));
    }
    WitnessWatch& witness() { return m_desk->console().workspace().witness(); }
    void signLogs() { m_desk->console().workspace().signLogs(); }
    static TenantId acme() { return TenantId("org_acme_corp"); }
    static TenantId globex() { return TenantId("org_globex"); }

    bool openLog(const TenantId& tenant);
    bool openFresh(); ///< acme's log, on a page that nobody narrowed
    /// Writes a filter as a person does.
    bool write(const QString& text);
    QTableView* table() { return find<QTableView>("auditTable"); }
    QString cell(int row, const QString& header);
    bool selectAction(const QString& action);

private:
    std::unique_ptr<ConsoleDesk> m_desk;
};

} // namespace Tenantry::Testing
