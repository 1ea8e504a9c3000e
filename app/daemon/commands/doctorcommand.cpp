// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/commands/doctorcommand.h"

#include "base/json.h"
#include "daemon/commandoptions.h"
#include "storage/doctor.h"

#include <ostream>

namespace Tenantry {

namespace {

void printJson(const DoctorReport& report, std::ostream& out)
{
    OrderedJson tenants = OrderedJson::array();
    for (const DoctorTenant& tenant : report.tenants)
        tenants.push_back({{"tenantId", tenant.tenantId.toStdString()}, {"name", tenant.name.toStdString()},
            {"status", tenantStatusName(tenant.status).toStdString()}, {"events", tenant.events},
            {"auditSize", tenant.auditSize}});
    OrderedJson findings = OrderedJson::array();
    for (const DoctorFinding& finding : report.findings)
        findings.push_back({{"check", finding.check.toStdString()}, {"tenantId", finding.tenantId.toStdString()},
            {"detail", finding.detail.toStdString()}, {"remedy", finding.remedy.toStdString()}});
    const OrderedJson json = {{"ok", report.ok()}, {"schema", report.schema}, {"engine", report.engine.toStdString()},
        {"tenants", std::move(tenants)}, {"findings", std::move(findings)}};
    out << dumpJson(json).toStdString() << '\n';
}

void printWords(const DoctorReport& report, std::ostream& out)
{
    int64_t events = 0;
    for (const DoctorTenant& tenant : report.tenants)
        events += tenant.events;
    out << "Schema " << report.schema << ", " << report.engine.toStdString() << ": " << report.tenants.size()
        << " tenants, " << events << " events.\n";
    for (const DoctorFinding& finding : report.findings) {
        out << "- " << finding.check.toStdString();
        if (!finding.tenantId.isEmpty())
            out << " (" << finding.tenantId.toStdString() << ')';
        out << ": " << finding.detail.toStdString() << "\n  " << finding.remedy.toStdString() << '\n';
    }
    if (report.ok())
        out << "Nothing is wrong.\n";
}

} // namespace

QString DoctorCommand::help() const
{
    return QStringLiteral("tenantryd doctor --data FOLDER [--json]\n\n"
                          "Checks a workspace, beside a program that has it open too, and writes nothing.\n"
                          "  --json  one JSON object: ok, schema, engine, tenants, findings\n"
                          "Exit 0 nothing is wrong, 1 something is, 2 it could not tell.\n");
}

ExitCode DoctorCommand::run(const QStringList& arguments, CommandIo& io)
{
    const auto words = CommandOptions::parse(arguments, {QStringLiteral("data")}, {QStringLiteral("json")});
    if (!words)
        return usage(*this, words.error(), io);
    const auto folder = words->folder();
    if (!folder)
        return usage(*this, folder.error(), io);
    if (!words->rest().isEmpty())
        return usage(*this,
            {ErrorCode::InvalidArgument, QLatin1String("what is ") + words->rest().first() + QLatin1Char('?'), {}}, io);
    const auto report = Doctor::examine(*folder, io.cancel);
    if (!report)
        return couldNot(report.error(), io);
    if (words->has(QStringLiteral("json")))
        printJson(*report, io.out);
    else
        printWords(*report, io.out);
    return report->ok() ? ExitCode::Done : ExitCode::Found;
}

} // namespace Tenantry
