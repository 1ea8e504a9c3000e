// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomid.h"

#include <QRandomGenerator>

namespace Tenantry {

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->generate(
        reinterpret_cast<quint32*>(bytes.data()), reinterpret_cast<quint32*>(bytes.data() + bytes.size()));
    bytes.truncate(count);
    return bytes;
}

QByteArray idFromBytes(const char* prefix, const QByteArray& bytes)
{
    Q_ASSERT(bytes.size() >= 16);
    static constexpr char kAlphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QByteArray out(prefix);
    unsigned buffer = 0;
    int bits = 0;
    for (qsizetype i = 0; i < 16; ++i) {
        buffer = (buffer << 8 | static_cast<unsigned char>(bytes[i])) & 0xfffU;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out += kAlphabet[(buffer >> bits) & 31U];
        }
    }
    if (bits > 0)
        out += kAlphabet[(buffer << (5 - bits)) & 31U];
    return out;
}

QByteArray randomId(const char* prefix) { return idFromBytes(prefix, randomBytes(16)); }

} // namespace Tenantry
