// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/reason_table.h"

#include <QtGlobal>

namespace freehold::desktop {

namespace {

using enum ParamKind;

// clang-format off: a table reads better
constexpr Reason kReasons[] = {
    // Of this program
    {"bad_answer", QT_TRANSLATE_NOOP("Reasons", "The server's answer could not be read. It may be newer than this program: look for an update.")},
    {"cancelled", QT_TRANSLATE_NOOP("Reasons", "Cancelled.")},
    // Accounts and sessions
    {"account_disabled", QT_TRANSLATE_NOOP("Reasons", "This account was taken out of use. Write to the people who run the server.")},
    {"email_not_verified", QT_TRANSLATE_NOOP("Reasons", "Verify your mail address first: open the link that was sent to you.")},
    {"email_taken", QT_TRANSLATE_NOOP("Reasons", "There is an account with this mail address already. Sign in with it.")},
    {"email_verified", QT_TRANSLATE_NOOP("Reasons", "Your mail address is verified already.")},
    {"invalid_credentials", QT_TRANSLATE_NOOP("Reasons", "The mail address or the password is wrong.")},
    {"missing_permission", QT_TRANSLATE_NOOP("Reasons", "Your account may not do this. An admin can give it the role it needs.")},
    {"no_session", QT_TRANSLATE_NOOP("Reasons", "Your session has ended. Sign in again.")},
    {"password_wrong", QT_TRANSLATE_NOOP("Reasons", "The password is wrong.")},
    {"token_expired", QT_TRANSLATE_NOOP("Reasons", "This link is too old. Ask for another one.")},
    {"token_unknown", QT_TRANSLATE_NOOP("Reasons", "This link is not valid.")},
    {"token_used", QT_TRANSLATE_NOOP("Reasons", "This link was used before.")},
    {"too_many_attempts", QT_TRANSLATE_NOOP("Reasons", "Too many attempts. Try again in %1."), {{{"retry_after_seconds", Seconds}}}},
    {"too_many_requests", QT_TRANSLATE_NOOP("Reasons", "Too many requests. Try again in %1."), {{{"retry_after_seconds", Seconds}}}},
    {"totp_enrolment_missing", QT_TRANSLATE_NOOP("Reasons", "Start the setup of the authenticator app again.")},
    {"totp_enrolment_required", QT_TRANSLATE_NOOP("Reasons", "Your roles need an authenticator app. Set it up first.")},
    {"totp_invalid", QT_TRANSLATE_NOOP("Reasons", "The code is wrong or too old. Enter the one that the app shows now.")},
    {"totp_needed_by_role", QT_TRANSLATE_NOOP("Reasons", "Your roles need an authenticator app. You can set up another one.")},
    {"totp_not_enabled", QT_TRANSLATE_NOOP("Reasons", "This account has no authenticator app.")},
    {"totp_required", QT_TRANSLATE_NOOP("Reasons", "Enter the code of your authenticator app, or a recovery code.")},
    // Wallets
    {"consent_expired", QT_TRANSLATE_NOOP("Reasons", "The message is too old. Ask for it again and sign it anew.")},
    {"consent_not_needed", QT_TRANSLATE_NOOP("Reasons", "Your identity is made for this wallet; it needs no consent.")},
    {"signature_invalid", QT_TRANSLATE_NOOP("Reasons", "The signature is not of this wallet and message. Sign again.")},
    {"too_many_wallets", QT_TRANSLATE_NOOP("Reasons", "An account can have %1 wallets. Unlink one first."), {{{"max", Number}}}},
    {"wallet_already_linked", QT_TRANSLATE_NOOP("Reasons", "This wallet is linked to your account already.")},
    {"wallet_not_linked", QT_TRANSLATE_NOOP("Reasons", "This wallet is not linked to your account. Link it in the settings.")},
    {"wallet_required", QT_TRANSLATE_NOOP("Reasons", "Link a wallet before you start your verification.")},
    {"wallet_taken", QT_TRANSLATE_NOOP("Reasons", "This wallet is linked to another account.")},
    // Properties, documents, valuations
    {"already_corrected", QT_TRANSLATE_NOOP("Reasons", "This valuation is corrected already. Correct the later one.")},
    {"body_cut_off", QT_TRANSLATE_NOOP("Reasons", "The connection broke before the whole file had arrived. Send it again.")},
    {"body_too_large", QT_TRANSLATE_NOOP("Reasons", "The file is larger than the %1 its kind may have."), {{{"max_bytes", Bytes}}}},
    {"deed_exists", QT_TRANSLATE_NOOP("Reasons", "The property has a deed already. Remove that one first.")},
    {"deed_required", QT_TRANSLATE_NOOP("Reasons", "Upload the recorded deed, with parcel and recorder's reference, first.")},
    {"document_in_use", QT_TRANSLATE_NOOP("Reasons", "A valuation rests on this document, so it stays.")},
    {"not_your_valuation", QT_TRANSLATE_NOOP("Reasons", "Only whoever entered a valuation, or an admin, corrects it.")},
    {"photos_differ", QT_TRANSLATE_NOOP("Reasons", "The photos have changed meanwhile. Look at them again and put them in order anew.")},
    {"receipt_stays", QT_TRANSLATE_NOOP("Reasons", "A receipt is part of the books and stays.")},
    {"too_many_documents", QT_TRANSLATE_NOOP("Reasons", "A property has at most %1 documents."), {{{"max", Number}}}},
    {"too_many_uploads", QT_TRANSLATE_NOOP("Reasons", "An account has at most %1 uploads under way. Finish or cancel one first."), {{{"max", Number}}}},
    {"upload_finished", QT_TRANSLATE_NOOP("Reasons", "The file is stored already. Remove the document instead.")},
    {"upload_took_too_long", QT_TRANSLATE_NOOP("Reasons", "The upload took too long. Try again, with a better connection or a smaller file.")},
    {"wrong_state", QT_TRANSLATE_NOOP("Reasons", "This cannot be done as it stands now (%1). Look again: somebody may have changed it."), {{{"state", Text}}}},
    // Rent
    {"charge_not_due", QT_TRANSLATE_NOOP("Reasons", "Only what is due and is not being paid can be waived.")},
    {"charge_not_paid", QT_TRANSLATE_NOOP("Reasons", "There is a receipt once it is paid.")},
    {"charge_not_payable", QT_TRANSLATE_NOOP("Reasons", "There is nothing to pay for this any more.")},
    {"charged_from_too_early", QT_TRANSLATE_NOOP("Reasons", "Rent is charged for the last twelve months at most: from %1."), {{{"earliest", Date}}}},
    {"expense_voided", QT_TRANSLATE_NOOP("Reasons", "This expense was taken back already.")},
    {"lease_over", QT_TRANSLATE_NOOP("Reasons", "This lease ended on %1."), {{{"ended_on", Date}}}},
    {"lease_start_fixed", QT_TRANSLATE_NOOP("Reasons", "When a lease starts (%1), and from when it is charged (%2), does not change any more."), {{{"starts_on", Date}, {"charged_from", Date}}}},
    {"month_paid_already", QT_TRANSLATE_NOOP("Reasons", "Part of that month is paid or waived. Let the lease end on %1, and make another one for the days behind it."), {{{"period_to", Date}}}},
    {"not_an_earlier_end", QT_TRANSLATE_NOOP("Reasons", "Choose a day between the start and the end of the lease.")},
    {"payment_in_progress", QT_TRANSLATE_NOOP("Reasons", "Somebody is paying this right now. Try again when that is over.")},
    {"payment_provider_failed", QT_TRANSLATE_NOOP("Reasons", "The payment provider did not answer as it should. Try again later.")},
    {"property_not_tokenized", QT_TRANSLATE_NOOP("Reasons", "Rent is collected for the holders of shares: the property has to be tokenized first.")},
    {"receipt_unknown", QT_TRANSLATE_NOOP("Reasons", "The receipt has to be a document of the same property, of the kind receipt.")},
    {"receipt_used", QT_TRANSLATE_NOOP("Reasons", "Another expense has this receipt already.")},
    {"spent_in_future", QT_TRANSLATE_NOOP("Reasons", "An expense is dated today or earlier.")},
    {"tenant_charged", QT_TRANSLATE_NOOP("Reasons", "What was charged is this tenant's. For another tenant, end this lease and make a new one.")},
    {"terms_not_ahead", QT_TRANSLATE_NOOP("Reasons", "Terms hold from %1 on at the earliest."), {{{"earliest", Date}}}},
    // Shares: who may hold them
    {"accreditation_expired", QT_TRANSLATE_NOOP("Reasons", "Your accreditation ended on %1. Renew it under Verification."), {{{"expired_at", Time}}}},
    {"accreditation_required", QT_TRANSLATE_NOOP("Reasons", "Only accredited investors may hold these shares. You can apply under Verification.")},
    {"accreditation_revoked", QT_TRANSLATE_NOOP("Reasons", "Your accreditation was taken back.")},
    {"approval_not_needed", QT_TRANSLATE_NOOP("Reasons", "Transfers of these shares need no approval.")},
    {"approval_required", QT_TRANSLATE_NOOP("Reasons", "This transfer needs an approval given beforehand.")},
    {"below_minimum_holding", QT_TRANSLATE_NOOP("Reasons", "An investor holds at least %1 of these shares, or none."), {{{"minimum", Number}}}},
    {"country_changed", QT_TRANSLATE_NOOP("Reasons", "You live in another country than your claim on chain says. It is being made anew; try again soon.")},
    {"country_not_allowed", QT_TRANSLATE_NOOP("Reasons", "Investors from %1 may not hold these shares."), {{{"country", Text}}}},
    {"holder_cap_reached", QT_TRANSLATE_NOOP("Reasons", "At most %1 such investors may hold these shares, and so many do."), {{{"max_holders", Number}}}},
    {"holding_period", QT_TRANSLATE_NOOP("Reasons", "These shares have to be held until %1."), {{{"unlocks_at", Time}}}},
    {"identity_expired", QT_TRANSLATE_NOOP("Reasons", "Your verification ended on %1. Renew it under Verification."), {{{"expired_at", Time}}}},
    {"identity_not_verified", QT_TRANSLATE_NOOP("Reasons", "You are not verified yet. Start under Verification.")},
    {"identity_revoked", QT_TRANSLATE_NOOP("Reasons", "Your verification was taken back.")},
    {"max_holding_exceeded", QT_TRANSLATE_NOOP("Reasons", "One investor may hold at most %1 of these shares. You have %2, so there is room for %3."), {{{"max_shares", Number}, {"held", Number}, {"room", Number}}}},
    {"receiver_not_verified", QT_TRANSLATE_NOOP("Reasons", "The owner of the receiving wallet is not verified.")},
    {"sender_not_verified", QT_TRANSLATE_NOOP("Reasons", "The owner of the sending wallet is not verified.")},
    {"shares_not_free", QT_TRANSLATE_NOOP("Reasons", "Only %1 shares of this wallet can move."), {{{"free", Number}}}},
    {"token_paused", QT_TRANSLATE_NOOP("Reasons", "These shares are paused: none of them moves at the moment.")},
    {"verification_pending", QT_TRANSLATE_NOOP("Reasons", "Your verification is not complete yet.")},
    {"wallet_frozen", QT_TRANSLATE_NOOP("Reasons", "This wallet is frozen for these shares.")},
    // Buying
    {"already_sent", QT_TRANSLATE_NOOP("Reasons", "The purchase is on its way to the chain and cannot be called back.")},
    {"chain_answer_malformed", QT_TRANSLATE_NOOP("Reasons", "The chain's answer could not be read. Try again.")},
    {"chain_unreachable", QT_TRANSLATE_NOOP("Reasons", "The chain does not answer. Try again in a moment.")},
    {"purchase_expired", QT_TRANSLATE_NOOP("Reasons", "The purchase had to be signed by %1. Begin again."), {{{"expired_at", Time}}}},
    {"purchase_in_progress", QT_TRANSLATE_NOOP("Reasons", "An earlier purchase from this wallet is not confirmed yet. Wait for it.")},
    {"sale_closed", QT_TRANSLATE_NOOP("Reasons", "These shares are not for sale now.")},
    {"sale_ended", QT_TRANSLATE_NOOP("Reasons", "The sale ended on %1."), {{{"deadline", Time}}}},
    {"sale_failed", QT_TRANSLATE_NOOP("Reasons", "The sale did not raise its minimum. What was paid is refunded.")},
    {"sale_not_settled", QT_TRANSLATE_NOOP("Reasons", "The sale has not raised its minimum yet; until then these shares do not move.")},
    {"sold_out", QT_TRANSLATE_NOOP("Reasons", "Only %1 shares are left."), {{{"remaining", Number}}}},
    {"symbol_taken", QT_TRANSLATE_NOOP("Reasons", "Another property has the symbol %1."), {{{"symbol", Text}}}},
    {"usdc_allowance_too_low", QT_TRANSLATE_NOOP("Reasons", "The wallet allows the market less USDC than the order needs. Sign the allowance again.")},
    {"usdc_balance_too_low", QT_TRANSLATE_NOOP("Reasons", "This costs %1 USDC; the wallet has %2."), {{{"needed", Money}, {"balance", Money}}}},
    // Market
    {"cancelled_on_chain", QT_TRANSLATE_NOOP("Reasons", "The order is cancelled on chain already.")},
    {"epoch_ends", QT_TRANSLATE_NOOP("Reasons", "All orders of this wallet are being cancelled on chain. New ones can be signed once that is done.")},
    {"in_open_orders", QT_TRANSLATE_NOOP("Reasons", "These shares stand in open orders. Cancel one of them first.")},
    {"market_not_deployed", QT_TRANSLATE_NOOP("Reasons", "This server has no market.")},
    {"placed_by_another_account", QT_TRANSLATE_NOOP("Reasons", "This order was placed by the account that the wallet was linked to before. Sign another one.")},
    {"salt_used", QT_TRANSLATE_NOOP("Reasons", "This wallet has signed another order with the same number. Sign this one anew.")},
    // Dividends
    {"cancellation_proposed", QT_TRANSLATE_NOOP("Reasons", "Its cancellation waits for signatures already.")},
    {"changed_meanwhile", QT_TRANSLATE_NOOP("Reasons", "What the wallet is owed has just changed. Look again.")},
    {"distribution_open", QT_TRANSLATE_NOOP("Reasons", "Another distribution of this property is not finished.")},
    {"distribution_too_large", QT_TRANSLATE_NOOP("Reasons", "More than %1 USDC cannot be distributed at once."), {{{"max", Money}}}},
    {"nothing_to_distribute", QT_TRANSLATE_NOOP("Reasons", "After costs nothing is left to distribute.")},
    {"nothing_withheld", QT_TRANSLATE_NOOP("Reasons", "Nothing is withheld.")},
    {"own_property", QT_TRANSLATE_NOOP("Reasons", "Somebody else approves the statement of your own property.")},
    {"page_in_progress", QT_TRANSLATE_NOOP("Reasons", "A transaction for this page is on its way.")},
    {"page_settled", QT_TRANSLATE_NOOP("Reasons", "Everybody of this page is paid or owed.")},
    {"period_not_over", QT_TRANSLATE_NOOP("Reasons", "The month is not over yet.")},
    {"period_taken", QT_TRANSLATE_NOOP("Reasons", "There is a statement for this month already.")},
    {"redirection_proposed", QT_TRANSLATE_NOOP("Reasons", "Another wallet for this debt waits for signatures already.")},
    {"statement_changed", QT_TRANSLATE_NOOP("Reasons", "The statement has changed since you looked at it. Read it again.")},
    // Proposals and stops
    {"already_signed", QT_TRANSLATE_NOOP("Reasons", "You have signed this proposal already.")},
    {"already_stopped", QT_TRANSLATE_NOOP("Reasons", "This is stopped already, or about to be.")},
    {"not_a_safe_owner", QT_TRANSLATE_NOOP("Reasons", "The signature is not of an owner of the Safe.")},
    {"not_owner", QT_TRANSLATE_NOOP("Reasons", "Only the property's manager and admins see who holds its shares.")},
    {"too_late", QT_TRANSLATE_NOOP("Reasons", "It is too late for this.")},
    // Everything
    {"busy", QT_TRANSLATE_NOOP("Reasons", "The server is busy. Try again in a moment.")},
    {"database_busy", QT_TRANSLATE_NOOP("Reasons", "The server is busy. Try again in a moment.")},
    {"database_unreachable", QT_TRANSLATE_NOOP("Reasons", "The server has lost its database. Try again in a moment.")},
    {"duplicate", QT_TRANSLATE_NOOP("Reasons", "This exists already.")},
    {"idempotency_answer_lost", QT_TRANSLATE_NOOP("Reasons", "This was done, but the answer was lost. Look up what came of it before you do it again.")},
    {"idempotency_key_reused", QT_TRANSLATE_NOOP("Reasons", "This was sent before with other content. Look at it again and send it anew.")},
    {"invalid_fields", QT_TRANSLATE_NOOP("Reasons", "Some fields are not right.")},
    {"not_found", QT_TRANSLATE_NOOP("Reasons", "There is no such thing, or it is not for you to see.")},
    {"origin_not_allowed", QT_TRANSLATE_NOOP("Reasons", "The server does not accept requests from here.")},
    {"overloaded", QT_TRANSLATE_NOOP("Reasons", "Too many uploads at once. Try again soon.")},
    {"route_not_found", QT_TRANSLATE_NOOP("Reasons", "The server does not know this. It may be older than this program.")},
    {"stopping", QT_TRANSLATE_NOOP("Reasons", "The server is about to stop. Try again in a moment.")},
    {"storage_failed", QT_TRANSLATE_NOOP("Reasons", "The file could not be stored. Try again later.")},
    {"storage_unavailable", QT_TRANSLATE_NOOP("Reasons", "The store of documents does not answer. Try again later.")},
};

constexpr Reason kFieldReasons[] = {
    {"required", QT_TRANSLATE_NOOP("Reasons", "This is needed.")},
    {"unknown", QT_TRANSLATE_NOOP("Reasons", "The server does not know this. It may be older than this program.")},
    {"wrong_type", QT_TRANSLATE_NOOP("Reasons", "This is not what belongs here.")},
    {"too_short", QT_TRANSLATE_NOOP("Reasons", "At least %1 characters."), {{{"min", Number}}}},
    {"too_long", QT_TRANSLATE_NOOP("Reasons", "At most %1 characters."), {{{"max", Number}}}},
    {"too_few", QT_TRANSLATE_NOOP("Reasons", "At least %1."), {{{"min", Number}}}},
    {"too_many", QT_TRANSLATE_NOOP("Reasons", "At most %1."), {{{"max", Number}}}},
    {"malformed", QT_TRANSLATE_NOOP("Reasons", "This is not written as it should be.")},
    {"not_allowed", QT_TRANSLATE_NOOP("Reasons", "This is none of what can be chosen.")},
};
// clang-format on

} // namespace

std::span<const Reason> reasonTable() { return kReasons; }
std::span<const Reason> fieldReasonTable() { return kFieldReasons; }

} // namespace freehold::desktop
