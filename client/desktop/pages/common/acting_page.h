// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/navigator.h"
#include "client/desktop/pages/page.h"
#include "client/desktop/widgets/data_table.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/notice.h"

namespace freehold::desktop {

/// A page with a line that says how the last act ended, and content below it. While an act is under way the content cannot
/// be used, so that nothing is done twice; what was typed stays when it fails.
class ActingPage : public Page {
    Q_OBJECT
public:
    [[nodiscard]] Notice &outcome() { return *m_outcome; }

protected:
    /// `name` is the object name of the page and begins those of its parts: <name>-outcome.
    ActingPage(AppContext &context, const QString &name, const QString &title, const QString &sentence,
               QWidget *parent);

    [[nodiscard]] ApiClient &client() const { return context().api; }
    void go(const QString &route) const { context().navigator.go(route); }
    [[nodiscard]] QString partName(const char *part) const;
    [[nodiscard]] QVBoxLayout &content() const { return *m_content; }

    /// A table with all its states, named <name>-<part>.
    DataTable *addTable(const char *part, const QString &title, PagedTable *model, const StateMessage &whenEmpty);
    /// An ordinary or other button with an object name.
    QPushButton *makeButton(const char *part, const QString &words, const char *kind = "");
    template <typename Control>
    Control *named(Control *control, const char *part, const QString &accessibleName);

    /// Does it once; `done` gets the answer. What fails is told, and `failed` may say more beside the fields.
    template <typename T, typename Done>
    void act(Task<T> task, Done done, Failed failed = {})
    {
        beginAct();
        const auto fail = [this, failed](const std::exception_ptr &failure) {
            endAct(failure);
            if (failed)
                failed(failure);
        };
        if constexpr (std::is_void_v<T>)
            follow(this, std::move(task), [this, done] { endAct(nullptr), done(); }, fail);
        else
            follow(this, std::move(task), [this, done](const T &answer) { endAct(nullptr), done(answer); }, fail);
    }

    void tell(Tone tone, const QString &words);

private:
    void beginAct();
    void endAct(const std::exception_ptr &failure);

    Notice *m_outcome;
    QWidget *m_usable;
    QVBoxLayout *m_content;
};

template <typename Control>
Control *ActingPage::named(Control *control, const char *part, const QString &accessibleName)
{
    control->setObjectName(partName(part));
    control->setAccessibleName(accessibleName);
    return control;
}

} // namespace freehold::desktop
