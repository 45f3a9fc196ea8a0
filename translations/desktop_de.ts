<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccountPanels</name>
    <message>
        <source>Address of %1</source>
        <translation>Adresse von %1</translation>
    </message>
    <message>
        <source>USDC and shares may be sent to this address. Shares arrive only when this wallet is verified for the property.</source>
        <translation>An diese Adresse können USDC und Anteile gesendet werden. Anteile kommen nur an, wenn das Wallet für die Immobilie verifiziert ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename account</source>
        <translation>Konto umbenennen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It is only watched: nothing is signed.</source>
        <translation>Es wird nur beobachtet: Nichts wird unterschrieben.</translation>
    </message>
    <message>
        <source>Watch account</source>
        <translation>Konto beobachten</translation>
    </message>
    <message>
        <source>Words or private key</source>
        <translation>Wörter oder privater Schlüssel</translation>
    </message>
    <message>
        <source>12 to 24 words, or 64 digits.</source>
        <translation>12 bis 24 Wörter oder 64 Ziffern.</translation>
    </message>
    <message>
        <source>Import account</source>
        <translation>Konto importieren</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>Kontakt speichern</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Whoever sees this can take everything in this account. Nobody of Freehold ever asks for it.</source>
        <translation>Wer das sieht, kann alles aus diesem Konto nehmen. Niemand von Freehold fragt je danach.</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Keystore file, with the same password</source>
        <translation>Keystore-Datei, mit demselben Passwort</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Passwort des Wallets</translation>
    </message>
    <message>
        <source>Exported secret</source>
        <translation>Exportiertes Geheimnis</translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
</context>
<context>
    <name>AmountWords</name>
    <message>
        <source>These shares have no rules on chain, so none of them moves.</source>
        <translation>Diese Anteile haben auf der Chain keine Regeln, darum bewegt sich keiner von ihnen.</translation>
    </message>
    <message>
        <source>These shares are paused: none of them moves at the moment.</source>
        <translation>Diese Anteile sind angehalten: zurzeit bewegt sich keiner von ihnen.</translation>
    </message>
    <message>
        <source>One of the two wallets is frozen.</source>
        <translation>Eines der beiden Wallets ist eingefroren.</translation>
    </message>
    <message>
        <source>The owner of the sending wallet is not verified.</source>
        <translation>Der Inhaber des sendenden Wallets ist nicht verifiziert.</translation>
    </message>
    <message>
        <source>The owner of the receiving wallet is not verified.</source>
        <translation>Der Inhaber des empfangenden Wallets ist nicht verifiziert.</translation>
    </message>
    <message>
        <source>Only %1 shares of this wallet can move.</source>
        <translation>Nur %1 Anteile dieses Wallets können sich bewegen.</translation>
    </message>
    <message>
        <source>These shares may not go to the receiver&apos;s country.</source>
        <translation>Diese Anteile dürfen nicht in das Land des Empfängers gehen.</translation>
    </message>
    <message>
        <source>Only accredited investors may receive these shares.</source>
        <translation>Nur akkreditierte Anleger dürfen diese Anteile erhalten.</translation>
    </message>
    <message>
        <source>The receiver may take %1 more of these shares.</source>
        <translation>Der Empfänger darf noch %1 dieser Anteile erhalten.</translation>
    </message>
    <message>
        <source>So many investors hold these shares that none may be added.</source>
        <translation>So viele Anleger halten diese Anteile, dass keiner hinzukommen darf.</translation>
    </message>
    <message>
        <source>Whoever holds these shares must hold at least %1 of them.</source>
        <translation>Wer diese Anteile hält, muss mindestens %1 davon halten.</translation>
    </message>
    <message>
        <source>These shares have to be held until %1.</source>
        <translation>Diese Anteile müssen bis %1 gehalten werden.</translation>
    </message>
    <message>
        <source>Each transfer of these shares has to be approved first.</source>
        <translation>Jede Übertragung dieser Anteile muss erst genehmigt werden.</translation>
    </message>
    <message>
        <source>The sale of these shares has not raised its minimum yet; until then none of them moves.</source>
        <translation>Der Verkauf dieser Anteile hat sein Minimum noch nicht erreicht; bis dahin bewegt sich keiner von ihnen.</translation>
    </message>
    <message>
        <source>The rules of these shares refuse it (%1).</source>
        <translation>Die Regeln dieser Anteile lehnen es ab (%1).</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>%1 of its smallest unit</source>
        <translation>%1 der kleinsten Einheit</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 Anteil</translation>
    </message>
    <message>
        <source>The wallet has less than that.</source>
        <translation>Das Wallet hat weniger als das.</translation>
    </message>
    <message>
        <source>The issuer of USDC has blocked one of the two wallets.</source>
        <translation>Der Herausgeber von USDC hat eines der beiden Wallets gesperrt.</translation>
    </message>
    <message>
        <source>The issuer of USDC has paused all transfers.</source>
        <translation>Der Herausgeber von USDC hat alle Übertragungen angehalten.</translation>
    </message>
    <message>
        <source>The contract refuses: %1</source>
        <translation>Der Vertrag lehnt ab: %1</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividenden</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Auszüge</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Mietverträge</translation>
    </message>
    <message>
        <source>Rent links</source>
        <translation>Mietlinks</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Work queue</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Tokenization</source>
        <translation>Tokenisierung</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Anleger</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Ausschüttungen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Business figures</source>
        <translation>Geschäftszahlen</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Systemzustand</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Quittungen</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Anleger</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mieter</translation>
    </message>
</context>
<context>
    <name>AuditSubject</name>
    <message>
        <source>No account has this mail address.</source>
        <translation>Kein Konto hat diese Mailadresse.</translation>
    </message>
    <message>
        <source>Nothing has this name, mail address or id.</source>
        <translation>Nichts hat diesen Namen, diese Mailadresse oder Kennung.</translation>
    </message>
    <message>
        <source>Several fit. Give the whole name.</source>
        <translation>Mehrere passen. Geben Sie den ganzen Namen an.</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Charge added</source>
        <translation>Forderung hinzugefügt</translation>
    </message>
    <message>
        <source>Charge waived</source>
        <translation>Forderung erlassen</translation>
    </message>
    <message>
        <source>Statement drawn up</source>
        <translation>Abrechnung erstellt</translation>
    </message>
    <message>
        <source>Statement adjusted</source>
        <translation>Abrechnung angepasst</translation>
    </message>
    <message>
        <source>Statement approved</source>
        <translation>Abrechnung genehmigt</translation>
    </message>
    <message>
        <source>Draft of a statement discarded</source>
        <translation>Entwurf einer Abrechnung verworfen</translation>
    </message>
    <message>
        <source>Cancelling a distribution proposed</source>
        <translation>Abbruch einer Ausschüttung vorgeschlagen</translation>
    </message>
    <message>
        <source>Redirecting an owed dividend proposed</source>
        <translation>Umleitung einer geschuldeten Dividende vorgeschlagen</translation>
    </message>
    <message>
        <source>Owed dividend paid on request</source>
        <translation>Geschuldete Dividende auf Wunsch ausgezahlt</translation>
    </message>
    <message>
        <source>Withheld tax released on request</source>
        <translation>Einbehaltene Steuer auf Wunsch freigegeben</translation>
    </message>
    <message>
        <source>Payment of dividends tried again</source>
        <translation>Auszahlung von Dividenden erneut versucht</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Dokument entfernt</translation>
    </message>
    <message>
        <source>Expense booked</source>
        <translation>Ausgabe gebucht</translation>
    </message>
    <message>
        <source>Expense taken back</source>
        <translation>Ausgabe zurückgenommen</translation>
    </message>
    <message>
        <source>Job tried again</source>
        <translation>Auftrag erneut versucht</translation>
    </message>
    <message>
        <source>Lease made</source>
        <translation>Mietvertrag angelegt</translation>
    </message>
    <message>
        <source>Lease changed</source>
        <translation>Mietvertrag geändert</translation>
    </message>
    <message>
        <source>Lease ended</source>
        <translation>Mietvertrag beendet</translation>
    </message>
    <message>
        <source>Lease joined to its tenant’s account</source>
        <translation>Mietvertrag dem Konto des Mieters zugeordnet</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Passwort zurückgesetzt</translation>
    </message>
    <message>
        <source>Rent link made</source>
        <translation>Mietlink angelegt</translation>
    </message>
    <message>
        <source>Rent link given a new address</source>
        <translation>Mietlink mit neuer Adresse versehen</translation>
    </message>
    <message>
        <source>Rent link withdrawn</source>
        <translation>Mietlink zurückgezogen</translation>
    </message>
    <message>
        <source>Property submitted</source>
        <translation>Immobilie eingereicht</translation>
    </message>
    <message>
        <source>Property withdrawn from review</source>
        <translation>Immobilie aus der Prüfung zurückgezogen</translation>
    </message>
    <message>
        <source>Changes to a property requested</source>
        <translation>Änderungen an einer Immobilie erbeten</translation>
    </message>
    <message>
        <source>Property approved</source>
        <translation>Immobilie genehmigt</translation>
    </message>
    <message>
        <source>Property rejected</source>
        <translation>Immobilie abgelehnt</translation>
    </message>
    <message>
        <source>Tokenization proposed</source>
        <translation>Tokenisierung vorgeschlagen</translation>
    </message>
    <message>
        <source>Proposal signed</source>
        <translation>Vorschlag unterschrieben</translation>
    </message>
    <message>
        <source>Proposal refused</source>
        <translation>Vorschlag abgelehnt</translation>
    </message>
    <message>
        <source>Proposal executed</source>
        <translation>Vorschlag ausgeführt</translation>
    </message>
    <message>
        <source>Proposal failed</source>
        <translation>Vorschlag gescheitert</translation>
    </message>
    <message>
        <source>Fee and reserve set</source>
        <translation>Gebühr und Rücklage festgelegt</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>All other sessions ended</source>
        <translation>Alle anderen Sitzungen beendet</translation>
    </message>
    <message>
        <source>Pause or freeze ordered</source>
        <translation>Pause oder Sperre veranlasst</translation>
    </message>
    <message>
        <source>Freeze extended to the shares of another property</source>
        <translation>Sperre auf die Anteile einer weiteren Immobilie ausgedehnt</translation>
    </message>
    <message>
        <source>Lifting a pause or freeze proposed</source>
        <translation>Aufhebung einer Pause oder Sperre vorgeschlagen</translation>
    </message>
    <message>
        <source>Authenticator set up</source>
        <translation>Authenticator eingerichtet</translation>
    </message>
    <message>
        <source>Authenticator removed</source>
        <translation>Authenticator entfernt</translation>
    </message>
    <message>
        <source>Recovery codes renewed</source>
        <translation>Wiederherstellungscodes erneuert</translation>
    </message>
    <message>
        <source>Reset of an authenticator requested</source>
        <translation>Zurücksetzen eines Authenticators beantragt</translation>
    </message>
    <message>
        <source>Authenticator reset</source>
        <translation>Authenticator zurückgesetzt</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Konto angelegt</translation>
    </message>
    <message>
        <source>Mail address changed</source>
        <translation>Mailadresse geändert</translation>
    </message>
    <message>
        <source>Other roles requested</source>
        <translation>Andere Rollen beantragt</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>Rollen geändert</translation>
    </message>
    <message>
        <source>Account taken out of use</source>
        <translation>Konto außer Betrieb genommen</translation>
    </message>
    <message>
        <source>Account put in use again</source>
        <translation>Konto wieder in Betrieb genommen</translation>
    </message>
    <message>
        <source>Verification approved</source>
        <translation>Verifizierung genehmigt</translation>
    </message>
    <message>
        <source>Verification rejected</source>
        <translation>Verifizierung abgelehnt</translation>
    </message>
    <message>
        <source>Verification revoked</source>
        <translation>Verifizierung widerrufen</translation>
    </message>
    <message>
        <source>Verification expired</source>
        <translation>Verifizierung abgelaufen</translation>
    </message>
    <message>
        <source>Verification reopened</source>
        <translation>Verifizierung wieder geöffnet</translation>
    </message>
    <message>
        <source>Wallet linked</source>
        <translation>Wallet verknüpft</translation>
    </message>
    <message>
        <source>Wallet unlinked</source>
        <translation>Wallet getrennt</translation>
    </message>
</context>
<context>
    <name>ChargeColumns</name>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Bezahlt am</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>The card was declined.</source>
        <translation>Die Karte wurde abgelehnt.</translation>
    </message>
    <message>
        <source>There was not enough money on the account.</source>
        <translation>Auf dem Konto war nicht genug Geld.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>Die Karte ist abgelaufen.</translation>
    </message>
    <message>
        <source>The payment failed.</source>
        <translation>Die Zahlung ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>ChargeWords</name>
    <message>
        <source>Rent for %1</source>
        <translation>Miete für %1</translation>
    </message>
    <message>
        <source>Rent for %1 (%2 to %3)</source>
        <extracomment>a month, and from which of its days to which</extracomment>
        <translation>Miete für %1 (%2. bis %3.)</translation>
    </message>
    <message>
        <source>Late fee: %1</source>
        <translation>Verzugsgebühr: %1</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Sonstige Einnahme</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>Verzugsgebühr</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Choose a country</source>
        <translation>Land wählen</translation>
    </message>
</context>
<context>
    <name>DecodedCall</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Another wallet of the same investor</source>
        <translation>Ein anderes Wallet desselben Anlegers</translation>
    </message>
    <message>
        <source>A wallet of another investor</source>
        <translation>Ein Wallet eines anderen Anlegers</translation>
    </message>
    <message>
        <source>Nobody who is known to be the same investor</source>
        <translation>Niemand, der als derselbe Anleger bekannt ist</translation>
    </message>
    <message>
        <source>Who owns the receiving wallet</source>
        <translation>Wem das empfangende Wallet gehört</translation>
    </message>
    <message>
        <source>Amount when it was proposed</source>
        <translation>Betrag zur Zeit des Vorschlags</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>DividendWords</name>
    <message>
        <source>The wallet is frozen</source>
        <translation>Das Wallet ist eingefroren</translation>
    </message>
    <message>
        <source>Its owner is not verified</source>
        <translation>Der Inhaber ist nicht verifiziert</translation>
    </message>
    <message>
        <source>The wallet refused the USDC</source>
        <translation>Das Wallet hat die USDC abgelehnt</translation>
    </message>
    <message>
        <source>The shares moved to another wallet</source>
        <translation>Die Anteile sind in ein anderes Wallet gewechselt</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>Held back for a dispute</source>
        <translation>Wegen Einspruch zurückgehalten</translation>
    </message>
    <message>
        <source>Processing fees</source>
        <translation>Zahlungsgebühren</translation>
    </message>
    <message>
        <source>Refunds and disputes</source>
        <translation>Erstattungen und Einsprüche</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Moved already</source>
        <translation>Schon entnommen</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation>Verwaltungsgebühr</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Rücklage</translation>
    </message>
    <message>
        <source>To distribute</source>
        <translation>Auszuschütten</translation>
    </message>
    <message>
        <source>Processing: %1</source>
        <translation>Abwicklung: %1</translation>
    </message>
    <message>
        <source>Refunds and disputes: %1</source>
        <translation>Erstattungen und Einsprüche: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>kind of an expense, and its day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fee for a dispute</source>
        <translation>Gebühr für einen Einspruch</translation>
    </message>
    <message>
        <source>Management fee of a cancelled distribution</source>
        <translation>Verwaltungsgebühr einer abgebrochenen Ausschüttung</translation>
    </message>
    <message>
        <source>Reserve of a cancelled distribution</source>
        <translation>Rücklage einer abgebrochenen Ausschüttung</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>No longer held back</source>
        <translation>Nicht mehr zurückgehalten</translation>
    </message>
    <message>
        <source>Adjustment: %1</source>
        <translation>Korrektur: %1</translation>
    </message>
</context>
<context>
    <name>DocumentKinds</name>
    <message>
        <source>Recorded deed</source>
        <translation>Eingetragene Urkunde</translation>
    </message>
    <message>
        <source>Valuation report</source>
        <translation>Wertgutachten</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Anderes Dokument</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>Grundbuchauszug</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Begutachtung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>ExpenseCategories</name>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Instandhaltung</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Versorgung</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>Grundsteuer</translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation>Rechtsberatung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt&apos;s letters for a date: d day, MMM month in letters, yyyy year</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Qt&apos;s letters for a month: MMMM its name, yyyy the year</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>not known: no provider answers</source>
        <translation>unbekannt: kein Anbieter antwortet</translation>
    </message>
    <message>
        <source>Head block</source>
        <translation>Neuester Block</translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation>Gelesen bis</translation>
    </message>
    <message>
        <source>Blocks behind</source>
        <translation>Blöcke im Rückstand</translation>
    </message>
    <message>
        <source>Confirmations waited for</source>
        <translation>Abgewartete Bestätigungen</translation>
    </message>
    <message>
        <source>Providers that must agree</source>
        <translation>Anbieter, die übereinstimmen müssen</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>Dieser Server</translation>
    </message>
    <message>
        <source>reads and sends for all</source>
        <translation>liest und sendet für alle</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>steht bereit</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>%1 queued, %2 under way, %3 waiting</source>
        <translation>%1 in der Schlange, %2 unterwegs, %3 wartend</translation>
    </message>
    <message>
        <source>Oldest open since</source>
        <translation>Ältestes offen seit</translation>
    </message>
    <message>
        <source>Operator&apos;s balance</source>
        <translation>Guthaben des Betreibers</translation>
    </message>
    <message>
        <source>%1; an alarm rings below %2</source>
        <translation>%1; Alarm unter %2</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Handelswerk</translation>
    </message>
    <message>
        <source>runs on this server</source>
        <translation>läuft auf diesem Server</translation>
    </message>
    <message>
        <source>runs on another server, or not at all</source>
        <translation>läuft auf einem anderen Server oder gar nicht</translation>
    </message>
    <message>
        <source>Matched, not sent yet</source>
        <translation>Abgeschlossen, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>In Abwicklung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
    <message>
        <source>Trades on chain that nobody knows</source>
        <translation>Geschäfte auf der Kette, die niemand kennt</translation>
    </message>
    <message>
        <source>Book of %1</source>
        <translation>Orderbuch von %1</translation>
    </message>
    <message>
        <source>%1 changes behind, %2 trades</source>
        <translation>%1 Änderungen im Rückstand, %2 Geschäfte</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Left alone after errors</source>
        <translation>Nach Fehlern gemieden</translation>
    </message>
    <message>
        <source>Being tried again</source>
        <translation>Wird wieder versucht</translation>
    </message>
    <message>
        <source>No longer believed</source>
        <translation>Nicht mehr vertrauenswürdig</translation>
    </message>
    <message>
        <source>The operator&apos;s balance is low</source>
        <translation>Das Guthaben des Betreibers ist niedrig</translation>
    </message>
    <message>
        <source>Providers disagree</source>
        <translation>Die Anbieter widersprechen sich</translation>
    </message>
    <message>
        <source>%1: %2 on chain, %3 in the tables</source>
        <translation>%1: %2 auf der Kette, %3 in den Tabellen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Where are my keys, and who can reset them?</source>
        <translation>Wo sind meine Schlüssel, und wer kann sie zurücksetzen?</translation>
    </message>
    <message>
        <source>The keys of your wallet lie in an encrypted file on this computer, under a password that only you know. The server never sees them, and nobody can reset them. Write the words of the wallet down on paper: with them you can set the wallet up on another computer; without them and without the password what it holds is lost.</source>
        <translation>Die Schlüssel Ihres Wallets liegen in einer verschlüsselten Datei auf diesem Computer, unter einem Passwort, das nur Sie kennen. Der Server sieht sie nie, und niemand kann sie zurücksetzen. Schreiben Sie die Wörter des Wallets auf Papier: Mit ihnen richten Sie das Wallet auf einem anderen Computer ein; ohne sie und ohne das Passwort ist verloren, was es hält.</translation>
    </message>
    <message>
        <source>What does it mean to sign?</source>
        <translation>Was bedeutet es, zu unterschreiben?</translation>
    </message>
    <message>
        <source>A signature is your consent, made with your key. Before you sign, a window shows in words what is signed, what leaves your wallet and what arrives. It is read from the very bytes that are signed, whatever the server says. A red note means that something is unusual: do not sign before you understand it.</source>
        <translation>Eine Unterschrift ist Ihre Zustimmung, mit Ihrem Schlüssel gegeben. Bevor Sie unterschreiben, zeigt ein Fenster in Worten, was unterschrieben wird, was Ihr Wallet verlässt und was ankommt. Es wird aus genau den Bytes gelesen, die unterschrieben werden, was auch immer der Server sagt. Ein roter Hinweis bedeutet, dass etwas ungewöhnlich ist: Unterschreiben Sie nicht, bevor Sie ihn verstehen.</translation>
    </message>
    <message>
        <source>I have lost my authenticator app</source>
        <translation>Ich habe meine Authenticator-App verloren</translation>
    </message>
    <message>
        <source>There is no connection to the server</source>
        <translation>Es gibt keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>What was loaded stays readable, and nothing that you do is lost: actions are disabled until the server answers again, which is tried by itself. Your shares and your USDC are on the chain and do not depend on the server.</source>
        <translation>Was geladen war, bleibt lesbar, und nichts, was Sie tun, geht verloren: Aktionen sind ausgeschaltet, bis der Server wieder antwortet; das wird von selbst versucht. Ihre Anteile und Ihre USDC sind auf der Chain und hängen nicht vom Server ab.</translation>
    </message>
    <message>
        <source>How do I buy shares?</source>
        <translation>Wie kaufe ich Anteile?</translation>
    </message>
    <message>
        <source>Verify your identity once, link a wallet and have USDC in it. In a first sale you buy from the issuer on the page of the property; afterwards you trade with other investors under Trade. The network fee is paid by the server; your signature allows this one purchase and nothing else.</source>
        <translation>Weisen Sie einmal Ihre Identität nach, verknüpfen Sie ein Wallet und haben Sie USDC darin. Beim ersten Verkauf kaufen Sie auf der Seite der Immobilie vom Herausgeber; danach handeln Sie unter Handel mit anderen Anlegern. Die Netzwerkgebühr zahlt der Server; Ihre Unterschrift erlaubt diesen einen Kauf und nichts anderes.</translation>
    </message>
    <message>
        <source>Why can I not buy, sell or send these shares?</source>
        <translation>Warum kann ich diese Anteile nicht kaufen, verkaufen oder senden?</translation>
    </message>
    <message>
        <source>Each property has rules on chain: who may hold it, how much one investor may hold, how long shares have to be kept. Where a rule stands against what you want, its reason is shown beside the button with the number that counts, such as the day from which on you may sell.</source>
        <translation>Jede Immobilie hat Regeln auf der Chain: wer sie halten darf, wie viel ein Anleger halten darf, wie lange Anteile gehalten werden müssen. Wo eine Regel dem entgegensteht, was Sie wollen, steht der Grund neben der Schaltfläche, mit der Zahl, auf die es ankommt, etwa dem Tag, ab dem Sie verkaufen dürfen.</translation>
    </message>
    <message>
        <source>Where does a dividend come from?</source>
        <translation>Woher kommt eine Dividende?</translation>
    </message>
    <message>
        <source>From rent that tenants have paid. Open a dividend to follow it back: the distribution, the income statement with costs, fee and reserve, the change into USDC, and every payment of rent behind it, each with its transaction.</source>
        <translation>Aus Miete, die Mieter gezahlt haben. Öffnen Sie eine Dividende, um sie zurückzuverfolgen: die Ausschüttung, die Abrechnung mit Kosten, Gebühr und Rücklage, den Umtausch in USDC und jede Mietzahlung dahinter, jeweils mit ihrer Transaktion.</translation>
    </message>
    <message>
        <source>How do I send USDC or shares to somebody?</source>
        <translation>Wie sende ich jemandem USDC oder Anteile?</translation>
    </message>
    <message>
        <source>On the page of your wallet, choose an account and Send. Addresses are checked for typing errors and for look-alikes, and the contract is asked beforehand whether it would let the transfer through. The network fee is paid in the chain&apos;s own coin. What has been sent cannot be brought back by anybody.</source>
        <translation>Wählen Sie auf der Seite Ihres Wallets ein Konto und Senden. Adressen werden auf Tippfehler und auf Doppelgänger geprüft, und der Vertrag wird vorher gefragt, ob er die Übertragung zuließe. Die Netzwerkgebühr wird in der eigenen Münze der Chain gezahlt. Was gesendet ist, kann niemand zurückholen.</translation>
    </message>
    <message>
        <source>What happens after I submit a property?</source>
        <translation>Was geschieht, nachdem ich eine Immobilie eingereicht habe?</translation>
    </message>
    <message>
        <source>An admin compares what you state with the documents. You are notified when it is approved, or when something has to change; then edit it and submit it again. It needs the recorded deed with parcel and recorder&apos;s reference.</source>
        <translation>Ein Administrator vergleicht Ihre Angaben mit den Dokumenten. Sie werden benachrichtigt, wenn sie genehmigt ist oder wenn sich etwas ändern muss; bearbeiten Sie sie dann und reichen Sie sie wieder ein. Nötig ist die eingetragene Urkunde mit Flurstück und Aktenzeichen des Grundbuchamts.</translation>
    </message>
    <message>
        <source>How is rent paid?</source>
        <translation>Wie wird Miete gezahlt?</translation>
    </message>
    <message>
        <source>Make a lease: the tenant gets a link, or an account, and pays by card or from a bank account, which takes up to four days. Charges are made by themselves each month. Late fees are added as the lease says.</source>
        <translation>Legen Sie einen Mietvertrag an: Der Mieter bekommt einen Link oder ein Konto und zahlt mit Karte oder von einem Bankkonto, was bis zu vier Tage dauert. Forderungen entstehen jeden Monat von selbst. Verzugsgebühren kommen hinzu, wie der Vertrag es sagt.</translation>
    </message>
    <message>
        <source>How do costs reach the income statement?</source>
        <translation>Wie kommen Kosten in die Abrechnung?</translation>
    </message>
    <message>
        <source>Book each expense with its receipt. It is taken off the rent of its period before that is distributed. An expense that was wrong is voided with a reason; nothing is ever deleted.</source>
        <translation>Buchen Sie jede Ausgabe mit ihrem Beleg. Sie wird von der Miete ihres Zeitraums abgezogen, bevor diese ausgeschüttet wird. Eine falsche Ausgabe wird mit Begründung storniert; gelöscht wird nie etwas.</translation>
    </message>
    <message>
        <source>Why does it take several admins?</source>
        <translation>Warum braucht es mehrere Administratoren?</translation>
    </message>
    <message>
        <source>What is of consequence is done by the Safe, a wallet of several owners: the server writes a proposal, admins read and sign it in their own wallets, and once there are enough signatures the server submits it. No single admin, and not the server, can do it alone.</source>
        <translation>Was Folgen hat, tut der Safe, ein Wallet mehrerer Eigentümer: Der Server schreibt einen Vorschlag, Administratoren lesen und unterschreiben ihn in ihren eigenen Wallets, und sobald genug Unterschriften da sind, reicht der Server ihn ein. Kein einzelner Administrator und auch der Server kann es allein tun.</translation>
    </message>
    <message>
        <source>When is rent distributed?</source>
        <translation>Wann wird Miete ausgeschüttet?</translation>
    </message>
    <message>
        <source>Draw up the statement of a period: it gathers the rent that has become USDC, the expenses, fee and reserve. Review it, add adjustments with their reason, approve it; then it is a proposal to sign, and after that everything is paid by itself, page by page.</source>
        <translation>Erstellen Sie die Abrechnung eines Zeitraums: Sie sammelt die Miete, die zu USDC geworden ist, die Ausgaben, Gebühr und Rücklage. Prüfen Sie sie, fügen Sie Berichtigungen mit Begründung hinzu, genehmigen Sie sie; dann ist sie ein Vorschlag zum Unterschreiben, und danach wird alles von selbst gezahlt, Seite für Seite.</translation>
    </message>
    <message>
        <source>How do I pay my rent?</source>
        <translation>Wie zahle ich meine Miete?</translation>
    </message>
    <message>
        <source>Under Pay, or by the link that you were sent: by card at once, or from your bank account within up to four days. Each payment has a receipt, which you can save at any time.</source>
        <translation>Unter Zahlen oder über den Link, den Sie bekommen haben: mit Karte sofort oder von Ihrem Bankkonto in bis zu vier Tagen. Jede Zahlung hat eine Quittung, die Sie jederzeit speichern können.</translation>
    </message>
    <message>
        <source>Search, or jump to a page</source>
        <translation>Suchen oder zu einer Seite springen</translation>
    </message>
    <message>
        <source>Go to an area of the rail</source>
        <translation>Zu einem Bereich der Leiste gehen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Die Tabelle filtern</translation>
    </message>
    <message>
        <source>Copy the chosen cells or the amount</source>
        <translation>Die gewählten Zellen oder den Betrag kopieren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Enter one of your recovery codes in place of the code of the app; each works once. Then set up another app in the settings. Without recovery codes an admin can reset your second factor after having made sure who you are.</source>
        <translation>Geben Sie statt des Codes der App einen Ihrer Wiederherstellungscodes ein; jeder gilt einmal. Richten Sie dann in den Einstellungen eine andere App ein. Ohne Wiederherstellungscodes kann ein Administrator Ihren zweiten Faktor zurücksetzen, nachdem er sich vergewissert hat, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Link wallet</source>
        <translation>Wallet verbinden</translation>
    </message>
    <message>
        <source>Shares that you buy go to linked wallets only.</source>
        <translation>Gekaufte Anteile gehen nur an verbundene Wallets.</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Passwort Ihres Kontos</translation>
    </message>
    <message>
        <source>The one you sign in with, not that of the wallet.</source>
        <translation>Das, mit dem Sie sich anmelden, nicht das des Wallets.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Code der Authenticator-App</translation>
    </message>
    <message>
        <source>Only where your account has one.</source>
        <translation>Nur wenn Ihr Konto eine hat.</translation>
    </message>
</context>
<context>
    <name>ManagerFigures</name>
    <message>
        <source>%1 was sent back: %2</source>
        <translation>%1 wurde zurückgegeben: %2</translation>
    </message>
    <message>
        <source>Make changes</source>
        <translation>Änderungen machen</translation>
    </message>
    <message>
        <source>%1 is a draft that nobody has seen yet.</source>
        <translation>%1 ist ein Entwurf, den noch niemand gesehen hat.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>%1 of rent is late at %2.</source>
        <translation>%1 Miete ist bei %2 überfällig.</translation>
    </message>
    <message>
        <source>See payments</source>
        <translation>Zahlungen ansehen</translation>
    </message>
    <message>
        <source>The lease of %1 (%2) ends on %3.</source>
        <translation>Der Mietvertrag von %1 (%2) endet am %3.</translation>
    </message>
    <message>
        <source>See leases</source>
        <translation>Mietverträge ansehen</translation>
    </message>
</context>
<context>
    <name>MarketWords</name>
    <message>
        <source>Buy</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkaufen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Partly traded</source>
        <translation>Teilweise gehandelt</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Gehandelt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Being settled</source>
        <translation>Wird abgewickelt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgewickelt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Until it is traded, cancelled or expired</source>
        <translation>Bis er gehandelt, storniert oder abgelaufen ist</translation>
    </message>
    <message>
        <source>At once; the rest is cancelled</source>
        <translation>Sofort; der Rest wird storniert</translation>
    </message>
    <message>
        <source>At once and whole, or not at all</source>
        <translation>Sofort und ganz oder gar nicht</translation>
    </message>
    <message>
        <source>Only if it waits</source>
        <translation>Nur wenn er wartet</translation>
    </message>
</context>
<context>
    <name>NetworkTransport</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>There is no server named %1.</source>
        <translation>Es gibt keinen Server namens %1.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>Unter %1 antwortet nichts.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Your account is out of use</source>
        <translation>Ihr Konto ist außer Betrieb</translation>
    </message>
    <message>
        <source>Your account is in use again</source>
        <translation>Ihr Konto ist wieder in Betrieb</translation>
    </message>
    <message>
        <source>Your dividends follow your new wallet</source>
        <translation>Ihre Dividenden folgen Ihrem neuen Wallet</translation>
    </message>
    <message>
        <source>Your dividend from {property_name} is waiting</source>
        <translation>Ihre Dividende aus {property_name} wartet</translation>
    </message>
    <message>
        <source>{amount} USDC of dividends that were waiting are paid</source>
        <translation>{amount} USDC wartender Dividenden sind ausgezahlt</translation>
    </message>
    <message>
        <source>Your dividend of {amount} USDC from {property_name}</source>
        <translation>Ihre Dividende von {amount} USDC aus {property_name}</translation>
    </message>
    <message>
        <source>{amount} USDC of dividends were paid to another wallet</source>
        <translation>{amount} USDC Dividenden gingen an ein anderes Wallet</translation>
    </message>
    <message>
        <source>Somebody named your email address as theirs</source>
        <translation>Jemand hat Ihre Mailadresse als seine angegeben</translation>
    </message>
    <message>
        <source>Your email address was changed</source>
        <translation>Ihre Mailadresse wurde geändert</translation>
    </message>
    <message>
        <source>Your order for {property_name} goes on</source>
        <translation>Ihr Auftrag für {property_name} geht weiter</translation>
    </message>
    <message>
        <source>Your order for {property_name} waits</source>
        <translation>Ihr Auftrag für {property_name} ruht</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>Ihr Passwort wurde geändert</translation>
    </message>
    <message>
        <source>Approved: {property_name}</source>
        <translation>Genehmigt: {property_name}</translation>
    </message>
    <message>
        <source>Changes needed: {property_name}</source>
        <translation>Änderungen nötig: {property_name}</translation>
    </message>
    <message>
        <source>Not approved: {property_name}</source>
        <translation>Nicht genehmigt: {property_name}</translation>
    </message>
    <message>
        <source>For review: {property_name}</source>
        <translation>Zur Prüfung: {property_name}</translation>
    </message>
    <message>
        <source>On sale: {property_name}</source>
        <translation>Im Verkauf: {property_name}</translation>
    </message>
    <message>
        <source>To sign: {title}</source>
        <translation>Zu unterschreiben: {title}</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Erledigt: {title}</translation>
    </message>
    <message>
        <source>Failed: {title}</source>
        <translation>Fehlgeschlagen: {title}</translation>
    </message>
    <message>
        <source>Refused: {title}</source>
        <translation>Abgelehnt: {title}</translation>
    </message>
    <message>
        <source>A payment is disputed: {description}, {unit}</source>
        <translation>Eine Zahlung ist strittig: {description}, {unit}</translation>
    </message>
    <message>
        <source>{description} is due</source>
        <translation>{description} ist fällig</translation>
    </message>
    <message>
        <source>{description} is due on {due_on}</source>
        <translation>{description} ist am {due_on} fällig</translation>
    </message>
    <message>
        <source>Your rent for {unit} at {property_name}</source>
        <translation>Ihre Miete für {unit} in {property_name}</translation>
    </message>
    <message>
        <source>{description} is late</source>
        <translation>{description} ist überfällig</translation>
    </message>
    <message>
        <source>{description} is late, and costs a fee</source>
        <translation>{description} ist überfällig und kostet eine Gebühr</translation>
    </message>
    <message>
        <source>A payment failed: {description}, {unit}</source>
        <translation>Eine Zahlung ist fehlgeschlagen: {description}, {unit}</translation>
    </message>
    <message>
        <source>Receipt: {amount_usd} USD for {description}</source>
        <translation>Quittung: {amount_usd} USD für {description}</translation>
    </message>
    <message>
        <source>Your payment did not go through: {description}</source>
        <translation>Ihre Zahlung kam nicht zustande: {description}</translation>
    </message>
    <message>
        <source>Rent received: {amount_usd} USD for {unit}</source>
        <translation>Miete eingegangen: {amount_usd} USD für {unit}</translation>
    </message>
    <message>
        <source>Refund: {refunded_usd} USD for {description}</source>
        <translation>Erstattung: {refunded_usd} USD für {description}</translation>
    </message>
    <message>
        <source>Given up: {property_name}</source>
        <translation>Aufgegeben: {property_name}</translation>
    </message>
    <message>
        <source>The sale of {property_name} did not raise its minimum</source>
        <translation>Der Verkauf von {property_name} hat sein Minimum nicht erreicht</translation>
    </message>
    <message>
        <source>Minimum raised: {property_name}</source>
        <translation>Minimum erreicht: {property_name}</translation>
    </message>
    <message>
        <source>You bought {shares} shares of {property_name}</source>
        <translation>Sie haben {shares} Anteile an {property_name} gekauft</translation>
    </message>
    <message>
        <source>Your purchase of {property_name} did not go through</source>
        <translation>Ihr Kauf von {property_name} kam nicht zustande</translation>
    </message>
    <message>
        <source>Your purchase of {property_name} was refunded</source>
        <translation>Ihr Kauf von {property_name} wurde erstattet</translation>
    </message>
    <message>
        <source>Your refund for {property_name} is waiting</source>
        <translation>Ihre Erstattung für {property_name} wartet</translation>
    </message>
    <message>
        <source>Your refund of {amount} USDC was paid</source>
        <translation>Ihre Erstattung von {amount} USDC wurde ausgezahlt</translation>
    </message>
    <message>
        <source>Not tokenized: {property_name}</source>
        <translation>Nicht tokenisiert: {property_name}</translation>
    </message>
    <message>
        <source>Authenticator app removed</source>
        <translation>Authenticator-App entfernt</translation>
    </message>
    <message>
        <source>Authenticator app set up</source>
        <translation>Authenticator-App eingerichtet</translation>
    </message>
    <message>
        <source>Your authenticator app was reset</source>
        <translation>Ihre Authenticator-App wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>A trade of {property_name} did not go through</source>
        <translation>Ein Geschäft mit {property_name} kam nicht zustande</translation>
    </message>
    <message>
        <source>You sold {shares} shares of {property_name}</source>
        <translation>Sie haben {shares} Anteile an {property_name} verkauft</translation>
    </message>
    <message>
        <source>Your verification is approved</source>
        <translation>Ihre Verifizierung ist bestätigt</translation>
    </message>
    <message>
        <source>Your verification has expired</source>
        <translation>Ihre Verifizierung ist abgelaufen</translation>
    </message>
    <message>
        <source>Your verification ends soon. Days left: {days}</source>
        <translation>Ihre Verifizierung endet bald. Verbleibende Tage: {days}</translation>
    </message>
    <message>
        <source>Your verification was not approved</source>
        <translation>Ihre Verifizierung wurde nicht bestätigt</translation>
    </message>
    <message>
        <source>Your verification has to be renewed</source>
        <translation>Ihre Verifizierung muss erneuert werden</translation>
    </message>
    <message>
        <source>Your verification is renewed</source>
        <translation>Ihre Verifizierung ist erneuert</translation>
    </message>
    <message>
        <source>You can verify yourself again</source>
        <translation>Sie können sich wieder verifizieren</translation>
    </message>
    <message>
        <source>Your verification was withdrawn</source>
        <translation>Ihre Verifizierung wurde zurückgezogen</translation>
    </message>
    <message>
        <source>A wallet was linked to your account</source>
        <translation>Ein Wallet wurde mit Ihrem Konto verbunden</translation>
    </message>
    <message>
        <source>A wallet was taken from your account</source>
        <translation>Ein Wallet wurde von Ihrem Konto getrennt</translation>
    </message>
    <message>
        <source>Something happened to your account</source>
        <translation>Mit Ihrem Konto ist etwas geschehen</translation>
    </message>
</context>
<context>
    <name>PaymentWords</name>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>Treasury</source>
        <translation>Treasury</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Umtausch</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Auszahlung</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Compared on %1: 1 difference. %2</source>
        <translation>Verglichen am %1: 1 Abweichung. %2</translation>
    </message>
    <message>
        <source>Compared on %1: %2 differences. %3</source>
        <translation>Verglichen am %1: %2 Abweichungen. %3</translation>
    </message>
</context>
<context>
    <name>PropertyColumns</name>
    <message>
        <source>Deed</source>
        <translation>Grundbuchauszug</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Begutachtung</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Quittung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Valued on</source>
        <translation>Bewertet am</translation>
    </message>
    <message>
        <source>Value, USD</source>
        <translation>Wert, USD</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation>Gutachter</translation>
    </message>
</context>
<context>
    <name>PropertyWords</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Änderungen erbeten</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Shares are being made</source>
        <translation>Anteile werden geschaffen</translation>
    </message>
    <message>
        <source>Shares issued</source>
        <translation>Anteile ausgegeben</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Gewerbe</translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>Industrie</translation>
    </message>
    <message>
        <source>Stated by the manager</source>
        <translation>Vom Verwalter angegeben</translation>
    </message>
    <message>
        <source>From its income</source>
        <translation>Nach dem Ertrag</translation>
    </message>
    <message>
        <source>From comparable sales</source>
        <translation>Nach Vergleichsverkäufen</translation>
    </message>
    <message>
        <source>From its cost</source>
        <translation>Nach den Kosten</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Kaufpreis</translation>
    </message>
</context>
<context>
    <name>ProposalWords</name>
    <message>
        <source>Reopen the sale of %1</source>
        <translation>Verkauf von %1 wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen the sale of %1 until %2</source>
        <translation>Verkauf von %1 wieder öffnen bis %2</translation>
    </message>
    <message>
        <source>Pay all dividends of %1 that %2 is owed, now %3, to %4, another wallet of the same investor: %5</source>
        <translation>Alle Dividenden von %1, die %2 zustehen, jetzt %3, an %4 zahlen, ein anderes Wallet desselben Anlegers: %5</translation>
    </message>
    <message>
        <source>Pay all dividends of %1 that %2 is owed, now %3, to %4, a wallet of ANOTHER investor: %5</source>
        <translation>Alle Dividenden von %1, die %2 zustehen, jetzt %3, an %4 zahlen, ein Wallet eines ANDEREN Anlegers: %5</translation>
    </message>
    <message>
        <source>Pay all dividends of %1 that %2 is owed, now %3, to %4, a wallet of nobody who is known to be the same: %5</source>
        <translation>Alle Dividenden von %1, die %2 zustehen, jetzt %3, an %4 zahlen, ein Wallet, von dem nicht bekannt ist, dass es demselben gehört: %5</translation>
    </message>
    <message>
        <source>Tokenize %1: %2 at %3 (%4)</source>
        <translation>%1 tokenisieren: %2 zu je %3 (%4)</translation>
    </message>
    <message>
        <source>Close the sale of %1</source>
        <translation>Verkauf von %1 schließen</translation>
    </message>
    <message>
        <source>Give up the sale of %1 and refund its buyers</source>
        <translation>Verkauf von %1 aufgeben und den Käufern ihr Geld zurückzahlen</translation>
    </message>
    <message>
        <source>Release what the sale of %1 raised to the Treasury</source>
        <translation>Den Erlös aus dem Verkauf von %1 an die Treasury freigeben</translation>
    </message>
    <message>
        <source>Let the shares of %1 move again</source>
        <translation>Anteile an %1 wieder übertragbar machen</translation>
    </message>
    <message>
        <source>Thaw the wallet %1 for shares of %2</source>
        <translation>Wallet %1 für Anteile an %2 wieder freigeben</translation>
    </message>
    <message>
        <source>Approve a transfer of %1 of %2 from %3 to %4 until %5</source>
        <translation>Eine Übertragung genehmigen: %1 an %2 von %3 an %4, bis %5</translation>
    </message>
    <message>
        <source>Withdraw the approval of a transfer of %1 of %2 from %3 to %4</source>
        <translation>Die Genehmigung einer Übertragung zurückziehen: %1 an %2 von %3 an %4</translation>
    </message>
    <message>
        <source>Distribute %1 of rent to the holders of %2, for %3 to %4</source>
        <translation>%1 Miete an die Anteilseigner von %2 ausschütten, vom %3 bis %4</translation>
    </message>
    <message>
        <source>Cancel the distribution of %1 to the holders of %2, for %3 to %4: %5</source>
        <translation>Die Ausschüttung von %1 an die Anteilseigner von %2, vom %3 bis %4, abbrechen: %5</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>This is out of range.</source>
        <translation>Das liegt außerhalb der Grenzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong at the server. Try again.</source>
        <translation>Beim Server ging etwas schief. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server does not accept this.</source>
        <translation>Der Server nimmt das nicht an.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. It may be newer than this program: look for an update.</source>
        <translation>Die Antwort des Servers war nicht lesbar. Er ist vielleicht neuer als dieses Programm: Suchen Sie eine Aktualisierung.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This account was taken out of use. Write to the people who run the server.</source>
        <translation>Dieses Konto ist außer Betrieb. Schreiben Sie den Betreibern des Servers.</translation>
    </message>
    <message>
        <source>Verify your mail address first: open the link that was sent to you.</source>
        <translation>Bestätigen Sie zuerst Ihre Mailadresse: Öffnen Sie den Link, den Sie bekommen haben.</translation>
    </message>
    <message>
        <source>There is an account with this mail address already. Sign in with it.</source>
        <translation>Mit dieser Mailadresse gibt es schon ein Konto. Melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>Your mail address is verified already.</source>
        <translation>Ihre Mailadresse ist schon bestätigt.</translation>
    </message>
    <message>
        <source>The mail address or the password is wrong.</source>
        <translation>Mailadresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Your account may not do this. An admin can give it the role it needs.</source>
        <translation>Ihr Konto darf das nicht. Ein Administrator kann ihm die nötige Rolle geben.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Ihre Sitzung ist beendet. Melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This link is too old. Ask for another one.</source>
        <translation>Dieser Link ist zu alt. Fordern Sie einen neuen an.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>Dieser Link ist ungültig.</translation>
    </message>
    <message>
        <source>This link was used before.</source>
        <translation>Dieser Link wurde schon benutzt.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Zu viele Versuche. Versuchen Sie es in %1 wieder.</translation>
    </message>
    <message>
        <source>Too many requests. Try again in %1.</source>
        <translation>Zu viele Anfragen. Versuchen Sie es in %1 wieder.</translation>
    </message>
    <message>
        <source>Start the setup of the authenticator app again.</source>
        <translation>Beginnen Sie die Einrichtung der Authenticator-App von vorn.</translation>
    </message>
    <message>
        <source>Your roles need an authenticator app. Set it up first.</source>
        <translation>Ihre Rollen brauchen eine Authenticator-App. Richten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>The code is wrong or too old. Enter the one that the app shows now.</source>
        <translation>Der Code ist falsch oder zu alt. Geben Sie den ein, den die App jetzt zeigt.</translation>
    </message>
    <message>
        <source>Your roles need an authenticator app. You can set up another one.</source>
        <translation>Ihre Rollen brauchen eine Authenticator-App. Sie können eine andere einrichten.</translation>
    </message>
    <message>
        <source>This account has no authenticator app.</source>
        <translation>Dieses Konto hat keine Authenticator-App.</translation>
    </message>
    <message>
        <source>Enter the code of your authenticator app, or a recovery code.</source>
        <translation>Geben Sie den Code Ihrer Authenticator-App oder einen Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>The message is too old. Ask for it again and sign it anew.</source>
        <translation>Die Nachricht ist zu alt. Fordern Sie sie neu an und unterschreiben Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Your identity is made for this wallet; it needs no consent.</source>
        <translation>Ihre Identität ist für dieses Wallet gemacht; es braucht keine Zustimmung.</translation>
    </message>
    <message>
        <source>The signature is not of this wallet and message. Sign again.</source>
        <translation>Die Unterschrift gehört nicht zu diesem Wallet und dieser Nachricht. Unterschreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>An account can have %1 wallets. Unlink one first.</source>
        <translation>Ein Konto kann %1 Wallets haben. Trennen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>This wallet is linked to your account already.</source>
        <translation>Dieses Wallet ist schon mit Ihrem Konto verbunden.</translation>
    </message>
    <message>
        <source>This wallet is not linked to your account. Link it in the settings.</source>
        <translation>Dieses Wallet ist nicht mit Ihrem Konto verbunden. Verbinden Sie es in den Einstellungen.</translation>
    </message>
    <message>
        <source>Link a wallet before you start your verification.</source>
        <translation>Verbinden Sie ein Wallet, bevor Sie die Verifizierung beginnen.</translation>
    </message>
    <message>
        <source>This wallet is linked to another account.</source>
        <translation>Dieses Wallet ist mit einem anderen Konto verbunden.</translation>
    </message>
    <message>
        <source>This valuation is corrected already. Correct the later one.</source>
        <translation>Diese Bewertung ist schon korrigiert. Korrigieren Sie die spätere.</translation>
    </message>
    <message>
        <source>The connection broke before the whole file had arrived. Send it again.</source>
        <translation>Die Verbindung brach ab, bevor die ganze Datei da war. Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is larger than the %1 its kind may have.</source>
        <translation>Die Datei ist größer als die %1, die ihre Art haben darf.</translation>
    </message>
    <message>
        <source>The property has a deed already. Remove that one first.</source>
        <translation>Die Immobilie hat schon einen Grundbuchauszug. Entfernen Sie den zuerst.</translation>
    </message>
    <message>
        <source>Upload the recorded deed, with parcel and recorder&apos;s reference, first.</source>
        <translation>Laden Sie zuerst den Grundbuchauszug mit Flurstück und Aktenzeichen hoch.</translation>
    </message>
    <message>
        <source>A valuation rests on this document, so it stays.</source>
        <translation>Eine Bewertung beruht auf diesem Dokument, deshalb bleibt es.</translation>
    </message>
    <message>
        <source>Only whoever entered a valuation, or an admin, corrects it.</source>
        <translation>Nur wer eine Bewertung eingetragen hat, oder ein Administrator, korrigiert sie.</translation>
    </message>
    <message>
        <source>The photos have changed meanwhile. Look at them again and put them in order anew.</source>
        <translation>Die Fotos haben sich inzwischen geändert. Sehen Sie sie wieder an und ordnen Sie sie neu.</translation>
    </message>
    <message>
        <source>A receipt is part of the books and stays.</source>
        <translation>Eine Quittung gehört zu den Büchern und bleibt.</translation>
    </message>
    <message>
        <source>A property has at most %1 documents.</source>
        <translation>Eine Immobilie hat höchstens %1 Dokumente.</translation>
    </message>
    <message>
        <source>An account has at most %1 uploads under way. Finish or cancel one first.</source>
        <translation>Ein Konto hat höchstens %1 Dateien zugleich unterwegs. Beenden Sie erst eine oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>The file is stored already. Remove the document instead.</source>
        <translation>Die Datei ist schon gespeichert. Entfernen Sie stattdessen das Dokument.</translation>
    </message>
    <message>
        <source>The upload took too long. Try again, with a better connection or a smaller file.</source>
        <translation>Das Hochladen dauerte zu lange. Versuchen Sie es mit besserer Verbindung oder kleinerer Datei.</translation>
    </message>
    <message>
        <source>This cannot be done as it stands now (%1). Look again: somebody may have changed it.</source>
        <translation>So wie es steht (%1), geht das nicht. Sehen Sie noch einmal nach: Jemand hat es vielleicht geändert.</translation>
    </message>
    <message>
        <source>Only what is due and is not being paid can be waived.</source>
        <translation>Erlassen wird nur, was fällig ist und nicht gerade bezahlt wird.</translation>
    </message>
    <message>
        <source>There is a receipt once it is paid.</source>
        <translation>Eine Quittung gibt es, sobald bezahlt ist.</translation>
    </message>
    <message>
        <source>There is nothing to pay for this any more.</source>
        <translation>Hierfür ist nichts mehr zu zahlen.</translation>
    </message>
    <message>
        <source>Rent is charged for the last twelve months at most: from %1.</source>
        <translation>Miete wird höchstens für die letzten zwölf Monate berechnet: ab %1.</translation>
    </message>
    <message>
        <source>This expense was taken back already.</source>
        <translation>Diese Ausgabe wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>This lease ended on %1.</source>
        <translation>Dieser Mietvertrag endete am %1.</translation>
    </message>
    <message>
        <source>When a lease starts (%1), and from when it is charged (%2), does not change any more.</source>
        <translation>Der Beginn eines Mietvertrags (%1) und ab wann berechnet wird (%2) ändern sich nicht mehr.</translation>
    </message>
    <message>
        <source>Part of that month is paid or waived. Let the lease end on %1, and make another one for the days behind it.</source>
        <translation>Ein Teil dieses Monats ist bezahlt oder erlassen. Beenden Sie den Vertrag am %1 und machen Sie einen neuen für die Tage danach.</translation>
    </message>
    <message>
        <source>Choose a day between the start and the end of the lease.</source>
        <translation>Wählen Sie einen Tag zwischen Anfang und Ende des Mietvertrags.</translation>
    </message>
    <message>
        <source>Somebody is paying this right now. Try again when that is over.</source>
        <translation>Jemand bezahlt das gerade. Versuchen Sie es danach.</translation>
    </message>
    <message>
        <source>The payment provider did not answer as it should. Try again later.</source>
        <translation>Der Zahlungsanbieter hat nicht richtig geantwortet. Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>Rent is collected for the holders of shares: the property has to be tokenized first.</source>
        <translation>Miete wird für Anteilseigner eingezogen: Zuerst muss die Immobilie tokenisiert sein.</translation>
    </message>
    <message>
        <source>The receipt has to be a document of the same property, of the kind receipt.</source>
        <translation>Die Quittung muss ein Dokument derselben Immobilie von der Art Quittung sein.</translation>
    </message>
    <message>
        <source>Another expense has this receipt already.</source>
        <translation>Eine andere Ausgabe hat diese Quittung schon.</translation>
    </message>
    <message>
        <source>An expense is dated today or earlier.</source>
        <translation>Eine Ausgabe trägt das Datum von heute oder früher.</translation>
    </message>
    <message>
        <source>What was charged is this tenant&apos;s. For another tenant, end this lease and make a new one.</source>
        <translation>Das Berechnete gehört zu diesem Mieter. Für einen anderen beenden Sie den Vertrag und machen einen neuen.</translation>
    </message>
    <message>
        <source>Terms hold from %1 on at the earliest.</source>
        <translation>Bedingungen gelten frühestens ab %1.</translation>
    </message>
    <message>
        <source>Your accreditation ended on %1. Renew it under Verification.</source>
        <translation>Ihre Akkreditierung endete am %1. Erneuern Sie sie unter Verifizierung.</translation>
    </message>
    <message>
        <source>Only accredited investors may hold these shares. You can apply under Verification.</source>
        <translation>Nur akkreditierte Anleger dürfen diese Anteile halten. Beantragen können Sie das unter Verifizierung.</translation>
    </message>
    <message>
        <source>Your accreditation was taken back.</source>
        <translation>Ihre Akkreditierung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Transfers of these shares need no approval.</source>
        <translation>Übertragungen dieser Anteile brauchen keine Genehmigung.</translation>
    </message>
    <message>
        <source>This transfer needs an approval given beforehand.</source>
        <translation>Diese Übertragung braucht vorher eine Genehmigung.</translation>
    </message>
    <message>
        <source>An investor holds at least %1 of these shares, or none.</source>
        <translation>Ein Anleger hält mindestens %1 dieser Anteile oder keine.</translation>
    </message>
    <message>
        <source>You live in another country than your claim on chain says. It is being made anew; try again soon.</source>
        <translation>Sie leben in einem anderen Land, als auf der Kette steht. Das wird erneuert; versuchen Sie es bald wieder.</translation>
    </message>
    <message>
        <source>Investors from %1 may not hold these shares.</source>
        <translation>Anleger aus %1 dürfen diese Anteile nicht halten.</translation>
    </message>
    <message>
        <source>At most %1 such investors may hold these shares, and so many do.</source>
        <translation>Höchstens %1 solcher Anleger dürfen diese Anteile halten, und so viele tun es.</translation>
    </message>
    <message>
        <source>These shares have to be held until %1.</source>
        <translation>Diese Anteile müssen bis %1 gehalten werden.</translation>
    </message>
    <message>
        <source>Your verification ended on %1. Renew it under Verification.</source>
        <translation>Ihre Verifizierung endete am %1. Erneuern Sie sie unter Verifizierung.</translation>
    </message>
    <message>
        <source>You are not verified yet. Start under Verification.</source>
        <translation>Sie sind noch nicht verifiziert. Beginnen Sie unter Verifizierung.</translation>
    </message>
    <message>
        <source>Your verification was taken back.</source>
        <translation>Ihre Verifizierung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>One investor may hold at most %1 of these shares. You have %2, so there is room for %3.</source>
        <translation>Ein Anleger darf höchstens %1 dieser Anteile halten. Sie haben %2, es bleibt Platz für %3.</translation>
    </message>
    <message>
        <source>The owner of the receiving wallet is not verified.</source>
        <translation>Der Inhaber des empfangenden Wallets ist nicht verifiziert.</translation>
    </message>
    <message>
        <source>The owner of the sending wallet is not verified.</source>
        <translation>Der Inhaber des sendenden Wallets ist nicht verifiziert.</translation>
    </message>
    <message>
        <source>Only %1 shares of this wallet can move.</source>
        <translation>Nur %1 Anteile dieses Wallets sind beweglich.</translation>
    </message>
    <message>
        <source>These shares are paused: none of them moves at the moment.</source>
        <translation>Diese Anteile sind angehalten: Im Augenblick bewegt sich keiner.</translation>
    </message>
    <message>
        <source>Your verification is not complete yet.</source>
        <translation>Ihre Verifizierung ist noch nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>This wallet is frozen for these shares.</source>
        <translation>Dieses Wallet ist für diese Anteile eingefroren.</translation>
    </message>
    <message>
        <source>The purchase is on its way to the chain and cannot be called back.</source>
        <translation>Der Kauf ist auf dem Weg zur Kette und nicht mehr zurückzuholen.</translation>
    </message>
    <message>
        <source>The chain&apos;s answer could not be read. Try again.</source>
        <translation>Die Antwort der Kette war nicht lesbar. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The chain does not answer. Try again in a moment.</source>
        <translation>Die Kette antwortet nicht. Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>The purchase had to be signed by %1. Begin again.</source>
        <translation>Der Kauf musste bis %1 unterschrieben sein. Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>An earlier purchase from this wallet is not confirmed yet. Wait for it.</source>
        <translation>Ein früherer Kauf dieses Wallets ist noch nicht bestätigt. Warten Sie darauf.</translation>
    </message>
    <message>
        <source>These shares are not for sale now.</source>
        <translation>Diese Anteile sind jetzt nicht im Verkauf.</translation>
    </message>
    <message>
        <source>The sale ended on %1.</source>
        <translation>Der Verkauf endete am %1.</translation>
    </message>
    <message>
        <source>The sale did not raise its minimum. What was paid is refunded.</source>
        <translation>Der Verkauf hat sein Minimum nicht erreicht. Das Bezahlte wird erstattet.</translation>
    </message>
    <message>
        <source>The sale has not raised its minimum yet; until then these shares do not move.</source>
        <translation>Der Verkauf hat sein Minimum noch nicht erreicht; bis dahin bewegen sich die Anteile nicht.</translation>
    </message>
    <message>
        <source>Only %1 shares are left.</source>
        <translation>Es sind nur noch %1 Anteile da.</translation>
    </message>
    <message>
        <source>Another property has the symbol %1.</source>
        <translation>Eine andere Immobilie hat das Kürzel %1.</translation>
    </message>
    <message>
        <source>The wallet allows the market less USDC than the order needs. Sign the allowance again.</source>
        <translation>Das Wallet erlaubt dem Markt weniger USDC, als der Auftrag braucht. Unterschreiben Sie die Erlaubnis neu.</translation>
    </message>
    <message>
        <source>This costs %1 USDC; the wallet has %2.</source>
        <translation>Das kostet %1 USDC; das Wallet hat %2.</translation>
    </message>
    <message>
        <source>The order is cancelled on chain already.</source>
        <translation>Der Auftrag ist auf der Kette schon storniert.</translation>
    </message>
    <message>
        <source>All orders of this wallet are being cancelled on chain. New ones can be signed once that is done.</source>
        <translation>Alle Aufträge dieses Wallets werden auf der Kette storniert. Danach können neue unterschrieben werden.</translation>
    </message>
    <message>
        <source>These shares stand in open orders. Cancel one of them first.</source>
        <translation>Diese Anteile stecken in offenen Aufträgen. Stornieren Sie zuerst einen.</translation>
    </message>
    <message>
        <source>This server has no market.</source>
        <translation>Dieser Server hat keinen Markt.</translation>
    </message>
    <message>
        <source>This order was placed by the account that the wallet was linked to before. Sign another one.</source>
        <translation>Diesen Auftrag gab das Konto auf, mit dem das Wallet vorher verbunden war. Unterschreiben Sie einen anderen.</translation>
    </message>
    <message>
        <source>This wallet has signed another order with the same number. Sign this one anew.</source>
        <translation>Dieses Wallet hat schon einen anderen Auftrag mit derselben Nummer unterschrieben. Unterschreiben Sie diesen neu.</translation>
    </message>
    <message>
        <source>Its cancellation waits for signatures already.</source>
        <translation>Die Stornierung wartet schon auf Unterschriften.</translation>
    </message>
    <message>
        <source>What the wallet is owed has just changed. Look again.</source>
        <translation>Was dem Wallet geschuldet wird, hat sich gerade geändert. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Another distribution of this property is not finished.</source>
        <translation>Eine andere Ausschüttung dieser Immobilie ist nicht fertig.</translation>
    </message>
    <message>
        <source>More than %1 USDC cannot be distributed at once.</source>
        <translation>Mehr als %1 USDC lassen sich nicht auf einmal ausschütten.</translation>
    </message>
    <message>
        <source>After costs nothing is left to distribute.</source>
        <translation>Nach Kosten bleibt nichts auszuschütten.</translation>
    </message>
    <message>
        <source>Nothing is withheld.</source>
        <translation>Es ist nichts einbehalten.</translation>
    </message>
    <message>
        <source>Somebody else approves the statement of your own property.</source>
        <translation>Die Abrechnung Ihrer eigenen Immobilie genehmigt jemand anderes.</translation>
    </message>
    <message>
        <source>A transaction for this page is on its way.</source>
        <translation>Eine Transaktion für diese Seite ist unterwegs.</translation>
    </message>
    <message>
        <source>Everybody of this page is paid or owed.</source>
        <translation>Alle auf dieser Seite sind bezahlt oder haben ein Guthaben.</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation>Der Monat ist noch nicht vorbei.</translation>
    </message>
    <message>
        <source>There is a statement for this month already.</source>
        <translation>Für diesen Monat gibt es schon eine Abrechnung.</translation>
    </message>
    <message>
        <source>Another wallet for this debt waits for signatures already.</source>
        <translation>Ein anderes Wallet für diese Schuld wartet schon auf Unterschriften.</translation>
    </message>
    <message>
        <source>The statement has changed since you looked at it. Read it again.</source>
        <translation>Die Abrechnung hat sich geändert, seit Sie sie gesehen haben. Lesen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>You have signed this proposal already.</source>
        <translation>Sie haben diesen Vorschlag schon unterschrieben.</translation>
    </message>
    <message>
        <source>This is stopped already, or about to be.</source>
        <translation>Das ist schon gestoppt oder wird es gleich.</translation>
    </message>
    <message>
        <source>The signature is not of an owner of the Safe.</source>
        <translation>Die Unterschrift ist nicht von einem Eigentümer des Safe.</translation>
    </message>
    <message>
        <source>Only the property&apos;s manager and admins see who holds its shares.</source>
        <translation>Nur der Verwalter der Immobilie und Administratoren sehen, wer Anteile hält.</translation>
    </message>
    <message>
        <source>It is too late for this.</source>
        <translation>Dafür ist es zu spät.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>Der Server ist beschäftigt. Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>The server has lost its database. Try again in a moment.</source>
        <translation>Der Server hat seine Datenbank verloren. Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Das gibt es schon.</translation>
    </message>
    <message>
        <source>This was done, but the answer was lost. Look up what came of it before you do it again.</source>
        <translation>Es wurde getan, aber die Antwort ging verloren. Sehen Sie nach, was daraus wurde, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>This was sent before with other content. Look at it again and send it anew.</source>
        <translation>Das wurde schon mit anderem Inhalt gesendet. Sehen Sie es an und senden Sie es neu.</translation>
    </message>
    <message>
        <source>There is no such thing, or it is not for you to see.</source>
        <translation>Das gibt es nicht, oder es ist nicht für Sie bestimmt.</translation>
    </message>
    <message>
        <source>The server does not accept requests from here.</source>
        <translation>Der Server nimmt von hier keine Anfragen an.</translation>
    </message>
    <message>
        <source>Too many uploads at once. Try again soon.</source>
        <translation>Zu viele Uploads auf einmal. Versuchen Sie es bald wieder.</translation>
    </message>
    <message>
        <source>The server does not know this. It may be older than this program.</source>
        <translation>Der Server kennt das nicht. Er ist vielleicht älter als dieses Programm.</translation>
    </message>
    <message>
        <source>The server is about to stop. Try again in a moment.</source>
        <translation>Der Server hält gleich an. Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>The file could not be stored. Try again later.</source>
        <translation>Die Datei ließ sich nicht speichern. Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The store of documents does not answer. Try again later.</source>
        <translation>Die Dokumentenablage antwortet nicht. Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>This is not what belongs here.</source>
        <translation>Das gehört nicht hierher.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>This is not written as it should be.</source>
        <translation>Das ist nicht richtig geschrieben.</translation>
    </message>
    <message>
        <source>This is none of what can be chosen.</source>
        <translation>Das steht nicht zur Wahl.</translation>
    </message>
    <message>
        <source>Some fields are not right.</source>
        <translation>Einige Felder stimmen nicht.</translation>
    </message>
</context>
<context>
    <name>RentLink</name>
    <message>
        <source>Rent of the lease</source>
        <translation>Miete des Mietvertrags</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Investor</source>
        <translation>Anleger</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mieter</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>Choose or enter who receives it.</source>
        <translation>Wählen Sie, wer es erhält, oder geben Sie es ein.</translation>
    </message>
    <message>
        <source>This is no address. One has 0x and 40 digits.</source>
        <translation>Das ist keine Adresse. Eine hat 0x und 40 Ziffern.</translation>
    </message>
    <message>
        <source>The address is mistyped: its capital letters do not fit its digits. Copy it again.</source>
        <translation>Die Adresse ist vertippt: Ihre Großbuchstaben passen nicht zu ihren Ziffern. Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Nobody has this address. What is sent there is lost.</source>
        <translation>Niemand hat diese Adresse. Was dorthin gesendet wird, ist verloren.</translation>
    </message>
    <message>
        <source>This is the account that sends.</source>
        <translation>Das ist das Konto, das sendet.</translation>
    </message>
    <message>
        <source>This is a contract (%1). What is sent there is lost.</source>
        <translation>Das ist ein Vertrag (%1). Was dorthin gesendet wird, ist verloren.</translation>
    </message>
    <message>
        <source>Enter how much.</source>
        <translation>Geben Sie ein, wie viel.</translation>
    </message>
    <message>
        <source>The amount is digits, with &quot;%1&quot; before decimals and nothing else.</source>
        <translation>Der Betrag besteht aus Ziffern, mit „%1“ vor den Nachkommastellen und sonst nichts.</translation>
    </message>
    <message>
        <source>Shares are whole.</source>
        <translation>Anteile sind ganz.</translation>
    </message>
    <message>
        <source>At most %1 decimals.</source>
        <translation>Höchstens %1 Nachkommastellen.</translation>
    </message>
    <message>
        <source>The amount is zero.</source>
        <translation>Der Betrag ist null.</translation>
    </message>
    <message>
        <source>It is not known yet how much the account has.</source>
        <translation>Es ist noch nicht bekannt, wie viel das Konto hat.</translation>
    </message>
    <message>
        <source>The account has %1.</source>
        <translation>Das Konto hat %1.</translation>
    </message>
    <message>
        <source>The address looks like that of &quot;%1&quot; at both ends, but is another one.</source>
        <translation>Die Adresse sieht an beiden Enden aus wie die von „%1“, ist aber eine andere.</translation>
    </message>
    <message>
        <source>The address has no capital letters, so a mistyped digit cannot be noticed. Compare it.</source>
        <translation>Die Adresse hat keine Großbuchstaben, daher fällt eine vertippte Ziffer nicht auf. Vergleichen Sie sie.</translation>
    </message>
    <message>
        <source>The address is not in your address book. Nobody can bring back what is sent.</source>
        <translation>Die Adresse steht nicht in Ihrem Adressbuch. Was gesendet ist, kann niemand zurückholen.</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>%1 answers, but it is not a Freehold server.</source>
        <translation>%1 antwortet, ist aber kein Freehold-Server.</translation>
    </message>
    <message>
        <source>The server is about to stop. It should be back in a moment.</source>
        <translation>Der Server hält gleich an. Er sollte bald zurück sein.</translation>
    </message>
    <message>
        <source>The server is starting or has lost its database or chain. Try again in a moment.</source>
        <translation>Der Server startet gerade oder hat Datenbank oder Kette verloren. Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>Enter the address of a server.</source>
        <translation>Geben Sie die Adresse eines Servers ein.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like freehold.example or https://freehold.example:8443.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie freehold.example oder https://freehold.example:8443.</translation>
    </message>
    <message>
        <source>Passwords would cross the network in the clear. Use https://.</source>
        <translation>Passwörter gingen offen durchs Netz. Nehmen Sie https://.</translation>
    </message>
</context>
<context>
    <name>SheetBuilder</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 leave your wallet.</source>
        <translation>%1 verlassen Ihr Wallet.</translation>
    </message>
    <message>
        <source>Allow %2 to spend %1</source>
        <translation>%2 erlauben, %1 auszugeben</translation>
    </message>
    <message>
        <source>Send %1 to %2</source>
        <translation>%1 an %2 senden</translation>
    </message>
    <message>
        <source>Call &quot;%1&quot; of %2</source>
        <translation>„%1“ von %2 aufrufen</translation>
    </message>
    <message>
        <source>What this call does cannot be read.</source>
        <translation>Was dieser Aufruf tut, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Call %1 with unreadable data</source>
        <translation>%1 mit unlesbaren Daten aufrufen</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Amount sent along</source>
        <translation>Mitgesandter Betrag</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Create a contract</source>
        <translation>Einen Vertrag anlegen</translation>
    </message>
    <message>
        <source>It creates a contract, which Freehold never asks for.</source>
        <translation>Es legt einen Vertrag an, was Freehold nie verlangt.</translation>
    </message>
    <message>
        <source>Network fee at most</source>
        <translation>Netzgebühr höchstens</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>Gaslimit</translation>
    </message>
    <message>
        <source>Wei per gas at most</source>
        <translation>Wei je Gas höchstens</translation>
    </message>
    <message>
        <source>Number of the transaction</source>
        <translation>Nummer der Transaktion</translation>
    </message>
    <message>
        <source>Waits until it is traded, cancelled or expired</source>
        <translation>Wartet, bis er gehandelt, storniert oder abgelaufen ist</translation>
    </message>
    <message>
        <source>At once; what cannot trade is cancelled</source>
        <translation>Sofort; was nicht handelbar ist, wird storniert</translation>
    </message>
    <message>
        <source>At once and whole, or not at all</source>
        <translation>Sofort und ganz, oder gar nicht</translation>
    </message>
    <message>
        <source>Only waits, never takes</source>
        <translation>Wartet nur, nimmt nie</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>At most %1 leave your wallet.</source>
        <translation>Höchstens %1 verlassen Ihr Wallet.</translation>
    </message>
    <message>
        <source>At least %1 arrive when all are sold.</source>
        <translation>Mindestens %1 kommen an, wenn alle verkauft sind.</translation>
    </message>
    <message>
        <source>At most %1 leave your wallet, fee included.</source>
        <translation>Höchstens %1 verlassen Ihr Wallet, Gebühr inbegriffen.</translation>
    </message>
    <message>
        <source>Up to %1 arrive.</source>
        <translation>Bis zu %1 kommen an.</translation>
    </message>
    <message>
        <source>The summary says something else than the numbers. The numbers count.</source>
        <translation>Die Zusammenfassung sagt etwas anderes als die Zahlen. Es gelten die Zahlen.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Your wallet</source>
        <translation>Ihr Wallet</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>%1 is no property that Freehold knows.</source>
        <translation>%1 ist keine Immobilie, die Freehold kennt.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkaufen</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Lowest price a share</source>
        <translation>Niedrigster Preis je Anteil</translation>
    </message>
    <message>
        <source>Highest price a share</source>
        <translation>Höchster Preis je Anteil</translation>
    </message>
    <message>
        <source>Total at that price</source>
        <translation>Summe zu diesem Preis</translation>
    </message>
    <message>
        <source>Fee at most</source>
        <translation>Gebühr höchstens</translation>
    </message>
    <message>
        <source>%1 % (%2)</source>
        <translation>%1 % (%2)</translation>
    </message>
    <message>
        <source>The fee it allows is unusually high.</source>
        <translation>Die erlaubte Gebühr ist ungewöhnlich hoch.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Series of orders</source>
        <translation>Auftragsserie</translation>
    </message>
    <message>
        <source>Number used once</source>
        <translation>Einmalige Nummer</translation>
    </message>
    <message>
        <source>It names no contract.</source>
        <translation>Es nennt keinen Vertrag.</translation>
    </message>
    <message>
        <source>Sell %1 of %2 at %3 or better</source>
        <translation>%1 von %2 zu %3 oder besser verkaufen</translation>
    </message>
    <message>
        <source>Buy %1 of %2 at %3 or better</source>
        <translation>%1 von %2 zu %3 oder besser kaufen</translation>
    </message>
    <message>
        <source>It is neither to buy nor to sell.</source>
        <translation>Es ist weder Kauf noch Verkauf.</translation>
    </message>
    <message>
        <source>Cancel an order for good</source>
        <translation>Einen Auftrag endgültig stornieren</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>This order can never trade again. Nothing leaves your wallet.</source>
        <translation>Dieser Auftrag kann nie mehr gehandelt werden. Nichts verlässt Ihr Wallet.</translation>
    </message>
    <message>
        <source>The summary does not say that an order is cancelled.</source>
        <translation>Die Zusammenfassung sagt nicht, dass ein Auftrag storniert wird.</translation>
    </message>
    <message>
        <source>Cancel all orders of this wallet for good</source>
        <translation>Alle Aufträge dieses Wallets endgültig stornieren</translation>
    </message>
    <message>
        <source>No order signed so far can trade again. Nothing leaves your wallet.</source>
        <translation>Kein bisher unterschriebener Auftrag kann mehr gehandelt werden. Nichts verlässt Ihr Wallet.</translation>
    </message>
    <message>
        <source>The summary does not say what the message does.</source>
        <translation>Die Zusammenfassung sagt nicht, was die Nachricht tut.</translation>
    </message>
    <message>
        <source>%1 is neither Freehold&apos;s nor in your address book.</source>
        <translation>%1 gehört weder zu Freehold noch steht es in Ihrem Adressbuch.</translation>
    </message>
    <message>
        <source>%1 units of an unknown token</source>
        <translation>%1 Einheiten eines unbekannten Tokens</translation>
    </message>
    <message>
        <source>Allow %1 to spend %2</source>
        <translation>%1 erlauben, %2 auszugeben</translation>
    </message>
    <message>
        <source>Who may spend</source>
        <translation>Wer ausgeben darf</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Nothing leaves your wallet now; up to %1 may later.</source>
        <translation>Jetzt verlässt nichts Ihr Wallet; später bis zu %1.</translation>
    </message>
    <message>
        <source>Pay %1 to %2</source>
        <translation>%1 an %2 zahlen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Not before (Unix time)</source>
        <translation>Nicht vor (Unix-Zeit)</translation>
    </message>
    <message>
        <source>Buy %1 of %2 for %3</source>
        <translation>%1 von %2 für %3 kaufen</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>%1 arrive.</source>
        <translation>%1 kommen an.</translation>
    </message>
    <message>
        <source>Join this wallet to the identity of %1</source>
        <translation>Dieses Wallet der Identität von %1 anschließen</translation>
    </message>
    <message>
        <source>This wallet</source>
        <translation>Dieses Wallet</translation>
    </message>
    <message>
        <source>Wallet of the identity</source>
        <translation>Wallet der Identität</translation>
    </message>
    <message>
        <source>You do not have the wallet %1 here. Sign only if it is yours.</source>
        <translation>Sie haben das Wallet %1 nicht hier. Unterschreiben Sie nur, wenn es Ihres ist.</translation>
    </message>
    <message>
        <source>Refund: %1</source>
        <translation>Erstattung: %1</translation>
    </message>
    <message>
        <source>Refund: token</source>
        <translation>Erstattung: Token</translation>
    </message>
    <message>
        <source>Refund: receiver</source>
        <translation>Erstattung: Empfänger</translation>
    </message>
    <message>
        <source>It pays a refund out of the Safe, which Freehold never asks for.</source>
        <translation>Es zahlt eine Erstattung aus dem Safe, was Freehold nie verlangt.</translation>
    </message>
    <message>
        <source>Agree to proposal %1: %2</source>
        <translation>Vorschlag %1 zustimmen: %2</translation>
    </message>
    <message>
        <source>Number of the proposal</source>
        <translation>Nummer des Vorschlags</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Art des Aufrufs</translation>
    </message>
    <message>
        <source>Plain call</source>
        <translation>Einfacher Aufruf</translation>
    </message>
    <message>
        <source>Delegate call</source>
        <translation>Delegierter Aufruf</translation>
    </message>
    <message>
        <source>A delegate call hands the whole Safe to the called code.</source>
        <translation>Ein delegierter Aufruf übergibt den ganzen Safe dem gerufenen Code.</translation>
    </message>
    <message>
        <source>Sign &quot;%1&quot; for %2</source>
        <translation>„%1“ für %2 unterschreiben</translation>
    </message>
    <message>
        <source>What this message does is not known.</source>
        <translation>Was diese Nachricht tut, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>It signs in at %1, but this program talks to %2.</source>
        <translation>Sie meldet bei %1 an, aber dieses Programm spricht mit %2.</translation>
    </message>
    <message>
        <source>Its address %1 is not at %2.</source>
        <translation>Ihre Adresse %1 liegt nicht bei %2.</translation>
    </message>
    <message>
        <source>Link this wallet to your account at %1</source>
        <translation>Dieses Wallet mit Ihrem Konto bei %1 verbinden</translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It does not expire.</source>
        <translation>Sie läuft nicht ab.</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Sign a text</source>
        <translation>Einen Text unterschreiben</translation>
    </message>
    <message>
        <source>It is no sign-in message. Whoever has this signature can show it as yours.</source>
        <translation>Es ist keine Anmeldung. Wer diese Unterschrift hat, kann sie als Ihre zeigen.</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Der ganze Text</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 Anteil</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 Anteile</translation>
    </message>
    <message>
        <source>%1 USDC</source>
        <translation>%1 USDC</translation>
    </message>
    <message>
        <source>an unknown property</source>
        <translation>eine unbekannte Immobilie</translation>
    </message>
    <message>
        <source>Unknown address</source>
        <translation>Unbekannte Adresse</translation>
    </message>
    <message>
        <source>%1 looks like &quot;%2&quot; at both ends, but is another address.</source>
        <translation>%1 sieht an beiden Enden aus wie „%2“, ist aber eine andere Adresse.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>It has expired already.</source>
        <translation>Sie ist schon abgelaufen.</translation>
    </message>
    <message>
        <source>It stays valid until %1, longer than usual.</source>
        <translation>Sie gilt bis %1, länger als üblich.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>Unbekannter Vertrag</translation>
    </message>
    <message>
        <source>The contract %1 is not one of Freehold&apos;s.</source>
        <translation>Der Vertrag %1 gehört nicht zu Freehold.</translation>
    </message>
    <message>
        <source>%1 is not the contract that acts on such a message.</source>
        <translation>%1 ist nicht der Vertrag, der nach so einer Nachricht handelt.</translation>
    </message>
    <message>
        <source>It names no chain, so it can be used on every chain.</source>
        <translation>Sie nennt keine Kette und gilt deshalb auf jeder.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>It is for chain %1; Freehold is on chain %2.</source>
        <translation>Sie gilt für Kette %1; Freehold ist auf Kette %2.</translation>
    </message>
    <message>
        <source>It names the wallet %1, which is not the one that signs.</source>
        <translation>Sie nennt das Wallet %1, das nicht das unterschreibende ist.</translation>
    </message>
    <message>
        <source>The amount has no practical limit: all that the wallet ever holds.</source>
        <translation>Der Betrag hat praktisch keine Grenze: alles, was das Wallet je hält.</translation>
    </message>
    <message>
        <source>%1 leave %2.</source>
        <translation>%1 verlassen %2.</translation>
    </message>
</context>
<context>
    <name>SignAndSend</name>
    <message>
        <source>The server asked for a signature of something else than you entered. Nothing was signed.</source>
        <translation>Der Server verlangte eine Unterschrift für etwas anderes, als Sie eingegeben haben. Nichts wurde unterschrieben.</translation>
    </message>
</context>
<context>
    <name>SignPurchase</name>
    <message>
        <source>The server asked for a signature of something else than you entered. Nothing was signed.</source>
        <translation>Der Server wollte eine Unterschrift für etwas anderes, als Sie eingegeben haben. Nichts wurde unterschrieben.</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Details for support</source>
        <translation>Einzelheiten für den Support</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Wartet auf Prüfung</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Änderungen erbeten</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Being tokenized</source>
        <translation>Wird tokenisiert</translation>
    </message>
    <message>
        <source>Tokenized</source>
        <translation>Tokenisiert</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Sold, closed</source>
        <translation>Verkauft, geschlossen</translation>
    </message>
    <message>
        <source>Collecting signatures</source>
        <translation>Sammelt Unterschriften</translation>
    </message>
    <message>
        <source>Being executed</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>With the provider</source>
        <translation>Beim Anbieter</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>Zahlung läuft</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>With the bank</source>
        <translation>Bei der Bank</translation>
    </message>
    <message>
        <source>Paid, not settled</source>
        <translation>Bezahlt, nicht abgewickelt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgewickelt</translation>
    </message>
    <message>
        <source>Being converted</source>
        <translation>Wird umgetauscht</translation>
    </message>
    <message>
        <source>In the Treasury</source>
        <translation>In der Treasury</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation>Wartet auf Unterschriften</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Finanziert</translation>
    </message>
    <message>
        <source>Holders fixed</source>
        <translation>Anteilseigner festgestellt</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>Wird ausgezahlt</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Noch nicht gezahlt</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>In Abwicklung</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>In einem Block</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>May be used</source>
        <translation>Nutzbar</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Something went wrong in this program. Try again.</source>
        <translation>In diesem Programm ist etwas schiefgegangen. Versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>Whole shares, at least one</source>
        <translation>Ganze Anteile, mindestens einer</translation>
    </message>
    <message>
        <source>Price in whole cents</source>
        <translation>Preis in ganzen Cent</translation>
    </message>
    <message>
        <source>A linked wallet on this computer</source>
        <translation>Eine verknüpfte Wallet auf diesem Computer</translation>
    </message>
    <message>
        <source>The price is more than 10 % worse than the best one</source>
        <translation>Der Preis ist mehr als 10 % schlechter als der beste</translation>
    </message>
    <message>
        <source>The price is near the best one, or better for you</source>
        <translation>Der Preis liegt nahe am besten oder ist besser für Sie</translation>
    </message>
    <message>
        <source>It trades at once with what is in the book, as far as that goes.</source>
        <translation>Er wird sofort mit dem gehandelt, was im Orderbuch steht, soweit es reicht.</translation>
    </message>
    <message>
        <source>It waits in the book until somebody takes it.</source>
        <translation>Er wartet im Orderbuch, bis ihn jemand annimmt.</translation>
    </message>
    <message>
        <source>Buys %1 of %2 at %3 or less; you pay %4 at most, fee included.</source>
        <translation>Kauft %1 von %2 zu %3 oder weniger; Sie zahlen höchstens %4, Gebühr eingeschlossen.</translation>
    </message>
    <message>
        <source>Sells %1 of %2 at %3 or more; you receive %4 at least, fee deducted.</source>
        <translation>Verkauft %1 von %2 zu %3 oder mehr; Sie erhalten mindestens %4, Gebühr abgezogen.</translation>
    </message>
</context>
<context>
    <name>TlsErrors</name>
    <message>
        <source>The certificate of %1 ended on %2. Its operator has to renew it, or the clock of this computer is wrong.</source>
        <translation>Das Zertifikat von %1 endete am %2. Der Betreiber muss es erneuern, oder die Uhr dieses Rechners geht falsch.</translation>
    </message>
    <message>
        <source>The certificate of %1 begins on %2. The clock of this computer may be wrong.</source>
        <translation>Das Zertifikat von %1 beginnt am %2. Die Uhr dieses Rechners geht vielleicht falsch.</translation>
    </message>
    <message>
        <source>The certificate belongs to another name than %1. The address may be mistyped, or somebody is in between.</source>
        <translation>Das Zertifikat gehört zu einem anderen Namen als %1. Die Adresse ist vielleicht vertippt, oder jemand sitzt dazwischen.</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the certificate of %1. Do not go on unless its operator gave you the certificate to install.</source>
        <translation>Niemand, dem dieser Rechner traut, bürgt für das Zertifikat von %1. Gehen Sie nicht weiter, außer der Betreiber gab Ihnen das Zertifikat zum Installieren.</translation>
    </message>
    <message>
        <source>The certificate of %1 was taken back. Do not go on; ask its operator.</source>
        <translation>Das Zertifikat von %1 wurde zurückgezogen. Gehen Sie nicht weiter; fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher: %2.</translation>
    </message>
</context>
<context>
    <name>TokenRules</name>
    <message>
        <source>Only investors from: %1.</source>
        <translation>Nur Anleger aus: %1.</translation>
    </message>
    <message>
        <source>Nobody from: %1.</source>
        <translation>Niemand aus: %1.</translation>
    </message>
    <message>
        <source>Investors from any country.</source>
        <translation>Anleger aus jedem Land.</translation>
    </message>
    <message>
        <source>One investor may hold all shares.</source>
        <translation>Ein Anleger darf alle Anteile halten.</translation>
    </message>
    <message>
        <source>One investor may hold at most %1 of all shares: %2.</source>
        <translation>Ein Anleger darf höchstens %1 aller Anteile halten: %2.</translation>
    </message>
    <message>
        <source>Accredited investors only.</source>
        <translation>Nur akkreditierte Anleger.</translation>
    </message>
    <message>
        <source>Every verified investor, accredited or not.</source>
        <translation>Jeder verifizierte Anleger, akkreditiert oder nicht.</translation>
    </message>
    <message>
        <source>At most %1 investors may hold shares.</source>
        <translation>Höchstens %1 Anleger dürfen Anteile halten.</translation>
    </message>
    <message>
        <source>At most %1 of them from the United States.</source>
        <translation>Höchstens %1 davon aus den Vereinigten Staaten.</translation>
    </message>
    <message>
        <source>At most %1 of them not accredited.</source>
        <translation>Höchstens %1 davon nicht akkreditiert.</translation>
    </message>
    <message>
        <source>Who holds any shares holds at least %1.</source>
        <translation>Wer Anteile hält, hält mindestens %1.</translation>
    </message>
    <message>
        <source>Shares cannot be sold for %1 days after they were acquired.</source>
        <translation>Anteile können %1 Tage nach dem Erwerb nicht verkauft werden.</translation>
    </message>
    <message>
        <source>Every transfer to another investor needs an approval signed by the admins.</source>
        <translation>Jede Übertragung an einen anderen Anleger braucht eine von den Administratoren unterschriebene Genehmigung.</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>To your wallet %1</source>
        <translation>In Ihr Wallet %1</translation>
    </message>
    <message>
        <source>Paid %1 for %2</source>
        <translation>Gezahlt am %1 für %2</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>Einbehaltene Steuer</translation>
    </message>
    <message>
        <source>Of %1 before tax</source>
        <translation>Von %1 vor Steuer</translation>
    </message>
    <message>
        <source>Shared among all holders</source>
        <translation>Unter allen Anteilseignern verteilt</translation>
    </message>
    <message>
        <source>%1, counted %2</source>
        <translation>%1, gezählt am %2</translation>
    </message>
    <message>
        <source>Put aside for the dividend</source>
        <translation>Für die Dividende zurückgelegt</translation>
    </message>
    <message>
        <source>Income statement</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>%1 to %2; what is left after costs, fee and reserve</source>
        <translation>%1 bis %2; was nach Kosten, Gebühr und Rücklage bleibt</translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation>Verwaltungsgebühr</translation>
    </message>
    <message>
        <source>Put into the reserve</source>
        <translation>In die Rücklage gelegt</translation>
    </message>
    <message>
        <source>Paid out before</source>
        <translation>Früher ausgezahlt</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>Gezahlt am %1</translation>
    </message>
    <message>
        <source>changed into USDC %1</source>
        <translation>in USDC getauscht am %1</translation>
    </message>
</context>
<context>
    <name>UploadFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 ist größer als %2.</translation>
    </message>
    <message>
        <source>%1 is neither a PDF nor a JPEG, PNG or WebP picture.</source>
        <translation>%1 ist weder ein PDF noch ein JPEG-, PNG- oder WebP-Bild.</translation>
    </message>
</context>
<context>
    <name>ValuationMethods</name>
    <message>
        <source>Stated by the manager</source>
        <translation>Angabe des Verwalters</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Ertragswert</translation>
    </message>
    <message>
        <source>Comparable sales</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Sachwert</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Kaufpreis</translation>
    </message>
</context>
<context>
    <name>VerificationStory</name>
    <message>
        <source>by the investor</source>
        <translation>durch den Anleger</translation>
    </message>
    <message>
        <source>by the provider</source>
        <translation>durch den Anbieter</translation>
    </message>
    <message>
        <source>as it expired</source>
        <translation>durch Ablauf</translation>
    </message>
    <message>
        <source>by a newer one</source>
        <translation>durch eine neuere</translation>
    </message>
    <message>
        <source>by an admin</source>
        <translation>durch einen Admin</translation>
    </message>
    <message>
        <source>Identity created on chain</source>
        <translation>Identität auf der Kette angelegt</translation>
    </message>
    <message>
        <source>Wallet linked to the identity</source>
        <translation>Wallet mit der Identität verbunden</translation>
    </message>
    <message>
        <source>Claim added</source>
        <translation>Nachweis hinzugefügt</translation>
    </message>
    <message>
        <source>Registry refreshed</source>
        <translation>Register aufgefrischt</translation>
    </message>
    <message>
        <source>Claim removed</source>
        <translation>Nachweis entfernt</translation>
    </message>
    <message>
        <source>Wallet unlinked</source>
        <translation>Wallet getrennt</translation>
    </message>
</context>
<context>
    <name>VerificationWords</name>
    <message>
        <source>The document has run out. Show one that is valid.</source>
        <translation>Das Dokument ist abgelaufen. Zeigen Sie ein gültiges.</translation>
    </message>
    <message>
        <source>The photos cannot be read. Take them again in good light.</source>
        <translation>Die Fotos sind nicht lesbar. Nehmen Sie sie bei gutem Licht noch einmal auf.</translation>
    </message>
    <message>
        <source>Photos of a screen do not count. Show the document itself.</source>
        <translation>Fotos eines Bildschirms zählen nicht. Zeigen Sie das Dokument selbst.</translation>
    </message>
    <message>
        <source>A page of the document is missing.</source>
        <translation>Eine Seite des Dokuments fehlt.</translation>
    </message>
    <message>
        <source>The front of the document is missing.</source>
        <translation>Die Vorderseite des Dokuments fehlt.</translation>
    </message>
    <message>
        <source>The back of the document is missing.</source>
        <translation>Die Rückseite des Dokuments fehlt.</translation>
    </message>
    <message>
        <source>Part of the document is not in the picture.</source>
        <translation>Ein Teil des Dokuments ist nicht im Bild.</translation>
    </message>
    <message>
        <source>The document is damaged. Show another one.</source>
        <translation>Das Dokument ist beschädigt. Zeigen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The document is not valid. Show another one.</source>
        <translation>Das Dokument ist nicht gültig. Zeigen Sie ein anderes.</translation>
    </message>
    <message>
        <source>What was shown is not a document that counts.</source>
        <translation>Was gezeigt wurde, ist kein Dokument, das zählt.</translation>
    </message>
    <message>
        <source>The proof of identity does not suffice.</source>
        <translation>Der Nachweis der Identität reicht nicht.</translation>
    </message>
    <message>
        <source>The proof of address does not suffice.</source>
        <translation>Der Nachweis der Anschrift reicht nicht.</translation>
    </message>
    <message>
        <source>Your own picture cannot be used. Take it again.</source>
        <translation>Ihr eigenes Bild ist nicht verwendbar. Nehmen Sie es noch einmal auf.</translation>
    </message>
    <message>
        <source>Your own picture and the document do not match.</source>
        <translation>Ihr eigenes Bild und das Dokument passen nicht zusammen.</translation>
    </message>
    <message>
        <source>What you entered and the document do not match.</source>
        <translation>Ihre Angaben und das Dokument passen nicht zusammen.</translation>
    </message>
    <message>
        <source>You are not old enough.</source>
        <translation>Sie sind nicht alt genug.</translation>
    </message>
    <message>
        <source>The provider does not verify people of your country.</source>
        <translation>Der Anbieter prüft keine Personen aus Ihrem Land.</translation>
    </message>
    <message>
        <source>Somebody with this document is verified already.</source>
        <translation>Jemand mit diesem Dokument ist bereits verifiziert.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>The provider has approved you. It is being written to the register of investors; that takes a minute or two.</source>
        <translation>Der Anbieter hat Sie bestätigt. Es wird ins Anlegerregister eingetragen; das dauert ein, zwei Minuten.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>You are in the register of investors.</source>
        <translation>Sie stehen im Anlegerregister.</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>You are in the register of investors until %1.</source>
        <translation>Sie stehen bis %1 im Anlegerregister.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Not applied for</source>
        <translation>Nicht beantragt</translation>
    </message>
    <message>
        <source>The provider&apos;s page opens in your browser and asks for an identity document and a picture of you. It takes about five minutes.</source>
        <translation>Die Seite des Anbieters öffnet sich in Ihrem Browser und fragt nach einem Ausweis und einem Bild von Ihnen. Das dauert etwa fünf Minuten.</translation>
    </message>
    <message>
        <source>Only some properties ask for it. The provider checks your income or wealth.</source>
        <translation>Nur manche Immobilien verlangen sie. Der Anbieter prüft Ihr Einkommen oder Vermögen.</translation>
    </message>
    <message>
        <source>Start verification</source>
        <translation>Verifizierung beginnen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Beantragen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Go through the provider&apos;s page in your browser. This page follows by itself.</source>
        <translation>Gehen Sie die Seite des Anbieters in Ihrem Browser durch. Diese Seite folgt von selbst.</translation>
    </message>
    <message>
        <source>Go on at the provider</source>
        <translation>Beim Anbieter weitermachen</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>The provider has your documents. Most checks take minutes, some a day; this page follows by itself.</source>
        <translation>Der Anbieter hat Ihre Dokumente. Die meisten Prüfungen dauern Minuten, manche einen Tag; diese Seite folgt von selbst.</translation>
    </message>
    <message>
        <source>The provider could not verify you with what you showed:</source>
        <translation>Der Anbieter konnte Sie mit dem, was Sie gezeigt haben, nicht verifizieren:</translation>
    </message>
    <message>
        <source>Your verification was taken back. You keep your shares, but buy no others:</source>
        <translation>Ihre Verifizierung wurde zurückgenommen. Ihre Anteile behalten Sie, kaufen aber keine weiteren:</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Your verification has ended. You keep your shares, but buy no others until it is renewed.</source>
        <translation>Ihre Verifizierung ist abgelaufen. Ihre Anteile behalten Sie, kaufen aber keine weiteren, bis sie erneuert ist.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>This server knows a state that this program does not. Look for an update.</source>
        <translation>Dieser Server kennt einen Zustand, den dieses Programm nicht kennt. Suchen Sie nach einer Aktualisierung.</translation>
    </message>
</context>
<context>
    <name>WalletWords</name>
    <message>
        <source>There is no wallet on this computer yet. Create or import one.</source>
        <translation>Auf diesem Rechner gibt es noch kein Wallet. Legen Sie eines an oder importieren Sie eines.</translation>
    </message>
    <message>
        <source>There is a wallet file already. It was left as it is.</source>
        <translation>Es gibt schon eine Wallet-Datei. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The wallet file cannot be read: %1</source>
        <translation>Die Wallet-Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The wallet file cannot be written: %1</source>
        <translation>Die Wallet-Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Another program changed the wallet file. Lock the wallet and unlock it again.</source>
        <translation>Ein anderes Programm hat die Wallet-Datei geändert. Sperren und entsperren Sie das Wallet.</translation>
    </message>
    <message>
        <source>The wallet file is damaged and was left as it is. Import your words into a new one. (%1)</source>
        <translation>Die Wallet-Datei ist beschädigt und blieb, wie sie ist. Importieren Sie Ihre Wörter in eine neue. (%1)</translation>
    </message>
    <message>
        <source>The wallet file comes from another version of Freehold and was left as it is. (%1)</source>
        <translation>Die Wallet-Datei kommt von einer anderen Version von Freehold und blieb, wie sie ist. (%1)</translation>
    </message>
    <message>
        <source>This is not the password.</source>
        <translation>Das ist nicht das Passwort.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>Das Passwort braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The wallet is locked. Unlock it first.</source>
        <translation>Das Wallet ist gesperrt. Entsperren Sie es zuerst.</translation>
    </message>
    <message>
        <source>The last change is still being saved. Try again in a moment.</source>
        <translation>Die letzte Änderung wird noch gespeichert. Versuchen Sie es gleich wieder.</translation>
    </message>
    <message>
        <source>Word %1 is not one of the list.</source>
        <translation>Wort %1 steht nicht in der Liste.</translation>
    </message>
    <message>
        <source>A phrase has 12, 15, 18, 21 or 24 words.</source>
        <translation>Ein Satz hat 12, 15, 18, 21 oder 24 Wörter.</translation>
    </message>
    <message>
        <source>These words do not belong together: one is wrong, or two have changed places.</source>
        <translation>Diese Wörter gehören nicht zusammen: Eines ist falsch, oder zwei sind vertauscht.</translation>
    </message>
    <message>
        <source>A private key has 64 digits from 0 to 9 and a to f.</source>
        <translation>Ein privater Schlüssel hat 64 Ziffern von 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>This is no keystore file of version 3.</source>
        <translation>Das ist keine Keystore-Datei der Version 3.</translation>
    </message>
    <message>
        <source>This is no address. One has 0x and 40 digits.</source>
        <translation>Das ist keine Adresse. Eine hat 0x und 40 Ziffern.</translation>
    </message>
    <message>
        <source>This account is in the wallet already.</source>
        <translation>Dieses Konto ist schon im Wallet.</translation>
    </message>
    <message>
        <source>This account is not in the wallet.</source>
        <translation>Dieses Konto ist nicht im Wallet.</translation>
    </message>
    <message>
        <source>This account is only watched; its key is not here.</source>
        <translation>Dieses Konto wird nur beobachtet; sein Schlüssel ist nicht hier.</translation>
    </message>
    <message>
        <source>This account does not come from words.</source>
        <translation>Dieses Konto kommt nicht aus Wörtern.</translation>
    </message>
    <message>
        <source>This cannot be signed: %1</source>
        <translation>Das lässt sich nicht unterschreiben: %1</translation>
    </message>
    <message>
        <source>The chain&apos;s node does not answer.</source>
        <translation>Der Knoten der Kette antwortet nicht.</translation>
    </message>
    <message>
        <source>The chain&apos;s node refused: %1</source>
        <translation>Der Knoten der Kette lehnte ab: %1</translation>
    </message>
    <message>
        <source>The node belongs to another chain and is not believed.</source>
        <translation>Der Knoten gehört zu einer anderen Kette; ihm wird nicht geglaubt.</translation>
    </message>
    <message>
        <source>From words</source>
        <translation>Aus Wörtern</translation>
    </message>
    <message>
        <source>Imported key</source>
        <translation>Importierter Schlüssel</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>Nur beobachten</translation>
    </message>
</context>
<context>
    <name>WorkQueue</name>
    <message>
        <source>Review %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>%1 of %2 signatures</source>
        <translation>%1 von %2 Unterschriften</translation>
    </message>
    <message>
        <source>Trading is paused</source>
        <translation>Der Handel ist angehalten</translation>
    </message>
    <message>
        <source>Wallet %1 is frozen</source>
        <translation>Wallet %1 ist eingefroren</translation>
    </message>
    <message>
        <source>Job of queue “%1” failed: %2 attempts</source>
        <translation>Aufgabe der Schlange „%1“ fehlgeschlagen: %2 Versuche</translation>
    </message>
    <message>
        <source>Verification under way</source>
        <translation>Verifizierung läuft</translation>
    </message>
    <message>
        <source>Trade of %1 at %2 failed</source>
        <translation>Geschäft über %1 zu %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Conversion of %1 does not go on</source>
        <translation>Der Umtausch von %1 geht nicht weiter</translation>
    </message>
    <message>
        <source>Property to review</source>
        <translation>Immobilie zu prüfen</translation>
    </message>
    <message>
        <source>Proposal to sign</source>
        <translation>Vorschlag zu unterschreiben</translation>
    </message>
    <message>
        <source>Stop in force</source>
        <translation>Stopp in Kraft</translation>
    </message>
    <message>
        <source>Troubled job</source>
        <translation>Aufgabe mit Problemen</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>Failed trade</source>
        <translation>Fehlgeschlagenes Geschäft</translation>
    </message>
    <message>
        <source>Stuck conversion</source>
        <translation>Festgefahrener Umtausch</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ActingPage</name>
    <message>
        <source>What is shown may be old. %1</source>
        <translation>Was hier steht, kann veraltet sein. %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AddressLabel</name>
    <message>
        <source>Copy the whole address</source>
        <translation>Ganze Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in the block explorer</source>
        <translation>Im Block-Explorer öffnen</translation>
    </message>
    <message>
        <source>Copy the whole hash</source>
        <translation>Ganzen Hash kopieren</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AdjustmentsForm</name>
    <message>
        <source>Amount in USD</source>
        <translation>Betrag in USD</translation>
    </message>
    <message>
        <source>Below zero for what is taken away</source>
        <translation>Unter null für das, was abgezogen wird</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It stands in the statement</source>
        <translation>Er steht in der Abrechnung</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Add adjustment</source>
        <translation>Anpassung hinzufügen</translation>
    </message>
    <message>
        <source>Remove chosen</source>
        <translation>Gewählte entfernen</translation>
    </message>
    <message>
        <source>An amount such as 120 or -35.50.</source>
        <translation>Ein Betrag wie 120 oder -35.50.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Sagen Sie in wenigen Worten, warum.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AmountLabel</name>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>%1 %2 · click to copy</source>
        <translation>%1 %2 · zum Kopieren klicken</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Application</name>
    <message>
        <source>The session of %1 has ended. Log in again.</source>
        <translation>Die Sitzung von %1 ist beendet. Melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>Freehold answers at %1.</source>
        <translation>Freehold antwortet unter %1.</translation>
    </message>
    <message>
        <source>Your session has ended. What you typed is kept; log in again.</source>
        <translation>Ihre Sitzung ist beendet. Was Sie eingegeben haben, bleibt; melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>No account of this wallet can sign.</source>
        <translation>Kein Konto dieser Wallet kann unterschreiben.</translation>
    </message>
    <message>
        <source>This computer keeps no session of %1. Log in with the password.</source>
        <translation>Dieser Computer bewahrt keine Sitzung von %1 auf. Melden Sie sich mit dem Passwort an.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>What was done, by whom. Nothing in it can be changed.</source>
        <translation>Was getan wurde, und von wem. Nichts darin lässt sich ändern.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Only a period</source>
        <translation>Nur ein Zeitraum</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nobody did such a thing in that time.</source>
        <translation>Niemand hat in dieser Zeit so etwas getan.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alles laden</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Property, mail address or id</source>
        <translation>Immobilie, Mailadresse oder Kennung</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BalancesView</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Bestände</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Look at the chain again</source>
        <translation>Noch einmal auf die Chain sehen</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Kein Konto ist gewählt</translation>
    </message>
    <message>
        <source>What an account has stands here.</source>
        <translation>Hier steht, was ein Konto hat.</translation>
    </message>
    <message>
        <source>Balances of %1</source>
        <translation>Bestände von %1</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>%1 The figures are those of %2.</source>
        <translation>%1 Die Zahlen sind die von %2.</translation>
    </message>
    <message>
        <source>No node to ask</source>
        <translation>Kein Knoten zu fragen</translation>
    </message>
    <message>
        <source>This server names no node of the chain, so balances cannot be read and nothing can be sent here. What your linked wallets hold stands in the overview.</source>
        <translation>Dieser Server nennt keinen Knoten der Chain, daher können hier keine Bestände gelesen und nichts gesendet werden. Was Ihre verknüpften Wallets halten, steht in der Übersicht.</translation>
    </message>
    <message>
        <source>Choose an account whose key is in this wallet.</source>
        <translation>Wählen Sie ein Konto, dessen Schlüssel in diesem Wallet ist.</translation>
    </message>
    <message>
        <source>The balances are not known yet.</source>
        <translation>Die Bestände sind noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BookView</name>
    <message>
        <source>Buyers</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Sellers</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Nobody here now</source>
        <translation>Derzeit niemand</translation>
    </message>
    <message>
        <source>An order of yours would be the first.</source>
        <translation>Ihr Auftrag wäre der erste.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BuyPage</name>
    <message>
        <source>Buy shares</source>
        <translation>Anteile kaufen</translation>
    </message>
    <message>
        <source>The purchase you filled in is not signed yet.</source>
        <translation>Der ausgefüllte Kauf ist noch nicht unterschrieben.</translation>
    </message>
    <message>
        <source>Buy shares of %1</source>
        <translation>Anteile von %1 kaufen</translation>
    </message>
    <message>
        <source>These shares are not for sale now</source>
        <translation>Diese Anteile stehen jetzt nicht zum Verkauf</translation>
    </message>
    <message>
        <source>The sale has ended or is stopped. Shares are traded between holders.</source>
        <translation>Der Verkauf ist beendet oder angehalten. Anteile werden zwischen Inhabern gehandelt.</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>%1 have arrived.</source>
        <translation>%1 sind angekommen.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BuyTicket</name>
    <message>
        <source>Go to the verification</source>
        <translation>Zur Verifizierung</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Prüfen und unterschreiben</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Zum Wallet</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Wallet that pays and receives</source>
        <translation>Wallet, das zahlt und empfängt</translation>
    </message>
    <message>
        <source>No wallet on this computer is linked to your account. Set one up and link it.</source>
        <translation>Kein Wallet auf diesem Computer ist mit Ihrem Konto verknüpft. Richten Sie eines ein und verknüpfen Sie es.</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Sie zahlen</translation>
    </message>
    <message>
        <source>%1 of %2 are left</source>
        <translation>%1 von %2 sind übrig</translation>
    </message>
    <message>
        <source>Whole shares, at least one</source>
        <translation>Ganze Anteile, mindestens einer</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Erfüllt: %1</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>Nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>%1 a share; the network fee is paid for you</source>
        <translation>%1 je Anteil; die Netzgebühr wird für Sie bezahlt</translation>
    </message>
    <message>
        <source>Buys %1 of %2. You sign twice: the purchase, and the USDC that pays for it.</source>
        <translation>Kauft %1 von %2. Sie unterschreiben zweimal: den Kauf und die USDC, die ihn bezahlen.</translation>
    </message>
    <message>
        <source>Fill in what is missing; what stands in the way is told above</source>
        <translation>Füllen Sie aus, was fehlt; was im Weg steht, steht darüber</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ChargeForm</name>
    <message>
        <source>Make link</source>
        <translation>Link anlegen</translation>
    </message>
    <message>
        <source>Charge tenant</source>
        <translation>Mieter belasten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Such as 2nd floor left</source>
        <translation>Zum Beispiel 2. Stock links</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Whoever pays reads it</source>
        <translation>Wer zahlt, liest es</translation>
    </message>
    <message>
        <source>Amount in dollars</source>
        <translation>Betrag in Dollar</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ChargeHistoryView</name>
    <message>
        <source>Due on %1</source>
        <translation>Fällig am %1</translation>
    </message>
    <message>
        <source>The last try to pay failed: %1</source>
        <translation>Der letzte Zahlungsversuch schlug fehl: %1</translation>
    </message>
    <message>
        <source>Refunded: %1</source>
        <translation>Erstattet: %1</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Quittung speichern</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Erlassen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Chart</name>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>There are no figures for this yet.</source>
        <translation>Dafür gibt es noch keine Zahlen.</translation>
    </message>
    <message>
        <source>%1, chart; latest: %2</source>
        <translation>%1, Diagramm; zuletzt: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type what you look for or want to do</source>
        <translation>Tippen Sie, was Sie suchen oder tun wollen</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::CompliancePage</name>
    <message>
        <source>Pause all transfers of %1?</source>
        <translation>Alle Übertragungen von %1 anhalten?</translation>
    </message>
    <message>
        <source>At once nobody can buy, sell or send these shares, and no dividend is paid. Lifting it needs the signatures of several admins.</source>
        <translation>Sofort kann niemand diese Anteile kaufen, verkaufen oder senden, und keine Dividende wird gezahlt. Zum Aufheben braucht es die Unterschriften mehrerer Admins.</translation>
    </message>
    <message>
        <source>Pause all transfers</source>
        <translation>Alle Übertragungen anhalten</translation>
    </message>
    <message>
        <source>Reason, for admins only</source>
        <translation>Grund, nur für Admins</translation>
    </message>
    <message>
        <source>The pause is on its way to the chain.</source>
        <translation>Der Halt ist auf dem Weg zur Kette.</translation>
    </message>
    <message>
        <source>Freeze wallet %1?</source>
        <translation>Wallet %1 einfrieren?</translation>
    </message>
    <message>
        <source>At once nothing leaves it and nothing arrives, of the shares of %1. Dividends are held back. Lifting it needs the signatures of several admins.</source>
        <translation>Sofort geht von den Anteilen an %1 nichts hinaus und nichts hinein. Dividenden werden zurückgehalten. Zum Aufheben braucht es die Unterschriften mehrerer Admins.</translation>
    </message>
    <message>
        <source>Freeze wallet</source>
        <translation>Wallet einfrieren</translation>
    </message>
    <message>
        <source>The freeze is on its way to the chain.</source>
        <translation>Das Einfrieren ist auf dem Weg zur Kette.</translation>
    </message>
    <message>
        <source>the pause of %1</source>
        <translation>den Halt von %1</translation>
    </message>
    <message>
        <source>the freeze of wallet %1</source>
        <translation>das Einfrieren des Wallets %1</translation>
    </message>
    <message>
        <source>Propose to lift %1?</source>
        <translation>Vorschlagen, %1 aufzuheben?</translation>
    </message>
    <message>
        <source>It is lifted when enough admins have signed.</source>
        <translation>Es wird aufgehoben, wenn genügend Admins unterschrieben haben.</translation>
    </message>
    <message>
        <source>Propose to lift</source>
        <translation>Aufhebung vorschlagen</translation>
    </message>
    <message>
        <source>Approve one transfer</source>
        <translation>Eine Übertragung genehmigen</translation>
    </message>
    <message>
        <source>Propose to withdraw the approval of %1?</source>
        <translation>Vorschlagen, die Genehmigung von %1 zurückzuziehen?</translation>
    </message>
    <message>
        <source>From %1 to %2. Until enough admins have signed, the transfer stays allowed.</source>
        <translation>Von %1 an %2. Bis genügend Admins unterschrieben haben, bleibt die Übertragung erlaubt.</translation>
    </message>
    <message>
        <source>Propose to withdraw</source>
        <translation>Rückzug vorschlagen</translation>
    </message>
    <message>
        <source>Proposed: %1. Admins find it among the proposals.</source>
        <translation>Vorgeschlagen: %1. Admins finden es unter den Vorschlägen.</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Who holds how much, and what is stopped.</source>
        <translation>Wer wie viel hält, und was angehalten ist.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Holders, stops and approvals</source>
        <translation>Anteilseigner, Halte und Genehmigungen</translation>
    </message>
    <message>
        <source>No tokenized property</source>
        <translation>Keine tokenisierte Immobilie</translation>
    </message>
    <message>
        <source>Holders and stops come with the first one.</source>
        <translation>Anteilseigner und Halte kommen mit der ersten.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Anleger</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Hier nicht bekannt</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Of all shares</source>
        <translation>Von allen Anteilen</translation>
    </message>
    <message>
        <source>Room below the cap</source>
        <translation>Platz unter der Grenze</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Anteilseigner</translation>
    </message>
    <message>
        <source>Nobody holds shares</source>
        <translation>Niemand hält Anteile</translation>
    </message>
    <message>
        <source>Holders stand here after the first purchase.</source>
        <translation>Anteilseigner stehen hier nach dem ersten Kauf.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>All transfers paused</source>
        <translation>Alle Übertragungen angehalten</translation>
    </message>
    <message>
        <source>Wallet frozen</source>
        <translation>Wallet eingefroren</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Made outside of this program</source>
        <translation>Außerhalb dieses Programms gemacht</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Halte</translation>
    </message>
    <message>
        <source>Nothing is stopped</source>
        <translation>Nichts ist angehalten</translation>
    </message>
    <message>
        <source>Pauses and frozen wallets stand here.</source>
        <translation>Halte und eingefrorene Wallets stehen hier.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Approved transfers</source>
        <translation>Genehmigte Übertragungen</translation>
    </message>
    <message>
        <source>No approvals</source>
        <translation>Keine Genehmigungen</translation>
    </message>
    <message>
        <source>Only needed where the rules say that each transfer is approved.</source>
        <translation>Nur nötig, wo die Regeln sagen, dass jede Übertragung genehmigt wird.</translation>
    </message>
    <message>
        <source>Propose an approval</source>
        <translation>Genehmigung vorschlagen</translation>
    </message>
    <message>
        <source>Transfer approvals</source>
        <translation>Genehmigungen von Übertragungen</translation>
    </message>
    <message>
        <source>The rules of this property ask for no approval of transfers.</source>
        <translation>Die Regeln dieser Immobilie verlangen keine Genehmigung von Übertragungen.</translation>
    </message>
    <message>
        <source>%1 above the cap</source>
        <translation>%1 über der Grenze</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DataTable</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DateEdit</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>Aus dem Kalender wählen</translation>
    </message>
    <message>
        <source>This is no day. Write it as %1.</source>
        <translation>Das ist kein Tag. Schreiben Sie ihn wie %1.</translation>
    </message>
    <message>
        <source>%1 at the earliest.</source>
        <translation>Frühestens %1.</translation>
    </message>
    <message>
        <source>%1 at the latest.</source>
        <translation>Spätestens %1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DistributionListPage</name>
    <message>
        <source>Distributions</source>
        <translation>Ausschüttungen</translation>
    </message>
    <message>
        <source>Income statements, and the dividends paid from them.</source>
        <translation>Abrechnungen, und die Dividenden daraus.</translation>
    </message>
    <message>
        <source>Distributions and owed dividends</source>
        <translation>Ausschüttungen und offene Dividenden</translation>
    </message>
    <message>
        <source>Draw up a statement</source>
        <translation>Abrechnung erstellen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Miete</translation>
    </message>
    <message>
        <source>To distribute</source>
        <translation>Auszuschütten</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Anteilseigner</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>No distributions yet</source>
        <translation>Noch keine Ausschüttungen</translation>
    </message>
    <message>
        <source>Draw up the statement of a period; it gathers the rent that was converted, and the expenses.</source>
        <translation>Erstellen Sie die Abrechnung eines Zeitraums; sie sammelt die umgetauschte Miete und die Ausgaben.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Why not paid</source>
        <translation>Warum nicht gezahlt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Owed dividends</source>
        <translation>Offene Dividenden</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Dividends that a wallet could not receive stand here.</source>
        <translation>Dividenden, die ein Wallet nicht empfangen konnte, stehen hier.</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Jetzt zahlen</translation>
    </message>
    <message>
        <source>Statement of %1</source>
        <translation>Abrechnung von %1</translation>
    </message>
    <message>
        <source>Pay %1 to %2?</source>
        <translation>%1 an %2? zahlen {1 ?}</translation>
    </message>
    <message>
        <source>It is tried again at once; a wallet that is still frozen or not verified refuses it again.</source>
        <translation>Es wird sofort noch einmal versucht; ein Wallet, das noch eingefroren oder nicht verifiziert ist, lehnt es wieder ab.</translation>
    </message>
    <message>
        <source>The payment is on its way to the chain.</source>
        <translation>Die Zahlung ist auf dem Weg zur Kette.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DistributionPage</name>
    <message>
        <source>Approve the statement of %1?</source>
        <translation>Die Abrechnung von %1 genehmigen?</translation>
    </message>
    <message>
        <source>It is fixed as you see it, and %1 are proposed to the Safe for distribution.</source>
        <translation>Sie wird festgehalten, wie Sie sie sehen, und %1 werden dem Safe zur Ausschüttung vorgeschlagen.</translation>
    </message>
    <message>
        <source>Approve and propose</source>
        <translation>Genehmigen und vorschlagen</translation>
    </message>
    <message>
        <source>Discard the draft of %1?</source>
        <translation>Den Entwurf von %1 verwerfen?</translation>
    </message>
    <message>
        <source>The adjustments in it are lost. Rent and expenses stay for the next statement.</source>
        <translation>Die Anpassungen darin gehen verloren. Miete und Ausgaben bleiben für die nächste Abrechnung.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Propose to cancel the distribution of %1?</source>
        <translation>Vorschlagen, die Ausschüttung von %1 abzubrechen?</translation>
    </message>
    <message>
        <source>Its money goes back to the Treasury when enough admins have signed; nobody is paid.</source>
        <translation>Ihr Geld geht an die Treasury zurück, wenn genügend Admins unterschrieben haben; niemand wird bezahlt.</translation>
    </message>
    <message>
        <source>Propose to cancel</source>
        <translation>Abbruch vorschlagen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The adjustments stand in the statement.</source>
        <translation>Die Anpassungen stehen in der Abrechnung.</translation>
    </message>
    <message>
        <source>The page is tried again.</source>
        <translation>Die Seite wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Ausschüttung</translation>
    </message>
    <message>
        <source>Statement, progress and payments</source>
        <translation>Abrechnung, Fortschritt und Zahlungen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nichts in diesem Zeitraum</translation>
    </message>
    <message>
        <source>No rent was converted and nothing was spent.</source>
        <translation>Keine Miete wurde umgetauscht und nichts ausgegeben.</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Holders paid</source>
        <translation>Bezahlte Anteilseigner</translation>
    </message>
    <message>
        <source>%v of %m holders</source>
        <translation>%v von %m Anteilseignern</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Anteilseigner</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Noch nicht gezahlt</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Geschuldet</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Pages of holders</source>
        <translation>Seiten von Anteilseignern</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>Noch keine Seiten</translation>
    </message>
    <message>
        <source>Holders are split into pages once their shares are fixed.</source>
        <translation>Anteilseigner werden auf Seiten verteilt, sobald ihre Anteile feststehen.</translation>
    </message>
    <message>
        <source>Try the page again</source>
        <translation>Seite noch einmal versuchen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Einbehalten</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Why owed</source>
        <translation>Warum offen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Noch keine Zahlungen</translation>
    </message>
    <message>
        <source>What each holder gets stands here once their shares are fixed.</source>
        <translation>Was jeder Anteilseigner bekommt, steht hier, sobald die Anteile feststehen.</translation>
    </message>
    <message>
        <source>The last approval came to nothing: %1</source>
        <translation>Aus der letzten Genehmigung wurde nichts: %1</translation>
    </message>
    <message>
        <source>Statement hash</source>
        <translation>Hash der Abrechnung</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Approved and proposed to the Safe</source>
        <translation>Genehmigt und dem Safe vorgeschlagen</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Finanziert</translation>
    </message>
    <message>
        <source>Holders fixed: %1 share a pot of %2</source>
        <translation>Anteilseigner festgestellt: %1 teilen sich %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>The holders could not be fixed: %1</source>
        <translation>Die Anteilseigner konnten nicht festgestellt werden: %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DividendsPage</name>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Before tax, USDC</source>
        <translation>Vor Steuer, USDC</translation>
    </message>
    <message>
        <source>Tax, USDC</source>
        <translation>Steuer, USDC</translation>
    </message>
    <message>
        <source>Received, USDC</source>
        <translation>Erhalten, USDC</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation>Für Sie aufgehoben</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividenden</translation>
    </message>
    <message>
        <source>Rent that reached your wallets. Open one to follow it back to the rent it comes from.</source>
        <translation>Miete, die in Ihren Wallets ankam. Öffnen Sie eine, um ihr bis zur Miete zu folgen.</translation>
    </message>
    <message>
        <source>Save a statement</source>
        <translation>Auszug speichern</translation>
    </message>
    <message>
        <source>No dividends yet</source>
        <translation>Noch keine Dividenden</translation>
    </message>
    <message>
        <source>Each month&apos;s rent is paid out to whoever holds shares then. Yours stands here.</source>
        <translation>Die Miete jedes Monats geht an die, die dann Anteile halten. Ihre steht hier.</translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation>Immobilien ansehen</translation>
    </message>
    <message>
        <source>Dividends %1.pdf</source>
        <translation>Dividenden %1.pdf</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DocumentPreview</name>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>No document chosen</source>
        <translation>Kein Dokument gewählt</translation>
    </message>
    <message>
        <source>Choose one above to read it here.</source>
        <translation>Wählen Sie oben eines, um es hier zu lesen.</translation>
    </message>
    <message>
        <source>%1, as it was uploaded (SHA-256 checked)</source>
        <translation>%1, wie es hochgeladen wurde (SHA-256 geprüft)</translation>
    </message>
    <message>
        <source>This is not the file that was uploaded: its SHA-256 differs.</source>
        <translation>Das ist nicht die Datei, die hochgeladen wurde: Ihr SHA-256 weicht ab.</translation>
    </message>
    <message>
        <source>Opens in the program for such files.</source>
        <translation>Öffnet sich im Programm für solche Dateien.</translation>
    </message>
    <message>
        <source>The file could not be written to %1.</source>
        <translation>Die Datei konnte nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DocumentsPanel</name>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Drop files anywhere here: PDF, JPEG, PNG or WebP.</source>
        <translation>Dateien hierher ziehen: PDF, JPEG, PNG oder WebP.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>No document yet</source>
        <translation>Noch kein Dokument</translation>
    </message>
    <message>
        <source>A property needs its recorded deed before it can be submitted; photos make it seen.</source>
        <translation>Eine Immobilie braucht ihre eingetragene Urkunde, bevor sie eingereicht werden kann; Fotos zeigen sie her.</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.webp)</source>
        <translation>Dokumente (*.pdf *.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>The file is deleted from the server. This cannot be undone.</source>
        <translation>Die Datei wird vom Server gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>Dokument entfernen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::EmailProofForm</name>
    <message>
        <source>Link or code of the mail</source>
        <translation>Link oder Code aus der Mail</translation>
    </message>
    <message>
        <source>Copy the link of the mail and paste it here. It works once, for 24 hours.</source>
        <translation>Kopieren Sie den Link aus der Mail und fügen Sie ihn hier ein. Er gilt einmal, 24 Stunden lang.</translation>
    </message>
    <message>
        <source>Paste the whole link, or the 43 characters at its end</source>
        <translation>Fügen Sie den ganzen Link ein oder die 43 Zeichen an seinem Ende</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::EndLeaseForm</name>
    <message>
        <source>End lease</source>
        <translation>Mietvertrag beenden</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Unpaid rent of later days is cancelled. What was paid stays.</source>
        <translation>Unbezahlte Miete späterer Tage entfällt. Was bezahlt ist, bleibt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::EntryForm</name>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Mindestens %n Zeichen.</numerusform>
            <numerusform>Mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no amount of dollars with at most two decimals.</source>
        <translation>Das ist kein Dollarbetrag mit höchstens zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>Some fields need a look; what is wrong stands beside them.</source>
        <translation>Einige Felder brauchen einen Blick; was falsch ist, steht daneben.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ExpenseForm</name>
    <message>
        <source>Book expense</source>
        <translation>Ausgabe buchen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Amount in dollars</source>
        <translation>Betrag in Dollar</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Bezahlt an</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Choose receipt</source>
        <translation>Beleg wählen</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG or WebP; it stays in the books</source>
        <translation>PDF, JPEG, PNG oder WebP; er bleibt in den Büchern</translation>
    </message>
    <message>
        <source>Receipts (*.pdf *.jpg *.jpeg *.png *.webp)</source>
        <translation>Belege (*.pdf *.jpg *.jpeg *.png *.webp)</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ExpensesPage</name>
    <message>
        <source>Expenses</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>What the property costs. It is taken off the rent before it is distributed.</source>
        <translation>Was die Immobilie kostet. Es wird von der Miete abgezogen, bevor sie verteilt wird.</translation>
    </message>
    <message>
        <source>Expenses are booked for a property once it is tokenized.</source>
        <translation>Ausgaben werden gebucht, sobald die Immobilie tokenisiert ist.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Bezahlt an</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>No expense yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>Repairs, insurance and taxes stand here, each with its receipt.</source>
        <translation>Hier stehen Reparaturen, Versicherungen und Steuern, jeweils mit Beleg.</translation>
    </message>
    <message>
        <source>Book expense</source>
        <translation>Ausgabe buchen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Booked: %1 to %2.</source>
        <translation>Gebucht: %1 an %2.</translation>
    </message>
    <message>
        <source>Take back %1 to %2?</source>
        <translation>%1 an %2 zurücknehmen?</translation>
    </message>
    <message>
        <source>It stays in the list and counts no longer.</source>
        <translation>Sie bleibt in der Liste und zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Reason, for the books</source>
        <translation>Grund, für die Bücher</translation>
    </message>
    <message>
        <source>Taken back: %1 to %2.</source>
        <translation>Zurückgenommen: %1 an %2.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ExplorerButton</name>
    <message>
        <source>Open transaction</source>
        <translation>Transaktion öffnen</translation>
    </message>
    <message>
        <source>Open the transaction in the block explorer</source>
        <translation>Die Transaktion im Block-Explorer öffnen</translation>
    </message>
    <message>
        <source>Choose a row that has a transaction on the chain.</source>
        <translation>Wählen Sie eine Zeile, die eine Transaktion auf der Chain hat.</translation>
    </message>
    <message>
        <source>The server names no block explorer.</source>
        <translation>Der Server nennt keinen Block-Explorer.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::FactsForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As investors will see it, such as its street and number</source>
        <translation>Wie Anleger sie sehen werden, etwa Straße und Nummer</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Gewerbe</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>Industrie</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>Baujahr</translation>
    </message>
    <message>
        <source> m²</source>
        <translation> m²</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>5,000 characters at most</source>
        <translation>Höchstens 5.000 Zeichen</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Nummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Value in dollars</source>
        <translation>Wert in Dollar</translation>
    </message>
    <message>
        <source>What the building is worth today. The report that says so is a document of the property.</source>
        <translation>Was das Gebäude heute wert ist. Das Gutachten dazu ist ein Dokument der Immobilie.</translation>
    </message>
    <message>
        <source>This is no amount of dollars with at most two decimals.</source>
        <translation>Das ist kein Dollarbetrag mit höchstens zwei Nachkommastellen.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Mindestens %n Zeichen.</numerusform>
            <numerusform>Mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::FiguresPage</name>
    <message>
        <source>Business figures</source>
        <translation>Geschäftszahlen</translation>
    </message>
    <message>
        <source>Of now, and of the last twelve months.</source>
        <translation>Von jetzt und von den letzten zwölf Monaten.</translation>
    </message>
    <message>
        <source>Tokenized properties</source>
        <translation>Tokenisierte Immobilien</translation>
    </message>
    <message>
        <source>Raised in primary sales</source>
        <translation>In Erstverkäufen eingenommen</translation>
    </message>
    <message>
        <source>Traded, 12 months</source>
        <translation>Gehandelt, 12 Monate</translation>
    </message>
    <message>
        <source>Dividends paid</source>
        <translation>Gezahlte Dividenden</translation>
    </message>
    <message>
        <source>Properties tokenized</source>
        <translation>Immobilien tokenisiert</translation>
    </message>
    <message>
        <source>Volume traded</source>
        <translation>Gehandeltes Volumen</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividenden</translation>
    </message>
    <message>
        <source>Investors verified</source>
        <translation>Verifizierte Anleger</translation>
    </message>
    <message>
        <source>Properties by state</source>
        <translation>Immobilien nach Stand</translation>
    </message>
    <message>
        <source>Verifications by state</source>
        <translation>Verifizierungen nach Stand</translation>
    </message>
    <message>
        <source>%1 trades</source>
        <translation>%1 Geschäfte</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Anleger</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::HealthPage</name>
    <message>
        <source>System health</source>
        <translation>Systemzustand</translation>
    </message>
    <message>
        <source>Whether everything behind the windows runs.</source>
        <translation>Ob hinter den Fenstern alles läuft.</translation>
    </message>
    <message>
        <source>Chain, jobs, market and audits</source>
        <translation>Kette, Aufträge, Markt und Prüfungen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Head block</source>
        <translation>Neuester Block</translation>
    </message>
    <message>
        <source>Blocks behind</source>
        <translation>Blöcke im Rückstand</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>No providers</source>
        <translation>Keine Anbieter</translation>
    </message>
    <message>
        <source>The server is configured without a chain.</source>
        <translation>Der Server ist ohne Kette eingerichtet.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>Älteste fällig</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Troubled jobs</source>
        <translation>Gestörte Aufträge</translation>
    </message>
    <message>
        <source>No job is in trouble</source>
        <translation>Kein Auftrag ist gestört</translation>
    </message>
    <message>
        <source>Jobs that fail again and again stand here.</source>
        <translation>Aufträge, die immer wieder scheitern, stehen hier.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt noch einmal versuchen</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>All work is done</source>
        <translation>Alle Arbeit ist getan</translation>
    </message>
    <message>
        <source>Queues that hold work stand here.</source>
        <translation>Warteschlangen mit Arbeit stehen hier.</translation>
    </message>
    <message>
        <source>Queues and jobs</source>
        <translation>Warteschlangen und Aufträge</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Wallets</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Stimmt überein</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Audits of balances</source>
        <translation>Prüfungen der Bestände</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>Balances on chain are compared with the tables; each outcome stands here.</source>
        <translation>Bestände auf der Kette werden mit den Tabellen verglichen; jedes Ergebnis steht hier.</translation>
    </message>
    <message>
        <source>Balance audits</source>
        <translation>Bestandsprüfungen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, seit %3</translation>
    </message>
    <message>
        <source>Try the job “%1” again now?</source>
        <translation>Den Auftrag „%1“ jetzt noch einmal versuchen?</translation>
    </message>
    <message>
        <source>It runs once more from its beginning, as if it had just come due.</source>
        <translation>Er läuft noch einmal von vorn, als wäre er eben fällig geworden.</translation>
    </message>
    <message>
        <source>The job is tried again.</source>
        <translation>Der Auftrag wird noch einmal versucht.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Answers in plain words. They are here without a connection too.</source>
        <translation>Antworten in einfachen Worten. Sie sind auch ohne Verbindung hier.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the answers</source>
        <translation>Die Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::InvestorsPage</name>
    <message>
        <source>Investors</source>
        <translation>Anleger</translation>
    </message>
    <message>
        <source>Who is verified, who waits, and what expires soon.</source>
        <translation>Wer verifiziert ist, wer wartet, und was bald abläuft.</translation>
    </message>
    <message>
        <source>Verifications</source>
        <translation>Verifizierungen</translation>
    </message>
    <message>
        <source>No verifications</source>
        <translation>Keine Verifizierungen</translation>
    </message>
    <message>
        <source>They stand here from the moment an investor starts one.</source>
        <translation>Sie stehen hier, sobald ein Anleger eine beginnt.</translation>
    </message>
    <message>
        <source>Which verifications</source>
        <translation>Welche Verifizierungen</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Anleger</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Accredited</source>
        <translation>Akkreditiert</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>On chain</source>
        <translation>Auf der Kette</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Expiring within %1 days</source>
        <translation>Läuft in %1 Tagen ab</translation>
    </message>
    <message>
        <source>Reopen the verification of %1?</source>
        <translation>Die Verifizierung von %1 wieder öffnen?</translation>
    </message>
    <message>
        <source>The provider begins anew, also where its decision was final. The investor is told; the state stays until the provider decides.</source>
        <translation>Der Anbieter beginnt von vorn, auch wo seine Entscheidung endgültig war. Der Anleger erfährt es; der Stand bleibt, bis der Anbieter entscheidet.</translation>
    </message>
    <message>
        <source>Reopen verification</source>
        <translation>Verifizierung wieder öffnen</translation>
    </message>
    <message>
        <source>The investor can go through verification again.</source>
        <translation>Der Anleger kann sich wieder verifizieren.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LeaseForm</name>
    <message>
        <source>Make lease and invite tenant</source>
        <translation>Mietvertrag anlegen und Mieter einladen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Such as 2nd floor left</source>
        <translation>Zum Beispiel 2. Stock links</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mieter</translation>
    </message>
    <message>
        <source>Tenant&apos;s mail address</source>
        <translation>Mailadresse des Mieters</translation>
    </message>
    <message>
        <source>The link to pay is sent there</source>
        <translation>Dorthin geht der Zahlungslink</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Rent of a month in dollars</source>
        <translation>Monatsmiete in Dollar</translation>
    </message>
    <message>
        <source>Due on day</source>
        <translation>Fällig am Tag</translation>
    </message>
    <message>
        <source>Charged ten days before</source>
        <translation>Wird zehn Tage vorher berechnet</translation>
    </message>
    <message>
        <source>Last of the month</source>
        <translation>Letzter des Monats</translation>
    </message>
    <message>
        <source>Fee for late rent</source>
        <translation>Gebühr für späte Miete</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>Ein Betrag</translation>
    </message>
    <message>
        <source>A part of what is late</source>
        <translation>Ein Teil des Rückstands</translation>
    </message>
    <message>
        <source>Fee in dollars</source>
        <translation>Gebühr in Dollar</translation>
    </message>
    <message>
        <source>Fee in per cent</source>
        <translation>Gebühr in Prozent</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>Karenztage</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LeasesPage</name>
    <message>
        <source>Leases</source>
        <translation>Mietverträge</translation>
    </message>
    <message>
        <source>Who rents what, and on which terms.</source>
        <translation>Wer was mietet, und zu welchen Bedingungen.</translation>
    </message>
    <message>
        <source>Rent is collected for a property once it is tokenized.</source>
        <translation>Miete wird eingezogen, sobald die Immobilie tokenisiert ist.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mieter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>Monatsmiete</translation>
    </message>
    <message>
        <source>No lease yet</source>
        <translation>Noch kein Mietvertrag</translation>
    </message>
    <message>
        <source>Make a lease, and its tenant gets a mail with the link to pay.</source>
        <translation>Legen Sie einen Mietvertrag an, und der Mieter bekommt eine Mail mit dem Zahlungslink.</translation>
    </message>
    <message>
        <source>Make lease</source>
        <translation>Mietvertrag anlegen</translation>
    </message>
    <message>
        <source>Charge something else</source>
        <translation>Etwas anderes berechnen</translation>
    </message>
    <message>
        <source>End lease</source>
        <translation>Mietvertrag beenden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>%1 is invited by mail.</source>
        <translation>%1 ist per Mail eingeladen.</translation>
    </message>
    <message>
        <source>Change lease</source>
        <translation>Mietvertrag ändern</translation>
    </message>
    <message>
        <source>The lease of %1 is changed.</source>
        <translation>Der Mietvertrag von %1 ist geändert.</translation>
    </message>
    <message>
        <source>End the lease of %1</source>
        <translation>Mietvertrag von %1 beenden</translation>
    </message>
    <message>
        <source>The lease of %1 ends on %2.</source>
        <translation>Der Mietvertrag von %1 endet am %2.</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>%1 belasten</translation>
    </message>
    <message>
        <source>Charged: %1, %2.</source>
        <translation>Berechnet: %1, %2.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LinkedWallets</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Linked wallets</source>
        <translation>Verknüpfte Wallets</translation>
    </message>
    <message>
        <source>Link wallet</source>
        <translation>Wallet verknüpfen</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Account of this computer&apos;s wallet</source>
        <translation>Konto des Wallets dieses Computers</translation>
    </message>
    <message>
        <source>Shares that you buy go to linked wallets only.</source>
        <translation>Anteile, die Sie kaufen, gehen nur an verknüpfte Wallets.</translation>
    </message>
    <message>
        <source>No wallet is linked</source>
        <translation>Kein Wallet ist verknüpft</translation>
    </message>
    <message>
        <source>Link an account of this computer&apos;s wallet to buy and hold shares.</source>
        <translation>Verknüpfen Sie ein Konto des Wallets dieses Computers, um Anteile zu kaufen und zu halten.</translation>
    </message>
    <message>
        <source>Every account of this computer&apos;s wallet that is known is linked; unlock the wallet or add one on its page.</source>
        <translation>Jedes bekannte Konto des Wallets dieses Computers ist verknüpft; entsperren Sie das Wallet oder fügen Sie auf seiner Seite eines hinzu.</translation>
    </message>
    <message>
        <source>Link to my account</source>
        <translation>Mit meinem Konto verknüpfen</translation>
    </message>
    <message>
        <source>Wallet linked.</source>
        <translation>Wallet verknüpft.</translation>
    </message>
    <message>
        <source>%1 can receive no shares any more and opens no session; your other devices have to log in again. Shares that it holds stay in it, and are no longer listed as yours.</source>
        <translation>%1 kann keine Anteile mehr erhalten und öffnet keine Sitzung; Ihre anderen Geräte müssen sich neu anmelden. Anteile, die es hält, bleiben darin und werden nicht mehr als Ihre geführt.</translation>
    </message>
    <message>
        <source>Unlink wallet</source>
        <translation>Wallet trennen</translation>
    </message>
    <message>
        <source>The wallet is unlinked.</source>
        <translation>Das Wallet ist getrennt.</translation>
    </message>
    <message>
        <source>Unlink a wallet</source>
        <translation>Ein Wallet trennen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LogInWindow</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The address your operator gave you</source>
        <translation>Die Adresse, die Ihr Betreiber Ihnen gab</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code</source>
        <translation>Sechs Ziffern Ihrer Authenticator-App oder ein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log in with the wallet</source>
        <translation>Mit dem Wallet anmelden</translation>
    </message>
    <message>
        <source>Log in – Freehold</source>
        <translation>Anmelden – Freehold</translation>
    </message>
    <message>
        <source>Accounts on this machine</source>
        <translation>Konten auf diesem Rechner</translation>
    </message>
    <message>
        <source>Shares of rented buildings, and the rent they earn.</source>
        <translation>Anteile an vermieteten Häusern und die Miete, die sie bringen.</translation>
    </message>
    <message>
        <source>Go on as</source>
        <translation>Weiter als</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Enter the address of the server, such as https://freehold.example</source>
        <translation>Geben Sie die Adresse des Servers ein, etwa https://freehold.example</translation>
    </message>
    <message>
        <source>Enter the mail address of your account</source>
        <translation>Geben Sie die Mailadresse Ihres Kontos ein</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Geben Sie Ihr Passwort ein</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Konto anlegen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Andere Konten</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>The server does not answer. What you see is what was known last; it goes on by itself once the server answers again.</source>
        <translation>Der Server antwortet nicht. Sie sehen den letzten bekannten Stand; es geht von selbst weiter, sobald er wieder antwortet.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagedPage</name>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>No property yet</source>
        <translation>Noch keine Immobilie</translation>
    </message>
    <message>
        <source>Go to properties</source>
        <translation>Zu den Immobilien</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagerDocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Files that prove what is said of a building.</source>
        <translation>Dateien, die belegen, was über ein Gebäude gesagt wird.</translation>
    </message>
    <message>
        <source>Documents belong to a property. Add one first.</source>
        <translation>Dokumente gehören zu einer Immobilie. Legen Sie zuerst eine an.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagerOverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>Leases that run</source>
        <translation>Laufende Mietverträge</translation>
    </message>
    <message>
        <source>Paid this month</source>
        <translation>Diesen Monat gezahlt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Neue Immobilie</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation>Noch keine Immobilien</translation>
    </message>
    <message>
        <source>Your properties, their rent and what waits for you will stand here. Begin with a property; it stays a draft until you submit it.</source>
        <translation>Ihre Immobilien, deren Miete und was auf Sie wartet, werden hier stehen. Beginnen Sie mit einer Immobilie; sie bleibt ein Entwurf, bis Sie sie einreichen.</translation>
    </message>
    <message>
        <source>%1 tokenized</source>
        <translation>%1 tokenisiert</translation>
    </message>
    <message>
        <source>Its day is over</source>
        <translation>Der Tag ist vorbei</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>Nichts ist überfällig</translation>
    </message>
    <message>
        <source>There is more rent than is counted here. The pages of rent show all of it.</source>
        <translation>Es gibt mehr Miete, als hier gezählt ist. Die Seiten der Miete zeigen alles.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagerPropertiesPage</name>
    <message>
        <source>My properties</source>
        <translation>Meine Immobilien</translation>
    </message>
    <message>
        <source>From the first draft to the approval, and after it.</source>
        <translation>Vom ersten Entwurf bis zur Genehmigung, und danach.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>No property yet</source>
        <translation>Noch keine Immobilie</translation>
    </message>
    <message>
        <source>Describe a building, add its deed and photos, and submit it for approval.</source>
        <translation>Beschreiben Sie ein Gebäude, fügen Sie Urkunde und Fotos hinzu, und reichen Sie es zur Genehmigung ein.</translation>
    </message>
    <message>
        <source>Add property</source>
        <translation>Immobilie anlegen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::MoneyPage</name>
    <message>
        <source>Payments &amp; reconciliation</source>
        <translation>Zahlungen &amp; Abgleich</translation>
    </message>
    <message>
        <source>Rent on its way to the Treasury, and whether all books agree.</source>
        <translation>Miete auf dem Weg zur Treasury, und ob alle Bücher übereinstimmen.</translation>
    </message>
    <message>
        <source>Differences, conversions, payments and trades</source>
        <translation>Abweichungen, Umtausche, Zahlungen und Geschäfte</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>In our books</source>
        <translation>In unseren Büchern</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>All books agree</source>
        <translation>Alle Bücher stimmen überein</translation>
    </message>
    <message>
        <source>Differences between books stand here.</source>
        <translation>Abweichungen zwischen Büchern stehen hier.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Nichts ist überfällig</translation>
    </message>
    <message>
        <source>What takes longer than it should stands here.</source>
        <translation>Was länger dauert, als es soll, steht hier.</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Why it waits or failed</source>
        <translation>Warum es wartet oder scheiterte</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>In the Treasury</source>
        <translation>In der Treasury</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Umtausche</translation>
    </message>
    <message>
        <source>No conversions yet</source>
        <translation>Noch keine Umtausche</translation>
    </message>
    <message>
        <source>Settled rent is converted to USDC; each time stands here.</source>
        <translation>Abgerechnete Miete wird in USDC umgetauscht; jedes Mal steht hier.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Noch keine Zahlungen</translation>
    </message>
    <message>
        <source>Each payment of a tenant stands here.</source>
        <translation>Jede Zahlung eines Mieters steht hier.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>Wessen Schuld</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed trades</source>
        <translation>Gescheiterte Geschäfte</translation>
    </message>
    <message>
        <source>No failed trades</source>
        <translation>Keine gescheiterten Geschäfte</translation>
    </message>
    <message>
        <source>Trades that the chain refused stand here.</source>
        <translation>Geschäfte, die die Kette abgelehnt hat, stehen hier.</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
    <message>
        <source>The server compares all books once a day.</source>
        <translation>Der Server vergleicht alle Bücher einmal am Tag.</translation>
    </message>
    <message>
        <source>All books agreed on %1.</source>
        <translation>Alle Bücher stimmten am %1 überein.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::NotificationsPage</name>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>● New</source>
        <translation>● Neu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Open one to see more of it.</source>
        <translation>Öffnen Sie eine, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>Keine Mitteilungen</translation>
    </message>
    <message>
        <source>Trades, dividends and everything that needs you is told here, and by mail.</source>
        <translation>Geschäfte, Dividenden und alles, was Sie braucht, steht hier und kommt per Mail.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OrderTicket</name>
    <message>
        <source>Review and sign</source>
        <translation>Prüfen und unterschreiben</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Fee at most</source>
        <translation>Gebühr höchstens</translation>
    </message>
    <message>
        <source>How it trades</source>
        <translation>Wie er gehandelt wird</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Gültig für</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Best buyer %1, best seller %2</source>
        <translation>Bester Käufer %1, bester Verkäufer %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You pay at most</source>
        <translation>Sie zahlen höchstens</translation>
    </message>
    <message>
        <source>You receive at least</source>
        <translation>Sie erhalten mindestens</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 for the shares, fee at most %2</source>
        <translation>%1 für die Anteile, Gebühr höchstens %2</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Erfüllt: %1</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>Nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>USDC a share</source>
        <translation>USDC je Anteil</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>What you want to buy and sell, and what was traded.</source>
        <translation>Was Sie kaufen und verkaufen wollen und was gehandelt wurde.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>Meine Aufträge</translation>
    </message>
    <message>
        <source>My trades</source>
        <translation>Meine Abschlüsse</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Gehandelt</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>What you want to buy or sell from other investors stands here.</source>
        <translation>Hier steht, was Sie von anderen Anlegern kaufen oder an sie verkaufen wollen.</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message>
        <source>Cancel for good, on chain</source>
        <translation>Endgültig auf der Chain stornieren</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>No trades yet</source>
        <translation>Noch keine Abschlüsse</translation>
    </message>
    <message>
        <source>What your orders bought and sold stands here, with price and fee.</source>
        <translation>Hier steht, was Ihre Aufträge gekauft und verkauft haben, mit Preis und Gebühr.</translation>
    </message>
    <message>
        <source>Choose an order that is open.</source>
        <translation>Wählen Sie einen offenen Auftrag.</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>Diesen Auftrag stornieren?</translation>
    </message>
    <message>
        <source>%1 It leaves the book at once; what was traded before stays traded.</source>
        <translation>%1 Er verlässt das Orderbuch sofort; was schon gehandelt ist, bleibt gehandelt.</translation>
    </message>
    <message>
        <source>Order cancelled.</source>
        <translation>Auftrag storniert.</translation>
    </message>
    <message>
        <source>The cancellation is on its way to the chain.</source>
        <translation>Die Stornierung ist auf dem Weg zur Chain.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OutcomeView</name>
    <message>
        <source>No balance changes.</source>
        <translation>Kein Bestand ändert sich.</translation>
    </message>
    <message>
        <source>Change of balances: %1</source>
        <translation>Änderung der Bestände: %1</translation>
    </message>
    <message>
        <source>The chain is asked …</source>
        <translation>Die Chain wird gefragt …</translation>
    </message>
    <message>
        <source>Read from what is signed. The server names no node that could be asked.</source>
        <translation>Gelesen aus dem, was unterschrieben wird. Der Server nennt keinen Knoten, der gefragt werden könnte.</translation>
    </message>
    <message>
        <source>As the chain stands now, it fails: %1</source>
        <translation>Wie die Chain jetzt steht, scheitert es: %1</translation>
    </message>
    <message>
        <source>Read from what is signed. %1</source>
        <translation>Gelesen aus dem, was unterschrieben wird. %1</translation>
    </message>
    <message>
        <source>Simulated on the chain as it stands now, without the network fee.</source>
        <translation>Auf der Chain, wie sie jetzt steht, simuliert; ohne die Netzwerkgebühr.</translation>
    </message>
    <message>
        <source>Read from what is signed, beside the balances as they stand now.</source>
        <translation>Gelesen aus dem, was unterschrieben wird, neben den Beständen, wie sie jetzt stehen.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>%1: now %2, change %3, afterwards %4</source>
        <translation>%1: jetzt %2, Änderung %3, danach %4</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OverviewPage</name>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Value, USDC</source>
        <translation>Wert, USDC</translation>
    </message>
    <message>
        <source>Paid for it, USDC</source>
        <translation>Bezahlt, USDC</translation>
    </message>
    <message>
        <source>Income, 12 months, USDC</source>
        <translation>Ertrag, 12 Monate, USDC</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Income this year</source>
        <translation>Ertrag in diesem Jahr</translation>
    </message>
    <message>
        <source>Yield, 12 months</source>
        <translation>Rendite, 12 Monate</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Offene Aufträge</translation>
    </message>
    <message>
        <source>Income, 12 months</source>
        <translation>Ertrag, 12 Monate</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation>Immobilien ansehen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>No shares yet</source>
        <translation>Noch keine Anteile</translation>
    </message>
    <message>
        <source>Your shares, what they are worth and the rent they earn will stand here. Choose a property to begin with.</source>
        <translation>Hier stehen dann Ihre Anteile, ihr Wert und die Miete, die sie bringen. Wählen Sie zum Anfang eine Immobilie.</translation>
    </message>
    <message>
        <source>Without properties that have no price</source>
        <translation>Ohne Immobilien, die keinen Preis haben</translation>
    </message>
    <message>
        <source>There is no value to reckon it from</source>
        <translation>Es gibt keinen Wert, aus dem sie sich rechnet</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Ertrag</translation>
    </message>
    <message>
        <source>Your verification ends %1.</source>
        <translation>Ihre Verifizierung endet %1.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>You can buy shares once you are verified.</source>
        <translation>Sie können Anteile kaufen, sobald Sie verifiziert sind.</translation>
    </message>
    <message>
        <source>Start verification</source>
        <translation>Verifizierung beginnen</translation>
    </message>
    <message>
        <source>An order of %1 is paused.</source>
        <translation>Ein Auftrag über %1 ruht.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>A dividend of %1 could not be paid to you yet.</source>
        <translation>Eine Dividende aus %1 konnte Ihnen noch nicht gezahlt werden.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OwnerProof</name>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Code der Authenticator-App</translation>
    </message>
    <message>
        <source>Or a recovery code.</source>
        <translation>Oder ein Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Passwort Ihres Kontos</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>What is due, what is late, and what was paid.</source>
        <translation>Was fällig ist, was überfällig ist, und was bezahlt wurde.</translation>
    </message>
    <message>
        <source>Rent is collected for a property once it is tokenized.</source>
        <translation>Miete wird eingezogen, sobald die Immobilie tokenisiert ist.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Nothing charged yet</source>
        <translation>Noch nichts berechnet</translation>
    </message>
    <message>
        <source>Rent stands here ten days before it is due, as soon as there is a lease.</source>
        <translation>Miete steht hier zehn Tage vor ihrer Fälligkeit, sobald es einen Mietvertrag gibt.</translation>
    </message>
    <message>
        <source>Go to leases</source>
        <translation>Zu den Mietverträgen</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>of the charges loaded so far</source>
        <translation>der bisher geladenen Forderungen</translation>
    </message>
    <message>
        <source>Waive %1?</source>
        <translation>%1 erlassen?</translation>
    </message>
    <message>
        <source>Nobody pays %1 any more. This cannot be taken back.</source>
        <translation>Niemand zahlt mehr %1. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>Reason, for the books</source>
        <translation>Grund, für die Bücher</translation>
    </message>
    <message>
        <source>Waived: %1.</source>
        <translation>Erlassen: %1.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Quittung speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>Konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PeriodForm</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Today at the latest</source>
        <translation>Spätestens heute</translation>
    </message>
    <message>
        <source>Draw up the statement</source>
        <translation>Die Abrechnung erstellen</translation>
    </message>
    <message>
        <source>It stays a draft until it is approved; nothing is paid before.</source>
        <translation>Sie bleibt ein Entwurf, bis sie genehmigt ist; vorher wird nichts gezahlt.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PhotoFrame</name>
    <message>
        <source>Photo before</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Keine Fotos</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Foto %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertiesPage</name>
    <message>
        <source>Properties</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation>Jetzt im Verkauf</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Rented buildings whose shares you can buy and trade.</source>
        <translation>Vermietete Häuser, deren Anteile Sie kaufen und handeln können.</translation>
    </message>
    <message>
        <source>Search name, street or city</source>
        <translation>Name, Straße oder Ort suchen</translation>
    </message>
    <message>
        <source>Search properties</source>
        <translation>Immobilien suchen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Gewerbe</translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>Industrie</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Lowest price first</source>
        <translation>Niedrigster Preis zuerst</translation>
    </message>
    <message>
        <source>Highest price first</source>
        <translation>Höchster Preis zuerst</translation>
    </message>
    <message>
        <source>Highest valuation first</source>
        <translation>Höchste Bewertung zuerst</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation>Noch keine Immobilien</translation>
    </message>
    <message>
        <source>Properties stand here once their shares are issued. Come back soon.</source>
        <translation>Immobilien stehen hier, sobald ihre Anteile ausgegeben sind. Schauen Sie bald wieder.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyAside</name>
    <message>
        <source>Buy shares</source>
        <translation>Anteile kaufen</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Shares sold</source>
        <translation>Verkaufte Anteile</translation>
    </message>
    <message>
        <source>Price a share</source>
        <translation>Preis je Anteil</translation>
    </message>
    <message>
        <source>You hold</source>
        <translation>Sie halten</translation>
    </message>
    <message>
        <source>There are no shares of this property yet</source>
        <translation>Von dieser Immobilie gibt es noch keine Anteile</translation>
    </message>
    <message>
        <source>There are no shares of this property yet.</source>
        <translation>Von dieser Immobilie gibt es noch keine Anteile.</translation>
    </message>
    <message>
        <source>%1 of %2 shares are sold</source>
        <translation>%1 von %2 Anteilen sind verkauft</translation>
    </message>
    <message>
        <source>The sale has ended; shares are traded between holders.</source>
        <translation>Der Verkauf ist zu Ende; Anteile werden unter Inhabern gehandelt.</translation>
    </message>
    <message>
        <source>What stands in the way is told below</source>
        <translation>Was im Weg steht, steht unten</translation>
    </message>
    <message>
        <source>The sale is open</source>
        <translation>Der Verkauf ist offen</translation>
    </message>
    <message>
        <source>The wallet is yours</source>
        <translation>Das Wallet gehört Ihnen</translation>
    </message>
    <message>
        <source>You are verified</source>
        <translation>Sie sind verifiziert</translation>
    </message>
    <message>
        <source>The wallet is not frozen</source>
        <translation>Das Wallet ist nicht eingefroren</translation>
    </message>
    <message>
        <source>Your country may hold shares</source>
        <translation>Ihr Land darf Anteile halten</translation>
    </message>
    <message>
        <source>Accreditation is in order</source>
        <translation>Die Akkreditierung ist in Ordnung</translation>
    </message>
    <message>
        <source>You stay below the largest holding</source>
        <translation>Sie bleiben unter dem größten Bestand</translation>
    </message>
    <message>
        <source>There is room for another holder</source>
        <translation>Es ist Platz für einen weiteren Inhaber</translation>
    </message>
    <message>
        <source>You reach the smallest holding</source>
        <translation>Sie erreichen den kleinsten Bestand</translation>
    </message>
    <message>
        <source>Shares are left</source>
        <translation>Es sind Anteile da</translation>
    </message>
    <message>
        <source>The wallet has enough USDC</source>
        <translation>Das Wallet hat genug USDC</translation>
    </message>
    <message>
        <source>Shares move freely</source>
        <translation>Anteile bewegen sich frei</translation>
    </message>
    <message>
        <source>The sale is settled</source>
        <translation>Der Verkauf ist abgewickelt</translation>
    </message>
    <message>
        <source>The shares are free</source>
        <translation>Die Anteile sind frei</translation>
    </message>
    <message>
        <source>The holding period is over</source>
        <translation>Die Haltefrist ist vorbei</translation>
    </message>
    <message>
        <source>No approval is needed</source>
        <translation>Keine Genehmigung nötig</translation>
    </message>
    <message>
        <source>The receiver may hold shares</source>
        <translation>Der Empfänger darf Anteile halten</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyCardDelegate</name>
    <message>
        <source>%1 a share</source>
        <translation>%1 je Anteil</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>Noch kein Preis</translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation>Jetzt im Verkauf</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyEditorPage</name>
    <message>
        <source>New property</source>
        <translation>Neue Immobilie</translation>
    </message>
    <message>
        <source>Save at any step; nobody else sees it before you submit it.</source>
        <translation>Speichern Sie bei jedem Schritt; niemand sonst sieht sie, bevor Sie sie einreichen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Review and submit</source>
        <translation>Prüfen und einreichen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Withdraw from review</source>
        <translation>Aus der Prüfung zurückziehen</translation>
    </message>
    <message>
        <source>Changes are asked for: %1</source>
        <translation>Änderungen sind erbeten: %1</translation>
    </message>
    <message>
        <source>What you changed about this property is not saved.</source>
        <translation>Was Sie an dieser Immobilie geändert haben, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Fill in the first three steps and save; documents come after that.</source>
        <translation>Füllen Sie die ersten drei Schritte aus und speichern Sie; danach kommen die Dokumente.</translation>
    </message>
    <message>
        <source>Something is missing still. Press Save to see what.</source>
        <translation>Es fehlt noch etwas. Drücken Sie Speichern, um zu sehen, was.</translation>
    </message>
    <message>
        <source>Built %1, %2 m²</source>
        <translation>Baujahr %1, %2 m²</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Wert: %1</translation>
    </message>
    <message>
        <source>An admin looks at the facts and the documents, and approves them or asks for changes. Meanwhile nothing can be changed unless you withdraw it.</source>
        <translation>Ein Admin sieht sich Angaben und Dokumente an und genehmigt sie oder bittet um Änderungen. Währenddessen kann nichts geändert werden, außer Sie ziehen sie zurück.</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Zur Genehmigung einreichen</translation>
    </message>
    <message>
        <source>Kept on this computer. The server gets it once what is marked is filled in.</source>
        <translation>Auf diesem Rechner aufgehoben. Der Server bekommt es, sobald das Markierte ausgefüllt ist.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Save first, then submit what is saved.</source>
        <translation>Speichern Sie zuerst, dann reichen Sie das Gespeicherte ein.</translation>
    </message>
    <message>
        <source>Submitted. You are told when an admin has looked at it.</source>
        <translation>Eingereicht. Sie erfahren es, wenn ein Admin sie angesehen hat.</translation>
    </message>
    <message>
        <source>Withdraw %1 from review?</source>
        <translation>%1 aus der Prüfung zurückziehen?</translation>
    </message>
    <message>
        <source>It becomes a draft again and has to be submitted anew.</source>
        <translation>Sie wird wieder ein Entwurf und muss neu eingereicht werden.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdrawn. It can be changed again.</source>
        <translation>Zurückgezogen. Sie kann wieder geändert werden.</translation>
    </message>
    <message>
        <source>Valuations</source>
        <translation>Bewertungen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyPage</name>
    <message>
        <source>Valuations</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Price, daily</source>
        <translation>Preis, täglich</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Keine Dokumente</translation>
    </message>
    <message>
        <source>Deeds, valuations and insurances that you may read stand here.</source>
        <translation>Hier stehen Grundbuchauszüge, Bewertungen und Versicherungen, die Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>Dokument speichern</translation>
    </message>
    <message>
        <source>What you may read of this property.</source>
        <translation>Was Sie zu dieser Immobilie lesen dürfen.</translation>
    </message>
    <message>
        <source>Who can hold shares</source>
        <translation>Wer Anteile halten darf</translation>
    </message>
    <message>
        <source>The shares keep these rules by themselves, whoever trades them.</source>
        <translation>Die Anteile halten diese Regeln von selbst ein, wer auch handelt.</translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation>Jetzt im Verkauf</translation>
    </message>
    <message>
        <source>Link a wallet to your account to buy shares.</source>
        <translation>Verbinden Sie ein Wallet mit Ihrem Konto, um Anteile zu kaufen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Valued at</source>
        <translation>Bewertet mit</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>The rules are set when the shares are issued.</source>
        <translation>Die Regeln werden bei der Ausgabe der Anteile festgelegt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyPicker</name>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyReviewPage</name>
    <message>
        <source>Property review</source>
        <translation>Prüfung der Immobilie</translation>
    </message>
    <message>
        <source>Stated by the manager</source>
        <translation>Vom Verwalter angegeben</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Flurstück</translation>
    </message>
    <message>
        <source>Recorder&apos;s reference</source>
        <translation>Zeichen des Registers</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Keine Dokumente</translation>
    </message>
    <message>
        <source>The manager has not uploaded anything.</source>
        <translation>Der Verwalter hat nichts hochgeladen.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Änderungen verlangen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Only a property that waits for review can be decided on.</source>
        <translation>Nur über eine Immobilie, die auf Prüfung wartet, kann entschieden werden.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Letzte Notiz</translation>
    </message>
    <message>
        <source>The deed is here, with parcel and recorder&apos;s reference.</source>
        <translation>Der Grundbuchnachweis ist da, mit Flurstück und Zeichen.</translation>
    </message>
    <message>
        <source>No deed with parcel and recorder&apos;s reference: approval will be refused.</source>
        <translation>Kein Grundbuchnachweis mit Flurstück und Zeichen: Die Genehmigung wird abgelehnt werden.</translation>
    </message>
    <message>
        <source>Approve %1?</source>
        <translation>%1 genehmigen?</translation>
    </message>
    <message>
        <source>It can then be tokenized. Its manager is told.</source>
        <translation>Sie kann dann tokenisiert werden. Ihr Verwalter erfährt es.</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1 ist genehmigt.</translation>
    </message>
    <message>
        <source>Request changes to %1?</source>
        <translation>Änderungen an %1 verlangen?</translation>
    </message>
    <message>
        <source>Its manager reads what you write, mends it and submits again.</source>
        <translation>Ihr Verwalter liest, was Sie schreiben, bessert nach und reicht wieder ein.</translation>
    </message>
    <message>
        <source>What has to change</source>
        <translation>Was sich ändern muss</translation>
    </message>
    <message>
        <source>The manager of %1 is asked for changes.</source>
        <translation>Der Verwalter von %1 soll nachbessern.</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>%1 ablehnen?</translation>
    </message>
    <message>
        <source>This is final: the property cannot be submitted again. Its manager reads the reason.</source>
        <translation>Das ist endgültig: Die Immobilie kann nicht wieder eingereicht werden. Ihr Verwalter liest den Grund.</translation>
    </message>
    <message>
        <source>Reject property</source>
        <translation>Immobilie ablehnen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1 is rejected.</source>
        <translation>%1 ist abgelehnt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ProposalListPage</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Acts that need the signatures of several admins.</source>
        <translation>Handlungen, die die Unterschriften mehrerer Admins brauchen.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>No proposals</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Tokenizations, releases of money and distributions are proposed here for signature.</source>
        <translation>Tokenisierungen, Freigaben von Geld und Ausschüttungen werden hier zur Unterschrift vorgeschlagen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ProposalPage</name>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>What is proposed</source>
        <translation>Was vorgeschlagen ist</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Unterschreiben mit</translation>
    </message>
    <message>
        <source>The call, decoded</source>
        <translation>Der Aufruf, entschlüsselt</translation>
    </message>
    <message>
        <source>Call data, raw</source>
        <translation>Daten des Aufrufs, roh</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Refuse with reason</source>
        <translation>Mit Grund ablehnen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Verlangt von</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Contract called</source>
        <translation>Aufgerufener Vertrag</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Safe nonce</source>
        <translation>Nonce des Safe</translation>
    </message>
    <message>
        <source>Safe transaction hash</source>
        <translation>Hash der Safe-Transaktion</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Abgelehnt, weil</translation>
    </message>
    <message>
        <source>Failed because</source>
        <translation>Gescheitert, weil</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>%1 of %2 needed</source>
        <translation>%1 von %2 nötigen</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation>Vorgeschlagen von %1</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Unterschrieben von %1</translation>
    </message>
    <message>
        <source>Executed by the server as soon as %1 more have signed</source>
        <translation>Der Server führt es aus, sobald %1 weitere unterschrieben haben</translation>
    </message>
    <message>
        <source>Being sent to the chain</source>
        <translation>Wird an die Kette gesendet</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Unlock the wallet of this machine, and link its account to yours.</source>
        <translation>Entsperren Sie das Wallet dieses Rechners, und verbinden Sie sein Konto mit Ihrem.</translation>
    </message>
    <message>
        <source>This account has signed already.</source>
        <translation>Dieses Konto hat schon unterschrieben.</translation>
    </message>
    <message>
        <source>Signed: %1 of %2 signatures.</source>
        <translation>Unterschrieben: %1 von %2 Unterschriften.</translation>
    </message>
    <message>
        <source>Refuse “%1”?</source>
        <translation>„%1“ ablehnen?</translation>
    </message>
    <message>
        <source>Nobody can sign it afterwards; it has to be proposed anew. All admins read the reason.</source>
        <translation>Niemand kann danach unterschreiben; es muss neu vorgeschlagen werden. Alle Admins lesen den Grund.</translation>
    </message>
    <message>
        <source>Refuse proposal</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The proposal is refused.</source>
        <translation>Der Vorschlag ist abgelehnt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PurchaseProgress</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>It is not sent yet and goes on by itself: %1</source>
        <translation>Er ist noch nicht gesendet und geht von selbst weiter: %1</translation>
    </message>
    <message>
        <source>On the chain</source>
        <translation>Auf der Chain</translation>
    </message>
    <message>
        <source>The transaction is sent. The shares arrive with its confirmation.</source>
        <translation>Die Transaktion ist gesendet. Mit ihrer Bestätigung kommen die Anteile an.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Your signatures are checked; the purchase is about to be sent. You pay no network fee.</source>
        <translation>Ihre Unterschriften sind geprüft; der Kauf wird gleich gesendet. Sie zahlen keine Netzgebühr.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>You took the purchase back. Nothing was paid.</source>
        <translation>Sie haben den Kauf zurückgenommen. Nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>Nothing was paid. %1</source>
        <translation>Nichts wurde bezahlt. %1</translation>
    </message>
    <message>
        <source>Until %1 it can still be carried out, by anybody and as you signed it, once the cause is gone; until then this wallet buys nothing else.</source>
        <translation>Bis %1 kann er noch ausgeführt werden, von jedem und so, wie Sie ihn unterschrieben haben, sobald der Grund behoben ist; bis dahin kauft dieses Wallet nichts anderes.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Nicht unterschrieben</translation>
    </message>
    <message>
        <source>It was not signed.</source>
        <translation>Er wurde nicht unterschrieben.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>%1 are in your wallet.</source>
        <translation>%1 sind in Ihrem Wallet.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>The sale did not raise its minimum. %1 went back to your wallet.</source>
        <translation>Der Verkauf hat sein Minimum nicht erreicht. %1 gingen an Ihr Wallet zurück.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>This server knows a state that this program does not. Look for an update.</source>
        <translation>Dieser Server kennt einen Zustand, den dieses Programm nicht kennt. Suchen Sie nach einer Aktualisierung.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>See my holdings</source>
        <translation>Meinen Bestand ansehen</translation>
    </message>
    <message>
        <source>Your purchase</source>
        <translation>Ihr Kauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Rail</name>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Wörter zeigen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ReceiptsPage</name>
    <message>
        <source>Receipts</source>
        <translation>Quittungen</translation>
    </message>
    <message>
        <source>For every payment, as a PDF.</source>
        <translation>Für jede Zahlung, als PDF.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Quittung speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>Noch keine Quittungen</translation>
    </message>
    <message>
        <source>After your first payment its receipt stands here.</source>
        <translation>Nach Ihrer ersten Zahlung steht hier die Quittung.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert unter %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::RentLinkView</name>
    <message>
        <source>Withdrawn on %1. It leads nowhere.</source>
        <translation>Zurückgezogen am %1. Er führt nirgendwohin.</translation>
    </message>
    <message>
        <source>Give it a new address</source>
        <translation>Neue Adresse geben</translation>
    </message>
    <message>
        <source>Withdraw link</source>
        <translation>Link zurückziehen</translation>
    </message>
    <message>
        <source>Address to pay %1</source>
        <translation>Adresse zum Bezahlen von %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::RentLinksPage</name>
    <message>
        <source>Rent links</source>
        <translation>Mietlinks</translation>
    </message>
    <message>
        <source>Whoever has a link can pay by it, without an account.</source>
        <translation>Wer einen Link hat, kann damit zahlen, ohne Konto.</translation>
    </message>
    <message>
        <source>Rent is collected for a property once it is tokenized.</source>
        <translation>Miete wird eingezogen, sobald die Immobilie tokenisiert ist.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>No link yet</source>
        <translation>Noch kein Link</translation>
    </message>
    <message>
        <source>Every lease has a link of its own; here you can make one for a single payment.</source>
        <translation>Jeder Mietvertrag hat seinen Link; hier legen Sie einen für eine einzelne Zahlung an.</translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>Link anlegen</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Rent link</source>
        <translation>Mietlink</translation>
    </message>
    <message>
        <source>Give the link of %1 a new address?</source>
        <translation>Dem Link von %1 eine neue Adresse geben?</translation>
    </message>
    <message>
        <source>The old address leads nowhere from then on, also where it is printed.</source>
        <translation>Die alte Adresse führt dann nirgendwohin, auch wo sie gedruckt ist.</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Neue Adresse</translation>
    </message>
    <message>
        <source>The link has a new address.</source>
        <translation>Der Link hat eine neue Adresse.</translation>
    </message>
    <message>
        <source>Withdraw the link of %1?</source>
        <translation>Den Link von %1 zurückziehen?</translation>
    </message>
    <message>
        <source>Nobody can pay by it any more. What was paid stays.</source>
        <translation>Niemand kann mehr damit zahlen. Was bezahlt ist, bleibt.</translation>
    </message>
    <message>
        <source>Withdraw link</source>
        <translation>Link zurückziehen</translation>
    </message>
    <message>
        <source>The link is withdrawn.</source>
        <translation>Der Link ist zurückgezogen.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ReviewListPage</name>
    <message>
        <source>Property review</source>
        <translation>Prüfung der Immobilie</translation>
    </message>
    <message>
        <source>What managers have submitted for approval.</source>
        <translation>Was Verwalter zur Genehmigung eingereicht haben.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobilien</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>A property stands here as soon as its manager submits it.</source>
        <translation>Eine Immobilie steht hier, sobald ihr Verwalter sie einreicht.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SecurityCard</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>All other devices have to log in again, and you are told by mail.</source>
        <translation>Alle anderen Geräte müssen sich neu anmelden, und Sie erfahren es per Mail.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Neue Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>On: a code of your authenticator app is asked for beside the password.</source>
        <translation>Ein: Neben dem Passwort wird ein Code Ihrer Authenticator-App verlangt.</translation>
    </message>
    <message>
        <source>Off. An authenticator app keeps others out who know your password.</source>
        <translation>Aus. Eine Authenticator-App hält andere fern, die Ihr Passwort kennen.</translation>
    </message>
    <message>
        <source>Set up another app</source>
        <translation>Eine andere App einrichten</translation>
    </message>
    <message>
        <source>Set up an authenticator app</source>
        <translation>Eine Authenticator-App einrichten</translation>
    </message>
    <message>
        <source>Your roles need an authenticator app.</source>
        <translation>Ihre Rollen brauchen eine Authenticator-App.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Das Passwort ist geändert.</translation>
    </message>
    <message>
        <source>From then on the password alone lets somebody in.</source>
        <translation>Von da an lässt das Passwort allein jemanden hinein.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>Der zweite Faktor ist aus.</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation>Den zweiten Faktor ausschalten</translation>
    </message>
    <message>
        <source>The codes that you have are worth nothing from then on.</source>
        <translation>Die Codes, die Sie haben, sind von da an nichts mehr wert.</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Neue Codes erzeugen</translation>
    </message>
    <message>
        <source>Each of these codes lets you in once, should the app be lost. They are not shown again.</source>
        <translation>Jeder dieser Codes lässt Sie einmal hinein, falls die App verloren geht. Sie werden nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Wiederherstellungscodes</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SendPanel</name>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Somebody of your address book, or an address.</source>
        <translation>Jemand aus Ihrem Adressbuch oder eine Adresse.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Prüfen und unterschreiben</translation>
    </message>
    <message>
        <source>%1 (own account)</source>
        <translation>%1 (eigenes Konto)</translation>
    </message>
    <message>
        <source>The account has %1.</source>
        <translation>Das Konto hat %1.</translation>
    </message>
    <message>
        <source>The contract is asked whether it would let this through …</source>
        <translation>Der Vertrag wird gefragt, ob er dies zuließe …</translation>
    </message>
    <message>
        <source>The contract would let this through now.</source>
        <translation>Der Vertrag ließe dies jetzt zu.</translation>
    </message>
    <message>
        <source>It could not be prepared. %1</source>
        <translation>Es konnte nicht vorbereitet werden. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>The network fee is paid in %1: up to %2 are needed, and the account has %3.</source>
        <translation>Die Netzwerkgebühr wird in %1 gezahlt: Bis zu %2 sind nötig, und das Konto hat %3.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SettingsPage</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (dieses)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Wo Sie angemeldet sind</translation>
    </message>
    <message>
        <source>End all other sessions</source>
        <translation>Alle anderen Sitzungen beenden</translation>
    </message>
    <message>
        <source>End what you do not know, and change your password then.</source>
        <translation>Beenden Sie, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.</translation>
    </message>
    <message>
        <source>Pages that are open keep their language until Freehold is started again.</source>
        <translation>Offene Seiten behalten ihre Sprache, bis Freehold neu gestartet wird.</translation>
    </message>
    <message>
        <source>End the session on %1?</source>
        <translation>Sitzung auf %1 beenden?</translation>
    </message>
    <message>
        <source>Whoever uses it there has to log in again. What they typed and did not send is lost.</source>
        <translation>Wer sie dort benutzt, muss sich neu anmelden. Getipptes, das nicht gesendet wurde, geht verloren.</translation>
    </message>
    <message>
        <source>End all other sessions?</source>
        <translation>Alle anderen Sitzungen beenden?</translation>
    </message>
    <message>
        <source>Every other device has to log in again; this one stays.</source>
        <translation>Alle anderen Geräte müssen sich neu anmelden; dieses bleibt.</translation>
    </message>
    <message>
        <source>End other sessions</source>
        <translation>Andere Sitzungen beenden</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>All other sessions have ended.</source>
        <translation>Alle anderen Sitzungen sind beendet.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SetupView</name>
    <message>
        <source>Password of the wallet</source>
        <translation>Passwort des Wallets</translation>
    </message>
    <message>
        <source>At least %1 characters. Nobody can reset it.</source>
        <translation>Mindestens %1 Zeichen. Niemand kann es zurücksetzen.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Dasselbe Passwort noch einmal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>A wallet on this computer</source>
        <translation>Ein Wallet auf diesem Rechner</translation>
    </message>
    <message>
        <source>Your shares belong to a key. It stays on this computer, encrypted with your password, and the server never sees it.</source>
        <translation>Ihre Anteile gehören einem Schlüssel. Er bleibt auf diesem Rechner, mit Ihrem Passwort verschlüsselt, und der Server sieht ihn nie.</translation>
    </message>
    <message>
        <source>Create a new wallet</source>
        <translation>Neues Wallet anlegen</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Wörter importieren</translation>
    </message>
    <message>
        <source>Import a private key</source>
        <translation>Privaten Schlüssel importieren</translation>
    </message>
    <message>
        <source>Import a keystore file</source>
        <translation>Keystore-Datei importieren</translation>
    </message>
    <message>
        <source>Word %1 of your list</source>
        <translation>Wort %1 Ihrer Liste</translation>
    </message>
    <message>
        <source>Write all words down on paper, in order. They are the only way back when this computer is lost.</source>
        <translation>Schreiben Sie alle Wörter der Reihe nach auf Papier. Sie sind der einzige Weg zurück, wenn dieser Rechner verloren geht.</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>Wallet anlegen</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Ihre Wörter</translation>
    </message>
    <message>
        <source>Whoever has these words has everything in this wallet.</source>
        <translation>Wer diese Wörter hat, hat alles in diesem Wallet.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>12 to 24 words, in order.</source>
        <translation>12 bis 24 Wörter, in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <source>Import wallet</source>
        <translation>Wallet importieren</translation>
    </message>
    <message>
        <source>From another wallet, such as MetaMask.</source>
        <translation>Aus einem anderen Wallet, etwa MetaMask.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>64 digits, with or without 0x.</source>
        <translation>64 Ziffern, mit oder ohne 0x.</translation>
    </message>
    <message>
        <source>One account, without words.</source>
        <translation>Ein Konto, ohne Wörter.</translation>
    </message>
    <message>
        <source>Content of the keystore file</source>
        <translation>Inhalt der Keystore-Datei</translation>
    </message>
    <message>
        <source>JSON of version 3.</source>
        <translation>JSON der Version 3.</translation>
    </message>
    <message>
        <source>Password of the keystore</source>
        <translation>Passwort der Keystore-Datei</translation>
    </message>
    <message>
        <source>As geth and most wallets write it.</source>
        <translation>Wie geth und die meisten Wallets sie schreiben.</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>Hauptkonto</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SignDialog</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Signed by your wallet on this computer.</source>
        <translation>Von Ihrem Wallet auf diesem Rechner unterschrieben.</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>Für %1.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was unterschrieben wird</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfwert</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Passwort des Wallets</translation>
    </message>
    <message>
        <source>The wallet is locked.</source>
        <translation>Das Wallet ist gesperrt.</translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation>Nicht unterschreiben</translation>
    </message>
    <message>
        <source>This cannot be signed.</source>
        <translation>Das lässt sich nicht unterschreiben.</translation>
    </message>
    <message>
        <source>Scroll to the end first.</source>
        <translation>Blättern Sie zuerst bis zum Ende.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SignUpWindow</name>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Verify and log in</source>
        <translation>Bestätigen und anmelden</translation>
    </message>
    <message>
        <source>I opened the link: log in</source>
        <translation>Ich habe den Link geöffnet: anmelden</translation>
    </message>
    <message>
        <source>Create an account – Freehold</source>
        <translation>Konto anlegen – Freehold</translation>
    </message>
    <message>
        <source>Invest in buildings</source>
        <translation>In Gebäude investieren</translation>
    </message>
    <message>
        <source>Manage buildings</source>
        <translation>Gebäude verwalten</translation>
    </message>
    <message>
        <source>Pay rent</source>
        <translation>Miete zahlen</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Ich habe ein Konto</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The address your operator gave you</source>
        <translation>Die Adresse, die Ihr Betreiber Ihnen gab</translation>
    </message>
    <message>
        <source>What you want to do</source>
        <translation>Was Sie tun möchten</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>A link that proves it is yours is sent there</source>
        <translation>Dorthin geht ein Link, der beweist, dass sie Ihnen gehört</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>At least %1 characters; a few words are good</source>
        <translation>Mindestens %1 Zeichen; ein paar Wörter sind gut</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation>Sehen Sie in Ihre Mail</translation>
    </message>
    <message>
        <source>Enter your name, as your documents have it</source>
        <translation>Geben Sie Ihren Namen ein, wie er in Ihren Dokumenten steht</translation>
    </message>
    <message>
        <source>Enter your mail address</source>
        <translation>Geben Sie Ihre Mailadresse ein</translation>
    </message>
    <message>
        <source>The password needs %1 characters or more</source>
        <translation>Das Passwort braucht %1 Zeichen oder mehr</translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation>Konto wird angelegt …</translation>
    </message>
    <message>
        <source>A mail with a link is on its way to %1. It proves that the address is yours.</source>
        <translation>Eine Mail mit einem Link ist unterwegs an %1. Er beweist, dass die Adresse Ihnen gehört.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SignerPicker</name>
    <message>
        <source>Sign with</source>
        <translation>Unterschreiben mit</translation>
    </message>
    <message>
        <source>No linked account in this wallet</source>
        <translation>Kein verbundenes Konto in diesem Wallet</translation>
    </message>
    <message>
        <source>Locked wallet</source>
        <translation>Gesperrtes Wallet</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SleepWatch</name>
    <message>
        <source>Locks the wallet</source>
        <translation>Sperrt das Wallet</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No entry matches what you filter by.</source>
        <translation>Kein Eintrag passt zu Ihrem Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Das konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>No connection to the server</source>
        <translation>Keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>Freehold keeps trying and loads this page by itself once the server answers again.</source>
        <translation>Freehold versucht es weiter und lädt diese Seite von selbst, sobald der Server wieder antwortet.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Your account may not see this</source>
        <translation>Ihr Konto darf das nicht sehen</translation>
    </message>
    <message>
        <source>Ask an administrator for the role that this page belongs to.</source>
        <translation>Bitten Sie einen Administrator um die Rolle, zu der diese Seite gehört.</translation>
    </message>
    <message>
        <source>This is not here</source>
        <translation>Das gibt es hier nicht</translation>
    </message>
    <message>
        <source>It was removed, or the link to it is wrong.</source>
        <translation>Es wurde entfernt, oder der Link ist falsch.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::StatementsPage</name>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividenden</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>Einbehaltene Steuer</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>What your shares paid in a year, for you and your tax return.</source>
        <translation>Was Ihre Anteile in einem Jahr gezahlt haben, für Sie und Ihre Steuererklärung.</translation>
    </message>
    <message>
        <source>Save statement</source>
        <translation>Abrechnung speichern</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>No statements yet</source>
        <translation>Noch keine Abrechnungen</translation>
    </message>
    <message>
        <source>After your first dividend the statement of its year stands here.</source>
        <translation>Nach Ihrer ersten Dividende steht hier die Abrechnung ihres Jahres.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>Choose a year first.</source>
        <translation>Wählen Sie erst ein Jahr.</translation>
    </message>
    <message>
        <source>Dividends %1</source>
        <translation>Dividenden %1</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TenantHomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>The next rent stands here as soon as it is charged.</source>
        <translation>Die nächste Miete steht hier, sobald sie berechnet ist.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>%1 zahlen</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>Monatsmiete</translation>
    </message>
    <message>
        <source>Due on day</source>
        <translation>Fällig am Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Open end</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Mietverträge</translation>
    </message>
    <message>
        <source>No lease</source>
        <translation>Kein Mietvertrag</translation>
    </message>
    <message>
        <source>A lease stands here when the manager has entered it with your email address.</source>
        <translation>Ein Mietvertrag steht hier, wenn der Verwalter ihn mit Ihrer Mailadresse eingetragen hat.</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>Früher bezahlt</translation>
    </message>
    <message>
        <source>Nothing paid yet</source>
        <translation>Noch nichts bezahlt</translation>
    </message>
    <message>
        <source>What you have paid stands here, with its receipt.</source>
        <translation>Was Sie bezahlt haben, steht hier, mit Quittung.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>%1 are due.</source>
        <translation>%1 sind fällig.</translation>
    </message>
    <message>
        <source>The browser could not be opened for the payment page.</source>
        <translation>Der Browser konnte für die Zahlungsseite nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The payment page is open in your browser. What is due is looked at again when you come back.</source>
        <translation>Die Zahlungsseite ist in Ihrem Browser offen. Was fällig ist, wird neu geladen, wenn Sie zurückkommen.</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>letzter</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Timeline</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TokenizationForm</name>
    <message>
        <source>Symbol</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Up to 11 capital letters and digits, such as LIND12</source>
        <translation>Bis zu 11 Großbuchstaben und Ziffern, etwa LIND12</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Whole shares in all</source>
        <translation>Ganze Anteile insgesamt</translation>
    </message>
    <message>
        <source>Price per share</source>
        <translation>Preis je Anteil</translation>
    </message>
    <message>
        <source>USDC</source>
        <translation>USDC</translation>
    </message>
    <message>
        <source>Minimum raise</source>
        <translation>Mindesterlös</translation>
    </message>
    <message>
        <source>USDC; empty for none. Not raised: buyers get it back</source>
        <translation>USDC; leer für keinen. Nicht erreicht: Käufer bekommen es zurück</translation>
    </message>
    <message>
        <source>The sale ends on a day</source>
        <translation>Der Verkauf endet an einem Tag</translation>
    </message>
    <message>
        <source>End of the sale</source>
        <translation>Ende des Verkaufs</translation>
    </message>
    <message>
        <source>Last day of the sale</source>
        <translation>Letzter Tag des Verkaufs</translation>
    </message>
    <message>
        <source>Any country</source>
        <translation>Jedes Land</translation>
    </message>
    <message>
        <source>Only these countries</source>
        <translation>Nur diese Länder</translation>
    </message>
    <message>
        <source>All but these countries</source>
        <translation>Alle außer diesen Ländern</translation>
    </message>
    <message>
        <source>Countries of investors</source>
        <translation>Länder der Anleger</translation>
    </message>
    <message>
        <source>Country codes</source>
        <translation>Ländercodes</translation>
    </message>
    <message>
        <source>Two letters each: DE, AT, CH</source>
        <translation>Je zwei Buchstaben: DE, AT, CH</translation>
    </message>
    <message>
        <source>Accredited investors only</source>
        <translation>Nur akkreditierte Anleger</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Akkreditierung</translation>
    </message>
    <message>
        <source>Each transfer is approved by admins</source>
        <translation>Jede Übertragung wird von Admins genehmigt</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Largest holding of one investor</source>
        <translation>Größter Bestand eines Anlegers</translation>
    </message>
    <message>
        <source>Investors at most</source>
        <translation>Anleger höchstens</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source>Of the United States at most</source>
        <translation>Aus den Vereinigten Staaten höchstens</translation>
    </message>
    <message>
        <source>Not accredited at most</source>
        <translation>Nicht akkreditiert höchstens</translation>
    </message>
    <message>
        <source>Smallest holding</source>
        <translation>Kleinster Bestand</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Days before shares can be sold</source>
        <translation>Tage, bevor Anteile verkauft werden können</translation>
    </message>
    <message>
        <source>Give the shares a symbol.</source>
        <translation>Geben Sie den Anteilen ein Kürzel.</translation>
    </message>
    <message>
        <source>A whole number of shares, at least 1.</source>
        <translation>Eine ganze Zahl von Anteilen, mindestens 1.</translation>
    </message>
    <message>
        <source>An amount of USDC, such as 50 or 49.90.</source>
        <translation>Ein Betrag in USDC, etwa 50 oder 49.90.</translation>
    </message>
    <message>
        <source>An amount of USDC, or nothing.</source>
        <translation>Ein Betrag in USDC, oder nichts.</translation>
    </message>
    <message>
        <source>Name at least one country.</source>
        <translation>Nennen Sie mindestens ein Land.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TokenizationPage</name>
    <message>
        <source>Tokenization</source>
        <translation>Tokenisierung</translation>
    </message>
    <message>
        <source>Turn an approved property into shares.</source>
        <translation>Machen Sie aus einer genehmigten Immobilie Anteile.</translation>
    </message>
    <message>
        <source>Propose tokenization</source>
        <translation>Tokenisierung vorschlagen</translation>
    </message>
    <message>
        <source>No approved property</source>
        <translation>Keine genehmigte Immobilie</translation>
    </message>
    <message>
        <source>Approve a property in the review first; it can be tokenized then.</source>
        <translation>Genehmigen Sie zuerst eine Immobilie in der Prüfung; dann kann sie tokenisiert werden.</translation>
    </message>
    <message>
        <source>Terms and rules</source>
        <translation>Bedingungen und Regeln</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Go to the proposals</source>
        <translation>Zu den Vorschlägen</translation>
    </message>
    <message>
        <source>The terms of the tokenization are not proposed yet.</source>
        <translation>Die Bedingungen der Tokenisierung sind noch nicht vorgeschlagen.</translation>
    </message>
    <message>
        <source>Enough signatures, then the server sends it and waits for the chain&apos;s confirmation</source>
        <translation>Genügend Unterschriften, dann sendet der Server es und wartet auf die Bestätigung der Kette</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Price per share</source>
        <translation>Preis je Anteil</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Eingenommen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Tokenized</source>
        <translation>Tokenisiert</translation>
    </message>
    <message>
        <source>%1 at %2 are %3 in all; the property is valued at %4.</source>
        <translation>%1 zu %2 sind insgesamt %3; die Immobilie ist mit %4 bewertet.</translation>
    </message>
    <message>
        <source>Some fields need a look; what is wrong stands beside them.</source>
        <translation>Einige Felder brauchen einen Blick; was falsch ist, steht daneben.</translation>
    </message>
    <message>
        <source>Propose to tokenize %1?</source>
        <translation>Vorschlagen, %1 zu tokenisieren?</translation>
    </message>
    <message>
        <source>The terms and rules cannot be changed afterwards. Admins have to sign the proposal.</source>
        <translation>Bedingungen und Regeln lassen sich danach nicht ändern. Admins müssen den Vorschlag unterschreiben.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>Suchen oder springen…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Search or jump to… (%1)</source>
        <translation>Suchen oder springen… (%1)</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Connection to the server: %1</source>
        <translation>Verbindung zum Server: %1</translation>
    </message>
    <message>
        <source>Notifications, none unread</source>
        <translation>Mitteilungen, keine ungelesen</translation>
    </message>
    <message>
        <source>Notifications, %1 unread</source>
        <translation>Mitteilungen, %1 ungelesen</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TotpDialog</name>
    <message>
        <source>Set up an authenticator app</source>
        <translation>Authenticator-App einrichten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>From then on a code of the app is asked for beside the password.</source>
        <translation>Von da an wird neben dem Passwort ein Code der App verlangt.</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Passwort Ihres Kontos</translation>
    </message>
    <message>
        <source>Confirm code</source>
        <translation>Code bestätigen</translation>
    </message>
    <message>
        <source>Read this picture with the app, or type the letters below into it.</source>
        <translation>Lesen Sie dieses Bild mit der App ein oder tippen Sie die Buchstaben darunter ab.</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>Code, den die App zeigt</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Ich habe sie notiert</translation>
    </message>
    <message>
        <source>Each of these codes lets you in once, should the app be lost. They are not shown again.</source>
        <translation>Jeder dieser Codes lässt Sie einmal hinein, falls die App verloren geht. Sie werden nicht wieder gezeigt.</translation>
    </message>
    <message>
        <source>Secret for the authenticator app</source>
        <translation>Geheimnis für die Authenticator-App</translation>
    </message>
    <message>
        <source>Code of the app you have now</source>
        <translation>Code der App, die Sie jetzt haben</translation>
    </message>
    <message>
        <source>Or a recovery code.</source>
        <translation>Oder ein Wiederherstellungscode.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TradePage</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>Shares from investor to investor, at your price or better.</source>
        <translation>Anteile von Anleger zu Anleger, zu Ihrem Preis oder besser.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>The order you filled in is not placed yet.</source>
        <translation>Der ausgefüllte Auftrag ist noch nicht erteilt.</translation>
    </message>
    <message>
        <source>Nothing to trade yet</source>
        <translation>Noch nichts zu handeln</translation>
    </message>
    <message>
        <source>Properties whose shares are sold appear here.</source>
        <translation>Hier erscheinen Immobilien, deren Anteile verkauft sind.</translation>
    </message>
    <message>
        <source>Locked wallet</source>
        <translation>Gesperrtes Wallet</translation>
    </message>
    <message>
        <source>Order placed.</source>
        <translation>Auftrag erteilt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TrailPage</name>
    <message>
        <source>Follow my rent</source>
        <translation>Meiner Miete folgen</translation>
    </message>
    <message>
        <source>From your dividend for %1 to %2 back to each rent that was paid.</source>
        <translation>Von Ihrer Dividende für %1 bis %2 zurück zu jeder gezahlten Miete.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TransactionsPage</name>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Bought on the market</source>
        <translation>Am Markt gekauft</translation>
    </message>
    <message>
        <source>Sold on the market</source>
        <translation>Am Markt verkauft</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>Dividende</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation>Für Sie aufgehoben</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilie</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Amount, USDC</source>
        <translation>Betrag, USDC</translation>
    </message>
    <message>
        <source>Fee, USDC</source>
        <translation>Gebühr, USDC</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Every purchase, trade and dividend of your wallets.</source>
        <translation>Jeder Kauf, jedes Geschäft und jede Dividende Ihrer Wallets.</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Noch keine Transaktionen</translation>
    </message>
    <message>
        <source>What you buy, sell and receive stands here, ready to export.</source>
        <translation>Was Sie kaufen, verkaufen und erhalten, steht hier, bereit zum Exportieren.</translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation>Immobilien ansehen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TransferApprovalForm</name>
    <message>
        <source>From wallet</source>
        <translation>Von Wallet</translation>
    </message>
    <message>
        <source>To wallet</source>
        <translation>An Wallet</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Exactly this number</source>
        <translation>Genau diese Zahl</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Propose approval</source>
        <translation>Genehmigung vorschlagen lassen</translation>
    </message>
    <message>
        <source>It is used up by that one transfer. Admins have to sign it first.</source>
        <translation>Sie ist mit dieser einen Übertragung verbraucht. Admins müssen sie erst unterschreiben.</translation>
    </message>
    <message>
        <source>An address of 40 hexadecimal digits after 0x.</source>
        <translation>Eine Adresse aus 40 hexadezimalen Ziffern nach 0x.</translation>
    </message>
    <message>
        <source>A whole number of shares, at least 1.</source>
        <translation>Eine ganze Zahl von Anteilen, mindestens 1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TransferProgress</name>
    <message>
        <source>Send the same transaction again</source>
        <translation>Dieselbe Transaktion noch einmal senden</translation>
    </message>
    <message>
        <source>The same bytes count once, however often they are sent.</source>
        <translation>Dieselben Bytes zählen einmal, wie oft sie auch gesendet werden.</translation>
    </message>
    <message>
        <source>It is looked for in the blocks of the chain.</source>
        <translation>Sie wird in den Blöcken der Chain gesucht.</translation>
    </message>
    <message>
        <source>It is sent to the chain&apos;s node.</source>
        <translation>Sie wird an den Knoten der Chain gesendet.</translation>
    </message>
    <message>
        <source>The node has it. It counts when it is in a block, which takes some seconds.</source>
        <translation>Der Knoten hat sie. Sie zählt, wenn sie in einem Block ist; das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>It is not known yet whether the node had it before. It is looked for in the blocks of the chain. %1</source>
        <translation>Es ist noch nicht bekannt, ob der Knoten sie schon hatte. Sie wird in den Blöcken der Chain gesucht. %1</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>The node did not answer, so it is not known whether it has it. Do not sign another one: send the same again, or wait.</source>
        <translation>Der Knoten hat nicht geantwortet, daher ist nicht bekannt, ob er sie hat. Unterschreiben Sie keine andere: Senden Sie dieselbe noch einmal, oder warten Sie.</translation>
    </message>
    <message>
        <source>Another transaction of this account took its place. This one never counts: nothing was sent.</source>
        <translation>Eine andere Transaktion dieses Kontos hat ihren Platz eingenommen. Diese zählt nie: Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Done in block %1. Network fee: %2.</source>
        <translation>Erledigt in Block %1. Netzwerkgebühr: %2.</translation>
    </message>
    <message>
        <source>The contract refused it in block %1. Nothing moved; the network fee of %2 is spent.</source>
        <translation>Der Vertrag hat sie in Block %1 abgelehnt. Nichts hat sich bewegt; die Netzwerkgebühr von %2 ist ausgegeben.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::UnlockDialog</name>
    <message>
        <source>Unlock wallet</source>
        <translation>Wallet entsperren</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Passwort des Wallets</translation>
    </message>
    <message>
        <source>Its keys are encrypted with your password and never leave this computer.</source>
        <translation>Seine Schlüssel sind mit Ihrem Passwort verschlüsselt und verlassen diesen Rechner nie.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::UploadForm</name>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Flurstück</translation>
    </message>
    <message>
        <source>As the land register names it</source>
        <translation>Wie das Grundbuch es nennt</translation>
    </message>
    <message>
        <source>Recorder&apos;s reference</source>
        <translation>Zeichen des Registers</translation>
    </message>
    <message>
        <source>Progress of the upload</source>
        <translation>Fortschritt des Hochladens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::UsersPage</name>
    <message>
        <source>Users and roles</source>
        <translation>Nutzer und Rollen</translation>
    </message>
    <message>
        <source>Who may do what.</source>
        <translation>Wer was darf.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Authenticator</source>
        <translation>Authenticator</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Accounts with this email and role stand here.</source>
        <translation>Konten mit dieser E-Mail und Rolle stehen hier.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Alle Rollen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Save roles</source>
        <translation>Rollen speichern</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Reset authenticator</source>
        <translation>Authenticator zurücksetzen</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (nicht bestätigt)</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Eingerichtet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Put in use again</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>An account has at least one role.</source>
        <translation>Ein Konto hat mindestens eine Rolle.</translation>
    </message>
    <message>
        <source>Change the roles of %1?</source>
        <translation>Die Rollen von %1 ändern?</translation>
    </message>
    <message>
        <source>From now on: %1.</source>
        <translation>Ab jetzt: %1.</translation>
    </message>
    <message>
        <source>A second admin has to ask for the same within a day.</source>
        <translation>Ein zweiter Admin muss binnen eines Tages dasselbe verlangen.</translation>
    </message>
    <message>
        <source>%1 has other roles now.</source>
        <translation>%1 hat jetzt andere Rollen.</translation>
    </message>
    <message>
        <source>Noted. The roles change when a second admin asks for the same within a day.</source>
        <translation>Vermerkt. Die Rollen ändern sich, wenn ein zweiter Admin binnen eines Tages dasselbe verlangt.</translation>
    </message>
    <message>
        <source>Take %1 out of use?</source>
        <translation>%1 außer Betrieb nehmen?</translation>
    </message>
    <message>
        <source>All sessions end at once, and nobody can sign in with it. Shares and money stay where they are.</source>
        <translation>Alle Sitzungen enden sofort, und niemand kann sich damit anmelden. Anteile und Geld bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Put %1 in use again?</source>
        <translation>%1 wieder in Betrieb nehmen?</translation>
    </message>
    <message>
        <source>Its owner can sign in again.</source>
        <translation>Der Inhaber kann sich wieder anmelden.</translation>
    </message>
    <message>
        <source>%1 is out of use.</source>
        <translation>%1 ist außer Betrieb.</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 ist wieder in Betrieb.</translation>
    </message>
    <message>
        <source>Reset the authenticator of %1?</source>
        <translation>Den Authenticator von %1 zurücksetzen?</translation>
    </message>
    <message>
        <source>Only after you are sure that it is really them who ask: the next sign-in enrols a new one. For an admin, a second admin has to ask for the same.</source>
        <translation>Nur wenn Sie sicher sind, dass wirklich diese Person es verlangt: Bei der nächsten Anmeldung wird ein neuer eingerichtet. Für einen Admin muss ein zweiter Admin dasselbe verlangen.</translation>
    </message>
    <message>
        <source>The authenticator of %1 is reset.</source>
        <translation>Der Authenticator von %1 ist zurückgesetzt.</translation>
    </message>
    <message>
        <source>Noted. It is reset when a second admin asks for the same.</source>
        <translation>Vermerkt. Er wird zurückgesetzt, wenn ein zweiter Admin dasselbe verlangt.</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ValuationForm</name>
    <message>
        <source>Add valuation</source>
        <translation>Bewertung hinzufügen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Value in dollars</source>
        <translation>Wert in Dollar</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Gutachten</translation>
    </message>
    <message>
        <source>A document of this property</source>
        <translation>Ein Dokument dieser Immobilie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ValuationsPage</name>
    <message>
        <source>Valuations</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>What a property was worth, and according to whom.</source>
        <translation>Was eine Immobilie wert war, und wer das sagt.</translation>
    </message>
    <message>
        <source>Valuations belong to a property. Add one first.</source>
        <translation>Bewertungen gehören zu einer Immobilie. Legen Sie zuerst eine an.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>No valuation yet</source>
        <translation>Noch keine Bewertung</translation>
    </message>
    <message>
        <source>The first one comes from the facts of the property; later ones are added here.</source>
        <translation>Die erste kommt aus den Angaben zur Immobilie; spätere werden hier hinzugefügt.</translation>
    </message>
    <message>
        <source>Add valuation</source>
        <translation>Bewertung hinzufügen</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Hinzugefügt: %1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::VerificationPage</name>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>Shares of buildings may only be held by people who are known to the register.</source>
        <translation>Anteile an Gebäuden dürfen nur Personen halten, die das Register kennt.</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Zum Wallet</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Accredited investor</source>
        <translation>Akkreditierter Anleger</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Address of the provider&apos;s page</source>
        <translation>Adresse der Seite des Anbieters</translation>
    </message>
    <message>
        <source>A wallet is needed first.</source>
        <translation>Zuerst wird ein Wallet gebraucht.</translation>
    </message>
    <message>
        <source>Link a wallet to your account first: it is the wallet that is verified.</source>
        <translation>Verknüpfen Sie zuerst ein Wallet mit Ihrem Konto: Verifiziert wird das Wallet.</translation>
    </message>
    <message>
        <source>There is nothing to do at the provider now. As long as your documents are good, a verification is renewed by itself before it ends.</source>
        <translation>Beim Anbieter ist jetzt nichts zu tun. Solange Ihre Dokumente gültig sind, wird eine Verifizierung von selbst erneuert, bevor sie endet.</translation>
    </message>
    <message>
        <source>The server named no page of the provider. Nothing was opened.</source>
        <translation>Der Server nannte keine Seite des Anbieters. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>The provider&apos;s page is open in your browser; its address is good for 20 minutes.</source>
        <translation>Die Seite des Anbieters ist in Ihrem Browser offen; ihre Adresse gilt 20 Minuten.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it in one.</source>
        <translation>Kein Browser ließ sich öffnen. Kopieren Sie die Adresse und öffnen Sie sie in einem.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::VerificationStoryView</name>
    <message>
        <source>No investor chosen</source>
        <translation>Kein Anleger gewählt</translation>
    </message>
    <message>
        <source>Choose a row to read the story of its investor.</source>
        <translation>Wählen Sie eine Zeile, um die Geschichte ihres Anlegers zu lesen.</translation>
    </message>
    <message>
        <source>Never started</source>
        <translation>Nie begonnen</translation>
    </message>
    <message>
        <source>This account has not started a verification.</source>
        <translation>Dieses Konto hat keine Verifizierung begonnen.</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Akkreditierung</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Läuft am %1 ab</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Only one that was rejected or revoked can be reopened.</source>
        <translation>Nur eine abgelehnte oder widerrufene kann wieder geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::VerifyEmailPage</name>
    <message>
        <source>Verify your mail address</source>
        <translation>Bestätigen Sie Ihre Mailadresse</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>I opened the link</source>
        <translation>Ich habe den Link geöffnet</translation>
    </message>
    <message>
        <source>Send the mail again</source>
        <translation>Mail noch einmal senden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Until then you can look around, but change nothing.</source>
        <translation>Bis dahin können Sie sich umsehen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>%1 ist bestätigt.</translation>
    </message>
    <message>
        <source>A mail with a link is on its way to %1.</source>
        <translation>Eine Mail mit einem Link ist unterwegs an %1.</translation>
    </message>
    <message>
        <source>The address is not verified yet. Open the link of the mail, or paste it here.</source>
        <translation>Die Adresse ist noch nicht bestätigt. Öffnen Sie den Link der Mail oder fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Another mail is on its way. Look into the spam folder too.</source>
        <translation>Eine weitere Mail ist unterwegs. Sehen Sie auch im Spam-Ordner nach.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::WalletChip</name>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>Noch keine Wallet</translation>
    </message>
    <message>
        <source>Wallet file damaged</source>
        <translation>Wallet-Datei beschädigt</translation>
    </message>
    <message>
        <source>%1 · locked</source>
        <translation>%1 · gesperrt</translation>
    </message>
    <message>
        <source>%1 · open</source>
        <translation>%1 · offen</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::WalletPage</name>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Keys that stay on this computer.</source>
        <translation>Schlüssel, die auf diesem Rechner bleiben.</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Das Wallet ist gesperrt</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Passwort des Wallets</translation>
    </message>
    <message>
        <source>Unlock wallet</source>
        <translation>Wallet entsperren</translation>
    </message>
    <message>
        <source>The wallet file cannot be used</source>
        <translation>Die Wallet-Datei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Datei noch einmal lesen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Your account at the server</source>
        <translation>Ihr Konto beim Server</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Nobody in the address book</source>
        <translation>Niemand im Adressbuch</translation>
    </message>
    <message>
        <source>Names here are shown when you sign, and look-alike addresses are pointed out.</source>
        <translation>Diese Namen stehen beim Unterschreiben da, und vor ähnlichen Adressen wird gewarnt.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Contact saved.</source>
        <translation>Kontakt gespeichert.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>The address is no longer known by name.</source>
        <translation>Die Adresse ist nicht mehr mit Namen bekannt.</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>Kontakt entfernen</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Link to my account</source>
        <translation>Mit meinem Konto verbinden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename account</source>
        <translation>Konto umbenennen</translation>
    </message>
    <message>
        <source>Account renamed.</source>
        <translation>Konto umbenannt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Nächstes Konto</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import an account</source>
        <translation>Ein Konto importieren</translation>
    </message>
    <message>
        <source>Account imported.</source>
        <translation>Konto importiert.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watch an account</source>
        <translation>Ein Konto beobachten</translation>
    </message>
    <message>
        <source>Account is watched.</source>
        <translation>Das Konto wird beobachtet.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Password changed.</source>
        <translation>Passwort geändert.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Without its words or its key written down, what it holds is lost for good.</source>
        <translation>Ohne notierte Wörter oder Schlüssel ist sein Inhalt für immer verloren.</translation>
    </message>
    <message>
        <source>It is no longer watched.</source>
        <translation>Es wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>Wallet linked.</source>
        <translation>Wallet verbunden.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>On its way: %1</source>
        <translation>Unterwegs: %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The transfer is done.</source>
        <translation>Die Übertragung ist erledigt.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::WorkQueuePage</name>
    <message>
        <source>Work queue</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>What waits for an admin, oldest first.</source>
        <translation>Was auf einen Admin wartet, das Älteste zuerst.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf Sie</translation>
    </message>
    <message>
        <source>Reviews, proposals to sign and whatever got stuck will stand here.</source>
        <translation>Prüfungen, Vorschläge zur Unterschrift und was stecken blieb, stehen hier.</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Art der Arbeit</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Not asked: %1. %2</source>
        <translation>Nicht gefragt: %1. %2</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>Ends once the first window is shown, to see whether the program starts.</source>
        <translation>Endet, sobald das erste Fenster gezeigt ist, um zu sehen, ob das Programm startet.</translation>
    </message>
    <message>
        <source>Proposes this server at the log-in.</source>
        <translation>Schlägt diesen Server bei der Anmeldung vor.</translation>
    </message>
</context>
</TS>
