// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loadclient.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace Tenantry::Testing {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::string_view kRequest = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                                      "Authorization: Bearer 0123456789012345678901234567890123456789\r\n\r\n";

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

bool ask(int socket) { return ::send(socket, kRequest.data(), kRequest.size(), MSG_NOSIGNAL) > 0; }

/// Loopback brings a small answer whole.
bool isAnswered(int socket)
{
    std::array<char, 4096> buffer;
    const ssize_t size = ::recv(socket, buffer.data(), buffer.size(), 0);
    return size > 12 && std::string_view(buffer.data(), 12) == "HTTP/1.1 200";
}

double millisecondsAt(std::vector<float>& sorted, double share)
{
    return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

} // namespace

LoadResult LoadClient::run(quint16 port, int connections, std::chrono::milliseconds span)
{
    const int epoll = ::epoll_create1(0);
    std::vector<int> sockets;
    std::vector<Steady::time_point> asked(static_cast<std::size_t>(connections));
    LoadResult result;
    const auto begin = Steady::now();
    for (int i = 0; i < connections; ++i) {
        const int socket = connected(port);
        sockets.push_back(socket);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u32 = static_cast<uint32_t>(i);
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
        asked[static_cast<std::size_t>(i)] = Steady::now();
        result.failed += ask(socket) ? 0 : 1;
    }
    std::vector<float> milliseconds;
    std::array<epoll_event, 64> events;
    while (Steady::now() - begin < span) {
        const int count = ::epoll_wait(epoll, events.data(), static_cast<int>(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            const std::size_t at = events[static_cast<std::size_t>(i)].data.u32;
            if (!isAnswered(sockets[at])) {
                ++result.failed;
                ::epoll_ctl(epoll, EPOLL_CTL_DEL, sockets[at], nullptr);
                continue;
            }
            const auto now = Steady::now();
            milliseconds.push_back(std::chrono::duration<float, std::milli>(now - asked[at]).count());
            asked[at] = now;
            ask(sockets[at]);
        }
    }
    const std::chrono::duration<double> took = Steady::now() - begin;
    for (const int socket : sockets)
        ::close(socket);
    ::close(epoll);
    std::sort(milliseconds.begin(), milliseconds.end());
    result.perSecond = static_cast<double>(milliseconds.size()) / took.count();
    result.p50Ms = millisecondsAt(milliseconds, 0.5);
    result.p99Ms = millisecondsAt(milliseconds, 0.99);
    return result;
}

LoadClient::Idle::Idle(quint16 port, int connections, int requests)
{
    // Both ends are in this process.
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    for (int i = 0; i < connections; ++i)
        m_sockets.push_back(connected(port));
    for (int round = 0; round < requests; ++round) {
        for (const int socket : m_sockets)
            ask(socket);
        for (const int socket : m_sockets)
            m_answered += isAnswered(socket) ? 1 : 0;
    }
}

LoadClient::Idle::~Idle()
{
    for (const int socket : m_sockets)
        ::close(socket);
}

} // namespace Tenantry::Testing
