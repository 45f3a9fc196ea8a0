// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_valuations.h"

#include "server/modules/documents/documents.h"
#include "server/modules/property/property_saving.h"
#include "server/modules/property/property_store.h"
#include "server/modules/property/property_transitions.h"
#include "server/modules/property/property_visibility.h"

namespace freehold::property {

namespace {

Error refused(const char *reason, const char *message)
{
    return {ErrorCode::RuleRefused, QString::fromLatin1(reason), QString::fromLatin1(message)};
}

/// What one person has entered, another corrects only as an admin.
void requireMayCorrect(const Actor &actor, const Valuation &wrong)
{
    if (wrong.addedBy != actor.id && !actor.may(Permission::ReviewProperties))
        throw Error(ErrorCode::Forbidden, QStringLiteral("not_your_valuation"),
                    QStringLiteral("A valuation is corrected by whoever entered it, or by an admin."));
    if (wrong.correctedBy)
        throw Error(ErrorCode::Conflict, QStringLiteral("already_corrected"),
                    QStringLiteral("This valuation is corrected already; correct the later one."),
                    {{QStringLiteral("corrected_by"), wrong.correctedBy->text()}});
}

void requireCorrectable(Sql &sql, const Actor &actor, PropertyId property, ValuationId id)
{
    const auto wrong = ValuationStore::find(sql, property, id);
    if (!wrong)
        throw refused("corrected_valuation_unknown", "The property has no such valuation to correct.");
    requireMayCorrect(actor, *wrong);
}

void showCurrent(Property &property, const Valuation &current)
{
    property.facts.valuation = current.amount;
    property.valuedOn = current.valuedOn;
}

} // namespace

Task<PropertyValuations::Entry> PropertyValuations::add(Actor actor, PropertyId id, api::ValuationRequest request)
{
    co_return co_await m_core.database.write(actor.effect, [=, this](Sql &sql) {
        Property property = PropertyStore::get(sql, id);
        requireManagerOrReviewer(actor, property);
        property.state = requireStateAfter(PropertyAction::Value, property.state);
        const TimeMs now = m_core.clock.now();
        if (request.valuedOn > dateOf(now))
            throw refused("valued_in_future", "A valuation is dated today or earlier.");
        if (request.report)
            requireReport(sql, property, *request.report);
        if (request.corrects)
            requireCorrectable(sql, actor, id, *request.corrects);

        const Valuation valuation{.id = m_core.ids.next<ValuationId>(),
                                  .property = id,
                                  .valuedOn = request.valuedOn,
                                  .amount = request.amount,
                                  .method = request.method,
                                  .appraiser = request.appraiser,
                                  .report = request.report,
                                  .corrects = request.corrects,
                                  .correctedBy = {},
                                  .addedBy = actor.id,
                                  .addedAt = now};
        ValuationStore::insert(sql, valuation);
        const Valuation current = ValuationStore::current(sql, id);
        showCurrent(property, current);
        save(m_core, sql, property);
        return Entry{valuation, current.id == valuation.id};
    });
}

Task<std::vector<PropertyValuations::Entry>> PropertyValuations::history(Actor actor, PropertyId id,
                                                                         std::optional<ValuationPlace> after, int limit)
{
    co_return co_await m_core.database.read([=](Sql &sql) {
        requireVisible(actor, PropertyStore::get(sql, id));
        const ValuationId current = ValuationStore::current(sql, id).id;
        std::vector<Entry> entries;
        for (Valuation &valuation : ValuationStore::page(sql, id, after, limit + 1)) {
            const bool isCurrent = valuation.id == current;
            entries.push_back({std::move(valuation), isCurrent});
        }
        return entries;
    });
}

void PropertyValuations::noteStated(Sql &sql, Property &property) const
{
    const TimeMs now = m_core.clock.now();
    const auto before = ValuationStore::lastStated(sql, property.id);
    ValuationStore::insert(sql,
                           {.id = m_core.ids.next<ValuationId>(),
                            .property = property.id,
                            .valuedOn = dateOf(now),
                            .amount = property.facts.valuation,
                            .method = QStringLiteral("stated"),
                            .appraiser = {},
                            .report = {},
                            .corrects = before ? std::optional(before->id) : std::nullopt,
                            .correctedBy = {},
                            .addedBy = property.manager,
                            .addedAt = now});
    showCurrent(property, ValuationStore::current(sql, property.id));
}

void PropertyValuations::requireReport(Sql &sql, const Property &property, DocumentId report) const
{
    if (!m_documents.isOf(sql, property.id, report))
        throw refused("report_unknown", "The report must be a document of the same property.");
}

} // namespace freehold::property
