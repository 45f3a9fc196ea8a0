<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AccountPanels</name>
    <message>
        <source>Address of %1</source>
        <translation>Dirección de %1</translation>
    </message>
    <message>
        <source>USDC and shares may be sent to this address. Shares arrive only when this wallet is verified for the property.</source>
        <translation>A esta dirección se pueden enviar USDC y participaciones. Las participaciones llegan solo si la cartera está verificada para el inmueble.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename account</source>
        <translation>Renombrar cuenta</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>It is only watched: nothing is signed.</source>
        <translation>Solo se observa: no se firma nada.</translation>
    </message>
    <message>
        <source>Watch account</source>
        <translation>Observar cuenta</translation>
    </message>
    <message>
        <source>Words or private key</source>
        <translation>Palabras o clave privada</translation>
    </message>
    <message>
        <source>12 to 24 words, or 64 digits.</source>
        <translation>De 12 a 24 palabras, o 64 dígitos.</translation>
    </message>
    <message>
        <source>Import account</source>
        <translation>Importar cuenta</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>Guardar contacto</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Whoever sees this can take everything in this account. Nobody of Freehold ever asks for it.</source>
        <translation>Quien vea esto puede llevarse todo lo de esta cuenta. Nadie de Freehold lo pide nunca.</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Qué exportar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Keystore file, with the same password</source>
        <translation>Archivo keystore, con la misma contraseña</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Contraseña de la cartera</translation>
    </message>
    <message>
        <source>Exported secret</source>
        <translation>Secreto exportado</translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation>Mostrar secreto</translation>
    </message>
</context>
<context>
    <name>AmountWords</name>
    <message>
        <source>These shares have no rules on chain, so none of them moves.</source>
        <translation>Estas participaciones no tienen reglas en la cadena, así que ninguna se mueve.</translation>
    </message>
    <message>
        <source>These shares are paused: none of them moves at the moment.</source>
        <translation>Estas participaciones están en pausa: por ahora no se mueve ninguna.</translation>
    </message>
    <message>
        <source>One of the two wallets is frozen.</source>
        <translation>Una de las dos carteras está congelada.</translation>
    </message>
    <message>
        <source>The owner of the sending wallet is not verified.</source>
        <translation>El titular de la cartera que envía no está verificado.</translation>
    </message>
    <message>
        <source>The owner of the receiving wallet is not verified.</source>
        <translation>El titular de la cartera que recibe no está verificado.</translation>
    </message>
    <message>
        <source>Only %1 shares of this wallet can move.</source>
        <translation>Solo %1 participaciones de esta cartera pueden moverse.</translation>
    </message>
    <message>
        <source>These shares may not go to the receiver&apos;s country.</source>
        <translation>Estas participaciones no pueden ir al país de quien las recibe.</translation>
    </message>
    <message>
        <source>Only accredited investors may receive these shares.</source>
        <translation>Solo los inversores acreditados pueden recibir estas participaciones.</translation>
    </message>
    <message>
        <source>The receiver may take %1 more of these shares.</source>
        <translation>Quien recibe puede tomar %1 más de estas participaciones.</translation>
    </message>
    <message>
        <source>So many investors hold these shares that none may be added.</source>
        <translation>Tantos inversores tienen estas participaciones que no puede añadirse ninguno.</translation>
    </message>
    <message>
        <source>Whoever holds these shares must hold at least %1 of them.</source>
        <translation>Quien tiene estas participaciones debe tener al menos %1.</translation>
    </message>
    <message>
        <source>These shares have to be held until %1.</source>
        <translation>Estas participaciones deben mantenerse hasta el %1.</translation>
    </message>
    <message>
        <source>Each transfer of these shares has to be approved first.</source>
        <translation>Cada transferencia de estas participaciones debe aprobarse antes.</translation>
    </message>
    <message>
        <source>The sale of these shares has not raised its minimum yet; until then none of them moves.</source>
        <translation>La venta de estas participaciones aún no ha alcanzado su mínimo; hasta entonces no se mueve ninguna.</translation>
    </message>
    <message>
        <source>The rules of these shares refuse it (%1).</source>
        <translation>Las reglas de estas participaciones lo rechazan (%1).</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>participaciones</translation>
    </message>
    <message>
        <source>%1 of its smallest unit</source>
        <translation>%1 de su unidad más pequeña</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 participación</translation>
    </message>
    <message>
        <source>The wallet has less than that.</source>
        <translation>La cartera tiene menos que eso.</translation>
    </message>
    <message>
        <source>The issuer of USDC has blocked one of the two wallets.</source>
        <translation>El emisor de USDC ha bloqueado una de las dos carteras.</translation>
    </message>
    <message>
        <source>The issuer of USDC has paused all transfers.</source>
        <translation>El emisor de USDC ha detenido todas las transferencias.</translation>
    </message>
    <message>
        <source>The contract refuses: %1</source>
        <translation>El contrato lo rechaza: %1</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividendos</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Extractos</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Alquileres</translation>
    </message>
    <message>
        <source>Rent links</source>
        <translation>Enlaces de pago</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Work queue</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Tokenization</source>
        <translation>Tokenización</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Inversores</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Cumplimiento</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Repartos</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Business figures</source>
        <translation>Cifras del negocio</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Estado del sistema</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
</context>
<context>
    <name>AuditSubject</name>
    <message>
        <source>No account has this mail address.</source>
        <translation>Ninguna cuenta tiene este correo electrónico.</translation>
    </message>
    <message>
        <source>Nothing has this name, mail address or id.</source>
        <translation>Nada tiene este nombre, correo o identificador.</translation>
    </message>
    <message>
        <source>Several fit. Give the whole name.</source>
        <translation>Varios coinciden. Escriba el nombre completo.</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Charge added</source>
        <translation>Cargo añadido</translation>
    </message>
    <message>
        <source>Charge waived</source>
        <translation>Cargo condonado</translation>
    </message>
    <message>
        <source>Statement drawn up</source>
        <translation>Estado de cuentas elaborado</translation>
    </message>
    <message>
        <source>Statement adjusted</source>
        <translation>Estado de cuentas ajustado</translation>
    </message>
    <message>
        <source>Statement approved</source>
        <translation>Estado de cuentas aprobado</translation>
    </message>
    <message>
        <source>Draft of a statement discarded</source>
        <translation>Borrador de estado de cuentas descartado</translation>
    </message>
    <message>
        <source>Cancelling a distribution proposed</source>
        <translation>Propuesta de cancelar un reparto</translation>
    </message>
    <message>
        <source>Redirecting an owed dividend proposed</source>
        <translation>Propuesta de redirigir un dividendo adeudado</translation>
    </message>
    <message>
        <source>Owed dividend paid on request</source>
        <translation>Pago de un dividendo adeudado solicitado</translation>
    </message>
    <message>
        <source>Withheld tax released on request</source>
        <translation>Liberación de lo retenido solicitada</translation>
    </message>
    <message>
        <source>Payment of dividends tried again</source>
        <translation>Pago de dividendos reintentado</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Documento eliminado</translation>
    </message>
    <message>
        <source>Expense booked</source>
        <translation>Gasto anotado</translation>
    </message>
    <message>
        <source>Expense taken back</source>
        <translation>Gasto anulado</translation>
    </message>
    <message>
        <source>Job tried again</source>
        <translation>Tarea reintentada</translation>
    </message>
    <message>
        <source>Lease made</source>
        <translation>Alquiler creado</translation>
    </message>
    <message>
        <source>Lease changed</source>
        <translation>Alquiler cambiado</translation>
    </message>
    <message>
        <source>Lease ended</source>
        <translation>Alquiler terminado</translation>
    </message>
    <message>
        <source>Lease joined to its tenant’s account</source>
        <translation>Alquiler unido a la cuenta del inquilino</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Contraseña cambiada</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Contraseña restablecida</translation>
    </message>
    <message>
        <source>Rent link made</source>
        <translation>Enlace de pago creado</translation>
    </message>
    <message>
        <source>Rent link given a new address</source>
        <translation>Enlace de pago con dirección nueva</translation>
    </message>
    <message>
        <source>Rent link withdrawn</source>
        <translation>Enlace de pago retirado</translation>
    </message>
    <message>
        <source>Property submitted</source>
        <translation>Inmueble presentado</translation>
    </message>
    <message>
        <source>Property withdrawn from review</source>
        <translation>Inmueble retirado de la revisión</translation>
    </message>
    <message>
        <source>Changes to a property requested</source>
        <translation>Cambios pedidos en un inmueble</translation>
    </message>
    <message>
        <source>Property approved</source>
        <translation>Inmueble aprobado</translation>
    </message>
    <message>
        <source>Property rejected</source>
        <translation>Inmueble rechazado</translation>
    </message>
    <message>
        <source>Tokenization proposed</source>
        <translation>Tokenización propuesta</translation>
    </message>
    <message>
        <source>Proposal signed</source>
        <translation>Propuesta firmada</translation>
    </message>
    <message>
        <source>Proposal refused</source>
        <translation>Propuesta rechazada</translation>
    </message>
    <message>
        <source>Proposal executed</source>
        <translation>Propuesta ejecutada</translation>
    </message>
    <message>
        <source>Proposal failed</source>
        <translation>Propuesta fallida</translation>
    </message>
    <message>
        <source>Fee and reserve set</source>
        <translation>Comisión y reserva fijadas</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>All other sessions ended</source>
        <translation>Todas las demás sesiones terminadas</translation>
    </message>
    <message>
        <source>Pause or freeze ordered</source>
        <translation>Pausa o congelación ordenada</translation>
    </message>
    <message>
        <source>Freeze extended to the shares of another property</source>
        <translation>Congelación extendida a las participaciones de otro inmueble</translation>
    </message>
    <message>
        <source>Lifting a pause or freeze proposed</source>
        <translation>Propuesta de levantar una pausa o congelación</translation>
    </message>
    <message>
        <source>Authenticator set up</source>
        <translation>Autenticador activado</translation>
    </message>
    <message>
        <source>Authenticator removed</source>
        <translation>Autenticador desactivado</translation>
    </message>
    <message>
        <source>Recovery codes renewed</source>
        <translation>Códigos de recuperación renovados</translation>
    </message>
    <message>
        <source>Reset of an authenticator requested</source>
        <translation>Restablecimiento de un autenticador pedido</translation>
    </message>
    <message>
        <source>Authenticator reset</source>
        <translation>Autenticador restablecido</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Cuenta creada</translation>
    </message>
    <message>
        <source>Mail address changed</source>
        <translation>Correo cambiado</translation>
    </message>
    <message>
        <source>Other roles requested</source>
        <translation>Otros roles pedidos</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>Roles cambiados</translation>
    </message>
    <message>
        <source>Account taken out of use</source>
        <translation>Cuenta puesta fuera de uso</translation>
    </message>
    <message>
        <source>Account put in use again</source>
        <translation>Cuenta puesta en uso de nuevo</translation>
    </message>
    <message>
        <source>Verification approved</source>
        <translation>Verificación aprobada</translation>
    </message>
    <message>
        <source>Verification rejected</source>
        <translation>Verificación rechazada</translation>
    </message>
    <message>
        <source>Verification revoked</source>
        <translation>Verificación revocada</translation>
    </message>
    <message>
        <source>Verification expired</source>
        <translation>Verificación caducada</translation>
    </message>
    <message>
        <source>Verification reopened</source>
        <translation>Verificación reabierta</translation>
    </message>
    <message>
        <source>Wallet linked</source>
        <translation>Cartera vinculada</translation>
    </message>
    <message>
        <source>Wallet unlinked</source>
        <translation>Cartera desvinculada</translation>
    </message>
</context>
<context>
    <name>ChargeColumns</name>
    <message>
        <source>For</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Pagado el</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Último intento</translation>
    </message>
    <message>
        <source>The card was declined.</source>
        <translation>La tarjeta fue rechazada.</translation>
    </message>
    <message>
        <source>There was not enough money on the account.</source>
        <translation>No había bastante dinero en la cuenta.</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>La tarjeta ha caducado.</translation>
    </message>
    <message>
        <source>The payment failed.</source>
        <translation>El pago ha fallado.</translation>
    </message>
</context>
<context>
    <name>ChargeWords</name>
    <message>
        <source>Rent for %1</source>
        <translation>Renta de %1</translation>
    </message>
    <message>
        <source>Rent for %1 (%2 to %3)</source>
        <extracomment>a month, and from which of its days to which</extracomment>
        <translation>Renta de %1 (del %2 al %3)</translation>
    </message>
    <message>
        <source>Late fee: %1</source>
        <translation>Recargo por retraso: %1</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Otros ingresos</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Renta</translation>
    </message>
    <message>
        <source>Late fee</source>
        <translation>Recargo por retraso</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>participaciones</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Choose a country</source>
        <translation>Elija un país</translation>
    </message>
</context>
<context>
    <name>DecodedCall</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Another wallet of the same investor</source>
        <translation>Otra cartera del mismo inversor</translation>
    </message>
    <message>
        <source>A wallet of another investor</source>
        <translation>Una cartera de otro inversor</translation>
    </message>
    <message>
        <source>Nobody who is known to be the same investor</source>
        <translation>Nadie que se sepa que es el mismo inversor</translation>
    </message>
    <message>
        <source>Who owns the receiving wallet</source>
        <translation>De quién es la cartera que recibe</translation>
    </message>
    <message>
        <source>Amount when it was proposed</source>
        <translation>Importe cuando se propuso</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>DividendWords</name>
    <message>
        <source>The wallet is frozen</source>
        <translation>La cartera está bloqueada</translation>
    </message>
    <message>
        <source>Its owner is not verified</source>
        <translation>Su titular no está verificado</translation>
    </message>
    <message>
        <source>The wallet refused the USDC</source>
        <translation>La cartera rechazó los USDC</translation>
    </message>
    <message>
        <source>The shares moved to another wallet</source>
        <translation>Las participaciones pasaron a otra cartera</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Alquiler</translation>
    </message>
    <message>
        <source>Held back for a dispute</source>
        <translation>Retenido por una disputa</translation>
    </message>
    <message>
        <source>Processing fees</source>
        <translation>Comisiones de cobro</translation>
    </message>
    <message>
        <source>Refunds and disputes</source>
        <translation>Devoluciones y disputas</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Moved already</source>
        <translation>Ya apartado</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation>Comisión de gestión</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>To distribute</source>
        <translation>Por repartir</translation>
    </message>
    <message>
        <source>Processing: %1</source>
        <translation>Tramitación: %1</translation>
    </message>
    <message>
        <source>Refunds and disputes: %1</source>
        <translation>Devoluciones y disputas: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>kind of an expense, and its day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fee for a dispute</source>
        <translation>Comisión por una disputa</translation>
    </message>
    <message>
        <source>Management fee of a cancelled distribution</source>
        <translation>Comisión de gestión de un reparto cancelado</translation>
    </message>
    <message>
        <source>Reserve of a cancelled distribution</source>
        <translation>Reserva de un reparto cancelado</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Anulado: %1</translation>
    </message>
    <message>
        <source>No longer held back</source>
        <translation>Ya no retenido</translation>
    </message>
    <message>
        <source>Adjustment: %1</source>
        <translation>Ajuste: %1</translation>
    </message>
</context>
<context>
    <name>DocumentKinds</name>
    <message>
        <source>Recorded deed</source>
        <translation>Escritura inscrita</translation>
    </message>
    <message>
        <source>Valuation report</source>
        <translation>Informe de tasación</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Informe de inspección</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Otro documento</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Deed</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Tasación</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>ExpenseCategories</name>
    <message>
        <source>Repairs</source>
        <translation>Reparaciones</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Utilities</source>
        <translation>Suministros</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Property tax</source>
        <translation>Impuesto inmobiliario</translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation>Asesoría jurídica</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt&apos;s letters for a date: d day, MMM month in letters, yyyy year</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>share</source>
        <translation>participación</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>participaciones</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Qt&apos;s letters for a month: MMMM its name, yyyy the year</extracomment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>not known: no provider answers</source>
        <translation>desconocido: ningún proveedor responde</translation>
    </message>
    <message>
        <source>Head block</source>
        <translation>Último bloque</translation>
    </message>
    <message>
        <source>Read up to</source>
        <translation>Leído hasta</translation>
    </message>
    <message>
        <source>Blocks behind</source>
        <translation>Bloques de retraso</translation>
    </message>
    <message>
        <source>Confirmations waited for</source>
        <translation>Confirmaciones que se esperan</translation>
    </message>
    <message>
        <source>Providers that must agree</source>
        <translation>Proveedores que deben coincidir</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>Este servidor</translation>
    </message>
    <message>
        <source>reads and sends for all</source>
        <translation>lee y envía por todos</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>está en espera</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>%1 queued, %2 under way, %3 waiting</source>
        <translation>%1 en cola, %2 en curso, %3 en espera</translation>
    </message>
    <message>
        <source>Oldest open since</source>
        <translation>El más antiguo abierto desde</translation>
    </message>
    <message>
        <source>Operator&apos;s balance</source>
        <translation>Saldo del operador</translation>
    </message>
    <message>
        <source>%1; an alarm rings below %2</source>
        <translation>%1; salta una alarma por debajo de %2</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>runs on this server</source>
        <translation>funciona en este servidor</translation>
    </message>
    <message>
        <source>runs on another server, or not at all</source>
        <translation>funciona en otro servidor, o en ninguno</translation>
    </message>
    <message>
        <source>Matched, not sent yet</source>
        <translation>Casadas, aún sin enviar</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Liquidándose</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Atascadas</translation>
    </message>
    <message>
        <source>Trades on chain that nobody knows</source>
        <translation>Operaciones en la cadena que nadie conoce</translation>
    </message>
    <message>
        <source>Book of %1</source>
        <translation>Libro de %1</translation>
    </message>
    <message>
        <source>%1 changes behind, %2 trades</source>
        <translation>%1 cambios de retraso, %2 operaciones</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Left alone after errors</source>
        <translation>Apartado tras errores</translation>
    </message>
    <message>
        <source>Being tried again</source>
        <translation>Se prueba de nuevo</translation>
    </message>
    <message>
        <source>No longer believed</source>
        <translation>Ya no es fiable</translation>
    </message>
    <message>
        <source>The operator&apos;s balance is low</source>
        <translation>El saldo del operador es bajo</translation>
    </message>
    <message>
        <source>Providers disagree</source>
        <translation>Los proveedores no coinciden</translation>
    </message>
    <message>
        <source>%1: %2 on chain, %3 in the tables</source>
        <translation>%1: %2 en la cadena, %3 en las tablas</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Where are my keys, and who can reset them?</source>
        <translation>¿Dónde están mis claves y quién puede restablecerlas?</translation>
    </message>
    <message>
        <source>The keys of your wallet lie in an encrypted file on this computer, under a password that only you know. The server never sees them, and nobody can reset them. Write the words of the wallet down on paper: with them you can set the wallet up on another computer; without them and without the password what it holds is lost.</source>
        <translation>Las claves de tu cartera están en un archivo cifrado en este equipo, con una contraseña que solo tú conoces. El servidor nunca las ve y nadie puede restablecerlas. Escribe las palabras de la cartera en papel: con ellas puedes crearla en otro equipo; sin ellas y sin la contraseña, lo que contiene se pierde.</translation>
    </message>
    <message>
        <source>What does it mean to sign?</source>
        <translation>¿Qué significa firmar?</translation>
    </message>
    <message>
        <source>A signature is your consent, made with your key. Before you sign, a window shows in words what is signed, what leaves your wallet and what arrives. It is read from the very bytes that are signed, whatever the server says. A red note means that something is unusual: do not sign before you understand it.</source>
        <translation>Una firma es tu consentimiento, dado con tu clave. Antes de firmar, una ventana muestra en palabras qué se firma, qué sale de tu cartera y qué llega. Se lee de los mismos bytes que se firman, diga lo que diga el servidor. Un aviso rojo significa que algo es inusual: no firmes antes de entenderlo.</translation>
    </message>
    <message>
        <source>I have lost my authenticator app</source>
        <translation>He perdido mi aplicación de autenticación</translation>
    </message>
    <message>
        <source>There is no connection to the server</source>
        <translation>No hay conexión con el servidor</translation>
    </message>
    <message>
        <source>What was loaded stays readable, and nothing that you do is lost: actions are disabled until the server answers again, which is tried by itself. Your shares and your USDC are on the chain and do not depend on the server.</source>
        <translation>Lo que se había cargado sigue legible y nada de lo que haces se pierde: las acciones están desactivadas hasta que el servidor vuelva a responder, lo que se intenta solo. Tus participaciones y tus USDC están en la cadena y no dependen del servidor.</translation>
    </message>
    <message>
        <source>How do I buy shares?</source>
        <translation>¿Cómo compro participaciones?</translation>
    </message>
    <message>
        <source>Verify your identity once, link a wallet and have USDC in it. In a first sale you buy from the issuer on the page of the property; afterwards you trade with other investors under Trade. The network fee is paid by the server; your signature allows this one purchase and nothing else.</source>
        <translation>Verifica tu identidad una vez, vincula una cartera y ten USDC en ella. En la primera venta compras al emisor en la página del inmueble; después negocias con otros inversores en Operar. La tarifa de red la paga el servidor; tu firma permite esta única compra y nada más.</translation>
    </message>
    <message>
        <source>Why can I not buy, sell or send these shares?</source>
        <translation>¿Por qué no puedo comprar, vender ni enviar estas participaciones?</translation>
    </message>
    <message>
        <source>Each property has rules on chain: who may hold it, how much one investor may hold, how long shares have to be kept. Where a rule stands against what you want, its reason is shown beside the button with the number that counts, such as the day from which on you may sell.</source>
        <translation>Cada inmueble tiene reglas en la cadena: quién puede tener participaciones, cuánto puede tener un inversor, cuánto tiempo hay que conservar las participaciones. Cuando una regla impide lo que quieres, el motivo aparece junto al botón con el número que importa, como el día a partir del cual puedes vender.</translation>
    </message>
    <message>
        <source>Where does a dividend come from?</source>
        <translation>¿De dónde viene un dividendo?</translation>
    </message>
    <message>
        <source>From rent that tenants have paid. Open a dividend to follow it back: the distribution, the income statement with costs, fee and reserve, the change into USDC, and every payment of rent behind it, each with its transaction.</source>
        <translation>De la renta que han pagado los inquilinos. Abre un dividendo para seguirlo hacia atrás: la distribución, la cuenta de resultados con costes, comisión y reserva, el cambio a USDC y cada pago de renta que hay detrás, cada uno con su transacción.</translation>
    </message>
    <message>
        <source>How do I send USDC or shares to somebody?</source>
        <translation>¿Cómo envío USDC o participaciones a alguien?</translation>
    </message>
    <message>
        <source>On the page of your wallet, choose an account and Send. Addresses are checked for typing errors and for look-alikes, and the contract is asked beforehand whether it would let the transfer through. The network fee is paid in the chain&apos;s own coin. What has been sent cannot be brought back by anybody.</source>
        <translation>En la página de tu cartera, elige una cuenta y Enviar. Se comprueba que las direcciones no tengan errores ni se parezcan a otras, y se pregunta antes al contrato si dejaría pasar la transferencia. La tarifa de red se paga en la moneda propia de la cadena. Nadie puede recuperar lo que se ha enviado.</translation>
    </message>
    <message>
        <source>What happens after I submit a property?</source>
        <translation>¿Qué pasa después de enviar un inmueble?</translation>
    </message>
    <message>
        <source>An admin compares what you state with the documents. You are notified when it is approved, or when something has to change; then edit it and submit it again. It needs the recorded deed with parcel and recorder&apos;s reference.</source>
        <translation>Un administrador compara lo que declaras con los documentos. Se te avisa cuando se aprueba o cuando algo debe cambiar; entonces edítala y envíala de nuevo. Necesita la escritura registrada con la parcela y la referencia del registro.</translation>
    </message>
    <message>
        <source>How is rent paid?</source>
        <translation>¿Cómo se paga la renta?</translation>
    </message>
    <message>
        <source>Make a lease: the tenant gets a link, or an account, and pays by card or from a bank account, which takes up to four days. Charges are made by themselves each month. Late fees are added as the lease says.</source>
        <translation>Crea un contrato: el inquilino recibe un enlace, o una cuenta, y paga con tarjeta o desde una cuenta bancaria, lo que tarda hasta cuatro días. Los cargos se crean solos cada mes. Los recargos se añaden como dice el contrato.</translation>
    </message>
    <message>
        <source>How do costs reach the income statement?</source>
        <translation>¿Cómo llegan los costes a la cuenta de resultados?</translation>
    </message>
    <message>
        <source>Book each expense with its receipt. It is taken off the rent of its period before that is distributed. An expense that was wrong is voided with a reason; nothing is ever deleted.</source>
        <translation>Registra cada gasto con su recibo. Se resta de la renta de su periodo antes de distribuirla. Un gasto equivocado se anula con un motivo; nunca se borra nada.</translation>
    </message>
    <message>
        <source>Why does it take several admins?</source>
        <translation>¿Por qué hacen falta varios administradores?</translation>
    </message>
    <message>
        <source>What is of consequence is done by the Safe, a wallet of several owners: the server writes a proposal, admins read and sign it in their own wallets, and once there are enough signatures the server submits it. No single admin, and not the server, can do it alone.</source>
        <translation>Lo que tiene consecuencias lo hace la Safe, una cartera de varios propietarios: el servidor escribe una propuesta, los administradores la leen y la firman en sus propias carteras, y cuando hay suficientes firmas el servidor la envía. Ningún administrador por sí solo, ni el servidor, puede hacerlo.</translation>
    </message>
    <message>
        <source>When is rent distributed?</source>
        <translation>¿Cuándo se distribuye la renta?</translation>
    </message>
    <message>
        <source>Draw up the statement of a period: it gathers the rent that has become USDC, the expenses, fee and reserve. Review it, add adjustments with their reason, approve it; then it is a proposal to sign, and after that everything is paid by itself, page by page.</source>
        <translation>Prepara la cuenta de un periodo: reúne la renta que se ha convertido en USDC, los gastos, la comisión y la reserva. Revísala, añade ajustes con su motivo, apruébala; entonces es una propuesta por firmar, y después todo se paga solo, página a página.</translation>
    </message>
    <message>
        <source>How do I pay my rent?</source>
        <translation>¿Cómo pago mi renta?</translation>
    </message>
    <message>
        <source>Under Pay, or by the link that you were sent: by card at once, or from your bank account within up to four days. Each payment has a receipt, which you can save at any time.</source>
        <translation>En Pagar, o con el enlace que se te envió: con tarjeta al momento, o desde tu cuenta bancaria en hasta cuatro días. Cada pago tiene un recibo, que puedes guardar cuando quieras.</translation>
    </message>
    <message>
        <source>Search, or jump to a page</source>
        <translation>Buscar o ir a una página</translation>
    </message>
    <message>
        <source>Go to an area of the rail</source>
        <translation>Ir a un área de la barra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Filtrar la tabla</translation>
    </message>
    <message>
        <source>Copy the chosen cells or the amount</source>
        <translation>Copiar las celdas elegidas o el importe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
    <message>
        <source>Enter one of your recovery codes in place of the code of the app; each works once. Then set up another app in the settings. Without recovery codes an admin can reset your second factor after having made sure who you are.</source>
        <translation>Escribe uno de tus códigos de recuperación en lugar del código de la aplicación; cada uno vale una vez. Después configura otra aplicación en los ajustes. Sin códigos de recuperación, un administrador puede restablecer tu segundo factor tras asegurarse de quién eres.</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Link wallet</source>
        <translation>Vincular cartera</translation>
    </message>
    <message>
        <source>Shares that you buy go to linked wallets only.</source>
        <translation>Las participaciones que compras van solo a carteras vinculadas.</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Contraseña de tu cuenta</translation>
    </message>
    <message>
        <source>The one you sign in with, not that of the wallet.</source>
        <translation>Con la que entras, no la de la cartera.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Código de la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Only where your account has one.</source>
        <translation>Solo si tu cuenta tiene una.</translation>
    </message>
</context>
<context>
    <name>ManagerFigures</name>
    <message>
        <source>%1 was sent back: %2</source>
        <translation>%1 fue devuelta: %2</translation>
    </message>
    <message>
        <source>Make changes</source>
        <translation>Hacer cambios</translation>
    </message>
    <message>
        <source>%1 is a draft that nobody has seen yet.</source>
        <translation>%1 es un borrador que nadie ha visto todavía.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 of rent is late at %2.</source>
        <translation>%1 de renta está atrasada en %2.</translation>
    </message>
    <message>
        <source>See payments</source>
        <translation>Ver los pagos</translation>
    </message>
    <message>
        <source>The lease of %1 (%2) ends on %3.</source>
        <translation>El contrato de %1 (%2) termina el %3.</translation>
    </message>
    <message>
        <source>See leases</source>
        <translation>Ver los contratos</translation>
    </message>
</context>
<context>
    <name>MarketWords</name>
    <message>
        <source>Buy</source>
        <translation>Comprar</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Vender</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Partly traded</source>
        <translation>Negociada en parte</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Negociada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Casada</translation>
    </message>
    <message>
        <source>Being settled</source>
        <translation>En liquidación</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Liquidada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Until it is traded, cancelled or expired</source>
        <translation>Hasta que se negocie, se cancele o caduque</translation>
    </message>
    <message>
        <source>At once; the rest is cancelled</source>
        <translation>Al instante; el resto se cancela</translation>
    </message>
    <message>
        <source>At once and whole, or not at all</source>
        <translation>Al instante y entera, o nada</translation>
    </message>
    <message>
        <source>Only if it waits</source>
        <translation>Solo si espera</translation>
    </message>
</context>
<context>
    <name>NetworkTransport</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>There is no server named %1.</source>
        <translation>No hay ningún servidor llamado %1.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>Nada responde en %1.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>No se pudo establecer una conexión segura con %1.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Falló la conexión con %1.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Your account is out of use</source>
        <translation>Tu cuenta está fuera de uso</translation>
    </message>
    <message>
        <source>Your account is in use again</source>
        <translation>Tu cuenta vuelve a estar en uso</translation>
    </message>
    <message>
        <source>Your dividends follow your new wallet</source>
        <translation>Tus dividendos siguen a tu nueva cartera</translation>
    </message>
    <message>
        <source>Your dividend from {property_name} is waiting</source>
        <translation>Tu dividendo de {property_name} está en espera</translation>
    </message>
    <message>
        <source>{amount} USDC of dividends that were waiting are paid</source>
        <translation>Se pagaron {amount} USDC de dividendos en espera</translation>
    </message>
    <message>
        <source>Your dividend of {amount} USDC from {property_name}</source>
        <translation>Tu dividendo de {amount} USDC de {property_name}</translation>
    </message>
    <message>
        <source>{amount} USDC of dividends were paid to another wallet</source>
        <translation>{amount} USDC de dividendos se pagaron a otra cartera</translation>
    </message>
    <message>
        <source>Somebody named your email address as theirs</source>
        <translation>Alguien dio tu dirección de correo como suya</translation>
    </message>
    <message>
        <source>Your email address was changed</source>
        <translation>Se cambió tu dirección de correo</translation>
    </message>
    <message>
        <source>Your order for {property_name} goes on</source>
        <translation>Tu orden de {property_name} continúa</translation>
    </message>
    <message>
        <source>Your order for {property_name} waits</source>
        <translation>Tu orden de {property_name} espera</translation>
    </message>
    <message>
        <source>Your password was changed</source>
        <translation>Se cambió tu contraseña</translation>
    </message>
    <message>
        <source>Approved: {property_name}</source>
        <translation>Aprobado: {property_name}</translation>
    </message>
    <message>
        <source>Changes needed: {property_name}</source>
        <translation>Faltan cambios: {property_name}</translation>
    </message>
    <message>
        <source>Not approved: {property_name}</source>
        <translation>No aprobado: {property_name}</translation>
    </message>
    <message>
        <source>For review: {property_name}</source>
        <translation>Para revisar: {property_name}</translation>
    </message>
    <message>
        <source>On sale: {property_name}</source>
        <translation>A la venta: {property_name}</translation>
    </message>
    <message>
        <source>To sign: {title}</source>
        <translation>Para firmar: {title}</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Hecho: {title}</translation>
    </message>
    <message>
        <source>Failed: {title}</source>
        <translation>Falló: {title}</translation>
    </message>
    <message>
        <source>Refused: {title}</source>
        <translation>Rechazado: {title}</translation>
    </message>
    <message>
        <source>A payment is disputed: {description}, {unit}</source>
        <translation>Un pago está en disputa: {description}, {unit}</translation>
    </message>
    <message>
        <source>{description} is due</source>
        <translation>Vence: {description}</translation>
    </message>
    <message>
        <source>{description} is due on {due_on}</source>
        <translation>{description} vence el {due_on}</translation>
    </message>
    <message>
        <source>Your rent for {unit} at {property_name}</source>
        <translation>Tu alquiler de {unit} en {property_name}</translation>
    </message>
    <message>
        <source>{description} is late</source>
        <translation>{description} va con retraso</translation>
    </message>
    <message>
        <source>{description} is late, and costs a fee</source>
        <translation>{description} va con retraso y cuesta un recargo</translation>
    </message>
    <message>
        <source>A payment failed: {description}, {unit}</source>
        <translation>Falló un pago: {description}, {unit}</translation>
    </message>
    <message>
        <source>Receipt: {amount_usd} USD for {description}</source>
        <translation>Recibo: {amount_usd} USD por {description}</translation>
    </message>
    <message>
        <source>Your payment did not go through: {description}</source>
        <translation>Tu pago no se realizó: {description}</translation>
    </message>
    <message>
        <source>Rent received: {amount_usd} USD for {unit}</source>
        <translation>Alquiler recibido: {amount_usd} USD de {unit}</translation>
    </message>
    <message>
        <source>Refund: {refunded_usd} USD for {description}</source>
        <translation>Devolución: {refunded_usd} USD por {description}</translation>
    </message>
    <message>
        <source>Given up: {property_name}</source>
        <translation>Abandonado: {property_name}</translation>
    </message>
    <message>
        <source>The sale of {property_name} did not raise its minimum</source>
        <translation>La venta de {property_name} no alcanzó su mínimo</translation>
    </message>
    <message>
        <source>Minimum raised: {property_name}</source>
        <translation>Mínimo alcanzado: {property_name}</translation>
    </message>
    <message>
        <source>You bought {shares} shares of {property_name}</source>
        <translation>Compraste {shares} participaciones de {property_name}</translation>
    </message>
    <message>
        <source>Your purchase of {property_name} did not go through</source>
        <translation>Tu compra de {property_name} no se realizó</translation>
    </message>
    <message>
        <source>Your purchase of {property_name} was refunded</source>
        <translation>Se devolvió tu compra de {property_name}</translation>
    </message>
    <message>
        <source>Your refund for {property_name} is waiting</source>
        <translation>Tu devolución de {property_name} está en espera</translation>
    </message>
    <message>
        <source>Your refund of {amount} USDC was paid</source>
        <translation>Se pagó tu devolución de {amount} USDC</translation>
    </message>
    <message>
        <source>Not tokenized: {property_name}</source>
        <translation>Sin tokenizar: {property_name}</translation>
    </message>
    <message>
        <source>Authenticator app removed</source>
        <translation>Aplicación de autenticación quitada</translation>
    </message>
    <message>
        <source>Authenticator app set up</source>
        <translation>Aplicación de autenticación configurada</translation>
    </message>
    <message>
        <source>Your authenticator app was reset</source>
        <translation>Se restableció tu aplicación de autenticación</translation>
    </message>
    <message>
        <source>A trade of {property_name} did not go through</source>
        <translation>Una operación de {property_name} no se realizó</translation>
    </message>
    <message>
        <source>You sold {shares} shares of {property_name}</source>
        <translation>Vendiste {shares} participaciones de {property_name}</translation>
    </message>
    <message>
        <source>Your verification is approved</source>
        <translation>Tu verificación está aprobada</translation>
    </message>
    <message>
        <source>Your verification has expired</source>
        <translation>Tu verificación ha caducado</translation>
    </message>
    <message>
        <source>Your verification ends soon. Days left: {days}</source>
        <translation>Tu verificación termina pronto. Días restantes: {days}</translation>
    </message>
    <message>
        <source>Your verification was not approved</source>
        <translation>Tu verificación no se aprobó</translation>
    </message>
    <message>
        <source>Your verification has to be renewed</source>
        <translation>Hay que renovar tu verificación</translation>
    </message>
    <message>
        <source>Your verification is renewed</source>
        <translation>Tu verificación está renovada</translation>
    </message>
    <message>
        <source>You can verify yourself again</source>
        <translation>Puedes verificarte de nuevo</translation>
    </message>
    <message>
        <source>Your verification was withdrawn</source>
        <translation>Se retiró tu verificación</translation>
    </message>
    <message>
        <source>A wallet was linked to your account</source>
        <translation>Se vinculó una cartera a tu cuenta</translation>
    </message>
    <message>
        <source>A wallet was taken from your account</source>
        <translation>Se quitó una cartera de tu cuenta</translation>
    </message>
    <message>
        <source>Something happened to your account</source>
        <translation>Algo ocurrió con tu cuenta</translation>
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
        <translation>Tesorería</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>Abono</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Compared on %1: 1 difference. %2</source>
        <translation>Comparado el %1: 1 diferencia. %2</translation>
    </message>
    <message>
        <source>Compared on %1: %2 differences. %3</source>
        <translation>Comparado el %1: %2 diferencias. %3</translation>
    </message>
</context>
<context>
    <name>PropertyColumns</name>
    <message>
        <source>Deed</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Tasación</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Inspección</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Valued on</source>
        <translation>Tasado el</translation>
    </message>
    <message>
        <source>Value, USD</source>
        <translation>Valor, USD</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation>Tasador</translation>
    </message>
</context>
<context>
    <name>PropertyWords</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Cambios pedidos</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Shares are being made</source>
        <translation>Se crean las participaciones</translation>
    </message>
    <message>
        <source>Shares issued</source>
        <translation>Participaciones emitidas</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Residencial</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Comercial</translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation>Uso mixto</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>Industrial</translation>
    </message>
    <message>
        <source>Stated by the manager</source>
        <translation>Indicado por el gestor</translation>
    </message>
    <message>
        <source>From its income</source>
        <translation>Según sus ingresos</translation>
    </message>
    <message>
        <source>From comparable sales</source>
        <translation>Según ventas comparables</translation>
    </message>
    <message>
        <source>From its cost</source>
        <translation>Según su coste</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Precio de compra</translation>
    </message>
</context>
<context>
    <name>ProposalWords</name>
    <message>
        <source>Reopen the sale of %1</source>
        <translation>Reabrir la venta de %1</translation>
    </message>
    <message>
        <source>Reopen the sale of %1 until %2</source>
        <translation>Reabrir la venta de %1 hasta el %2</translation>
    </message>
    <message>
        <source>Pay all dividends of %1 that %2 is owed, now %3, to %4, another wallet of the same investor: %5</source>
        <translation>Pagar todos los dividendos de %1 que se deben a %2, ahora %3, a %4, otra cartera del mismo inversor: %5</translation>
    </message>
    <message>
        <source>Pay all dividends of %1 that %2 is owed, now %3, to %4, a wallet of ANOTHER investor: %5</source>
        <translation>Pagar todos los dividendos de %1 que se deben a %2, ahora %3, a %4, una cartera de OTRO inversor: %5</translation>
    </message>
    <message>
        <source>Pay all dividends of %1 that %2 is owed, now %3, to %4, a wallet of nobody who is known to be the same: %5</source>
        <translation>Pagar todos los dividendos de %1 que se deben a %2, ahora %3, a %4, una cartera de la que no consta que sea del mismo: %5</translation>
    </message>
    <message>
        <source>Tokenize %1: %2 at %3 (%4)</source>
        <translation>Tokenizar %1: %2 a %3 (%4)</translation>
    </message>
    <message>
        <source>Close the sale of %1</source>
        <translation>Cerrar la venta de %1</translation>
    </message>
    <message>
        <source>Give up the sale of %1 and refund its buyers</source>
        <translation>Abandonar la venta de %1 y devolver el dinero a sus compradores</translation>
    </message>
    <message>
        <source>Release what the sale of %1 raised to the Treasury</source>
        <translation>Liberar a la Treasury lo recaudado en la venta de %1</translation>
    </message>
    <message>
        <source>Let the shares of %1 move again</source>
        <translation>Permitir de nuevo transferir las participaciones de %1</translation>
    </message>
    <message>
        <source>Thaw the wallet %1 for shares of %2</source>
        <translation>Descongelar la cartera %1 para las participaciones de %2</translation>
    </message>
    <message>
        <source>Approve a transfer of %1 of %2 from %3 to %4 until %5</source>
        <translation>Aprobar una transferencia de %1 de %2 de %3 a %4 hasta el %5</translation>
    </message>
    <message>
        <source>Withdraw the approval of a transfer of %1 of %2 from %3 to %4</source>
        <translation>Retirar la aprobación de una transferencia de %1 de %2 de %3 a %4</translation>
    </message>
    <message>
        <source>Distribute %1 of rent to the holders of %2, for %3 to %4</source>
        <translation>Repartir %1 de renta entre los titulares de %2, del %3 al %4</translation>
    </message>
    <message>
        <source>Cancel the distribution of %1 to the holders of %2, for %3 to %4: %5</source>
        <translation>Cancelar el reparto de %1 entre los titulares de %2, del %3 al %4: %5</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Entre %1 y %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Al menos %1.</translation>
    </message>
    <message>
        <source>This is out of range.</source>
        <translation>Está fuera de los límites.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong at the server. Try again.</source>
        <translation>Algo falló en el servidor. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server does not accept this.</source>
        <translation>El servidor no lo acepta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer could not be read. It may be newer than this program: look for an update.</source>
        <translation>No se pudo leer la respuesta del servidor. Puede ser más nuevo que este programa: busca una actualización.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>This account was taken out of use. Write to the people who run the server.</source>
        <translation>Esta cuenta está fuera de uso. Escribe a quienes llevan el servidor.</translation>
    </message>
    <message>
        <source>Verify your mail address first: open the link that was sent to you.</source>
        <translation>Verifica primero tu dirección de correo: abre el enlace que recibiste.</translation>
    </message>
    <message>
        <source>There is an account with this mail address already. Sign in with it.</source>
        <translation>Ya hay una cuenta con esta dirección de correo. Entra con ella.</translation>
    </message>
    <message>
        <source>Your mail address is verified already.</source>
        <translation>Tu dirección de correo ya está verificada.</translation>
    </message>
    <message>
        <source>The mail address or the password is wrong.</source>
        <translation>La dirección de correo o la contraseña no es correcta.</translation>
    </message>
    <message>
        <source>Your account may not do this. An admin can give it the role it needs.</source>
        <translation>Tu cuenta no puede hacer esto. Un administrador puede darle el rol que hace falta.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Tu sesión ha terminado. Entra de nuevo.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>La contraseña no es correcta.</translation>
    </message>
    <message>
        <source>This link is too old. Ask for another one.</source>
        <translation>Este enlace es demasiado antiguo. Pide otro.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>Este enlace no es válido.</translation>
    </message>
    <message>
        <source>This link was used before.</source>
        <translation>Este enlace ya se usó.</translation>
    </message>
    <message>
        <source>Too many attempts. Try again in %1.</source>
        <translation>Demasiados intentos. Inténtalo de nuevo en %1.</translation>
    </message>
    <message>
        <source>Too many requests. Try again in %1.</source>
        <translation>Demasiadas peticiones. Inténtalo de nuevo en %1.</translation>
    </message>
    <message>
        <source>Start the setup of the authenticator app again.</source>
        <translation>Empieza de nuevo a configurar la aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Your roles need an authenticator app. Set it up first.</source>
        <translation>Tus roles necesitan una aplicación de autenticación. Configúrala primero.</translation>
    </message>
    <message>
        <source>The code is wrong or too old. Enter the one that the app shows now.</source>
        <translation>El código no es correcto o es antiguo. Escribe el que muestra ahora la aplicación.</translation>
    </message>
    <message>
        <source>Your roles need an authenticator app. You can set up another one.</source>
        <translation>Tus roles necesitan una aplicación de autenticación. Puedes configurar otra.</translation>
    </message>
    <message>
        <source>This account has no authenticator app.</source>
        <translation>Esta cuenta no tiene aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Enter the code of your authenticator app, or a recovery code.</source>
        <translation>Escribe el código de tu aplicación de autenticación, o uno de recuperación.</translation>
    </message>
    <message>
        <source>The message is too old. Ask for it again and sign it anew.</source>
        <translation>El mensaje es demasiado antiguo. Pídelo de nuevo y fírmalo otra vez.</translation>
    </message>
    <message>
        <source>Your identity is made for this wallet; it needs no consent.</source>
        <translation>Tu identidad se creó para esta cartera; no necesita consentimiento.</translation>
    </message>
    <message>
        <source>The signature is not of this wallet and message. Sign again.</source>
        <translation>La firma no es de esta cartera y este mensaje. Firma de nuevo.</translation>
    </message>
    <message>
        <source>An account can have %1 wallets. Unlink one first.</source>
        <translation>Una cuenta puede tener %1 carteras. Desvincula una primero.</translation>
    </message>
    <message>
        <source>This wallet is linked to your account already.</source>
        <translation>Esta cartera ya está vinculada a tu cuenta.</translation>
    </message>
    <message>
        <source>This wallet is not linked to your account. Link it in the settings.</source>
        <translation>Esta cartera no está vinculada a tu cuenta. Vincúlala en los ajustes.</translation>
    </message>
    <message>
        <source>Link a wallet before you start your verification.</source>
        <translation>Vincula una cartera antes de empezar la verificación.</translation>
    </message>
    <message>
        <source>This wallet is linked to another account.</source>
        <translation>Esta cartera está vinculada a otra cuenta.</translation>
    </message>
    <message>
        <source>This valuation is corrected already. Correct the later one.</source>
        <translation>Esta tasación ya está corregida. Corrige la posterior.</translation>
    </message>
    <message>
        <source>The connection broke before the whole file had arrived. Send it again.</source>
        <translation>La conexión se cortó antes de que llegara todo el archivo. Envíalo de nuevo.</translation>
    </message>
    <message>
        <source>The file is larger than the %1 its kind may have.</source>
        <translation>El archivo es mayor que los %1 que admite su tipo.</translation>
    </message>
    <message>
        <source>The property has a deed already. Remove that one first.</source>
        <translation>El inmueble ya tiene una escritura. Quítala primero.</translation>
    </message>
    <message>
        <source>Upload the recorded deed, with parcel and recorder&apos;s reference, first.</source>
        <translation>Sube primero la escritura registrada, con parcela y referencia del registro.</translation>
    </message>
    <message>
        <source>A valuation rests on this document, so it stays.</source>
        <translation>Una tasación se apoya en este documento, por eso se queda.</translation>
    </message>
    <message>
        <source>Only whoever entered a valuation, or an admin, corrects it.</source>
        <translation>Solo quien anotó una tasación, o un administrador, la corrige.</translation>
    </message>
    <message>
        <source>The photos have changed meanwhile. Look at them again and put them in order anew.</source>
        <translation>Las fotos han cambiado entretanto. Míralas otra vez y ordénalas de nuevo.</translation>
    </message>
    <message>
        <source>A receipt is part of the books and stays.</source>
        <translation>Un recibo forma parte de los libros y se queda.</translation>
    </message>
    <message>
        <source>A property has at most %1 documents.</source>
        <translation>Un inmueble tiene como mucho %1 documentos.</translation>
    </message>
    <message>
        <source>An account has at most %1 uploads under way. Finish or cancel one first.</source>
        <translation>Una cuenta tiene como mucho %1 subidas en curso. Termina o cancela una primero.</translation>
    </message>
    <message>
        <source>The file is stored already. Remove the document instead.</source>
        <translation>El archivo ya está guardado. Quita el documento en su lugar.</translation>
    </message>
    <message>
        <source>The upload took too long. Try again, with a better connection or a smaller file.</source>
        <translation>La subida tardó demasiado. Inténtalo con mejor conexión o un archivo menor.</translation>
    </message>
    <message>
        <source>This cannot be done as it stands now (%1). Look again: somebody may have changed it.</source>
        <translation>No se puede hacer tal como está ahora (%1). Mira de nuevo: alguien puede haberlo cambiado.</translation>
    </message>
    <message>
        <source>Only what is due and is not being paid can be waived.</source>
        <translation>Solo se perdona lo que vence y no se está pagando.</translation>
    </message>
    <message>
        <source>There is a receipt once it is paid.</source>
        <translation>Hay recibo una vez pagado.</translation>
    </message>
    <message>
        <source>There is nothing to pay for this any more.</source>
        <translation>Ya no hay nada que pagar.</translation>
    </message>
    <message>
        <source>Rent is charged for the last twelve months at most: from %1.</source>
        <translation>El alquiler se cobra como mucho de los últimos doce meses: desde %1.</translation>
    </message>
    <message>
        <source>This expense was taken back already.</source>
        <translation>Este gasto ya se anuló.</translation>
    </message>
    <message>
        <source>This lease ended on %1.</source>
        <translation>Este alquiler terminó el %1.</translation>
    </message>
    <message>
        <source>When a lease starts (%1), and from when it is charged (%2), does not change any more.</source>
        <translation>El comienzo de un alquiler (%1) y desde cuándo se cobra (%2) ya no cambian.</translation>
    </message>
    <message>
        <source>Part of that month is paid or waived. Let the lease end on %1, and make another one for the days behind it.</source>
        <translation>Parte de ese mes está pagada o perdonada. Termina el alquiler el %1 y haz otro para los días siguientes.</translation>
    </message>
    <message>
        <source>Choose a day between the start and the end of the lease.</source>
        <translation>Elige un día entre el comienzo y el fin del alquiler.</translation>
    </message>
    <message>
        <source>Somebody is paying this right now. Try again when that is over.</source>
        <translation>Alguien lo está pagando ahora. Inténtalo cuando acabe.</translation>
    </message>
    <message>
        <source>The payment provider did not answer as it should. Try again later.</source>
        <translation>El proveedor de pagos no respondió como debía. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Rent is collected for the holders of shares: the property has to be tokenized first.</source>
        <translation>El alquiler se cobra para los titulares: primero hay que tokenizar el inmueble.</translation>
    </message>
    <message>
        <source>The receipt has to be a document of the same property, of the kind receipt.</source>
        <translation>El recibo debe ser un documento del mismo inmueble, de tipo recibo.</translation>
    </message>
    <message>
        <source>Another expense has this receipt already.</source>
        <translation>Otro gasto ya tiene este recibo.</translation>
    </message>
    <message>
        <source>An expense is dated today or earlier.</source>
        <translation>Un gasto lleva fecha de hoy o anterior.</translation>
    </message>
    <message>
        <source>What was charged is this tenant&apos;s. For another tenant, end this lease and make a new one.</source>
        <translation>Lo cobrado es de este inquilino. Para otro, termina este alquiler y haz uno nuevo.</translation>
    </message>
    <message>
        <source>Terms hold from %1 on at the earliest.</source>
        <translation>Las condiciones valen como pronto desde %1.</translation>
    </message>
    <message>
        <source>Your accreditation ended on %1. Renew it under Verification.</source>
        <translation>Tu acreditación terminó el %1. Renuévala en Verificación.</translation>
    </message>
    <message>
        <source>Only accredited investors may hold these shares. You can apply under Verification.</source>
        <translation>Solo inversores acreditados pueden tener estas participaciones. Puedes solicitarlo en Verificación.</translation>
    </message>
    <message>
        <source>Your accreditation was taken back.</source>
        <translation>Se retiró tu acreditación.</translation>
    </message>
    <message>
        <source>Transfers of these shares need no approval.</source>
        <translation>Las transmisiones de estas participaciones no necesitan aprobación.</translation>
    </message>
    <message>
        <source>This transfer needs an approval given beforehand.</source>
        <translation>Esta transmisión necesita una aprobación previa.</translation>
    </message>
    <message>
        <source>An investor holds at least %1 of these shares, or none.</source>
        <translation>Un inversor tiene al menos %1 de estas participaciones, o ninguna.</translation>
    </message>
    <message>
        <source>You live in another country than your claim on chain says. It is being made anew; try again soon.</source>
        <translation>Vives en otro país que el que dice la cadena. Se está renovando; inténtalo pronto.</translation>
    </message>
    <message>
        <source>Investors from %1 may not hold these shares.</source>
        <translation>Los inversores de %1 no pueden tener estas participaciones.</translation>
    </message>
    <message>
        <source>At most %1 such investors may hold these shares, and so many do.</source>
        <translation>Como mucho %1 de estos inversores pueden tenerlas, y ya las tienen.</translation>
    </message>
    <message>
        <source>These shares have to be held until %1.</source>
        <translation>Estas participaciones deben conservarse hasta %1.</translation>
    </message>
    <message>
        <source>Your verification ended on %1. Renew it under Verification.</source>
        <translation>Tu verificación terminó el %1. Renuévala en Verificación.</translation>
    </message>
    <message>
        <source>You are not verified yet. Start under Verification.</source>
        <translation>Aún no estás verificado. Empieza en Verificación.</translation>
    </message>
    <message>
        <source>Your verification was taken back.</source>
        <translation>Se retiró tu verificación.</translation>
    </message>
    <message>
        <source>One investor may hold at most %1 of these shares. You have %2, so there is room for %3.</source>
        <translation>Un inversor puede tener como mucho %1 de estas participaciones. Tienes %2, quedan %3.</translation>
    </message>
    <message>
        <source>The owner of the receiving wallet is not verified.</source>
        <translation>El titular de la cartera que recibe no está verificado.</translation>
    </message>
    <message>
        <source>The owner of the sending wallet is not verified.</source>
        <translation>El titular de la cartera que envía no está verificado.</translation>
    </message>
    <message>
        <source>Only %1 shares of this wallet can move.</source>
        <translation>Solo %1 participaciones de esta cartera pueden moverse.</translation>
    </message>
    <message>
        <source>These shares are paused: none of them moves at the moment.</source>
        <translation>Estas participaciones están en pausa: ninguna se mueve por ahora.</translation>
    </message>
    <message>
        <source>Your verification is not complete yet.</source>
        <translation>Tu verificación aún no está completa.</translation>
    </message>
    <message>
        <source>This wallet is frozen for these shares.</source>
        <translation>Esta cartera está bloqueada para estas participaciones.</translation>
    </message>
    <message>
        <source>The purchase is on its way to the chain and cannot be called back.</source>
        <translation>La compra va camino de la cadena y no se puede anular.</translation>
    </message>
    <message>
        <source>The chain&apos;s answer could not be read. Try again.</source>
        <translation>No se pudo leer la respuesta de la cadena. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The chain does not answer. Try again in a moment.</source>
        <translation>La cadena no responde. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>The purchase had to be signed by %1. Begin again.</source>
        <translation>La compra debía firmarse antes de %1. Empieza de nuevo.</translation>
    </message>
    <message>
        <source>An earlier purchase from this wallet is not confirmed yet. Wait for it.</source>
        <translation>Una compra anterior de esta cartera no está confirmada. Espérala.</translation>
    </message>
    <message>
        <source>These shares are not for sale now.</source>
        <translation>Estas participaciones no están a la venta ahora.</translation>
    </message>
    <message>
        <source>The sale ended on %1.</source>
        <translation>La venta terminó el %1.</translation>
    </message>
    <message>
        <source>The sale did not raise its minimum. What was paid is refunded.</source>
        <translation>La venta no alcanzó su mínimo. Lo pagado se devuelve.</translation>
    </message>
    <message>
        <source>The sale has not raised its minimum yet; until then these shares do not move.</source>
        <translation>La venta aún no ha alcanzado su mínimo; hasta entonces no se mueven.</translation>
    </message>
    <message>
        <source>Only %1 shares are left.</source>
        <translation>Solo quedan %1 participaciones.</translation>
    </message>
    <message>
        <source>Another property has the symbol %1.</source>
        <translation>Otro inmueble tiene el símbolo %1.</translation>
    </message>
    <message>
        <source>The wallet allows the market less USDC than the order needs. Sign the allowance again.</source>
        <translation>La cartera permite al mercado menos USDC de los que necesita la orden. Firma de nuevo el permiso.</translation>
    </message>
    <message>
        <source>This costs %1 USDC; the wallet has %2.</source>
        <translation>Cuesta %1 USDC; la cartera tiene %2.</translation>
    </message>
    <message>
        <source>The order is cancelled on chain already.</source>
        <translation>La orden ya está cancelada en la cadena.</translation>
    </message>
    <message>
        <source>All orders of this wallet are being cancelled on chain. New ones can be signed once that is done.</source>
        <translation>Todas las órdenes de esta cartera se están cancelando en la cadena. Después se podrán firmar otras.</translation>
    </message>
    <message>
        <source>These shares stand in open orders. Cancel one of them first.</source>
        <translation>Estas participaciones están en órdenes abiertas. Cancela una primero.</translation>
    </message>
    <message>
        <source>This server has no market.</source>
        <translation>Este servidor no tiene mercado.</translation>
    </message>
    <message>
        <source>This order was placed by the account that the wallet was linked to before. Sign another one.</source>
        <translation>Esta orden la puso la cuenta a la que la cartera estaba vinculada antes. Firma otra.</translation>
    </message>
    <message>
        <source>This wallet has signed another order with the same number. Sign this one anew.</source>
        <translation>Esta cartera ya firmó otra orden con el mismo número. Firma esta de nuevo.</translation>
    </message>
    <message>
        <source>Its cancellation waits for signatures already.</source>
        <translation>Su cancelación ya espera firmas.</translation>
    </message>
    <message>
        <source>What the wallet is owed has just changed. Look again.</source>
        <translation>Lo que se debe a la cartera acaba de cambiar. Mira de nuevo.</translation>
    </message>
    <message>
        <source>Another distribution of this property is not finished.</source>
        <translation>Otro reparto de este inmueble no ha terminado.</translation>
    </message>
    <message>
        <source>More than %1 USDC cannot be distributed at once.</source>
        <translation>No se pueden repartir más de %1 USDC de una vez.</translation>
    </message>
    <message>
        <source>After costs nothing is left to distribute.</source>
        <translation>Tras los costes no queda nada que repartir.</translation>
    </message>
    <message>
        <source>Nothing is withheld.</source>
        <translation>No hay nada retenido.</translation>
    </message>
    <message>
        <source>Somebody else approves the statement of your own property.</source>
        <translation>Otra persona aprueba el extracto de tu propio inmueble.</translation>
    </message>
    <message>
        <source>A transaction for this page is on its way.</source>
        <translation>Una transacción para esta página va en camino.</translation>
    </message>
    <message>
        <source>Everybody of this page is paid or owed.</source>
        <translation>A todos los de esta página se les pagó o se les debe.</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation>El mes aún no ha terminado.</translation>
    </message>
    <message>
        <source>There is a statement for this month already.</source>
        <translation>Ya hay un extracto de este mes.</translation>
    </message>
    <message>
        <source>Another wallet for this debt waits for signatures already.</source>
        <translation>Otra cartera para esta deuda ya espera firmas.</translation>
    </message>
    <message>
        <source>The statement has changed since you looked at it. Read it again.</source>
        <translation>El extracto ha cambiado desde que lo viste. Léelo de nuevo.</translation>
    </message>
    <message>
        <source>You have signed this proposal already.</source>
        <translation>Ya firmaste esta propuesta.</translation>
    </message>
    <message>
        <source>This is stopped already, or about to be.</source>
        <translation>Ya está detenido, o a punto de estarlo.</translation>
    </message>
    <message>
        <source>The signature is not of an owner of the Safe.</source>
        <translation>La firma no es de un titular de la Safe.</translation>
    </message>
    <message>
        <source>Only the property&apos;s manager and admins see who holds its shares.</source>
        <translation>Solo el gestor del inmueble y los administradores ven quién tiene participaciones.</translation>
    </message>
    <message>
        <source>It is too late for this.</source>
        <translation>Es demasiado tarde para esto.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>El servidor está ocupado. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>The server has lost its database. Try again in a moment.</source>
        <translation>El servidor ha perdido su base de datos. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Esto ya existe.</translation>
    </message>
    <message>
        <source>This was done, but the answer was lost. Look up what came of it before you do it again.</source>
        <translation>Se hizo, pero la respuesta se perdió. Mira qué resultó antes de repetirlo.</translation>
    </message>
    <message>
        <source>This was sent before with other content. Look at it again and send it anew.</source>
        <translation>Esto se envió antes con otro contenido. Míralo y envíalo de nuevo.</translation>
    </message>
    <message>
        <source>There is no such thing, or it is not for you to see.</source>
        <translation>No existe, o no es para ti.</translation>
    </message>
    <message>
        <source>The server does not accept requests from here.</source>
        <translation>El servidor no acepta peticiones desde aquí.</translation>
    </message>
    <message>
        <source>Too many uploads at once. Try again soon.</source>
        <translation>Demasiadas subidas a la vez. Inténtalo pronto.</translation>
    </message>
    <message>
        <source>The server does not know this. It may be older than this program.</source>
        <translation>El servidor no conoce esto. Puede ser más antiguo que este programa.</translation>
    </message>
    <message>
        <source>The server is about to stop. Try again in a moment.</source>
        <translation>El servidor está a punto de parar. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>The file could not be stored. Try again later.</source>
        <translation>No se pudo guardar el archivo. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The store of documents does not answer. Try again later.</source>
        <translation>El almacén de documentos no responde. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Hace falta.</translation>
    </message>
    <message>
        <source>This is not what belongs here.</source>
        <translation>Esto no va aquí.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Como mucho %1 caracteres.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Como mucho %1.</translation>
    </message>
    <message>
        <source>This is not written as it should be.</source>
        <translation>No está escrito como debe.</translation>
    </message>
    <message>
        <source>This is none of what can be chosen.</source>
        <translation>No es ninguna de las opciones.</translation>
    </message>
    <message>
        <source>Some fields are not right.</source>
        <translation>Algunos campos no están bien.</translation>
    </message>
</context>
<context>
    <name>RentLink</name>
    <message>
        <source>Rent of the lease</source>
        <translation>Renta del contrato</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Investor</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 está guardado.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>Choose or enter who receives it.</source>
        <translation>Elige o escribe quién lo recibe.</translation>
    </message>
    <message>
        <source>This is no address. One has 0x and 40 digits.</source>
        <translation>Esto no es una dirección. Una tiene 0x y 40 dígitos.</translation>
    </message>
    <message>
        <source>The address is mistyped: its capital letters do not fit its digits. Copy it again.</source>
        <translation>La dirección está mal escrita: sus mayúsculas no encajan con sus dígitos. Cópiala de nuevo.</translation>
    </message>
    <message>
        <source>Nobody has this address. What is sent there is lost.</source>
        <translation>Nadie tiene esta dirección. Lo que se envíe allí se pierde.</translation>
    </message>
    <message>
        <source>This is the account that sends.</source>
        <translation>Esta es la cuenta que envía.</translation>
    </message>
    <message>
        <source>This is a contract (%1). What is sent there is lost.</source>
        <translation>Esto es un contrato (%1). Lo que se envíe allí se pierde.</translation>
    </message>
    <message>
        <source>Enter how much.</source>
        <translation>Escribe cuánto.</translation>
    </message>
    <message>
        <source>The amount is digits, with &quot;%1&quot; before decimals and nothing else.</source>
        <translation>El importe son dígitos, con «%1» antes de los decimales y nada más.</translation>
    </message>
    <message>
        <source>Shares are whole.</source>
        <translation>Las participaciones son enteras.</translation>
    </message>
    <message>
        <source>At most %1 decimals.</source>
        <translation>Como mucho %1 decimales.</translation>
    </message>
    <message>
        <source>The amount is zero.</source>
        <translation>El importe es cero.</translation>
    </message>
    <message>
        <source>It is not known yet how much the account has.</source>
        <translation>Aún no se sabe cuánto tiene la cuenta.</translation>
    </message>
    <message>
        <source>The account has %1.</source>
        <translation>La cuenta tiene %1.</translation>
    </message>
    <message>
        <source>The address looks like that of &quot;%1&quot; at both ends, but is another one.</source>
        <translation>La dirección se parece a la de «%1» en ambos extremos, pero es otra.</translation>
    </message>
    <message>
        <source>The address has no capital letters, so a mistyped digit cannot be noticed. Compare it.</source>
        <translation>La dirección no tiene mayúsculas, así que no puede notarse un dígito mal escrito. Compárala.</translation>
    </message>
    <message>
        <source>The address is not in your address book. Nobody can bring back what is sent.</source>
        <translation>La dirección no está en tu libreta. Nadie puede recuperar lo que se envía.</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>%1 answers, but it is not a Freehold server.</source>
        <translation>%1 responde, pero no es un servidor de Freehold.</translation>
    </message>
    <message>
        <source>The server is about to stop. It should be back in a moment.</source>
        <translation>El servidor está a punto de parar. Debería volver en un momento.</translation>
    </message>
    <message>
        <source>The server is starting or has lost its database or chain. Try again in a moment.</source>
        <translation>El servidor está arrancando o ha perdido su base de datos o la cadena. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>Enter the address of a server.</source>
        <translation>Escribe la dirección de un servidor.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like freehold.example or https://freehold.example:8443.</source>
        <translation>Esto no es una dirección. Es como freehold.example o https://freehold.example:8443.</translation>
    </message>
    <message>
        <source>Passwords would cross the network in the clear. Use https://.</source>
        <translation>Las contraseñas cruzarían la red sin cifrar. Usa https://.</translation>
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
        <translation>%1 salen de tu cartera.</translation>
    </message>
    <message>
        <source>Allow %2 to spend %1</source>
        <translation>Permitir a %2 gastar %1</translation>
    </message>
    <message>
        <source>Send %1 to %2</source>
        <translation>Enviar %1 a %2</translation>
    </message>
    <message>
        <source>Call &quot;%1&quot; of %2</source>
        <translation>Llamar a «%1» de %2</translation>
    </message>
    <message>
        <source>What this call does cannot be read.</source>
        <translation>No se puede leer qué hace esta llamada.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Call %1 with unreadable data</source>
        <translation>Llamar a %1 con datos ilegibles</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Amount sent along</source>
        <translation>Importe que se envía</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Create a contract</source>
        <translation>Crear un contrato</translation>
    </message>
    <message>
        <source>It creates a contract, which Freehold never asks for.</source>
        <translation>Crea un contrato, cosa que Freehold nunca pide.</translation>
    </message>
    <message>
        <source>Network fee at most</source>
        <translation>Tarifa de red como mucho</translation>
    </message>
    <message>
        <source>Gas limit</source>
        <translation>Límite de gas</translation>
    </message>
    <message>
        <source>Wei per gas at most</source>
        <translation>Wei por gas como mucho</translation>
    </message>
    <message>
        <source>Number of the transaction</source>
        <translation>Número de la transacción</translation>
    </message>
    <message>
        <source>Waits until it is traded, cancelled or expired</source>
        <translation>Espera hasta que se negocie, se cancele o caduque</translation>
    </message>
    <message>
        <source>At once; what cannot trade is cancelled</source>
        <translation>Enseguida; lo que no se pueda negociar se cancela</translation>
    </message>
    <message>
        <source>At once and whole, or not at all</source>
        <translation>Enseguida y entera, o nada</translation>
    </message>
    <message>
        <source>Only waits, never takes</source>
        <translation>Solo espera, nunca toma</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>At most %1 leave your wallet.</source>
        <translation>Como mucho %1 salen de tu cartera.</translation>
    </message>
    <message>
        <source>At least %1 arrive when all are sold.</source>
        <translation>Llegan al menos %1 cuando todas se vendan.</translation>
    </message>
    <message>
        <source>At most %1 leave your wallet, fee included.</source>
        <translation>Como mucho %1 salen de tu cartera, comisión incluida.</translation>
    </message>
    <message>
        <source>Up to %1 arrive.</source>
        <translation>Llegan hasta %1.</translation>
    </message>
    <message>
        <source>The summary says something else than the numbers. The numbers count.</source>
        <translation>El resumen no dice lo mismo que los números. Cuentan los números.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Your wallet</source>
        <translation>Tu cartera</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>%1 is no property that Freehold knows.</source>
        <translation>%1 no es un inmueble que Freehold conozca.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Vender</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Comprar</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Lowest price a share</source>
        <translation>Precio mínimo por participación</translation>
    </message>
    <message>
        <source>Highest price a share</source>
        <translation>Precio máximo por participación</translation>
    </message>
    <message>
        <source>Total at that price</source>
        <translation>Total a ese precio</translation>
    </message>
    <message>
        <source>Fee at most</source>
        <translation>Comisión como mucho</translation>
    </message>
    <message>
        <source>%1 % (%2)</source>
        <translation>%1 % (%2)</translation>
    </message>
    <message>
        <source>The fee it allows is unusually high.</source>
        <translation>La comisión que permite es inusualmente alta.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Series of orders</source>
        <translation>Serie de órdenes</translation>
    </message>
    <message>
        <source>Number used once</source>
        <translation>Número de un solo uso</translation>
    </message>
    <message>
        <source>It names no contract.</source>
        <translation>No nombra ningún contrato.</translation>
    </message>
    <message>
        <source>Sell %1 of %2 at %3 or better</source>
        <translation>Vender %1 de %2 a %3 o mejor</translation>
    </message>
    <message>
        <source>Buy %1 of %2 at %3 or better</source>
        <translation>Comprar %1 de %2 a %3 o mejor</translation>
    </message>
    <message>
        <source>It is neither to buy nor to sell.</source>
        <translation>No es ni comprar ni vender.</translation>
    </message>
    <message>
        <source>Cancel an order for good</source>
        <translation>Cancelar una orden para siempre</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>This order can never trade again. Nothing leaves your wallet.</source>
        <translation>Esta orden ya no se podrá negociar. Nada sale de tu cartera.</translation>
    </message>
    <message>
        <source>The summary does not say that an order is cancelled.</source>
        <translation>El resumen no dice que se cancela una orden.</translation>
    </message>
    <message>
        <source>Cancel all orders of this wallet for good</source>
        <translation>Cancelar para siempre todas las órdenes de esta cartera</translation>
    </message>
    <message>
        <source>No order signed so far can trade again. Nothing leaves your wallet.</source>
        <translation>Ninguna orden firmada hasta ahora se podrá negociar. Nada sale de tu cartera.</translation>
    </message>
    <message>
        <source>The summary does not say what the message does.</source>
        <translation>El resumen no dice qué hace el mensaje.</translation>
    </message>
    <message>
        <source>%1 is neither Freehold&apos;s nor in your address book.</source>
        <translation>%1 no es de Freehold ni está en tu libreta de direcciones.</translation>
    </message>
    <message>
        <source>%1 units of an unknown token</source>
        <translation>%1 unidades de un token desconocido</translation>
    </message>
    <message>
        <source>Allow %1 to spend %2</source>
        <translation>Permitir a %1 gastar %2</translation>
    </message>
    <message>
        <source>Who may spend</source>
        <translation>Quién puede gastar</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como mucho</translation>
    </message>
    <message>
        <source>Nothing leaves your wallet now; up to %1 may later.</source>
        <translation>Nada sale ahora de tu cartera; después pueden salir hasta %1.</translation>
    </message>
    <message>
        <source>Pay %1 to %2</source>
        <translation>Pagar %1 a %2</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Not before (Unix time)</source>
        <translation>No antes de (hora Unix)</translation>
    </message>
    <message>
        <source>Buy %1 of %2 for %3</source>
        <translation>Comprar %1 de %2 por %3</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>Por todas</translation>
    </message>
    <message>
        <source>%1 arrive.</source>
        <translation>Llegan %1.</translation>
    </message>
    <message>
        <source>Join this wallet to the identity of %1</source>
        <translation>Unir esta cartera a la identidad de %1</translation>
    </message>
    <message>
        <source>This wallet</source>
        <translation>Esta cartera</translation>
    </message>
    <message>
        <source>Wallet of the identity</source>
        <translation>Cartera de la identidad</translation>
    </message>
    <message>
        <source>You do not have the wallet %1 here. Sign only if it is yours.</source>
        <translation>No tienes aquí la cartera %1. Firma solo si es tuya.</translation>
    </message>
    <message>
        <source>Refund: %1</source>
        <translation>Reembolso: %1</translation>
    </message>
    <message>
        <source>Refund: token</source>
        <translation>Reembolso: token</translation>
    </message>
    <message>
        <source>Refund: receiver</source>
        <translation>Reembolso: receptor</translation>
    </message>
    <message>
        <source>It pays a refund out of the Safe, which Freehold never asks for.</source>
        <translation>Paga un reembolso desde la Safe, cosa que Freehold nunca pide.</translation>
    </message>
    <message>
        <source>Agree to proposal %1: %2</source>
        <translation>Aceptar la propuesta %1: %2</translation>
    </message>
    <message>
        <source>Number of the proposal</source>
        <translation>Número de la propuesta</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Tipo de llamada</translation>
    </message>
    <message>
        <source>Plain call</source>
        <translation>Llamada simple</translation>
    </message>
    <message>
        <source>Delegate call</source>
        <translation>Llamada delegada</translation>
    </message>
    <message>
        <source>A delegate call hands the whole Safe to the called code.</source>
        <translation>Una llamada delegada entrega toda la Safe al código llamado.</translation>
    </message>
    <message>
        <source>Sign &quot;%1&quot; for %2</source>
        <translation>Firmar «%1» para %2</translation>
    </message>
    <message>
        <source>What this message does is not known.</source>
        <translation>No se sabe qué hace este mensaje.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>It signs in at %1, but this program talks to %2.</source>
        <translation>Entra en %1, pero este programa habla con %2.</translation>
    </message>
    <message>
        <source>Its address %1 is not at %2.</source>
        <translation>Su dirección %1 no está en %2.</translation>
    </message>
    <message>
        <source>Link this wallet to your account at %1</source>
        <translation>Vincular esta cartera a tu cuenta en %1</translation>
    </message>
    <message>
        <source>Sign in at %1</source>
        <translation>Entrar en %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>It does not expire.</source>
        <translation>No caduca.</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Sign a text</source>
        <translation>Firmar un texto</translation>
    </message>
    <message>
        <source>It is no sign-in message. Whoever has this signature can show it as yours.</source>
        <translation>No es un mensaje de acceso. Quien tenga esta firma puede mostrarla como tuya.</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>El texto completo</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmado por</translation>
    </message>
    <message>
        <source>1 share</source>
        <translation>1 participación</translation>
    </message>
    <message>
        <source>%1 shares</source>
        <translation>%1 participaciones</translation>
    </message>
    <message>
        <source>%1 USDC</source>
        <translation>%1 USDC</translation>
    </message>
    <message>
        <source>an unknown property</source>
        <translation>un inmueble desconocido</translation>
    </message>
    <message>
        <source>Unknown address</source>
        <translation>Dirección desconocida</translation>
    </message>
    <message>
        <source>%1 looks like &quot;%2&quot; at both ends, but is another address.</source>
        <translation>%1 se parece a «%2» en ambos extremos, pero es otra dirección.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>It has expired already.</source>
        <translation>Ya ha caducado.</translation>
    </message>
    <message>
        <source>It stays valid until %1, longer than usual.</source>
        <translation>Vale hasta %1, más de lo habitual.</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Unknown contract</source>
        <translation>Contrato desconocido</translation>
    </message>
    <message>
        <source>The contract %1 is not one of Freehold&apos;s.</source>
        <translation>El contrato %1 no es de Freehold.</translation>
    </message>
    <message>
        <source>%1 is not the contract that acts on such a message.</source>
        <translation>%1 no es el contrato que actúa con un mensaje así.</translation>
    </message>
    <message>
        <source>It names no chain, so it can be used on every chain.</source>
        <translation>No nombra ninguna cadena, así que sirve en todas.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
    <message>
        <source>It is for chain %1; Freehold is on chain %2.</source>
        <translation>Es para la cadena %1; Freehold está en la cadena %2.</translation>
    </message>
    <message>
        <source>It names the wallet %1, which is not the one that signs.</source>
        <translation>Nombra la cartera %1, que no es la que firma.</translation>
    </message>
    <message>
        <source>The amount has no practical limit: all that the wallet ever holds.</source>
        <translation>El importe no tiene límite práctico: todo lo que la cartera tenga nunca.</translation>
    </message>
    <message>
        <source>%1 leave %2.</source>
        <translation>%1 salen de %2.</translation>
    </message>
</context>
<context>
    <name>SignAndSend</name>
    <message>
        <source>The server asked for a signature of something else than you entered. Nothing was signed.</source>
        <translation>El servidor pidió firmar algo distinto de lo que usted introdujo. No se firmó nada.</translation>
    </message>
</context>
<context>
    <name>SignPurchase</name>
    <message>
        <source>The server asked for a signature of something else than you entered. Nothing was signed.</source>
        <translation>El servidor pidió una firma de algo distinto de lo que introdujiste. No se firmó nada.</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Details for support</source>
        <translation>Detalles para soporte</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Espera revisión</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>Cambios pedidos</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Being tokenized</source>
        <translation>Tokenizándose</translation>
    </message>
    <message>
        <source>Tokenized</source>
        <translation>Tokenizado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Sold, closed</source>
        <translation>Vendido, cerrado</translation>
    </message>
    <message>
        <source>Collecting signatures</source>
        <translation>Recogiendo firmas</translation>
    </message>
    <message>
        <source>Being executed</source>
        <translation>Ejecutándose</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ejecutado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Levantado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>With the provider</source>
        <translation>Con el proveedor</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>Pago en curso</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Perdonado</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>With the bank</source>
        <translation>En el banco</translation>
    </message>
    <message>
        <source>Paid, not settled</source>
        <translation>Pagado, sin liquidar</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Liquidado</translation>
    </message>
    <message>
        <source>Being converted</source>
        <translation>Convirtiéndose</translation>
    </message>
    <message>
        <source>In the Treasury</source>
        <translation>En la tesorería</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>Sin completar</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Waiting for signatures</source>
        <translation>Espera firmas</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Financiado</translation>
    </message>
    <message>
        <source>Holders fixed</source>
        <translation>Titulares fijados</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>Pagándose</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Aún sin pagar</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Pendiente de pago</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Casada</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Liquidándose</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>En un bloque</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituido</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Atascadas</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>May be used</source>
        <translation>Se puede usar</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Something went wrong in this program. Try again.</source>
        <translation>Algo ha fallado en este programa. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>TicketWords</name>
    <message>
        <source>Whole shares, at least one</source>
        <translation>Participaciones enteras, al menos una</translation>
    </message>
    <message>
        <source>Price in whole cents</source>
        <translation>Precio en céntimos enteros</translation>
    </message>
    <message>
        <source>A linked wallet on this computer</source>
        <translation>Una cartera vinculada en este ordenador</translation>
    </message>
    <message>
        <source>The price is more than 10 % worse than the best one</source>
        <translation>El precio es más de un 10 % peor que el mejor</translation>
    </message>
    <message>
        <source>The price is near the best one, or better for you</source>
        <translation>El precio está cerca del mejor, o es mejor para usted</translation>
    </message>
    <message>
        <source>It trades at once with what is in the book, as far as that goes.</source>
        <translation>Se negocia al instante con lo que hay en el libro, hasta donde alcance.</translation>
    </message>
    <message>
        <source>It waits in the book until somebody takes it.</source>
        <translation>Espera en el libro hasta que alguien la acepte.</translation>
    </message>
    <message>
        <source>Buys %1 of %2 at %3 or less; you pay %4 at most, fee included.</source>
        <translation>Compra %1 de %2 a %3 o menos; usted paga como máximo %4, comisión incluida.</translation>
    </message>
    <message>
        <source>Sells %1 of %2 at %3 or more; you receive %4 at least, fee deducted.</source>
        <translation>Vende %1 de %2 a %3 o más; usted recibe al menos %4, descontada la comisión.</translation>
    </message>
</context>
<context>
    <name>TlsErrors</name>
    <message>
        <source>The certificate of %1 ended on %2. Its operator has to renew it, or the clock of this computer is wrong.</source>
        <translation>El certificado de %1 terminó el %2. Su operador debe renovarlo, o el reloj de este equipo va mal.</translation>
    </message>
    <message>
        <source>The certificate of %1 begins on %2. The clock of this computer may be wrong.</source>
        <translation>El certificado de %1 empieza el %2. El reloj de este equipo puede ir mal.</translation>
    </message>
    <message>
        <source>The certificate belongs to another name than %1. The address may be mistyped, or somebody is in between.</source>
        <translation>El certificado es de otro nombre que %1. La dirección puede estar mal escrita, o hay alguien en medio.</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the certificate of %1. Do not go on unless its operator gave you the certificate to install.</source>
        <translation>Nadie en quien confíe este equipo responde por el certificado de %1. No sigas salvo que su operador te diera el certificado para instalar.</translation>
    </message>
    <message>
        <source>The certificate of %1 was taken back. Do not go on; ask its operator.</source>
        <translation>El certificado de %1 fue revocado. No sigas; pregunta a su operador.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: %2.</source>
        <translation>La conexión con %1 no es segura: %2.</translation>
    </message>
</context>
<context>
    <name>TokenRules</name>
    <message>
        <source>Only investors from: %1.</source>
        <translation>Solo inversores de: %1.</translation>
    </message>
    <message>
        <source>Nobody from: %1.</source>
        <translation>Nadie de: %1.</translation>
    </message>
    <message>
        <source>Investors from any country.</source>
        <translation>Inversores de cualquier país.</translation>
    </message>
    <message>
        <source>One investor may hold all shares.</source>
        <translation>Un inversor puede tener todas las participaciones.</translation>
    </message>
    <message>
        <source>One investor may hold at most %1 of all shares: %2.</source>
        <translation>Un inversor puede tener como mucho %1 de todas: %2.</translation>
    </message>
    <message>
        <source>Accredited investors only.</source>
        <translation>Solo inversores acreditados.</translation>
    </message>
    <message>
        <source>Every verified investor, accredited or not.</source>
        <translation>Cualquier inversor verificado, acreditado o no.</translation>
    </message>
    <message>
        <source>At most %1 investors may hold shares.</source>
        <translation>Como mucho %1 inversores pueden tener participaciones.</translation>
    </message>
    <message>
        <source>At most %1 of them from the United States.</source>
        <translation>Como mucho %1 de Estados Unidos.</translation>
    </message>
    <message>
        <source>At most %1 of them not accredited.</source>
        <translation>Como mucho %1 no acreditados.</translation>
    </message>
    <message>
        <source>Who holds any shares holds at least %1.</source>
        <translation>Quien tiene participaciones tiene al menos %1.</translation>
    </message>
    <message>
        <source>Shares cannot be sold for %1 days after they were acquired.</source>
        <translation>No se pueden vender hasta %1 días después de adquirirlas.</translation>
    </message>
    <message>
        <source>Every transfer to another investor needs an approval signed by the admins.</source>
        <translation>Cada transmisión a otro inversor necesita una aprobación firmada por los administradores.</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>To your wallet %1</source>
        <translation>A tu cartera %1</translation>
    </message>
    <message>
        <source>Paid %1 for %2</source>
        <translation>Pagado el %1 por %2</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>Impuesto retenido</translation>
    </message>
    <message>
        <source>Of %1 before tax</source>
        <translation>De %1 antes de impuestos</translation>
    </message>
    <message>
        <source>Shared among all holders</source>
        <translation>Repartido entre todos los titulares</translation>
    </message>
    <message>
        <source>%1, counted %2</source>
        <translation>%1, contadas el %2</translation>
    </message>
    <message>
        <source>Put aside for the dividend</source>
        <translation>Apartado para el dividendo</translation>
    </message>
    <message>
        <source>Income statement</source>
        <translation>Cuenta de ingresos</translation>
    </message>
    <message>
        <source>%1 to %2; what is left after costs, fee and reserve</source>
        <translation>%1 a %2; lo que queda tras costes, comisión y reserva</translation>
    </message>
    <message>
        <source>Management fee</source>
        <translation>Comisión de gestión</translation>
    </message>
    <message>
        <source>Put into the reserve</source>
        <translation>A la reserva</translation>
    </message>
    <message>
        <source>Paid out before</source>
        <translation>Pagado antes</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>Pagado el %1</translation>
    </message>
    <message>
        <source>changed into USDC %1</source>
        <translation>convertido en USDC el %1</translation>
    </message>
</context>
<context>
    <name>UploadFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 ocupa más de %2.</translation>
    </message>
    <message>
        <source>%1 is neither a PDF nor a JPEG, PNG or WebP picture.</source>
        <translation>%1 no es un PDF ni una imagen JPEG, PNG o WebP.</translation>
    </message>
</context>
<context>
    <name>ValuationMethods</name>
    <message>
        <source>Stated by the manager</source>
        <translation>Según el administrador</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Comparable sales</source>
        <translation>Ventas comparables</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>Precio de compra</translation>
    </message>
</context>
<context>
    <name>VerificationStory</name>
    <message>
        <source>by the investor</source>
        <translation>por el inversor</translation>
    </message>
    <message>
        <source>by the provider</source>
        <translation>por el proveedor</translation>
    </message>
    <message>
        <source>as it expired</source>
        <translation>al caducar</translation>
    </message>
    <message>
        <source>by a newer one</source>
        <translation>por una más reciente</translation>
    </message>
    <message>
        <source>by an admin</source>
        <translation>por un administrador</translation>
    </message>
    <message>
        <source>Identity created on chain</source>
        <translation>Identidad creada en la cadena</translation>
    </message>
    <message>
        <source>Wallet linked to the identity</source>
        <translation>Cartera vinculada a la identidad</translation>
    </message>
    <message>
        <source>Claim added</source>
        <translation>Acreditación añadida</translation>
    </message>
    <message>
        <source>Registry refreshed</source>
        <translation>Registro actualizado</translation>
    </message>
    <message>
        <source>Claim removed</source>
        <translation>Acreditación retirada</translation>
    </message>
    <message>
        <source>Wallet unlinked</source>
        <translation>Cartera desvinculada</translation>
    </message>
</context>
<context>
    <name>VerificationWords</name>
    <message>
        <source>The document has run out. Show one that is valid.</source>
        <translation>El documento ha caducado. Muestra uno válido.</translation>
    </message>
    <message>
        <source>The photos cannot be read. Take them again in good light.</source>
        <translation>Las fotos no se leen. Hazlas de nuevo con buena luz.</translation>
    </message>
    <message>
        <source>Photos of a screen do not count. Show the document itself.</source>
        <translation>Las fotos de una pantalla no valen. Muestra el propio documento.</translation>
    </message>
    <message>
        <source>A page of the document is missing.</source>
        <translation>Falta una página del documento.</translation>
    </message>
    <message>
        <source>The front of the document is missing.</source>
        <translation>Falta el anverso del documento.</translation>
    </message>
    <message>
        <source>The back of the document is missing.</source>
        <translation>Falta el reverso del documento.</translation>
    </message>
    <message>
        <source>Part of the document is not in the picture.</source>
        <translation>Parte del documento no sale en la imagen.</translation>
    </message>
    <message>
        <source>The document is damaged. Show another one.</source>
        <translation>El documento está dañado. Muestra otro.</translation>
    </message>
    <message>
        <source>The document is not valid. Show another one.</source>
        <translation>El documento no es válido. Muestra otro.</translation>
    </message>
    <message>
        <source>What was shown is not a document that counts.</source>
        <translation>Lo que se mostró no es un documento que valga.</translation>
    </message>
    <message>
        <source>The proof of identity does not suffice.</source>
        <translation>La prueba de identidad no es suficiente.</translation>
    </message>
    <message>
        <source>The proof of address does not suffice.</source>
        <translation>La prueba de domicilio no es suficiente.</translation>
    </message>
    <message>
        <source>Your own picture cannot be used. Take it again.</source>
        <translation>Tu propia imagen no sirve. Hazla de nuevo.</translation>
    </message>
    <message>
        <source>Your own picture and the document do not match.</source>
        <translation>Tu propia imagen y el documento no coinciden.</translation>
    </message>
    <message>
        <source>What you entered and the document do not match.</source>
        <translation>Lo que introdujiste y el documento no coinciden.</translation>
    </message>
    <message>
        <source>You are not old enough.</source>
        <translation>No tienes edad suficiente.</translation>
    </message>
    <message>
        <source>The provider does not verify people of your country.</source>
        <translation>El proveedor no verifica a personas de tu país.</translation>
    </message>
    <message>
        <source>Somebody with this document is verified already.</source>
        <translation>Ya hay alguien verificado con este documento.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>The provider has approved you. It is being written to the register of investors; that takes a minute or two.</source>
        <translation>El proveedor te ha aprobado. Se está anotando en el registro de inversores; tarda uno o dos minutos.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>You are in the register of investors.</source>
        <translation>Estás en el registro de inversores.</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Termina pronto</translation>
    </message>
    <message>
        <source>You are in the register of investors until %1.</source>
        <translation>Estás en el registro de inversores hasta el %1.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Not applied for</source>
        <translation>No solicitada</translation>
    </message>
    <message>
        <source>The provider&apos;s page opens in your browser and asks for an identity document and a picture of you. It takes about five minutes.</source>
        <translation>La página del proveedor se abre en tu navegador y pide un documento de identidad y una imagen tuya. Tarda unos cinco minutos.</translation>
    </message>
    <message>
        <source>Only some properties ask for it. The provider checks your income or wealth.</source>
        <translation>Solo algunos inmuebles la piden. El proveedor comprueba tus ingresos o tu patrimonio.</translation>
    </message>
    <message>
        <source>Start verification</source>
        <translation>Empezar la verificación</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Solicitar</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezada</translation>
    </message>
    <message>
        <source>Go through the provider&apos;s page in your browser. This page follows by itself.</source>
        <translation>Sigue la página del proveedor en tu navegador. Esta página se actualiza sola.</translation>
    </message>
    <message>
        <source>Go on at the provider</source>
        <translation>Seguir en el proveedor</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>En comprobación</translation>
    </message>
    <message>
        <source>The provider has your documents. Most checks take minutes, some a day; this page follows by itself.</source>
        <translation>El proveedor tiene tus documentos. La mayoría de las comprobaciones tardan minutos, algunas un día; esta página se actualiza sola.</translation>
    </message>
    <message>
        <source>The provider could not verify you with what you showed:</source>
        <translation>El proveedor no pudo verificarte con lo que mostraste:</translation>
    </message>
    <message>
        <source>Your verification was taken back. You keep your shares, but buy no others:</source>
        <translation>Tu verificación fue retirada. Conservas tus participaciones, pero no compras otras:</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Your verification has ended. You keep your shares, but buy no others until it is renewed.</source>
        <translation>Tu verificación ha terminado. Conservas tus participaciones, pero no compras otras hasta que se renueve.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>This server knows a state that this program does not. Look for an update.</source>
        <translation>Este servidor conoce un estado que este programa no conoce. Busca una actualización.</translation>
    </message>
</context>
<context>
    <name>WalletWords</name>
    <message>
        <source>There is no wallet on this computer yet. Create or import one.</source>
        <translation>Aún no hay cartera en este equipo. Crea o importa una.</translation>
    </message>
    <message>
        <source>There is a wallet file already. It was left as it is.</source>
        <translation>Ya hay un archivo de cartera. Se dejó como está.</translation>
    </message>
    <message>
        <source>The wallet file cannot be read: %1</source>
        <translation>No se puede leer el archivo de la cartera: %1</translation>
    </message>
    <message>
        <source>The wallet file cannot be written: %1</source>
        <translation>No se puede escribir el archivo de la cartera: %1</translation>
    </message>
    <message>
        <source>Another program changed the wallet file. Lock the wallet and unlock it again.</source>
        <translation>Otro programa cambió el archivo de la cartera. Bloquéala y desbloquéala de nuevo.</translation>
    </message>
    <message>
        <source>The wallet file is damaged and was left as it is. Import your words into a new one. (%1)</source>
        <translation>El archivo de la cartera está dañado y se dejó como está. Importa tus palabras en uno nuevo. (%1)</translation>
    </message>
    <message>
        <source>The wallet file comes from another version of Freehold and was left as it is. (%1)</source>
        <translation>El archivo de la cartera es de otra versión de Freehold y se dejó como está. (%1)</translation>
    </message>
    <message>
        <source>This is not the password.</source>
        <translation>Esta no es la contraseña.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>La contraseña necesita al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>The wallet is locked. Unlock it first.</source>
        <translation>La cartera está bloqueada. Desbloquéala primero.</translation>
    </message>
    <message>
        <source>The last change is still being saved. Try again in a moment.</source>
        <translation>El último cambio aún se está guardando. Inténtalo en un momento.</translation>
    </message>
    <message>
        <source>Word %1 is not one of the list.</source>
        <translation>La palabra %1 no está en la lista.</translation>
    </message>
    <message>
        <source>A phrase has 12, 15, 18, 21 or 24 words.</source>
        <translation>Una frase tiene 12, 15, 18, 21 o 24 palabras.</translation>
    </message>
    <message>
        <source>These words do not belong together: one is wrong, or two have changed places.</source>
        <translation>Estas palabras no van juntas: una está mal, o dos cambiaron de sitio.</translation>
    </message>
    <message>
        <source>A private key has 64 digits from 0 to 9 and a to f.</source>
        <translation>Una clave privada tiene 64 dígitos del 0 al 9 y de la a a la f.</translation>
    </message>
    <message>
        <source>This is no keystore file of version 3.</source>
        <translation>No es un archivo keystore de la versión 3.</translation>
    </message>
    <message>
        <source>This is no address. One has 0x and 40 digits.</source>
        <translation>Esto no es una dirección. Tiene 0x y 40 dígitos.</translation>
    </message>
    <message>
        <source>This account is in the wallet already.</source>
        <translation>Esta cuenta ya está en la cartera.</translation>
    </message>
    <message>
        <source>This account is not in the wallet.</source>
        <translation>Esta cuenta no está en la cartera.</translation>
    </message>
    <message>
        <source>This account is only watched; its key is not here.</source>
        <translation>Esta cuenta solo se observa; su clave no está aquí.</translation>
    </message>
    <message>
        <source>This account does not come from words.</source>
        <translation>Esta cuenta no viene de palabras.</translation>
    </message>
    <message>
        <source>This cannot be signed: %1</source>
        <translation>Esto no se puede firmar: %1</translation>
    </message>
    <message>
        <source>The chain&apos;s node does not answer.</source>
        <translation>El nodo de la cadena no responde.</translation>
    </message>
    <message>
        <source>The chain&apos;s node refused: %1</source>
        <translation>El nodo de la cadena se negó: %1</translation>
    </message>
    <message>
        <source>The node belongs to another chain and is not believed.</source>
        <translation>El nodo es de otra cadena y no se le cree.</translation>
    </message>
    <message>
        <source>From words</source>
        <translation>De palabras</translation>
    </message>
    <message>
        <source>Imported key</source>
        <translation>Clave importada</translation>
    </message>
    <message>
        <source>Watch only</source>
        <translation>Solo observar</translation>
    </message>
</context>
<context>
    <name>WorkQueue</name>
    <message>
        <source>Review %1</source>
        <translation>Revisar %1</translation>
    </message>
    <message>
        <source>%1 of %2 signatures</source>
        <translation>%1 de %2 firmas</translation>
    </message>
    <message>
        <source>Trading is paused</source>
        <translation>La negociación está en pausa</translation>
    </message>
    <message>
        <source>Wallet %1 is frozen</source>
        <translation>La cartera %1 está bloqueada</translation>
    </message>
    <message>
        <source>Job of queue “%1” failed: %2 attempts</source>
        <translation>Una tarea de la cola «%1» falló: %2 intentos</translation>
    </message>
    <message>
        <source>Verification under way</source>
        <translation>Verificación en curso</translation>
    </message>
    <message>
        <source>Trade of %1 at %2 failed</source>
        <translation>La operación de %1 a %2 falló</translation>
    </message>
    <message>
        <source>Conversion of %1 does not go on</source>
        <translation>La conversión de %1 no avanza</translation>
    </message>
    <message>
        <source>Property to review</source>
        <translation>Inmueble por revisar</translation>
    </message>
    <message>
        <source>Proposal to sign</source>
        <translation>Propuesta por firmar</translation>
    </message>
    <message>
        <source>Stop in force</source>
        <translation>Parada en vigor</translation>
    </message>
    <message>
        <source>Troubled job</source>
        <translation>Tarea con problemas</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Failed trade</source>
        <translation>Operación fallida</translation>
    </message>
    <message>
        <source>Stuck conversion</source>
        <translation>Conversión atascada</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ActingPage</name>
    <message>
        <source>What is shown may be old. %1</source>
        <translation>Lo que se ve puede ser antiguo. %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AddressLabel</name>
    <message>
        <source>Copy the whole address</source>
        <translation>Copiar la dirección completa</translation>
    </message>
    <message>
        <source>Open in the block explorer</source>
        <translation>Abrir en el explorador de bloques</translation>
    </message>
    <message>
        <source>Copy the whole hash</source>
        <translation>Copiar el hash completo</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AdjustmentsForm</name>
    <message>
        <source>Amount in USD</source>
        <translation>Importe en USD</translation>
    </message>
    <message>
        <source>Below zero for what is taken away</source>
        <translation>Negativo para lo que se quita</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>It stands in the statement</source>
        <translation>Figura en el estado de cuentas</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Add adjustment</source>
        <translation>Añadir ajuste</translation>
    </message>
    <message>
        <source>Remove chosen</source>
        <translation>Quitar el elegido</translation>
    </message>
    <message>
        <source>An amount such as 120 or -35.50.</source>
        <translation>Un importe como 120 o -35.50.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Di por qué, en pocas palabras.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AmountLabel</name>
    <message>
        <source>share</source>
        <translation>participación</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>participaciones</translation>
    </message>
    <message>
        <source>%1 %2 · click to copy</source>
        <translation>%1 %2 · clic para copiar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Application</name>
    <message>
        <source>The session of %1 has ended. Log in again.</source>
        <translation>La sesión de %1 ha terminado. Entra de nuevo.</translation>
    </message>
    <message>
        <source>Freehold answers at %1.</source>
        <translation>Freehold responde en %1.</translation>
    </message>
    <message>
        <source>Your session has ended. What you typed is kept; log in again.</source>
        <translation>Tu sesión ha terminado. Lo que escribiste se conserva; entra de nuevo.</translation>
    </message>
    <message>
        <source>No account of this wallet can sign.</source>
        <translation>Ninguna cuenta de esta cartera puede firmar.</translation>
    </message>
    <message>
        <source>This computer keeps no session of %1. Log in with the password.</source>
        <translation>Este equipo no guarda ninguna sesión de %1. Inicia sesión con la contraseña.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>What was done, by whom. Nothing in it can be changed.</source>
        <translation>Qué se hizo y quién lo hizo. Nada de ello puede cambiarse.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Entre</translation>
    </message>
    <message>
        <source>Only a period</source>
        <translation>Solo un periodo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nobody did such a thing in that time.</source>
        <translation>Nadie hizo tal cosa en ese tiempo.</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquier cosa</translation>
    </message>
    <message>
        <source>Property, mail address or id</source>
        <translation>Inmueble, correo o identificador</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BalancesView</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Saldos</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Look at the chain again</source>
        <translation>Volver a mirar la cadena</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>No hay ninguna cuenta elegida</translation>
    </message>
    <message>
        <source>What an account has stands here.</source>
        <translation>Aquí está lo que tiene una cuenta.</translation>
    </message>
    <message>
        <source>Balances of %1</source>
        <translation>Saldos de %1</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Visto: %1</translation>
    </message>
    <message>
        <source>%1 The figures are those of %2.</source>
        <translation>%1 Las cifras son las de %2.</translation>
    </message>
    <message>
        <source>No node to ask</source>
        <translation>Ningún nodo a quien preguntar</translation>
    </message>
    <message>
        <source>This server names no node of the chain, so balances cannot be read and nothing can be sent here. What your linked wallets hold stands in the overview.</source>
        <translation>Este servidor no indica ningún nodo de la cadena, así que aquí no se pueden leer saldos ni enviar nada. Lo que tienen tus carteras vinculadas está en el resumen.</translation>
    </message>
    <message>
        <source>Choose an account whose key is in this wallet.</source>
        <translation>Elige una cuenta cuya clave esté en esta cartera.</translation>
    </message>
    <message>
        <source>The balances are not known yet.</source>
        <translation>Aún no se conocen los saldos.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BookView</name>
    <message>
        <source>Buyers</source>
        <translation>Compradores</translation>
    </message>
    <message>
        <source>Sellers</source>
        <translation>Vendedores</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Nobody here now</source>
        <translation>Nadie por ahora</translation>
    </message>
    <message>
        <source>An order of yours would be the first.</source>
        <translation>Su orden sería la primera.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BuyPage</name>
    <message>
        <source>Buy shares</source>
        <translation>Comprar participaciones</translation>
    </message>
    <message>
        <source>The purchase you filled in is not signed yet.</source>
        <translation>La compra que rellenaste aún no está firmada.</translation>
    </message>
    <message>
        <source>Buy shares of %1</source>
        <translation>Comprar participaciones de %1</translation>
    </message>
    <message>
        <source>These shares are not for sale now</source>
        <translation>Estas participaciones no están a la venta ahora</translation>
    </message>
    <message>
        <source>The sale has ended or is stopped. Shares are traded between holders.</source>
        <translation>La venta ha terminado o está detenida. Las participaciones se negocian entre titulares.</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Negociar</translation>
    </message>
    <message>
        <source>%1 have arrived.</source>
        <translation>Han llegado %1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::BuyTicket</name>
    <message>
        <source>Go to the verification</source>
        <translation>Ir a la verificación</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Ir a la cartera</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Wallet that pays and receives</source>
        <translation>Cartera que paga y recibe</translation>
    </message>
    <message>
        <source>No wallet on this computer is linked to your account. Set one up and link it.</source>
        <translation>Ninguna cartera de este equipo está vinculada a tu cuenta. Crea una y vincúlala.</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Pagas</translation>
    </message>
    <message>
        <source>%1 of %2 are left</source>
        <translation>Quedan %1 de %2</translation>
    </message>
    <message>
        <source>Whole shares, at least one</source>
        <translation>Participaciones enteras, al menos una</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Cumplido: %1</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>No cumplido: %1</translation>
    </message>
    <message>
        <source>%1 a share; the network fee is paid for you</source>
        <translation>%1 por participación; la tarifa de red se paga por ti</translation>
    </message>
    <message>
        <source>Buys %1 of %2. You sign twice: the purchase, and the USDC that pays for it.</source>
        <translation>Compra %1 de %2. Firmas dos veces: la compra y los USDC que la pagan.</translation>
    </message>
    <message>
        <source>Fill in what is missing; what stands in the way is told above</source>
        <translation>Rellena lo que falta; lo que lo impide está arriba</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ChargeForm</name>
    <message>
        <source>Make link</source>
        <translation>Crear enlace</translation>
    </message>
    <message>
        <source>Charge tenant</source>
        <translation>Cobrar al inquilino</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Such as 2nd floor left</source>
        <translation>Por ejemplo, 2.º izquierda</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Whoever pays reads it</source>
        <translation>Lo lee quien paga</translation>
    </message>
    <message>
        <source>Amount in dollars</source>
        <translation>Importe en dólares</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ChargeHistoryView</name>
    <message>
        <source>Due on %1</source>
        <translation>Vence el %1</translation>
    </message>
    <message>
        <source>The last try to pay failed: %1</source>
        <translation>El último intento de pago falló: %1</translation>
    </message>
    <message>
        <source>Refunded: %1</source>
        <translation>Devuelto: %1</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Guardar recibo</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Condonar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Chart</name>
    <message>
        <source>Show as a table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>There are no figures for this yet.</source>
        <translation>Aún no hay cifras.</translation>
    </message>
    <message>
        <source>%1, chart; latest: %2</source>
        <translation>%1, gráfico; lo último: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>Type what you look for or want to do</source>
        <translation>Escribe qué buscas o quieres hacer</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar órdenes</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Órdenes encontradas</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nada se llama «%1».</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::CompliancePage</name>
    <message>
        <source>Pause all transfers of %1?</source>
        <translation>¿Pausar todas las transferencias de %1?</translation>
    </message>
    <message>
        <source>At once nobody can buy, sell or send these shares, and no dividend is paid. Lifting it needs the signatures of several admins.</source>
        <translation>De inmediato nadie puede comprar, vender ni enviar estas participaciones, y no se paga ningún dividendo. Levantarlo requiere las firmas de varios administradores.</translation>
    </message>
    <message>
        <source>Pause all transfers</source>
        <translation>Pausar todas las transferencias</translation>
    </message>
    <message>
        <source>Reason, for admins only</source>
        <translation>Motivo, solo para administradores</translation>
    </message>
    <message>
        <source>The pause is on its way to the chain.</source>
        <translation>La pausa va camino de la cadena.</translation>
    </message>
    <message>
        <source>Freeze wallet %1?</source>
        <translation>¿Congelar la cartera %1?</translation>
    </message>
    <message>
        <source>At once nothing leaves it and nothing arrives, of the shares of %1. Dividends are held back. Lifting it needs the signatures of several admins.</source>
        <translation>De inmediato nada sale de ella ni llega, de las participaciones de %1. Los dividendos se retienen. Levantarlo requiere las firmas de varios administradores.</translation>
    </message>
    <message>
        <source>Freeze wallet</source>
        <translation>Congelar cartera</translation>
    </message>
    <message>
        <source>The freeze is on its way to the chain.</source>
        <translation>La congelación va camino de la cadena.</translation>
    </message>
    <message>
        <source>the pause of %1</source>
        <translation>la pausa de %1</translation>
    </message>
    <message>
        <source>the freeze of wallet %1</source>
        <translation>la congelación de la cartera %1</translation>
    </message>
    <message>
        <source>Propose to lift %1?</source>
        <translation>¿Proponer levantar %1?</translation>
    </message>
    <message>
        <source>It is lifted when enough admins have signed.</source>
        <translation>Se levanta cuando hayan firmado suficientes administradores.</translation>
    </message>
    <message>
        <source>Propose to lift</source>
        <translation>Proponer levantarlo</translation>
    </message>
    <message>
        <source>Approve one transfer</source>
        <translation>Aprobar una transferencia</translation>
    </message>
    <message>
        <source>Propose to withdraw the approval of %1?</source>
        <translation>¿Proponer retirar la aprobación de %1?</translation>
    </message>
    <message>
        <source>From %1 to %2. Until enough admins have signed, the transfer stays allowed.</source>
        <translation>De %1 a %2. Hasta que firmen suficientes administradores, la transferencia sigue permitida.</translation>
    </message>
    <message>
        <source>Propose to withdraw</source>
        <translation>Proponer retirarla</translation>
    </message>
    <message>
        <source>Proposed: %1. Admins find it among the proposals.</source>
        <translation>Propuesto: %1. Los administradores lo encuentran entre las propuestas.</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Cumplimiento</translation>
    </message>
    <message>
        <source>Who holds how much, and what is stopped.</source>
        <translation>Quién tiene cuánto, y qué está detenido.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Holders, stops and approvals</source>
        <translation>Titulares, detenciones y aprobaciones</translation>
    </message>
    <message>
        <source>No tokenized property</source>
        <translation>Ningún inmueble tokenizado</translation>
    </message>
    <message>
        <source>Holders and stops come with the first one.</source>
        <translation>Titulares y detenciones llegan con el primero.</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>No conocido aquí</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Of all shares</source>
        <translation>De todas las participaciones</translation>
    </message>
    <message>
        <source>Room below the cap</source>
        <translation>Margen bajo el tope</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Titulares</translation>
    </message>
    <message>
        <source>Nobody holds shares</source>
        <translation>Nadie tiene participaciones</translation>
    </message>
    <message>
        <source>Holders stand here after the first purchase.</source>
        <translation>Los titulares aparecen aquí tras la primera compra.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>All transfers paused</source>
        <translation>Todas las transferencias en pausa</translation>
    </message>
    <message>
        <source>Wallet frozen</source>
        <translation>Cartera congelada</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Made outside of this program</source>
        <translation>Hecho fuera de este programa</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Detenciones</translation>
    </message>
    <message>
        <source>Nothing is stopped</source>
        <translation>Nada está detenido</translation>
    </message>
    <message>
        <source>Pauses and frozen wallets stand here.</source>
        <translation>Las pausas y carteras congeladas aparecen aquí.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Approved transfers</source>
        <translation>Transferencias aprobadas</translation>
    </message>
    <message>
        <source>No approvals</source>
        <translation>Sin aprobaciones</translation>
    </message>
    <message>
        <source>Only needed where the rules say that each transfer is approved.</source>
        <translation>Solo hace falta donde las reglas dicen que cada transferencia se aprueba.</translation>
    </message>
    <message>
        <source>Propose an approval</source>
        <translation>Proponer una aprobación</translation>
    </message>
    <message>
        <source>Transfer approvals</source>
        <translation>Aprobaciones de transferencias</translation>
    </message>
    <message>
        <source>The rules of this property ask for no approval of transfers.</source>
        <translation>Las reglas de este inmueble no piden aprobar transferencias.</translation>
    </message>
    <message>
        <source>%1 above the cap</source>
        <translation>%1 por encima del tope</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DataTable</name>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Filtrar %1</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DateEdit</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>Elegir en el calendario</translation>
    </message>
    <message>
        <source>This is no day. Write it as %1.</source>
        <translation>Esto no es un día. Escríbelo como %1.</translation>
    </message>
    <message>
        <source>%1 at the earliest.</source>
        <translation>Como pronto, %1.</translation>
    </message>
    <message>
        <source>%1 at the latest.</source>
        <translation>Como tarde, %1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DistributionListPage</name>
    <message>
        <source>Distributions</source>
        <translation>Repartos</translation>
    </message>
    <message>
        <source>Income statements, and the dividends paid from them.</source>
        <translation>Estados de cuentas y los dividendos pagados con ellos.</translation>
    </message>
    <message>
        <source>Distributions and owed dividends</source>
        <translation>Distribuciones y dividendos adeudados</translation>
    </message>
    <message>
        <source>Draw up a statement</source>
        <translation>Elaborar un estado de cuentas</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Alquiler</translation>
    </message>
    <message>
        <source>To distribute</source>
        <translation>Por repartir</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Titulares</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Pendiente de pago</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>No distributions yet</source>
        <translation>Aún no hay distribuciones</translation>
    </message>
    <message>
        <source>Draw up the statement of a period; it gathers the rent that was converted, and the expenses.</source>
        <translation>Elabora el estado de un periodo; reúne la renta convertida y los gastos.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Why not paid</source>
        <translation>Por qué no se pagó</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Owed dividends</source>
        <translation>Dividendos adeudados</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>No se debe nada</translation>
    </message>
    <message>
        <source>Dividends that a wallet could not receive stand here.</source>
        <translation>Los dividendos que una cartera no pudo recibir aparecen aquí.</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Pagar ahora</translation>
    </message>
    <message>
        <source>Statement of %1</source>
        <translation>Estado de cuentas de %1</translation>
    </message>
    <message>
        <source>Pay %1 to %2?</source>
        <translation>Pagar %1 a %2? {1 ?}</translation>
    </message>
    <message>
        <source>It is tried again at once; a wallet that is still frozen or not verified refuses it again.</source>
        <translation>Se intenta de inmediato; una cartera aún congelada o no verificada lo rechaza otra vez.</translation>
    </message>
    <message>
        <source>The payment is on its way to the chain.</source>
        <translation>El pago va camino de la cadena.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DistributionPage</name>
    <message>
        <source>Approve the statement of %1?</source>
        <translation>¿Aprobar el estado de cuentas de %1?</translation>
    </message>
    <message>
        <source>It is fixed as you see it, and %1 are proposed to the Safe for distribution.</source>
        <translation>Queda fijado como lo ves, y se proponen %1 al Safe para distribuir.</translation>
    </message>
    <message>
        <source>Approve and propose</source>
        <translation>Aprobar y proponer</translation>
    </message>
    <message>
        <source>Discard the draft of %1?</source>
        <translation>¿Descartar el borrador de %1?</translation>
    </message>
    <message>
        <source>The adjustments in it are lost. Rent and expenses stay for the next statement.</source>
        <translation>Se pierden sus ajustes. La renta y los gastos quedan para el próximo estado de cuentas.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Descartar borrador</translation>
    </message>
    <message>
        <source>Propose to cancel the distribution of %1?</source>
        <translation>¿Proponer cancelar la distribución de %1?</translation>
    </message>
    <message>
        <source>Its money goes back to the Treasury when enough admins have signed; nobody is paid.</source>
        <translation>Su dinero vuelve a la Tesorería cuando firmen suficientes administradores; no se paga a nadie.</translation>
    </message>
    <message>
        <source>Propose to cancel</source>
        <translation>Proponer cancelarla</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The adjustments stand in the statement.</source>
        <translation>Los ajustes figuran en el estado de cuentas.</translation>
    </message>
    <message>
        <source>The page is tried again.</source>
        <translation>La página se intenta de nuevo.</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>Statement, progress and payments</source>
        <translation>Estado de cuentas, progreso y pagos</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>Nada en este periodo</translation>
    </message>
    <message>
        <source>No rent was converted and nothing was spent.</source>
        <translation>No se convirtió renta ni se gastó nada.</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>Holders paid</source>
        <translation>Titulares pagados</translation>
    </message>
    <message>
        <source>%v of %m holders</source>
        <translation>%v de %m titulares</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Titulares</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Aún sin pagar</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Pendiente de pago</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Pages of holders</source>
        <translation>Páginas de titulares</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>Aún no hay páginas</translation>
    </message>
    <message>
        <source>Holders are split into pages once their shares are fixed.</source>
        <translation>Los titulares se reparten en páginas cuando se fijan sus participaciones.</translation>
    </message>
    <message>
        <source>Try the page again</source>
        <translation>Intentar la página de nuevo</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Bruto</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Why owed</source>
        <translation>Por qué se adeuda</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Aún no hay pagos</translation>
    </message>
    <message>
        <source>What each holder gets stands here once their shares are fixed.</source>
        <translation>Lo que recibe cada titular aparece aquí cuando se fijan sus participaciones.</translation>
    </message>
    <message>
        <source>The last approval came to nothing: %1</source>
        <translation>La última aprobación no prosperó: %1</translation>
    </message>
    <message>
        <source>Statement hash</source>
        <translation>Hash del estado de cuentas</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Arrastrado</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Elaborado</translation>
    </message>
    <message>
        <source>Approved and proposed to the Safe</source>
        <translation>Aprobado y propuesto al Safe</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Financiado</translation>
    </message>
    <message>
        <source>Holders fixed: %1 share a pot of %2</source>
        <translation>Titulares fijados: %1 comparten un fondo de %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The holders could not be fixed: %1</source>
        <translation>No se pudieron fijar los titulares: %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DividendsPage</name>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Before tax, USDC</source>
        <translation>Antes de impuestos, USDC</translation>
    </message>
    <message>
        <source>Tax, USDC</source>
        <translation>Impuesto, USDC</translation>
    </message>
    <message>
        <source>Received, USDC</source>
        <translation>Recibido, USDC</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation>Guardado para ti</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividendos</translation>
    </message>
    <message>
        <source>Rent that reached your wallets. Open one to follow it back to the rent it comes from.</source>
        <translation>Alquiler que llegó a tus carteras. Abre uno para seguirlo hasta el alquiler del que viene.</translation>
    </message>
    <message>
        <source>Save a statement</source>
        <translation>Guardar un extracto</translation>
    </message>
    <message>
        <source>No dividends yet</source>
        <translation>Aún no hay dividendos</translation>
    </message>
    <message>
        <source>Each month&apos;s rent is paid out to whoever holds shares then. Yours stands here.</source>
        <translation>El alquiler de cada mes se paga a quien tenga participaciones entonces. El tuyo aparece aquí.</translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation>Ver inmuebles</translation>
    </message>
    <message>
        <source>Dividends %1.pdf</source>
        <translation>Dividendos %1.pdf</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DocumentPreview</name>
    <message>
        <source>Open</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>No document chosen</source>
        <translation>Ningún documento elegido</translation>
    </message>
    <message>
        <source>Choose one above to read it here.</source>
        <translation>Elige uno arriba para leerlo aquí.</translation>
    </message>
    <message>
        <source>%1, as it was uploaded (SHA-256 checked)</source>
        <translation>%1, tal como se subió (SHA-256 comprobado)</translation>
    </message>
    <message>
        <source>This is not the file that was uploaded: its SHA-256 differs.</source>
        <translation>Este no es el archivo que se subió: su SHA-256 difiere.</translation>
    </message>
    <message>
        <source>Opens in the program for such files.</source>
        <translation>Se abre en el programa para estos archivos.</translation>
    </message>
    <message>
        <source>The file could not be written to %1.</source>
        <translation>El archivo no pudo escribirse en %1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::DocumentsPanel</name>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Drop files anywhere here: PDF, JPEG, PNG or WebP.</source>
        <translation>Suelte aquí los archivos: PDF, JPEG, PNG o WebP.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Subido</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>No document yet</source>
        <translation>Aún no hay documentos</translation>
    </message>
    <message>
        <source>A property needs its recorded deed before it can be submitted; photos make it seen.</source>
        <translation>Un inmueble necesita su escritura inscrita antes de presentarse; las fotos lo dan a conocer.</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.jpg *.jpeg *.png *.webp)</source>
        <translation>Documentos (*.pdf *.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>The file is deleted from the server. This cannot be undone.</source>
        <translation>El archivo se borra del servidor. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>Quitar documento</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::EmailProofForm</name>
    <message>
        <source>Link or code of the mail</source>
        <translation>Enlace o código del correo</translation>
    </message>
    <message>
        <source>Copy the link of the mail and paste it here. It works once, for 24 hours.</source>
        <translation>Copia el enlace del correo y pégalo aquí. Vale una vez, durante 24 horas.</translation>
    </message>
    <message>
        <source>Paste the whole link, or the 43 characters at its end</source>
        <translation>Pega el enlace entero o los 43 caracteres de su final</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::EndLeaseForm</name>
    <message>
        <source>End lease</source>
        <translation>Terminar contrato</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Unpaid rent of later days is cancelled. What was paid stays.</source>
        <translation>La renta impagada de los días posteriores se anula. Lo pagado se queda.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::EntryForm</name>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Al menos %n carácter.</numerusform>
            <numerusform>Al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no amount of dollars with at most two decimals.</source>
        <translation>No es un importe en dólares con dos decimales como máximo.</translation>
    </message>
    <message>
        <source>Some fields need a look; what is wrong stands beside them.</source>
        <translation>Algunos campos necesitan una mirada; lo que falla está junto a ellos.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ExpenseForm</name>
    <message>
        <source>Book expense</source>
        <translation>Anotar gasto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Amount in dollars</source>
        <translation>Importe en dólares</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Pagado a</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Choose receipt</source>
        <translation>Elegir recibo</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG or WebP; it stays in the books</source>
        <translation>PDF, JPEG, PNG o WebP; queda en los libros</translation>
    </message>
    <message>
        <source>Receipts (*.pdf *.jpg *.jpeg *.png *.webp)</source>
        <translation>Recibos (*.pdf *.jpg *.jpeg *.png *.webp)</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ExpensesPage</name>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>What the property costs. It is taken off the rent before it is distributed.</source>
        <translation>Lo que cuesta el inmueble. Se descuenta de la renta antes de repartirla.</translation>
    </message>
    <message>
        <source>Expenses are booked for a property once it is tokenized.</source>
        <translation>Los gastos se anotan cuando el inmueble está tokenizado.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Pagado a</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Anulado: %1</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>No expense yet</source>
        <translation>Aún no hay gastos</translation>
    </message>
    <message>
        <source>Repairs, insurance and taxes stand here, each with its receipt.</source>
        <translation>Aquí están las reparaciones, los seguros y los impuestos, cada uno con su recibo.</translation>
    </message>
    <message>
        <source>Book expense</source>
        <translation>Anotar gasto</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Booked: %1 to %2.</source>
        <translation>Anotado: %1 a %2.</translation>
    </message>
    <message>
        <source>Take back %1 to %2?</source>
        <translation>¿Anular %1 a %2?</translation>
    </message>
    <message>
        <source>It stays in the list and counts no longer.</source>
        <translation>Queda en la lista y ya no cuenta.</translation>
    </message>
    <message>
        <source>Reason, for the books</source>
        <translation>Motivo, para los libros</translation>
    </message>
    <message>
        <source>Taken back: %1 to %2.</source>
        <translation>Anulado: %1 a %2.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ExplorerButton</name>
    <message>
        <source>Open transaction</source>
        <translation>Abrir transacción</translation>
    </message>
    <message>
        <source>Open the transaction in the block explorer</source>
        <translation>Abrir la transacción en el explorador de bloques</translation>
    </message>
    <message>
        <source>Choose a row that has a transaction on the chain.</source>
        <translation>Elige una fila que tenga una transacción en la cadena.</translation>
    </message>
    <message>
        <source>The server names no block explorer.</source>
        <translation>El servidor no indica ningún explorador de bloques.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::FactsForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>As investors will see it, such as its street and number</source>
        <translation>Como lo verán los inversores; por ejemplo, calle y número</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Residencial</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Comercial</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mixto</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>Industrial</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Year built</source>
        <translation>Año de construcción</translation>
    </message>
    <message>
        <source> m²</source>
        <translation> m²</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>5,000 characters at most</source>
        <translation>5000 caracteres como máximo</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Value in dollars</source>
        <translation>Valor en dólares</translation>
    </message>
    <message>
        <source>What the building is worth today. The report that says so is a document of the property.</source>
        <translation>Lo que vale hoy el edificio. El informe que lo dice es un documento del inmueble.</translation>
    </message>
    <message>
        <source>This is no amount of dollars with at most two decimals.</source>
        <translation>No es un importe en dólares con dos decimales como máximo.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Al menos %n carácter.</numerusform>
            <numerusform>Al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::FiguresPage</name>
    <message>
        <source>Business figures</source>
        <translation>Cifras del negocio</translation>
    </message>
    <message>
        <source>Of now, and of the last twelve months.</source>
        <translation>De ahora y de los últimos doce meses.</translation>
    </message>
    <message>
        <source>Tokenized properties</source>
        <translation>Inmuebles tokenizados</translation>
    </message>
    <message>
        <source>Raised in primary sales</source>
        <translation>Recaudado en ventas primarias</translation>
    </message>
    <message>
        <source>Traded, 12 months</source>
        <translation>Negociado, 12 meses</translation>
    </message>
    <message>
        <source>Dividends paid</source>
        <translation>Dividendos pagados</translation>
    </message>
    <message>
        <source>Properties tokenized</source>
        <translation>Inmuebles tokenizados por mes</translation>
    </message>
    <message>
        <source>Volume traded</source>
        <translation>Volumen negociado</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividendos</translation>
    </message>
    <message>
        <source>Investors verified</source>
        <translation>Inversores verificados</translation>
    </message>
    <message>
        <source>Properties by state</source>
        <translation>Inmuebles por estado</translation>
    </message>
    <message>
        <source>Verifications by state</source>
        <translation>Verificaciones por estado</translation>
    </message>
    <message>
        <source>%1 trades</source>
        <translation>%1 operaciones</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Investors</source>
        <translation>Inversores</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::HealthPage</name>
    <message>
        <source>System health</source>
        <translation>Estado del sistema</translation>
    </message>
    <message>
        <source>Whether everything behind the windows runs.</source>
        <translation>Si todo lo que hay detrás de las ventanas funciona.</translation>
    </message>
    <message>
        <source>Chain, jobs, market and audits</source>
        <translation>Cadena, tareas, mercado y auditorías</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Head block</source>
        <translation>Último bloque</translation>
    </message>
    <message>
        <source>Blocks behind</source>
        <translation>Bloques de retraso</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Milisegundos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>No providers</source>
        <translation>Sin proveedores</translation>
    </message>
    <message>
        <source>The server is configured without a chain.</source>
        <translation>El servidor está configurado sin cadena.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Cadena</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Atascadas</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>Más antigua pendiente</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Troubled jobs</source>
        <translation>Tareas con problemas</translation>
    </message>
    <message>
        <source>No job is in trouble</source>
        <translation>Ninguna tarea tiene problemas</translation>
    </message>
    <message>
        <source>Jobs that fail again and again stand here.</source>
        <translation>Las tareas que fallan una y otra vez aparecen aquí.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Intentar de nuevo ahora</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>All work is done</source>
        <translation>Todo el trabajo está hecho</translation>
    </message>
    <message>
        <source>Queues that hold work stand here.</source>
        <translation>Las colas con trabajo aparecen aquí.</translation>
    </message>
    <message>
        <source>Queues and jobs</source>
        <translation>Colas y tareas</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Carteras</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Coincide</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparado</translation>
    </message>
    <message>
        <source>Audits of balances</source>
        <translation>Auditorías de saldos</translation>
    </message>
    <message>
        <source>Nothing compared yet</source>
        <translation>Aún no se comparó nada</translation>
    </message>
    <message>
        <source>Balances on chain are compared with the tables; each outcome stands here.</source>
        <translation>Los saldos en la cadena se comparan con las tablas; cada resultado aparece aquí.</translation>
    </message>
    <message>
        <source>Balance audits</source>
        <translation>Auditorías de saldos</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, desde %3</translation>
    </message>
    <message>
        <source>Try the job “%1” again now?</source>
        <translation>¿Intentar de nuevo ahora la tarea «%1»?</translation>
    </message>
    <message>
        <source>It runs once more from its beginning, as if it had just come due.</source>
        <translation>Se ejecuta otra vez desde el principio, como si acabara de tocarle.</translation>
    </message>
    <message>
        <source>The job is tried again.</source>
        <translation>La tarea se intenta de nuevo.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Answers in plain words. They are here without a connection too.</source>
        <translation>Respuestas en palabras sencillas. Están aquí también sin conexión.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the answers</source>
        <translation>Buscar en las respuestas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::InvestorsPage</name>
    <message>
        <source>Investors</source>
        <translation>Inversores</translation>
    </message>
    <message>
        <source>Who is verified, who waits, and what expires soon.</source>
        <translation>Quién está verificado, quién espera y qué caduca pronto.</translation>
    </message>
    <message>
        <source>Verifications</source>
        <translation>Verificaciones</translation>
    </message>
    <message>
        <source>No verifications</source>
        <translation>Sin verificaciones</translation>
    </message>
    <message>
        <source>They stand here from the moment an investor starts one.</source>
        <translation>Aparecen aquí desde que un inversor inicia una.</translation>
    </message>
    <message>
        <source>Which verifications</source>
        <translation>Qué verificaciones</translation>
    </message>
    <message>
        <source>Investor</source>
        <translation>Inversor</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Accredited</source>
        <translation>Acreditado</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>On chain</source>
        <translation>En la cadena</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Expiring within %1 days</source>
        <translation>Caducan en %1 días</translation>
    </message>
    <message>
        <source>Reopen the verification of %1?</source>
        <translation>¿Reabrir la verificación de %1?</translation>
    </message>
    <message>
        <source>The provider begins anew, also where its decision was final. The investor is told; the state stays until the provider decides.</source>
        <translation>El proveedor empieza de nuevo, también donde su decisión era definitiva. Se avisa al inversor; el estado se mantiene hasta que el proveedor decida.</translation>
    </message>
    <message>
        <source>Reopen verification</source>
        <translation>Reabrir verificación</translation>
    </message>
    <message>
        <source>The investor can go through verification again.</source>
        <translation>El inversor puede verificarse de nuevo.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LeaseForm</name>
    <message>
        <source>Make lease and invite tenant</source>
        <translation>Crear contrato e invitar al inquilino</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Such as 2nd floor left</source>
        <translation>Por ejemplo, 2.º izquierda</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>Tenant&apos;s mail address</source>
        <translation>Correo del inquilino</translation>
    </message>
    <message>
        <source>The link to pay is sent there</source>
        <translation>Allí se envía el enlace de pago</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Open-ended</source>
        <translation>Indefinido</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Rent of a month in dollars</source>
        <translation>Renta mensual en dólares</translation>
    </message>
    <message>
        <source>Due on day</source>
        <translation>Vence el día</translation>
    </message>
    <message>
        <source>Charged ten days before</source>
        <translation>Se carga diez días antes</translation>
    </message>
    <message>
        <source>Last of the month</source>
        <translation>Último del mes</translation>
    </message>
    <message>
        <source>Fee for late rent</source>
        <translation>Recargo por retraso</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>Un importe</translation>
    </message>
    <message>
        <source>A part of what is late</source>
        <translation>Una parte de lo atrasado</translation>
    </message>
    <message>
        <source>Fee in dollars</source>
        <translation>Recargo en dólares</translation>
    </message>
    <message>
        <source>Fee in per cent</source>
        <translation>Recargo en porcentaje</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>Días de gracia</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LeasesPage</name>
    <message>
        <source>Leases</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Who rents what, and on which terms.</source>
        <translation>Quién alquila qué y en qué condiciones.</translation>
    </message>
    <message>
        <source>Rent is collected for a property once it is tokenized.</source>
        <translation>La renta se cobra cuando el inmueble está tokenizado.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>Renta mensual</translation>
    </message>
    <message>
        <source>No lease yet</source>
        <translation>Aún no hay contratos</translation>
    </message>
    <message>
        <source>Make a lease, and its tenant gets a mail with the link to pay.</source>
        <translation>Cree un contrato y el inquilino recibirá un correo con el enlace de pago.</translation>
    </message>
    <message>
        <source>Make lease</source>
        <translation>Crear contrato</translation>
    </message>
    <message>
        <source>Charge something else</source>
        <translation>Cobrar otra cosa</translation>
    </message>
    <message>
        <source>End lease</source>
        <translation>Terminar contrato</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>%1 is invited by mail.</source>
        <translation>Se ha invitado a %1 por correo.</translation>
    </message>
    <message>
        <source>Change lease</source>
        <translation>Cambiar contrato</translation>
    </message>
    <message>
        <source>The lease of %1 is changed.</source>
        <translation>El contrato de %1 se ha cambiado.</translation>
    </message>
    <message>
        <source>End the lease of %1</source>
        <translation>Terminar el contrato de %1</translation>
    </message>
    <message>
        <source>The lease of %1 ends on %2.</source>
        <translation>El contrato de %1 termina el %2.</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>Cobrar a %1</translation>
    </message>
    <message>
        <source>Charged: %1, %2.</source>
        <translation>Cargado: %1, %2.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LinkedWallets</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculada</translation>
    </message>
    <message>
        <source>Linked wallets</source>
        <translation>Carteras vinculadas</translation>
    </message>
    <message>
        <source>Link wallet</source>
        <translation>Vincular cartera</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Account of this computer&apos;s wallet</source>
        <translation>Cuenta de la cartera de este equipo</translation>
    </message>
    <message>
        <source>Shares that you buy go to linked wallets only.</source>
        <translation>Las participaciones que compras van solo a carteras vinculadas.</translation>
    </message>
    <message>
        <source>No wallet is linked</source>
        <translation>No hay ninguna cartera vinculada</translation>
    </message>
    <message>
        <source>Link an account of this computer&apos;s wallet to buy and hold shares.</source>
        <translation>Vincula una cuenta de la cartera de este equipo para comprar y tener participaciones.</translation>
    </message>
    <message>
        <source>Every account of this computer&apos;s wallet that is known is linked; unlock the wallet or add one on its page.</source>
        <translation>Todas las cuentas conocidas de la cartera de este equipo están vinculadas; desbloquea la cartera o añade una en su página.</translation>
    </message>
    <message>
        <source>Link to my account</source>
        <translation>Vincular a mi cuenta</translation>
    </message>
    <message>
        <source>Wallet linked.</source>
        <translation>Cartera vinculada.</translation>
    </message>
    <message>
        <source>%1 can receive no shares any more and opens no session; your other devices have to log in again. Shares that it holds stay in it, and are no longer listed as yours.</source>
        <translation>%1 ya no puede recibir participaciones ni abrir sesiones; tus otros dispositivos deben iniciar sesión de nuevo. Las participaciones que tiene se quedan en ella y ya no aparecen como tuyas.</translation>
    </message>
    <message>
        <source>Unlink wallet</source>
        <translation>Desvincular cartera</translation>
    </message>
    <message>
        <source>The wallet is unlinked.</source>
        <translation>La cartera está desvinculada.</translation>
    </message>
    <message>
        <source>Unlink a wallet</source>
        <translation>Desvincular una cartera</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::LogInWindow</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The address your operator gave you</source>
        <translation>La dirección que te dio tu operador</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Six digits of your authenticator app, or a recovery code</source>
        <translation>Seis cifras de tu aplicación de autenticación, o un código de recuperación</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Log in with the wallet</source>
        <translation>Entrar con la cartera</translation>
    </message>
    <message>
        <source>Log in – Freehold</source>
        <translation>Entrar – Freehold</translation>
    </message>
    <message>
        <source>Accounts on this machine</source>
        <translation>Cuentas en este equipo</translation>
    </message>
    <message>
        <source>Shares of rented buildings, and the rent they earn.</source>
        <translation>Participaciones de edificios alquilados y el alquiler que dan.</translation>
    </message>
    <message>
        <source>Go on as</source>
        <translation>Seguir como</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Enter the address of the server, such as https://freehold.example</source>
        <translation>Escribe la dirección del servidor, por ejemplo https://freehold.example</translation>
    </message>
    <message>
        <source>Enter the mail address of your account</source>
        <translation>Escribe la dirección de correo de tu cuenta</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Escribe tu contraseña</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Crear una cuenta</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::MainWindow</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Otras cuentas</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>The server does not answer. What you see is what was known last; it goes on by itself once the server answers again.</source>
        <translation>El servidor no responde. Ves lo último que se supo; sigue solo en cuanto el servidor responda.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Hacer</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>¿Salir sin guardar?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagedPage</name>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>No property yet</source>
        <translation>Aún no hay inmuebles</translation>
    </message>
    <message>
        <source>Go to properties</source>
        <translation>Ir a los inmuebles</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagerDocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Files that prove what is said of a building.</source>
        <translation>Archivos que prueban lo que se dice de un edificio.</translation>
    </message>
    <message>
        <source>Documents belong to a property. Add one first.</source>
        <translation>Los documentos pertenecen a un inmueble. Añada uno primero.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagerOverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>Leases that run</source>
        <translation>Contratos en curso</translation>
    </message>
    <message>
        <source>Paid this month</source>
        <translation>Pagado este mes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>Inmueble nuevo</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Te necesita</translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation>Aún no hay inmuebles</translation>
    </message>
    <message>
        <source>Your properties, their rent and what waits for you will stand here. Begin with a property; it stays a draft until you submit it.</source>
        <translation>Tus inmuebles, su renta y lo que te espera estarán aquí. Empieza con un inmueble; es un borrador hasta que lo envías.</translation>
    </message>
    <message>
        <source>%1 tokenized</source>
        <translation>%1 tokenizadas</translation>
    </message>
    <message>
        <source>Its day is over</source>
        <translation>Su día ha pasado</translation>
    </message>
    <message>
        <source>Nothing is late</source>
        <translation>Nada está atrasado</translation>
    </message>
    <message>
        <source>There is more rent than is counted here. The pages of rent show all of it.</source>
        <translation>Hay más renta de la que se cuenta aquí. Las páginas de renta la muestran toda.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nada te espera.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ManagerPropertiesPage</name>
    <message>
        <source>My properties</source>
        <translation>Mis inmuebles</translation>
    </message>
    <message>
        <source>From the first draft to the approval, and after it.</source>
        <translation>Desde el primer borrador hasta la aprobación, y después.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>No property yet</source>
        <translation>Aún no hay inmuebles</translation>
    </message>
    <message>
        <source>Describe a building, add its deed and photos, and submit it for approval.</source>
        <translation>Describa un edificio, añada su escritura y fotos, y preséntelo para su aprobación.</translation>
    </message>
    <message>
        <source>Add property</source>
        <translation>Añadir inmueble</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::MoneyPage</name>
    <message>
        <source>Payments &amp; reconciliation</source>
        <translation>Pagos y conciliación</translation>
    </message>
    <message>
        <source>Rent on its way to the Treasury, and whether all books agree.</source>
        <translation>La renta camino de la Tesorería, y si todos los libros coinciden.</translation>
    </message>
    <message>
        <source>Differences, conversions, payments and trades</source>
        <translation>Diferencias, conversiones, pagos y operaciones</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>In our books</source>
        <translation>En nuestros libros</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Allí</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>All books agree</source>
        <translation>Todos los libros coinciden</translation>
    </message>
    <message>
        <source>Differences between books stand here.</source>
        <translation>Las diferencias entre libros aparecen aquí.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Nada lleva retraso</translation>
    </message>
    <message>
        <source>What takes longer than it should stands here.</source>
        <translation>Lo que tarda más de lo debido aparece aquí.</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Conciliación</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Why it waits or failed</source>
        <translation>Por qué espera o falló</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>In the Treasury</source>
        <translation>En la tesorería</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversiones</translation>
    </message>
    <message>
        <source>No conversions yet</source>
        <translation>Aún no hay conversiones</translation>
    </message>
    <message>
        <source>Settled rent is converted to USDC; each time stands here.</source>
        <translation>La renta liquidada se convierte en USDC; cada vez aparece aquí.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezado</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Aún no hay pagos</translation>
    </message>
    <message>
        <source>Each payment of a tenant stands here.</source>
        <translation>Cada pago de un inquilino aparece aquí.</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>Culpa de</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Casada</translation>
    </message>
    <message>
        <source>Failed trades</source>
        <translation>Operaciones fallidas</translation>
    </message>
    <message>
        <source>No failed trades</source>
        <translation>Sin operaciones fallidas</translation>
    </message>
    <message>
        <source>Trades that the chain refused stand here.</source>
        <translation>Las operaciones que la cadena rechazó aparecen aquí.</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Aún no comparado</translation>
    </message>
    <message>
        <source>The server compares all books once a day.</source>
        <translation>El servidor compara todos los libros una vez al día.</translation>
    </message>
    <message>
        <source>All books agreed on %1.</source>
        <translation>Todos los libros coincidían el %1.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::NotificationsPage</name>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>● New</source>
        <translation>● Nuevo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Open one to see more of it.</source>
        <translation>Abre uno para ver más.</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>No hay avisos</translation>
    </message>
    <message>
        <source>Trades, dividends and everything that needs you is told here, and by mail.</source>
        <translation>Operaciones, dividendos y todo lo que te necesita se avisa aquí, y por correo.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OrderTicket</name>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Fee at most</source>
        <translation>Comisión máxima</translation>
    </message>
    <message>
        <source>How it trades</source>
        <translation>Cómo se negocia</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>Válida durante</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Best buyer %1, best seller %2</source>
        <translation>Mejor comprador %1, mejor vendedor %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You pay at most</source>
        <translation>Usted paga como máximo</translation>
    </message>
    <message>
        <source>You receive at least</source>
        <translation>Usted recibe al menos</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 for the shares, fee at most %2</source>
        <translation>%1 por las participaciones, comisión máxima %2</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>Se cumple: %1</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>No se cumple: %1</translation>
    </message>
    <message>
        <source>USDC a share</source>
        <translation>Precio, USDC</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>What you want to buy and sell, and what was traded.</source>
        <translation>Lo que quiere comprar y vender, y lo que se negoció.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Orden nueva</translation>
    </message>
    <message>
        <source>My orders</source>
        <translation>Mis órdenes</translation>
    </message>
    <message>
        <source>My trades</source>
        <translation>Mis operaciones</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>Negociada</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Todavía no hay órdenes</translation>
    </message>
    <message>
        <source>What you want to buy or sell from other investors stands here.</source>
        <translation>Aquí aparece lo que quiere comprar o vender a otros inversores.</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Cancelar orden</translation>
    </message>
    <message>
        <source>Cancel for good, on chain</source>
        <translation>Cancelar definitivamente, en la cadena</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Comisión</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>No trades yet</source>
        <translation>Todavía no hay operaciones</translation>
    </message>
    <message>
        <source>What your orders bought and sold stands here, with price and fee.</source>
        <translation>Aquí aparece lo que compraron y vendieron sus órdenes, con precio y comisión.</translation>
    </message>
    <message>
        <source>Choose an order that is open.</source>
        <translation>Elija una orden abierta.</translation>
    </message>
    <message>
        <source>Cancel this order?</source>
        <translation>¿Cancelar esta orden?</translation>
    </message>
    <message>
        <source>%1 It leaves the book at once; what was traded before stays traded.</source>
        <translation>%1 Sale del libro al instante; lo ya negociado se mantiene.</translation>
    </message>
    <message>
        <source>Order cancelled.</source>
        <translation>Orden cancelada.</translation>
    </message>
    <message>
        <source>The cancellation is on its way to the chain.</source>
        <translation>La cancelación va camino de la cadena.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OutcomeView</name>
    <message>
        <source>No balance changes.</source>
        <translation>Ningún saldo cambia.</translation>
    </message>
    <message>
        <source>Change of balances: %1</source>
        <translation>Cambio de saldos: %1</translation>
    </message>
    <message>
        <source>The chain is asked …</source>
        <translation>Se pregunta a la cadena…</translation>
    </message>
    <message>
        <source>Read from what is signed. The server names no node that could be asked.</source>
        <translation>Leído de lo que se firma. El servidor no indica ningún nodo a quien preguntar.</translation>
    </message>
    <message>
        <source>As the chain stands now, it fails: %1</source>
        <translation>Tal como está la cadena ahora, falla: %1</translation>
    </message>
    <message>
        <source>Read from what is signed. %1</source>
        <translation>Leído de lo que se firma. %1</translation>
    </message>
    <message>
        <source>Simulated on the chain as it stands now, without the network fee.</source>
        <translation>Simulado en la cadena tal como está ahora, sin la tarifa de red.</translation>
    </message>
    <message>
        <source>Read from what is signed, beside the balances as they stand now.</source>
        <translation>Leído de lo que se firma, junto a los saldos tal como están ahora.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>%1: now %2, change %3, afterwards %4</source>
        <translation>%1: ahora %2, cambio %3, después %4</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OverviewPage</name>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Value, USDC</source>
        <translation>Valor, USDC</translation>
    </message>
    <message>
        <source>Paid for it, USDC</source>
        <translation>Pagado, USDC</translation>
    </message>
    <message>
        <source>Income, 12 months, USDC</source>
        <translation>Ingresos, 12 meses, USDC</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>Rentabilidad</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Patrimonio</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Income this year</source>
        <translation>Ingresos este año</translation>
    </message>
    <message>
        <source>Yield, 12 months</source>
        <translation>Rentabilidad, 12 meses</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Órdenes abiertas</translation>
    </message>
    <message>
        <source>Income, 12 months</source>
        <translation>Ingresos, 12 meses</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Posiciones</translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation>Ver inmuebles</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Te necesita</translation>
    </message>
    <message>
        <source>No shares yet</source>
        <translation>Aún sin participaciones</translation>
    </message>
    <message>
        <source>Your shares, what they are worth and the rent they earn will stand here. Choose a property to begin with.</source>
        <translation>Aquí estarán tus participaciones, su valor y el alquiler que dan. Elige un inmueble para empezar.</translation>
    </message>
    <message>
        <source>Without properties that have no price</source>
        <translation>Sin los inmuebles que no tienen precio</translation>
    </message>
    <message>
        <source>There is no value to reckon it from</source>
        <translation>No hay valor con que calcularla</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Your verification ends %1.</source>
        <translation>Tu verificación termina %1.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>You can buy shares once you are verified.</source>
        <translation>Puedes comprar participaciones cuando estés verificado.</translation>
    </message>
    <message>
        <source>Start verification</source>
        <translation>Empezar la verificación</translation>
    </message>
    <message>
        <source>An order of %1 is paused.</source>
        <translation>Una orden de %1 está en pausa.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>A dividend of %1 could not be paid to you yet.</source>
        <translation>Un dividendo de %1 aún no se te pudo pagar.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::OwnerProof</name>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Código de la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Or a recovery code.</source>
        <translation>O un código de recuperación.</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Contraseña de tu cuenta</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>What is due, what is late, and what was paid.</source>
        <translation>Lo que vence, lo que va con retraso y lo que se pagó.</translation>
    </message>
    <message>
        <source>Rent is collected for a property once it is tokenized.</source>
        <translation>La renta se cobra cuando el inmueble está tokenizado.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Nothing charged yet</source>
        <translation>Aún no hay cargos</translation>
    </message>
    <message>
        <source>Rent stands here ten days before it is due, as soon as there is a lease.</source>
        <translation>La renta aparece aquí diez días antes de vencer, en cuanto hay un contrato.</translation>
    </message>
    <message>
        <source>Go to leases</source>
        <translation>Ir a los contratos</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>of the charges loaded so far</source>
        <translation>de los cargos leídos hasta ahora</translation>
    </message>
    <message>
        <source>Waive %1?</source>
        <translation>¿Condonar %1?</translation>
    </message>
    <message>
        <source>Nobody pays %1 any more. This cannot be taken back.</source>
        <translation>Ya nadie paga %1. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Condonar</translation>
    </message>
    <message>
        <source>Reason, for the books</source>
        <translation>Motivo, para los libros</translation>
    </message>
    <message>
        <source>Waived: %1.</source>
        <translation>Condonado: %1.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Guardar recibo</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Could not be saved: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PeriodForm</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Today at the latest</source>
        <translation>Hoy como muy tarde</translation>
    </message>
    <message>
        <source>Draw up the statement</source>
        <translation>Elaborar el estado de cuentas</translation>
    </message>
    <message>
        <source>It stays a draft until it is approved; nothing is paid before.</source>
        <translation>Sigue siendo un borrador hasta que se aprueba; antes no se paga nada.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PhotoFrame</name>
    <message>
        <source>Photo before</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>No photos</source>
        <translation>Sin fotos</translation>
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
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation>A la venta ahora</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Rented buildings whose shares you can buy and trade.</source>
        <translation>Edificios alquilados cuyas participaciones puedes comprar y negociar.</translation>
    </message>
    <message>
        <source>Search name, street or city</source>
        <translation>Busca nombre, calle o ciudad</translation>
    </message>
    <message>
        <source>Search properties</source>
        <translation>Buscar inmuebles</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>Residencial</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Comercial</translation>
    </message>
    <message>
        <source>Mixed use</source>
        <translation>Uso mixto</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>Industrial</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>Lowest price first</source>
        <translation>Precio más bajo primero</translation>
    </message>
    <message>
        <source>Highest price first</source>
        <translation>Precio más alto primero</translation>
    </message>
    <message>
        <source>Highest valuation first</source>
        <translation>Tasación más alta primero</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation>Aún no hay inmuebles</translation>
    </message>
    <message>
        <source>Properties stand here once their shares are issued. Come back soon.</source>
        <translation>Los inmuebles aparecen aquí cuando se emiten sus participaciones. Vuelve pronto.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyAside</name>
    <message>
        <source>Buy shares</source>
        <translation>Comprar participaciones</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Shares sold</source>
        <translation>Participaciones vendidas</translation>
    </message>
    <message>
        <source>Price a share</source>
        <translation>Precio por participación</translation>
    </message>
    <message>
        <source>You hold</source>
        <translation>Tienes</translation>
    </message>
    <message>
        <source>There are no shares of this property yet</source>
        <translation>Aún no hay participaciones de este inmueble</translation>
    </message>
    <message>
        <source>There are no shares of this property yet.</source>
        <translation>Aún no hay participaciones de este inmueble.</translation>
    </message>
    <message>
        <source>%1 of %2 shares are sold</source>
        <translation>%1 de %2 participaciones vendidas</translation>
    </message>
    <message>
        <source>The sale has ended; shares are traded between holders.</source>
        <translation>La venta ha terminado; se negocian entre titulares.</translation>
    </message>
    <message>
        <source>What stands in the way is told below</source>
        <translation>Abajo se dice qué lo impide</translation>
    </message>
    <message>
        <source>The sale is open</source>
        <translation>La venta está abierta</translation>
    </message>
    <message>
        <source>The wallet is yours</source>
        <translation>La cartera es tuya</translation>
    </message>
    <message>
        <source>You are verified</source>
        <translation>Estás verificado</translation>
    </message>
    <message>
        <source>The wallet is not frozen</source>
        <translation>La cartera no está bloqueada</translation>
    </message>
    <message>
        <source>Your country may hold shares</source>
        <translation>Tu país puede tener participaciones</translation>
    </message>
    <message>
        <source>Accreditation is in order</source>
        <translation>La acreditación está en orden</translation>
    </message>
    <message>
        <source>You stay below the largest holding</source>
        <translation>Estás por debajo de la mayor posición</translation>
    </message>
    <message>
        <source>There is room for another holder</source>
        <translation>Cabe otro titular</translation>
    </message>
    <message>
        <source>You reach the smallest holding</source>
        <translation>Llegas a la menor posición</translation>
    </message>
    <message>
        <source>Shares are left</source>
        <translation>Quedan participaciones</translation>
    </message>
    <message>
        <source>The wallet has enough USDC</source>
        <translation>La cartera tiene bastantes USDC</translation>
    </message>
    <message>
        <source>Shares move freely</source>
        <translation>Las participaciones se mueven libremente</translation>
    </message>
    <message>
        <source>The sale is settled</source>
        <translation>La venta está liquidada</translation>
    </message>
    <message>
        <source>The shares are free</source>
        <translation>Las participaciones están libres</translation>
    </message>
    <message>
        <source>The holding period is over</source>
        <translation>El periodo de tenencia ha pasado</translation>
    </message>
    <message>
        <source>No approval is needed</source>
        <translation>No hace falta aprobación</translation>
    </message>
    <message>
        <source>The receiver may hold shares</source>
        <translation>El receptor puede tener participaciones</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyCardDelegate</name>
    <message>
        <source>%1 a share</source>
        <translation>%1 por participación</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>Aún sin precio</translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation>A la venta ahora</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyEditorPage</name>
    <message>
        <source>New property</source>
        <translation>Inmueble nuevo</translation>
    </message>
    <message>
        <source>Save at any step; nobody else sees it before you submit it.</source>
        <translation>Guarde en cualquier paso; nadie más lo ve antes de que lo presente.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Review and submit</source>
        <translation>Revisar y presentar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Withdraw from review</source>
        <translation>Retirar de la revisión</translation>
    </message>
    <message>
        <source>Changes are asked for: %1</source>
        <translation>Se piden cambios: %1</translation>
    </message>
    <message>
        <source>What you changed about this property is not saved.</source>
        <translation>Lo que cambió de este inmueble no está guardado.</translation>
    </message>
    <message>
        <source>Fill in the first three steps and save; documents come after that.</source>
        <translation>Rellene los tres primeros pasos y guarde; después vienen los documentos.</translation>
    </message>
    <message>
        <source>Something is missing still. Press Save to see what.</source>
        <translation>Aún falta algo. Pulse Guardar para ver qué.</translation>
    </message>
    <message>
        <source>Built %1, %2 m²</source>
        <translation>Construido en %1, %2 m²</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Valor: %1</translation>
    </message>
    <message>
        <source>An admin looks at the facts and the documents, and approves them or asks for changes. Meanwhile nothing can be changed unless you withdraw it.</source>
        <translation>Un administrador mira los datos y los documentos, y los aprueba o pide cambios. Mientras tanto no se puede cambiar nada, salvo que lo retire.</translation>
    </message>
    <message>
        <source>Submit for approval</source>
        <translation>Presentar para aprobación</translation>
    </message>
    <message>
        <source>Kept on this computer. The server gets it once what is marked is filled in.</source>
        <translation>Guardado en este equipo. El servidor lo recibe cuando lo marcado esté relleno.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Save first, then submit what is saved.</source>
        <translation>Guarde primero y presente después lo guardado.</translation>
    </message>
    <message>
        <source>Submitted. You are told when an admin has looked at it.</source>
        <translation>Presentado. Se le avisará cuando un administrador lo haya mirado.</translation>
    </message>
    <message>
        <source>Withdraw %1 from review?</source>
        <translation>¿Retirar %1 de la revisión?</translation>
    </message>
    <message>
        <source>It becomes a draft again and has to be submitted anew.</source>
        <translation>Vuelve a ser un borrador y hay que presentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdrawn. It can be changed again.</source>
        <translation>Retirado. Se puede cambiar de nuevo.</translation>
    </message>
    <message>
        <source>Valuations</source>
        <translation>Valoraciones</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyPage</name>
    <message>
        <source>Valuations</source>
        <translation>Tasaciones</translation>
    </message>
    <message>
        <source>Price, daily</source>
        <translation>Precio diario</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Mercado</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Sin documentos</translation>
    </message>
    <message>
        <source>Deeds, valuations and insurances that you may read stand here.</source>
        <translation>Aquí están las escrituras, tasaciones y seguros que puedes leer.</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>Guardar documento</translation>
    </message>
    <message>
        <source>What you may read of this property.</source>
        <translation>Lo que puedes leer de este inmueble.</translation>
    </message>
    <message>
        <source>Who can hold shares</source>
        <translation>Quién puede tener participaciones</translation>
    </message>
    <message>
        <source>The shares keep these rules by themselves, whoever trades them.</source>
        <translation>Las participaciones cumplen estas reglas por sí mismas, las negocie quien las negocie.</translation>
    </message>
    <message>
        <source>For sale now</source>
        <translation>A la venta ahora</translation>
    </message>
    <message>
        <source>Link a wallet to your account to buy shares.</source>
        <translation>Vincula una cartera a tu cuenta para comprar participaciones.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Construido en</translation>
    </message>
    <message>
        <source>Valued at</source>
        <translation>Tasado en</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 el %2</translation>
    </message>
    <message>
        <source>The rules are set when the shares are issued.</source>
        <translation>Las reglas se fijan al emitir las participaciones.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyPicker</name>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PropertyReviewPage</name>
    <message>
        <source>Property review</source>
        <translation>Revisión del inmueble</translation>
    </message>
    <message>
        <source>Stated by the manager</source>
        <translation>Indicado por el gestor</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parcela</translation>
    </message>
    <message>
        <source>Recorder&apos;s reference</source>
        <translation>Referencia del registro</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Subido</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Sin documentos</translation>
    </message>
    <message>
        <source>The manager has not uploaded anything.</source>
        <translation>El gestor no ha subido nada.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Request changes</source>
        <translation>Pedir cambios</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Only a property that waits for review can be decided on.</source>
        <translation>Solo se decide sobre un inmueble que espera revisión.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Tasación</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 el %2</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Construido</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Gestor</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Presentado</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Última nota</translation>
    </message>
    <message>
        <source>The deed is here, with parcel and recorder&apos;s reference.</source>
        <translation>La escritura está aquí, con parcela y referencia del registro.</translation>
    </message>
    <message>
        <source>No deed with parcel and recorder&apos;s reference: approval will be refused.</source>
        <translation>No hay escritura con parcela y referencia del registro: la aprobación será rechazada.</translation>
    </message>
    <message>
        <source>Approve %1?</source>
        <translation>¿Aprobar %1?</translation>
    </message>
    <message>
        <source>It can then be tokenized. Its manager is told.</source>
        <translation>Después puede tokenizarse. Se avisa a su gestor.</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1 está aprobado.</translation>
    </message>
    <message>
        <source>Request changes to %1?</source>
        <translation>¿Pedir cambios en %1?</translation>
    </message>
    <message>
        <source>Its manager reads what you write, mends it and submits again.</source>
        <translation>Su gestor lee lo que escribes, lo corrige y lo presenta de nuevo.</translation>
    </message>
    <message>
        <source>What has to change</source>
        <translation>Qué debe cambiar</translation>
    </message>
    <message>
        <source>The manager of %1 is asked for changes.</source>
        <translation>Se piden cambios al gestor de %1.</translation>
    </message>
    <message>
        <source>Reject %1?</source>
        <translation>¿Rechazar %1?</translation>
    </message>
    <message>
        <source>This is final: the property cannot be submitted again. Its manager reads the reason.</source>
        <translation>Es definitivo: el inmueble no puede presentarse de nuevo. Su gestor lee el motivo.</translation>
    </message>
    <message>
        <source>Reject property</source>
        <translation>Rechazar inmueble</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1 is rejected.</source>
        <translation>%1 está rechazado.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ProposalListPage</name>
    <message>
        <source>Proposals</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Acts that need the signatures of several admins.</source>
        <translation>Actos que necesitan las firmas de varios administradores.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acto</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>No proposals</source>
        <translation>Sin propuestas</translation>
    </message>
    <message>
        <source>Tokenizations, releases of money and distributions are proposed here for signature.</source>
        <translation>Tokenizaciones, salidas de dinero y distribuciones se proponen aquí para firmar.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ProposalPage</name>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>What is proposed</source>
        <translation>Qué se propone</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Sign with</source>
        <translation>Firmar con</translation>
    </message>
    <message>
        <source>The call, decoded</source>
        <translation>La llamada, descifrada</translation>
    </message>
    <message>
        <source>Call data, raw</source>
        <translation>Datos de la llamada, en bruto</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Refuse with reason</source>
        <translation>Rechazar con motivo</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acto</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Pedido por</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Contract called</source>
        <translation>Contrato llamado</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Safe nonce</source>
        <translation>Nonce del Safe</translation>
    </message>
    <message>
        <source>Safe transaction hash</source>
        <translation>Hash de la transacción del Safe</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Rechazada porque</translation>
    </message>
    <message>
        <source>Failed because</source>
        <translation>Falló porque</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>%1 of %2 needed</source>
        <translation>%1 de %2 necesarias</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation>Propuesto por %1</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Firmado por %1</translation>
    </message>
    <message>
        <source>Executed by the server as soon as %1 more have signed</source>
        <translation>El servidor lo ejecuta en cuanto firmen %1 más</translation>
    </message>
    <message>
        <source>Being sent to the chain</source>
        <translation>Se está enviando a la cadena</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ejecutado</translation>
    </message>
    <message>
        <source>Unlock the wallet of this machine, and link its account to yours.</source>
        <translation>Desbloquea la cartera de este equipo y vincula su cuenta a la tuya.</translation>
    </message>
    <message>
        <source>This account has signed already.</source>
        <translation>Esta cuenta ya ha firmado.</translation>
    </message>
    <message>
        <source>Signed: %1 of %2 signatures.</source>
        <translation>Firmado: %1 de %2 firmas.</translation>
    </message>
    <message>
        <source>Refuse “%1”?</source>
        <translation>¿Rechazar «%1»?</translation>
    </message>
    <message>
        <source>Nobody can sign it afterwards; it has to be proposed anew. All admins read the reason.</source>
        <translation>Nadie puede firmarla después; hay que proponerla de nuevo. Todos los administradores leen el motivo.</translation>
    </message>
    <message>
        <source>Refuse proposal</source>
        <translation>Rechazar propuesta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The proposal is refused.</source>
        <translation>La propuesta está rechazada.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::PurchaseProgress</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>It is not sent yet and goes on by itself: %1</source>
        <translation>Aún no se ha enviado y seguirá sola: %1</translation>
    </message>
    <message>
        <source>On the chain</source>
        <translation>En la cadena</translation>
    </message>
    <message>
        <source>The transaction is sent. The shares arrive with its confirmation.</source>
        <translation>La transacción está enviada. Las participaciones llegan con su confirmación.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Your signatures are checked; the purchase is about to be sent. You pay no network fee.</source>
        <translation>Tus firmas están comprobadas; la compra está a punto de enviarse. No pagas tarifa de red.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>You took the purchase back. Nothing was paid.</source>
        <translation>Retiraste la compra. No se pagó nada.</translation>
    </message>
    <message>
        <source>Nothing was paid. %1</source>
        <translation>No se pagó nada. %1</translation>
    </message>
    <message>
        <source>Until %1 it can still be carried out, by anybody and as you signed it, once the cause is gone; until then this wallet buys nothing else.</source>
        <translation>Hasta el %1 aún puede ejecutarla cualquiera, tal como la firmaste, en cuanto desaparezca la causa; hasta entonces esta cartera no compra nada más.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firmar</translation>
    </message>
    <message>
        <source>It was not signed.</source>
        <translation>No se firmó.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Ha llegado</translation>
    </message>
    <message>
        <source>%1 are in your wallet.</source>
        <translation>%1 están en tu cartera.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsada</translation>
    </message>
    <message>
        <source>The sale did not raise its minimum. %1 went back to your wallet.</source>
        <translation>La venta no alcanzó su mínimo. %1 volvieron a tu cartera.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>This server knows a state that this program does not. Look for an update.</source>
        <translation>Este servidor conoce un estado que este programa no conoce. Busca una actualización.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>See my holdings</source>
        <translation>Ver mis participaciones</translation>
    </message>
    <message>
        <source>Your purchase</source>
        <translation>Tu compra</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Rail</name>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Mostrar las palabras</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Plegar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ReceiptsPage</name>
    <message>
        <source>Receipts</source>
        <translation>Recibos</translation>
    </message>
    <message>
        <source>For every payment, as a PDF.</source>
        <translation>De cada pago, en PDF.</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Guardar recibo</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>No receipts yet</source>
        <translation>Aún no hay recibos</translation>
    </message>
    <message>
        <source>After your first payment its receipt stands here.</source>
        <translation>Tras tu primer pago, su recibo aparece aquí.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::RentLinkView</name>
    <message>
        <source>Withdrawn on %1. It leads nowhere.</source>
        <translation>Retirado el %1. No lleva a ninguna parte.</translation>
    </message>
    <message>
        <source>Give it a new address</source>
        <translation>Darle una dirección nueva</translation>
    </message>
    <message>
        <source>Withdraw link</source>
        <translation>Retirar enlace</translation>
    </message>
    <message>
        <source>Address to pay %1</source>
        <translation>Dirección para pagar %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::RentLinksPage</name>
    <message>
        <source>Rent links</source>
        <translation>Enlaces de pago</translation>
    </message>
    <message>
        <source>Whoever has a link can pay by it, without an account.</source>
        <translation>Quien tiene un enlace puede pagar con él, sin cuenta.</translation>
    </message>
    <message>
        <source>Rent is collected for a property once it is tokenized.</source>
        <translation>La renta se cobra cuando el inmueble está tokenizado.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>No link yet</source>
        <translation>Aún no hay enlaces</translation>
    </message>
    <message>
        <source>Every lease has a link of its own; here you can make one for a single payment.</source>
        <translation>Cada contrato tiene su enlace; aquí puede crear uno para un solo pago.</translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>Crear enlace</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Dirección copiada</translation>
    </message>
    <message>
        <source>Rent link</source>
        <translation>Enlace de pago</translation>
    </message>
    <message>
        <source>Give the link of %1 a new address?</source>
        <translation>¿Dar una dirección nueva al enlace de %1?</translation>
    </message>
    <message>
        <source>The old address leads nowhere from then on, also where it is printed.</source>
        <translation>La dirección antigua deja de llevar a ninguna parte, también donde esté impresa.</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Dirección nueva</translation>
    </message>
    <message>
        <source>The link has a new address.</source>
        <translation>El enlace tiene una dirección nueva.</translation>
    </message>
    <message>
        <source>Withdraw the link of %1?</source>
        <translation>¿Retirar el enlace de %1?</translation>
    </message>
    <message>
        <source>Nobody can pay by it any more. What was paid stays.</source>
        <translation>Nadie puede pagar ya con él. Lo pagado se queda.</translation>
    </message>
    <message>
        <source>Withdraw link</source>
        <translation>Retirar enlace</translation>
    </message>
    <message>
        <source>The link is withdrawn.</source>
        <translation>El enlace está retirado.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ReviewListPage</name>
    <message>
        <source>Property review</source>
        <translation>Revisión del inmueble</translation>
    </message>
    <message>
        <source>What managers have submitted for approval.</source>
        <translation>Lo que los gestores han presentado para aprobar.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Tasación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nada que revisar</translation>
    </message>
    <message>
        <source>A property stands here as soon as its manager submits it.</source>
        <translation>Un inmueble aparece aquí en cuanto su gestor lo presenta.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SecurityCard</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>All other devices have to log in again, and you are told by mail.</source>
        <translation>Todos los demás dispositivos deben iniciar sesión de nuevo, y se te avisa por correo.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>On: a code of your authenticator app is asked for beside the password.</source>
        <translation>Activado: se pide un código de tu aplicación de autenticación además de la contraseña.</translation>
    </message>
    <message>
        <source>Off. An authenticator app keeps others out who know your password.</source>
        <translation>Desactivado. Una aplicación de autenticación impide entrar a otros que conocen tu contraseña.</translation>
    </message>
    <message>
        <source>Set up another app</source>
        <translation>Configurar otra aplicación</translation>
    </message>
    <message>
        <source>Set up an authenticator app</source>
        <translation>Configurar una aplicación de autenticación</translation>
    </message>
    <message>
        <source>Your roles need an authenticator app.</source>
        <translation>Tus roles necesitan una aplicación de autenticación.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>La contraseña se ha cambiado.</translation>
    </message>
    <message>
        <source>From then on the password alone lets somebody in.</source>
        <translation>Desde entonces basta la contraseña para entrar.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>El segundo factor está desactivado.</translation>
    </message>
    <message>
        <source>Turn off the second factor</source>
        <translation>Desactivar el segundo factor</translation>
    </message>
    <message>
        <source>The codes that you have are worth nothing from then on.</source>
        <translation>Los códigos que tienes dejan de valer desde entonces.</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>Crear códigos nuevos</translation>
    </message>
    <message>
        <source>Each of these codes lets you in once, should the app be lost. They are not shown again.</source>
        <translation>Cada uno de estos códigos te deja entrar una vez si pierdes la aplicación. No se muestran otra vez.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SendPanel</name>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Somebody of your address book, or an address.</source>
        <translation>Alguien de tu libreta, o una dirección.</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Revisar y firmar</translation>
    </message>
    <message>
        <source>%1 (own account)</source>
        <translation>%1 (cuenta propia)</translation>
    </message>
    <message>
        <source>The account has %1.</source>
        <translation>La cuenta tiene %1.</translation>
    </message>
    <message>
        <source>The contract is asked whether it would let this through …</source>
        <translation>Se pregunta al contrato si dejaría pasar esto…</translation>
    </message>
    <message>
        <source>The contract would let this through now.</source>
        <translation>El contrato dejaría pasar esto ahora.</translation>
    </message>
    <message>
        <source>It could not be prepared. %1</source>
        <translation>No se pudo preparar. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>The network fee is paid in %1: up to %2 are needed, and the account has %3.</source>
        <translation>La tarifa de red se paga en %1: hacen falta hasta %2, y la cuenta tiene %3.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SettingsPage</name>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (este)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Terminar sesión</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Dónde has entrado</translation>
    </message>
    <message>
        <source>End all other sessions</source>
        <translation>Terminar las demás sesiones</translation>
    </message>
    <message>
        <source>End what you do not know, and change your password then.</source>
        <translation>Termina lo que no conozcas, y cambia luego tu contraseña.</translation>
    </message>
    <message>
        <source>Pages that are open keep their language until Freehold is started again.</source>
        <translation>Las páginas abiertas conservan su idioma hasta que Freehold arranque de nuevo.</translation>
    </message>
    <message>
        <source>End the session on %1?</source>
        <translation>¿Terminar la sesión en %1?</translation>
    </message>
    <message>
        <source>Whoever uses it there has to log in again. What they typed and did not send is lost.</source>
        <translation>Quien la use allí tendrá que entrar de nuevo. Lo escrito y no enviado se pierde.</translation>
    </message>
    <message>
        <source>End all other sessions?</source>
        <translation>¿Terminar las demás sesiones?</translation>
    </message>
    <message>
        <source>Every other device has to log in again; this one stays.</source>
        <translation>Los demás dispositivos tendrán que entrar de nuevo; este sigue.</translation>
    </message>
    <message>
        <source>End other sessions</source>
        <translation>Terminar otras sesiones</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sesión ha terminado.</translation>
    </message>
    <message>
        <source>All other sessions have ended.</source>
        <translation>Las demás sesiones han terminado.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SetupView</name>
    <message>
        <source>Password of the wallet</source>
        <translation>Contraseña de la cartera</translation>
    </message>
    <message>
        <source>At least %1 characters. Nobody can reset it.</source>
        <translation>Al menos %1 caracteres. Nadie puede restablecerla.</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>A wallet on this computer</source>
        <translation>Una cartera en este equipo</translation>
    </message>
    <message>
        <source>Your shares belong to a key. It stays on this computer, encrypted with your password, and the server never sees it.</source>
        <translation>Tus participaciones pertenecen a una clave. Se queda en este equipo, cifrada con tu contraseña, y el servidor nunca la ve.</translation>
    </message>
    <message>
        <source>Create a new wallet</source>
        <translation>Crear una cartera nueva</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Importar palabras</translation>
    </message>
    <message>
        <source>Import a private key</source>
        <translation>Importar una clave privada</translation>
    </message>
    <message>
        <source>Import a keystore file</source>
        <translation>Importar un archivo keystore</translation>
    </message>
    <message>
        <source>Word %1 of your list</source>
        <translation>Palabra %1 de tu lista</translation>
    </message>
    <message>
        <source>Write all words down on paper, in order. They are the only way back when this computer is lost.</source>
        <translation>Escribe todas las palabras en papel, en orden. Son la única vuelta si se pierde este equipo.</translation>
    </message>
    <message>
        <source>Create wallet</source>
        <translation>Crear cartera</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Tus palabras</translation>
    </message>
    <message>
        <source>Whoever has these words has everything in this wallet.</source>
        <translation>Quien tenga estas palabras tiene todo lo de esta cartera.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>12 to 24 words, in order.</source>
        <translation>De 12 a 24 palabras, en orden.</translation>
    </message>
    <message>
        <source>Import wallet</source>
        <translation>Importar cartera</translation>
    </message>
    <message>
        <source>From another wallet, such as MetaMask.</source>
        <translation>De otra cartera, como MetaMask.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>64 digits, with or without 0x.</source>
        <translation>64 dígitos, con o sin 0x.</translation>
    </message>
    <message>
        <source>One account, without words.</source>
        <translation>Una cuenta, sin palabras.</translation>
    </message>
    <message>
        <source>Content of the keystore file</source>
        <translation>Contenido del archivo keystore</translation>
    </message>
    <message>
        <source>JSON of version 3.</source>
        <translation>JSON de la versión 3.</translation>
    </message>
    <message>
        <source>Password of the keystore</source>
        <translation>Contraseña del keystore</translation>
    </message>
    <message>
        <source>As geth and most wallets write it.</source>
        <translation>Como lo escriben geth y la mayoría de carteras.</translation>
    </message>
    <message>
        <source>Main account</source>
        <translation>Cuenta principal</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SidePanel</name>
    <message>
        <source>Close</source>
        <translation>Cierre</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SignDialog</name>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Signed by your wallet on this computer.</source>
        <translation>Firmado por tu cartera en este equipo.</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>Para %1.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Qué se firma</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen criptográfico</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Contraseña de la cartera</translation>
    </message>
    <message>
        <source>The wallet is locked.</source>
        <translation>La cartera está bloqueada.</translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation>No firmar</translation>
    </message>
    <message>
        <source>This cannot be signed.</source>
        <translation>Esto no se puede firmar.</translation>
    </message>
    <message>
        <source>Scroll to the end first.</source>
        <translation>Desplázate primero hasta el final.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SignUpWindow</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Verify and log in</source>
        <translation>Verificar y entrar</translation>
    </message>
    <message>
        <source>I opened the link: log in</source>
        <translation>He abierto el enlace: entrar</translation>
    </message>
    <message>
        <source>Create an account – Freehold</source>
        <translation>Crear una cuenta – Freehold</translation>
    </message>
    <message>
        <source>Invest in buildings</source>
        <translation>Invertir en edificios</translation>
    </message>
    <message>
        <source>Manage buildings</source>
        <translation>Gestionar edificios</translation>
    </message>
    <message>
        <source>Pay rent</source>
        <translation>Pagar el alquiler</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Tengo una cuenta</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Crear una cuenta</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The address your operator gave you</source>
        <translation>La dirección que te dio tu operador</translation>
    </message>
    <message>
        <source>What you want to do</source>
        <translation>Qué quieres hacer</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>A link that proves it is yours is sent there</source>
        <translation>Allí se envía un enlace que demuestra que es tuya</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>At least %1 characters; a few words are good</source>
        <translation>Al menos %1 caracteres; unas cuantas palabras van bien</translation>
    </message>
    <message>
        <source>Look into your mail</source>
        <translation>Mira tu correo</translation>
    </message>
    <message>
        <source>Enter your name, as your documents have it</source>
        <translation>Escribe tu nombre como está en tus documentos</translation>
    </message>
    <message>
        <source>Enter your mail address</source>
        <translation>Escribe tu dirección de correo</translation>
    </message>
    <message>
        <source>The password needs %1 characters or more</source>
        <translation>La contraseña necesita %1 caracteres o más</translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation>Creando la cuenta…</translation>
    </message>
    <message>
        <source>A mail with a link is on its way to %1. It proves that the address is yours.</source>
        <translation>Un correo con un enlace va camino de %1. Demuestra que la dirección es tuya.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SignerPicker</name>
    <message>
        <source>Sign with</source>
        <translation>Firmar con</translation>
    </message>
    <message>
        <source>No linked account in this wallet</source>
        <translation>Ninguna cuenta vinculada en esta cartera</translation>
    </message>
    <message>
        <source>Locked wallet</source>
        <translation>Cartera bloqueada</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::SleepWatch</name>
    <message>
        <source>Locks the wallet</source>
        <translation>Bloquea la cartera</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::StateView</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No entry matches what you filter by.</source>
        <translation>Ninguna entrada coincide con el filtro.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>No se pudo cargar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No connection to the server</source>
        <translation>Sin conexión con el servidor</translation>
    </message>
    <message>
        <source>Freehold keeps trying and loads this page by itself once the server answers again.</source>
        <translation>Freehold sigue intentándolo y carga esta página en cuanto el servidor responda.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Your account may not see this</source>
        <translation>Tu cuenta no puede ver esto</translation>
    </message>
    <message>
        <source>Ask an administrator for the role that this page belongs to.</source>
        <translation>Pide a un administrador el rol de esta página.</translation>
    </message>
    <message>
        <source>This is not here</source>
        <translation>Esto no está aquí</translation>
    </message>
    <message>
        <source>It was removed, or the link to it is wrong.</source>
        <translation>Se quitó, o el enlace no es correcto.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::StatementsPage</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Dividends</source>
        <translation>Dividendos</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Tax withheld</source>
        <translation>Impuesto retenido</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Extractos</translation>
    </message>
    <message>
        <source>What your shares paid in a year, for you and your tax return.</source>
        <translation>Lo que pagaron tus participaciones en un año, para ti y tu declaración de impuestos.</translation>
    </message>
    <message>
        <source>Save statement</source>
        <translation>Guardar extracto</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>No statements yet</source>
        <translation>Aún no hay extractos</translation>
    </message>
    <message>
        <source>After your first dividend the statement of its year stands here.</source>
        <translation>Después de tu primer dividendo, aquí estará el extracto de su año.</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Choose a year first.</source>
        <translation>Elige primero un año.</translation>
    </message>
    <message>
        <source>Dividends %1</source>
        <translation>Dividendos %1</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TenantHomePage</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>No debes nada</translation>
    </message>
    <message>
        <source>The next rent stands here as soon as it is charged.</source>
        <translation>La próxima renta aparece aquí en cuanto se carga.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>Renta mensual</translation>
    </message>
    <message>
        <source>Due on day</source>
        <translation>Vence el día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Open end</source>
        <translation>Sin fecha de fin</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Alquileres</translation>
    </message>
    <message>
        <source>No lease</source>
        <translation>Sin contrato</translation>
    </message>
    <message>
        <source>A lease stands here when the manager has entered it with your email address.</source>
        <translation>Un contrato aparece aquí cuando el gestor lo ha introducido con tu correo.</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>Pagado antes</translation>
    </message>
    <message>
        <source>Nothing paid yet</source>
        <translation>Aún no se pagó nada</translation>
    </message>
    <message>
        <source>What you have paid stands here, with its receipt.</source>
        <translation>Lo que has pagado aparece aquí, con su recibo.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>No debes nada.</translation>
    </message>
    <message>
        <source>%1 are due.</source>
        <translation>Debes %1.</translation>
    </message>
    <message>
        <source>The browser could not be opened for the payment page.</source>
        <translation>No se pudo abrir el navegador para la página de pago.</translation>
    </message>
    <message>
        <source>The payment page is open in your browser. What is due is looked at again when you come back.</source>
        <translation>La página de pago está abierta en tu navegador. Al volver se mira de nuevo lo que debes.</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>el último</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::Timeline</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ToastHost</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TokenizationForm</name>
    <message>
        <source>Symbol</source>
        <translation>Símbolo</translation>
    </message>
    <message>
        <source>Up to 11 capital letters and digits, such as LIND12</source>
        <translation>Hasta 11 mayúsculas y cifras, como LIND12</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Whole shares in all</source>
        <translation>Participaciones enteras en total</translation>
    </message>
    <message>
        <source>Price per share</source>
        <translation>Precio por participación</translation>
    </message>
    <message>
        <source>USDC</source>
        <translation>USDC</translation>
    </message>
    <message>
        <source>Minimum raise</source>
        <translation>Recaudación mínima</translation>
    </message>
    <message>
        <source>USDC; empty for none. Not raised: buyers get it back</source>
        <translation>USDC; vacío para ninguna. Si no se alcanza, los compradores lo recuperan</translation>
    </message>
    <message>
        <source>The sale ends on a day</source>
        <translation>La venta termina un día</translation>
    </message>
    <message>
        <source>End of the sale</source>
        <translation>Fin de la venta</translation>
    </message>
    <message>
        <source>Last day of the sale</source>
        <translation>Último día de la venta</translation>
    </message>
    <message>
        <source>Any country</source>
        <translation>Cualquier país</translation>
    </message>
    <message>
        <source>Only these countries</source>
        <translation>Solo estos países</translation>
    </message>
    <message>
        <source>All but these countries</source>
        <translation>Todos menos estos países</translation>
    </message>
    <message>
        <source>Countries of investors</source>
        <translation>Países de los inversores</translation>
    </message>
    <message>
        <source>Country codes</source>
        <translation>Códigos de país</translation>
    </message>
    <message>
        <source>Two letters each: DE, AT, CH</source>
        <translation>Dos letras cada uno: DE, AT, CH</translation>
    </message>
    <message>
        <source>Accredited investors only</source>
        <translation>Solo inversores acreditados</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Acreditación</translation>
    </message>
    <message>
        <source>Each transfer is approved by admins</source>
        <translation>Los administradores aprueban cada transferencia</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Largest holding of one investor</source>
        <translation>Mayor participación de un inversor</translation>
    </message>
    <message>
        <source>Investors at most</source>
        <translation>Inversores como máximo</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Of the United States at most</source>
        <translation>De Estados Unidos como máximo</translation>
    </message>
    <message>
        <source>Not accredited at most</source>
        <translation>No acreditados como máximo</translation>
    </message>
    <message>
        <source>Smallest holding</source>
        <translation>Menor participación</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Days before shares can be sold</source>
        <translation>Días antes de poder vender</translation>
    </message>
    <message>
        <source>Give the shares a symbol.</source>
        <translation>Da un símbolo a las participaciones.</translation>
    </message>
    <message>
        <source>A whole number of shares, at least 1.</source>
        <translation>Un número entero de participaciones, al menos 1.</translation>
    </message>
    <message>
        <source>An amount of USDC, such as 50 or 49.90.</source>
        <translation>Un importe en USDC, como 50 o 49.90.</translation>
    </message>
    <message>
        <source>An amount of USDC, or nothing.</source>
        <translation>Un importe en USDC, o nada.</translation>
    </message>
    <message>
        <source>Name at least one country.</source>
        <translation>Nombra al menos un país.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TokenizationPage</name>
    <message>
        <source>Tokenization</source>
        <translation>Tokenización</translation>
    </message>
    <message>
        <source>Turn an approved property into shares.</source>
        <translation>Convierte un inmueble aprobado en participaciones.</translation>
    </message>
    <message>
        <source>Propose tokenization</source>
        <translation>Proponer tokenización</translation>
    </message>
    <message>
        <source>No approved property</source>
        <translation>Ningún inmueble aprobado</translation>
    </message>
    <message>
        <source>Approve a property in the review first; it can be tokenized then.</source>
        <translation>Aprueba primero un inmueble en la revisión; entonces puede tokenizarse.</translation>
    </message>
    <message>
        <source>Terms and rules</source>
        <translation>Condiciones y reglas</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Qué significa esto</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Go to the proposals</source>
        <translation>Ir a las propuestas</translation>
    </message>
    <message>
        <source>The terms of the tokenization are not proposed yet.</source>
        <translation>Las condiciones de la tokenización aún no se han propuesto.</translation>
    </message>
    <message>
        <source>Enough signatures, then the server sends it and waits for the chain&apos;s confirmation</source>
        <translation>Suficientes firmas; después el servidor lo envía y espera la confirmación de la cadena</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Símbolo</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Price per share</source>
        <translation>Precio por participación</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Recaudado</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Tokenized</source>
        <translation>Tokenizado</translation>
    </message>
    <message>
        <source>%1 at %2 are %3 in all; the property is valued at %4.</source>
        <translation>%1 a %2 son %3 en total; el inmueble está tasado en %4.</translation>
    </message>
    <message>
        <source>Some fields need a look; what is wrong stands beside them.</source>
        <translation>Algunos campos necesitan una mirada; lo que falla está junto a ellos.</translation>
    </message>
    <message>
        <source>Propose to tokenize %1?</source>
        <translation>¿Proponer tokenizar %1?</translation>
    </message>
    <message>
        <source>The terms and rules cannot be changed afterwards. Admins have to sign the proposal.</source>
        <translation>Las condiciones y reglas no pueden cambiarse después. Los administradores deben firmar la propuesta.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TopBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>Buscar o ir a…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Search or jump to… (%1)</source>
        <translation>Buscar o ir a… (%1)</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connection to the server: %1</source>
        <translation>Conexión con el servidor: %1</translation>
    </message>
    <message>
        <source>Notifications, none unread</source>
        <translation>Avisos, ninguno sin leer</translation>
    </message>
    <message>
        <source>Notifications, %1 unread</source>
        <translation>Avisos, %1 sin leer</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TotpDialog</name>
    <message>
        <source>Set up an authenticator app</source>
        <translation>Configurar una aplicación de autenticación</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>From then on a code of the app is asked for beside the password.</source>
        <translation>Desde entonces se pide un código de la aplicación además de la contraseña.</translation>
    </message>
    <message>
        <source>Password of your account</source>
        <translation>Contraseña de tu cuenta</translation>
    </message>
    <message>
        <source>Confirm code</source>
        <translation>Confirmar código</translation>
    </message>
    <message>
        <source>Read this picture with the app, or type the letters below into it.</source>
        <translation>Lee esta imagen con la aplicación, o escribe en ella las letras de abajo.</translation>
    </message>
    <message>
        <source>Code that the app shows</source>
        <translation>Código que muestra la aplicación</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Los he anotado</translation>
    </message>
    <message>
        <source>Each of these codes lets you in once, should the app be lost. They are not shown again.</source>
        <translation>Cada código te deja entrar una vez si se pierde la aplicación. No se muestran de nuevo.</translation>
    </message>
    <message>
        <source>Secret for the authenticator app</source>
        <translation>Secreto para la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Code of the app you have now</source>
        <translation>Código de la aplicación que tienes ahora</translation>
    </message>
    <message>
        <source>Or a recovery code.</source>
        <translation>O un código de recuperación.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TradePage</name>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Negociar</translation>
    </message>
    <message>
        <source>Shares from investor to investor, at your price or better.</source>
        <translation>Participaciones de inversor a inversor, a su precio o mejor.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>The order you filled in is not placed yet.</source>
        <translation>La orden que rellenó aún no se ha enviado.</translation>
    </message>
    <message>
        <source>Nothing to trade yet</source>
        <translation>Todavía no hay nada que negociar</translation>
    </message>
    <message>
        <source>Properties whose shares are sold appear here.</source>
        <translation>Aquí aparecen los inmuebles cuyas participaciones se han vendido.</translation>
    </message>
    <message>
        <source>Locked wallet</source>
        <translation>Cartera bloqueada</translation>
    </message>
    <message>
        <source>Order placed.</source>
        <translation>Orden enviada.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TrailPage</name>
    <message>
        <source>Follow my rent</source>
        <translation>Sigue mi alquiler</translation>
    </message>
    <message>
        <source>From your dividend for %1 to %2 back to each rent that was paid.</source>
        <translation>De tu dividendo de %1 a %2 hasta cada alquiler pagado.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TransactionsPage</name>
    <message>
        <source>Purchase</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Bought on the market</source>
        <translation>Comprado en el mercado</translation>
    </message>
    <message>
        <source>Sold on the market</source>
        <translation>Vendido en el mercado</translation>
    </message>
    <message>
        <source>Dividend</source>
        <translation>Dividendo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation>Guardado para ti</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Amount, USDC</source>
        <translation>Importe, USDC</translation>
    </message>
    <message>
        <source>Fee, USDC</source>
        <translation>Comisión, USDC</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Movimientos</translation>
    </message>
    <message>
        <source>Every purchase, trade and dividend of your wallets.</source>
        <translation>Cada compra, operación y dividendo de tus carteras.</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>Aún no hay movimientos</translation>
    </message>
    <message>
        <source>What you buy, sell and receive stands here, ready to export.</source>
        <translation>Lo que compras, vendes y recibes está aquí, listo para exportar.</translation>
    </message>
    <message>
        <source>Browse properties</source>
        <translation>Ver inmuebles</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TransferApprovalForm</name>
    <message>
        <source>From wallet</source>
        <translation>De la cartera</translation>
    </message>
    <message>
        <source>To wallet</source>
        <translation>A la cartera</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Participaciones</translation>
    </message>
    <message>
        <source>Exactly this number</source>
        <translation>Exactamente este número</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Propose approval</source>
        <translation>Proponer aprobación</translation>
    </message>
    <message>
        <source>It is used up by that one transfer. Admins have to sign it first.</source>
        <translation>Se agota con esa única transferencia. Antes deben firmarla los administradores.</translation>
    </message>
    <message>
        <source>An address of 40 hexadecimal digits after 0x.</source>
        <translation>Una dirección de 40 dígitos hexadecimales tras 0x.</translation>
    </message>
    <message>
        <source>A whole number of shares, at least 1.</source>
        <translation>Un número entero de participaciones, al menos 1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::TransferProgress</name>
    <message>
        <source>Send the same transaction again</source>
        <translation>Enviar otra vez la misma transacción</translation>
    </message>
    <message>
        <source>The same bytes count once, however often they are sent.</source>
        <translation>Los mismos bytes cuentan una vez, por muchas veces que se envíen.</translation>
    </message>
    <message>
        <source>It is looked for in the blocks of the chain.</source>
        <translation>Se busca en los bloques de la cadena.</translation>
    </message>
    <message>
        <source>It is sent to the chain&apos;s node.</source>
        <translation>Se envía al nodo de la cadena.</translation>
    </message>
    <message>
        <source>The node has it. It counts when it is in a block, which takes some seconds.</source>
        <translation>El nodo la tiene. Cuenta cuando está en un bloque, lo que tarda unos segundos.</translation>
    </message>
    <message>
        <source>It is not known yet whether the node had it before. It is looked for in the blocks of the chain. %1</source>
        <translation>Aún no se sabe si el nodo ya la tenía. Se busca en los bloques de la cadena. %1</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>No se envió nada. %1</translation>
    </message>
    <message>
        <source>The node did not answer, so it is not known whether it has it. Do not sign another one: send the same again, or wait.</source>
        <translation>El nodo no respondió, así que no se sabe si la tiene. No firmes otra: envía la misma otra vez, o espera.</translation>
    </message>
    <message>
        <source>Another transaction of this account took its place. This one never counts: nothing was sent.</source>
        <translation>Otra transacción de esta cuenta ocupó su lugar. Esta no cuenta nunca: no se envió nada.</translation>
    </message>
    <message>
        <source>Done in block %1. Network fee: %2.</source>
        <translation>Hecho en el bloque %1. Tarifa de red: %2.</translation>
    </message>
    <message>
        <source>The contract refused it in block %1. Nothing moved; the network fee of %2 is spent.</source>
        <translation>El contrato la rechazó en el bloque %1. No se movió nada; la tarifa de red de %2 está gastada.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::UnlockDialog</name>
    <message>
        <source>Unlock wallet</source>
        <translation>Desbloquear cartera</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Contraseña de la cartera</translation>
    </message>
    <message>
        <source>Its keys are encrypted with your password and never leave this computer.</source>
        <translation>Sus claves están cifradas con tu contraseña y nunca salen de este ordenador.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::UploadForm</name>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Parcela</translation>
    </message>
    <message>
        <source>As the land register names it</source>
        <translation>Como la llama el registro</translation>
    </message>
    <message>
        <source>Recorder&apos;s reference</source>
        <translation>Referencia del registro</translation>
    </message>
    <message>
        <source>Progress of the upload</source>
        <translation>Progreso de la subida</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::UsersPage</name>
    <message>
        <source>Users and roles</source>
        <translation>Usuarios y roles</translation>
    </message>
    <message>
        <source>Who may do what.</source>
        <translation>Quién puede hacer qué.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Fuera de uso</translation>
    </message>
    <message>
        <source>Authenticator</source>
        <translation>Autenticador</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Accounts with this email and role stand here.</source>
        <translation>Las cuentas con este correo y rol aparecen aquí.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Todos los roles</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Save roles</source>
        <translation>Guardar roles</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Poner fuera de uso</translation>
    </message>
    <message>
        <source>Reset authenticator</source>
        <translation>Restablecer autenticador</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (sin verificar)</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Put in use again</source>
        <translation>Poner en uso de nuevo</translation>
    </message>
    <message>
        <source>An account has at least one role.</source>
        <translation>Una cuenta tiene al menos un rol.</translation>
    </message>
    <message>
        <source>Change the roles of %1?</source>
        <translation>¿Cambiar los roles de %1?</translation>
    </message>
    <message>
        <source>From now on: %1.</source>
        <translation>Desde ahora: %1.</translation>
    </message>
    <message>
        <source>A second admin has to ask for the same within a day.</source>
        <translation>Un segundo administrador debe pedir lo mismo en un día.</translation>
    </message>
    <message>
        <source>%1 has other roles now.</source>
        <translation>%1 tiene ahora otros roles.</translation>
    </message>
    <message>
        <source>Noted. The roles change when a second admin asks for the same within a day.</source>
        <translation>Anotado. Los roles cambian cuando un segundo administrador pide lo mismo en un día.</translation>
    </message>
    <message>
        <source>Take %1 out of use?</source>
        <translation>¿Poner %1 fuera de uso?</translation>
    </message>
    <message>
        <source>All sessions end at once, and nobody can sign in with it. Shares and money stay where they are.</source>
        <translation>Todas las sesiones terminan de inmediato y nadie puede entrar con ella. Participaciones y dinero quedan donde están.</translation>
    </message>
    <message>
        <source>Put %1 in use again?</source>
        <translation>¿Poner %1 en uso de nuevo?</translation>
    </message>
    <message>
        <source>Its owner can sign in again.</source>
        <translation>Su titular puede entrar de nuevo.</translation>
    </message>
    <message>
        <source>%1 is out of use.</source>
        <translation>%1 está fuera de uso.</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 está en uso de nuevo.</translation>
    </message>
    <message>
        <source>Reset the authenticator of %1?</source>
        <translation>¿Restablecer el autenticador de %1?</translation>
    </message>
    <message>
        <source>Only after you are sure that it is really them who ask: the next sign-in enrols a new one. For an admin, a second admin has to ask for the same.</source>
        <translation>Solo cuando tengas la certeza de que realmente lo pide esa persona: la próxima entrada registra uno nuevo. Para un administrador, un segundo administrador debe pedir lo mismo.</translation>
    </message>
    <message>
        <source>The authenticator of %1 is reset.</source>
        <translation>El autenticador de %1 está restablecido.</translation>
    </message>
    <message>
        <source>Noted. It is reset when a second admin asks for the same.</source>
        <translation>Anotado. Se restablece cuando un segundo administrador pide lo mismo.</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Dirección de correo</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ValuationForm</name>
    <message>
        <source>Add valuation</source>
        <translation>Añadir valoración</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Value in dollars</source>
        <translation>Valor en dólares</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation>Tasador</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>A document of this property</source>
        <translation>Un documento de este inmueble</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::ValuationsPage</name>
    <message>
        <source>Valuations</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>What a property was worth, and according to whom.</source>
        <translation>Lo que valía un inmueble, y según quién.</translation>
    </message>
    <message>
        <source>Valuations belong to a property. Add one first.</source>
        <translation>Las valoraciones pertenecen a un inmueble. Añada uno primero.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Appraiser</source>
        <translation>Tasador</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Vigente</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>No valuation yet</source>
        <translation>Aún no hay valoraciones</translation>
    </message>
    <message>
        <source>The first one comes from the facts of the property; later ones are added here.</source>
        <translation>La primera viene de los datos del inmueble; las siguientes se añaden aquí.</translation>
    </message>
    <message>
        <source>Add valuation</source>
        <translation>Añadir valoración</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Añadida: %1.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::VerificationPage</name>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Shares of buildings may only be held by people who are known to the register.</source>
        <translation>Solo pueden tener participaciones de edificios las personas que constan en el registro.</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Ir a la cartera</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Accredited investor</source>
        <translation>Inversor acreditado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Address of the provider&apos;s page</source>
        <translation>Dirección de la página del proveedor</translation>
    </message>
    <message>
        <source>A wallet is needed first.</source>
        <translation>Primero hace falta una cartera.</translation>
    </message>
    <message>
        <source>Link a wallet to your account first: it is the wallet that is verified.</source>
        <translation>Vincula primero una cartera a tu cuenta: lo que se verifica es la cartera.</translation>
    </message>
    <message>
        <source>There is nothing to do at the provider now. As long as your documents are good, a verification is renewed by itself before it ends.</source>
        <translation>Ahora no hay nada que hacer en el proveedor. Mientras tus documentos sean válidos, la verificación se renueva sola antes de terminar.</translation>
    </message>
    <message>
        <source>The server named no page of the provider. Nothing was opened.</source>
        <translation>El servidor no indicó ninguna página del proveedor. No se abrió nada.</translation>
    </message>
    <message>
        <source>The provider&apos;s page is open in your browser; its address is good for 20 minutes.</source>
        <translation>La página del proveedor está abierta en tu navegador; su dirección vale 20 minutos.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it in one.</source>
        <translation>No se pudo abrir ningún navegador. Copia la dirección y ábrela en uno.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::VerificationStoryView</name>
    <message>
        <source>No investor chosen</source>
        <translation>Ningún inversor elegido</translation>
    </message>
    <message>
        <source>Choose a row to read the story of its investor.</source>
        <translation>Elige una fila para leer la historia de su inversor.</translation>
    </message>
    <message>
        <source>Never started</source>
        <translation>Nunca iniciada</translation>
    </message>
    <message>
        <source>This account has not started a verification.</source>
        <translation>Esta cuenta no ha iniciado una verificación.</translation>
    </message>
    <message>
        <source>Accreditation</source>
        <translation>Acreditación</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Caduca el %1</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Only one that was rejected or revoked can be reopened.</source>
        <translation>Solo una rechazada o revocada puede reabrirse.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::VerifyEmailPage</name>
    <message>
        <source>Verify your mail address</source>
        <translation>Verifica tu dirección de correo</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>I opened the link</source>
        <translation>He abierto el enlace</translation>
    </message>
    <message>
        <source>Send the mail again</source>
        <translation>Enviar el correo de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Until then you can look around, but change nothing.</source>
        <translation>Hasta entonces puedes mirar, pero no cambiar nada.</translation>
    </message>
    <message>
        <source>%1 is verified.</source>
        <translation>%1 está verificada.</translation>
    </message>
    <message>
        <source>A mail with a link is on its way to %1.</source>
        <translation>Un correo con un enlace va camino de %1.</translation>
    </message>
    <message>
        <source>The address is not verified yet. Open the link of the mail, or paste it here.</source>
        <translation>La dirección aún no está verificada. Abre el enlace del correo o pégalo aquí.</translation>
    </message>
    <message>
        <source>Another mail is on its way. Look into the spam folder too.</source>
        <translation>Otro correo va de camino. Mira también en la carpeta de correo no deseado.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::WalletChip</name>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>No wallet yet</source>
        <translation>Todavía no hay cartera</translation>
    </message>
    <message>
        <source>Wallet file damaged</source>
        <translation>Archivo de cartera dañado</translation>
    </message>
    <message>
        <source>%1 · locked</source>
        <translation>%1 · bloqueada</translation>
    </message>
    <message>
        <source>%1 · open</source>
        <translation>%1 · abierta</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::WalletPage</name>
    <message>
        <source>Wallet</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Keys that stay on this computer.</source>
        <translation>Claves que se quedan en este equipo.</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>La cartera está bloqueada</translation>
    </message>
    <message>
        <source>Password of the wallet</source>
        <translation>Contraseña de la cartera</translation>
    </message>
    <message>
        <source>Unlock wallet</source>
        <translation>Desbloquear cartera</translation>
    </message>
    <message>
        <source>The wallet file cannot be used</source>
        <translation>No se puede usar el archivo de la cartera</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Leer el archivo de nuevo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Your account at the server</source>
        <translation>Tu cuenta en el servidor</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Vinculada</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Sin vincular</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Libreta de direcciones</translation>
    </message>
    <message>
        <source>Nobody in the address book</source>
        <translation>Nadie en la libreta</translation>
    </message>
    <message>
        <source>Names here are shown when you sign, and look-alike addresses are pointed out.</source>
        <translation>Estos nombres se muestran al firmar, y se avisa de direcciones parecidas.</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Añadir contacto</translation>
    </message>
    <message>
        <source>Contact saved.</source>
        <translation>Contacto guardado.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>The address is no longer known by name.</source>
        <translation>La dirección ya no se conoce por su nombre.</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>Quitar contacto</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Link to my account</source>
        <translation>Vincular a mi cuenta</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Rename account</source>
        <translation>Renombrar cuenta</translation>
    </message>
    <message>
        <source>Account renamed.</source>
        <translation>Cuenta renombrada.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Siguiente cuenta</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import an account</source>
        <translation>Importar una cuenta</translation>
    </message>
    <message>
        <source>Account imported.</source>
        <translation>Cuenta importada.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Watch an account</source>
        <translation>Observar una cuenta</translation>
    </message>
    <message>
        <source>Account is watched.</source>
        <translation>La cuenta se observa.</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Password changed.</source>
        <translation>Contraseña cambiada.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Without its words or its key written down, what it holds is lost for good.</source>
        <translation>Sin sus palabras o su clave anotadas, lo que contiene se pierde para siempre.</translation>
    </message>
    <message>
        <source>It is no longer watched.</source>
        <translation>Ya no se observa.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Quitar cuenta</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>Wallet linked.</source>
        <translation>Cartera vinculada.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>On its way: %1</source>
        <translation>En camino: %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>The transfer is done.</source>
        <translation>La transferencia está hecha.</translation>
    </message>
</context>
<context>
    <name>freehold::desktop::WorkQueuePage</name>
    <message>
        <source>Work queue</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>What waits for an admin, oldest first.</source>
        <translation>Lo que espera a un administrador, lo más antiguo primero.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada te espera</translation>
    </message>
    <message>
        <source>Reviews, proposals to sign and whatever got stuck will stand here.</source>
        <translation>Revisiones, propuestas por firmar y lo que se atascó aparecerán aquí.</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Tipo de trabajo</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Not asked: %1. %2</source>
        <translation>Sin preguntar: %1. %2</translation>
    </message>
</context>
<context>
    <name>run</name>
    <message>
        <source>Ends once the first window is shown, to see whether the program starts.</source>
        <translation>Termina cuando se muestra la primera ventana, para ver si el programa arranca.</translation>
    </message>
    <message>
        <source>Proposes this server at the log-in.</source>
        <translation>Propone este servidor al iniciar sesión.</translation>
    </message>
</context>
</TS>
