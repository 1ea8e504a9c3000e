// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file of ui/ includes anyway.
#pragma once

#include "pch_core.h"

#include <QtWidgets>
