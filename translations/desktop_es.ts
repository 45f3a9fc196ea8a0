<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AddressLabel</name>
    <message>
        <source>Copy the whole address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the block explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole hash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AmountLabel</name>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · click to copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The session of %1 has ended. Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freehold answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has ended. What you typed is kept; log in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures for this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, chart; latest: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you look for or want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecodedCall</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DividendWords</name>
    <message>
        <source>The wallet is frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner is not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet refused the USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares moved to another wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back for a dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdback released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management fee moved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve moved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds and disputes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To distribute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DividendsPage</name>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before tax, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent that reached your wallets. Open one to follow it back to the rent it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dividends yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month&apos;s rent is paid out to whoever holds shares then. Yours stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividends %1.pdf</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt&apos;s letters for a date: d day, MMM month in letters, yyyy year</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>not known: no provider answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmations waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers that must agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads and sends for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queued, %2 under way, %3 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest open since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator&apos;s balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; an alarm rings below %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs on another server, or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched, not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trades on chain that nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes behind, %2 trades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone after errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer believed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator&apos;s balance is low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 on chain, %3 in the tables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogInWindow</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address your operator gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with the wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in – Freehold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of rented buildings, and the rent they earn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the server, such as https://freehold.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the mail address of your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer. What you see is what was known last; it goes on by itself once the server answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkTransport</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Your account is out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account is in use again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your dividends follow your new wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your dividend from {property_name} is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} USDC of dividends that were waiting are paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your dividend of {amount} USDC from {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} USDC of dividends were paid to another wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody named your email address as theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your email address was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order for {property_name} goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your order for {property_name} waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes needed: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For review: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment is disputed: {description}, {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} is due on {due_on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rent for {unit} at {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{description} is late, and costs a fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment failed: {description}, {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt: {amount_usd} USD for {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your payment did not go through: {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent received: {amount_usd} USD for {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund: {refunded_usd} USD for {description}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale of {property_name} did not raise its minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum raised: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You bought {shares} shares of {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your purchase of {property_name} did not go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your purchase of {property_name} was refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your refund for {property_name} is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your refund of {amount} USDC was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tokenized: {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authenticator app removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authenticator app set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your authenticator app was reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trade of {property_name} did not go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sold {shares} shares of {property_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification is approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification ends soon. Days left: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification was not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification has to be renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification is renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can verify yourself again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallet was linked to your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wallet was taken from your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened to your account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one to see more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trades, dividends and everything that needs you is told here, and by mail.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for it, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income, 12 months, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yield</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yield, 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income, 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shares yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shares, what they are worth and the rent they earn will stand here. Choose a property to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without properties that have no price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no value to reckon it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verification ends %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can buy shares once you are verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order of %1 is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dividend of %1 could not be paid to you yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoFrame</name>
    <message>
        <source>Photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertiesPage</name>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rented buildings whose shares you can buy and trade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, street or city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest price first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest price first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest valuation first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties stand here once their shares are issued. Come back soon.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertyAside</name>
    <message>
        <source>Buy shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no shares of this property yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no shares of this property yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shares are sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale has ended; shares are traded between holders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the way is told below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet is not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your country may hold shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accreditation is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay below the largest holding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room for another holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You reach the smallest holding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet has enough USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares move freely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holding period is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approval is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver may hold shares</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertyCardDelegate</name>
    <message>
        <source>%1 a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertyColumns</name>
    <message>
        <source>Deed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertyPage</name>
    <message>
        <source>Valuations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deeds, valuations and insurances that you may read stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you may read of this property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can hold shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares keep these rules by themselves, whoever trades them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link a wallet to your account to buy shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valued at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules are set when the shares are issued.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertyWords</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated by the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From comparable sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Between %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong at the server. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Investor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>%1 answers, but it is not a Freehold server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is about to stop. It should be back in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is starting or has lost its database or chain. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End all other sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End what you do not know, and change your password then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that are open keep their language until Freehold is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever uses it there has to log in again. What they typed and did not send is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End all other sessions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other device has to log in again; this one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End other sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other sessions have ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetBuilder</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leave your wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %2 to spend %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &quot;%1&quot; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this call does cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 with unreadable data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount sent along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It creates a contract, which Freehold never asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network fee at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wei per gas at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until it is traded, cancelled or expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once; what cannot trade is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once and whole, or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only waits, never takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 leave your wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 arrive when all are sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 leave your wallet, fee included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary says something else than the numbers. The numbers count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no property that Freehold knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest price a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest price a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total at that price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee it allows is unusually high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series of orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number used once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell %1 of %2 at %3 or better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 of %2 at %3 or better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither to buy nor to sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel an order for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order can never trade again. Nothing leaves your wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary does not say that an order is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all orders of this wallet for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order signed so far can trade again. Nothing leaves your wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary does not say what the message does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither Freehold&apos;s nor in your address book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 units of an unknown token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %1 to spend %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves your wallet now; up to %1 may later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before (Unix time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 of %2 for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join this wallet to the identity of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet of the identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the wallet %1 here. Sign only if it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund: token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund: receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It pays a refund out of the Safe, which Freehold never asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree to proposal %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delegate call hands the whole Safe to the called code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &quot;%1&quot; for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this message does is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It signs in at %1, but this program talks to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address %1 is not at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link this wallet to your account at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no sign-in message. Whoever has this signature can show it as yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like &quot;%2&quot; at both ends, but is another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has expired already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays valid until %1, longer than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract %1 is not one of Freehold&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the contract that acts on such a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no chain, so it can be used on every chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for chain %1; Freehold is on chain %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names the wallet %1, which is not the one that signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount has no practical limit: all that the wallet ever holds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry matches what you filter by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freehold keeps trying and loads this page by itself once the server answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for the role that this page belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, or the link to it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tokenized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Treasury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holders fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TlsErrors</name>
    <message>
        <source>The certificate of %1 ended on %2. Its operator has to renew it, or the clock of this computer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 begins on %2. The clock of this computer may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate belongs to another name than %1. The address may be mistyped, or somebody is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the certificate of %1. Do not go on unless its operator gave you the certificate to install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was taken back. Do not go on; ask its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenRules</name>
    <message>
        <source>Only investors from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody from: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investors from any country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One investor may hold all shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One investor may hold at most %1 of all shares: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accredited investors only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every verified investor, accredited or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 investors may hold shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 of them from the United States.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 of them not accredited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds any shares holds at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares cannot be sold for %1 days after they were acquired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every transfer to another investor needs an approval signed by the admins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or jump to… (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to the server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications, none unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications, %1 unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>To your wallet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 before tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared among all holders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside for the dividend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2; what is left after costs, fee and reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed into USDC %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>Follow my rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your dividend for %1 to %2 back to each rent that was paid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransactionsPage</name>
    <message>
        <source>Purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought on the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold on the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee, USDC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every purchase, trade and dividend of your wallets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you buy, sell and receive stands here, ready to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Enter the address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. It looks like freehold.example or https://freehold.example:8443.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords would cross the network in the clear. Use https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkQueue</name>
    <message>
        <source>Review %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet %1 is frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job of queue “%1” failed: %2 attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade of %1 at %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion of %1 does not go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troubled job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck conversion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
