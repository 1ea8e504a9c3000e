// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of app/ and models/ includes anyway.
#pragma once

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QFutureWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtConcurrent>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
