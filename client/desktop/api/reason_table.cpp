// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/reason_table.h"

#include <QtGlobal>

#define R(text) QT_TRANSLATE_NOOP("Reasons", text)

namespace freehold::desktop {

namespace {

using enum ParamKind;

// clang-format off: a table reads better
constexpr Reason kReasons[] = {
    // Of this program
    {"bad_answer", R("The server's answer could not be read. It may be newer than this program: look for an update.")},
    {"cancelled", R("Cancelled.")},
    // Accounts and sessions
    {"account_disabled", R("This account was taken out of use. Write to the people who run the server.")},
    {"email_not_verified", R("Verify your mail address first: open the link that was sent to you.")},
    {"email_taken", R("There is an account with this mail address already. Sign in with it.")},
    {"email_verified", R("Your mail address is verified already.")},
    {"invalid_credentials", R("The mail address or the password is wrong.")},
    {"missing_permission", R("Your account may not do this. An admin can give it the role it needs.")},
    {"no_session", R("Your session has ended. Sign in again.")},
    {"password_wrong", R("The password is wrong.")},
    {"token_expired", R("This link is too old. Ask for another one.")},
    {"token_unknown", R("This link is not valid.")},
    {"token_used", R("This link was used before.")},
    {"too_many_attempts", R("Too many attempts. Try again in %1."), {{{"retry_after_seconds", Seconds}}}},
    {"too_many_requests", R("Too many requests. Try again in %1."), {{{"retry_after_seconds", Seconds}}}},
    {"totp_enrolment_missing", R("Start the setup of the authenticator app again.")},
    {"totp_enrolment_required", R("Your roles need an authenticator app. Set it up first.")},
    {"totp_invalid", R("The code is wrong or too old. Enter the one that the app shows now.")},
    {"totp_needed_by_role", R("Your roles need an authenticator app. You can set up another one.")},
    {"totp_not_enabled", R("This account has no authenticator app.")},
    {"totp_required", R("Enter the code of your authenticator app, or a recovery code.")},
    // Wallets
    {"consent_expired", R("The message is too old. Ask for it again and sign it anew.")},
    {"consent_not_needed", R("Your identity is made for this wallet; it needs no consent.")},
    {"signature_invalid", R("The signature is not of this wallet and message. Sign again.")},
    {"too_many_wallets", R("An account can have %1 wallets. Unlink one first."), {{{"max", Number}}}},
    {"wallet_already_linked", R("This wallet is linked to your account already.")},
    {"wallet_not_linked", R("This wallet is not linked to your account. Link it in the settings.")},
    {"wallet_required", R("Link a wallet before you start your verification.")},
    {"wallet_taken", R("This wallet is linked to another account.")},
    // Properties, documents, valuations
    {"already_corrected", R("This valuation is corrected already. Correct the later one.")},
    {"body_cut_off", R("The connection broke before the whole file had arrived. Send it again.")},
    {"body_too_large", R("The file is larger than the %1 its kind may have."), {{{"max_bytes", Bytes}}}},
    {"deed_exists", R("The property has a deed already. Remove that one first.")},
    {"deed_required", R("Upload the recorded deed, with parcel and recorder's reference, first.")},
    {"document_in_use", R("A valuation rests on this document, so it stays.")},
    {"not_your_valuation", R("Only whoever entered a valuation, or an admin, corrects it.")},
    {"photos_differ", R("The photos have changed meanwhile. Look at them again and put them in order anew.")},
    {"receipt_stays", R("A receipt is part of the books and stays.")},
    {"too_many_documents", R("A property has at most %1 documents."), {{{"max", Number}}}},
    {"upload_took_too_long", R("The upload took too long. Try again, with a better connection or a smaller file.")},
    {"wrong_state", R("This cannot be done as it stands now (%1). Look again: somebody may have changed it."), {{{"state", Text}}}},
    // Rent
    {"charge_not_due", R("Only what is due and is not being paid can be waived.")},
    {"charge_not_paid", R("There is a receipt once it is paid.")},
    {"charge_not_payable", R("There is nothing to pay for this any more.")},
    {"charged_from_too_early", R("Rent is charged for the last twelve months at most: from %1."), {{{"earliest", Date}}}},
    {"expense_voided", R("This expense was taken back already.")},
    {"lease_over", R("This lease ended on %1."), {{{"ended_on", Date}}}},
    {"lease_start_fixed", R("When a lease starts (%1), and from when it is charged (%2), does not change any more."), {{{"starts_on", Date}, {"charged_from", Date}}}},
    {"month_paid_already", R("Part of that month is paid or waived. Let the lease end on %1, and make another one for the days behind it."), {{{"period_to", Date}}}},
    {"not_an_earlier_end", R("Choose a day between the start and the end of the lease.")},
    {"payment_in_progress", R("Somebody is paying this right now. Try again when that is over.")},
    {"payment_provider_failed", R("The payment provider did not answer as it should. Try again later.")},
    {"property_not_tokenized", R("Rent is collected for the holders of shares: the property has to be tokenized first.")},
    {"receipt_unknown", R("The receipt has to be a document of the same property, of the kind receipt.")},
    {"receipt_used", R("Another expense has this receipt already.")},
    {"spent_in_future", R("An expense is dated today or earlier.")},
    {"tenant_charged", R("What was charged is this tenant's. For another tenant, end this lease and make a new one.")},
    {"terms_not_ahead", R("Terms hold from %1 on at the earliest."), {{{"earliest", Date}}}},
    // Shares: who may hold them
    {"accreditation_expired", R("Your accreditation ended on %1. Renew it under Verification."), {{{"expired_at", Time}}}},
    {"accreditation_required", R("Only accredited investors may hold these shares. You can apply under Verification.")},
    {"accreditation_revoked", R("Your accreditation was taken back.")},
    {"approval_not_needed", R("Transfers of these shares need no approval.")},
    {"approval_required", R("This transfer needs an approval given beforehand.")},
    {"below_minimum_holding", R("An investor holds at least %1 of these shares, or none."), {{{"minimum", Number}}}},
    {"country_changed", R("You live in another country than your claim on chain says. It is being made anew; try again soon.")},
    {"country_not_allowed", R("Investors from %1 may not hold these shares."), {{{"country", Text}}}},
    {"holder_cap_reached", R("At most %1 such investors may hold these shares, and so many do."), {{{"max_holders", Number}}}},
    {"holding_period", R("These shares have to be held until %1."), {{{"unlocks_at", Time}}}},
    {"identity_expired", R("Your verification ended on %1. Renew it under Verification."), {{{"expired_at", Time}}}},
    {"identity_not_verified", R("You are not verified yet. Start under Verification.")},
    {"identity_revoked", R("Your verification was taken back.")},
    {"max_holding_exceeded", R("One investor may hold at most %1 of these shares. You have %2, so there is room for %3."), {{{"max_shares", Number}, {"held", Number}, {"room", Number}}}},
    {"receiver_not_verified", R("The owner of the receiving wallet is not verified.")},
    {"sender_not_verified", R("The owner of the sending wallet is not verified.")},
    {"shares_not_free", R("Only %1 shares of this wallet can move."), {{{"free", Number}}}},
    {"token_paused", R("These shares are paused: none of them moves at the moment.")},
    {"verification_pending", R("Your verification is not complete yet.")},
    {"wallet_frozen", R("This wallet is frozen for these shares.")},
    // Buying
    {"already_sent", R("The purchase is on its way to the chain and cannot be called back.")},
    {"chain_answer_malformed", R("The chain's answer could not be read. Try again.")},
    {"chain_unreachable", R("The chain does not answer. Try again in a moment.")},
    {"purchase_expired", R("The purchase had to be signed by %1. Begin again."), {{{"expired_at", Time}}}},
    {"purchase_in_progress", R("An earlier purchase from this wallet is not confirmed yet. Wait for it.")},
    {"sale_closed", R("These shares are not for sale now.")},
    {"sale_ended", R("The sale ended on %1."), {{{"deadline", Time}}}},
    {"sale_failed", R("The sale did not raise its minimum. What was paid is refunded.")},
    {"sale_not_settled", R("The sale has not raised its minimum yet; until then these shares do not move.")},
    {"sold_out", R("Only %1 shares are left."), {{{"remaining", Number}}}},
    {"symbol_taken", R("Another property has the symbol %1."), {{{"symbol", Text}}}},
    {"usdc_allowance_too_low", R("The wallet allows the market less USDC than the order needs. Sign the allowance again.")},
    {"usdc_balance_too_low", R("This costs %1 USDC; the wallet has %2."), {{{"needed", Money}, {"balance", Money}}}},
    // Market
    {"cancelled_on_chain", R("The order is cancelled on chain already.")},
    {"epoch_ends", R("All orders of this wallet are being cancelled on chain. New ones can be signed once that is done.")},
    {"in_open_orders", R("These shares stand in open orders. Cancel one of them first.")},
    {"market_not_deployed", R("This server has no market.")},
    {"placed_by_another_account", R("This order was placed by the account that the wallet was linked to before. Sign another one.")},
    // Dividends
    {"cancellation_proposed", R("Its cancellation waits for signatures already.")},
    {"changed_meanwhile", R("What the wallet is owed has just changed. Look again.")},
    {"distribution_open", R("Another distribution of this property is not finished.")},
    {"distribution_too_large", R("More than %1 USDC cannot be distributed at once."), {{{"max", Money}}}},
    {"nothing_to_distribute", R("After costs nothing is left to distribute.")},
    {"nothing_withheld", R("Nothing is withheld.")},
    {"own_property", R("Somebody else approves the statement of your own property.")},
    {"page_in_progress", R("A transaction for this page is on its way.")},
    {"page_settled", R("Everybody of this page is paid or owed.")},
    {"period_not_over", R("The month is not over yet.")},
    {"period_taken", R("There is a statement for this month already.")},
    {"redirection_proposed", R("Another wallet for this debt waits for signatures already.")},
    {"statement_changed", R("The statement has changed since you looked at it. Read it again.")},
    // Proposals and stops
    {"already_signed", R("You have signed this proposal already.")},
    {"already_stopped", R("This is stopped already, or about to be.")},
    {"not_a_safe_owner", R("The signature is not of an owner of the Safe.")},
    {"not_owner", R("Only the property's manager and admins see who holds its shares.")},
    {"too_late", R("It is too late for this.")},
    // Everything
    {"busy", R("The server is busy. Try again in a moment.")},
    {"database_busy", R("The server is busy. Try again in a moment.")},
    {"database_unreachable", R("The server has lost its database. Try again in a moment.")},
    {"duplicate", R("This exists already.")},
    {"idempotency_answer_lost", R("This was done, but the answer was lost. Look up what came of it before you do it again.")},
    {"idempotency_key_reused", R("This was sent before with other content. Look at it again and send it anew.")},
    {"invalid_fields", R("Some fields are not right; see beside them.")},
    {"not_found", R("There is no such thing, or it is not for you to see.")},
    {"origin_not_allowed", R("The server does not accept requests from here.")},
    {"overloaded", R("Too many uploads at once. Try again soon.")},
    {"route_not_found", R("The server does not know this. It may be older than this program.")},
    {"stopping", R("The server is about to stop. Try again in a moment.")},
    {"storage_failed", R("The file could not be stored. Try again later.")},
    {"storage_unavailable", R("The store of documents does not answer. Try again later.")},
};

constexpr Reason kFieldReasons[] = {
    {"required", R("This is needed.")},
    {"unknown", R("The server does not know this. It may be older than this program.")},
    {"wrong_type", R("This is not what belongs here.")},
    {"too_short", R("At least %1 characters."), {{{"min", Number}}}},
    {"too_long", R("At most %1 characters."), {{{"max", Number}}}},
    {"too_few", R("At least %1."), {{{"min", Number}}}},
    {"too_many", R("At most %1."), {{{"max", Number}}}},
    {"malformed", R("This is not written as it should be.")},
    {"not_allowed", R("This is none of what can be chosen.")},
};
// clang-format on

} // namespace

std::span<const Reason> reasonTable() { return kReasons; }
std::span<const Reason> fieldReasonTable() { return kFieldReasons; }

} // namespace freehold::desktop
