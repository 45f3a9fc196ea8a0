// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_transitions.h"

#include "server/core/error.h"

#include <array>

namespace freehold::property {

namespace {

struct Transition {
    PropertyAction action;
    PropertyState from;
    PropertyState to;
};

using enum PropertyState;

constexpr std::array kTransitions{
    Transition{PropertyAction::Edit, Draft, Draft},
    Transition{PropertyAction::Edit, ChangesRequested, ChangesRequested},
    // A building goes on to be inspected, insured and valued.
    Transition{PropertyAction::File, Draft, Draft},
    Transition{PropertyAction::File, ChangesRequested, ChangesRequested},
    Transition{PropertyAction::File, Approved, Approved},
    Transition{PropertyAction::File, Tokenizing, Tokenizing},
    Transition{PropertyAction::File, Tokenized, Tokenized},
    Transition{PropertyAction::File, Suspended, Suspended},
    // While a review runs, what is reviewed stays as it is; what is over is not valued any more.
    Transition{PropertyAction::Value, Draft, Draft},
    Transition{PropertyAction::Value, ChangesRequested, ChangesRequested},
    Transition{PropertyAction::Value, Approved, Approved},
    Transition{PropertyAction::Value, Tokenized, Tokenized},
    Transition{PropertyAction::Value, Suspended, Suspended},
    Transition{PropertyAction::Submit, Draft, PendingApproval},
    Transition{PropertyAction::Submit, ChangesRequested, PendingApproval},
    Transition{PropertyAction::Withdraw, PendingApproval, Draft},
    Transition{PropertyAction::Approve, PendingApproval, Approved},
    Transition{PropertyAction::RequestChanges, PendingApproval, ChangesRequested},
    Transition{PropertyAction::Reject, PendingApproval, Rejected},
    // An approval is taken back as long as nobody is asked to sign for it.
    Transition{PropertyAction::RequestChanges, Approved, ChangesRequested},
    Transition{PropertyAction::Reject, Approved, Rejected},
    Transition{PropertyAction::StartTokenizing, Approved, Tokenizing},
    Transition{PropertyAction::AbandonTokenizing, Tokenizing, Approved},
    // A proposal that was given up here can still be executed by the Safe's owners themselves, whatever became of the property since.
    Transition{PropertyAction::FinishTokenizing, Draft, Tokenized},
    Transition{PropertyAction::FinishTokenizing, PendingApproval, Tokenized},
    Transition{PropertyAction::FinishTokenizing, ChangesRequested, Tokenized},
    Transition{PropertyAction::FinishTokenizing, Rejected, Tokenized},
    Transition{PropertyAction::FinishTokenizing, Approved, Tokenized},
    Transition{PropertyAction::FinishTokenizing, Tokenizing, Tokenized},
    Transition{PropertyAction::UndoTokenized, Tokenized, Tokenizing},
};

QString neededStates(PropertyAction action)
{
    QStringList states;
    for (const Transition &transition : kTransitions)
        if (transition.action == action)
            states.append(toString(transition.from));
    return states.join(QStringLiteral(" or "));
}

} // namespace

std::optional<PropertyState> stateAfter(PropertyAction action, PropertyState state)
{
    for (const Transition &transition : kTransitions)
        if (transition.action == action && transition.from == state)
            return transition.to;
    return std::nullopt;
}

PropertyState requireStateAfter(PropertyAction action, PropertyState state)
{
    const auto next = stateAfter(action, state);
    if (next)
        return *next;
    const QString needed = neededStates(action);
    throw Error(ErrorCode::Conflict, QStringLiteral("wrong_state"),
                QStringLiteral("The property is %1; this needs %2.").arg(toString(state), needed),
                {{QStringLiteral("state"), toString(state)}, {QStringLiteral("needed"), needed}});
}

} // namespace freehold::property
