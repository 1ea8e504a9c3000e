// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bindingdetailmodel.h"

namespace Tenantry {

BindingDetailModel::BindingDetailModel(BindingSource& source, QObject* parent)
    : AnswerModel(parent)
    , m_source(source)
{
}

void BindingDetailModel::show(const QByteArray& name, Timestamp to, int64_t spanMs)
{
    if (name != m_name)
        m_detail = {};
    m_name = name;
    m_to = to;
    m_spanMs = spanMs;
    load();
}

void BindingDetailModel::ask(const CancelToken& cancel)
{
    await(m_source.detail(m_name, from(), to(), kPoints, cancel),
        [this](const BindingDetail& detail) { m_detail = detail; });
}

} // namespace Tenantry
