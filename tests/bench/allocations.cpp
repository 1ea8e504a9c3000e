// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/allocations.h"

#include <malloc.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>

// The C library's own, under the names that remain when malloc is replaced.
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

namespace {

std::atomic<long long> allocated{0};
std::atomic<long long> peak{0};
std::atomic<long long> base{0};

void* added(void* block)
{
    if (block) {
        const auto size = static_cast<long long>(malloc_usable_size(block));
        const long long now = allocated.fetch_add(size, std::memory_order_relaxed) + size;
        if (now > peak.load(std::memory_order_relaxed))
            peak.store(now, std::memory_order_relaxed);
    }
    return block;
}

void removed(void* block)
{
    if (block)
        allocated.fetch_sub(static_cast<long long>(malloc_usable_size(block)), std::memory_order_relaxed);
}

} // namespace

extern "C" {

void* malloc(std::size_t size) { return added(__libc_malloc(size)); }

void* calloc(std::size_t count, std::size_t size) { return added(__libc_calloc(count, size)); }

void* realloc(void* block, std::size_t size)
{
    removed(block);
    return added(__libc_realloc(block, size));
}

void* memalign(std::size_t alignment, std::size_t size) { return added(__libc_memalign(alignment, size)); }

void* aligned_alloc(std::size_t alignment, std::size_t size) { return added(__libc_memalign(alignment, size)); }

int posix_memalign(void** block, std::size_t alignment, std::size_t size)
{
    *block = added(__libc_memalign(alignment, size));
    return *block ? 0 : ENOMEM;
}

void free(void* block)
{
    removed(block);
    __libc_free(block);
}
}

namespace Tenantry::Bench {

void resetPeak()
{
    base = allocated.load();
    peak = allocated.load();
}

std::size_t peakBytes() { return static_cast<std::size_t>(peak - base); }

} // namespace Tenantry::Bench
