// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <utility>
#include <vector>

namespace freehold::evm {

/// Overwrites memory in a way the compiler may not leave out.
void wipe(void *data, std::size_t size);

/// Bytes that must not stay in memory (seeds, derived keys): never shared, wiped when they go.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size) : m_bytes(size) { }
    explicit SecretBytes(QByteArrayView data) : m_bytes(data.begin(), data.end()) { }
    ~SecretBytes() { wipe(m_bytes.data(), m_bytes.size()); }
    SecretBytes(SecretBytes &&other) noexcept = default;
    SecretBytes &operator=(SecretBytes &&other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] quint8 *data() { return m_bytes.data(); }
    [[nodiscard]] const quint8 *data() const { return m_bytes.data(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())}; }

private:
    std::vector<quint8> m_bytes;
};

} // namespace freehold::evm
