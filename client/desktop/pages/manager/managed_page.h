// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/common/acting_page.h"
#include "client/desktop/pages/common/property_picker.h"
#include "client/desktop/pages/shell.h"

namespace freehold::desktop {

/// A page about one of the manager's properties, which is chosen above; "?property=" chooses it from elsewhere.
class ManagedPage : public ActingPage {
    Q_OBJECT
public:
    void enter(const RouteArguments &arguments) override;

protected:
    ManagedPage(AppContext &context, const QString &name, const QString &title, const QString &sentence,
                const QList<api::PropertyState> &states, const QString &whenNone, QWidget *parent);

    [[nodiscard]] const PropertyId &property() const { return m_property; }
    [[nodiscard]] const PropertyPicker &picker() const { return *m_picker; }
    /// What stands below when there is a property.
    [[nodiscard]] QVBoxLayout &inner() const { return *m_inner; }
    /// Another property is shown from now on, or the same anew.
    virtual void showProperty() = 0;
    /// Opens `form` beside the page and sends it when it is submitted; `done` once the server has it.
    template <typename Form, typename Send, typename Done>
    void openForm(const QString &title, Form *form, Send send, Done done);

private:
    void choose();
    void allowPrimaryAction();

    PropertyPicker *m_picker;
    StateView *m_state;
    QVBoxLayout *m_inner;
    PropertyId m_property;
    QString m_whenNone;
};

template <typename Form, typename Send, typename Done>
void ManagedPage::openForm(const QString &title, Form *form, Send send, Done done)
{
    connect(form, &Form::submitted, this, [this, form, send, done] {
        form->setBusy(true);
        follow(
            form, send(form),
            [this, done](const auto &answer) {
                context().shell.closePanel();
                done(answer);
            },
            [form](const std::exception_ptr &failure) { form->showFailure(failure); });
    });
    context().shell.openPanel(title, form);
}

} // namespace freehold::desktop
