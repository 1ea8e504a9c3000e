// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding/servicebinding.h"

#include "binding/subscription.h"
