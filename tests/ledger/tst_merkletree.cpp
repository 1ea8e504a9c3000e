// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "ledger/memorytree.h"
#include "ledger/merkleproof.h"
#include "ledger/treehash.h"
#include "tests/support/testsupport.h"

#include <QTest>

#include <random>

using namespace Tenantry;
using namespace Tenantry::Ledger;

namespace {

using Leaves = std::vector<Hash>;

Hash leafNumber(uint64_t number) { return leafHash(std::to_string(number)); }

MemoryTree treeOf(uint64_t size)
{
    MemoryTree tree;
    for (uint64_t i = 0; i < size; ++i)
        tree.append(leafNumber(i));
    return tree;
}

uint64_t naiveSplit(uint64_t size)
{
    uint64_t split = 1;
    while (split * 2 < size)
        split *= 2;
    return split;
}

// RFC 6962 section 2.1, word for word, over lists of leaf hashes.
Hash naiveRoot(std::span<const Hash> leaves)
{
    if (leaves.empty())
        return plainHash({});
    if (leaves.size() == 1)
        return leaves[0];
    const uint64_t split = naiveSplit(leaves.size());
    return nodeHash(naiveRoot(leaves.first(split)), naiveRoot(leaves.subspan(split)));
}

MerkleProof naivePath(uint64_t index, std::span<const Hash> leaves)
{
    if (leaves.size() == 1)
        return {};
    const uint64_t split = naiveSplit(leaves.size());
    return index < split
        ? naivePath(index, leaves.first(split)) + MerkleProof{naiveRoot(leaves.subspan(split))}
        : naivePath(index - split, leaves.subspan(split)) + MerkleProof{naiveRoot(leaves.first(split))};
}

MerkleProof naiveSubproof(uint64_t first, std::span<const Hash> leaves, bool known)
{
    if (first == leaves.size())
        return known ? MerkleProof{} : MerkleProof{naiveRoot(leaves)};
    const uint64_t split = naiveSplit(leaves.size());
    return first <= split
        ? naiveSubproof(first, leaves.first(split), known) + MerkleProof{naiveRoot(leaves.subspan(split))}
        : naiveSubproof(first - split, leaves.subspan(split), false) + MerkleProof{naiveRoot(leaves.first(split))};
}

Hash changed(Hash hash)
{
    hash[7] ^= 0x10;
    return hash;
}

/// No proof but the right one is taken.
bool refusesOthers(const std::function<bool(const MerkleProof&)>& accepts, const MerkleProof& proof)
{
    for (qsizetype i = 0; i < proof.size(); ++i) {
        MerkleProof other = proof;
        other[i] = changed(other[i]);
        if (accepts(other))
            return false;
        other = proof;
        other.removeAt(i);
        if (accepts(other))
            return false;
        other = proof;
        other.insert(i, proof[i]);
        if (accepts(other))
            return false;
    }
    return !accepts(proof + MerkleProof{Hash{}}) && !accepts(MerkleProof{Hash{}} + proof);
}

} // namespace

class TestMerkleTree : public QObject {
    Q_OBJECT

    Leaves m_leaves;
    MemoryTree m_tree;

    std::span<const Hash> first(uint64_t size) const { return std::span(m_leaves).first(size); }

private slots:
    void initTestCase()
    {
        for (uint64_t i = 0; i < 65536; ++i)
            m_leaves.push_back(leafNumber(i));
        m_tree = treeOf(512);
    }

    void knownRoots_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("root");
        // The tree that Certificate Transparency's implementations are tested with.
        for (const auto& [size, root] : std::initializer_list<std::pair<int, const char*>>{
                 {0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
                 {1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
                 {2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"},
                 {3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"},
                 {4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"},
                 {5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"},
                 {6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"},
                 {7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"},
                 {8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"}})
            QTest::newRow(QByteArray::number(size).constData()) << size << QByteArray(root);
    }
    void knownRoots()
    {
        QFETCH(int, size);
        QFETCH(QByteArray, root);
        const QByteArrayList entries{"", QByteArray::fromHex("00"), QByteArray::fromHex("10"),
            QByteArray::fromHex("2021"), QByteArray::fromHex("3031"), QByteArray::fromHex("40414243"),
            QByteArray::fromHex("5051525354555657"), QByteArray::fromHex("606162636465666768696a6b6c6d6e6f")};
        CompactRange range;
        for (const QByteArray& entry : entries.mid(0, size))
            range.append(leafHash(Tenantry::viewOf(entry)));
        const Hash made = range.root();
        QCOMPARE(QByteArray(bytesOf(made).data(), 32).toHex(), root);
    }

    void everySmallTree()
    {
        CompactRange range;
        for (uint64_t size = 0; size <= 512; ++size) {
            const Hash root = naiveRoot(first(size));
            QVERIFY(range.root() == root);
            const auto made = rootOf(m_tree, size);
            VERIFY_OK(made);
            QVERIFY(*made == root);
            const auto read = CompactRange::fromBytes(range.toBytes());
            VERIFY_OK(read);
            QVERIFY(*read == range);
            range.append(m_leaves[size]);
        }
    }

    void everySmallInclusion()
    {
        for (uint64_t size = 1; size <= 512; size += size < 66 ? 1 : 61) {
            const Hash root = naiveRoot(first(size));
            for (uint64_t index = 0; index < size; ++index) {
                const auto proof = inclusionProof(m_tree, index, size);
                VERIFY_OK(proof);
                QVERIFY(*proof == naivePath(index, first(size)));
                const auto accepts = [&](const MerkleProof& other) {
                    return includes(root, size, index, m_leaves[index], other);
                };
                QVERIFY(accepts(*proof));
                QVERIFY(!includes(root, size, index ^ 1U, m_leaves[index], *proof) || size == 1);
                QVERIFY(!includes(root, size, index, changed(m_leaves[index]), *proof));
                QVERIFY(!includes(changed(root), size, index, m_leaves[index], *proof));
                QVERIFY(!includes(root, size, size, m_leaves[index], *proof));
                QVERIFY(size > 40 || refusesOthers(accepts, *proof));
            }
        }
    }

    void everySmallConsistency()
    {
        for (uint64_t second = 1; second <= 512; second += second < 66 ? 1 : 61) {
            const Hash root = naiveRoot(first(second));
            for (uint64_t size = 1; size <= second; ++size) {
                const auto proof = consistencyProof(m_tree, size, second);
                VERIFY_OK(proof);
                QVERIFY(*proof == naiveSubproof(size, first(second), true));
                const Hash start = naiveRoot(first(size));
                const auto accepts = [&](const MerkleProof& other) {
                    return extends(size, start, second, root, other);
                };
                QVERIFY(accepts(*proof));
                QVERIFY(!extends(size, changed(start), second, root, *proof));
                QVERIFY(!extends(size, start, second, changed(root), *proof));
                QVERIFY(size == second || !extends(size + 1, start, second, root, *proof));
                QVERIFY(!extends(second + 1, start, second, root, *proof));
                QVERIFY(second > 40 || refusesOthers(accepts, *proof));
            }
        }
    }

    void theEmptyTree()
    {
        const Hash root = naiveRoot(first(3));
        QVERIFY(extends(0, emptyRoot(), 3, root, {}));
        QVERIFY(extends(0, emptyRoot(), 0, emptyRoot(), {}));
        QVERIFY(!extends(0, root, 3, root, {}));
        QVERIFY(!extends(0, emptyRoot(), 0, root, {}));
        QVERIFY(!extends(0, emptyRoot(), 3, root, {root}));
        QVERIFY(!includes(emptyRoot(), 0, 0, emptyRoot(), {}));
        QVERIFY(!inclusionProof(m_tree, 0, 0));
        QVERIFY(!consistencyProof(m_tree, 0, 3));
        QVERIFY(!consistencyProof(m_tree, 4, 3));
        QCOMPARE(rootOf(m_tree, 513).error().code, ErrorCode::NotFound);
    }

    void largeTrees()
    {
        const int rounds = qEnvironmentVariableIsSet("TENANTRY_FULL") ? 400 : 12;
        const MemoryTree tree = treeOf(65536);
        std::mt19937 random(6962);
        for (int round = 0; round < rounds; ++round) {
            const uint64_t second = 1 + random() % 65536;
            const uint64_t size = 1 + random() % second;
            const uint64_t index = random() % second;
            const auto root = rootOf(tree, second);
            const auto start = rootOf(tree, size);
            QVERIFY(root && start && *root == naiveRoot(first(second)) && *start == naiveRoot(first(size)));
            const auto path = inclusionProof(tree, index, second);
            const auto proof = consistencyProof(tree, size, second);
            VERIFY_OK(path);
            VERIFY_OK(proof);
            QVERIFY(*path == naivePath(index, first(second)));
            QVERIFY(*proof == naiveSubproof(size, first(second), true));
            QVERIFY(includes(*root, second, index, m_leaves[index], *path));
            QVERIFY(extends(size, *start, second, *root, *proof));
        }
    }

    void partsMerge()
    {
        std::mt19937 random(9162);
        for (int round = 0; round < 300; ++round) {
            const uint64_t size = random() % 700;
            CompactRange whole;
            for (uint64_t at = 0; at < size;) {
                CompactRange part(at);
                for (uint64_t end = std::min(size, at + 1 + random() % 90); at < end; ++at)
                    part.append(m_leaves[at]);
                QVERIFY(whole.merge(part));
            }
            QCOMPARE(whole.end(), size);
            QVERIFY(whole.root() == naiveRoot(first(size)));
            QVERIFY(!whole.merge(CompactRange(size + 1)));
        }
    }

    void refusesBrokenRanges()
    {
        CompactRange range;
        for (uint64_t i = 0; i < 5; ++i)
            range.append(m_leaves[i]);
        const QByteArray good = range.toBytes();
        QCOMPARE(good.size(), 8 + 2 * 32);
        for (const QByteArray& bad : {QByteArray(), good.left(7), good.left(8), good.chopped(1), good + 'x',
                 QByteArray(8, '\xff') + QByteArray(64 * 32, 'h'),
                 QByteArray::fromHex("0020000000000000") + QByteArray(32, 'h')})
            QVERIFY(!CompactRange::fromBytes(bad));
        VERIFY_OK(CompactRange::fromBytes(good));
    }

    void namesTheNodesThatItMakes()
    {
        CompactRange range;
        std::vector<TreeNode> made;
        for (uint64_t i = 0; i < 8; ++i)
            range.append(m_leaves[i], &made);
        QCOMPARE(made.size(), size_t{15});
        for (const TreeNode& node : made) {
            const uint64_t count = uint64_t{1} << node.level;
            QVERIFY(node.hash == naiveRoot(std::span(m_leaves).subspan(node.index * count, count)));
        }
    }

    void readsHashes()
    {
        const Hash hash = leafNumber(1);
        const QByteArray text = toBase64(hash);
        QVERIFY(hashFromBase64(Tenantry::viewOf(text)) == hash);
        QByteArray other = text;
        other[42] = static_cast<char>(other[42] + 1); // the last two bits mean nothing, so they must be zero
        for (const QByteArray& bad : {text.chopped(1), text + '=', other, QByteArray(text).replace(3, 1, "-"),
                 QByteArray(44, 'A'), QByteArray(43, ' ') + '='})
            QVERIFY2(!hashFromBase64(Tenantry::viewOf(bad)), bad.constData());
    }
};

QTEST_GUILESS_MAIN(TestMerkleTree)
#include "tst_merkletree.moc"
