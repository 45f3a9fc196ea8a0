// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <optional>
#include <utility>

namespace freehold {

/// What came of one of several things that were done together: a value, or what would have been thrown had it been done alone.
/// (libstdc++ 12's std::expected does not compile as part of a coroutine's result: it compares itself with the handle.)
template <typename T>
class Outcome {
public:
    Outcome(T value) : m_value(std::move(value)) { }
    Outcome(std::exception_ptr failure) : m_failure(std::move(failure)) { }

    [[nodiscard]] explicit operator bool() const { return m_value.has_value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    /// Throws the failure where there is one.
    [[nodiscard]] const T &value() const
    {
        rethrowFailure();
        return *m_value;
    }
    [[nodiscard]] T take()
    {
        rethrowFailure();
        return *std::move(m_value);
    }
    /// Null where there is a value.
    [[nodiscard]] const std::exception_ptr &failure() const { return m_failure; }

private:
    void rethrowFailure() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

    std::optional<T> m_value;
    std::exception_ptr m_failure;
};

} // namespace freehold
